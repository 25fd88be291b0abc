"""The figures as tables on the terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.table import Table

from training.evaluation.pictures import PERCEPTUAL_NAME
from training.evaluation.summary import Figures, Target

ROWS: tuple[tuple[str, str, str], ...] = (
    ("clips", "clips", "d"),
    ("opening", "opening correlation", ".3f"),
    ("width", "width correlation", ".3f"),
    ("rounding", "rounding correlation", ".3f"),
    ("opening_range", "opening range / truth", ".2f"),
    ("closed", "P B M closed within 40 ms", ".1%"),
    ("shut", "P B M frames shut (strict)", ".1%"),
    ("offset_ms", "A/V offset, ms", "+.1f"),
    ("sync_offset_ms", "A/V offset by sync network, ms", "+.1f"),
    ("sync_confidence", "sync confidence", ".2f"),
    ("mouth_psnr", "mouth PSNR, dB", ".2f"),
    ("inner_psnr", "inner mouth PSNR, dB", ".2f"),
    ("inner_ssim", "inner mouth SSIM", ".3f"),
    ("perceptual", f"perceptual distance ({PERCEPTUAL_NAME})", ".4f"),
    ("curve_jitter", "curve jitter beyond truth", "+.5f"),
    ("still_jitter", "pixel jitter where truth rests", "+.2f"),
    ("seam", "seam energy / truth", ".3f"),
)
"""Name of a figure, its words, its format."""


def print_groups(console: Console, groups: Mapping[str, Mapping[str, Figures]], rival: str) -> None:
    """One column for each group of clips."""
    columns = {name: rivals[rival] for name, rivals in groups.items() if rival in rivals}
    _print(console, f"{rival}, on clips kept out of training", columns)


def print_rivals(console: Console, groups: Mapping[str, Mapping[str, Figures]], group: str) -> None:
    """One column for each rival."""
    if group in groups:
        columns = {
            name: figures for name, figures in groups[group].items() if " where " not in name
        }
        _print(console, group, columns)


def _print(console: Console, title: str, columns: Mapping[str, Figures]) -> None:
    table = Table(title=title, title_justify="left")
    table.add_column("")
    for name in columns:
        table.add_column(name, justify="right")
    for key, words, style in ROWS:
        cells = [as_cell(figures.get(key), style) for figures in columns.values()]
        if any(cells):
            table.add_row(words, *cells)
    console.print(table)


def print_targets(console: Console, lines: Sequence[Target]) -> None:
    """Each target with what was reached."""
    table = Table(title="targets", title_justify="left")
    for name in ("", "on", "reached", "target", ""):
        table.add_column(name)
    verdicts = {True: "[green]met[/green]", False: "[red]missed[/red]", None: "not measured"}
    for line in lines:
        sign = ">=" if line.at_least else "<="
        limit = f"{sign} {line.limit:g} {line.unit}"
        table.add_row(line.name, line.group, as_cell(line.value, ".3f"), limit, verdicts[line.met])
    console.print(table)


def as_cell(value: Any, style: str) -> str:
    """A figure as text, none for a missing one."""
    return "" if value is None else format(value, style)
