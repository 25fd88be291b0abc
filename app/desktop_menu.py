"""Lipcam in the desktop's menu of programs: ``lipcam desktop``. Linux only."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import typer

from app.desktop_file import desktop_entry, remove, write_whole
from app.starting import APP_ID, program_command
from core import paths
from core.errors import DesktopError

desktop = typer.Typer(
    help="Put Lipcam into the desktop's menu of programs (Linux).", no_args_is_help=True
)


@desktop.command("install")
def install() -> None:
    """Add the entry and its picture, for you alone. Again after Lipcam has moved."""
    entry, picture = _places()
    values = {"Name": "Lipcam", "GenericName": "Virtual webcam"}
    values |= {"Comment": "An avatar says your words, lips in time", "Icon": APP_ID}
    values |= {"Terminal": "false", "Categories": "AudioVideo;Video;", "StartupNotify": "true"}
    write_whole(picture, (paths.assets() / "tray" / "live.svg").read_bytes())
    write_whole(entry, desktop_entry(program_command(), values).encode())
    typer.echo(f"Lipcam is in the menu now ({entry}).")


@desktop.command("remove")
def take_out() -> None:
    """Take them away again."""
    for path in _places():
        remove(path)
    typer.echo("Lipcam is no longer in the menu.")


def _places() -> tuple[Path, Path]:
    if not sys.platform.startswith("linux"):
        raise DesktopError("Only Linux desktops take entries like this.")
    data = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    picture = data / "icons" / "hicolor" / "scalable" / "apps" / f"{APP_ID}.svg"
    return data / "applications" / f"{APP_ID}.desktop", picture
