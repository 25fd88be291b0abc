"""``lipcam bench``: speed, true delay, memory, and the machine they were measured on."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import typer

from app.bench.live import in_own_process, measure_delay, measure_sustained
from app.bench.report import draw, hardware, live_figures, show_table
from app.bench.speed import Speed, measure_speed
from core.session import real_ports
from core.settings import Settings

_LEAST_DELAY_S, _MOST_DELAY_S = 10.0, 60.0  # a dozen beeps, or eighty


def run_bench(as_json: bool, plot: Path | None, seconds: float, settings: Settings) -> None:
    """Measure and print. Raises LipcamError when the chain cannot run here.

    seconds: of the sustained run; the delay is measured for as long, but at most a minute.
    """
    delay_s = min(max(seconds, _LEAST_DELAY_S), _MOST_DELAY_S)
    machine = hardware()
    figures: dict[str, Any] = {"hardware": machine}
    if settings.engine == "onnx_small":
        _say("speed of the whole chain and of its peer ...")
        figures |= _speed_figures(in_own_process(_speed, settings, 0.0))
    _say("delay from sound to camera ...")
    delays = in_own_process(measure_delay, settings, delay_s)
    _say(f"file to file for {seconds:.0f} s ...")
    figures |= live_figures(delays, in_own_process(measure_sustained, settings, seconds))
    machine["load_average_after"] = hardware()["load_average"]
    if plot is not None:
        draw(delays, plot)
    if as_json:
        typer.echo(json.dumps(figures, indent=2))
    else:
        show_table(figures)
        if plot is not None:
            typer.echo(f"The delays are drawn in {plot}")


def _speed(settings: Settings, _seconds: float) -> Speed:
    return measure_speed(real_ports().load_avatar(settings.avatar))


def _speed_figures(speed: Speed) -> dict[str, Any]:
    return {
        "chain_fps_2_threads": round(speed.chain_2.fps, 1),
        "chain_fps_1_thread": round(speed.chain_1.fps, 1),
        "peer_wav2lip96_int8_fps_2_threads": round(speed.peer_int8.fps, 1),
        "peer_wav2lip96_float32_fps_2_threads": round(speed.peer_float32.fps, 1),
        "ratio_to_peer": round(speed.times_peer, 2),
        "chain_stages_ms": {
            name: round(value, 3) for name, value in speed.chain_1.stages_ms.items()
        },
        "speed_turns": speed.turns,
        "busy_elsewhere": round(speed.busy_elsewhere, 3),
    }


def _say(text: str) -> None:
    print(f"measuring: {text}", file=sys.stderr, flush=True)
