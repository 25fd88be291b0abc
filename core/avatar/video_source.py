"""A video of a talking person as pictures with their times, whatever camera made it.

Upright (rotation applied), square pixels, even sides, 8 bit; every picture at its own time, so that
a variable frame rate stays what it is. Read twice: once to look for the face, once to paint.
"""

from __future__ import annotations

import stat
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from core.avatar.video_frames import ColourTags, pixel_shape, to_picture
from core.avatar.yuv_picture import YuvPicture
from core.errors import VideoError

MOST_SECONDS = 3_600
MOST_SIDE_PX = 4_320
_SMALLEST_SIDE_PX = 64
_ATTACHED = 0x400  # FFmpeg's flag of a cover picture
_LARGEST_BYTES = 16_000_000_000
_MOST_STREAMS = 64
# Containers that hold their own pictures. Playlists would open other files and network addresses.
_CONTAINERS = "mov,mp4,m4a,3gp,matroska,webm,avi,asf,flv,mpeg,mpegts,mpegvideo,mxf,ogg,nut,ivf"
_BOUNDS = {"max_pixels": str((MOST_SIDE_PX + 64) ** 2)}
_REMEDY = "choose another file, or convert it to MP4."
_SHORT_BY = 0.02  # a film that ends this much before its stated length was cut
_HELD_BYTES = 160 << 20  # of pictures, while a video is read backwards


@dataclass(frozen=True, slots=True, eq=False)
class TimedPicture:
    """Picture ``index`` of a video; from_s: when it is shown, from the first picture on."""

    index: int
    from_s: float
    picture: YuvPicture


