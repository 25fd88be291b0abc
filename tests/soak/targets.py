"""What is asked of a soak, and whether it was met. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from tests.soak.figures import Figures
from tests.soak.raw import Raw

LONG_S = 1_200.0  # shorter, a growth for each hour would be a guess


@dataclass(frozen=True, slots=True)
class Target:
    """met: None where it could not be judged."""

    what: str
    target: str
    measured: str
    met: bool | None


def targets_of(found: Figures, raw: Raw) -> list[Target]:
    """The rows of the table."""
    return [*_sync(found), *_pictures(found), *_faults(found, raw), *_process(found, raw)]


def _sync(found: Figures) -> list[Target]:
    long = found.seconds >= LONG_S
    drift = found.skew_drift_per_h
    return [
        _least("skew, sound minus picture, p50", found.skew_p50, 10.0, "ms", signed=True),
        _least("skew, p95 of its absolute value", found.skew_p95_abs, 20.0, "ms"),
        _least("drift of the skew", drift, 5.0, "ms an hour", signed=True, judged=long),
        _least("delay, microphone to picture seen, p95", found.delay_p95, 250.0, "ms"),
        _least("gaps in the voice, outside faults", found.gaps, 0, ""),
        _least("clicks in the voice, outside faults", found.clicks, 0, ""),
        _least("voice unlike what was fed, outside faults", found.odd_places, 0, ""),
    ]


def _pictures(found: Figures) -> list[Target]:
    late = found.late_share * 100 if found.late_share is not None else None
    return [
        _least("black pictures", found.black, 0, ""),
        _least("frozen for more than 1 s in speech", found.frozen, 0, ""),
        _least("pictures late by more than a tick, or lost", late, 0.1, "%", digits=2),
        _least("jitter at the reader, p99", found.jitter_p99, 8.0, "ms"),
        _most("the mouth moves in speech more than in pauses", found.lips, 1.2, "times"),
    ]


def _faults(found: Figures, raw: Raw) -> list[Target]:
    if not raw.kinds:
        return [_least("ends of the program by itself", found.died, 0, "")]
    longest = max((kind["recovery_max_s"] for kind in found.by_kind.values()), default=None)
    wanted = int(20 * min(1.0, found.seconds / 3600.0))
    fewest = min((int(found.by_kind.get(k, {}).get("count", 0)) for k in raw.kinds), default=0)
    repeated = max((kind["repeated_max"] for kind in found.by_kind.values()), default=None)
    return [
        _most("faults of each kind", fewest, wanted, ""),
        _least("faults that needed the user", found.needed_user, 0, ""),
        _least("ends of the program by itself", found.died, 0, ""),
        _least("longest recovery", longest, 2.0, "s", digits=2),
        _least("most notices of one subject for one fault", repeated, 2, ""),
    ]


def _process(found: Figures, raw: Raw) -> list[Target]:
    grown = max(
        (last - first for first, last in (found.threads, found.handles, found.children)), default=0
    )
    ended = "all threads" if raw.whole_end else "not all threads, or not at all"
    return [
        _least(
            "memory growth after warm-up",
            found.memory_per_h,
            5.0,
            "MiB an hour",
            judged=found.seconds >= LONG_S,
        ),
        _least("threads, handles, children more at the end", grown, 4, ""),
        Target("ends when asked", "all threads", ended, bool(raw.whole_end)),
    ]


def _least(
    what: str,
    value: float | None,
    most: float,
    unit: str,
    *,
    signed: bool = False,
    judged: bool = True,
    digits: int = 1,
) -> Target:
    met = None
    if value is not None and judged:
        met = (abs(value) if signed else value) <= most
    sign = "±" if signed else "≤ " if most else ""
    return Target(what, f"{sign}{most:g} {unit}".strip(), _said(value, unit, digits), met)


def _most(what: str, value: float | None, least: float, unit: str) -> Target:
    met = None if value is None else value >= least
    return Target(what, f"≥ {least:g} {unit}".strip(), _said(value, unit), met)


def _said(value: float | None, unit: str, digits: int = 1) -> str:
    if value is None:
        return "not measured"
    number = str(value) if isinstance(value, int) else f"{value:.{digits}f}"
    return f"{number} {unit}".strip()
