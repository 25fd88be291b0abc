"""One second of a microphone, of which only figures are kept."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from core.clock import NS_PER_MS, NS_PER_S
from core.ports import AudioSource, Clock

_SECOND_NS = NS_PER_S
_FIRST_NS = 4 * NS_PER_S  # a server that was asleep takes two seconds for its first block


@dataclass(frozen=True, slots=True)
class Heard:
    """label: of the microphone. peak: loudest sample, 0..1. seconds: of sound that came, within
    waited_s of the first block. overflows: losses that the driver told of."""

    label: str
    rate_hz: int
    blocks: int
    seconds: float
    waited_s: float
    peak: float
    overflows: int

    @property
    def peak_db(self) -> str:
        """Below full scale."""
        return f"{20 * math.log10(self.peak):.0f} dB" if self.peak > 0 else "silence"


def listen(source: AudioSource, clock: Clock) -> Heard:
    """Open a source, hear a second of it and close it. Raises MicUnavailable."""
    source.start()
    try:
        blocks, samples, peak = 0, 0, 0.0
        begin_ns = clock.now_ns()
        until_ns = begin_ns + _FIRST_NS
        while clock.now_ns() < until_ns and not source.ended:
            chunk = source.read(0.1)
            if chunk is None:
                continue
            if not blocks:
                begin_ns = clock.now_ns() - len(chunk.pcm) * NS_PER_S // chunk.rate_hz
                until_ns = begin_ns + _SECOND_NS
            blocks += 1
            samples += len(chunk.pcm)
            peak = max(peak, float(np.abs(chunk.pcm).max(initial=0.0)))
        waited_s = max(clock.now_ns() - begin_ns, NS_PER_MS) / NS_PER_S
        rate_hz = source.rate_hz
        seconds = samples / rate_hz if rate_hz else 0.0
        return Heard(source.label, rate_hz, blocks, seconds, waited_s, peak, source.overflows)
    finally:
        source.close()
