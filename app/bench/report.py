"""What `lipcam bench` says: figures for programs, a table for people, a picture of the delays."""

from __future__ import annotations

import os
import platform
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from app.bench.live import Delays, Sustained
from core.errors import RecordingError

TARGET_DELAY_MS = 200.0

# figure → (what it is, unit, the aim as people read it, lowest, highest)
_ROWS: Mapping[str, tuple[str, str, float | None, float | None]] = {
    "chain_fps_2_threads": ("whole chain, 2 threads", "fps", 100.0, None),
    "chain_fps_1_thread": ("whole chain, 1 thread", "fps", 70.0, None),
    "peer_wav2lip96_int8_fps_2_threads": (
        "peer: Wav2Lip-96 shape, int8, 2 threads",
        "fps",
        None,
        None,
    ),
    "ratio_to_peer": ("chain / peer", "x", 2.0, None),
    "delay_p50_ms": ("delay, sound to camera, median", "ms", None, None),
    "delay_p95_ms": ("delay, sound to camera, 95 %", "ms", None, TARGET_DELAY_MS),
    "sustained_fps": ("sustained, file to file", "fps", 24.95, 25.05),
    "sustained_late": ("pictures late by more than a tick", "", None, 0.0),
    "sustained_lost": ("mouths too late to be shown", "", None, 0.0),
    "cpu_share": ("processor, share of one core", "", None, 1.0),
    "rss_mb": ("memory, headless", "MB", None, 250.0),
    "rss_growth_mb": ("growth after the first minute", "MB", None, 2.0),
}


def hardware() -> dict[str, Any]:
    """What the figures were measured on, and how busy it was just before."""
    return {
        "cpu": _cpu_model(),
        "cores": os.cpu_count(),
        "os": platform.platform(),
        "python": platform.python_version(),
        "onnxruntime": _runtime_version(),
        "load_average": [round(x, 2) for x in os.getloadavg()] if hasattr(os, "getloadavg") else [],
    }


def live_figures(delays: Delays, run: Sustained) -> dict[str, Any]:
    """The live part of the answer."""
    return {
        "delay_p50_ms": round(delays.percentile(50), 1),
        "delay_p95_ms": round(delays.percentile(95), 1),
        "delay_max_ms": round(delays.percentile(100), 1),
        "delay_beeps": len(delays.delay_ms),
        "delay_beeps_lost": delays.lost,
        "delay_asked_ms": delays.asked_ms,
        "delay_kept_ms": delays.kept_ms,
        "engine": delays.engine,
        "stage_ms": {name: round(value, 2) for name, value in delays.stage_ms.items()},
        "sustained_seconds": round(run.seconds, 1),
        "sustained_fps": round(run.fps, 3),
        "sustained_late": run.late,
        "sustained_lost": run.lost,
        "sustained_worst_ms": round(run.worst_ms, 1),
        "cpu_share": round(run.cpu_share, 3),
        "rss_mb": round(run.rss_mb, 1),
        "rss_peak_mb": round(run.peak_mb, 1),
        "rss_growth_mb": round(run.growth_mb, 1),
    }


def show_table(figures: Mapping[str, Any]) -> None:
    """The figures beside their aims, with the machine."""
    from rich.console import Console
    from rich.table import Table

    machine = figures["hardware"]
    table = Table(title=f"{machine['cpu']}, {machine['cores']} cores, {machine['os']}")
    for column in ("", "measured", "aim", ""):
        table.add_column(column, justify="left" if column != "measured" else "right")
    for name, (words, unit, low, high) in _ROWS.items():
        value = figures.get(name)
        if value is not None:
            table.add_row(
                words, f"{value:g} {unit}".rstrip(), _aim(low, high), _verdict(value, low, high)
            )
    console = Console()
    console.print(table)
    load = " ".join(f"{x:g}" for x in machine["load_average"])
    console.print(f"ONNX Runtime {machine['onnxruntime']}; load before: {load or 'unknown'}")


def draw(delays: Delays, path: Path) -> None:
    """A PNG: each beep's delay over time, and how often each occurs."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, (line, bars) = pyplot.subplots(
        1, 2, figsize=(11, 4.2), width_ratios=(3, 1), sharey=True, layout="constrained"
    )
    line.plot(delays.heard_s, delays.delay_ms, ".", color="#2a6f97")
    bars.hist(delays.delay_ms, bins=24, orientation="horizontal", color="#2a6f97")
    for axes in (line, bars):
        axes.axhline(TARGET_DELAY_MS, color="#c1121f", linestyle="--", linewidth=1)
    p50, p95 = delays.percentile(50), delays.percentile(95)
    line.set_title(
        f"Sound → camera: median {p50:.0f} ms, 95 % {p95:.0f} ms "
        f"({len(delays.delay_ms)} beeps, {delays.lost} lost; {delays.engine})"
    )
    line.set_xlabel("seconds")
    line.set_ylabel("delay (ms)")
    line.set_ylim(0, max(240.0, float(np.max(delays.delay_ms, initial=0.0)) * 1.1))
    bars.set_xlabel("beeps")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        figure.savefig(path, dpi=110, format="png")
    except OSError as error:
        raise RecordingError(
            f"The plot {path} cannot be written ({error.strerror}); choose another folder."
        ) from error
    finally:
        pyplot.close(figure)


def _aim(low: float | None, high: float | None) -> str:
    if low is not None and high is not None:
        return f"{low:g} to {high:g}"
    if low is not None:
        return f"≥ {low:g}"
    return f"≤ {high:g}" if high is not None else ""


def _verdict(value: float, low: float | None, high: float | None) -> str:
    if low is None and high is None:
        return ""
    fits = (low is None or value >= low) and (high is None or value <= high)
    return "ok" if fits else "missed"


def _cpu_model() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        lines = []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, "") or platform.processor() or platform.machine()


def _runtime_version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    for package in ("onnxruntime", "onnxruntime-gpu"):
        try:
            return f"{version(package)} ({package})"
        except PackageNotFoundError:
            continue
    return "not installed"
