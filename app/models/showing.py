"""``lipcam models list``."""

from __future__ import annotations

import json
from typing import Any

import typer

from core import paths
from core.student.model_files.catalogue import Model, read_catalogue
from core.student.model_files.fit import Fit, Graphics, find_graphics, judge
from core.student.model_files.shelf import Shelf
from core.student.model_files.sizes import in_words
from core.student.model_files.standing import FileState, ModelState, Status

_USES = {
    "run": "To run",
    "part": "Parts that they need",
    "make": "To make a part",
    "train": "For training and comparisons",
}


def shelf() -> Shelf:
    """The models of this machine."""
    return Shelf(paths.user_models(), read_catalogue(paths.model_catalogue()))


def show_models(as_json: bool) -> None:
    """All models, by what they are for, and whether those that run fit the graphics card."""
    states = shelf().states()
    graphics = find_graphics()
    fits = {s.model.id: judge(s.model, graphics) for s in states if s.model.memory is not None}
    if as_json:
        typer.echo(json.dumps(_for_programs(states, graphics, fits), indent=2))
        return
    rows = [(state, _columns(state)) for state in states]
    head = ("model", "size", "state", "GPU memory", "licence", "name")
    widths = [
        max(len(row[n]) for row in (head, *(row for _, row in rows))) for n in range(len(head))
    ]
    typer.echo(_line(head, widths, "from"))
    for use, title in _USES.items():
        typer.echo(f"{title}:")
        for state, row in rows:
            if state.model.use == use:
                typer.echo(_line(row, widths, state.model.page.removeprefix("https://")))
    typer.echo("")
    for state in states:
        for each in state.files:
            if each.status is Status.DAMAGED:
                typer.echo(f"{state.model.id}: {each.path.name} is damaged. {each.detail}")
        if state.model.use == "run":
            typer.echo(fits[state.model.id].text)
    typer.echo("Details, sources and checksums: lipcam models list --json")


def standing(state: ModelState) -> str:
    """The state of a model in a word or two."""
    if state.status is Status.PARTIAL or (state.status is Status.MISSING and state.on_disk):
        return f"{in_words(state.on_disk)} here"
    return state.status.value


def _columns(state: ModelState) -> tuple[str, ...]:
    model = state.model
    memory = f"{model.memory.gib:g} GiB" if model.memory else "–"
    size = in_words(model.bytes) if model.bytes is not None else "unknown"
    return model.id, size, standing(state), memory, model.licence, model.name


def _line(cells: tuple[str, ...], widths: list[int], last: str) -> str:
    padded = (f"{cell:<{width}}" for cell, width in zip(cells, widths, strict=True))
    return f"  {'  '.join(padded)}  {last}"


def _for_programs(
    states: tuple[ModelState, ...], graphics: Graphics, fits: dict[str, Fit]
) -> dict[str, Any]:
    return {
        "folder": str(paths.user_models()),
        "graphics": {
            "gpus": [
                {"name": gpu.name, "bytes": gpu.total, "free_bytes": gpu.free}
                for gpu in graphics.gpus
            ],
            "usable_by_torch": graphics.usable,
            "hint": graphics.hint,
        },
        "models": [
            {
                **_facts(state.model),
                "status": state.status.value,
                "on_disk_bytes": state.on_disk,
                "fit": _fit(fits.get(state.model.id)),
                "files": [_file(each) for each in state.files],
            }
            for state in states
        ],
    }


def _facts(model: Model) -> dict[str, Any]:
    memory = model.memory
    return {
        "id": model.id,
        "name": model.name,
        "use": model.use,
        "licence": model.licence,
        "page": model.page,
        "needs": list(model.needs),
        "bytes": model.bytes,
        "memory_gib": memory.gib if memory else None,
        "memory_basis": memory.basis if memory else None,
        "pace": model.pace,
        "note": model.note,
        "obtainable": model.obtainable,
    }


def _fit(fit: Fit | None) -> dict[str, str] | None:
    return {"verdict": fit.verdict.value, "text": fit.text} if fit else None


def _file(state: FileState) -> dict[str, Any]:
    source = state.file.source
    return {
        "name": state.path.name,
        "status": state.status.value,
        "detail": state.detail,
        "path": str(state.path),
        "bytes": state.file.bytes,
        "on_disk_bytes": state.on_disk,
        "sha256": state.sha256,
        "sha256_in_catalogue": state.file.sha256 is not None,
        "source": {
            "kind": source.kind,
            "repo": source.repo or None,
            "revision": source.revision or None,
            "path": source.path or None,
        },
    }
