"""Chance that can be repeated: every input is a seed, a kind and a number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

_HOW_MANY = (1, 1, 1, 1, 2, 2, 3, 5)


@dataclass
class Draw:
    """The chance of one input. seed: of several, with commas between them, each has its turn.
    dropped: numbers of changes to leave out, which is how a finding is
    made smaller; used: how many changes there were."""

    seed: str
    kind: str
    number: int
    dropped: frozenset[int] = frozenset()
    used: int = 0
    random: Random = field(init=False)
    _name: str = field(init=False)

    def __post_init__(self) -> None:
        seeds = self.seed.split(",")
        self._name = f"{seeds[self.number % len(seeds)]}/{self.kind}/{self.number}"
        self.random = Random(self._name)

    def steps(self) -> Iterator[Random]:
        """A chance of its own for each change to make; none depends on those before it."""
        for _ in range(self.random.choice(_HOW_MANY)):
            index, self.used = self.used, self.used + 1
            if index not in self.dropped:
                yield Random(f"{self._name}/{index}")
