"""What a kind of input hands to the worker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from tests.fuzz.draw import Draw


@dataclass(frozen=True)
class Attempt:
    """run: gives the input to the program. names: one of them has to be in what the program says
    when it refuses; empty where there is no file. may_start: programs that it may start."""

    run: Callable[[], object]
    names: tuple[str, ...] = ()
    may_start: bool = False


class Kind(Protocol):
    """One kind of input. Made in a worker; ``seeds`` is what ``make_seeds`` wrote before."""

    def make(self, draw: Draw, folder: Path) -> Attempt:
        """Write one input into ``folder``, which is empty."""
        ...


class BadText(Exception):
    """The program's words for the user are not what they have to be."""


class BadEnd(Exception):
    """A command ended in another way than it may."""
