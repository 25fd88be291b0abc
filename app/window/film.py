"""A moment of an avatar's loop, small: for its face in the picker, and large for the stage.

What reads packages is loaded by the thread that first needs it: the window is there before.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from core.avatar.loop_video import LoopVideo
    from core.avatar.manifest import Manifest

STEP_MS = 80  # between two pictures
_PICTURES = 20
_REACH, _DOWN = 1.5, 0.2  # of the bundled previews: half a side, and how far below the eyes
_ALIKE = 14.0  # mean levels by which a preview may differ from the picture it was cut from

Rgb = NDArray[np.uint8]
_Box = tuple[int, int, int, int]  # top, left, bottom, right px


@dataclass(frozen=True)
class Film:
    """pictures: uint8 (side, side, 3) RGB each, in the order of time; empty where the face in the
    picker is not cut from the loop, so that the one would jump to the other."""

    pictures: list[Rgb]


def read_poster(folder: Path) -> Rgb:
    """The first picture of an avatar's loop, uint8 (H, W, 3) RGB. Raises AvatarError. Reads the
    disk and decodes: not in the GUI thread."""
    from core.avatar import layout
    from core.avatar.package import read_files

    manifest, files = read_files(folder)
    return _open(manifest, files[layout.LOOP]).frame(0)


def read_film(folder: Path, side_px: int) -> Film:
    """Some pictures of an avatar's loop, as large as ``side_px``. As for ``read_poster``."""
    from core.avatar import layout
    from core.avatar.package import build_avatar, read_files

    manifest, files = read_files(folder)
    avatar = build_avatar(manifest, files, folder)  # looks through all of it
    video = _open(manifest, files[layout.LOOP])  # the avatar's own loop would keep every frame
    first = video.frame(0)
    box = _box_of(avatar.preview, first, _eyes(avatar.affines[0]))
    if box is None:
        return Film([])
    step = max(1, round(manifest.fps * STEP_MS / 1000))
    last = min(manifest.frames, _PICTURES * step)
    frames = [first, *(video.frame(index) for index in range(step, last, step))]
    return Film([_cut(frame, box, side_px) for frame in frames])


def _open(manifest: Manifest, raw: bytes) -> LoopVideo:
    from core.avatar.loop_video import LoopVideo

    return LoopVideo(raw, manifest.size_px, manifest.frames)


def _eyes(affine: NDArray[np.float32]) -> NDArray[np.float64]:
    """(2, 2) frame px: the outer corners of the eyes, by the frame's way to the region."""
    from core.region import TEMPLATE_POINTS

    corners = np.linalg.solve(affine[:, :2], (TEMPLATE_POINTS[:2] - affine[:, 2]).T).T
    return np.asarray(corners, np.float64)


def _box_of(preview: Rgb, frame: Rgb, eyes: NDArray[np.float64]) -> _Box | None:
    """The part of the frame that the preview shows: the whole, or cut as for bundled avatars."""
    height, width = frame.shape[:2]
    distance = float(np.linalg.norm(eyes[1] - eyes[0]))
    (x, y), half = eyes.mean(axis=0), _REACH * distance
    y += _DOWN * distance
    around = (
        max(round(y - half), 0),
        max(round(x - half), 0),
        min(round(y + half), height),
        min(round(x + half), width),
    )
    side = preview.shape[0]
    for box in (around, (0, 0, height, width)):
        top, left, bottom, right = box
        if bottom - top < 8 or right - left < 8:
            continue
        size = (preview.shape[1], side)
        part = cv2.resize(frame[top:bottom, left:right], size, interpolation=cv2.INTER_AREA)
        if float(cv2.absdiff(np.asarray(part, np.uint8), preview).mean()) < _ALIKE:
            return box
    return None


def _cut(frame: Rgb, box: _Box, side_px: int) -> Rgb:
    top, left, bottom, right = box
    part = frame[top:bottom, left:right]
    scale = side_px / max(part.shape[:2])
    size = (max(1, round(part.shape[1] * scale)), max(1, round(part.shape[0] * scale)))
    return np.asarray(cv2.resize(part, size, interpolation=cv2.INTER_AREA), np.uint8)
