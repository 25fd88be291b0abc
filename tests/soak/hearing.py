"""What a reader hears: marks, missing sound and clicks, found block by block. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from core.types import Float32
from tests.soak.speech import MARK_HZ, MARK_LEVEL, MARK_S, RATE_HZ

_BIN = RATE_HZ // 1000  # a millisecond: seven whole periods of a mark
_MARK_BINS = round(MARK_S * 1000)
_LEAST_MARK = 0.25  # of a whole mark's strength
_TWO_MARKS_NS = 300_000_000
_ZEROS = 3 * _BIN  # silence that the fed whisper does not leave room for
_CLICK = 0.003  # of full scale, above 9 kHz; the speech itself stays below 0.0001 there
_CLICK_APART = RATE_HZ // 20
_TAPS = 63
_ENVELOPE = RATE_HZ // 25


@dataclass(slots=True)
class Heard:
    """marks_ns: middles of marks. gaps: (begin ns, ms) of digital silence. clicks: (ns, height).
    envelope: RMS of each 40 ms, from began_ns on."""

    began_ns: int
    marks_ns: list[int] = field(default_factory=list)
    gaps: list[tuple[int, float]] = field(default_factory=list)
    clicks: list[tuple[int, float]] = field(default_factory=list)
    envelope: list[float] = field(default_factory=list)


class Ear:
    """Takes blocks of the same stream in order; what is found of a block may be told with the
    next. Blocks are a multiple of 40 ms. One thread."""

    def __init__(self) -> None:
        at = np.arange(_TAPS) - _TAPS // 2
        low = np.sinc(2 * 9_500 / RATE_HZ * at) * np.kaiser(_TAPS, 7.0)
        self._high = -low / low.sum()
        self._high[_TAPS // 2] += 1.0
        turns = np.exp(-2j * np.pi * MARK_HZ / RATE_HZ * np.arange(_BIN))
        self._turns = turns.astype(np.complex64)
        self._shape = np.hanning(_MARK_BINS + 1)[:-1]
        self._whole = MARK_LEVEL / 2 * _BIN * float((self._shape**2).sum())
        self._held = np.zeros(_TAPS - 1, np.float32)
        self._bins = np.zeros(2 * _MARK_BINS, np.complex64)
        self._zeros_ns, self._zeros = 0, 0
        self._last_mark_ns = self._last_click_ns = 0

    def hear(self, block: Float32, began_ns: int) -> Heard:
        """block: float32 (n,) at RATE_HZ, heard from ``began_ns`` on."""
        heard = Heard(began_ns)
        self._find_marks(block, began_ns, heard)
        self._find_zeros(block, began_ns, heard)
        self._find_clicks(block, began_ns, heard)
        squares = block.reshape(-1, _ENVELOPE) ** 2
        heard.envelope = [round(float(v), 5) for v in np.sqrt(squares.mean(axis=1))]
        return heard

    def _find_marks(self, block: Float32, began_ns: int, heard: Heard) -> None:
        fresh = block.reshape(-1, _BIN) @ self._turns
        bins = np.concatenate([self._bins, fresh])
        self._bins = bins[-2 * _MARK_BINS :]
        strength = np.abs(np.convolve(bins, self._shape, "valid")) / self._whole
        for at in range(_MARK_BINS // 2, len(strength) - _MARK_BINS // 2):
            near = strength[at - _MARK_BINS // 2 : at + _MARK_BINS // 2 + 1]
            if strength[at] < _LEAST_MARK or strength[at] != near.max():
                continue
            before, here, after = (float(v) for v in strength[at - 1 : at + 2])
            off = 0.5 * (before - after) / min(before - 2 * here + after, -1e-9)
            middle_ms = at + off + (_MARK_BINS - 1) / 2 - 2 * _MARK_BINS
            mark_ns = began_ns + round(middle_ms * 1e6)
            if mark_ns - self._last_mark_ns > _TWO_MARKS_NS:
                heard.marks_ns.append(mark_ns)
                self._last_mark_ns = mark_ns

    def _find_zeros(self, block: Float32, began_ns: int, heard: Heard) -> None:
        edges = np.flatnonzero(np.diff(np.concatenate([[False], block == 0.0, [False]])))
        runs = [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]
        if self._zeros and (not runs or runs[0][0] > 0):
            self._end_zeros(heard)
        for begin, end in runs:
            if begin > 0 or not self._zeros:
                self._zeros_ns, self._zeros = began_ns + _ns(begin), 0
            self._zeros += end - begin
            if end < len(block):
                self._end_zeros(heard)

    def _end_zeros(self, heard: Heard) -> None:
        if self._zeros >= _ZEROS:
            heard.gaps.append((self._zeros_ns, round(self._zeros * 1000 / RATE_HZ, 1)))
        self._zeros = 0

    def _find_clicks(self, block: Float32, began_ns: int, heard: Heard) -> None:
        whole = np.concatenate([self._held, block])
        self._held = whole[1 - _TAPS :]
        high = np.abs(np.convolve(whole, self._high, "valid"))
        for at in np.flatnonzero(high > _CLICK):
            click_ns = began_ns + _ns(int(at) - _TAPS // 2)
            if click_ns - self._last_click_ns > _ns(_CLICK_APART):
                heard.clicks.append((click_ns, round(float(high[at]), 3)))
            self._last_click_ns = click_ns


def _ns(samples: int) -> int:
    return samples * 1_000_000_000 // RATE_HZ
