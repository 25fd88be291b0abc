"""``lipcam devices``: what can be chosen, and what to do where something is missing."""

from __future__ import annotations

import json

import typer

from core.audio import registry as audio
from core.camera import registry as camera
from core.types import Device, Probe

_ALWAYS = "Always there: --mic sample, file:NAME or none; --camera file:NAME.mp4 or none"


def show_devices(as_json: bool) -> None:
    """Microphones and cameras with the ids that --mic and --camera take."""
    mics, cameras = audio.list_mics(), camera.list_cameras()
    probes = [audio.probe(), *camera.probes()]
    if as_json:
        answer = {
            "microphones": [_row(device) for device in mics],
            "cameras": [_row(device) for device in cameras],
            "backends": [
                {"name": p.name, "ok": p.ok, "detail": p.detail, "remedy": p.remedy} for p in probes
            ],
        }
        typer.echo(json.dumps(answer, indent=2))
        return
    _show("Microphones (--mic)", mics)
    _show("Cameras (--camera)", cameras)
    typer.echo(_ALWAYS)
    typer.echo("Back ends")
    for probe in probes:
        typer.echo(f"  {_words(probe)}")


def _row(device: Device) -> dict[str, object]:
    return {
        "id": device.id,
        "label": device.label,
        "backend": device.backend,
        "default": device.is_default,
    }


def _show(title: str, devices: list[Device]) -> None:
    typer.echo(title)
    width = max((len(device.id) for device in devices), default=0)
    for device in devices:
        star = " (default)" if device.is_default else ""
        typer.echo(f"  {device.id:<{width}}  {device.label}{star}")
    if not devices:
        typer.echo("  none")


def _words(probe: Probe) -> str:
    if probe.ok:
        return f"{probe.name}: ok" + (f" ({probe.detail})" if probe.detail else "")
    why = f"{probe.name}: no; {probe.detail}".removesuffix(".")
    return ". ".join(part for part in (why, probe.remedy) if part)
