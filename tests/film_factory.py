"""Films for tests: any size, rate, rotation and sound, with the number of each picture in it."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray

UInt8 = NDArray[np.uint8]
_BITS = 8


def numbered(number: int, size_px: tuple[int, int]) -> UInt8:
    """A grey ramp with a number in its upper half: eight bars, black or white."""
    width, height = size_px
    ramp = np.linspace(60, 190, width).astype(np.uint8)
    rgb = np.repeat(np.tile(ramp, (height, 1))[..., None], 3, axis=2)
    bar = width // _BITS
    for bit in range(_BITS):
        rgb[: height // 2, bit * bar : (bit + 1) * bar] = 255 * (number >> bit & 1)
    return rgb


def number_of(rgb: UInt8) -> int:
    """The number in a picture of ``numbered``."""
    bar = rgb.shape[1] // _BITS
    row = rgb[rgb.shape[0] // 4, bar // 2 :: bar, 1][:_BITS]
    return int(sum(int(value > 127) << bit for bit, value in enumerate(row)))


def write_film(
    path: Path,
    pictures: Iterable[UInt8],
    fps: float = 25,
    *,
    times_s: list[float] | None = None,
    sound: NDArray[np.float32] | None = None,
    sound_from_s: float = 0.0,
    rate_hz: int = 16_000,
    rotation: int = 0,
    pixel: Fraction | None = None,
    form: str = "yuv420p",
    codec: str = "libx264",
    options: dict[str, str] | None = None,
    colour: tuple[int, int, int, int] | None = None,
) -> Path:
    """Write a film. times_s: of the pictures, else a grid of ``fps``. sound: float32 (n,) mono.
    colour: primaries, transfer, matrix, range."""
    rate = Fraction(fps).limit_denominator(1001)
    with av.open(str(path), "w") as container:
        stream: Any = None
        audio: Any = None
        for index, rgb in enumerate(pictures):
            if stream is None:
                used = options if options is not None else {"crf": "12", "preset": "ultrafast"}
                stream = container.add_stream(codec, rate=rate, options=used)
                stream.height, stream.width = rgb.shape[:2]
                stream.pix_fmt = form
                if pixel is not None:
                    stream.codec_context.sample_aspect_ratio = pixel
                if colour is not None:
                    context = stream.codec_context
                    context.color_primaries, context.color_trc = colour[:2]
                    context.colorspace, context.color_range = colour[2:]
                if times_s is not None:
                    stream.codec_context.time_base = Fraction(1, 1000)
                if rotation:
                    stream.set_display_rotation(rotation)
                if sound is not None:
                    audio = container.add_stream("aac", rate=rate_hz, layout="mono")
            frame = av.VideoFrame.from_ndarray(rgb, format="rgb24")
            if times_s is not None:
                frame.pts, frame.time_base = round(times_s[index] * 1000), Fraction(1, 1000)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
        if audio is not None and sound is not None:
            for begin in range(0, len(sound), 1024):
                block = av.AudioFrame.from_ndarray(
                    sound[None, begin : begin + 1024], "fltp", "mono"
                )
                block.sample_rate, block.time_base = rate_hz, Fraction(1, rate_hz)
                block.pts = begin + round(sound_from_s * rate_hz)
                container.mux(audio.encode(block))
            container.mux(audio.encode(None))
    return path
