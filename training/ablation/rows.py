"""What the ablations compare: the rows of their table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from training.small.distribution import Guidance

TRUTH, AUTOENCODER, START, TEACHER = "truth", "autoencoder", "start", "teacher"
RECIPE = "window"
"""The row that all others differ from in one thing."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row. name: for command line, files and JSON; title: for people.

    calls: of the network for a chunk, None where there is no such thing. options: what a student
    of this row is trained with instead of RECIPE's options, by their names on the command line of
    training.small.student; None for rows that are not trained here and have no seeds.
    """

    name: str
    title: str
    calls: int | None = None
    options: Mapping[str, object] | None = None

    @property
    def trained(self) -> bool:
        """It is a student that is trained once for each seed."""
        return self.options is not None


def _student(name: str, title: str, calls: int = 2, **options: object) -> Row:
    recipe = {"steps": calls, "guided": Guidance.WINDOW.value}
    return Row(name, title, calls, {**recipe, **options})


ROWS = (
    Row(TRUTH, "truth (what the instruments can say at best)"),
    Row(AUTOENCODER, "autoencoder (what the latents can hold at best)"),
    Row(START, "forcing alone (where every student begins)", 2),
    _student(RECIPE, "guidance in the window, reward: the recipe"),
    _student("never", "guidance never", guided=Guidance.NEVER.value),
    _student("always", "guidance always", guided=Guidance.ALWAYS.value),
    _student("reward-off", "no reward", reward=0.0),
    _student("dmd-off", "no matching of distributions (and so no reward)", dmd_weight=0.0),
    _student("four-calls", "the recipe with four calls", 4),
    _student("one-call", "the recipe with one call", 1),
    Row(TEACHER, "teacher (one network, looks both ways)", 50),
)
"""In the order of the table."""
