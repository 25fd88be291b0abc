"""When which fault comes: each kind equally often, in an order that the seed decides. Pure."""

from __future__ import annotations

import random
from collections.abc import Sequence

PER_HOUR = 21  # of each kind; asked are twenty
_JITTER = 0.4  # of the time between two faults


class Plan:
    """Faults at random times. kinds: their names; per_hour: of each of them."""

    def __init__(self, kinds: Sequence[str], seed: int, per_hour: float = PER_HOUR) -> None:
        self._kinds, self._random = list(kinds), random.Random(seed)
        self._every_s = 3600.0 / (per_hour * max(1, len(kinds)))
        self._bag: list[str] = []
        self._count = 0

    def next(self) -> tuple[float, str]:
        """When (seconds from the beginning) and what; times never decrease by more than jitter."""
        if not self._bag:
            self._bag = list(self._kinds)
            self._random.shuffle(self._bag)
        self._count += 1
        off = self._random.uniform(-_JITTER, _JITTER)
        return self._every_s * (self._count + off), self._bag.pop()
