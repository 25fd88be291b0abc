"""How evenly pictures came at a reader. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from tests.soak.types import Floats, Ints

TICK_NS = 40_000_000
_LEAST = 25  # pictures of a stretch that say something about its grid
_PIECE = 1_500  # a minute: beyond that the grid is found anew


@dataclass(slots=True)
class Pace:
    """off_ms: of each picture from the grid of the camera's rate, above 0 late. late: pictures more
    than a tick late, lost: places of the grid without one."""

    off_ms: list[float] = field(default_factory=list)
    late: int = 0
    lost: int = 0

    @property
    def late_share(self) -> float | None:
        """Of all that were due, those that came late or never."""
        due = len(self.off_ms) + self.lost
        return (self.late + self.lost) / due if due else None

    def jitter_ms(self, percent: float) -> float | None:
        """Percentile of the absolute deviations."""
        return float(np.percentile(np.abs(self.off_ms), percent)) if self.off_ms else None


def pace_of(seen_ns: Ints, is_calm: np.ndarray) -> Pace:
    """Over all stretches of calm pictures, each beside the grid that fits it best."""
    found = Pace()
    edges = np.flatnonzero(np.diff(np.concatenate([[False], is_calm, [False]])))
    for begin, end in zip(edges[::2], edges[1::2], strict=True):
        for start in range(int(begin), int(end), _PIECE):
            _add(found, seen_ns[start : min(start + _PIECE, int(end))])
    return found


def _add(found: Pace, seen_ns: Ints) -> None:
    if len(seen_ns) < _LEAST:
        return
    at = (seen_ns - seen_ns[0]).astype(np.float64)
    offset = _grid_offset(at)
    number = np.round((at - offset) / TICK_NS)
    late_ones = np.flatnonzero(np.diff(number) == 0)  # two in one place: the first was late
    number[late_ones] -= 1
    off = at - offset - number * TICK_NS
    found.off_ms += (off / 1e6).tolist()
    found.late += int((off > TICK_NS * 0.999).sum())
    found.lost += max(0, int(number[-1] - number[0]) + 1 - len(set(number.tolist())))


def _grid_offset(at: Floats) -> float:
    """The median on the circle of a tick."""
    angle = np.angle(np.exp(2j * np.pi * at / TICK_NS).mean())
    middle = angle / (2 * np.pi) * TICK_NS
    beside = (at - middle + TICK_NS / 2) % TICK_NS - TICK_NS / 2
    return float(middle + np.median(beside))
