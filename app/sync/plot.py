"""A sync test as a picture."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from app.bench.plot import save
from app.sync.analysis import AIM_P95_MS, EARLIEST_MS, LATEST_MS
from app.sync.measure import Measured
from app.sync.verdict import figures
from core.clock import NS_PER_S

_SOUND, _PICTURE, _LIMIT, _AIM = "#bc6c25", "#2a6f97", "#c1121f", "#588157"


def draw(measured: Measured, path: Path) -> None:
    """A PNG: each beep's skew and delays over time, and how evenly the pictures came."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    first_ns = measured.meetings[0].spoken_ns
    at_s = [(each.spoken_ns - first_ns) / NS_PER_S for each in measured.meetings]
    f = figures(measured)
    figure, (skew, delay, pace) = pyplot.subplots(3, 1, figsize=(9, 9.5), layout="constrained")
    figure.suptitle(f"{f['reader']}\n{f['engine']}", fontsize=10)
    skew.plot(at_s, [each.skew_ms for each in measured.meetings], "o", ms=4, color=_SOUND)
    skew.axhspan(-AIM_P95_MS, AIM_P95_MS, color=_AIM, alpha=0.15, lw=0)
    skew.axhline(0.0, color="black", linewidth=0.6)
    for limit in (EARLIEST_MS, LATEST_MS):
        skew.axhline(limit, color=_LIMIT, linestyle="--", linewidth=1)
    worst = float(np.max(np.abs([each.skew_ms for each in measured.meetings])))
    skew.set_ylim(min(-50.0, -1.1 * worst), max(70.0, 1.1 * worst))
    skew.set_ylabel("sound minus picture (ms)")
    skew.set_title(
        f"Skew: median {f['skew_p50_ms']:+.1f} ms, 95 % within {f['skew_p95_abs_ms']:.1f} ms "
        "(band: our aim; dashed: EBU R37)"
    )
    delay.plot(
        at_s, [each.delay_ms for each in measured.meetings], "s", ms=4, color=_PICTURE,
        label="microphone → picture at the reader",
    )  # fmt: skip
    delay.plot(
        at_s, [each.voice_delay_ms for each in measured.meetings], "o", ms=4, color=_SOUND,
        label="microphone → Lipcam microphone",
    )  # fmt: skip
    delay.set_ylim(0, None)
    delay.set_ylabel("delay (ms)")
    delay.set_xlabel("seconds")
    delay.legend(loc="lower right")
    delay.set_title(
        f"Delay: pictures {f['delay_p50_ms']:.0f} / {f['delay_p95_ms']:.0f} ms, voice "
        f"{f['voice_delay_p50_ms']:.0f} / {f['voice_delay_p95_ms']:.0f} ms (50 / 95 %)"
    )
    pace.hist(np.clip(measured.pace.deviations_ms, -25, 25), bins=100, color=_PICTURE)
    pace.set_yscale("log")
    pace.set_xlabel("arrival of a picture beside its place in the grid (ms; beyond 25 at the edge)")
    pace.set_ylabel("pictures")
    pace.set_title(
        f"Pacing: {f['fps']:.2f} pictures a second, 99 % within {f['pace_jitter_p99_ms']:.1f} ms, "
        f"{f['frames_late']} late, {f['frames_lost']} lost"
    )
    save(figure, path)
