"""When all was back, from pictures and sound made by hand."""

from __future__ import annotations

import numpy as np
import pytest

from tests.soak.recovery import Seen, disturbed_until
from tests.soak.speech import make_speech

SPEECH = make_speech()
S, MS = 1_000_000_000, 1_000_000
DELAY = 200 * MS
SPOKEN = round(SPEECH.spoken_s[3, 0] * S)  # a sentence of nearly two seconds begins


def seen(
    silent: tuple[int, int] = (0, 0), still: tuple[int, int] = (0, 0), late_ns: int = 0
) -> Seen:
    """Ten seconds; without a voice, without moving mouths, or with mouths too late, in between."""
    pts = np.arange(0, 10 * S, 40 * MS) + 1
    at = pts + DELAY + late_ns
    moving = (at < still[0]) | (at >= still[1])
    heard = np.arange(0, 10 * S, 40 * MS)
    voice = np.where((heard >= silent[0]) & (heard < silent[1]), 0.0, 0.1)
    return Seen(at, np.where(moving, pts, 0), heard, voice, [(0, 0)], [(0, DELAY / MS)])


def test_nothing_amiss_is_back_at_once() -> None:
    assert disturbed_until(seen(), SPEECH, SPOKEN, 9 * S) == SPOKEN


@pytest.mark.parametrize("what", ["silent", "still"])
def test_the_last_disturbance_counts(what: str) -> None:
    begin = SPOKEN + DELAY + 500 * MS
    found = disturbed_until(seen(**{what: (begin, begin + 700 * MS)}), SPEECH, SPOKEN, 9 * S)
    assert abs(found - (begin + 700 * MS)) <= 110 * MS


def test_no_mouth_moves_where_nobody_speaks() -> None:
    pause = round(SPEECH.spoken_s[3, 1] * S) + DELAY, round(SPEECH.spoken_s[4, 0] * S) + DELAY
    assert disturbed_until(seen(still=pause), SPEECH, SPOKEN, 9 * S) == SPOKEN


def test_mouths_that_lag_behind_do_not_count() -> None:
    assert disturbed_until(seen(late_ns=400 * MS), SPEECH, SPOKEN, 9 * S) > 8 * S


def test_a_hiccup_is_no_disturbance() -> None:
    begin = SPOKEN + DELAY + 500 * MS
    assert disturbed_until(seen(still=(begin, begin + 120 * MS)), SPEECH, SPOKEN, 9 * S) == SPOKEN
