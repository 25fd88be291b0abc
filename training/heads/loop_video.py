"""Writes an avatar's loop as H.264 with honest colour: BT.709, limited range, 4:2:0."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path

import av
import cv2
import numpy as np
from numpy.typing import NDArray

_QUALITY = "13"  # fine enough that key frames do not pop on a still wall
_BT709 = 1  # the number of ITU-R BT.709 for primaries, transfer and matrix in H.264
_LIMITED = 1  # AVCOL_RANGE_MPEG
_RED, _BLUE = 0.2126, 0.0722  # luma weights of BT.709


def write_loop(path: Path, frames: Iterable[NDArray[np.uint8]], fps: int) -> int:
    """Encodes (H, W, 3) uint8 RGB frames of even size; returns how many were written."""
    count = 0
    with av.open(str(path), "w", options={"movflags": "+faststart"}) as container:
        stream = container.add_stream("libx264", rate=fps)
        stream.pix_fmt = "yuv420p"
        stream.options = {"crf": _QUALITY, "preset": "slow", "profile": "high", "g": "75"}
        context = stream.codec_context
        context.time_base = Fraction(1, fps)
        context.color_primaries = context.color_trc = context.colorspace = _BT709
        context.color_range = _LIMITED
        for rgb in frames:
            if count == 0:
                stream.height, stream.width = rgb.shape[:2]
            picture = av.VideoFrame.from_ndarray(rgb_to_i420(rgb), format="yuv420p")
            picture.colorspace, picture.color_range = _BT709, _LIMITED
            picture.pts = count
            container.mux(stream.encode(picture))
            count += 1
        container.mux(stream.encode())
    return count


def rgb_to_i420(rgb: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Display RGB (H, W, 3) uint8 -> BT.709 limited-range I420, (3 H / 2, W) uint8.

    Colour is averaged over rows and centred on even columns, where H.264 players expect it.
    """
    r, g, b = (rgb[..., k].astype(np.float32) for k in range(3))
    luma = _RED * r + (1.0 - _RED - _BLUE) * g + _BLUE * b
    planes = [16.0 + luma * (219.0 / 255.0)]
    for colour, weight in ((b, _BLUE), (r, _RED)):
        chroma = (colour - luma) / (2.0 * (1.0 - weight)) * (224.0 / 255.0)
        smooth = cv2.filter2D(
            chroma, -1, np.array([[0.25, 0.5, 0.25]]), borderType=cv2.BORDER_REPLICATE
        )
        planes.append(128.0 + (smooth[0::2, 0::2] + smooth[1::2, 0::2]) / 2.0)
    flat = np.concatenate([p.ravel() for p in planes])
    height, width = rgb.shape[:2]
    levels = np.clip(np.rint(flat), 0.0, 255.0).astype(np.uint8)
    return np.ascontiguousarray(levels.reshape(height * 3 // 2, width))
