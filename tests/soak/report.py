"""The report of a soak: report.md, report.json and the plots, from the journals alone."""

from __future__ import annotations

import json
import platform
from dataclasses import asdict
from pathlib import Path

import psutil

from tests.soak.figures import Figures, figures_of
from tests.soak.plots import draw_all
from tests.soak.raw import Raw, read_raw
from tests.soak.speech import Speech, make_speech
from tests.soak.targets import Target, targets_of
from tests.soak.voice_check import PCM_NAME, check_voice

_MET = {True: "yes", False: "**no**", None: "not judged"}


def write_report(out: Path) -> bool:
    """Write it into ``out``; True where all that could be judged is met."""
    raw = read_raw(out)
    speech = make_speech()
    found = figures_of(raw, speech)
    _check_voice(found, raw, speech, out)
    rows = targets_of(found, raw)
    names = draw_all(raw, found, out) if len(raw.seen_ns) else []
    text = _text(raw, found, rows, names)
    (out / "report.md").write_text(text, encoding="utf-8")
    values = {**asdict(found), "pairs": len(found.pairs)}
    values["targets"] = [asdict(row) for row in rows]
    values["absent"], values["orders"] = raw.absent, raw.orders
    (out / "report.json").write_text(json.dumps(values, indent=1), encoding="utf-8")
    print(text)
    return bool(len(raw.seen_ns)) and all(row.met is not False for row in rows)


def _check_voice(found: Figures, raw: Raw, speech: Speech, out: Path) -> None:
    checked = check_voice(raw, speech, out / PCM_NAME)
    found.voice_judged_s, found.voice_torn_s = checked.judged_s, checked.torn_s
    found.odd_places = len(checked.clicks) if checked.judged_s else None
    told = [{"at_ns": at_ns, "kind": kind} for at_ns, kind in checked.clicks]
    (out / "voice.json").write_text(json.dumps(told), encoding="utf-8")


def _text(raw: Raw, found: Figures, rows: list[Target], names: list[str]) -> str:
    parts = [_head(raw, found), _targets(rows)]
    if found.by_kind:
        parts.append(_kinds(found))
    if raw.absent:
        parts.append("\n".join(f"* Not injected: {k} ({why})." for k, why in raw.absent.items()))
    parts += [_details(found), *_problems(raw), *(f"![{name}]({name})" for name in names)]
    return "\n\n".join(parts) + "\n"


def _head(raw: Raw, found: Figures) -> str:
    server = {"pulse": "PulseAudio and PipeWire"}.get(raw.orders.get("server", ""), "PipeWire")
    version = ".".join(platform.release().split(".")[:2])  # the rest names a build of somebody's
    return (
        f"# Soak: {found.seconds / 60:.1f} minutes, {found.faults} faults\n\n"
        f"Sound server: {server}. Seed {raw.orders.get('seed', '?')}. "
        f"{psutil.cpu_count()} cores ({platform.machine()}), {platform.system()} "
        f"{version}. Calm, so judged: {found.calm_s / 60:.1f} minutes."
    )


def _targets(rows: list[Target]) -> str:
    lines = ["| figure | target | measured | met |", "|---|---|---|---|"]
    lines += [f"| {r.what} | {r.target} | {r.measured} | {_MET[r.met]} |" for r in rows]
    return "\n".join(lines)


def _kinds(found: Figures) -> str:
    lines = [
        "| fault | times | recovery p50 / max (s) | skew back (s) | user needed | program ended | "
        "notices p50 / max | gaps | clicks |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for name, kind in found.by_kind.items():
        cells = (
            f"{kind['count']}",
            f"{kind['recovery_p50_s']:.2f} / {kind['recovery_max_s']:.2f}",
            f"{kind['skew_back_s']:.1f}",
            f"{kind['user']}",
            f"{kind['died']}",
            f"{kind['notices_p50']:g} / {kind['notices_max']}",
            f"{kind['gaps']}",
            f"{kind['clicks']}",
        )
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _details(found: Figures) -> str:
    helpers = ", ".join(f"{n} {p:.1f} %" for n, p in sorted(found.helpers_percent.items()))
    return "\n".join(
        [
            f"* Pictures seen: {found.frames}, of these talking {found.talking}.",
            f"* Marks heard in calm: {found.marks}, with a picture {found.marks_paired}.",
            f"* Delay p50 {_said(found.delay_p50)} ms, jitter p50 {_said(found.jitter_p50)} ms.",
            f"* Delay as asked in {100 * (found.delay_kept_share or 0):.0f} % of calm, "
            f"there p95 {_said(found.delay_kept_p95)} ms.",
            f"* Voice laid beside what was fed: {found.voice_judged_s:.0f} s; not judged, as "
            f"the feed itself was torn: {found.voice_torn_s:.0f} s.",
            f"* Memory (PSS with children): {_said(found.memory_mb)} MiB.",
            f"* Threads {_pair(found.threads)}, handles {_pair(found.handles)}, children "
            f"{_pair(found.children)} (first, last).",
            f"* Processor: program {_said(found.cpu_percent)} % of a core; {helpers}.",
        ]
    )


def _problems(raw: Raw) -> list[str]:
    told = [f"* {f.name}: {f.problem or f.user}" for f in raw.faults if f.problem or f.user]
    return ["Findings:\n\n" + "\n".join(told)] if told else []


def _pair(values: tuple[int, int]) -> str:
    return f"{values[0]} → {values[1]}"


def _said(value: float | None) -> str:
    return "?" if value is None else f"{value:.1f}"
