"""Taking in model files that the user has already: from a disk, a stick, another program's cache.

A file is known by its content: where the catalogue states a checksum, size and checksum decide and
its name does not matter. Content that nobody knows is only taken in for a model that the user
names.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from core.errors import ModelRefused, WeightsError
from core.student.model_files.catalogue import Model, ModelFile
from core.student.model_files.plain_files import Content, copy_content, plain_size, read_content
from core.student.model_files.plain_weights import check_plain
from core.student.model_files.shelf import Shelf
from core.student.model_files.sizes import free_bytes, in_words, refuse_full_disk
from core.student.model_files.standing import FileState, Status
from core.student.model_files.watch import Watch

_UNSEEN = Watch()
_DEEPEST = 8
_MOST_ENTRIES = 100_000


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was done. taken: (model id, name on the shelf). there: those that were there before.
    refused: sentences about files that look like one of a model's and are not."""

    taken: tuple[tuple[str, str], ...]
    there: tuple[tuple[str, str], ...]
    refused: tuple[str, ...]


def take_in(
    shelf: Shelf,
    path: Path,
    model_id: str | None = None,
    *,
    link: bool = False,
    watch: Watch = _UNSEEN,
    free: Callable[[Path], int] = free_bytes,
) -> Outcome:
    """Copy a file, or all files of models in a folder, onto the shelf, checked.

    model_id: only for this model; needed for content without a known checksum. link: hard links
    instead of copies (the same disk; no room taken). Raises ModelRefused when nothing can be taken
    in, or there is no room; WeightsError when reading or writing fails; Stopped.
    """
    models = (shelf.catalogue.model(model_id),) if model_id else shelf.catalogue.models
    try:
        plain, refused = _look(path)
        import_ = _Import(shelf, models, model_id is not None, link, watch, free)
        for each, name in plain.items():
            import_.consider(each, name, alone=not path.is_dir())
    except OSError as err:
        raise WeightsError(
            f"{path} cannot be read or copied ({err.strerror or err}); free some space, or see "
            "that you may read it."
        ) from err
    refused = [*refused, *import_.refused]
    if not import_.taken and not import_.there:
        raise ModelRefused("\n".join(refused) or _nothing(path, models))
    return Outcome(tuple(import_.taken), tuple(import_.there), tuple(refused))


class _Import:
    """One call of ``take_in``."""

    def __init__(
        self,
        shelf: Shelf,
        models: tuple[Model, ...],
        named: bool,
        link: bool,
        watch: Watch,
        free: Callable[[Path], int],
    ) -> None:
        self._shelf, self._named, self._link = shelf, named, link
        self._watch, self._free = watch, free
        self._wanted = [(m, state) for m in models for state in shelf.state(m.id).files]
        self.taken: list[tuple[str, str]] = []
        self.there: list[tuple[str, str]] = []
        self.refused: list[str] = []

    def consider(self, path: Path, name: str, alone: bool) -> None:
        """Take a file in where it belongs. name: that it goes by, which a cache keeps in a link.
        alone: it is the only one, so its name is no matter even where its content is unknown."""
        size = plain_size(path)
        known = [(m, s) for m, s in self._wanted if s.file.sha256 and s.file.bytes == size]
        if len(known) > 1:  # parts of a model that have one size
            digest = read_content(path, self._watch, path.name).sha256
            known = [(m, s) for m, s in known if s.file.sha256 == digest] or known
        if known:
            self._take(path, *known[0])
            return
        unknown = [(m, s) for m, s in self._wanted if s.file.sha256 is None] if self._named else []
        by_name = [(m, s) for m, s in unknown if name in _names(s.file)]
        chosen = by_name or (unknown if alone and len(unknown) == 1 else [])
        if chosen:
            self._take(path, *chosen[0])
            return
        for _, state in self._wanted:
            if name in _names(state.file) and state.file.bytes is not None:
                self.refused.append(
                    f"{path} has {size} bytes and {name} should have {state.file.bytes}: it "
                    "is cut off, or another file. Get it again."
                )
                return

    def _take(self, source: Path, model: Model, planned: FileState) -> None:
        file, name = planned.file, planned.file.stored_names[0]
        with self._shelf.busy(model) as folder:
            # Another program, or another file of this folder, may have brought it since.
            state = self._shelf.file_state(model, file)
            if state.status is Status.READY and file.sha256 is not None:
                self.there.append((model.id, name))
                return
            fresh = folder / f".{file.name}.copy.part"  # a part: removed with the model
            try:
                content = self._bring(source, fresh)
                suffix = self._judge(source, fresh, model, state, content)
                name = file.name + suffix if file.holds == "weights" else name
                origin = f"imported from {source.name}"
                self._shelf.accept(model, fresh, name, content, origin)
            except ModelRefused as err:
                self.refused.append(str(err))
                return
            finally:
                with suppress(FileNotFoundError):
                    fresh.unlink()
        self.taken.append((model.id, name))

    def _bring(self, source: Path, fresh: Path) -> Content:
        fresh.unlink(missing_ok=True)
        if not self._link:
            refuse_full_disk(self._shelf.root, plain_size(source) or 0, self._free(fresh.parent))
            return copy_content(source, fresh, self._watch, source.name)
        try:
            os.link(source, fresh)
        except OSError as err:
            if err.errno not in (errno.EXDEV, errno.EPERM, errno.ENOTSUP, errno.EMLINK):
                raise
            raise ModelRefused(
                f"{source} cannot be linked to {self._shelf.root} ({err.strerror}): leave out "
                "--link, and it is copied."
            ) from err
        return read_content(fresh, self._watch, source.name)

    def _judge(
        self, source: Path, fresh: Path, model: Model, state: FileState, content: Content
    ) -> str:
        """The suffix that check_plain finds, for content that may come in."""
        if state.file.sha256 is not None:
            if content.sha256 != state.file.sha256:
                raise ModelRefused(
                    f"{source} has the size of {state.file.name} ({model.name}) and other content: "
                    "it is damaged, or another file. Get it again."
                )
            return ""
        if state.sha256 is not None and content.sha256 != state.sha256:
            raise ModelRefused(
                f"{source} is another file than the one that was taken in for {model.id} before. "
                "When that is what you want, remove that model first."
            )
        try:
            return check_plain(fresh, state.file.holds)
        except ModelRefused as err:
            raise ModelRefused(str(err).replace(fresh.name, str(source))) from err


