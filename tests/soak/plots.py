"""The soak as pictures over time, with the faults behind them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from tests.soak.figures import Figures
from tests.soak.raw import Raw

_BLUE, _RED, _GREY = "#2a6f97", "#c1121f", "#8d99ae"
_DPI = 110


def draw_all(raw: Raw, found: Figures, out: Path) -> list[str]:
    """PNG files in ``out``; their names."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    names = []
    for name, draw in (
        ("sync", _draw_sync),
        ("pictures", _draw_pictures),
        ("process", _draw_process),
        ("recovery", _draw_recovery),
    ):
        figure = draw(pyplot, raw, found)
        if figure is not None:
            figure.savefig(out / f"{name}.png", dpi=_DPI, format="png")
            pyplot.close(figure)
            names.append(f"{name}.png")
    return names


def _draw_sync(pyplot: Any, raw: Raw, found: Figures) -> Any:
    figure, (skew, delay) = _rows(pyplot, 2)
    _shade(skew, raw)
    _shade(delay, raw)
    for fine, colour, label in ((False, _GREY, "around a fault"), (True, _BLUE, "calm")):
        rows = [(at, value) for at, value, is_fine in found.pairs if is_fine is fine]
        at, value = np.array(rows).reshape(-1, 2).T
        skew.plot(_minutes(raw, at), value, ".", markersize=3, color=colour, label=label)
    skew.axhline(0, color="black", linewidth=0.6)
    for bound in (-20, 20):
        skew.axhline(bound, color=_RED, linestyle="--", linewidth=0.8)
    skew.set_ylim(-120, 120)
    skew.set_ylabel("sound − picture (ms)")
    skew.set_title(
        f"Skew at the reader, calm: median {_said(found.skew_p50)} ms, "
        f"p95 of |skew| {_said(found.skew_p95_abs)} ms ({found.marks_paired} marks)"
    )
    skew.legend(loc="upper right", fontsize=7)
    talking = raw.pts_ns > 0
    late = (raw.seen_ns - raw.pts_ns)[talking] / 1e6 - 20
    at, value = _medians(raw, raw.seen_ns[talking], late, 2.0)
    delay.plot(at, value, color=_BLUE, linewidth=0.8, label="seen")
    if raw.delays:
        at, value = np.array(raw.delays).T
        delay.plot(_minutes(raw, at), value, color=_RED, linewidth=0.6, label="set")
    delay.axhline(250, color=_RED, linestyle="--", linewidth=0.8)
    delay.set_ylim(0, 1000)
    delay.set_ylabel("delay (ms)")
    delay.legend(loc="upper right", fontsize=7)
    delay.set_xlabel("minutes")
    return figure


def _draw_pictures(pyplot: Any, raw: Raw, found: Figures) -> Any:
    figure, (rate, held, steps) = _rows(pyplot, 3)
    for axes in (rate, held, steps):
        _shade(axes, raw)
    edges = np.arange(raw.ready_ns, raw.end_ns, 2_000_000_000)
    if len(edges) > 1:
        counts = np.histogram(raw.seen_ns, edges)[0] / 2
        rate.plot(_minutes(raw, edges[:-1]), counts, color=_BLUE, linewidth=0.8)
    rate.set_ylabel("pictures / s seen")
    rate.set_ylim(0, 32)
    rate.set_title("Pictures at the reader")
    stats = [e for e in raw.told if e["kind"] == "Stats"]
    for name, colour in (("frames_held", _BLUE), ("frames_late", _RED), ("ticks_missed", _GREY)):
        at = _minutes(raw, np.array([e["at_ns"] for e in stats]))
        grown = np.maximum(0, np.diff([e[name] for e in stats], prepend=0))
        held.plot(at, np.cumsum(grown), color=colour, linewidth=0.9, label=name.replace("_", " "))
    held.set_ylabel("count since the start")
    held.legend(loc="upper left", fontsize=7)
    gaps = np.diff(raw.seen_ns) / 1e6
    steps.semilogy(_minutes(raw, raw.seen_ns[1:]), gaps, ".", markersize=1, color=_BLUE)
    steps.axhline(1000, color=_RED, linestyle="--", linewidth=0.8)
    steps.set_ylabel("from picture to picture (ms)")
    steps.set_xlabel("minutes")
    return figure


