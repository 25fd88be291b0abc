"""``lipcam sync-test``: look whether it can be measured here, measure, and tell."""

from __future__ import annotations

import json
import os
import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any

import typer

from app.checks import Unusable
from app.sync.measure import Measured, measure_sync
from app.sync.mic_feed import missing_programs
from app.sync.private_servers import private_servers
from app.sync.verdict import figures, judgement, lines
from core.audio.pulse_server import server_info
from core.camera.reader_check import can_be_read, fed_already
from core.settings import Settings


def run_sync_test(
    settings: Settings, seconds: float, *, private: bool, as_json: bool, plot: Path | None
) -> None:
    """Measure and print. Raises Unusable where this system lacks something, and LipcamError where
    the measurement fails."""
    if missing_programs():
        raise Unusable(missing_programs())
    servers: AbstractContextManager[object] = private_servers() if private else nullcontext()
    with servers:
        _check_here(settings, private)
        print(f"measuring for about {seconds + 10:.0f} s ...", file=sys.stderr, flush=True)
        measured = measure_sync(settings, seconds)
    _tell(measured, as_json)
    if plot is not None:
        from app.sync.plot import draw

        draw(measured, plot)  # last: whatever goes wrong, the figures have been said
        if not as_json:
            typer.echo(f"It is drawn in {plot}")


def _check_here(settings: Settings, private: bool) -> None:
    """Raises Unusable with what is missing, and the next step."""
    or_private = "" if private else " Or run it with --private, which starts servers of its own."
    if server_info() is None:
        raise Unusable(
            "No sound server answers, so there is no Lipcam microphone to listen to. Start one: "
            f"systemctl --user start pipewire pipewire-pulse wireplumber.{or_private}"
        )
    if not can_be_read(settings.camera):
        raise Unusable(f"{settings.camera!r} is not a camera that a call can open; use auto.")
    if fed_already(settings.camera) is not None:
        raise Unusable("Another program, perhaps Lipcam, sends to the camera. Close it first.")
    problem = _camera_problem(settings)
    if problem:
        raise Unusable(problem + or_private)


def _camera_problem(settings: Settings) -> str:
    """Why no call could open the camera; "" where one can."""
    from core.camera.reader_check import no_camera, target_of
    from core.camera.registry import open_sink
    from core.clock import MonotonicClock
    from core.errors import CameraUnavailable

    try:
        sink = open_sink(settings.camera, settings.size_px, settings.fps, MonotonicClock())
    except CameraUnavailable as error:
        return str(error)
    try:
        if target_of(sink) is not None:
            return ""
        report = no_camera(sink)
        return f"{report.text} {report.remedy}".strip()
    finally:
        sink.close()


def _tell(measured: Measured, as_json: bool) -> None:
    if as_json:
        typer.echo(json.dumps(_with_load(figures(measured)), indent=2))
    else:
        typer.echo("\n".join([*lines(measured), "", *judgement(measured)]))


def _with_load(found: dict[str, Any]) -> dict[str, Any]:
    if hasattr(os, "getloadavg"):
        found["load_average"] = round(os.getloadavg()[0], 2)
    return found
