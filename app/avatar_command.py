"""The words of ``lipcam avatars``. What does the work is imported when a command runs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from app.options import JsonOption

avatars = typer.Typer(help="Show, install and remove avatars.", no_args_is_help=True)


@avatars.command("list")
def list_avatars(as_json: JsonOption = False) -> None:
    """One avatar a line, its id first."""
    from app.avatars import show_avatars

    show_avatars(as_json)


@avatars.command("install")
def install_avatar(
    package: Annotated[Path, typer.Argument(help="Its folder, or a zip of it (.zip, .lipavatar).")],
    again: Annotated[bool, typer.Option("--replace", help="Also where the id is taken.")] = False,
) -> None:
    """Check an avatar package and copy it into your library."""
    from app.avatars import install

    install(package, replace=again)


@avatars.command("remove")
def remove_avatar(avatar_id: Annotated[str, typer.Argument(metavar="ID")]) -> None:
    """Delete one of your own avatars."""
    from app.avatars import remove

    remove(avatar_id)
