"""Keeps an amplified voice below full scale without harsh edges."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

Float32 = NDArray[np.float32]

_PART_S = 0.001
_RECOVERY_S = 0.08
_CEILING = 10.0 ** (-1.0 / 20.0)
_ROOM = 1.0 - _CEILING
_WHOLE = 0.999


class Limiter:
    """Turns the gain down before a peak and up again after it. One thread, no delay.

    It looks ahead only within the block at hand. What rises in a block's first millisecond is
    rounded off instead: nothing exceeds full scale, and nothing has a corner.
    """

    def __init__(self, rate_hz: int) -> None:
        self._part = max(1, round(rate_hz * _PART_S))
        self._keep = math.exp(-self._part / rate_hz / _RECOVERY_S)
        self._gain = 1.0

    @property
    def is_resting(self) -> bool:
        """Whether the gain is whole again."""
        return self._gain == 1.0

    def push(self, pcm: Float32) -> Float32:
        """The same sound with all samples within −1..1. pcm: float32 (n,), or (2, n) middle and
        side, of which left and right are limited alike; ``pcm`` itself where nothing is to be
        done."""
        samples = pcm.shape[-1]
        size = np.abs(pcm) if pcm.ndim == 1 else np.abs(pcm).sum(axis=0)  # of the louder channel
        peaks = [float(size[at : at + self._part].max()) for at in range(0, samples, self._part)]
        if not peaks or (self.is_resting and max(peaks) <= _CEILING):
            return pcm
        allowed = [_CEILING / max(peak, _CEILING) for peak in peaks]
        gains = [self._gain]
        for number, limit in enumerate(allowed):
            coming = allowed[number + 1] if number + 1 < len(allowed) else 1.0
            recovered = 1.0 - (1.0 - gains[-1]) * self._keep
            gains.append(min(limit, coming, recovered if recovered < _WHOLE else 1.0))
        self._gain = gains[-1]
        places = np.minimum(np.arange(len(gains)) * self._part, samples)
        gain = np.interp(np.arange(1, samples + 1), places, gains)
        quieter = (pcm * gain).astype(np.float32)
        if quieter.ndim == 1:
            return _rounded(quieter)
        left, right = _rounded(quieter[0] + quieter[1]), _rounded(quieter[0] - quieter[1])
        return np.stack(((left + right) / 2, (left - right) / 2))


def _rounded(pcm: Float32) -> Float32:
    """What still exceeds the ceiling, bent into the room that is left."""
    size = np.abs(pcm)
    over = size > _CEILING
    if over.any():
        bent = _CEILING + _ROOM * np.tanh((size[over] - _CEILING) / _ROOM)
        pcm[over] = np.copysign(bent, pcm[over]).astype(np.float32)
    return pcm
