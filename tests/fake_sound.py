"""Stand-ins for microphones, loudspeakers and what is done to the voice."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

import numpy as np

from core.clock import NS_PER_MS, NS_PER_S
from core.errors import MicUnavailable
from core.ports import Clock
from core.types import AudioChunk

RATE_HZ = 16_000


class FakeSource:
    """A tone in real time. mute: delivers nothing; broken: reading raises; last_s: ends then.

    Its driver needs none of our threads: it has delivered also what nobody came to read yet.
    """

    BLOCK_NS = 10 * NS_PER_MS

    def __init__(self, clock: Clock, loudness: float = 0.3, last_s: float = 1e9) -> None:
        self.label, self.rate_hz, self.overflows = "fake microphone", RATE_HZ, 0
        self.ended = self.mute = self.broken = self.closed = False
        self.loudness, self._last_ns = loudness, round(last_s * NS_PER_S)
        self._clock = clock
        self._next_ns = self._began_ns = 0

    @property
    def last_block_ns(self) -> int:
        """See ``AudioSource``."""
        if self.broken or self.closed or self.mute or self.ended or not self._began_ns:
            return self._next_ns
        now_ns = self._clock.now_ns()
        return now_ns - (now_ns - self._began_ns) % self.BLOCK_NS

    def start(self) -> None:
        self._next_ns = self._began_ns = self._clock.now_ns()

    def read(self, timeout_s: float) -> AudioChunk | None:
        if self.broken:
            raise MicUnavailable("the fake microphone was pulled out; plug it in again")
        if self.closed or self.mute or self.ended:
            time.sleep(min(timeout_s, 0.01))
            return None
        ready_ns = self._next_ns + self.BLOCK_NS
        limit_ns = self._clock.now_ns() + round(timeout_s * NS_PER_S)
        self._clock.sleep_until(min(ready_ns, limit_ns))
        if self._clock.now_ns() < ready_ns:
            return None
        begin_ns, self._next_ns = self._next_ns, ready_ns
        self.ended = ready_ns - self._began_ns >= self._last_ns
        samples = RATE_HZ // 100
        at = (begin_ns - self._began_ns) / NS_PER_S + np.arange(samples) / RATE_HZ
        pcm = (self.loudness * np.sin(2 * np.pi * 220 * at)).astype(np.float32)
        return AudioChunk(pcm, RATE_HZ, begin_ns)

    def close(self) -> None:
        self.closed = True


class FakeFront:
    """Makes sound louder by whole factors of 6 dB, and notes how it was tuned."""

    def __init__(self) -> None:
        self.tuned: list[tuple[float, bool, float, bool]] = []
        self.level_db, self.gate_open, self.delay_ms = -120.0, True, 0.0
        self._gain = 1.0

    def reset(self) -> None:
        """It remembers no sound."""

    def use(self, *, gain_db: float, gate: bool, gate_db: float, noise_suppression: bool) -> None:
        self.tuned.append((gain_db, gate, gate_db, noise_suppression))
        self._gain = 2.0 ** (gain_db / 6)

    def push(self, chunk: AudioChunk | None) -> AudioChunk | None:
        if chunk is None:
            return None
        pcm = (chunk.pcm * self._gain).astype(np.float32)
        power = float(np.mean(np.square(pcm))) if len(pcm) else 0.0
        self.level_db = 10.0 * float(np.log10(max(power, 1e-12)))
        return replace(chunk, pcm=pcm)

    def glance(self, chunk: AudioChunk) -> None:
        self.push(chunk)


class FakeSpeaker:
    """Keeps what it was given to play."""

    def __init__(self) -> None:
        self.label, self.ended, self.closed = "fake loudspeaker", False, False
        self.chunks: list[AudioChunk] = []

    def start(self) -> None:
        """Nothing to open."""

    def write(self, chunk: AudioChunk) -> None:
        self.chunks.append(chunk)

    def close(self) -> None:
        self.closed = True


class FakeVoice:
    """A virtual microphone that keeps what it is given, each with its delay. recorded: whether
    somebody hears it."""

    label = "fake voice"
    late_ns: int | None = 0
    sign: int | None = None
    needs_ms = 0.0

    def __init__(self, choice: str, kept_back: Callable[[int], bool]) -> None:
        self.choice, self.kept_back = choice, kept_back
        self.heard: list[tuple[AudioChunk, int]] = []
        self.started = self.ended = False
        self.recorded, self.pauses = True, 0

    def start(self) -> None:
        self.started = True

    def write(self, chunk: AudioChunk, delay_ns: int) -> None:
        self.heard.append((chunk, delay_ns))

    def pause(self) -> None:
        self.pauses += 1

    def forget_needs(self) -> None:
        pass

    def unheard(self) -> bool:
        return not self.recorded

    def stirs(self) -> bool:
        return self.recorded

    def close(self) -> None:
        self.ended = True
