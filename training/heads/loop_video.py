"""Writes an avatar's loop as H.264 with honest colour: BT.709, limited range, 4:2:0."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

from core.colour import rgb_to_i420, tag_bt709
from core.errors import TrainingError

_QUALITY = "13"  # fine enough that key frames do not pop on a still wall
_BT709 = 1  # the number of ITU-R BT.709 for primaries, transfer and matrix in H.264
_LIMITED = 1  # AVCOL_RANGE_MPEG


def write_loop(path: Path, frames: Iterable[NDArray[np.uint8]], fps: int) -> int:
    """Encodes (H, W, 3) uint8 RGB frames of even size; returns how many were written.

    Raises TrainingError when the file cannot be written.
    """
    try:
        return _encode(path, frames, fps)
    except (OSError, av.FFmpegError) as err:
        raise TrainingError(f"{path} cannot be written: {err}") from err


def _encode(path: Path, frames: Iterable[NDArray[np.uint8]], fps: int) -> int:
    count = 0
    with av.open(str(path), "w", options={"movflags": "+faststart"}) as container:
        stream = container.add_stream("libx264", rate=fps)
        stream.pix_fmt = "yuv420p"
        stream.options = {"crf": _QUALITY, "preset": "slow", "profile": "high", "g": "75"}
        context = stream.codec_context
        context.time_base = Fraction(1, fps)
        tag_bt709(context)
        for rgb in frames:
            if count == 0:
                stream.height, stream.width = rgb.shape[:2]
            picture = av.VideoFrame.from_ndarray(rgb_to_i420(rgb, "bt709"), format="yuv420p")
            picture.colorspace, picture.color_range = _BT709, _LIMITED
            picture.pts = count
            container.mux(stream.encode(picture))
            count += 1
        container.mux(stream.encode())
    return count
