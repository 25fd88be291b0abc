"""The figures of a soak from its raw samples. Pure."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

import numpy as np

from core.settings import Settings
from tests.soak.calm import calm, spoken
from tests.soak.memory import growth_per_h, warm_up_s
from tests.soak.pace import TICK_NS, pace_of
from tests.soak.raw import Injected, Raw
from tests.soak.recovery import delay_at
from tests.soak.speech import Speech
from tests.soak.types import Floats, Ints

_PAIR_NS = 400_000_000
_BLACK = 16.0
_FROZEN_NS = 1_000_000_000
_NS_PER_H = 3.6e12
_FADED_NS = 30_000_000
_SKEW_BOUNDS = (-40.0, 60.0)  # ms; EBU R37
_SKEW_NS = 3_000_000_000


@dataclass(slots=True, eq=False)
class Figures:
    """Times in ms unless the name says otherwise; None: not measured. ``pairs``: (ns, skew, whether
    calm). by_kind: figures of each kind of fault. odd_places: where the
    voice is not what was fed (``voice_check``)."""

    seconds: float
    calm_s: float
    pairs: list[tuple[int, float, bool]]
    skew_p50: float | None = None
    skew_p95_abs: float | None = None
    skew_drift_per_h: float | None = None
    marks: int = 0
    marks_paired: int = 0
    delay_p50: float | None = None
    delay_p95: float | None = None
    delay_kept_p95: float | None = None
    delay_kept_share: float | None = None
    frames: int = 0
    talking: int = 0
    black: int = 0
    frozen: int = 0
    late_share: float | None = None
    jitter_p50: float | None = None
    jitter_p99: float | None = None
    gaps: int = 0
    clicks: int = 0
    odd_places: int | None = None
    voice_judged_s: float = 0.0
    voice_torn_s: float = 0.0
    lips: float | None = None
    memory_mb: float | None = None
    memory_per_h: float | None = None
    memory_measured_s: float = 0.0
    threads: tuple[int, int] = (0, 0)
    handles: tuple[int, int] = (0, 0)
    children: tuple[int, int] = (0, 0)
    cpu_percent: float | None = None
    helpers_percent: dict[str, float] = field(default_factory=dict)
    faults: int = 0
    needed_user: int = 0
    died: int = 0
    by_kind: dict[str, dict[str, float]] = field(default_factory=dict)


def figures_of(raw: Raw, speech: Speech) -> Figures:
    """All of them."""
    is_calm = calm(raw.seen_ns, raw.spans_ns, raw.ready_ns, raw.end_ns)
    found = Figures(raw.seconds, float(is_calm.sum() * TICK_NS / 1e9), _pairs(raw))
    _sync(found, raw)
    _pictures(found, raw, is_calm, speech)
    _voice(found, raw)
    _process(found, raw)
    _faults(found, raw)
    return found


def shown_at(raw: Raw) -> Floats:
    """For each mark that the student heard, when the picture of its moment was seen; NaN: never."""
    talking = raw.pts_ns > 0
    pts, seen = raw.pts_ns[talking], raw.seen_ns[talking]
    order = np.lexsort((seen, pts))
    pts, seen = pts[order], seen[order]
    first = np.concatenate([[True], np.diff(pts) > 0]) if len(pts) else np.zeros(0, bool)
    pts, seen = pts[first], seen[first]
    found = np.full(len(raw.engine_ns), np.nan)
    if len(pts):
        at = np.searchsorted(pts, raw.engine_ns, "right") - 1
        off = raw.engine_ns - pts[np.maximum(at, 0)]
        there = (at >= 0) & (off < TICK_NS)
        found[there] = (seen[np.maximum(at, 0)] + off)[there]
    return found


def _pairs(raw: Raw) -> list[tuple[int, float, bool]]:
    shown = shown_at(raw)
    shown = np.sort(shown[~np.isnan(shown)])
    if not len(shown) or not len(raw.heard_ns):
        return []
    at = np.clip(np.searchsorted(shown, raw.heard_ns), 1, max(1, len(shown) - 1))
    left, right = shown[at - 1], shown[np.minimum(at, len(shown) - 1)]
    nearer = np.where(abs(raw.heard_ns - left) < abs(raw.heard_ns - right), left, right)
    off = raw.heard_ns - nearer
    is_calm = calm(raw.heard_ns, raw.spans_ns, raw.ready_ns, raw.end_ns)
    return [
        (int(ns), float(skew / 1e6), bool(fine))
        for ns, skew, fine in zip(raw.heard_ns, off, is_calm, strict=True)
        if abs(skew) < _PAIR_NS
    ]


def _sync(found: Figures, raw: Raw) -> None:
    found.marks = int(calm(raw.heard_ns, raw.spans_ns, raw.ready_ns, raw.end_ns).sum())
    good = np.array([(at, skew) for at, skew, fine in found.pairs if fine]).reshape(-1, 2)
    found.marks_paired = len(good)
    if len(good):
        found.skew_p50 = float(np.median(good[:, 1]))
        found.skew_p95_abs = float(np.percentile(abs(good[:, 1]), 95))
    if len(good) > 20:
        found.skew_drift_per_h = _slope(good[:, 0], good[:, 1])


def _pictures(found: Figures, raw: Raw, is_calm: np.ndarray, speech: Speech) -> None:
    found.frames, found.talking = len(raw.seen_ns), int((raw.pts_ns > 0).sum())
    talking = is_calm & (raw.pts_ns > 0)
    delay = (raw.seen_ns - raw.pts_ns)[talking] / 1e6 - 20.0
    # A mouth that is held belongs to sound of before: only its first showing counts.
    fresh = np.concatenate([[True], np.diff(raw.pts_ns[talking]) != 0])[: len(delay)]
    if len(delay):
        delay, at = delay[fresh], raw.seen_ns[talking][fresh]
        found.delay_p50, found.delay_p95 = (float(v) for v in np.percentile(delay, (50, 95)))
        kept = delay_at(raw.delays, at) <= Settings().delay_ms * 1e6
        found.delay_kept_share = float(kept.mean())
        if kept.any():
            found.delay_kept_p95 = float(np.percentile(delay[kept], 95))
    in_panic = _within(raw.seen_ns, [f for f in raw.faults if f.name == "panic"])
    found.black = int(((raw.luma < _BLACK) & ~in_panic).sum())
    pace = pace_of(raw.seen_ns, is_calm)
    found.jitter_p50, found.jitter_p99 = pace.jitter_ms(50), pace.jitter_ms(99)
    found.late_share = pace.late_share
    found.frozen = _frozen(raw, is_calm, speech, found.delay_p50 or 0.0)
    found.lips = _lips(raw, is_calm, speech, found.delay_p50 or 0.0)


def _frozen(raw: Raw, is_calm: np.ndarray, speech: Speech, delay_ms: float) -> int:
    """Times that the same picture stood, or none came, for more than a second in speech."""
    if not len(raw.seen_ns):
        return 0
    changes = np.flatnonzero(np.concatenate([[True], np.diff(raw.mark) != 0]))
    at = raw.seen_ns[changes]
    long = np.diff(at) > _FROZEN_NS
    begins, ends = changes[:-1][long], changes[1:][long]
    middle = (raw.seen_ns[begins] + raw.seen_ns[ends]) // 2
    said = spoken(middle, raw.loops, speech, delay_ms * 1e6, 0.0)
    return int((said & is_calm[begins] & is_calm[ends]).sum())


def _lips(raw: Raw, is_calm: np.ndarray, speech: Speech, delay_ms: float) -> float | None:
    """How much more the mouth moves in speech than in pauses, on average."""
    said = spoken(raw.seen_ns, raw.loops, speech, delay_ms * 1e6, 0.1)
    pause = is_calm & ~spoken(raw.seen_ns, raw.loops, speech, delay_ms * 1e6, -0.25)
    said &= is_calm & (raw.pts_ns > 0)
    if said.sum() < 50 or pause.sum() < 20:
        return None
    return float(raw.mouth[said].mean() / max(float(raw.mouth[pause].mean()), 0.5))


def _voice(found: Figures, raw: Raw) -> None:
    found.gaps = _count_calm(raw, raw.gaps)
    found.clicks = _count_calm(raw, raw.clicks)


def _count_calm(raw: Raw, events: list[tuple[int, float]]) -> int:
    at = np.array([each[0] for each in events], np.int64)
    return int(calm(at, raw.spans_ns, raw.ready_ns, raw.end_ns, _FADED_NS).sum())


def _process(found: Figures, raw: Raw) -> None:
    lines = [line for line in raw.process if line["at_ns"] > raw.ready_ns]
    if not lines:
        return
    at = np.array([line["at_ns"] for line in lines], np.float64)
    warm_s = warm_up_s(raw)
    warm = at > raw.ready_ns + warm_s * 1e9
    found.memory_measured_s = max(0.0, raw.seconds - warm_s)
    if warm.any():
        found.memory_mb = float(np.median(np.array([line["pss_mb"] for line in lines])[warm]))
    found.memory_per_h = growth_per_h(raw)
    for name in ("threads", "handles", "children"):
        values = [line[name] for line in lines]
        few = max(1, min(12, len(values) // 3))
        setattr(found, name, (int(np.median(values[:few])), int(np.median(values[-few:]))))
    found.cpu_percent = float(np.mean([line["cpu"] for line in lines]))
    by_name = defaultdict(list)
    for line in raw.helpers:
        by_name[line["name"]].append(line["cpu"])
    found.helpers_percent = {name: float(np.mean(values)) for name, values in by_name.items()}


def _faults(found: Figures, raw: Raw) -> None:
    found.faults, found.died = len(raw.faults), raw.died + sum(f.died for f in raw.faults)
    found.needed_user = sum(bool(fault.user) for fault in raw.faults)
    by_name = defaultdict(list)
    for fault in raw.faults:
        by_name[fault.name].append(fault)
    found.by_kind = {name: _kind(raw, found, faults) for name, faults in sorted(by_name.items())}


def _kind(raw: Raw, found: Figures, faults: list[Injected]) -> dict[str, float]:
    taken = np.array([fault.recovery_s for fault in faults])
    told = [_told(raw, fault) for fault in faults]
    notices = [sum(subjects.values()) for subjects in told]
    repeated = [max(subjects.values(), default=0) for subjects in told]
    gaps = np.array([each[0] for each in raw.gaps], np.int64)
    clicks = np.array([each[0] for each in raw.clicks], np.int64)
    return {
        "count": len(faults),
        "recovery_p50_s": float(np.median(taken)),
        "recovery_max_s": float(taken.max()),
        "skew_back_s": max(_skew_back_s(found, fault) for fault in faults),
        "user": sum(bool(fault.user) for fault in faults),
        "died": sum(fault.died for fault in faults),
        "notices_p50": float(np.median(notices)),
        "notices_max": max(notices),
        "repeated_max": max(repeated),
        "gaps": int(_within(gaps, faults).sum()),
        "clicks": int(_within(clicks, faults).sum()),
        "problems": sum(bool(fault.problem) for fault in faults),
    }


def _told(raw: Raw, fault: Injected) -> Counter[str]:
    """How often the user was told of each subject. That the delay follows the load is no part of
    it."""
    return Counter(
        str(line.get("key", line.get("part")))
        for line in raw.told
        if line["kind"] in ("Notice", "Fault")
        and line.get("key") != "delay"
        and fault.begun_ns <= line["at_ns"] < fault.recovered_ns + 2_000_000_000
    )


def _skew_back_s(found: Figures, fault: Injected) -> float:
    """From the end of the cause to the last mark that was still out of bounds; 0: none was."""
    bad = [
        at
        for at, skew, _ in found.pairs
        if fault.gone_ns <= at < fault.recovered_ns + _SKEW_NS
        and not _SKEW_BOUNDS[0] <= skew <= _SKEW_BOUNDS[1]
    ]
    return (bad[-1] - fault.gone_ns) / 1e9 if bad else 0.0


def _within(at_ns: Ints, faults: list[Injected]) -> np.ndarray:
    found = np.zeros(len(at_ns), bool)
    for fault in faults:
        found |= (at_ns >= fault.begun_ns) & (at_ns < fault.recovered_ns + 1_500_000_000)
    return found


def _slope(at_ns: Floats, values: Floats) -> float:
    """By least squares, for each hour."""
    hours = (at_ns - at_ns[0]) / _NS_PER_H
    return float(np.polyfit(hours, values, 1)[0]) if np.ptp(hours) > 0 else 0.0