def _names(file: ModelFile) -> set[str]:
    """Names under which people have a file."""
    own = {file.source.path.split("/")[-1]} - {""}
    return own | set(file.stored_names) | {file.name, *(file.name + end for end in (".pt", ".pth"))}


def _look(path: Path) -> tuple[dict[Path, str], list[str]]:
    """(plain files to consider and their names, sentences about what is left out). A link that the
    user names is theirs to name; a link that is found in a folder may only lead to a file in it."""
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError) as err:
        raise ModelRefused(f"There is no file or folder {path}; check its name.") from err
    if not target.is_dir():
        try:
            plain_size(target)
        except WeightsError as err:
            raise ModelRefused(str(err)) from err
        return {target: path.name}, []
    found: dict[Path, str] = {}
    refused: list[str] = []
    for number, each in enumerate(_walk(target, _DEEPEST, refused)):
        if number >= _MOST_ENTRIES:
            raise ModelRefused(f"{path} holds too much to look through; name a folder inside it.")
        if each.is_symlink():
            end = Path(os.path.realpath(each))
            if not end.is_relative_to(target):
                refused.append(f"{each} is a link that leads out of {path}; name the file itself.")
                continue
            if end.is_file():
                found[end] = each.name
        elif each.is_file():
            found.setdefault(each, each.name)
    return dict(sorted(found.items())), refused


def _walk(folder: Path, deepest: int, refused: list[str]) -> Iterator[Path]:
    """Everything in a folder but folders; links to folders are not followed. Folders that may not
    be read (every disk has some) are told in ``refused``."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda each: each.name)
    except PermissionError:
        refused.append(f"{folder} may not be read; it was left out.")
        return
    for entry in entries:
        if not entry.is_dir(follow_symlinks=False):
            yield Path(entry.path)
        elif deepest > 0:
            yield from _walk(Path(entry.path), deepest - 1, refused)


def _nothing(path: Path, models: tuple[Model, ...]) -> str:
    if path.is_dir():
        return f"In {path} there is no file of a model; see `lipcam models list`."
    size = path.stat().st_size
    files = [file for model in models for file in model.files]
    if len(models) == 1 and files[0].bytes is not None:
        wanted = ", ".join(f"{f.name} ({f.bytes} bytes)" for f in files)
        return (
            f"{path} ({size} bytes) is no file of {models[0].id}, which has {wanted}. Choose that "
            "file, or leave out --model."
        )
    return (
        f"{path} ({in_words(size)}) is no file of a known model. For a model whose checksum is not "
        "known yet add --model ID; see `lipcam models list`."
    )
