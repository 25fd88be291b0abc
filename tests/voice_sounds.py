"""Sounds for the voice's front, and ways to push them through it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from core.audio.voice_front import VoiceFront
from core.clock import NS_PER_S
from core.types import AudioChunk

Float32 = NDArray[np.float32]
START_NS = 5 * NS_PER_S
RATES = [16_000, 44_100, 48_000]


def blocks_of(pcm: Float32, rate_hz: int = 48_000, samples: int = 0) -> list[AudioChunk]:
    """Blocks as a microphone gives them: 10 ms, or ``samples``."""
    size = samples or rate_hz // 100
    return [
        AudioChunk(
            pcm[at : at + size].astype(np.float32),
            rate_hz,
            START_NS + at * NS_PER_S // rate_hz,
            seq=at // size,
        )
        for at in range(0, len(pcm), size)
    ]


def pushed(front: VoiceFront, blocks: Sequence[AudioChunk]) -> list[AudioChunk]:
    return [given for given in map(front.push, blocks) if given is not None]


def joined(blocks: Sequence[AudioChunk]) -> Float32:
    return np.concatenate([block.pcm for block in blocks])


def switch(
    front: VoiceFront,
    gain_db: int = 0,
    gate: bool = False,
    gate_db: int = -50,
    noise_suppression: bool = False,
) -> None:
    front.use(gain_db=gain_db, gate=gate, gate_db=gate_db, noise_suppression=noise_suppression)


def front_with(
    gain_db: int = 0, gate: bool = False, gate_db: int = -50, noise_suppression: bool = False
) -> VoiceFront:
    front = VoiceFront()
    switch(front, gain_db, gate, gate_db, noise_suppression)
    front.reset()
    return front


def tone(seconds: float, level: float = 0.2, rate_hz: int = 48_000, hz: float = 220.0) -> Float32:
    at = np.arange(round(seconds * rate_hz)) / rate_hz
    return (level * np.sin(2 * np.pi * hz * at)).astype(np.float32)


def white(seconds: float, level: float, rate_hz: int = 48_000, seed: int = 0) -> Float32:
    random = np.random.default_rng(seed)
    return (level * random.standard_normal(round(seconds * rate_hz))).astype(np.float32)


def fan(seconds: float, level: float, rate_hz: int = 48_000) -> Float32:
    """Air, most of it below 400 Hz, and the hum of the motor."""
    noise = white(seconds, 1.0, rate_hz, seed=1)
    hz = np.fft.rfftfreq(len(noise), 1 / rate_hz)
    air = np.fft.irfft(np.fft.rfft(noise) / np.sqrt(1 + (hz / 400) ** 2), len(noise))
    hum = sum(tone(seconds, part, rate_hz, each) for each, part in ((120, 0.5), (240, 0.3)))
    sound = air / air.std() + hum
    return (level * sound / sound.std()).astype(np.float32)


def roughness(pcm: Float32) -> float:
    """The strongest edge: second differences, which a click has and a tone has not."""
    return float(np.abs(np.diff(pcm.astype(np.float64), 2)).max())
