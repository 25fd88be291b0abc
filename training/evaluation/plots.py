"""Pictures of the figures: curves over time, targets, silence, drift."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from training.evaluation.judge import CURVES
from training.evaluation.summary import Target

_FPS = 25
_GREEN, _RED, _GREY = "#3a8f5a", "#c0503a", "#999999"
_COLOURS = ("black", "#1f77b4", "#9467bd", "#d62728", "#ff7f0e", "#7f7f7f")


def plot_curves(path: Path, clips: Mapping[str, Mapping[str, Any]]) -> None:
    """Opening, width and rounding over time, the rivals over the truth.

    clips: clip's title -> {"truth": (n, 3), "rivals": {name: (n, 3)}}.
    """
    plt = pyplot()
    figure, axes = plt.subplots(
        len(clips) * 3, 1, figsize=(12, 5.4 * len(clips)), squeeze=False, layout="constrained"
    )
    for number, (title, clip) in enumerate(clips.items()):
        for column, name in enumerate(CURVES):
            ax = axes[number * 3 + column][0]
            true = np.asarray(clip["truth"])[:, column]
            at = (np.arange(len(true)) + 0.5) / _FPS
            ax.fill_between(at, true, true.min(), color="0.85", label="truth (mesh)")
            for colour, (rival, curve) in zip(_COLOURS, clip["rivals"].items(), strict=False):
                style = ":" if "wrong" in rival else "-"
                ax.plot(at, np.asarray(curve)[:, column], style, color=colour, lw=1.2, label=rival)
            ax.set_ylabel(name)
            ax.margins(x=0)
            if column == 0:
                ax.set_title(title, fontsize=9)
                ax.legend(fontsize=7, ncols=7, loc="upper right")
        axes[number * 3 + 2][0].set_xlabel("s")
    save_figure(figure, path)


def plot_targets(path: Path, lines: Sequence[Target]) -> None:
    """A bar for each target: how far it was reached, 1 being the target itself."""
    plt = pyplot()
    figure, ax = plt.subplots(figsize=(10, 0.36 * len(lines) + 1.2), layout="constrained")
    for row, line in enumerate(lines):
        label = "not measured"
        if line.value is not None:
            share = _share(line)
            ax.barh(row, share, color=_GREEN if line.met else _RED)
            sign = ">=" if line.at_least else "<="
            label = f"{line.value:.3g} ({sign} {line.limit:g}) {line.unit}"
        ax.text(0.02, row, label, va="center", fontsize=7)
    ax.axvline(1.0, color="black", lw=1)
    ax.set_yticks(range(len(lines)), [f"{line.name}, {line.group}" for line in lines], fontsize=8)
    ax.invert_yaxis()
    ax.set_xlabel("share of the target (for upper limits: value / limit; shorter is better)")
    ax.set_xlim(0, 2)
    save_figure(figure, path)


def _share(line: Target) -> float:
    assert line.value is not None
    return float(np.clip(line.value / line.limit, 0.0, 2.0))


def plot_silence(path: Path, people: Mapping[str, Mapping[str, Any]]) -> None:
    """The measured opening before, in and after a sentence, for each person."""
    plt = pyplot()
    figure, axes = plt.subplots(
        len(people), 1, figsize=(11, 1.8 * len(people) + 0.5), squeeze=False, layout="constrained"
    )
    for ax, (name, found) in zip(axes[:, 0], people.items(), strict=True):
        curve = np.asarray(found["curve"])
        start, stop = found["speech"]
        ax.axvspan(start / _FPS, stop / _FPS, color="0.9", label="speech")
        ax.plot(np.arange(len(curve)) / _FPS, curve, lw=1, label="opening")
        lips, pixels = 100 * found["opening_share"], 100 * found["pixel_share"]
        title = f"{name}: motion in silence, lips {lips:.1f} %, pixels {pixels:.1f} % of speech"
        ax.set_title(title, fontsize=9)
        ax.margins(x=0)
    axes[0][0].legend(fontsize=7)
    axes[-1][0].set_xlabel("s")
    save_figure(figure, path)


def plot_drift(path: Path, people: Mapping[str, Mapping[str, Any]]) -> None:
    """Mouth PSNR of each minute of a session without a break."""
    plt = pyplot()
    figure, ax = plt.subplots(figsize=(8, 4), layout="constrained")
    for name, found in people.items():
        psnr = found["psnr"]
        ax.plot(
            np.arange(1, len(psnr) + 1),
            psnr,
            "o-",
            label=f"{name}: loses {found['loss_db']:.2f} dB",
        )
    ax.set_xlabel("part of the session, about a minute each (a third where there are under two)")
    ax.set_ylabel("mouth PSNR, dB")
    ax.legend(fontsize=8)
    save_figure(figure, path)


def pyplot() -> Any:
    """matplotlib, drawing to files."""
    import matplotlib as mpl

    mpl.use("Agg")
    import matplotlib.pyplot as plt

    return plt


def save_figure(figure: Any, path: Path) -> None:
    """Write a figure as PNG and let go of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, dpi=110)
    pyplot().close(figure)
