"""Decoded frames of any camera as upright I420 pictures with square pixels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np

from core.avatar.yuv_picture import YuvPicture
from core.colour import Matrix, rgb_to_i420
from core.types import UInt8

_UNSTATED = 2  # ITU-T H.273
_BT709, _BT601 = 1, (5, 6)
_FULL_RANGE = 2
_HIGHEST_SD_PX = 576


@dataclass(frozen=True, slots=True)
class ColourTags:
    """What a file says of its colours, numbers of ITU-T H.273."""

    primaries: int = _UNSTATED
    transfer: int = _UNSTATED
    matrix: int = _UNSTATED


def pixel_shape(stream: Any) -> float:
    """Width of a pixel in heights of it; 1 where nothing sensible is stated."""
    stated = stream.sample_aspect_ratio
    shape = float(stated) if stated else 1.0
    return shape if 0.2 < shape < 5.0 else 1.0


def to_picture(frame: Any, pixel: float) -> tuple[ColourTags, YuvPicture]:
    """A PyAV frame as an upright picture. pixel: of pixel_shape.

    What the file says of its colours goes on to the made video, so that they are shown as before;
    only 10 bits become 8 and full range becomes limited.
    """
    tags = ColourTags(int(frame.color_primaries), int(frame.color_trc), int(frame.colorspace))
    matrix = _matrix(tags.matrix, frame.height)
    if frame.format.is_rgb:
        tags, matrix = ColourTags(_BT709, _BT709, _BT709), "bt709"
        i420 = rgb_to_i420(_even(frame.to_ndarray(format="rgb24")), matrix)
    else:
        i420 = _planes(_limited(frame))
    if abs(pixel - 1.0) > 0.005:
        i420 = _resized(i420, max(2, round(i420.shape[1] * pixel / 2) * 2))
    return tags, YuvPicture(_turned(i420, round(frame.rotation)), matrix)


def _matrix(stated: int, height: int) -> Matrix:
    if stated in _BT601:
        return "bt601"
    # Players take BT.601 for small pictures that say nothing. BT.2020 is taken for BT.709, and back
    # by the same figures, so that nothing shifts outside the mouth.
    return "bt601" if stated == _UNSTATED and height <= _HIGHEST_SD_PX else "bt709"


def _limited(frame: Any) -> Any:
    full = int(frame.color_range) == _FULL_RANGE or frame.format.name.startswith("yuvj")
    if not full:
        return frame.reformat(format="yuv420p")
    return frame.reformat(format="yuv420p", src_color_range="JPEG", dst_color_range="MPEG")


def _planes(frame: Any) -> UInt8:
    """The three planes of a yuv420p frame, odd sides shortened by one."""
    width, height = frame.width // 2 * 2, frame.height // 2 * 2
    parts = []
    for number, plane in enumerate(frame.planes):
        rows = np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)
        part = (height, width) if number == 0 else (height // 2, width // 2)
        parts.append(rows[: part[0], : part[1]].ravel())
    return np.concatenate(parts).reshape(height * 3 // 2, width)


def _even(rgb: UInt8) -> UInt8:
    height, width = rgb.shape[0] // 2 * 2, rgb.shape[1] // 2 * 2
    return np.ascontiguousarray(rgb[:height, :width])


def _split(i420: UInt8) -> list[UInt8]:
    height, width = i420.shape[0] * 2 // 3, i420.shape[1]
    chroma = i420[height:].reshape(2, height // 2, width // 2)
    return [i420[:height], chroma[0], chroma[1]]


def _joined(planes: list[UInt8]) -> UInt8:
    height, width = planes[0].shape
    whole = np.concatenate([np.ascontiguousarray(plane).ravel() for plane in planes])
    return whole.reshape(height * 3 // 2, width)


def _resized(i420: UInt8, width: int) -> UInt8:
    planes = _split(i420)
    widths = (width, width // 2, width // 2)
    return _joined(
        [
            np.asarray(cv2.resize(p, (w, p.shape[0]), interpolation=cv2.INTER_CUBIC), np.uint8)
            for p, w in zip(planes, widths, strict=True)
        ]
    )


def _turned(i420: UInt8, degrees: int) -> UInt8:
    """Turned counter-clockwise by whole quarters; anything else is left as it is."""
    quarters = round(degrees / 90) % 4
    if not quarters:
        return i420
    return _joined([np.rot90(plane, quarters) for plane in _split(i420)])
