"""What is said of a measured test, and its plot."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import cv2
import pytest

from app.sync.analysis import Flash, Lag, Meeting, Pace
from app.sync.measure import Measured
from app.sync.plot import draw
from app.sync.verdict import figures, judgement, lines, within_aims, within_standard
from core.clock import NS_PER_MS, NS_PER_S
from core.messages import State, Stats

STATS = Stats(
    State.RUNNING, 25.0, 180.0, 150.0, 170.0, 0.5, True, "onnx_small", "cpu", "camera", "mic"
)


def measured(skews_ms: list[float], delay_ms: float = 170.0, jitter_ms: float = 1.0) -> Measured:
    met = []
    for n, skew_ms in enumerate(skews_ms):
        spoken_ns = n * NS_PER_S
        at_ns = spoken_ns + round(delay_ms * NS_PER_MS)
        flash = Flash(at_ns, at_ns + 10 * NS_PER_MS, painted=True)
        met.append(Meeting(spoken_ns, flash, flash.shown_ns + round(skew_ms * NS_PER_MS)))
    return Measured(
        beeps=len(met) + 1,
        meetings=tuple(met),
        pace=Pace((jitter_ms, -jitter_ms) * 100, 25.0, 3, 2),
        delivered=Lag(35.0, 0.7),
        own=Lag(30.0, 0.8),
        reader="a camera and a microphone",
        behind_ms=2.0,
        stats=STATS,
        problems=(),
    )


def test_figures_are_those_of_the_beeps() -> None:
    found = figures(measured([-4.0, 2.0, 6.0]))
    json.dumps(found)
    assert found["skew_p50_ms"] == 2.0
    assert found["skew_p95_abs_ms"] == pytest.approx(5.8, abs=0.01)
    assert (found["delay_p50_ms"], found["voice_delay_p50_ms"]) == (170.0, 182.0)
    assert (found["beeps"], found["beeps_met"], found["flashes_painted"]) == (4, 3, 3)
    assert (found["frames"], found["frames_late"], found["frames_lost"]) == (200, 2, 3)
    assert found["spoken_skew_ms"] == 5.0
    assert figures(replace(measured([1.0]), own=None))["spoken_skew_ms"] is None


@pytest.mark.parametrize(
    ("test", "standard", "aims"),
    [
        (measured([-4.0, 2.0, 6.0]), True, True),
        (measured([-14.0] * 9), True, False),
        (measured([1.0] * 9 + [45.0]), True, False),
        (measured([1.0] * 9, delay_ms=260.0), True, False),
        (measured([1.0] * 9, jitter_ms=9.0), True, False),
        (measured([-41.0] * 9), False, False),
        (measured([61.0] * 9), False, False),
        (measured([-180.0] * 9), False, False),
    ],
)
def test_standards_and_aims(test: Measured, standard: bool, aims: bool) -> None:
    assert (within_standard(test), within_aims(test)) == (standard, aims)
    said = " ".join(judgement(test))
    assert ("does not get" in said) is not standard
    assert ("not reached" in said) is not aims


def test_it_says_which_side_is_late() -> None:
    assert "180 ms early" in judgement(measured([-180.0] * 5))[0]
    assert "90 ms late" in judgement(measured([90.0] * 5))[0]
    table = "\n".join(lines(replace(measured([2.0]), delivered=None, problems=("mic: gone",))))
    assert "+2.0 ms median" in table
    assert "not measured" in table
    assert "mic: gone" in table


def test_it_is_drawn(tmp_path: Path) -> None:
    draw(measured([-4.0, 2.0, 6.0]), tmp_path / "deep" / "a.png")
    picture = cv2.imread(str(tmp_path / "deep" / "a.png"))
    assert picture is not None
    assert min(picture.shape[:2]) > 500
    assert picture.std() > 10
