"""The words of ``lipcam settings``. What does the work is imported when a command runs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from app.options import JsonOption

settings_commands = typer.Typer(
    help="Show all settings, take them along in a file, and take them in from one.",
    no_args_is_help=True,
)

FileArgument = Annotated[Path, typer.Argument(metavar="FILE", help="*.lipcam-settings")]


@settings_commands.command("show")
def show_settings(as_json: JsonOption = False) -> None:
    """One setting a line; what is not as it came with Lipcam has a star."""
    from app.settings.working import show

    show(as_json)


@settings_commands.command("export")
def export_settings(
    path: FileArgument,
    again: Annotated[bool, typer.Option("--replace", help="Also over a file.")] = False,
) -> None:
    """Write all settings and profiles to one file."""
    from app.settings.working import export

    export(path, replace=again)


@settings_commands.command("import")
def import_settings(
    path: FileArgument,
    yes: Annotated[bool, typer.Option("--yes", help="Without asking.")] = False,
) -> None:
    """Take over the settings and profiles of a file, after showing what changes."""
    from app.settings.working import take_in

    take_in(path, yes=yes)
