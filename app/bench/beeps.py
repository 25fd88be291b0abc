"""Sound with beeps at known times, and a file microphone that notes when it began to be heard."""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np

from core.audio.file_source import FileSource
from core.ports import Clock
from core.types import AudioChunk, Float32

RATE_HZ = 16_000
BEEP_HZ, BEEP_S, BEEP_LEVEL = 7_000.0, 0.010, 0.5
EVERY_S = (0.55, 0.85)  # seconds from beep to beep: more than any delay, at every phase of a frame
_SEED = 14


def beep_times(seconds: float) -> list[float]:
    """Middles of the beeps, in seconds; the same at every call."""
    random, times, at = np.random.default_rng(_SEED), [], 1.0
    while at < seconds - 1.0:
        times.append(at)
        at += float(random.uniform(*EVERY_S))
    return times


def stamped_sound(seconds: float) -> Float32:
    """A voice-like hum that keeps the detector awake, with a beep at each of ``beep_times``."""
    at = np.arange(round(seconds * RATE_HZ)) / RATE_HZ
    hum = sum(np.sin(2 * np.pi * 130 * n * at) / n for n in range(1, 12))
    sound = 0.08 * hum * (0.52 + 0.48 * np.sin(2 * np.pi * 3.0 * at))
    length = round(BEEP_S * RATE_HZ)
    beep = (
        BEEP_LEVEL * np.hanning(length) * np.sin(2 * np.pi * BEEP_HZ * np.arange(length) / RATE_HZ)
    )
    for middle in beep_times(seconds):
        begin = round(middle * RATE_HZ) - length // 2
        sound[begin : begin + length] += beep
    return sound.astype(np.float32)


def write_wav(path: Path, sound: Float32) -> None:
    """16-bit mono at RATE_HZ."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes((np.clip(sound, -1, 1) * 32767).astype("<i2").tobytes())


class NotingMic:
    """A file microphone that notes when its first sample was, so to speak, spoken."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self._source = FileSource(path, clock)
        self.label = self._source.label
        self.began_ns = 0

    @property
    def rate_hz(self) -> int:
        return self._source.rate_hz

    @property
    def overflows(self) -> int:
        return self._source.overflows

    @property
    def last_block_ns(self) -> int:
        return self._source.last_block_ns

    @property
    def ended(self) -> bool:
        return self._source.ended

    def start(self) -> None:
        self._source.start()

    def read(self, timeout_s: float) -> AudioChunk | None:
        chunk = self._source.read(timeout_s)
        if chunk is not None and chunk.seq == 0:
            self.began_ns = chunk.t0_ns
        return chunk

    def close(self) -> None:
        self._source.close()
