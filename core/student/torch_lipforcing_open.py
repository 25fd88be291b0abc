"""Engines of Lip Forcing from their files: for avatars and for films."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import torch

from core.errors import EngineError
from core.student.lipforcing_files import LipForcingFiles
from core.student.lipforcing_live import FACE_PX, LiveOptions
from core.student.torch_lipforcing import TorchLipForcing
from core.student.torch_lipforcing_parts import Parts, choose_device, open_parts
from core.student.torch_lipforcing_syncer import TorchLipForcingSyncer


def open_engine(
    files: LipForcingFiles,
    options: LiveOptions,
    *,
    provider: str = "auto",
    threads: int = 1,
    cache: Path | None = None,
    face_px: int = FACE_PX,
    notices: tuple[str, ...] = (),
) -> TorchLipForcing:
    """An engine for avatars. threads: for a processor. notices: of the engine, with its own.

    Raises WeightsError for files that are damaged or do not fit each other, EngineError for a
    device that is not there or too small.
    """
    with _told_when_too_large(files):
        parts = _opened(files, options, provider, threads, notices)
        return TorchLipForcing(parts, options, face_px=face_px, cache=cache)


def open_syncer(
    files: LipForcingFiles,
    options: LiveOptions,
    *,
    provider: str = "auto",
    threads: int = 1,
    face_px: int = FACE_PX,
    notices: tuple[str, ...] = (),
) -> TorchLipForcingSyncer:
    """An engine for films. Arguments and errors as for ``open_engine``; of the options only
    decoder, precision and compiled count."""
    with _told_when_too_large(files):
        parts = _opened(files, options, provider, threads, notices)
        return TorchLipForcingSyncer(parts, options, face_px=face_px)


def _opened(
    files: LipForcingFiles,
    options: LiveOptions,
    provider: str,
    threads: int,
    notices: tuple[str, ...],
) -> Parts:
    device, _ = choose_device(provider)
    if device.type == "cpu":
        torch.set_num_threads(threads)
    parts = open_parts(files, options, provider=provider)
    return replace(parts, notices=(*notices, *parts.notices))


@contextmanager
def _told_when_too_large(files: LipForcingFiles) -> Iterator[None]:
    try:
        yield
    except torch.OutOfMemoryError as error:
        raise EngineError(
            f"{files.name} does not fit into the memory of this GPU. Close other programs that "
            "use it, choose the precision fp8 or the smaller student; `lipcam models list` shows "
            "what fits."
        ) from error
