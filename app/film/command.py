"""``lipcam render --video`` on the terminal."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import typer

from app.film.revoice import revoice
from app.render import usual_threads
from core.settings import Settings


def revoice_with_progress(
    settings: Settings, video: Path, audio: Path | None, out: Path, automatic_threads: bool
) -> None:
    """``revoice`` with a progress bar."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    if automatic_threads:
        settings = replace(settings, threads=usual_threads(settings.engine))
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)

        def tell(stage: str, done: int, all_: int | None) -> None:
            bar.update(task, description=stage, completed=done, total=all_)

        made = revoice(settings, video, audio, out, tell)
    for notice in made.notices:
        typer.echo(f"note: {notice}", err=True)
    typer.echo(f"{out}: {made.frames} frames, {made.seconds:.2f} s of sound")
