"""The models on this machine: one folder for each, its files, and a record of what was checked.

A file is used only when it was read from end to end, matched its checksum, and has not been touched
since. The folder of the models may be a link (to a larger disk); nothing below it may be one.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from core.errors import ModelRefused, WeightsError
from core.student.model_files.busy import LOCK, only_one
from core.student.model_files.catalogue import Catalogue, Model, ModelFile
from core.student.model_files.plain_files import Content, plain_size, read_content
from core.student.model_files.plain_weights import check_plain
from core.student.model_files.records import (
    RECORD,
    Entry,
    entry_of,
    read_record,
    write_record,
)
from core.student.model_files.standing import (
    FileState,
    ModelState,
    Status,
    look,
    parts_of,
    strange_folder,
    why_not,
)
from core.student.model_files.watch import Watch


class Shelf:
    """Looks at, checks, hands out and removes models. Any thread; it waits for the disk.

    root: folder of the models, made when first needed.
    """

    def __init__(self, root: Path, catalogue: Catalogue) -> None:
        self.root = root
        self.catalogue = catalogue

    def folder(self, model: Model) -> Path:
        """Where a model's files lie."""
        return self.root / model.id

    def states(self) -> tuple[ModelState, ...]:
        """All models. Reads sizes and records only."""
        return tuple(self.state(model.id) for model in self.catalogue.models)

    def state(self, model_id: str) -> ModelState:
        """Raises ModelRefused for an unknown id."""
        model = self.catalogue.model(model_id)
        return look(self.folder(model), model)

    def locate(self, model_id: str) -> Mapping[str, Path]:
        """Name in the catalogue → path, for a model whose files are all ready.

        Raises ModelRefused for an unknown id; WeightsError, saying what to do, when a file is
        missing, not checked or damaged.
        """
        state = self.state(model_id)
        for each in state.files:
            if each.status is not Status.READY:
                raise WeightsError(why_not(state.model, each))
        return {each.file.name: each.path for each in state.files}

    def verify(self, model_id: str, watch: Watch) -> ModelState:
        """Read every file that is there and compare it with its checksum; what it finds counts
        from then on. Raises ModelRefused, WeightsError, Stopped."""
        state = self.state(model_id)
        if strange_folder(self.folder(state.model)) or not self.folder(state.model).exists():
            return state
        with self.busy(state.model):
            found = tuple(self._verified(state.model, each, watch) for each in state.files)
        return ModelState(state.model, found)

    def _verified(self, model: Model, state: FileState, watch: Watch) -> FileState:
        if state.status in (Status.MISSING, Status.PARTIAL):
            return state
        path = state.path
        try:
            content = read_content(path, watch, path.name)
            if state.sha256 is None:  # the first time: nothing to compare with but its form
                check_plain(path, state.file.holds)
        except OSError as err:
            why = f"{path} cannot be read ({err.strerror})."
            return replace(state, status=Status.DAMAGED, detail=why)
        except WeightsError as err:
            return replace(state, status=Status.DAMAGED, detail=str(err))
        want = state.sha256 or content.sha256
        entry = entry_of(content, "found on disk")
        if content.sha256 != want:
            self.note(model, path.name, replace(entry, sha256=want, damaged=True))
            why = "Its content is not what it has to be."
            return replace(state, status=Status.DAMAGED, on_disk=content.bytes, detail=why)
        before = read_record(self.folder(model), model.files).get(path.name)
        self.note(model, path.name, replace(entry, origin=before.origin) if before else entry)
        pinned = state.sha256 is None
        why = "There was no checksum to compare with; this content counts from now on."
        return FileState(state.file, Status.READY, path, content.bytes, want, why if pinned else "")

    def remove(self, model_id: str) -> int:
        """Delete a model's files, also half ones; returns the bytes that were freed. Other files in
        its folder stay. Raises ModelRefused, also where there is nothing to remove."""
        model = self.catalogue.model(model_id)
        folder = self.folder(model)
        if strange_folder(folder):
            raise ModelRefused(f"{folder} is not a folder of its own; remove it yourself.")
        if not folder.exists():
            raise ModelRefused(f"{model.id} is not on this machine; there is nothing to remove.")
        freed = 0
        try:
            with self.busy(model):
                for file in model.files:
                    for path in (*self._stored(model, file), *self.parts(model, file)):
                        freed += path.lstat().st_size if not path.is_symlink() else 0
                        path.unlink()
                (folder / RECORD).unlink(missing_ok=True)
            (folder / LOCK).unlink(missing_ok=True)
        except OSError as err:
            raise WeightsError(
                f"{model.id} cannot be removed from {folder} ({err.strerror}); close programs that "
                "use it and try again."
            ) from err
        with suppress(OSError):  # something else lies there, which is not ours
            folder.rmdir()
        return freed

    @contextmanager
    def busy(self, model: Model) -> Iterator[Path]:
        """The model's folder, made if needed, for one program at a time. Raises ModelRefused,
        WeightsError when it cannot be made."""
        folder = self.folder(model)
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as err:
            raise WeightsError(
                f"The folder {folder} cannot be made ({err.strerror}); make room for it."
            ) from err
        if strange_folder(folder):
            raise ModelRefused(f"{folder} is not a folder of its own; move it away and try again.")
        with only_one(folder):
            yield folder

    def part(self, model: Model, file: ModelFile, sha256: str | None) -> Path:
        """Where a file grows while it is fetched: the name tells which content it is part of."""
        return self.folder(model) / f".{file.name}.{(sha256 or 'unknown')[:16]}.part"

    def parts(self, model: Model, file: ModelFile) -> tuple[Path, ...]:
        """What there is of a file that is not whole."""
        return parts_of(self.folder(model), file)

    def accept(self, model: Model, part: Path, name: str, content: Content, origin: str) -> Path:
        """Move a checked file into its place and note it. The caller is ``busy``. Raises OSError,
        WeightsError."""
        target = self.folder(model) / name
        plain_size(target)  # refuses to replace what is no file
        file = next(file for file in model.files if name in file.stored_names)
        os.replace(part, target)
        for other in (*self._stored(model, file), *self.parts(model, file)):
            if other.name != name:
                other.unlink()
        self.note(model, name, entry_of(content, origin))
        return target

    def note(self, model: Model, name: str, entry: Entry) -> None:
        """Write one entry of the record. Raises WeightsError when it cannot be written."""
        folder = self.folder(model)
        record = {**read_record(folder, model.files), name: entry}
        kept = {n: e for n, e in record.items() if os.path.lexists(folder / n)}
        try:
            write_record(folder, kept)
        except OSError as err:
            raise WeightsError(
                f"{folder / RECORD} cannot be written ({err.strerror}); free some space."
            ) from err

    def _stored(self, model: Model, file: ModelFile) -> tuple[Path, ...]:
        paths = (self.folder(model) / name for name in file.stored_names)
        return tuple(path for path in paths if os.path.lexists(path))
