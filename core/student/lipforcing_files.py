"""Where the files of a Lip Forcing student lie, and what to say when some are missing. No torch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from core import paths
from core.errors import ModelRefused, WeightsError
from core.student.lipforcing_live import ENGINE, SIZES, LiveOptions
from core.student.model_files.catalogue import Model, read_catalogue
from core.student.model_files.shelf import Shelf
from core.student.model_files.sizes import in_words
from core.student.model_files.standing import ModelState, Status, why_not

_AUTOENCODER, _TAEHV, _EAR, _TEXT = "wan-vae", "taehv", "wav2vec2", "prompt"


@dataclass(frozen=True, slots=True)
class LipForcingFiles:
    """network: the student; autoencoder: Wan 2.1's; taehv: None where it is not used; ear:
    wav2vec2; text: the embedded prompt. id: of the student in the catalogue; name: for people."""

    id: str
    name: str
    network: Path
    autoencoder: Path
    taehv: Path | None
    ear: Path
    text: Path


def user_shelf() -> Shelf:
    """The models of this machine."""
    return Shelf(paths.user_models(), read_catalogue(paths.model_catalogue()))


def find_files(engine: str, options: LiveOptions, shelf: Shelf | None = None) -> LipForcingFiles:
    """The files of an engine (lipforcing_live.NAMES), all checked and ready.

    Raises WeightsError that says for everything missing what it is, how large, under which licence,
    and how to get it.
    """
    shelf = shelf or user_shelf()
    student = _chosen(engine, shelf)
    parts = [_AUTOENCODER, _EAR, _TEXT, *([_TAEHV] if options.decoder == "taehv" else [])]
    states = {name: shelf.state(name) for name in (student, *parts)}
    _refuse_incomplete(shelf.catalogue.model(student), states)
    found = {name: _only(state) for name, state in states.items()}
    return LipForcingFiles(
        id=student,
        name=shelf.catalogue.model(student).name,
        network=found[student],
        autoencoder=found[_AUTOENCODER],
        taehv=found.get(_TAEHV),
        ear=found[_EAR],
        text=found[_TEXT],
    )


def doubts(files: LipForcingFiles, shelf: Shelf | None = None) -> tuple[str, ...]:
    """Why a student may not run well here, told before it is loaded. May take seconds."""
    from core.student.model_files.fit import Verdict, find_graphics, judge

    model = (shelf or user_shelf()).catalogue.model(files.id)
    found = judge(model, find_graphics())
    return () if found.verdict in (Verdict.FITS, Verdict.UNKNOWN) else (found.text,)


def _chosen(engine: str, shelf: Shelf) -> str:
    """Id of the student that an engine's name stands for."""
    names = [f"{ENGINE}-{size}" for size in SIZES]
    if engine in names:
        return engine
    if engine != ENGINE:
        raise ModelRefused(f"There is no engine {engine!r}; choose one of: {ENGINE}, {names}.")
    ready = (name for name in names if shelf.state(name).status is Status.READY)
    return next(ready, names[0])


def _refuse_incomplete(student: Model, states: Mapping[str, ModelState]) -> None:
    missing = [state for state in states.values() if state.status is not Status.READY]
    if not missing:
        return
    absent = [s for s in missing if s.status in (Status.MISSING, Status.PARTIAL)]
    lines = [f"Lip Forcing cannot run: {len(missing)} of the {len(states)} models it needs are not"]
    lines[0] += " ready on this machine."
    lines += [
        f"  {s.model.id}: {s.model.name}, {in_words(s.model.bytes)}, licence {s.model.licence}"
        for s in absent
    ]
    lines += [
        f"  {state.model.id}: {why_not(state.model, each)}"
        for state in missing
        if state not in absent
        for each in state.files
        if each.status is not Status.READY
    ]
    obtainable = [s.model.id for s in absent if s.model.obtainable]
    if obtainable:
        wanted = student.id if student.id in obtainable else " ".join(obtainable)
        lines.append(f"Get them with `lipcam models get {wanted}`.")
    lines += [
        f"{s.model.id}: {s.model.note} Then `lipcam models import FILE --model {s.model.id}`."
        for s in absent
        if not s.model.obtainable
    ]
    raise WeightsError("\n".join(lines))


def _only(state: ModelState) -> Path:
    return state.files[0].path