class VideoSource:
    """The first video stream of a file.

    Opening raises VideoError with one sentence for the user: missing, a folder, empty, no video,
    too large. One thread at a time. notices: sentences about damage; grows while reading. size_px:
    (w, h) of the pictures, upright. colour: what the file says of its colours. sound_delay_s: how
    long after the first picture the file's own sound begins; negative: before it;
    has_sound: whether there is any. times_s: when
    each picture is shown, from the first one on, and duration_s: both known after ``scan``.
    """

    def __init__(self, path: Path) -> None:
        self.path, self.name = path, path.name
        self.notices: list[str] = []
        self.times_s: list[float] = []
        self.duration_s = 0.0
        self.size_px: tuple[int, int] = (0, 0)
        self.colour = ColourTags()
        self._stamps: list[int | None] = []
        self._keys: list[int] = []
        with self._opened() as (container, stream):
            self._guess_s = 1.0 / _sane_rate(stream)
            self._square = pixel_shape(stream)
            begins, sound = _starts(container, stream)
            self.sound_delay_s = sound - begins
            self.has_sound = bool(container.streams.audio)
            self._stated_s = _stated_s(container, stream)
        first = next(self.pictures(), None)
        if first is None:
            raise self.error("has no picture that can be read;")

    @property
    def rate(self) -> float:
        """Pictures a second, on average; known after ``scan``."""
        return len(self.times_s) / max(self.duration_s, 1e-6)

    def error(self, what: str, remedy: str = _REMEDY) -> VideoError:
        """An error about this video, as a sentence."""
        return VideoError(f"The video {self.name} {what} {remedy}")

    def scan(self) -> Iterator[TimedPicture]:
        """All pictures, once, in order; afterwards ``times_s`` and ``duration_s`` are known."""
        stamps: list[int | None] = []
        keys: list[int] = []
        times: list[float] = []
        clock = _Clock(self._guess_s)
        for frame in self._decoded(0):
            times.append(clock.next(frame))
            if times[-1] > MOST_SECONDS:
                raise self.error(f"lasts longer than {MOST_SECONDS // 60} minutes;", "cut it.")
            stamps.append(frame.pts)
            if frame.key_frame:
                keys.append(len(stamps) - 1)
            yield TimedPicture(len(times) - 1, times[-1], self._picture(frame))
        self.times_s, self.duration_s = times, times[-1] + clock.own_s
        if self.duration_s < self._stated_s * (1.0 - _SHORT_BY) - 0.3:
            self._note("ends earlier than it says; it was probably cut off.")
        known = [stamp for stamp in stamps if stamp is not None]
        rising = len(known) == len(stamps) and all(a < b for a, b in pairwise(known))
        self._stamps, self._keys = (stamps, keys) if rising else ([], [])

    def pictures(self, first: int = 0) -> Iterator[TimedPicture]:
        """Pictures in order from number ``first`` on. Raises VideoError where the file changes its
        size or cannot be read at all."""
        at = first
        key = self._keys[bisect_right(self._keys, first) - 1] if self._keys else 0
        if key > 0:
            numbers = {stamp: n for n, stamp in enumerate(self._stamps) if n >= first}
            for frame in self._decoded(self._stamps[key]):
                number = numbers.get(frame.pts, -1)
                if number > at:
                    break  # this file cannot be entered in its middle: read it from its start
                if number == at:
                    yield TimedPicture(at, self.times_s[at], self._picture(frame))
                    at += 1
            if at >= len(self._stamps):
                return
        clock = _Clock(self._guess_s)
        for number, frame in enumerate(self._decoded(0)):
            time_s = clock.next(frame)
            if number >= at:
                yield TimedPicture(number, time_s, self._picture(frame))

    def at(self, numbers: Iterable[int]) -> Iterator[YuvPicture]:
        """The pictures of these numbers, one after another, each a fresh copy; a number after its
        neighbour is quick, forwards or backwards. After ``scan`` only."""
        reader = _Reader(self)
        for number in numbers:
            found = reader.get(number)
            yield YuvPicture(found.i420.copy(), found.matrix)

    def held_count(self) -> int:
        """How many pictures may be kept while the video is read backwards."""
        width, height = self.size_px
        return max(4, min(256, _HELD_BYTES // (width * height * 3 // 2)))

    def _picture(self, frame: Any) -> YuvPicture:
        if max(frame.width, frame.height) > MOST_SIDE_PX:
            raise self.error(f"has pictures of {frame.width} x {frame.height} px;")
        colour, picture = to_picture(frame, self._square)
        if self.size_px == (0, 0):
            if min(picture.size_px) < _SMALLEST_SIDE_PX:
                raise self.error(f"is smaller than {_SMALLEST_SIDE_PX} px;", "choose a larger one.")
            self.size_px, self.colour = picture.size_px, colour
        if picture.size_px != self.size_px:
            raise self.error("changes the size of its pictures;", "convert it to one size.")
        return picture

    def _decoded(self, stamp: int | None) -> Iterator[Any]:
        """Decoded frames, from the keyframe at ``stamp`` on; 0: from the start of the file."""
        import av

        with self._opened() as (container, stream):
            try:
                if stamp:
                    container.seek(stamp, stream=stream, backward=True)
                for packet in container.demux(stream):
                    try:
                        frames = packet.decode()
                    except av.error.InvalidDataError:
                        self._note("is damaged; parts of it are left out.")
                        continue
                    yield from frames
            except (av.FFmpegError, OSError) as err:
                self._note(f"is damaged ({err}); it is used as far as it could be read.")

    @contextmanager
    def _opened(self) -> Iterator[tuple[Any, Any]]:
        import av

        self._check_file()
        try:
            container = av.open(
                str(self.path.resolve()),  # an absolute path cannot be taken for an address
                options={"format_whitelist": _CONTAINERS, "protocol_whitelist": "file"},
                metadata_errors="replace",
            )
        except (av.FFmpegError, OSError, ValueError) as err:
            raise self.error("is no video that can be read;") from err
        try:
            yield container, _checked_stream(container, self)
        finally:
            container.close()

    def _check_file(self) -> None:
        try:
            found = self.path.stat()
        except (OSError, ValueError) as err:
            where = f"cannot be found in {self.path.parent.absolute()};"
            raise self.error(where, "check its name.") from err
        if not stat.S_ISREG(found.st_mode):
            raise self.error("is a folder, a device or a pipe;", "choose a file.")
        if not 0 < found.st_size <= _LARGEST_BYTES:
            raise self.error("is empty;" if not found.st_size else "is too large;")

    def _note(self, what: str) -> None:
        text = f"The video {self.name} {what}"
        if text not in self.notices:
            self.notices.append(text)


class _Clock:
    """Times of pictures in order, s from the first: rising, whatever the file says. own_s: how long
    the latest one is shown, as far as it is known."""

    def __init__(self, guess_s: float) -> None:
        self.own_s = guess_s
        self._origin_s: float | None = None
        self._last_s = 0.0

    def next(self, frame: Any) -> float:
        stated: float | None = frame.time
        if self._origin_s is None:
            self._origin_s = stated or 0.0
            now_s = 0.0
        else:
            now_s = self._last_s + self.own_s if stated is None else stated - self._origin_s
            if now_s <= self._last_s:
                now_s = self._last_s + self.own_s  # times that stand still or go back
            self.own_s = min(now_s - self._last_s, 1.0)
        if frame.duration and frame.time_base:
            self.own_s = min(float(frame.duration * frame.time_base), 1.0)
        self._last_s = now_s
        return now_s


class _Reader:
    """Pictures by number: a place in the file, and those that were decoded on the way."""

    def __init__(self, source: VideoSource) -> None:
        self._source = source
        self._forward: Iterator[TimedPicture] | None = None
        self._ahead, self._last = 0, -2
        self._kept: dict[int, YuvPicture] = {}

    def get(self, number: int) -> YuvPicture:
        if number not in self._kept:
            if self._forward is not None and number == self._ahead:
                self._kept = {number: self._next()}
            else:
                self._jump(number)
        self._last = number
        return self._kept[number]

    def _jump(self, number: int) -> None:
        backwards = number == self._last - 1
        begin = max(0, number - self._source.held_count() + 1) if backwards else number
        self._forward, self._ahead = self._source.pictures(begin), begin
        self._kept = {n: self._next() for n in range(begin, number + 1)}

    def _next(self) -> YuvPicture:
        assert self._forward is not None
        found = next(self._forward, None)
        if found is None or found.index != self._ahead:
            raise self._source.error("has changed while it was read;", "try again.")
        self._ahead += 1
        return found.picture


def _checked_stream(container: Any, source: VideoSource) -> Any:
    streams = container.streams
    if len(streams) > _MOST_STREAMS:
        raise source.error(f"has more than {_MOST_STREAMS} streams;")
    shown = [s for s in streams.video if not int(s.disposition) & _ATTACHED]
    if not shown:
        raise source.error("has no pictures, only sound;")
    stream = shown[0]
    context = stream.codec_context
    if context is None:
        raise source.error("is in a form that nothing here can decode;")
    if max(context.width, context.height) > MOST_SIDE_PX:
        raise source.error(f"has pictures of {context.width} x {context.height} px;")
    context.options = _BOUNDS
    stream.thread_type = "AUTO"
    return stream


def _sane_rate(stream: Any) -> float:
    rate = stream.average_rate or stream.guessed_rate
    return float(np.clip(float(rate), 1.0, 240.0)) if rate else 25.0


def _stated_s(container: Any, stream: Any) -> float:
    """How long the film says it is; 0 where it says nothing."""
    if stream.duration is not None and stream.time_base is not None:
        return float(stream.duration * stream.time_base)
    return float(container.duration or 0) / 1e6 if not container.streams.audio else 0.0


def _starts(container: Any, stream: Any) -> tuple[float, float]:
    """When pictures and sound begin on the file's own clock, s."""

    def start(one: Any) -> float:
        if one.start_time is None or one.time_base is None:
            return 0.0
        return float(one.start_time * one.time_base)

    sound = next(iter(container.streams.audio), None)
    pictures = start(stream)
    return pictures, start(sound) if sound is not None else pictures
