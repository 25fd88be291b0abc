"""``lipcam doctor``: try every part, and say what does not work and what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from app.options import JsonOption

if TYPE_CHECKING:
    from app.doctor.examination import Begun
    from app.doctor.finding import Finding
    from core.settings import Settings


def doctor(
    as_json: JsonOption = False,
    thorough: Annotated[
        bool,
        typer.Option("--thorough", help="Also what takes minutes: all of models and avatars."),
    ] = False,
) -> None:
    """Try every part and say what does not work, why, and the next step."""
    from app.doctor.catalogue import checks_of
    from app.doctor.examination import Examination
    from app.doctor.finding import Verdict, worst
    from app.doctor.report import as_json as in_json
    from app.doctor.report import print_table, summary
    from app.doctor.scope import Scope
    from core.clock import NS_PER_S, MonotonicClock

    checks, clock = checks_of(), MonotonicClock()
    begin_ns = clock.now_ns()
    with _progress(len(checks)) as heard:
        findings = Examination(checks, Scope(stored_settings(), thorough)).run(heard)
    if as_json:
        typer.echo(in_json(checks, findings))
    else:
        from rich.console import Console

        print_table(checks, findings, Console(highlight=False))
        typer.echo(summary(findings, (clock.now_ns() - begin_ns) / NS_PER_S))
    if worst(findings) is Verdict.FAIL:
        raise typer.Exit(1)


def stored_settings() -> Settings:
    """As they are stored; the defaults where that cannot be read (a check of its own tells that).
    Leaves the file as it is."""
    from core import paths
    from core.errors import SettingsError
    from core.settings import Settings
    from core.settings_file import read_settings

    try:
        return read_settings(paths.settings_file())[0]
    except (OSError, SettingsError):
        return Settings()


def do_checks() -> None:
    """The part that does the checks, for a program that was frozen into one file."""
    from app.doctor.worker import main

    raise typer.Exit(main())


@contextmanager
def _progress(total: int) -> Iterator[Callable[[Begun | Finding], None]]:
    """A line on a terminal that says what is being tried; nothing elsewhere."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    from app.doctor.catalogue import checks_of
    from app.doctor.finding import Finding

    titles = {check.name: check.title for check in checks_of()}
    going: dict[str, str] = {}
    console = Console(stderr=True)
    columns = (BarColumn(20), MofNCompleteColumn(), TextColumn("{task.description}"))
    with Progress(
        *columns, console=console, transient=True, disable=not console.is_terminal
    ) as bar:
        task = bar.add_task("Checking …", total=total)

        def heard(event: Begun | Finding) -> None:
            if isinstance(event, Finding):
                going.pop(event.name, None)
                bar.advance(task)
            else:
                going[event.name] = titles[event.name]
            bar.update(task, description=", ".join(going.values()))

        yield heard
