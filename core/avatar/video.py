"""The loop video: H.264 in MP4, 4:2:0, limited range, BT.709 and tagged as such."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from core.avatar import layout
from core.colour import Matrix, i420_to_rgb, rgb_to_i420, tag_bt709
from core.errors import AvatarError
from core.types import UInt8

_BT601 = (5, 6)  # the 625- and 525-line forms, one matrix
_KEYFRAME_EVERY = 25  # a jump into the loop decodes at most this many frames


def encode_loop(path: Path, frames: Iterable[UInt8], fps: int, crf: int = 15) -> int:
    """Write ``frames`` as a package's loop video and return how many there were.

    frames: uint8 (H, W, 3) RGB, all of one size, sides even. crf: x264's quality, lower is better.
    Raises AvatarError when there is no frame, a frame does not fit, or there are too many.
    """
    import av

    count = 0
    with av.open(str(path), "w", format="mp4") as container:
        stream: Any = None
        for rgb in frames:
            if stream is None:
                stream = _add_stream(container, rgb, fps, crf)
            if rgb.shape[:2] != (stream.height, stream.width):
                raise AvatarError("the frames of a loop must all have one size; render them again")
            for packet in stream.encode(to_yuv(rgb, count)):
                container.mux(packet)
            count += 1
            if count > layout.MAX_FRAMES:
                raise AvatarError(f"a loop has at most {layout.MAX_FRAMES} frames; shorten it")
        if stream is None:
            raise AvatarError("a loop needs at least one frame")
        for packet in stream.encode():
            container.mux(packet)
    return count


def _add_stream(container: Any, rgb: UInt8, fps: int, crf: int) -> Any:
    height, width = rgb.shape[:2]
    check_size(width, height)
    options = {"crf": str(crf), "preset": "slow", "bf": "0", "g": str(_KEYFRAME_EVERY)}
    stream = container.add_stream("libx264", rate=fps, options=options)
    stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
    context = stream.codec_context
    context.thread_count = 1  # the same bytes on every machine
    tag_bt709(context)
    return stream


def check_size(width: int, height: int) -> None:
    """Raise AvatarError unless a loop may be width × height px."""
    sides = (width, height)
    if any(s % 2 or not layout.MIN_SIDE_PX <= s <= layout.MAX_SIDE_PX for s in sides):
        raise AvatarError(
            f"a loop of {width} × {height} px cannot be used; want even sides of "
            f"{layout.MIN_SIDE_PX} to {layout.MAX_SIDE_PX} px: scale the video and import it again"
        )


def to_yuv(rgb: UInt8, index: int) -> Any:
    """Frame ``index`` as PyAV's yuv420p, BT.709 limited range; rgb: uint8 (H, W, 3)."""
    import av

    frame = av.VideoFrame.from_ndarray(rgb_to_i420(rgb, "bt709"), format="yuv420p")
    frame.pts = index
    return frame


def rgb_of(frame: Any) -> UInt8:
    """A decoded PyAV frame (8-bit 4:2:0, limited range) as a fresh uint8 (H, W, 3) RGB array.

    The matrix is the one that the video states, BT.709 when it states none (FFmpeg itself would
    take BT.601 then, and skin would change its hue).
    """
    matrix: Matrix = "bt601" if frame.colorspace in _BT601 else "bt709"
    return i420_to_rgb(frame.to_ndarray(), matrix)
