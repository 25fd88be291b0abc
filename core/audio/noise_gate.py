"""A gate: what is quieter than a threshold is silence, exact zeros."""

from __future__ import annotations

import math
from collections import deque

import numpy as np
from numpy.typing import NDArray

Float32 = NDArray[np.float32]

_PART_S = 0.0025  # one decision
_LOUDNESS_PARTS = 4  # parts over which loudness is taken: a period of a deep voice, 10 ms
_HYSTERESIS_DB = 6.0
_HOLD_S = 0.2
_ATTACK_S = 0.002
_RELEASE_S = 0.03
_SILENCE = 1e-12


class NoiseGate:
    """Opens at once and closes slowly, with ramps. One thread.

    It opens when the last 10 ms are as loud as the threshold and closes when they have been 6 dB
    below it for 200 ms. No delay is added: it looks back as far as the block at hand reaches, so a
    word that begins within a block of 10 ms is let through from the beginning of that block.
    """

    def __init__(self, rate_hz: int, *, is_open: bool) -> None:
        """is_open: whether sound is let through until the first decision."""
        self._part = max(1, round(rate_hz * _PART_S))
        self._attack = 1.0 / (rate_hz * _ATTACK_S)
        self._release = 1.0 / (rate_hz * _RELEASE_S)
        self._hold = round(rate_hz * _HOLD_S)
        self._left = self._hold if is_open else 0  # samples until it closes, 0: closed
        self._gain = 1.0 if is_open else 0.0
        self._recent: deque[tuple[float, int]] = deque(maxlen=_LOUDNESS_PARTS)

    @property
    def is_open(self) -> bool:
        """Whether any sound gets through after the last sample."""
        return self._gain > 0.0

    @property
    def is_wide_open(self) -> bool:
        """Whether sound gets through unchanged."""
        return self._gain == 1.0

    def push(self, pcm: Float32, threshold_db: float) -> Float32:
        """The sound that is let through. pcm: float32 (n,), or (2, n) middle and side, with one
        decision for both. threshold_db: RMS below full scale, as ``core.stats.level_scale`` takes
        it; −inf opens."""
        samples = pcm.shape[-1]
        starts = range(0, samples, self._part)
        decisions = [self._decide(pcm[..., at : at + self._part], threshold_db) for at in starts]
        last = max((number for number, opens in enumerate(decisions) if opens), default=-1)
        opened = min(samples, (last + 1) * self._part)  # looks back: all before it, too
        if (self._gain == 1.0 and opened == samples) or not samples:
            return pcm
        if self._gain == 0.0 and opened == 0:
            return np.zeros_like(pcm)
        gain = np.empty(samples)
        gain[:opened] = self._ramp(opened, self._attack)
        gain[opened:] = self._ramp(samples - opened, -self._release)
        let: Float32 = pcm * gain.astype(np.float32)
        return let

    def _decide(self, part: Float32, threshold_db: float) -> bool:
        self._recent.append((float(np.vdot(part, part)), part.shape[-1]))
        energy, samples = (sum(each) for each in zip(*self._recent, strict=True))
        loudness_db = 10.0 * math.log10(energy / samples + _SILENCE)
        needed_db = threshold_db - (_HYSTERESIS_DB if self._left > 0 else 0.0)
        if loudness_db >= needed_db:
            self._left = self._hold
        else:
            self._left = max(0, self._left - part.shape[-1])
        return self._left > 0

    def _ramp(self, samples: int, step: float) -> NDArray[np.float64]:
        gain: NDArray[np.float64] = np.clip(self._gain + step * np.arange(1, samples + 1), 0.0, 1.0)
        if samples:
            self._gain = float(gain[-1])
        return gain
