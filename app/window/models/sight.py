"""What the page shows and proposes, read from the disk. Nothing here runs in the GUI thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from core import paths
from core.errors import ModelRefused
from core.student.model_files.catalogue import Model, read_catalogue
from core.student.model_files.fetching import Plan, make_plan
from core.student.model_files.shelf import Shelf
from core.student.model_files.sizes import free_bytes, refuse_full_disk
from core.student.model_files.standing import ModelState, Status

_PACKAGES = ("torch", "safetensors")  # of the extra "lipforcing"


@dataclass(frozen=True, slots=True)
class Sight:
    """The shelf at one moment. root: its folder. free: bytes on that disk, None: it does not say.
    lacking: Python packages that Lip Forcing needs and that are not installed."""

    states: tuple[ModelState, ...]
    root: Path
    free: int | None
    lacking: tuple[str, ...]

    @property
    def by_id(self) -> Mapping[str, ModelState]:
        return {state.model.id: state for state in self.states}


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to get a model. no_room: "" or why the disk cannot take it."""

    plan: Plan
    no_room: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """What getting ``model`` means: with all that it needs, or alone (None where that is the same,
    or nothing). free: bytes on the disk of ``root``."""

    model: Model
    whole: Choice
    alone: Choice | None
    root: Path
    free: int


def user_shelf() -> Shelf:
    """The models of this machine. Raises WeightsError when the list of models cannot be read."""
    return Shelf(paths.user_models(), read_catalogue(paths.model_catalogue()))


def look_at_shelf() -> Sight:
    """Reads sizes and records only. Raises WeightsError."""
    shelf = user_shelf()
    try:
        free: int | None = free_bytes(shelf.root)
    except OSError:
        free = None
    lacking = tuple(name for name in _PACKAGES if find_spec(name) is None)
    return Sight(shelf.states(), shelf.root, free, lacking)


def wanted_ids(state: ModelState, states: Mapping[str, ModelState]) -> tuple[str, ...]:
    """What getting a model asks for: itself, or, where only the user can have it, the parts that it
    needs; nothing when all of that is here."""
    model = state.model
    ids = (model.id,) if model.obtainable else model.needs
    ids = tuple(each for each in ids if states[each].model.obtainable)
    reach = {*ids, *(need for each in ids for need in states[each].model.needs)}
    open_ = [states[each] for each in reach if states[each].status is not Status.READY]
    return ids if any(each.model.obtainable for each in open_) else ()


def propose(model_id: str) -> Proposal:
    """Raises ModelRefused where nothing can be got, WeightsError, OSError."""
    shelf = user_shelf()
    state, states = shelf.state(model_id), {each.model.id: each for each in shelf.states()}
    ids = wanted_ids(state, states)
    if not ids:
        raise ModelRefused(f"Nothing of {state.model.name} is left to get. {state.model.note}")
    free = free_bytes(shelf.root)
    whole, alone = make_plan(shelf, ids), make_plan(shelf, ids, alone=True)
    shorter = bool(alone.to_fetch) and len(alone.to_fetch) < len(whole.to_fetch)
    return Proposal(
        state.model,
        _choice(shelf, whole, free),
        _choice(shelf, alone, free) if shorter else None,
        shelf.root,
        free,
    )


def _choice(shelf: Shelf, plan: Plan, free: int) -> Choice:
    try:
        refuse_full_disk(shelf.root, plan.bytes_left, free)
    except ModelRefused as err:
        return Choice(plan, str(err))
    return Choice(plan, "")
