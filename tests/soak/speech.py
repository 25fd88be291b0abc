"""What is fed into the microphone, again and again: spoken sentences with pauses, and marks.

The bundled speech is cut at its pauses and its highest part is taken away, so that two things are
alone in their bands: marks at 7 kHz (which the student's own features still hold), and above 9 kHz
nothing at all, so that whatever a reader hears there is a click. A whisper of noise lies under all,
also in the pauses: samples that are exactly zero are sound that is missing.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np

from core import paths
from core.audio.sound_file import decode_sound
from core.types import Float32

RATE_HZ = 48_000
MARK_HZ, MARK_S, MARK_LEVEL = 7_000.0, 0.030, 0.35
MARK_EVERY_S = (0.9, 1.4)  # longer than any delay of sound against picture that is looked for
_CUTS_S = (0.15, 0.94, 1.97, 2.60, 4.43, 6.32, 8.28, 9.72, 11.63)  # of the bundled speech
_PAUSES_S = (0.4, 0.8)
_HIGHEST_HZ = 5_200.0
_TAPS = 511
_WHISPER = 3e-4  # -70 dB: no voice, and no digital silence
_SEED = 23


@dataclass(frozen=True, slots=True, eq=False)
class Speech:
    """A loop. sound: float32 (n,) at RATE_HZ. marks_s: middles of the marks. spoken_s: (n, 2), from
    when to when somebody speaks."""

    sound: Float32
    marks_s: np.ndarray
    spoken_s: np.ndarray

    @property
    def seconds(self) -> float:
        """Length of the loop."""
        return len(self.sound) / RATE_HZ

    def speaks_at(self, at_s: np.ndarray, margin_s: float = 0.0) -> np.ndarray:
        """For each time in the loop, whether somebody has spoken for ``margin_s`` and will."""
        at = np.asarray(at_s)[:, None] % self.seconds
        begin, end = self.spoken_s[:, 0] + margin_s, self.spoken_s[:, 1] - margin_s
        return np.asarray(((at >= begin) & (at < end)).any(axis=1))


def make_speech() -> Speech:
    """The same at every call."""
    random = np.random.default_rng(_SEED)
    whole = _low_passed(decode_sound(paths.sample_speech(), RATE_HZ), _HIGHEST_HZ)
    parts, spoken, at = [], [], 0
    for begin_s, end_s in itertools.pairwise(_CUTS_S):
        part = whole[round(begin_s * RATE_HZ) : round(end_s * RATE_HZ)]
        pause = round(random.uniform(*_PAUSES_S) * RATE_HZ)
        parts += [_faded(part), np.zeros(pause, np.float32)]
        spoken.append((at / RATE_HZ, (at + len(part)) / RATE_HZ))
        at += len(part) + pause
    sound = np.concatenate(parts)
    whisper = _low_passed(random.standard_normal(len(sound)).astype(np.float32), _HIGHEST_HZ)
    sound = 0.8 * sound + _WHISPER * whisper / whisper.std()
    marks = _mark_times(random, len(sound) / RATE_HZ)
    for middle in marks:
        begin = round(middle * RATE_HZ) - len(mark()) // 2
        sound[begin : begin + len(mark())] += mark()
    return Speech(np.clip(sound, -1, 1).astype(np.float32), marks, np.array(spoken))


def mark() -> Float32:
    """A short tone that swells and dies away; float32 at RATE_HZ."""
    length = round(MARK_S * RATE_HZ)
    at = np.arange(length) / RATE_HZ
    return np.asarray(
        MARK_LEVEL * np.hanning(length) * np.sin(2 * np.pi * MARK_HZ * at), np.float32
    )


def _mark_times(random: np.random.Generator, seconds: float) -> np.ndarray:
    times, at = [], 0.7
    while at < seconds - 0.5:
        times.append(at)
        at += float(random.uniform(*MARK_EVERY_S))
    return np.array(times)


def _faded(part: Float32) -> Float32:
    ramp = np.linspace(0.0, 1.0, RATE_HZ // 100, dtype=np.float32)
    faded: Float32 = part.copy()
    faded[: len(ramp)] *= ramp
    faded[-len(ramp) :] *= ramp[::-1]
    return faded


def _low_passed(sound: Float32, highest_hz: float) -> Float32:
    at = np.arange(_TAPS) - _TAPS // 2
    kernel = np.sinc(2 * highest_hz / RATE_HZ * at) * np.kaiser(_TAPS, 8.0)
    low: Float32 = np.convolve(sound, kernel / kernel.sum(), "same").astype(np.float32)
    return low
