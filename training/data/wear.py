"""What a webcam does to a picture: light and colour differences, softness, JPEG blocks.

The same wear goes over the silent and the speaking picture of a clip; it is mild, because a
student can paint no sharper than what it learned from.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

_UNTOUCHED_SHARE = 0.4


@dataclass(frozen=True, slots=True)
class PictureWear:
    """gains: factor of each colour. gamma: exponent. blur_px: sigma. jpeg: quality, 0 = none."""

    gains: tuple[float, float, float] = (1.0, 1.0, 1.0)
    gamma: float = 1.0
    blur_px: float = 0.0
    jpeg: int = 0

    @classmethod
    def random(cls, rng: np.random.Generator) -> PictureWear:
        """Another webcam each time; two in five leave the picture as it is."""
        if rng.random() < _UNTOUCHED_SHARE:
            return cls()
        warmth = rng.uniform(-0.05, 0.05)
        level = rng.uniform(0.88, 1.12)
        return cls(
            gains=(level * (1 + warmth), level, level * (1 - warmth)),
            gamma=rng.uniform(0.9, 1.1),
            blur_px=rng.uniform(0.3, 0.7) if rng.random() < 0.3 else 0.0,
            jpeg=int(rng.integers(75, 96)) if rng.random() < 0.4 else 0,
        )

    def apply(self, frames: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """frames: uint8 (T, H, W, 3) RGB; returns a new array of that shape."""
        if self == PictureWear():
            return np.array(frames)
        ramp = (np.arange(256) / 255.0) ** self.gamma * 255.0
        table = np.clip(np.rint(ramp[:, None] * np.array(self.gains)), 0, 255).astype(np.uint8)
        return np.stack([self._one(frame, table[None]) for frame in frames])

    def _one(self, frame: NDArray[np.uint8], table: NDArray[np.uint8]) -> NDArray[np.uint8]:
        worn = cv2.LUT(frame, table)
        if self.blur_px:
            worn = cv2.GaussianBlur(worn, (0, 0), self.blur_px)
        if self.jpeg:
            bgr = np.ascontiguousarray(worn[..., ::-1])
            packed = cv2.imencode(".jpg", bgr, [cv2.IMWRITE_JPEG_QUALITY, self.jpeg])[1]
            worn = np.asarray(cv2.imdecode(packed, cv2.IMREAD_COLOR))[..., ::-1]
        return np.asarray(worn, dtype=np.uint8)
