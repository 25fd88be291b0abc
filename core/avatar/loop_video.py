"""Decoding single frames of a loop video that nobody vouches for."""

from __future__ import annotations

import io
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from core.avatar import layout
from core.avatar.mp4_boxes import check_boxes
from core.avatar.video import rgb_of
from core.errors import AvatarError
from core.types import UInt8

_DAMAGED = "the avatar's loop video is damaged; get the package again"
# A stream may change its size in the middle: nothing larger than a package's limit is allocated.
_BOUNDS = {"max_pixels": str((layout.MAX_SIDE_PX + 32) ** 2)}
_DECODERS = 2  # one where the camera is, one where the student prepares the loop


class LoopVideo:
    """Frames of an MP4 by index. One thread at a time.

    raw: the file. size_px: (w, h) and frames: what it must hold. Raises AvatarError when it is
    anything but one H.264 video of that size and length.
    """

    def __init__(self, raw: bytes, size_px: tuple[int, int], frames: int) -> None:
        check_boxes(raw)
        self._raw = raw
        first = _Decoder(raw)
        _check_streams(first.container, size_px)
        self._times, self._keys = first.timetable()
        if len(self._times) != frames:
            raise AvatarError(
                f"{layout.LOOP} has {len(self._times)} frames, the manifest says {frames}; "
                "get the package again"
            )
        self._shape = (*size_px, "yuv420p")
        self._decoders = [first]  # the one used last comes last
        first.restart(0, self._times[0])

    def frame(self, index: int) -> UInt8:
        """Frame ``index`` as a fresh uint8 (H, W, 3) RGB array; AvatarError when it is damaged.

        Frames in order cost one decoded picture each, a jump those since the keyframe before it.
        """
        decoder = self._decoder_for(index)
        while True:
            picture = decoder.picture()
            found = (picture.pts, picture.width, picture.height, picture.format.name)
            if found != (self._times[decoder.at], *self._shape) or picture.is_corrupt:
                raise AvatarError(_DAMAGED)  # a stream may change its size in the middle
            decoder.at += 1
            if decoder.at > index:
                return rgb_of(picture)

    def _decoder_for(self, index: int) -> _Decoder:
        key = self._keys[bisect_right(self._keys, index) - 1]
        ahead = [d for d in self._decoders if key <= d.at <= index]
        if ahead:
            decoder = max(ahead, key=lambda d: d.at)
        else:
            if len(self._decoders) < _DECODERS:
                self._decoders.insert(0, _Decoder(self._raw))
            decoder = self._decoders[0]
            decoder.restart(key, self._times[key])
        self._decoders.remove(decoder)
        self._decoders.append(decoder)
        return decoder


class _Decoder:
    """A place in the video. at: index of the frame that comes next.

    It holds 14 MB of FFmpeg's at 720p and gives them back with its last user. PyAV's objects know
    each other in circles, which nobody may come to collect: the session freezes what it began with.
    """

    container: Any = None

    def __init__(self, raw: bytes) -> None:
        import av

        self.at = 0
        self._raw = raw
        self._pictures: Any = iter(())
        try:
            self.container = av.open(io.BytesIO(raw), format="mp4", stream_options=[_BOUNDS])
        except (av.error.FFmpegError, ValueError) as err:
            raise AvatarError(_DAMAGED) from err
        for stream in self.container.streams.video:
            stream.codec_context.options = _BOUNDS
            stream.codec_context.thread_count = 1  # threads of FFmpeg's own would each hold frames

    def __del__(self) -> None:
        self._pictures = None
        if self.container is not None:
            self.container.close()

    def picture(self) -> Any:
        """The next decoded picture, as it comes."""
        import av

        try:
            return next(self._pictures)
        except (StopIteration, av.error.FFmpegError, ValueError) as err:
            raise AvatarError(_DAMAGED) from err

    def restart(self, key: int, time: int) -> None:
        """Go to keyframe ``key``, which is shown at ``time`` in the stream's own units."""
        import av

        stream = self.container.streams.video[0]
        try:
            self.container.seek(time, stream=stream, backward=True)
        except (av.error.FFmpegError, ValueError) as err:
            raise AvatarError(_DAMAGED) from err
        self._pictures = _decoded(self.container, stream, time)
        self.at = key

    def timetable(self) -> tuple[list[int], list[int]]:
        """Times of all frames in the order of showing, and the indices of the keyframes."""
        import av

        found: list[tuple[int, bool]] = []
        left = len(self._raw)  # samples may overlap: all together may not be more than the file
        try:
            for packet in self.container.demux(self.container.streams.video[0]):
                left -= packet.size
                if left < 0 or (packet.size and packet.pts is None):
                    raise AvatarError(_DAMAGED)
                if packet.size:
                    found.append((packet.pts, bool(packet.is_keyframe)))
        except (av.error.FFmpegError, ValueError) as err:
            raise AvatarError(_DAMAGED) from err
        found.sort()
        times = [pts for pts, _ in found]
        keys = [i for i, (_, key) in enumerate(found) if key]
        if len(set(times)) != len(times) or keys[:1] != [0]:
            raise AvatarError(_DAMAGED)
        return times, keys


def _decoded(container: Any, stream: Any, begin: int) -> Iterator[Any]:
    for packet in container.demux(stream):
        # What is shown before the keyframe may need pictures before it, which are not there.
        if packet.pts is None or packet.pts >= begin:
            yield from packet.decode()


def _check_streams(container: Any, size_px: tuple[int, int]) -> None:
    streams = container.streams
    if len(streams) != 1 or len(streams.video) != 1:
        raise AvatarError(f"{layout.LOOP} must hold one video and nothing else; pack it again")
    context = streams.video[0].codec_context
    if context.name != "h264" or context.pix_fmt != "yuv420p":
        raise AvatarError(
            f"{layout.LOOP} is {context.name} {context.pix_fmt}, want H.264 with 8-bit 4:2:0 "
            "(yuv420p); convert it and pack it again"
        )
    if (context.width, context.height) != size_px:
        raise AvatarError(
            f"{layout.LOOP} is {context.width} × {context.height} px, the manifest says "
            f"{size_px[0]} × {size_px[1]}; get the package again"
        )
