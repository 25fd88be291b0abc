"""Resampling as Lip Forcing's face preparation needs it: exact weights, no table of 1/32 px.

OpenCV's warps round places to 1/32 px, which changes half of all values by a level; these do not.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.types import Float32

Float64 = NDArray[np.float64]


def inverse_affine(matrix: Float64) -> Float64:
    """(2, 3) of the opposite direction."""
    back = np.linalg.inv(matrix[:, :2])
    return np.concatenate([back, -(back @ matrix[:, 2:])], axis=1)


def warp_bilinear(
    picture: NDArray[np.uint8] | Float32,
    to_picture: Float64,
    box: tuple[int, int, int, int],
    fill: float,
) -> Float32:
    """What a picture shows at the pixels of a box of another plane, interpolated bilinearly.

    picture: (H, W, C), uint8 or float32. to_picture: (2, 3), px of that plane -> px of the picture,
    centres of pixels at whole numbers. box: x0, y0, x1, y1 (exclusive ends) of the plane. fill: the
    value beyond the picture; it is mixed in over the last pixel. Returns float32 (h, w, C) of the
    box.
    """
    height, width = picture.shape[:2]
    x0, y0, x1, y1 = box
    x, y = np.arange(x0, x1, dtype=np.float64), np.arange(y0, y1, dtype=np.float64)[:, None]
    across = to_picture[0, 0] * x + (to_picture[0, 1] * y + to_picture[0, 2])
    down = to_picture[1, 0] * x + (to_picture[1, 1] * y + to_picture[1, 2])
    padded = np.full((height + 2, width + 2, picture.shape[2]), fill, np.float32)
    padded[1:-1, 1:-1] = picture
    across, down = np.clip(across + 1, 0, width + 1), np.clip(down + 1, 0, height + 1)
    left, top = np.minimum(across.astype(np.intp), width), np.minimum(down.astype(np.intp), height)
    share_x = (across - left).astype(np.float32)[..., None]
    share_y = (down - top).astype(np.float32)[..., None]
    flat = padded.reshape(-1, picture.shape[2])
    at = top * (width + 2) + left
    upper = flat[at] * (1 - share_x) + flat[at + 1] * share_x
    lower = flat[at + width + 2] * (1 - share_x) + flat[at + width + 3] * share_x
    return np.asarray(upper * (1 - share_y) + lower * share_y, np.float32)


def resize_bicubic(picture: Float32, size_px: tuple[int, int]) -> Float32:
    """A picture (H, W, C) at (w, h) px: cubic kernel with a = -0.5, widened where it shrinks.

    Source: Keys (1981); half-pixel centres, weights normalised at the borders.
    """
    width, height = size_px
    down, across = (_cubic(a, b) for a, b in zip(picture.shape[:2], (height, width), strict=True))
    rows = np.tensordot(down, picture, axes=(1, 0))  # (h, W, C)
    return np.ascontiguousarray(np.tensordot(across, rows, axes=(1, 1)).transpose(1, 0, 2))


def _cubic(before: int, after: int) -> Float32:
    """(after, before) weights."""
    scale = before / after
    wide = max(scale, 1.0)
    centres = scale * (np.arange(after)[:, None] + 0.5)
    cells = np.arange(before)
    first = np.maximum((centres - 2 * wide + 0.5).astype(int), 0)
    last = np.minimum((centres + 2 * wide + 0.5).astype(int), before)
    t = np.abs((cells - centres + 0.5) / wide)
    near = (1.5 * t - 2.5) * t * t + 1
    far = ((-0.5 * t + 2.5) * t - 4) * t + 2
    weights = np.where(t < 1, near, np.where(t < 2, far, 0.0))
    weights[(cells < first) | (cells >= last)] = 0.0
    return np.asarray(weights / weights.sum(axis=1, keepdims=True), np.float32)
