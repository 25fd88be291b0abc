"""A measured test as figures, and in words against the standards and our own aims."""

from __future__ import annotations

from typing import Any

from app.sync.analysis import (
    AIM_DELAY_MS,
    AIM_P50_MS,
    AIM_P95_MS,
    AIM_PACE_MS,
    EARLIEST_MS,
    LATEST_MS,
    Lag,
    percentile,
)
from app.sync.measure import Measured

METHOD_ERROR_MS = 5.0
"""By how much a single skew may be wrong: see docs/sync.md, where it is measured."""


def figures(measured: Measured) -> dict[str, Any]:
    """For programs. Times in ms; skew: sound minus picture, above 0 where the sound is late."""
    skew = [meeting.skew_ms for meeting in measured.meetings]
    delay = [meeting.delay_ms for meeting in measured.meetings]
    voice = [meeting.voice_delay_ms for meeting in measured.meetings]
    found: dict[str, Any] = {
        "skew_p50_ms": percentile(skew, 50),
        "skew_p95_abs_ms": percentile([abs(each) for each in skew], 95),
        "delay_p50_ms": percentile(delay, 50),
        "delay_p95_ms": percentile(delay, 95),
        "voice_delay_p50_ms": percentile(voice, 50),
        "voice_delay_p95_ms": percentile(voice, 95),
        "pace_jitter_p50_ms": measured.pace.jitter_ms(50),
        "pace_jitter_p99_ms": measured.pace.jitter_ms(99),
        "fps": measured.pace.fps,
        "frames": len(measured.pace.deviations_ms),
        "frames_late": measured.pace.late,
        "frames_lost": measured.pace.lost,
        "spoken_skew_ms": spoken_skew_ms(measured),
        "spoken_lag_ms": _lag(measured.delivered),
        "spoken_lag_own_ms": _lag(measured.own),
        "spoken_likeness": None if measured.delivered is None else measured.delivered.likeness,
        "voice_behind_ms": measured.behind_ms,
        "method_error_ms": METHOD_ERROR_MS,
        "delay_kept_ms": measured.stats.delay_ms,
        "program_skew_p50_ms": measured.stats.skew_ms,
    }
    rounded = {
        name: round(value, 2) if isinstance(value, float) else value
        for name, value in found.items()
    }
    return rounded | {
        "beeps": measured.beeps,
        "beeps_met": len(measured.meetings),
        "flashes_painted": measured.painted,
        "reader": measured.reader,
        "engine": f"{measured.stats.engine} on {measured.stats.provider}",
        "within_standard": within_standard(measured),
        "within_aims": within_aims(measured),
        "problems": list(measured.problems),
    }


def spoken_skew_ms(measured: Measured) -> float | None:
    """Skew by speech: the lag as delivered less the student's own. None where not known."""
    if measured.delivered is None or measured.own is None:
        return None
    return measured.delivered.lag_ms - measured.own.lag_ms


def within_standard(measured: Measured) -> bool:
    """Whether 95 of 100 beeps lie within EBU R37's limits."""
    skew = [meeting.skew_ms for meeting in measured.meetings]
    low, high = percentile(skew, 2.5), percentile(skew, 97.5)
    return low is not None and high is not None and low >= EARLIEST_MS and high <= LATEST_MS


def within_aims(measured: Measured) -> bool:
    """Whether skew, delay and pace reach what Lipcam aims at."""
    skew = [meeting.skew_ms for meeting in measured.meetings]
    pairs = (
        (abs(percentile(skew, 50) or 0.0), AIM_P50_MS),
        (percentile([abs(each) for each in skew], 95), AIM_P95_MS),
        (percentile([meeting.delay_ms for meeting in measured.meetings], 95), AIM_DELAY_MS),
        (measured.pace.jitter_ms(99), AIM_PACE_MS),
    )
    return all(value is not None and value <= aim for value, aim in pairs)


def lines(measured: Measured) -> list[str]:
    """The figures as a table."""
    f = figures(measured)
    return [
        f"read by             {f['reader']}",
        f"engine              {f['engine']}, delay kept {f['delay_kept_ms']:.0f} ms",
        f"beeps               {f['beeps']} spoken, {f['beeps_met']} seen and heard, "
        f"{f['flashes_painted']} with a flash",
        f"skew                {f['skew_p50_ms']:+.1f} ms median, "
        f"{f['skew_p95_abs_ms']:.1f} ms at most (95 %), sound minus picture",
        f"delay of pictures   {f['delay_p50_ms']:.0f} ms median, {f['delay_p95_ms']:.0f} ms (95 %)",
        f"delay of the voice  {f['voice_delay_p50_ms']:.0f} ms median, "
        f"{f['voice_delay_p95_ms']:.0f} ms (95 %)",
        f"pacing              {f['fps']:.2f} pictures a second; beside the grid by "
        f"{f['pace_jitter_p50_ms']:.1f} ms median, {f['pace_jitter_p99_ms']:.1f} ms (99 %)",
        f"pictures            {f['frames']}, {f['frames_late']} late, {f['frames_lost']} lost",
        f"speech              {_spoken(measured)}",
        f"error of the method ±{f['method_error_ms']:.0f} ms for each beep",
        *(f"note                {problem}" for problem in measured.problems),
    ]


def judgement(measured: Measured) -> list[str]:
    """What it means, in sentences."""
    f = figures(measured)
    middle = f["skew_p50_ms"]
    side = "late" if middle > 0 else "early"
    first = (
        "A call gets sound and picture together"
        if within_standard(measured)
        else f"A call does not get sound and picture together: the sound is {abs(middle):.0f} ms "
        f"{side}"
    )
    limits = f"the limits are {-EARLIEST_MS:.0f} ms early and {LATEST_MS:.0f} ms late (EBU R37)"
    reached = "reached" if within_aims(measured) else "not reached"
    return [
        f"{first}; {limits}.",
        f"Our own aims are {reached}: skew {AIM_P50_MS:.0f} ms in the median and "
        f"{AIM_P95_MS:.0f} ms for 95 %, pictures {AIM_DELAY_MS:.0f} ms behind for 95 %, "
        f"{AIM_PACE_MS:.0f} ms beside their grid for 99 %.",
    ]


def _spoken(measured: Measured) -> str:
    skew = spoken_skew_ms(measured)
    if skew is None or measured.delivered is None or measured.own is None:
        return "not measured: no mouth was found in the pictures"
    return (
        f"skew {skew:+.0f} ms (sound {measured.delivered.lag_ms:+.0f} ms after the mouth, "
        f"{measured.own.lag_ms:+.0f} ms of it the student's own; "
        f"likeness {measured.delivered.likeness:.2f})"
    )


def _lag(lag: Lag | None) -> float | None:
    return None if lag is None else lag.lag_ms
