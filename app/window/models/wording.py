"""Models in plain words."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from core.student.model_files.catalogue import Model
from core.student.model_files.fit import Graphics
from core.student.model_files.sizes import in_words
from core.student.model_files.standing import ModelState, Status
from core.student.registry import ENGINES

# Called by this name and with its context spelled out, for Qt's collector of strings to see it.
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Licence:
    """name: as the list of models has it. address: of its text, "" where no text is known.
    meaning: a sentence for people who do not know it."""

    name: str
    address: str
    meaning: str


def licence_of(model: Model) -> Licence:
    """The licence of a model's files."""
    name = model.licence
    if name == "Apache-2.0":
        text = translate("models", "free for any use, also commercial; its notices must be kept")
        return Licence(name, "https://www.apache.org/licenses/LICENSE-2.0", text)
    if name == "MIT":
        text = translate("models", "free for any use, also commercial; its notice must be kept")
        return Licence(name, "https://opensource.org/license/mit", text)
    if name == "unknown":
        text = translate("models", "nobody has stated its terms: see its page before you use it")
        return Licence(translate("models", "unknown"), "", text)
    return Licence(name, "", translate("models", "see its page for the terms"))


def use_title(use: str) -> str:
    """Heading of the models that are for one thing."""
    return {
        "run": translate("models", "Students that run live"),
        "part": translate("models", "Parts that they need"),
        "make": translate("models", "To make a part, once"),
        "train": translate("models", "For training and comparisons"),
    }[use]


def size_words(size: int | None) -> str:
    """A size; where nobody knows it, that."""
    return translate("models", "unknown") if size is None else in_words(size)


def memory_words(model: Model) -> str:
    """Graphics memory that a model needs; a dash for one that does not run by itself."""
    return f"{model.memory.gib:g} GiB" if model.memory else "–"


def state_words(state: ModelState) -> str:
    """The state of a model in two or three words."""
    if state.status is Status.MISSING and not state.on_disk:
        return translate("models", "not here")
    return {
        Status.READY: translate("models", "here"),
        Status.UNCHECKED: translate("models", "here, not checked"),
        Status.DAMAGED: translate("models", "damaged"),
    }.get(state.status) or translate("models", "{size} here").format(size=in_words(state.on_disk))


def state_sentence(state: ModelState) -> str:
    """The state of a model, and what to do about it."""
    model = state.model
    if state.status is Status.READY:
        return translate("models", "It is here, and its content is what it has to be.")
    if state.status is Status.UNCHECKED:
        why = " ".join(each.detail for each in state.files if each.detail)
        text = translate("models", "It is here and has not been checked. Press Verify.")
        return f"{why} {text}".strip()
    if state.status is Status.DAMAGED:
        bad = [each for each in state.files if each.status is Status.DAMAGED]
        named = " ".join(f"{each.path.name}: {each.detail}" for each in bad)
        remedy = (
            translate("models", "Get it again, or import it.")
            if model.obtainable
            else translate("models", "Import it again.")
        )
        return translate("models", "It is damaged. {why} {remedy}").format(why=named, remedy=remedy)
    if state.on_disk:
        text = translate("models", "{here} of {all} are here. Getting it goes on from there.")
        return text.format(here=in_words(state.on_disk), all=size_words(model.bytes))
    if model.obtainable:
        return translate("models", "It is not here.")
    return translate("models", "It is not here, and there is no public file: import your own.")


def missing(
    model: Model,
    states: Mapping[str, ModelState],
    graphics: Graphics | None,
    lacking: tuple[str, ...],
    engines: tuple[str, ...] = ENGINES,
) -> list[str]:
    """What a student still needs before it runs live, one line each.

    graphics: None while nobody has looked. lacking: packages that are not installed. engines: that
    this version of Lipcam has.
    """
    lines = []
    for each in (model, *(states[need].model for need in model.needs)):
        state = states[each.id]
        if state.status is not Status.READY:
            lines.append(_missing_model(state))
    if lacking:
        command = f"{sys.executable} -m pip install {' '.join(lacking)}"
        lines.append(
            translate("models", "Python packages: {packages}. Install them with  {command}").format(
                packages=", ".join(lacking), command=command
            )
        )
    if graphics is not None and model.memory is not None:
        card = graphics.best
        if card is None or card.total < model.memory.gib * (1 << 30):
            lines.append(
                translate("models", "A graphics card with {gib:g} GiB of memory").format(
                    gib=model.memory.gib
                )
            )
        elif not graphics.usable and not lacking:
            lines.append(translate("models", "A torch that can use the graphics card"))
    if not any(engine.startswith(("lipforcing", "torch_lipforcing")) for engine in engines):
        lines.append(
            translate("models", "A newer Lipcam: this version can get it, and cannot run it yet")
        )
    return lines


def _missing_model(state: ModelState) -> str:
    model = state.model
    if not model.obtainable:
        text = translate("models", "{name}: no public file, import your own")
    elif model.bytes is None:
        text = translate("models", "{name}: size unknown, {licence}")
    else:
        text = translate("models", "{name}: {size}, {licence}")
    line = text.format(
        name=model.name, size=size_words(model.bytes), licence=licence_of(model).name
    )
    if state.status is Status.MISSING and not state.on_disk:
        return line
    return f"{line} ({state_words(state)})"


def pace_words(bytes_per_s: float | None, seconds_left: float | None) -> str:
    """Speed and time to go; empty while nobody can tell."""
    parts = []
    if bytes_per_s is not None:
        parts.append(
            translate("models", "{size} a second").format(size=in_words(round(bytes_per_s)))
        )
    if seconds_left is not None:
        parts.append(_time_left(seconds_left))
    return ", ".join(parts)


def _time_left(seconds: float) -> str:
    if seconds < 90:
        return translate("models", "{n} s left").format(n=round(seconds))
    if seconds < 90 * 60:
        return translate("models", "{n} min left").format(n=round(seconds / 60))
    return translate("models", "{n:.1f} h left").format(n=seconds / 3600)
