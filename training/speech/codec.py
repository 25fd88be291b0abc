"""What the low bit rates of calls and wireless headsets leave of a voice."""

from __future__ import annotations

import io

import numpy as np
from numpy.typing import NDArray

from core.errors import TrainingError
from training.speech.phones import SAMPLE_RATE

# Container and options of each encoder. Both containers say how much of its start an encoder has
# added, and their readers drop it: what comes back is in time with what went in.
CODECS = {
    "libopus": ("ogg", {"application": "voip", "compression_level": "2"}),
    "aac": ("matroska", {}),
}
KBIT_PER_S = (12.0, 32.0)
_SHORTEST = SAMPLE_RATE // 10


def random_codec(voice: NDArray[np.float64], rng: np.random.Generator) -> NDArray[np.float64]:
    """A voice after Opus or AAC of 12 to 32 kbit/s; the choice depends on rng alone."""
    name = str(rng.choice(sorted(CODECS)))
    low, high = np.log(KBIT_PER_S)
    return through_codec(voice, name, round(1000.0 * float(np.exp(rng.uniform(low, high)))))


def through_codec(voice: NDArray[np.float64], name: str, bits_per_s: int) -> NDArray[np.float64]:
    """Encode and decode; never shifts the sound in time.

    voice: float (n,), -1..1, 16 kHz; louder parts are clipped. name: a key of CODECS. Returns
    float64 (n,). Raises TrainingError when this PyAV cannot encode so.
    """
    import av

    steps = np.rint(np.clip(voice, -1.0, 1.0) * 32767.0).astype(np.int16)
    steps = np.pad(steps, (0, max(0, _SHORTEST - steps.size)))
    try:
        back = _decode(_encode(steps, name, bits_per_s))
    except (av.FFmpegError, ValueError) as err:
        raise TrainingError(f"sound cannot be encoded by {name}: {err}") from err
    whole = np.pad(back, (0, max(0, voice.size - back.size)))[: voice.size]
    return np.asarray(whole, dtype=np.float64) / 32767.0


def _encode(steps: NDArray[np.int16], name: str, bits_per_s: int) -> io.BytesIO:
    import av

    container, options = CODECS[name]
    packed = io.BytesIO()
    with av.open(packed, "w", format=container) as media:
        stream = media.add_stream(name, rate=SAMPLE_RATE, layout="mono", options=options)
        stream.bit_rate = bits_per_s
        frame = av.AudioFrame.from_ndarray(steps[None], format="s16", layout="mono")
        frame.sample_rate, frame.pts = SAMPLE_RATE, 0
        media.mux(stream.encode(frame))
        media.mux(stream.encode(None))
    packed.seek(0)
    return packed


def _decode(packed: io.BytesIO) -> NDArray[np.int16]:
    import av

    resampler = av.AudioResampler(format="s16", layout="mono", rate=SAMPLE_RATE)
    blocks: list[NDArray[np.int16]] = []
    with av.open(packed) as media:
        for frame in media.decode(audio=0):
            blocks += [out.to_ndarray()[0] for out in resampler.resample(frame)]
        blocks += [out.to_ndarray()[0] for out in resampler.resample(None)]
    return np.concatenate(blocks) if blocks else np.zeros(0, np.int16)
