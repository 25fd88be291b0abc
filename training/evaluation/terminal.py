"""Where a judgement speaks: the terminal, and the bar that says how far it is."""

from __future__ import annotations

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

_FILE_WIDTH = 200

console = Console()
if not console.is_terminal:
    console = Console(width=_FILE_WIDTH)  # a log keeps each row of a table on one line


def judging_bar(*, quiet: bool = False) -> Progress:
    """Counts what is judged. quiet: on a terminal only."""
    return Progress(
        BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), TextColumn("{task.description}"),
        console=console, disable=quiet and not console.is_terminal,
    )  # fmt: skip
