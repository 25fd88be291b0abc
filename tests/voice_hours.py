"""Hours of a delayed voice in minutes: python -m tests.voice_hours [--hours H] [--ppm N] [--json]

Two clocks N ppm apart, in both directions, late blocks and stalls (see ``voice_ride``). Prints what
a call would have heard: clicks, gaps, and how far the voice has drifted from its place.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from typing import Any

import numpy as np

from tests.voice_ride import Ride, speech

_LEARNING_S = 30.0


def ride(hours: float, mic_ppm: float, out_ppm: float, seed: int) -> dict[str, Any]:
    """One simulated call."""
    began_s = time.process_time()
    one = Ride(speech(), mic_ppm, out_ppm, seed=seed)
    clicks: list[tuple[float, str]] = []
    at_s, skew_ms = np.zeros(0), np.zeros(0)
    for minute in range(1, max(1, round(hours * 60)) + 1):
        one.go(60.0 * minute)
        begin_s = 60.0 * (minute - 1)
        found, moments_s, skews_ms = one.judged()
        clicks += [(begin_s + each.at_s, each.kind) for each in found.clicks]
        at_s, skew_ms = np.append(at_s, moments_s), np.append(skew_ms, skews_ms)
        print(f"minute {minute}: {len(clicks)} clicks", file=sys.stderr, flush=True)
    settled = at_s > _LEARNING_S
    minutes = [
        float(np.median(skew_ms[settled & (at_s >= low) & (at_s < low + 60)]))
        for low in np.arange(0, 60.0 * max(1, round(hours * 60)), 60.0)
    ]
    level = float(np.median(skew_ms[settled & (at_s < 120)]))
    off_ms = skew_ms[settled] - level
    one.close()
    return {
        "hours": hours,
        "mic_ppm": mic_ppm,
        "out_ppm": out_ppm,
        "clicks": len(clicks),
        "first_clicks": [[round(at, 3), kind] for at, kind in clicks[:5]],
        "gaps_counted": one.cable.gaps,
        "cable_ran_dry": one.torn,
        "stalls": one.stalls,
        "drift_of_minutes_ms": round(max(minutes) - min(minutes), 3),
        "skew_off_p50_p99_max_ms": [
            round(float(np.percentile(np.abs(off_ms), each)), 3) for each in (50, 99, 100)
        ],
        "cpu_s": round(time.process_time() - began_s, 1),
    }


def main() -> None:
    """Run as a program."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--hours", type=float, default=1.0)
    words.add_argument("--ppm", type=float, default=200.0)
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--json", action="store_true")
    asked = words.parse_args()
    for sign in (1, -1):
        half = sign * asked.ppm / 2
        found = ride(asked.hours, half, -half, asked.seed)
        if asked.json:
            print(json.dumps(found), flush=True)
        else:
            print("\n".join(f"{name}: {value}" for name, value in found.items()), flush=True)


if __name__ == "__main__":
    main()
