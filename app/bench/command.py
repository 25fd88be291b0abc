"""``lipcam bench``: speed, true delay, waiting time, memory, and the machine they belong to."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import typer

from app.bench.delay import measure_delay
from app.bench.figures import live_figures, preview_figures, speed_figures, start_figures
from app.bench.hardware import hardware
from app.bench.plot import draw
from app.bench.preview import measure_preview
from app.bench.report import show_table
from app.bench.running import in_own_process
from app.bench.speed import Speed, measure_speed
from app.bench.startup import STARTS, measure_headless_starts, measure_window_starts
from app.bench.sustained import measure_sustained
from core.session import real_ports
from core.settings import Settings

_LEAST_DELAY_S, _MOST_DELAY_S = 10.0, 60.0  # a dozen beeps, or eighty
_LEAST_WINDOW_S, _MOST_WINDOW_S = 20.0, 120.0  # memory settles; after a minute, in a long run


def run_bench(as_json: bool, plot: Path | None, seconds: float, settings: Settings) -> None:
    """Measure and print. Raises LipcamError when the chain cannot run here, or, at last, the
    plot cannot be written.

    seconds: of the sustained run. The delay is measured for as long, but at most a minute, and the
    memory with the window too, but at most two.
    """
    delay_s = min(max(seconds, _LEAST_DELAY_S), _MOST_DELAY_S)
    machine = hardware()
    figures: dict[str, Any] = {"hardware": machine}
    if settings.engine == "onnx_small":
        _say("speed of the whole chain and of its peer ...")
        figures |= speed_figures(in_own_process(_speed, settings, 0.0))
    _say("delay from sound to camera ...")
    delays = in_own_process(measure_delay, settings, delay_s)
    _say(f"file to file for {seconds:.0f} s ...")
    figures |= live_figures(delays, in_own_process(measure_sustained, settings, seconds))
    figures |= _preview(settings)
    figures |= _starts(settings, min(max(seconds, _LEAST_WINDOW_S), _MOST_WINDOW_S))
    machine["load_average_after"] = hardware()["load_average"]
    if as_json:
        typer.echo(json.dumps(figures, indent=2))
    else:
        show_table(figures)
    if plot is not None:
        draw(delays, plot)  # last: whatever goes wrong, the figures have been said
        if not as_json:
            typer.echo(f"The delays are drawn in {plot}")


def _speed(settings: Settings, _seconds: float) -> Speed:
    avatar = real_ports().load_avatar(settings.avatar)
    return measure_speed(avatar, chunk_frames=settings.chunk_frames or None)


def _preview(settings: Settings) -> dict[str, Any]:
    _say("cost of the live picture in the window ...")
    try:
        return preview_figures(in_own_process(measure_preview, settings, 0.0))
    except ImportError:  # Qt needs libraries of the system, which the starts tell
        return {}


def _starts(settings: Settings, seconds: float) -> dict[str, Any]:
    _say(f"{STARTS} starts without the window ...")
    headless = measure_headless_starts(settings)
    _say(f"{STARTS} starts with the window, the last for {seconds:.0f} s ...")
    return start_figures(measure_window_starts(settings, seconds), headless)


def _say(text: str) -> None:
    print(f"measuring: {text}", file=sys.stderr, flush=True)
