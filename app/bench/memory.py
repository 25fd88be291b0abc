"""Resident memory over a run: where it settles, how high it went, whether it grows."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

_FIRST_MINUTE = 60  # readings, one a second
_FEW = 5


@dataclass(frozen=True, slots=True)
class Memory:
    """In MiB. settled_mb: median, highest_mb: highest reading, both after the first minute (after
    the first half of a run shorter than two minutes). growth_mb: from the first to the last few of
    those readings. peak_mb: the highest reading of all, loading included."""

    settled_mb: float
    highest_mb: float
    growth_mb: float
    peak_mb: float


def memory_of(readings: Sequence[float]) -> Memory:
    """readings: MiB, one a second, at least one. Raises ValueError without any."""
    if not readings:
        raise ValueError("memory without a single reading")
    settled = readings[min(_FIRST_MINUTE, len(readings) // 2) :]
    return Memory(
        settled_mb=median(settled),
        highest_mb=max(settled),
        growth_mb=median(settled[-_FEW:]) - median(settled[:_FEW]),
        peak_mb=max(readings),
    )


def read_each_second(read: Callable[[], float], seconds: float) -> list[float]:
    """``read`` now and each second, for so many seconds; raises what ``read`` raises."""
    found, end = [], time.monotonic() + seconds
    while time.monotonic() < end:
        found.append(read())
        time.sleep(min(1.0, max(0.0, end - time.monotonic())))
    return found
