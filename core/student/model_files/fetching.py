"""Getting models: what is still to come, whether there is room, and the fetching itself.

A file is only moved into its place when all of it is there and its checksum is right. Whatever ends
the work before leaves the part, and the next call goes on from it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from core.errors import DownloadFailed, ModelRefused
from core.student.model_files.catalogue import LARGEST_FILE, Model
from core.student.model_files.hub import Hub, Offer
from core.student.model_files.part import GrowingPart
from core.student.model_files.plain_files import Content, open_plain, read_content
from core.student.model_files.plain_weights import check_plain
from core.student.model_files.shelf import Shelf
from core.student.model_files.sizes import free_bytes, refuse_full_disk
from core.student.model_files.standing import FileState, Status
from core.student.model_files.watch import Watch

_UNSEEN = Watch()


@dataclass(frozen=True, slots=True)
class Plan:
    """What ``fetch`` would do. models: those to fetch, with what they need. to_fetch: their files
    that are not ready. bytes_left: that are still to come, as far as known. own: models among them
    that have no public place."""

    models: tuple[Model, ...]
    to_fetch: tuple[tuple[Model, FileState], ...]
    bytes_left: int
    own: tuple[Model, ...]


def make_plan(shelf: Shelf, model_ids: Iterable[str], *, alone: bool = False) -> Plan:
    """alone: without what the models need. Raises ModelRefused for an unknown id, or for a model
    of which nothing can be fetched."""
    asked = [shelf.catalogue.model(model_id) for model_id in model_ids]
    for model in asked:
        if not model.obtainable:
            raise ModelRefused(
                f"{model.name} cannot be fetched. {model.note} See `lipcam models import --help`."
            )
    models = tuple(asked) if alone else shelf.catalogue.with_needs(model.id for model in asked)
    own = tuple(m for m in models if not m.obtainable and shelf.state(m.id).status != Status.READY)
    models = tuple(model for model in models if model.obtainable)
    to_fetch = tuple(
        (model, state)
        for model in models
        for state in shelf.state(model.id).files
        if state.status is not Status.READY
    )
    left = sum(_left(state) for _, state in to_fetch)
    return Plan(models, to_fetch, left, own)


def fetch(
    shelf: Shelf,
    plan: Plan,
    hub: Hub,
    watch: Watch = _UNSEEN,
    free: Callable[[Path], int] = free_bytes,
) -> None:
    """Carry a plan out, file by file. free: bytes free where a folder is.

    Raises ModelRefused when there is no room, the server offers another file than the catalogue
    describes, or a file is not what it should be; DownloadFailed when the network or the disk
    fails; Stopped. Files that are whole stay, and so do parts.
    """
    refuse_full_disk(shelf.root, plan.bytes_left, free(shelf.root))
    for model, state in plan.to_fetch:
        try:
            with shelf.busy(model):
                _one(shelf, model, state, hub, watch, free)
        except OSError as err:
            raise DownloadFailed(
                f"{state.file.name} cannot be written to {shelf.folder(model)} "
                f"({err.strerror or err}). What has arrived is kept; free some space and run the "
                "same command again."
            ) from err


def _left(state: FileState) -> int:
    if state.status is Status.UNCHECKED:
        return 0
    there = state.on_disk if state.status is Status.PARTIAL else 0
    return max(0, (state.file.bytes or 0) - there)


def _one(
    shelf: Shelf,
    model: Model,
    state: FileState,
    hub: Hub,
    watch: Watch,
    free: Callable[[Path], int],
) -> None:
    file = state.file
    if state.status is Status.UNCHECKED and file.sha256 is not None:
        content = read_content(state.path, watch, file.name)
        if content.sha256 == file.sha256:  # it was put there by hand, or only touched
            shelf.accept(model, state.path, file.name, content, "found on disk")
            return
    offer = hub.ask(file)
    sha256, size = _agreed(state, offer)
    part = shelf.part(model, file, sha256)
    for other in shelf.parts(model, file):  # of other content: never to be completed
        if other != part:
            other.unlink()
    flags = os.O_RDWR | os.O_CREAT
    with open_plain(part, flags, "r+b") as handle:
        growing = GrowingPart(handle, file.name, size, watch)
        refuse_full_disk(shelf.root, growing.missing, free(shelf.root))
        if growing.missing:
            hub.fetch(file, offer, growing)
        os.fsync(handle.fileno())
    content = read_content(part, watch, file.name)
    _check(part, state, content, sha256, size)
    origin = f"{file.source} ({'' if file.sha256 else 'checksum of the first download'})"
    shelf.accept(model, part, file.name, content, origin.removesuffix(" ()"))


def _agreed(state: FileState, offer: Offer) -> tuple[str | None, int]:
    """(checksum, bytes) that catalogue, record and server do not contradict."""
    file = state.file
    for want, said, what in (
        (state.sha256, offer.sha256, "checksum"),
        (file.bytes, offer.bytes, "size"),
    ):
        if want is not None and said is not None and want != said:
            raise ModelRefused(
                f"{file.source} offers another file than Lipcam knows: its {what} is {said}, not "
                f"{want}. Nothing was fetched; look for a newer Lipcam."
            )
    size = file.bytes if file.bytes is not None else offer.bytes
    if size is None or not 0 < size <= LARGEST_FILE:
        raise ModelRefused(f"{file.source} does not say how large {file.name} is; not fetched.")
    return state.sha256 or offer.sha256, size


def _check(part: Path, state: FileState, content: Content, sha256: str | None, size: int) -> None:
    """Raise unless all that has arrived is the file; what is not is deleted, never taken up."""
    name = state.file.name
    if content.bytes != size or (sha256 is not None and content.sha256 != sha256):
        part.unlink()
        raise DownloadFailed(
            f"{name} was damaged on its way (its checksum differs) and was deleted. Run the same "
            "command again; when it happens twice, the server holds another file."
        )
    if state.file.sha256 is None:
        try:
            check_plain(part, state.file.holds)
        except ModelRefused:
            part.unlink()
            raise
