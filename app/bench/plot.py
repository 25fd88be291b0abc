"""The delays as a picture."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import numpy as np

from app.bench.delay import Delays
from app.bench.figures import MOST_DELAY_MS
from core.camera.recording_disk import refuse_other_than_file
from core.errors import RecordingError


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
        axes.axhline(MOST_DELAY_MS, color="#c1121f", linestyle="--", linewidth=1)
    line.set_title(
        f"Sound → camera: median {_ms(delays.percentile(50))}, 95 % {_ms(delays.percentile(95))} "
        f"({len(delays.delay_ms)} beeps, {delays.lost} lost; {delays.engine})"
    )
    line.set_xlabel("seconds")
    line.set_ylabel("delay (ms)")
    line.set_ylim(0, max(240.0, float(np.max(delays.delay_ms, initial=0.0)) * 1.1))
    bars.set_xlabel("beeps")
    save(figure, path)


def save(figure: Any, path: Path) -> None:
    """Write a matplotlib figure as PNG, and let go of it. Raises RecordingError."""
    from matplotlib import pyplot

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        figure.savefig(path, dpi=110, format="png")
    except OSError as error:
        raise _unwritable(path, error) from error
    finally:
        pyplot.close(figure)


def refuse_unwritable(path: Path) -> None:
    """Raise RecordingError now where ``draw`` could not write ``path``; what is there stays."""
    refuse_other_than_file(path, "delays.png")
    target = path.resolve()  # of a link, which stays
    fresh = not os.path.lexists(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("ab"):
            pass
        if fresh:
            target.unlink()
    except OSError as error:
        raise _unwritable(path, error) from error


def _ms(value: float | None) -> str:
    return "not measured" if value is None else f"{value:.0f} ms"


def _unwritable(path: Path, error: OSError) -> RecordingError:
    return RecordingError(
        f"The plot {path} cannot be written ({error.strerror}); choose another name or folder."
    )
