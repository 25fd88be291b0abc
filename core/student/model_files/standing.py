"""How the files of a model stand, as far as can be told without reading them."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from core.errors import WeightsError
from core.student.model_files.catalogue import Model, ModelFile
from core.student.model_files.plain_files import plain_size
from core.student.model_files.records import Entry, Record, read_record
from core.student.model_files.sizes import in_words


class Status(Enum):
    """How a file, or the worst file of a model, stands; the best first."""

    READY = "ready"
    UNCHECKED = "unchecked"
    PARTIAL = "partial"
    MISSING = "missing"
    DAMAGED = "damaged"


_BADNESS = list(Status)


@dataclass(frozen=True, slots=True)
class FileState:
    """One file of a model. path: where it is, or will be. on_disk: bytes of it, or of its part.
    sha256: what it has to be, None: nobody knows yet. detail: "" or a sentence."""

    file: ModelFile
    status: Status
    path: Path
    on_disk: int
    sha256: str | None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class ModelState:
    """A model and all its files."""

    model: Model
    files: tuple[FileState, ...]

    @property
    def status(self) -> Status:
        return max((state.status for state in self.files), key=_BADNESS.index)

    @property
    def on_disk(self) -> int:
        return sum(state.on_disk for state in self.files)


def look(folder: Path, model: Model) -> ModelState:
    """The state of a model whose files lie in ``folder``. Reads sizes and the record only."""
    if strange_folder(folder):
        why = f"{folder} is not a folder of its own; move it away and try again."
        states = (
            FileState(f, Status.DAMAGED, folder / f.name, 0, f.sha256, why) for f in model.files
        )
        return ModelState(model, tuple(states))
    record = read_record(folder, model.files)
    return ModelState(model, tuple(_state(folder, file, record) for file in model.files))


def strange_folder(folder: Path) -> bool:
    try:
        return not stat.S_ISDIR(folder.lstat().st_mode)
    except FileNotFoundError:
        return False
    except OSError:
        return True


def parts_of(folder: Path, file: ModelFile) -> tuple[Path, ...]:
    with suppress(OSError), os.scandir(folder) as found:
        begin, end = f".{file.name}.", ".part"
        return tuple(
            sorted(
                folder / entry.name
                for entry in found
                if entry.name.startswith(begin)
                and entry.name.endswith(end)
                and "." not in entry.name[len(begin) : -len(end)]
                and not entry.is_dir(follow_symlinks=False)
            )
        )
    return ()


def _state(folder: Path, file: ModelFile, record: Record) -> FileState:
    for name in file.stored_names:
        path = folder / name
        try:
            size = plain_size(path)
        except WeightsError as err:
            return FileState(file, Status.DAMAGED, path, 0, file.sha256, str(err))
        if size is not None:
            return _present(file, path, size, record.get(name))
    growing = sum(path.lstat().st_size for path in parts_of(folder, file))
    status = Status.PARTIAL if growing else Status.MISSING
    return FileState(file, status, folder / file.stored_names[0], growing, file.sha256)


def _present(file: ModelFile, path: Path, size: int, entry: Entry | None) -> FileState:
    want = file.sha256 or (entry.sha256 if entry else None)
    want_size = file.bytes if file.bytes is not None else None
    if want_size is None and entry is not None and not entry.damaged:
        want_size = entry.bytes
    state = FileState(file, Status.UNCHECKED, path, size, want)
    if want_size is not None and size != want_size:
        why = f"It has {size} bytes and should have {want_size}."
        return replace(state, status=Status.DAMAGED, detail=why)
    if entry is None or entry.sha256 != want or entry.bytes != size:
        return state
    if path.lstat().st_mtime_ns != entry.mtime_ns:
        return replace(state, detail="It was changed since it was checked.")
    if entry.damaged:
        return replace(state, status=Status.DAMAGED, detail="Its content is not what it has to be.")
    return replace(state, status=Status.READY)


def why_not(model: Model, state: FileState) -> str:
    name = state.path.name
    if state.status is Status.UNCHECKED:
        return f"{name} has not been checked; run `lipcam models verify {model.id}`."
    mend = f"import it again with `lipcam models import FILE --model {model.id}`"
    if model.obtainable:
        mend = f"run `lipcam models get {model.id}`, or {mend.replace(' again', '')}"
    if state.status is Status.DAMAGED:
        return f"{model.name}: {name} is damaged. {state.detail} To mend it {mend}."
    if not model.obtainable:
        return (
            f"{model.name} is not on this machine. {model.note} When you have it, "
            f"{mend.replace(' again', '')}."
        )
    return (
        f"{model.name} is not on this machine ({in_words(model.bytes)}, {model.licence}, from "
        f"{model.page}). To get it {mend}."
    )
