"""The session's figures of the last five minutes, a sample a second."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import astuple, dataclass
from math import isfinite

from core.messages import State, Stats

SECONDS = 300


@dataclass(frozen=True, slots=True)
class Sample:
    """What of a second is kept. Times in ms; skew: sound minus picture."""

    delay_p50_ms: float
    delay_p95_ms: float
    delay_set_ms: float
    fps: float
    skew_ms: float


class History:
    """The newest ``SECONDS`` samples; a second in which nothing ran is a hole."""

    def __init__(self) -> None:
        self._kept: deque[Sample | None] = deque(maxlen=SECONDS)

    def __len__(self) -> int:
        return len(self._kept)

    def __iter__(self) -> Iterator[Sample | None]:
        """Oldest first."""
        return iter(self._kept)

    def add(self, stats: Stats) -> Sample | None:
        """One more second; returns what is kept of it, None for a hole."""
        sample = Sample(
            stats.delay_p50_ms, stats.delay_p95_ms, stats.delay_ms, stats.fps, stats.skew_ms
        )
        running = stats.state in (State.RUNNING, State.HOLDING)
        if not running or not all(map(isfinite, astuple(sample))):
            self.hole()
            return None
        self._kept.append(sample)
        return sample

    def hole(self) -> None:
        """Nothing ran: what comes next is not joined to what was before."""
        if self._kept and self._kept[-1] is not None:
            self._kept.append(None)

    def span(self, of: Callable[[Sample], float]) -> tuple[float, float] | None:
        """The lowest and the highest value of a figure; None without a sample."""
        values = [of(sample) for sample in self._kept if sample is not None]
        return (min(values), max(values)) if values else None
