"""Long work on large files: who hears how far it is, and who may end it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Verb = Literal["fetch", "check", "copy"]


class Stopped(Exception):
    """The work was ended on request; what is half done can be taken up again."""


@dataclass(frozen=True, slots=True)
class Step:
    """How far one file is. done, total: bytes; total None: nobody knows."""

    verb: Verb
    name: str
    done: int
    total: int | None


def _to_nobody(step: Step) -> None:
    del step


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Watch:
    """report: told of every few megabytes, in the thread that works. stop: asked as often; True
    ends the work with ``Stopped``."""

    report: Callable[[Step], None] = _to_nobody
    stop: Callable[[], bool] = _never

    def step(self, verb: Verb, name: str, done: int, total: int | None) -> None:
        """Raises Stopped when the work shall end."""
        self.report(Step(verb, name, done, total))
        if self.stop():
            raise Stopped(name)
