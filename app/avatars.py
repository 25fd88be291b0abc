"""``lipcam avatars``: the library on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import typer

from core import paths
from core.avatar.library import AvatarLibrary


def library() -> AvatarLibrary:
    """The avatars on this machine."""
    return AvatarLibrary(paths.bundled_avatars(), paths.user_avatars())


def show_avatars(as_json: bool) -> None:
    """One line for each avatar, its id first; broken ones with their problem."""
    infos = library().list()
    if as_json:
        rows = [
            {
                "id": info.id,
                "name": info.name,
                "bundled": info.bundled,
                "licence": info.licence,
                "consent": info.consent,
                "folder": str(info.folder),
                "problem": info.problem,
            }
            for info in infos
        ]
        typer.echo(json.dumps(rows, indent=2))
        return
    width = max((len(info.id) for info in infos), default=0)
    for info in infos:
        origin = "bundled" if info.bundled else "yours"
        text = f"cannot be used: {info.problem}" if info.problem else f"{info.name} ({origin})"
        typer.echo(f"{info.id:<{width}}  {text}")
    if not infos:
        typer.echo("There are no avatars; install one with `lipcam avatars install`.", err=True)


def install(package: Path, replace: bool) -> None:
    """Copy a package into the user's library. Raises AvatarError."""
    info = library().install(package, replace=replace)
    typer.echo(f"{info.id}  {info.name} is installed.")


def remove(avatar_id: str) -> None:
    """Delete one of the user's avatars. Raises AvatarError."""
    library().remove(avatar_id)
    typer.echo(f"{avatar_id} is removed.")
