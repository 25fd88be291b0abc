"""What came of long work: a sentence to say, and one for what did not go well (or "")."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.student.model_files.fetching import Plan
from core.student.model_files.importing import Outcome
from core.student.model_files.sizes import in_words
from core.student.model_files.standing import ModelState, Status

translate = QCoreApplication.translate


def fetched(plan: Plan) -> tuple[str, str]:
    names = ", ".join(dict.fromkeys(model.name for model, _ in plan.to_fetch))
    text = translate("models", "Here now, with the right content: {names}.").format(names=names)
    missing = ", ".join(model.name for model in plan.own)
    if missing:
        left = translate("models", "Still missing: {names}.").format(names=missing)
        text = f"{text} {left}"
    return text, ""


def verified(state: ModelState) -> tuple[str, str]:
    name = state.model.name
    damaged = [each for each in state.files if each.status is Status.DAMAGED]
    if not damaged:
        whole = [each for each in state.files if each.status is Status.READY]
        text = translate("models", "{name}: read again, {n} of {all} files are as they have to be.")
        return text.format(name=name, n=len(whole), all=len(state.files)), ""
    what = " ".join(f"{each.path.name}: {each.detail}" for each in damaged)
    remedy = (
        translate("models", "Get it again, or import it.")
        if state.model.obtainable
        else translate("models", "Import it again.")
    )
    return "", f"{name}: {what}\n{remedy}"


def imported(outcome: Outcome) -> tuple[str, str]:
    taken = ", ".join(f"{name} ({model_id})" for model_id, name in outcome.taken)
    there = ", ".join(f"{name} ({model_id})" for model_id, name in outcome.there)
    said = []
    if taken:
        said.append(translate("models", "Imported: {names}.").format(names=taken))
    if there:
        said.append(translate("models", "Here already: {names}.").format(names=there))
    return " ".join(said), "\n".join(outcome.refused)


def removed(freed: int) -> tuple[str, str]:
    return translate("models", "Removed; {size} are free again.").format(size=in_words(freed)), ""
