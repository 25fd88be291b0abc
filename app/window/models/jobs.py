"""The long work itself, as functions of plain values: they run in a thread that knows no widget."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.window.models.sight import user_shelf
from app.window.models.work import Handle
from core.student.model_files.fetching import Plan, fetch
from core.student.model_files.hub import Hub
from core.student.model_files.importing import Outcome, take_in
from core.student.model_files.standing import ModelState

MakeHub = Callable[[Callable[[float], None]], Hub]


def real_hub(wait: Callable[[float], None]) -> Hub:
    """The hub that models come from. Raises ModelRefused without the package for it."""
    return Hub(wait=wait)


@dataclass(frozen=True, slots=True)
class Get:
    """Fetch what a plan says."""

    plan: Plan
    make_hub: MakeHub

    def __call__(self, handle: Handle) -> Plan:
        fetch(user_shelf(), self.plan, self.make_hub(handle.wait), handle.watch)
        return self.plan


@dataclass(frozen=True, slots=True)
class Verify:
    """Read a model again and compare."""

    model_id: str

    def __call__(self, handle: Handle) -> ModelState:
        return user_shelf().verify(self.model_id, handle.watch)


@dataclass(frozen=True, slots=True)
class Import:
    """Take in a file for a model, or (model_id None) all that is known in a folder."""

    path: Path
    model_id: str | None

    def __call__(self, handle: Handle) -> Outcome:
        return take_in(user_shelf(), self.path, self.model_id, watch=handle.watch)


@dataclass(frozen=True, slots=True)
class Remove:
    """Delete a model; gives the bytes that are free again."""

    model_id: str

    def __call__(self, handle: Handle) -> int:
        del handle  # it is done in a moment
        return user_shelf().remove(self.model_id)
