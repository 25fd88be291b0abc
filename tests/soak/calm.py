"""Which times of a soak are calm, and in which somebody speaks. Pure."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from tests.soak.speech import Speech
from tests.soak.types import Floats, Ints

_SETTLE_NS = 1_500_000_000  # after a recovery: what was on its way has passed
_START_NS = 5_000_000_000  # after the first talking picture: the delay has been found


def calm(
    at_ns: Ints,
    faults: Sequence[tuple[int, int]],
    ready_ns: int,
    end_ns: int,
    before_ns: int = 0,
) -> np.ndarray:
    """For each time whether the program runs and no fault holds or has just held.

    faults: (begun, recovered) in ns. before_ns: how long before a fault calm ends, for what is told
    later than it is."""
    found = (at_ns > ready_ns + _START_NS) & (at_ns < end_ns)
    for begun_ns, recovered_ns in faults:
        held = at_ns > begun_ns - before_ns
        found &= ~(held & (at_ns < recovered_ns + _SETTLE_NS))
    return np.asarray(found)


def spoken(
    at_ns: Ints,
    loops: Sequence[tuple[int, int]],
    speech: Speech,
    delay_ns: Floats | float,
    margin_s: float,
) -> np.ndarray:
    """For each time at the reader, whether speech is due in picture and voice there.

    loops: (ns, ns at which the loop's first sample was heard), as the feed told it."""
    if not loops:
        return np.zeros(len(at_ns), bool)
    told = np.array([at for at, _ in loops])
    began = np.array([begin for _, begin in loops])
    nearest = np.clip(np.searchsorted(told, at_ns) - 1, 0, len(told) - 1)
    return speech.speaks_at((at_ns - delay_ns - began[nearest]) / 1e9, margin_s)