def _draw_process(pyplot: Any, raw: Raw, found: Figures) -> Any:
    if not raw.process:
        return None
    figure, (memory, threads, handles) = _rows(pyplot, 3)
    at = np.array([line["at_ns"] for line in raw.process], np.float64)
    minutes = _minutes(raw, at)
    for axes in (memory, threads, handles):
        _shade(axes, raw)
    for name, colour in (("rss_mb", _GREY), ("pss_mb", _BLUE)):
        values = [line[name] for line in raw.process]
        memory.plot(minutes, values, color=colour, linewidth=0.9, label=name[:3].upper())
    warm_min = (raw.seconds - found.memory_measured_s) / 60
    if found.memory_per_h is not None and found.memory_mb is not None:
        ends = np.array([warm_min, raw.seconds / 60])
        grown = found.memory_per_h * (ends - ends.mean()) / 60
        memory.plot(ends, found.memory_mb + grown, "--", color=_RED, linewidth=1, label="slope")
    memory.set_title(
        f"Memory of the program; {_said(found.memory_per_h)} MiB an hour beside its avatars"
    )
    memory.set_ylabel("MiB")
    memory.legend(loc="lower right", fontsize=7)
    for name, colour in (("threads", _BLUE), ("children", _RED)):
        threads.plot(minutes, _of(raw, name), color=colour, linewidth=0.9, label=name)
    threads.legend(loc="upper right", fontsize=7)
    threads.set_ylabel("count")
    handles.plot(minutes, _of(raw, "handles"), color=_BLUE, linewidth=0.9, label="handles")
    handles.plot(minutes, _of(raw, "cpu"), color=_GREY, linewidth=0.7, label="processor (%)")
    handles.legend(loc="upper right", fontsize=7)
    handles.set_ylim(bottom=0)
    handles.set_xlabel("minutes")
    return figure


def _draw_recovery(pyplot: Any, raw: Raw, found: Figures) -> Any:
    names = list(found.by_kind)
    if not names:
        return None
    figure, axes = pyplot.subplots(figsize=(9, 1.2 + 0.3 * len(names)), layout="constrained")
    for row, name in enumerate(names):
        faults = [each for each in raw.faults if each.name == name]
        for needed, colour in ((False, _BLUE), (True, _RED)):
            times = [each.recovery_s for each in faults if bool(each.user) is needed]
            axes.plot(times, [row] * len(times), "o", markersize=4, alpha=0.5, color=colour)
    axes.axvline(2, color=_RED, linestyle="--", linewidth=0.8)
    axes.set_yticks(range(len(names)), names)
    axes.invert_yaxis()
    axes.set_xlabel("seconds from the end of the cause until pictures talk and the voice is heard")
    axes.set_xlim(left=-0.1)
    axes.set_title("Recovery (red: only after the user did something)")
    return figure


def _rows(pyplot: Any, count: int) -> tuple[Any, Sequence[Any]]:
    figure, axes = pyplot.subplots(
        count, 1, figsize=(11, 2.6 * count), sharex=True, layout="constrained"
    )
    return figure, axes


def _shade(axes: Any, raw: Raw) -> None:
    for fault in raw.faults:
        begin, end = _minutes(raw, np.array([fault.begun_ns, fault.recovered_ns], np.float64))
        axes.axvspan(begin, end, color=_RED if fault.user else "#f4a261", alpha=0.25, linewidth=0)


def _minutes(raw: Raw, at_ns: Any) -> Any:
    return (np.asarray(at_ns, np.float64) - raw.ready_ns) / 6e10


def _medians(raw: Raw, at_ns: Any, values: Any, every_s: float) -> tuple[Any, Any]:
    """Of each stretch of so many seconds."""
    part = ((at_ns - raw.ready_ns) / (every_s * 1e9)).astype(int)
    whole = np.unique(part)
    found = [float(np.median(values[part == each])) for each in whole]
    return whole * every_s / 60, np.array(found)


def _of(raw: Raw, name: str) -> Any:
    return np.array([line[name] for line in raw.process], np.float64)


def _said(value: float | None) -> str:
    return "?" if value is None else f"{value:.1f}"
