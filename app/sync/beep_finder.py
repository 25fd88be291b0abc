"""Beeps in a stream of sound, to a fraction of a millisecond, and how loud it is in between."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.bench.beeps import BEEP_HZ, BEEP_LEVEL, BEEP_S
from core.audio.tone_level import middle, tone_level
from core.clock import NS_PER_S

Float32 = NDArray[np.float32]

PIECE_S = 0.5  # what is looked at in one go
HOP_S = 0.01
_FAINTEST = BEEP_LEVEL / 10  # speech is never so loud at 7 kHz within 10 ms
_APART_S = 0.2


@dataclass(frozen=True, slots=True)
class Heard:
    """What a piece of the stream held. Times are monotonic ns.

    beeps_ns: middles of the beeps. loudness: RMS of each HOP_S from ``from_ns`` on, float32 (n,).
    behind_ms: how much later than recorded the piece came, in the median.
    """

    from_ns: int
    beeps_ns: tuple[int, ...]
    loudness: Float32
    behind_ms: float


class BeepFinder:
    """Fed with blocks of sound and the time of their ends. One thread.

    Within a piece the sample rate is believed, and the times of the blocks are not, one by one:
    their median counts.
    """

    def __init__(self, rate_hz: int) -> None:
        self._rate_hz = rate_hz
        self._window = round(BEEP_S * rate_hz)  # samples
        self._blocks: list[Float32] = []
        self._offsets: list[int] = []
        self._behind: list[int] = []
        self._count = 0  # samples before the piece
        self._length = 0  # samples in the piece
        self._tail = np.zeros(0, np.float32)  # of the piece before: a beep may lie on the seam
        self._last_beep = -1e9

    def push(self, pcm: Float32, end_ns: int, came_ns: int) -> Heard | None:
        """Take float32 (n,), n below a piece; returns what a piece held once it is whole."""
        self._blocks.append(pcm)
        self._length += len(pcm)
        samples = self._count + self._length
        self._offsets.append(end_ns - round(samples * NS_PER_S / self._rate_hz))
        self._behind.append(came_ns - end_ns)
        if self._length < PIECE_S * self._rate_hz:
            return None
        return self._piece()

    def _piece(self) -> Heard:
        sound = np.concatenate(self._blocks)
        offset_ns = round(float(np.median(np.array(self._offsets) - self._offsets[0])))
        offset_ns += self._offsets[0]

        def at_ns(sample: float) -> int:
            return offset_ns + round(sample * NS_PER_S / self._rate_hz)

        heard = Heard(
            from_ns=at_ns(self._count),
            beeps_ns=tuple(at_ns(sample) for sample in self._beeps(sound)),
            loudness=self._loudness(sound),
            behind_ms=float(np.median(self._behind)) / 1e6,
        )
        self._tail = sound[-2 * self._window :]
        self._count += self._length
        self._blocks, self._offsets, self._behind, self._length = [], [], [], 0
        return heard

    def _beeps(self, sound: Float32) -> list[float]:
        """Samples, counted from the beginning of the stream, at which beeps have their middles."""
        whole = np.concatenate([self._tail, sound])
        first = self._count - len(self._tail)
        level = tone_level(whole, BEEP_HZ, self._window, self._rate_hz)
        half = self._window // 2
        found, margin = [], self._window if first > 0 else 0
        # The edges belong to the next piece, which sees what follows.
        loud = np.flatnonzero(level[margin : len(level) - self._window] > _FAINTEST / 2)
        for sample in (loud + margin).tolist():
            if level[sample] < level[max(0, sample - half) : sample + half + 1].max():
                continue
            if first + sample - self._last_beep < _APART_S * self._rate_hz:
                continue
            self._last_beep = first + sample
            found.append(first + middle(level, sample, half))
        return found

    def _loudness(self, sound: Float32) -> Float32:
        hop = round(HOP_S * self._rate_hz)
        rows = sound[: len(sound) // hop * hop].reshape(-1, hop)
        return np.asarray(np.sqrt((rows.astype(np.float64) ** 2).mean(axis=1)), np.float32)
