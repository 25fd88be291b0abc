"""RGB to I420 and back: 8 bit, limited range (Y 16..235, UV 16..240), BT.601 or BT.709.

A shared word, because cameras, recordings and the avatars' own videos must agree on it.
FFmpeg's scaler is not used: its way to RGB is 1.2 levels too dark and its default matrix is BT.601.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Literal

import cv2
import numpy as np
from numpy.typing import NDArray

from core.errors import BadFrame

Matrix = Literal["bt601", "bt709"]
UInt8 = NDArray[np.uint8]

_BT709 = 1  # the same number for primaries, transfer and matrix (ITU-T H.273)
_LIMITED_RANGE = 1

_WEIGHTS = {"bt601": (0.299, 0.114), "bt709": (0.2126, 0.0722)}  # of red and blue in luma


def rgb_to_i420(rgb: UInt8, matrix: Matrix = "bt601") -> UInt8:
    """A picture as I420: planes Y (H, W), U and V (H/2, W/2) one after the other.

    rgb: uint8 (H, W, 3), H and W even. Returns a fresh, contiguous uint8 (H · 3/2, W). bt601 is
    for cameras: OpenCV's own quick conversion, chroma of the upper left pixel of four. bt709 is for
    video files: chroma smoothed, and centred on even columns where H.264 players expect it.
    Raises BadFrame for odd sides or another type.
    """
    good = rgb.ndim == 3 and rgb.shape[2] == 3
    height, width = _even_sides(rgb, rgb.shape[:2] if good else (0, 0))
    if matrix == "bt601":
        return np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2YUV_I420), np.uint8)
    i420: UInt8 = np.empty((height * 3 // 2, width), np.uint8)
    yuv = cv2.transform(rgb, _to_yuv(matrix))
    cv2.extractChannel(yuv, 0, dst=i420[:height])
    half = cv2.resize(yuv, (width // 2, height // 2), interpolation=cv2.INTER_AREA)
    if width > 2:
        # The mean of columns (2i, 2i + 1) and of (2i − 1, 2i) is centred on column 2i.
        size = (width // 2 - 1, height // 2)
        before = cv2.resize(yuv[:, 1:-1], size, interpolation=cv2.INTER_AREA)
        half[:, 1:] = cv2.addWeighted(half[:, 1:], 0.5, before, 0.5, 0.0)
    chroma = i420[height:].reshape(2, height // 2, width // 2)
    cv2.extractChannel(half, 1, dst=chroma[0])
    cv2.extractChannel(half, 2, dst=chroma[1])
    return i420


def i420_to_rgb(i420: UInt8, matrix: Matrix) -> UInt8:
    """An I420 picture of a video file as a fresh uint8 (H, W, 3) RGB.

    i420: uint8 (H · 3/2, W), chroma centred on even columns; it is interpolated. Raises BadFrame
    for another shape.
    """
    good = i420.ndim == 2 and i420.shape[0] % 3 == 0
    height, width = _even_sides(i420, (i420.shape[0] * 2 // 3, i420.shape[1]) if good else (0, 0))
    chroma = np.ascontiguousarray(i420[height:]).reshape(2, height // 2, width // 2)
    yuv = cv2.merge([i420[:height], *(_spread(plane, height) for plane in chroma)])
    return np.asarray(cv2.transform(yuv, _to_rgb(matrix)), np.uint8)


def tag_bt709(context: Any) -> None:
    """State in a video file what ``rgb_to_i420(…, "bt709")`` makes; players guess otherwise.

    context: PyAV's codec context of the stream, not opened yet.
    """
    context.color_primaries = context.color_trc = context.colorspace = _BT709
    context.color_range = _LIMITED_RANGE


def tag_colour(context: Any, primaries: int, transfer: int, matrix: int) -> None:
    """State other colours of 8 bit, limited range; numbers of ITU-T H.273, 2 says nothing."""
    context.color_primaries, context.color_trc = primaries, transfer
    context.colorspace, context.color_range = matrix, _LIMITED_RANGE


def _spread(plane: UInt8, height: int) -> UInt8:
    """A chroma plane (H/2, W/2) interpolated to (H, W)."""
    half_width = plane.shape[1]
    rows = cv2.resize(plane, (half_width, height), interpolation=cv2.INTER_LINEAR)
    full: UInt8 = np.empty((height, 2 * half_width), np.uint8)
    full[:, ::2] = rows
    full[:, -1] = rows[:, -1]
    if half_width > 1:
        full[:, 1:-1:2] = cv2.addWeighted(rows[:, :-1], 0.5, rows[:, 1:], 0.5, 0.0)
    return full


def _even_sides(picture: UInt8, sides: tuple[int, int]) -> tuple[int, int]:
    """``sides``, the (H, W) that a picture shows; (0, 0) where its shape shows none."""
    height, width = sides
    if picture.dtype != np.uint8 or min(sides) <= 0 or height % 2 or width % 2:
        raise BadFrame(f"want uint8 with even sides, got {picture.dtype} {picture.shape}")
    return height, width


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
