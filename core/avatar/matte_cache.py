"""Mattes kept on disk, so that each loop is looked at once; made again whenever in doubt."""

from __future__ import annotations

import logging
import os
import re
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from core import paths
from core.avatar import layout
from core.avatar.arrays import Plain, npz_bytes, read_npz
from core.avatar.loop_mattes import LoopMattes
from core.avatar.matte_maker import MatteMaker
from core.avatar.onnx_person import PersonNet
from core.errors import AvatarError, MatteError
from core.types import Avatar, UInt8

log = logging.getLogger("lipcam.avatar")

_VERSION = 1  # of how mattes are made: others are made again
_LARGEST_BYTES = 48 << 20
_MOST_FILES = 40  # the longest unused go
_DIGEST = re.compile(r"[0-9a-f]{64}")


def load_mattes(avatar: Avatar, folder: Path | None = None) -> LoopMattes | None:
    """The mattes of an avatar's loop as they were kept; None when there are none that can be used.

    folder: of the cache, None: the user's.
    """
    path = _place(avatar, folder)
    if path is None:
        return None
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            return None
        mattes = _read(path.read_bytes(), avatar)
    except OSError:
        return None
    except (AvatarError, MatteError, ValueError, cv2.error) as err:
        log.warning("the mattes in %s are made again: %s", path, err)
        return None
    with suppress(OSError):
        os.utime(path)
    return mattes


def save_mattes(avatar: Avatar, mattes: LoopMattes, folder: Path | None = None) -> None:
    """Keep the mattes of an avatar's loop; one without a file of its own is not kept.

    Raises MatteError when the folder cannot be written: the mattes are then made again next time.
    """
    path = _place(avatar, folder)
    if path is None:
        return
    lengths = np.array([len(part) for part in mattes.packed], np.int32)
    plate = np.zeros(1, np.uint8) if mattes.plate is None else _png(mattes.plate)
    arrays: dict[str, NDArray[Any]] = {
        "box": np.array(mattes.box, np.int32),
        "lengths": lengths,
        "packed": np.frombuffer(b"".join(mattes.packed), np.uint8),
        "plate": plate,
    }
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(path, npz_bytes(arrays))
        _forget_old(path.parent)
    except OSError as err:
        raise MatteError(
            f"what is person in the avatar cannot be kept in {path.parent} ({err.strerror}); free "
            "some space, or it is found anew at each start"
        ) from err


def find_mattes(
    avatar: Avatar,
    folder: Path | None = None,
    *,
    wanted: Callable[[], bool] = lambda: True,
    must_keep: bool = False,
) -> LoopMattes | None:
    """The mattes of an avatar's loop: those that were kept, else made here, in half a minute.

    wanted: asked between two steps; None is returned once they are not wanted any more. must_keep:
    whether mattes that cannot be kept are a failure. Raises what ``MatteMaker`` raises, MatteError
    for such a failure.
    """
    kept = load_mattes(avatar, folder)
    if kept is not None:
        return kept
    maker = MatteMaker(avatar, PersonNet())
    try:
        while wanted() and maker.step():
            pass
    finally:
        maker.close()
    if maker.mattes is None:
        return None
    try:
        save_mattes(avatar, maker.mattes, folder)
    except MatteError as err:
        if must_keep:
            raise
        log.info("mattes of %s: %s", avatar.id, err)
    return maker.mattes


def _place(avatar: Avatar, folder: Path | None) -> Path | None:
    if not _DIGEST.fullmatch(avatar.loop_digest):
        return None
    where = paths.user_mattes() if folder is None else folder
    return where / f"{avatar.loop_digest[:32]}-{_VERSION}.npz"


def _read(raw: bytes, avatar: Avatar) -> LoopMattes:
    found = read_npz(
        raw,
        {
            "box": Plain("<i4", (4,), 16),
            "lengths": Plain("<i4", (len(avatar.loop),), 4 * layout.MAX_FRAMES),
            "packed": Plain("|u1", (None,), _LARGEST_BYTES),
            "plate": Plain("|u1", (None,), _LARGEST_BYTES),
        },
        "the cache",
    )
    width, height = avatar.loop.size_px
    x0, y0, x1, y1 = (int(v) for v in found["box"])
    if not (0 <= x0 < x1 <= width and 0 <= y0 < y1 <= height):
        raise MatteError("they are for another loop")
    lengths = found["lengths"].astype(np.int64)
    packed = found["packed"].tobytes()
    if (lengths < 1).any() or lengths.sum() != len(packed):
        raise MatteError("they are cut off")
    ends = np.cumsum(lengths)
    parts = [packed[end - length : end] for end, length in zip(ends, lengths, strict=True)]
    mattes = LoopMattes((x0, y0, x1, y1), _plate(found["plate"], (width, height)), parts)
    mattes.alpha(0)
    return mattes


def _plate(stored: UInt8, size_px: tuple[int, int]) -> UInt8 | None:
    if stored.size == 1:
        return None
    head = stored[:24].tobytes()
    stated = int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big")
    if head[:8] != b"\x89PNG\r\n\x1a\n" or stated != size_px:
        raise MatteError("their background is another")
    plate = cv2.imdecode(stored, cv2.IMREAD_COLOR_RGB)
    if plate is None or plate.shape != (size_px[1], size_px[0], 3):
        raise MatteError("their background is damaged")
    return np.asarray(plate, np.uint8)


def _png(plate: UInt8) -> UInt8:
    _, raw = cv2.imencode(".png", cv2.cvtColor(plate, cv2.COLOR_RGB2BGR))
    return np.asarray(raw, np.uint8).reshape(-1)


def _write(path: Path, raw: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=".new-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
        os.replace(name, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise


def _forget_old(folder: Path) -> None:
    """Only the newest files stay."""
    found = sorted(folder.glob("*.npz"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in found[_MOST_FILES:]:
        with suppress(OSError):
            path.unlink()
