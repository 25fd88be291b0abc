"""The words of ``lipcam models``. What does the work is imported when a command runs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

models = typer.Typer(
    help="Get, check and remove the large models of Lip Forcing, and see whether they fit.",
    no_args_is_help=True,
)

IdArgument = Annotated[str, typer.Argument(metavar="ID", help="See models list.")]


@models.command("list")
def list_models(
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
) -> None:
    """One model a line, its id first: size, state, memory, licence; and whether it fits here."""
    from app.models.showing import show_models

    show_models(as_json)


@models.command("get")
def get_models(
    model_ids: Annotated[list[str], typer.Argument(metavar="ID...", help="See models list.")],
    alone: Annotated[
        bool, typer.Option("--alone", help="Without what the model needs to run.")
    ] = False,
) -> None:
    """Fetch models and what they need. Ctrl-C is no loss: the same command goes on."""
    from app.models.working import get

    get(model_ids, alone=alone)


@models.command("verify")
def verify_models(
    model_ids: Annotated[
        list[str] | None, typer.Argument(metavar="[ID...]", help="None: all that are here.")
    ] = None,
) -> None:
    """Read the files again and compare them with their checksums."""
    from app.models.working import verify

    raise typer.Exit(0 if verify(model_ids or []) else 1)


@models.command("remove")
def remove_model(
    model_id: IdArgument,
    yes: Annotated[bool, typer.Option("--yes", help="Without asking.")] = False,
) -> None:
    """Delete a model's files, also half ones."""
    from app.models.working import remove

    remove(model_id, sure=yes)


@models.command("import")
def import_models(
    path: Annotated[Path, typer.Argument(help="A file, or a folder that is looked through.")],
    model_id: Annotated[
        str | None,
        typer.Option("--model", help="Its id; needed where the checksum is not known yet."),
    ] = None,
    link: Annotated[
        bool, typer.Option("--link", help="Hard links, not copies: the same disk, no room taken.")
    ] = False,
) -> None:
    """Take in files that you have already, without a network. They are checked."""
    from app.models.working import take_in_files

    raise typer.Exit(0 if take_in_files(path, model_id, link=link) else 1)
