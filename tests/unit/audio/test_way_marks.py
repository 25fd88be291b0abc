"""Marks of the trial of the way to calls: how they sound, are found, and when they agree."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from core.audio.pulse_ear import RATE_HZ
from core.audio.way_trial import AT_MS, HeardTones, Marks, agreed_offset, tones

MS = 1_000_000
BLOCK = RATE_HZ // 100
RANDOM = np.random.default_rng(6)


def test_no_two_marks_are_as_far_apart_as_two_others() -> None:
    apart = sorted(late - early for early, late in combinations(AT_MS, 2))
    assert min(np.diff(apart)) >= 10


@pytest.mark.parametrize("rate_hz", [48_000, 44_100])
def test_marks_are_the_same_however_they_are_cut(rate_hz: int) -> None:
    first, length = 12_345, round(1.2 * rate_hz)
    whole = Marks(rate_hz)
    assert whole.middles_ns == []
    said = whole.sound(first, length)
    cut = Marks(rate_hz)
    parts = [cut.sound(first + at, min(441, length - at)) for at in range(0, length, 441)]
    np.testing.assert_array_equal(np.concatenate(parts), said)
    assert said.dtype == np.float32
    assert np.abs(said).max() <= 0.1
    assert whole.middles_ns == cut.middles_ns
    for middle_ns, at_ms in zip(whole.middles_ns, AT_MS, strict=True):
        begin_ns = first * 1e9 / rate_hz + at_ms * MS
        assert middle_ns - begin_ns == pytest.approx(5 * MS, abs=0.1 * MS)
        sample = round(middle_ns * rate_hz / 1e9) - first
        energy = said[sample - 200 : sample + 200] ** 2
        assert np.average(np.arange(400), weights=energy) == pytest.approx(200, abs=2)


def test_tones_are_found_to_a_sample_and_nothing_else_is() -> None:
    marks = Marks(RATE_HZ)
    sound = np.zeros(RATE_HZ + BLOCK * 10, np.float32)
    sound[1000 : 1000 + RATE_HZ] = marks.sound(0, RATE_HZ)
    sound += 0.01 * RANDOM.normal(0, 1, len(sound)).astype(np.float32)
    found = tones(sound)
    due = [1000 + middle * RATE_HZ / 1e9 for middle in marks.middles_ns]
    np.testing.assert_allclose(found, due, atol=5)
    at_s = np.arange(RATE_HZ) / RATE_HZ
    assert tones((0.9 * np.sin(2 * np.pi * 7_000 * at_s)).astype(np.float32)) == []
    assert tones(np.zeros(RATE_HZ, np.float32)) == []
    assert tones(np.zeros(100, np.float32)) == []


@pytest.mark.parametrize("block", [480, 1024, 333, 20_000])
def test_a_recording_in_any_blocks_has_each_tone_once(block: int) -> None:
    marks = Marks(RATE_HZ)
    sound = np.concatenate((np.zeros(777, np.float32), marks.sound(0, int(1.2 * RATE_HZ))))
    hearing, begin_ns = HeardTones(), 5_000 * MS
    for at in range(0, len(sound), block):
        end_ns = begin_ns + min(at + block, len(sound)) * 1_000_000_000 // RATE_HZ
        hearing.push(sound[at : at + block], end_ns)
    due = [begin_ns + middle + 777 * 1e9 / RATE_HZ for middle in marks.middles_ns]
    np.testing.assert_allclose(hearing.tones_ns, due, atol=0.1 * MS)


def test_a_recording_keeps_no_more_than_it_needs() -> None:
    hearing = HeardTones()
    assert hearing.tones_ns == []
    for n in range(1000):
        hearing.push(np.zeros(BLOCK, np.float32), n * 10 * MS)
    assert len(hearing._sound) < RATE_HZ // 5


# -- agreement -------------------------------------------------------------------------------------

SAID = [at * MS for at in AT_MS]


def test_the_offset_of_most_marks_counts() -> None:
    heard = [said + 5_000 * MS + int(RANDOM.integers(-MS, MS)) for said in SAID]
    found = agreed_offset(SAID, heard)
    assert found == pytest.approx(5_000 * MS, abs=MS)
    assert agreed_offset(SAID, heard[::-1]) == pytest.approx(found, abs=MS), "order is no matter"
    assert agreed_offset(SAID, heard[3:8]) == pytest.approx(5_000 * MS, abs=MS)
    strange = [int(each) for each in RANDOM.integers(4_000 * MS, 7_000 * MS, 12)]
    assert agreed_offset(SAID, heard + strange) == pytest.approx(5_000 * MS, abs=MS)


@pytest.mark.parametrize("missing", [7, 10])
def test_too_few_marks_say_nothing(missing: int) -> None:
    heard = [said + 5_000 * MS for said in SAID[missing:]]
    assert agreed_offset(SAID, heard) is None
    assert agreed_offset([], heard) is None


def test_marks_that_do_not_fit_say_nothing() -> None:
    backwards = [5_000 * MS - said for said in SAID]
    assert agreed_offset(SAID, backwards) is None
    assert agreed_offset(SAID, [5_000 * MS + 200 * n * MS for n in range(10)]) is None
