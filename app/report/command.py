"""``lipcam report``: the text of a report, on the terminal or in a file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def report(
    out: Annotated[Path | None, typer.Option("--out", "-o", help="Text file to write.")] = None,
) -> None:
    """Collect what helps to find a fault. Nothing private is in it, and nothing is sent: read it,
    then pass it on yourself."""
    from app.desktop_file import write_whole
    from app.report.crash import joined, left_crashes
    from app.report.report import Matter, make_report
    from core import paths
    from core.errors import DesktopError
    from core.settings_file import load_settings

    if out is not None and out.exists():
        raise DesktopError(f"{out} is there already and stays as it is. Choose another name.")
    settings, _ = load_settings(paths.settings_file())
    text = make_report(Matter(settings, crash=joined(left_crashes(paths.user_logs()))))
    if out is None:
        typer.echo(text)
        return
    write_whole(out, text.encode())
    typer.echo(f"Written to {out}. Read it before you pass it on.")
