"""The avatar's mouth region as the students see it."""

from __future__ import annotations

import cv2
import numpy as np

from core.errors import AvatarError
from core.region import HIDDEN_FILL, cut_region, generated_mask
from core.types import Avatar, Float32, UInt8


def check_alignment(avatar: Avatar) -> None:
    """Raise AvatarError when loop and alignment do not belong together."""
    frames = len(avatar.loop)
    if frames < 1 or avatar.affines.shape != (frames, 2, 3):
        raise AvatarError(
            f"Avatar {avatar.id!r} has {frames} loop frames but an alignment of shape "
            f"{avatar.affines.shape}; import it again."
        )


def region_crop(avatar: Avatar, index: int) -> UInt8:
    """The region of one loop frame: a new uint8 (128, 160, 3) RGB."""
    return cut_region(avatar.loop.frame(index), avatar.affines[index])


class CropHider:
    """Hides the generated area of regions that come one by one, as network input."""

    def __init__(self) -> None:
        hidden = generated_mask().astype(bool)
        self._seen = ~hidden
        self._fill: Float32 = np.where(hidden, HIDDEN_FILL, 0.0).astype(np.float32)
        self.pixels = int(np.count_nonzero(self._seen))

    def seen(self, crop: UInt8) -> UInt8:
        """What is left of a region, uint8 (128, 160, 3): a new uint8 (3, ``pixels``)."""
        return np.ascontiguousarray(crop[self._seen].T)

    def write(self, seen: UInt8, out: Float32) -> None:
        """The region that ``seen`` is of into ``out``, float32 (3, 128, 160), 0..1."""
        np.copyto(out, self._fill)
        for plane, values in zip(out, seen, strict=True):
            plane[self._seen] = values * np.float32(1 / 255)


class HiddenCrops:
    """The regions of an avatar's loop with the generated area hidden, as network input.

    Each is cut when it is first asked for, and what is left of it, a third, is then kept as bytes:
    cutting all of them at once would hold up the start for seconds. Raises AvatarError when loop
    and alignment do not belong together.
    """

    def __init__(self, avatar: Avatar) -> None:
        check_alignment(avatar)
        self._avatar = avatar
        self._hider = CropHider()
        frames = len(avatar.loop)
        self._seen = np.empty((frames, 3, self._hider.pixels), np.uint8)
        self._known = [False] * frames

    def __len__(self) -> int:
        return len(self._known)

    def prepare(self, index: int) -> None:
        """Cut frame ``index`` now, unless it is cut already."""
        if not self._known[index]:
            self._seen[index] = self._hider.seen(region_crop(self._avatar, index))
            self._known[index] = True

    def write(self, index: int, out: Float32) -> None:
        """Write frame ``index`` into ``out``, float32 (3, 128, 160), 0..1."""
        self.prepare(index)
        self._hider.write(self._seen[index], out)


def to_planar(rgb: UInt8) -> Float32:
    """uint8 (H, W, 3) -> float32 (3, H, W), 0..1."""
    planar = rgb.transpose(2, 0, 1).astype(np.float32, order="C")
    planar /= np.float32(255)
    return np.asarray(planar, dtype=np.float32)


def to_pixels(planar: Float32) -> UInt8:
    """float32 (3, H, W), 0..1 (clipped) -> a new uint8 (H, W, 3), rounded."""
    pixels = cv2.merge([np.maximum(plane, 0) for plane in planar])
    return np.asarray(cv2.convertScaleAbs(pixels, alpha=255.0), dtype=np.uint8)
