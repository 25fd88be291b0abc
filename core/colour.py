"""RGB to I420 and back: 8 bit, limited range (Y 16..235, UV 16..240), BT.601 or BT.709.

A shared word, because cameras, recordings and the avatars' own videos must agree on it.
FFmpeg's scaler is not used: its way to RGB is 1.2 levels too dark and its default matrix is BT.601.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

import cv2
import numpy as np
from numpy.typing import NDArray

from core.errors import BadFrame

Matrix = Literal["bt601", "bt709"]
UInt8 = NDArray[np.uint8]

_WEIGHTS = {"bt601": (0.299, 0.114), "bt709": (0.2126, 0.0722)}  # of red and blue in luma


def rgb_to_i420(rgb: UInt8, matrix: Matrix = "bt601") -> UInt8:
    """A picture as I420: planes Y (H, W), U and V (H/2, W/2) one after the other.

    rgb: uint8 (H, W, 3), H and W even. Returns a fresh, contiguous uint8 (H · 3/2, W). bt601 is
    OpenCV's own conversion (chroma of the upper left pixel of four); bt709 averages the four.
    Raises BadFrame for odd sides or another type.
    """
    height, width = _checked(rgb, 3)
    if matrix == "bt601":
        return np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2YUV_I420), np.uint8)
    i420: UInt8 = np.empty((height * 3 // 2, width), np.uint8)
    yuv = cv2.transform(rgb, _to_yuv(matrix))
    cv2.extractChannel(yuv, 0, dst=i420[:height])
    half = cv2.resize(yuv, (width // 2, height // 2), interpolation=cv2.INTER_AREA)
    chroma = i420[height:].reshape(2, height // 2, width // 2)
    cv2.extractChannel(half, 1, dst=chroma[0])
    cv2.extractChannel(half, 2, dst=chroma[1])
    return i420


def i420_to_rgb(i420: UInt8, matrix: Matrix) -> UInt8:
    """An I420 picture as a fresh uint8 (H, W, 3) RGB; chroma is interpolated.

    i420: uint8 (H · 3/2, W) as ``rgb_to_i420`` returns it. Raises BadFrame for another shape.
    """
    rows, width = _checked(i420, 2)
    height = rows * 2 // 3
    chroma = np.ascontiguousarray(i420[height:]).reshape(2, height // 2, width // 2)
    size = (width, height)
    blue, red = (cv2.resize(p, size, interpolation=cv2.INTER_LINEAR) for p in chroma)
    yuv = cv2.merge([i420[:height], blue, red])
    return np.asarray(cv2.transform(yuv, _to_rgb(matrix)), np.uint8)


def _checked(picture: UInt8, dimensions: int) -> tuple[int, int]:
    good = picture.dtype == np.uint8 and picture.ndim == dimensions
    rows, width = picture.shape[:2] if good else (0, 0)
    whole = rows % 3 == 0 and rows * 2 // 3 % 2 == 0 if dimensions == 2 else rows % 2 == 0
    if (
        not rows
        or not width
        or width % 2
        or not whole
        or (dimensions == 3 and picture.shape[2] != 3)
    ):
        raise BadFrame(f"want uint8 with even sides, got {picture.dtype} {picture.shape}")
    return rows, width


@cache
def _to_yuv(matrix: Matrix) -> NDArray[np.float32]:
    """(3, 4): RGB 0..255 and 1 → Y, U, V in limited range."""
    red, blue = _WEIGHTS[matrix]
    luma = np.array([red, 1 - red - blue, blue])
    u = (np.array([0, 0, 1]) - luma) / (2 * (1 - blue))
    v = (np.array([1, 0, 0]) - luma) / (2 * (1 - red))
    scaled = np.stack([luma * 219, u * 224, v * 224]) / 255
    return np.column_stack([scaled, [16, 128, 128]]).astype(np.float32)


@cache
def _to_rgb(matrix: Matrix) -> NDArray[np.float32]:
    """(3, 4): Y, U, V in limited range and 1 → RGB 0..255."""
    forward = _to_yuv(matrix).astype(np.float64)
    back = np.linalg.inv(forward[:, :3])
    return np.column_stack([back, -back @ forward[:, 3]]).astype(np.float32)
