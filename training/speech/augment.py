"""What rooms, microphones and lines do to a voice; applied anew each time a clip is read."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.errors import TrainingError
from training.speech.codec import random_codec
from training.speech.phones import SAMPLE_RATE

_GAIN_DB = (-12.0, 6.0)
_NOISE_SNR_DB = (10.0, 40.0)
_SHARE = {"echo": 0.35, "equaliser": 0.5, "telephone": 0.08, "codec": 0.25, "noise": 0.75}
# A still room is never digital zero: the noise floor of a microphone, about -75 dBFS.
_FLOOR = 1.8e-4


def augment_audio(pcm: NDArray[np.generic], rng: np.random.Generator) -> NDArray[np.float32]:
    """A voice as another microphone in another room would have heard it, in the same time.

    pcm: int16 (n,), or float32 (n,) in -1..1, mono, 16 kHz. Returns float32 (n,) in -1..1,
    changed in level (-12..+6 dB), echo, frequency response, noise (10..40 dB below the speech)
    and by a telephone line or a codec of a low bit rate, never shifted in time. The result depends
    on rng alone.
    Raises TrainingError for sound of another shape or type.
    """
    voice = _as_float(pcm)
    if not voice.size:
        return np.zeros(0, np.float32)
    if rng.random() < _SHARE["echo"]:
        voice = _room_echo(voice, rng)
    if rng.random() < _SHARE["equaliser"]:
        voice = _shape_spectrum(voice, _microphone_response(voice.size, rng))
    if rng.random() < _SHARE["noise"]:
        voice = voice + _background(voice, rng)
    if rng.random() < _SHARE["telephone"]:
        voice = _telephone(voice)
    elif rng.random() < _SHARE["codec"]:
        voice = random_codec(voice, rng)
    gain = 10.0 ** (rng.uniform(*_GAIN_DB) / 20.0)
    floor = _FLOOR * 10.0 ** rng.uniform(-1.0, 0.5) * rng.standard_normal(voice.size)
    return np.clip(voice * gain + floor, -1.0, 1.0).astype(np.float32)


def _as_float(pcm: NDArray[np.generic]) -> NDArray[np.float64]:
    if pcm.ndim != 1 or pcm.dtype not in (np.dtype(np.int16), np.dtype(np.float32)):
        raise TrainingError(f"want int16 or float32 mono sound, got {pcm.dtype} {pcm.shape}")
    scale = 32768.0 if pcm.dtype == np.int16 else 1.0
    return np.asarray(pcm, dtype=np.float64) / scale


def _room_echo(voice: NDArray[np.float64], rng: np.random.Generator) -> NDArray[np.float64]:
    """Direct sound, then a few reflections and a decaying tail; the direct sound keeps its time."""
    decay_s = rng.uniform(0.08, 0.35)
    tail = np.arange(int(decay_s * SAMPLE_RATE)) / SAMPLE_RATE
    response = rng.standard_normal(tail.size) * np.exp(-6.9 * tail / decay_s)
    response[: int(0.004 * SAMPLE_RATE)] = 0.0
    response *= rng.uniform(0.1, 0.5) / (np.sqrt(np.sum(response**2)) + 1e-9)
    response[0] = 1.0
    return _convolve(voice, response)


def _convolve(voice: NDArray[np.float64], kernel: NDArray[np.float64]) -> NDArray[np.float64]:
    size = 1 << int(np.ceil(np.log2(max(voice.size + kernel.size, 2))))
    spectrum = np.fft.rfft(voice, size) * np.fft.rfft(kernel, size)
    return np.asarray(np.fft.irfft(spectrum, size)[: voice.size])


def _microphone_response(samples: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """Smooth gains for each rfft bin: a few broad bumps, a rumble filter, a gentle low-pass."""
    hz = np.fft.rfftfreq(max(samples, 2), 1.0 / SAMPLE_RATE)
    anchors_hz = np.array([50.0, 200.0, 600.0, 1500.0, 3000.0, 5000.0, 8000.0])
    bumps_db = rng.normal(0.0, 3.5, anchors_hz.size)
    gain_db = np.interp(np.log(hz + 20.0), np.log(anchors_hz), bumps_db)
    low_cut_hz, high_cut_hz = rng.uniform(30.0, 180.0), rng.uniform(3800.0, 12_000.0)
    gain = 10.0 ** (gain_db / 20.0) / np.sqrt(1.0 + (hz / high_cut_hz) ** 6)
    return np.asarray(gain * (hz / np.hypot(hz, low_cut_hz)))


def _shape_spectrum(voice: NDArray[np.float64], gain: NDArray[np.float64]) -> NDArray[np.float64]:
    # Real gains mean zero phase: nothing moves in time.
    size = max(voice.size, 2)
    return np.asarray(np.fft.irfft(np.fft.rfft(voice, size) * gain, size)[: voice.size])


def _telephone(voice: NDArray[np.float64]) -> NDArray[np.float64]:
    """300 to 3400 Hz and eight-bit mu-law steps, as an old line would."""
    hz = np.fft.rfftfreq(max(voice.size, 2), 1.0 / SAMPLE_RATE)
    band = 1.0 / np.sqrt((1.0 + (300.0 / (hz + 1.0)) ** 8) * (1.0 + (hz / 3400.0) ** 16))
    narrow = np.clip(_shape_spectrum(voice, band), -1.0, 1.0)
    coded = np.round(np.sign(narrow) * np.log1p(255.0 * np.abs(narrow)) / np.log(256.0) * 127.0)
    return np.asarray(np.sign(coded) * np.expm1(np.abs(coded) / 127.0 * np.log(256.0)) / 255.0)


def _background(voice: NDArray[np.float64], rng: np.random.Generator) -> NDArray[np.float64]:
    """Coloured noise with a slow swell, sometimes with mains hum."""
    hz = np.fft.rfftfreq(max(voice.size, 2), 1.0 / SAMPLE_RATE)
    slope = rng.uniform(0.0, 1.2)
    phases = rng.standard_normal(hz.size) + 1j * rng.standard_normal(hz.size)
    noise = np.fft.irfft(phases / np.maximum(hz, 40.0) ** slope, max(voice.size, 2))[: voice.size]
    noise = np.resize(noise, voice.size)
    time_s = np.arange(voice.size) / SAMPLE_RATE
    swell_hz, phase = rng.uniform(0.05, 0.6), rng.uniform(0, 2 * np.pi)
    noise *= 1.0 + 0.4 * np.sin(2 * np.pi * swell_hz * time_s + phase)
    noise /= np.sqrt(np.mean(noise**2)) + 1e-12
    if rng.random() < 0.25:
        mains_hz = rng.choice([50.0, 60.0])
        noise = noise + 0.7 * np.sin(2 * np.pi * 2 * mains_hz * time_s)
    level = max(_speech_level(voice), 0.01)
    return np.asarray(noise * level * 10.0 ** (-rng.uniform(*_NOISE_SNR_DB) / 20.0))


def _speech_level(voice: NDArray[np.float64]) -> float:
    """Root mean square of the loud half, so that pauses do not count as speech."""
    hop = SAMPLE_RATE // 50
    if voice.size < hop:
        return float(np.sqrt(np.mean(voice**2))) if voice.size else 0.0
    blocks = voice[: voice.size // hop * hop].reshape(-1, hop)
    power = np.sort(np.mean(blocks**2, axis=1))
    return float(np.sqrt(np.mean(power[power.size // 2 :])))
