"""The recorded loop at run time: any frame in a few milliseconds, without keeping frames.

150 frames of 720p are 415 MB as pixels, and as H.264 a jump costs up to a group of pictures. So a
frame is decoded once, when it is first asked for, and kept as a JPEG of the part that moves; what
stands still is kept once. Measured on one thread of a 2-core EPYC: 2.4 ms and 13 MB for a rendered
loop, 3.2 ms and 23 MB for one full of camera noise; 9 ms for the first time.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass

import cv2
import numpy as np

from core.avatar.loop_video import LoopVideo
from core.types import UInt8

_STORE_BYTES = 24 << 20  # all JPEGs together
_QUALITIES = (95, 90, 84, 76, 66, 50)  # the first whose size fits the store is taken
_BLOCK_PX = 16
_STILL_LEVELS = 1.5  # a block whose mean change is below this is coding noise, not motion

Box = tuple[int, int, int, int]  # x0, y0, x1, y1 px, exclusive ends


@dataclass(frozen=True, slots=True)
class _Stored:
    """A frame: the base picture with ``jpeg``, stretched to it, over ``box``; no jpeg: the base."""

    box: Box
    jpeg: UInt8


class JpegLoop:
    """A package's loop video as frames by index (``core.types.FrameLoop``). Any thread may ask.

    Opening reads the list of packets only. The first call for a frame decodes the video there and
    keeps the frame; later calls decode one JPEG. ``prepare`` does this for the next frame that is
    missing, for whoever has time to spare.
    """

    def __init__(self, raw: bytes, size_px: tuple[int, int], frames: int) -> None:
        """raw: the MP4 file. size_px: (w, h) and frames: what the manifest says; AvatarError when
        the video is another."""
        self.size_px = size_px
        self._video: LoopVideo | None = LoopVideo(raw, size_px, frames)
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
                stored = self._keep(index)
        base = self._base
        assert base is not None
        return _unpack(stored, base)

    def prepare(self) -> bool:
        """Decode and keep one frame that is still missing; False when none is."""
        with self._lock:
            missing = next((i for i, s in enumerate(self._stored) if s is None), None)
            if missing is None:
                return False
            self._keep(missing)
            return True

    def _keep(self, index: int) -> _Stored:
        # Under the lock. Frame 0 comes first, whatever is asked for: it is the base of all others.
        found = self._stored[index]
        if found is not None:
            return found
        assert self._video is not None
        if self._base is None:
            self._base = self._video.frame(0)
            self._stored[0] = _Stored((0, 0, 0, 0), np.empty(0, np.uint8))
        if index:
            most_bytes = _STORE_BYTES // len(self)
            self._stored[index] = _pack(self._video.frame(index), self._base, most_bytes)
        if None not in self._stored:
            self._video = None  # file and decoders are not needed any more
        found = self._stored[index]
        assert found is not None
        return found


def _pack(rgb: UInt8, base: UInt8, most_bytes: int) -> _Stored:
    box = _moving_box(rgb, base)
    x0, y0, x1, y1 = box
    if x0 == x1:
        return _Stored(box, np.empty(0, np.uint8))
    part = cv2.cvtColor(rgb[y0:y1, x0:x1], cv2.COLOR_RGB2BGR)
    for quality in _QUALITIES:
        jpeg = _jpeg(part, quality)
        if jpeg.size <= most_bytes:
            break
    while jpeg.size > most_bytes and min(part.shape[:2]) > _BLOCK_PX:
        # Noise in every pixel, as no camera makes it: rather blurred than without a bound.
        part = cv2.resize(part, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
        jpeg = _jpeg(part, _QUALITIES[-1])
    return _Stored(box, jpeg)


def _jpeg(bgr: UInt8, quality: int) -> UInt8:
    _, jpeg = cv2.imencode(".jpg", bgr, [cv2.IMWRITE_JPEG_QUALITY, quality])
    flat: UInt8 = np.asarray(jpeg, np.uint8).reshape(-1)
    return flat


def _unpack(stored: _Stored, base: UInt8) -> UInt8:
    if not stored.jpeg.size:
        still: UInt8 = base.copy()
        return still
    x0, y0, x1, y1 = stored.box
    part: UInt8 = np.asarray(cv2.imdecode(stored.jpeg, cv2.IMREAD_COLOR_RGB), np.uint8)
    if part.shape[:2] != (y1 - y0, x1 - x0):
        part = np.asarray(cv2.resize(part, (x1 - x0, y1 - y0)), dtype=np.uint8)
    if part.shape == base.shape:
        return part
    rgb: UInt8 = base.copy()
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
