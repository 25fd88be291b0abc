"""The recorded loop at run time: any frame in a few milliseconds, without keeping frames.

150 frames of 720p are 415 MB as pixels and 8 ms each as H.264, so a frame is decoded once, when it
is first asked for, and kept as a JPEG of the part that moves; what stands still is kept once.
Measured figures are in docs/architecture.md.
"""

from __future__ import annotations

import io
import threading
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np

from core.avatar import layout
from core.avatar.video import rgb_of
from core.errors import AvatarError
from core.types import UInt8

_STORE_BYTES = 28 << 20  # all JPEGs together
_QUALITIES = (95, 90, 84, 76, 66, 50)  # the first whose size fits the store is taken
_BLOCK_PX = 16
_STILL_LEVELS = 1.5  # a block whose mean change is below this is coding noise, not motion
_DAMAGED = "the avatar's loop video is damaged; get the package again"

Box = tuple[int, int, int, int]  # x0, y0, x1, y1 px, exclusive ends


@dataclass(frozen=True, slots=True)
class _Stored:
    """A frame: the base picture with ``jpeg`` laid over ``box``; an empty box is the base."""

    box: Box
    jpeg: UInt8


class JpegLoop:
    """A package's loop video as frames by index (``core.types.FrameLoop``). Any thread may ask.

    Opening reads the list of packets only. The first call for a frame decodes the video up to it
    (at most from the keyframe before it) and keeps what it passes; later calls decode one JPEG.
    ``prepare`` does this for the next frame that is missing, for whoever has time to spare.
    """

    def __init__(self, raw: bytes, size_px: tuple[int, int], frames: int) -> None:
        """raw: the MP4 file. size_px: (w, h) and frames: what the manifest says; AvatarError when
        the video is another."""
        self.size_px = size_px
        self._video: _Video | None = _Video(raw, size_px, frames)
        self._stored: list[_Stored | None] = [None] * frames
        self._base: UInt8 | None = None
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._stored)

    def frame(self, index: int) -> UInt8:
        """A fresh, writable uint8 (H, W, 3) RGB array of frame ``index`` (0 ≤ index < len).

        Raises AvatarError when the video turns out to be damaged there.
        """
        stored = self._stored[index]
        if stored is None:
            with self._lock:
                stored = self._fetch(index)
        base = self._base
        assert base is not None
        return _unpack(stored, base)

    def prepare(self) -> bool:
        """Decode and keep one frame that is still missing; False when none is."""
        with self._lock:
            missing = next((i for i, s in enumerate(self._stored) if s is None), None)
            if missing is None:
                return False
            self._fetch(missing)
            return True

    def _fetch(self, index: int) -> _Stored:
        # Under the lock.
        while (found := self._stored[index]) is None:
            # Frame 0 comes first, whatever is asked for: it is the base of all others.
            assert self._video is not None
            at, rgb = self._video.next_towards(0 if self._base is None else index)
            if self._base is None:
                self._base = rgb
            if self._stored[at] is None:
                self._stored[at] = _pack(rgb, self._base, _STORE_BYTES // len(self))
        if None not in self._stored:
            self._video = None  # file and decoder are not needed any more
        return found


def _pack(rgb: UInt8, base: UInt8, most_bytes: int) -> _Stored:
    box = _moving_box(rgb, base)
    x0, y0, x1, y1 = box
    if x0 == x1:
        return _Stored(box, np.empty(0, np.uint8))
    part = cv2.cvtColor(rgb[y0:y1, x0:x1], cv2.COLOR_RGB2BGR)
    for quality in _QUALITIES:
        _, jpeg = cv2.imencode(".jpg", part, [cv2.IMWRITE_JPEG_QUALITY, quality])
        if jpeg.size <= most_bytes:
            break
    return _Stored(box, jpeg.reshape(-1))


def _unpack(stored: _Stored, base: UInt8) -> UInt8:
    x0, y0, x1, y1 = stored.box
    if stored.jpeg.size:
        part: UInt8 = np.asarray(cv2.imdecode(stored.jpeg, cv2.IMREAD_COLOR_RGB))
        if part.shape == base.shape:
            return part
    rgb: UInt8 = base.copy()
    if stored.jpeg.size:
        rgb[y0:y1, x0:x1] = part
    return rgb


def _moving_box(rgb: UInt8, base: UInt8) -> Box:
    """The smallest box of whole blocks that holds everything that differs from the base."""
    height, width = base.shape[:2]
    blocks = (-(-width // _BLOCK_PX), -(-height // _BLOCK_PX))
    change = cv2.resize(cv2.absdiff(rgb, base), blocks, interpolation=cv2.INTER_AREA)
    x, y, w, h = cv2.boundingRect((change.max(axis=2) > _STILL_LEVELS).astype(np.uint8))
    # One block more on each side: motion that only touches a block may stay under the mean. Block
    # edges in pixels, because a picture need not be a whole number of blocks.
    if not w:
        return 0, 0, 0, 0
    across, down = width / blocks[0], height / blocks[1]
    x0, x1 = max(0, int((x - 1) * across)), min(width, int(np.ceil((x + w + 1) * across)))
    y0, y1 = max(0, int((y - 1) * down)), min(height, int(np.ceil((y + h + 1) * down)))
    return x0, y0, x1, y1


class _Video:
    """The decoder: hands out (index, rgb) in loop order, from any point."""

    def __init__(self, raw: bytes, size_px: tuple[int, int], frames: int) -> None:
        import av

        self._size_px = size_px
        try:
            self._container: Any = av.open(io.BytesIO(raw), format="mp4")
            self._stream = self._checked_stream(frames)
        except (av.error.FFmpegError, ValueError) as err:
            raise AvatarError(_DAMAGED) from err
        self._next = 0
        self._decoded: Any = iter(())
        self._restart(0)

    def _checked_stream(self, frames: int) -> Any:
        streams = self._container.streams
        if len(streams) != 1 or len(streams.video) != 1:
            raise AvatarError(f"{layout.LOOP} must hold one video and nothing else; pack it again")
        stream = streams.video[0]
        context = stream.codec_context
        if context.name != "h264" or context.pix_fmt != "yuv420p":
            raise AvatarError(
                f"{layout.LOOP} is {context.name} {context.pix_fmt}, want H.264 with 8-bit 4:2:0 "
                "(yuv420p); convert it and pack it again"
            )
        if (context.width, context.height) != self._size_px:
            raise AvatarError(
                f"{layout.LOOP} is {context.width} × {context.height} px, the manifest says "
                f"{self._size_px[0]} × {self._size_px[1]}; get the package again"
            )
        context.thread_count = 1
        packets = [p for p in self._container.demux(stream) if p.size]
        if len(packets) != frames:
            raise AvatarError(
                f"{layout.LOOP} has {len(packets)} frames, the manifest says {frames}; "
                "get the package again"
            )
        times = sorted((p.pts, bool(p.is_keyframe)) for p in packets if p.pts is not None)
        self._times = [pts for pts, _ in times]
        self._keys = [i for i, (_, key) in enumerate(times) if key]
        if len(set(self._times)) != frames or self._keys[:1] != [0]:
            raise AvatarError(_DAMAGED)
        return stream

    def next_towards(self, wanted: int) -> tuple[int, UInt8]:
        """The next frame on the way to ``wanted``: from where the decoder is, or from the keyframe
        before it when that is nearer."""
        key = max(k for k in self._keys if k <= wanted)
        if not key <= self._next <= wanted:
            self._restart(key)
        frame = self._decode()
        while frame.pts is not None and frame.pts < self._times[self._next]:
            frame = self._decode()  # pictures shown before the keyframe, which may be incomplete
        found = (frame.pts, frame.width, frame.height, frame.format.name)
        if found != (self._times[self._next], *self._size_px, "yuv420p"):
            raise AvatarError(_DAMAGED)  # a stream may change its mind in the middle
        self._next += 1
        return self._next - 1, rgb_of(frame)

    def _decode(self) -> Any:
        import av

        try:
            return next(self._decoded)
        except (StopIteration, av.error.FFmpegError, ValueError) as err:
            raise AvatarError(_DAMAGED) from err

    def _restart(self, key: int) -> None:
        self._container.seek(self._times[key], stream=self._stream, backward=True)
        self._decoded = self._container.decode(self._stream)
        self._next = key
