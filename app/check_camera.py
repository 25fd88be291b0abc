"""``lipcam check-camera``: whether another program really gets the camera's pictures."""

from __future__ import annotations

import json
from typing import Annotated

import typer


def check_camera(
    camera: Annotated[
        str | None, typer.Option("--camera", help="auto, or an id of `lipcam devices`.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
) -> None:
    """Send test pictures to the camera and read them back as another program would."""
    from app.checks import Unusable
    from core import paths
    from core.camera.reader_check import ReaderCheck, can_be_read
    from core.camera.reader_verdict import Outcome
    from core.clock import MonotonicClock
    from core.settings_file import load_settings

    if camera is not None and not can_be_read(camera):
        raise Unusable(
            f"{camera!r} is not a camera that other programs can see; use --camera auto."
        )
    settings, _ = load_settings(paths.settings_file())
    if not as_json:
        typer.echo("Checking the camera; this takes some seconds …")
    check = ReaderCheck(MonotonicClock())
    report = check.run(camera or settings.camera, settings.size_px, settings.fps)
    if as_json:
        answer = {
            "ok": report.ok,
            "outcome": report.outcome.value,
            "camera": report.camera,
            "text": report.text,
            "remedy": report.remedy,
            "frames": report.frames,
            "size_px": list(report.size_px),
            "fps": round(report.fps, 1),
            "colour_error": report.error,
        }
        typer.echo(json.dumps(answer, indent=2))
    else:
        typer.echo("\n".join(part for part in (report.text, report.remedy) if part))
    if report.outcome is not Outcome.SEEN:
        raise typer.Exit(1)


def read_camera() -> None:
    """The reading half, for a program that was frozen into one file."""
    from core.camera.reader import main

    raise typer.Exit(main())
