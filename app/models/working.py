"""``lipcam models get, verify, remove, import``: long work with a bar, and what came of it."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import typer

from app.models.showing import shelf, standing
from core.errors import ModelRefused
from core.student.model_files.fetching import fetch, make_plan
from core.student.model_files.fit import find_graphics, judge
from core.student.model_files.hub import Hub
from core.student.model_files.importing import take_in
from core.student.model_files.shelf import Shelf
from core.student.model_files.sizes import in_words
from core.student.model_files.standing import Status
from core.student.model_files.watch import Step, Watch

_VERBS = {"fetch": "fetching", "check": "checking", "copy": "copying"}


def get(model_ids: Sequence[str], *, alone: bool) -> None:
    """Fetch models. Raises ModelRefused, DownloadFailed."""
    here = shelf()
    plan = make_plan(here, model_ids, alone=alone)
    for model, state in plan.to_fetch:
        typer.echo(
            f"{model.id}: {state.file.name}, {in_words(state.file.bytes)}, licence "
            f"{model.licence}, from {state.file.source}",
            err=True,
        )
    if plan.to_fetch:
        _tell_fit(here, model_ids)
        typer.echo(f"{in_words(plan.bytes_left)} are still to come.", err=True)
        try:
            with _bar() as watch:
                fetch(here, plan, Hub(), watch)
        except KeyboardInterrupt:
            typer.echo("What has arrived is kept; the same command goes on from there.", err=True)
            raise
    for model in plan.models:
        typer.echo(f"{model.id}  {standing(here.state(model.id))}")
    for model in plan.own:
        typer.echo(f"{model.id}  still missing: {model.note}")


def verify(model_ids: Sequence[str]) -> bool:
    """Check models, or all that are here; returns whether all is well. Raises ModelRefused."""
    here = shelf()
    ids = list(model_ids) or [s.model.id for s in here.states() if s.status is not Status.MISSING]
    if not ids:
        typer.echo("No model is here yet; see `lipcam models list`.", err=True)
    well = True
    for model_id in ids:
        with _bar() as watch:
            state = here.verify(model_id, watch)
        for each in state.files:
            well = well and each.status is Status.READY
            detail = f": {each.detail}" if each.detail else ""
            typer.echo(f"{model_id}  {each.path.name}  {each.status.value}{detail}")
        if state.status is Status.DAMAGED:
            mend = "get" if state.model.obtainable else "import"
            typer.echo(f"To mend it: lipcam models {mend} {_mended(model_id, mend)}", err=True)
    return well


def remove(model_id: str, *, sure: bool) -> None:
    """Delete a model, after asking. Raises ModelRefused."""
    here = shelf()
    state = here.state(model_id)
    if not sure:
        if not sys.stdin.isatty():
            raise ModelRefused(f"To remove {model_id} without being asked, add --yes.")
        needed = ", ".join(m.id for m in here.catalogue.needed_by(model_id))
        hint = f" {needed} cannot run without it." if needed else ""
        question = f"Delete {state.model.name} ({in_words(state.on_disk)})?{hint}"
        if not typer.confirm(question, err=True):
            typer.echo("It stays.")
            return
    freed = here.remove(model_id)
    typer.echo(f"{model_id} is removed; {in_words(freed)} are free again.")


def take_in_files(path: Path, model_id: str | None, *, link: bool) -> bool:
    """Import; returns whether nothing was refused. Raises ModelRefused."""
    here = shelf()
    with _bar() as watch:
        outcome = take_in(here, path, model_id, link=link, watch=watch)
    for taken, name in outcome.taken:
        pinned = here.catalogue.model(taken).bytes is None
        extra = "; its checksum counts from now on" if pinned else ", checksum right"
        typer.echo(f"{taken}  {name} is here{extra}.")
    for there, name in outcome.there:
        typer.echo(f"{there}  {name} was here already.")
    for text in outcome.refused:
        typer.echo(f"lipcam: {text}", err=True)
    return not outcome.refused


def _mended(model_id: str, mend: str) -> str:
    return model_id if mend == "get" else f"FILE --model {model_id}"


def _tell_fit(here: Shelf, model_ids: Sequence[str]) -> None:
    wanted = [here.catalogue.model(model_id) for model_id in model_ids]
    running = [model for model in wanted if model.memory is not None]
    graphics = find_graphics() if running else None
    for model in running:
        if graphics is not None:
            typer.echo(judge(model, graphics).text, err=True)


@contextmanager
def _bar() -> Iterator[Watch]:
    """A watch that draws one bar for each file on the terminal."""
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        DownloadColumn,
        Progress,
        TaskID,
        TextColumn,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
    )
    tasks: dict[tuple[str, str], TaskID] = {}
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:

        def show(step: Step) -> None:
            key = (step.verb, step.name)
            if key not in tasks:
                text = f"{_VERBS[step.verb]} {step.name}"
                # What was there before counts as done, not as speed.
                tasks[key] = bar.add_task(text, total=step.total, completed=step.done)
            else:
                bar.update(tasks[key], completed=step.done)

        yield Watch(report=show)
