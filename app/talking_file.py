"""The video that ``lipcam render`` writes: pictures on their grid, the sound at its own quality."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np

from core.camera.recording_disk import refuse_other_than_file
from core.colour import rgb_to_i420, tag_bt709, tag_colour
from core.errors import RecordingError
from core.types import Float32, UInt8

_FORMATS = {".mp4": "mp4", ".m4v": "mp4", ".mov": "mov", ".mkv": "matroska"}  # FFmpeg's names
_AAC_RATES_HZ = (8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000, 64000, 88200, 96000)
_TICKS_HZ = 90_000  # what all usual frame rates divide
_BITS_A_SAMPLE = 3  # 144 kbit/s for a channel at 48 kHz: nobody hears a difference
_MOST_BIT_RATE = 160_000  # a channel


def video_format(path: Path) -> str:
    """FFmpeg's name for the kind of video that ``path`` asks for. Raises RecordingError where it is
    none, or a folder, a device or a pipe is there."""
    refuse_other_than_file(path)
    found = _FORMATS.get(path.suffix.lower())
    if found is None:
        raise RecordingError(
            f"{path} is no name for a video; let it end in one of {', '.join(_FORMATS)}"
        )
    return found


class TalkingFile:
    """Writes beside ``path`` and takes its name at ``finish``: a failure leaves no half video.

    path: its ending says which kind of video. size_px: (w, h), even. fps: pictures a second; of
    those that come with their own times the mean. rate_hz, channels (1 or 2): of the sound. colour:
    primaries, transfer and matrix (ITU-T H.273) of pictures that come as I420. All methods raise
    RecordingError when the file cannot be written.
    """

    def __init__(
        self,
        path: Path,
        size_px: tuple[int, int],
        fps: float,
        rate_hz: int,
        channels: int,
        colour: tuple[int, int, int] | None = None,
    ) -> None:
        self._format = video_format(path)
        self._path = path.resolve()  # the target of a link, not the link
        self._part = self._path.with_name(f".{self._path.name}.part")
        self._fps = Fraction(fps).limit_denominator(1001)
        self._channels, self._rate_hz, self._colour = channels, rate_hz, colour
        self._frames = self._samples = 0
        self._resampler: Any = None
        with self._guard():
            self._open(size_px)

    def picture(self, rgb: UInt8) -> None:
        """The next picture, on the grid of ``fps``."""
        self.picture_at(rgb_to_i420(rgb, "bt709"), float(self._frames / self._fps))

    def picture_at(self, i420: UInt8, from_s: float) -> None:
        """The next picture, uint8 (H · 3/2, W), shown from a time of its own on (s, rising)."""
        import av

        picture = av.VideoFrame.from_ndarray(i420, format="yuv420p")
        picture.pts, picture.time_base = round(from_s * _TICKS_HZ), Fraction(1, _TICKS_HZ)
        self._frames += 1
        with self._guard():
            self._container.mux(self._video.encode(picture))

    def sound(self, planes: Float32) -> None:
        """The next samples: float32 (channels, n), −1..1."""
        import av

        block = av.AudioFrame.from_ndarray(
            np.ascontiguousarray(planes), format="fltp", layout=self._layout
        )
        block.sample_rate, block.pts = self._rate_hz, self._samples
        block.time_base = Fraction(1, self._rate_hz)
        self._samples += planes.shape[1]
        with self._guard():
            for piece in self._resampler.resample(block):
                self._container.mux(self._audio.encode(piece))

    def finish(self) -> None:
        """Complete the file under its own name, in place of any that is there."""
        with self._guard():
            for piece in self._resampler.resample(None):
                self._container.mux(self._audio.encode(piece))
            self._container.mux(self._audio.encode())
            self._container.mux(self._video.encode())
            self._container.close()
            os.replace(self._part, self._path)

    def give_up(self) -> None:
        """Leave nothing behind; never raises."""
        import av

        with suppress(OSError, ValueError, av.error.FFmpegError):
            self._container.close()
        self._part.unlink(missing_ok=True)

    @property
    def _layout(self) -> str:
        return "mono" if self._channels == 1 else "stereo"

    def _open(self, size_px: tuple[int, int]) -> None:
        import av

        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._container: Any = av.open(str(self._part), "w", format=self._format)
        self._video: Any = self._container.add_stream(
            "libx264", rate=self._fps, options={"preset": "veryfast", "crf": "18"}
        )
        self._video.width, self._video.height = size_px
        self._video.pix_fmt = "yuv420p"
        context = self._video.codec_context
        context.time_base = Fraction(1, _TICKS_HZ)
        if self._colour is None:
            tag_bt709(context)
        else:
            tag_colour(context, *self._colour)
        rate_hz = min(
            _AAC_RATES_HZ, key=lambda rate: (rate < self._rate_hz, abs(rate - self._rate_hz))
        )
        self._audio: Any = self._container.add_stream("aac", rate=rate_hz)
        self._audio.codec_context.layout = self._layout
        bit_rate = min(_MOST_BIT_RATE, _BITS_A_SAMPLE * rate_hz) * self._channels
        self._audio.codec_context.bit_rate = bit_rate
        self._resampler = av.AudioResampler(
            format="fltp", layout=self._layout, rate=rate_hz, frame_size=1024
        )

    @contextmanager
    def _guard(self) -> Iterator[None]:
        import av

        try:
            yield
        except (OSError, av.error.FFmpegError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise RecordingError(
                f"The video {self._path} cannot be written ({reason}). "
                "Free some space or choose another folder."
            ) from error
