"""How loud one tone is in a sound, from sample to sample, and where a short one has its middle."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Float32 = NDArray[np.float32]
Float64 = NDArray[np.float64]


def tone_level(sound: Float32, tone_hz: float, length: int, rate_hz: int) -> Float64:
    """Level of ``tone_hz`` around each sample of float32 (n,), n at least ``length``, seen through
    a Hann window of ``length`` samples: float64 (n,), half the amplitude of a steady tone."""
    window = np.hanning(length)
    window /= window.sum()
    turn = np.exp(-2j * np.pi * tone_hz / rate_hz * np.arange(len(sound)))
    level: Float64 = np.abs(np.convolve(sound * turn, window, "same"))
    return level


def middle(level: Float64, peak: int, reach: int) -> float:
    """The centre, in samples, of what stands out within ``reach`` samples of a peak."""
    first = max(0, peak - reach)
    near = level[first : peak + reach + 1] ** 2
    return first + float((near * np.arange(len(near))).sum() / near.sum())
