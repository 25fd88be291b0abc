"""The check of the large models that are on this machine."""

from __future__ import annotations

from app.doctor.check import failed, passed
from app.doctor.finding import Finding, Verdict
from app.doctor.scope import Scope
from core import paths
from core.errors import ModelRefused, WeightsError
from core.student.lipforcing_live import NAMES as LIP_FORCING
from core.student.model_files.catalogue import read_catalogue
from core.student.model_files.shelf import Shelf
from core.student.model_files.sizes import in_words
from core.student.model_files.standing import ModelState, Status
from core.student.model_files.watch import Watch


def check_models(scope: Scope, shelf: Shelf | None = None) -> Finding:
    """Sizes and records of what is there; thorough: every byte against its checksum."""
    name = "models"
    try:
        here = shelf or Shelf(paths.user_models(), read_catalogue(paths.model_catalogue()))
        states = [state for state in here.states() if _is_there(state)]
        if scope.thorough:
            states = [here.verify(state.model.id, Watch()) for state in states]
    except (WeightsError, ModelRefused) as error:
        return failed(name, str(error), "Install Lipcam again, or free that folder.")
    if not states:
        return passed(name, "None is on this machine; the small student needs none.")
    bad = [state for state in states if state.status is not Status.READY]
    if not bad:
        size = in_words(sum(state.on_disk for state in states))
        how = "every byte as its checksum says" if scope.thorough else "sizes right, checked before"
        return passed(name, f"{', '.join(s.model.id for s in states)} ({size}): {how}.")
    told = "; ".join(_told(state) for state in bad)
    damaged = any(state.status is Status.DAMAGED for state in bad)
    needed = scope.settings.engine in LIP_FORCING and damaged
    verdict = Verdict.FAIL if needed else Verdict.WARN
    commands = tuple(dict.fromkeys(_command(state) for state in bad))
    return Finding(name, verdict, f"{told}.", "In a terminal:", commands)


def _is_there(state: ModelState) -> bool:
    return bool(state.on_disk) or state.status in (Status.DAMAGED, Status.PARTIAL)


def _told(state: ModelState) -> str:
    words = {
        Status.UNCHECKED: "not checked yet",
        Status.PARTIAL: "only a part is here",
        Status.MISSING: "a file is missing",
        Status.DAMAGED: "damaged",
    }
    detail = " ".join(each.detail for each in state.files if each.detail).rstrip(".")
    return f"{state.model.id}: {words[state.status]}" + (f" ({detail})" if detail else "")


def _command(state: ModelState) -> str:
    if state.status is Status.UNCHECKED:
        return f"lipcam models verify {state.model.id}"
    if state.model.obtainable:
        return f"lipcam models get {state.model.id}"
    return f"lipcam models import FILE --model {state.model.id}"
