"""What `lipcam bench` says to people: each figure beside its target."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from app.bench.figures import TARGETS, Target

_NONE = "–"


def show_table(figures: Mapping[str, Any]) -> None:
    """The figures beside their targets, with the machine. A figure that was asked for and could not
    be had is shown as such; one that was not asked for is left out."""
    from rich.console import Console
    from rich.table import Table

    machine = figures["hardware"]
    table = Table(title=f"{machine['cpu']}, {machine['cores']} cores, {machine['os']}")
    for column in ("figure", "measured", "target", ""):
        table.add_column(column, justify="right" if column == "measured" else "left")
    for name, target in TARGETS.items():
        if name in figures:
            table.add_row(*_row(target, figures[name]))
    console = Console()
    console.print(table)
    for note in _notes(figures):
        console.print(note, markup=False, highlight=False)


def _row(target: Target, value: float | None) -> tuple[str, str, str, str]:
    """Words, value, target, verdict."""
    aim = target.text() or _NONE
    if value is None:
        return target.words, "not measured", aim, ""
    verdict = ("met" if target.met_by(value) else "missed") if target.text() else ""
    return target.words, f"{value:g} {target.unit}".rstrip(), aim, verdict


def _notes(figures: Mapping[str, Any]) -> Iterator[str]:
    machine = figures["hardware"]
    load = " ".join(f"{x:g}" for x in machine["load_average"])
    yield f"ONNX Runtime {machine['onnxruntime']}; load before: {load or 'unknown'}"
    if "chunk_frames" in figures:
        yield f"Pictures made in one go: {figures['chunk_frames']}"
    yield "Memory is that of the process after the first minute (the second half of a short run)."
    if figures.get("window_screen"):
        camera = figures.get("window_camera")
        yield f"Window on: {figures['window_screen']}" + (f"; camera: {camera}" if camera else "")
    for passed_over in figures.get("window_screens_passed_over", ()):
        yield f"Not on: {passed_over}"
    for what in ("window", "headless"):
        if figures.get(f"{what}_problem"):
            yield f"Not measured, {what}: {figures[f'{what}_problem']}"
    if figures.get("start_unclean_ends"):
        yield f"Not ended cleanly: starts with the status {figures['start_unclean_ends']}"
