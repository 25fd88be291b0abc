"""Beeps in the sound of a whole call, with a judge of its own: not the program's stream finder."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from app.bench.beeps import BEEP_HZ, BEEP_S
from core.audio.tone_level import middle, tone_level

_FAINTEST = 0.04  # half the amplitude: speech is never so loud at 7 kHz within 10 ms


def beep_samples(sound: NDArray[np.float32], rate_hz: int) -> list[float]:
    """Middles of the beeps, in samples, of float32 (n,), ±1."""
    length = round(BEEP_S * rate_hz)
    if len(sound) < length:
        return []
    level = tone_level(sound, BEEP_HZ, length, rate_hz)
    if level.max() < _FAINTEST:
        return []
    loud = np.flatnonzero(level > 0.4 * level.max())
    groups = np.split(loud, np.flatnonzero(np.diff(loud) > rate_hz // 10) + 1)
    return [middle(level, int(group[np.argmax(level[group])]), length // 2) for group in groups]
