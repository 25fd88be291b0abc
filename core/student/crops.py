"""The avatar's mouth region as the students see it, cut once for every frame of the loop."""

from __future__ import annotations

import numpy as np

from core.errors import AvatarError
from core.region import HIDDEN_FILL, REGION_HEIGHT, REGION_WIDTH, cut_region, generated_mask
from core.types import Avatar, Float32, UInt8


def region_crops(avatar: Avatar) -> UInt8:
    """Cut the region out of all loop frames: uint8 (N, 128, 160, 3) RGB.

    Raises AvatarError when loop and alignment do not belong together.
    """
    frames = len(avatar.loop)
    if frames < 1 or avatar.affines.shape != (frames, 2, 3):
        raise AvatarError(
            f"Avatar {avatar.id!r} has {frames} loop frames but an alignment of shape "
            f"{avatar.affines.shape}; import it again."
        )
    crops = np.empty((frames, REGION_HEIGHT, REGION_WIDTH, 3), np.uint8)
    for index in range(frames):
        crops[index] = cut_region(avatar.loop.frame(index), avatar.affines[index])
    return crops


class HiddenCrops:
    """Crops with the generated area hidden, kept small and handed out as network input."""

    def __init__(self, crops: UInt8) -> None:
        hidden = generated_mask().astype(bool)
        planar = np.ascontiguousarray(crops.transpose(0, 3, 1, 2))
        planar[:, :, hidden] = 0
        self._planar = planar
        self._fill: Float32 = np.where(hidden, HIDDEN_FILL, 0.0).astype(np.float32)

    def __len__(self) -> int:
        return len(self._planar)

    def write(self, index: int, out: Float32) -> None:
        """Write frame ``index`` into ``out``, float32 (3, 128, 160), 0..1."""
        np.multiply(self._planar[index], np.float32(1 / 255), out=out)
        out += self._fill


def to_planar(rgb: UInt8) -> Float32:
    """uint8 (H, W, 3) -> float32 (3, H, W), 0..1."""
    planar = rgb.transpose(2, 0, 1).astype(np.float32, order="C")
    planar /= np.float32(255)
    return np.asarray(planar, dtype=np.float32)


def to_pixels(planar: Float32) -> UInt8:
    """float32 (3, H, W), 0..1 (clipped) -> a new uint8 (H, W, 3), rounded."""
    scaled = planar * np.float32(255)
    scaled += np.float32(0.5)
    np.clip(scaled, 0, 255, out=scaled)
    return np.ascontiguousarray(scaled.astype(np.uint8).transpose(1, 2, 0))
