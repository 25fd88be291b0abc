"""From what a call saw and heard to figures: on data whose truth is known."""

from __future__ import annotations

import numpy as np
import pytest

from app.bench.beeps import beep_times
from app.sync import analysis
from app.sync.analysis import Flash, flashes, meetings, pace, paired, spoken_lag
from app.sync.call import EarRecord, SeenPicture
from core.clock import NS_PER_MS, NS_PER_S

MS = NS_PER_MS
START = 5_000 * NS_PER_S


def beeps(seconds: float = 20.0) -> list[int]:
    return [START + round(at * NS_PER_S) for at in beep_times(seconds)]


def moved(times_ns: list[int], by_ms: float) -> list[int]:
    return [time + round(by_ms * MS) for time in times_ns]


def pictures(spoken_ns: list[int], delay_ms: float, fps: int = 25) -> list[SeenPicture]:
    """A picture for each 40 ms of sound, so much after it began, the beeps in their places."""
    found = []
    for n in range(round(21 * fps)):
        sound_ns = START + n * NS_PER_S // fps
        inside = [at - sound_ns for at in spoken_ns if 0 <= at - sound_ns < NS_PER_S // fps]
        after = inside[0] if inside else None
        found.append(SeenPicture(sound_ns + round(delay_ms * MS), sound_ns, after, bool(inside)))
    return found


@pytest.mark.parametrize("voice_ms", [180.0, 100.0, 280.0, 5.0])
def test_skew_is_what_sound_and_picture_are_apart(voice_ms: float) -> None:
    spoken = beeps()
    met = meetings(spoken, flashes(pictures(spoken, 180.0)), moved(spoken, voice_ms))
    assert len(met) == len(spoken)
    for each in met:
        assert each.skew_ms == pytest.approx(voice_ms - 180.0, abs=0.01)
        assert each.voice_delay_ms == pytest.approx(voice_ms, abs=0.01)
        assert 139.9 < each.delay_ms < 180.1, "the picture comes with the first of its sound"
        assert each.flash.painted


def test_beeps_that_are_missing_or_too_many_do_not_mislead() -> None:
    spoken = beeps()
    heard = moved(spoken, 190.0)
    del heard[3], heard[7]
    heard.append(heard[-1] + NS_PER_S)
    seen = flashes(pictures(spoken, 180.0))
    del seen[5]
    met = meetings(spoken, seen, sorted(heard))
    assert len(met) == len(spoken) - 3
    assert {round(each.skew_ms) for each in met} == {10}
    assert meetings(spoken, [], heard) == []
    assert paired([], heard) == {}
    assert paired([START], [START + 100 * NS_PER_S]) == {}


def test_a_beep_that_comes_far_too_late_counts_as_such() -> None:
    spoken = beeps()
    heard = moved(spoken, 180.0)
    heard[4] += 200 * MS
    met = meetings(spoken, flashes(pictures(spoken, 180.0)), heard)
    assert len(met) == len(spoken)
    assert [round(each.skew_ms) for each in met if each.skew_ms > 1] == [200]


def test_a_beep_on_the_seam_of_two_chunks_is_one() -> None:
    first = SeenPicture(START, START - 180 * MS, 39 * MS, True)
    again = SeenPicture(START + 20 * MS, START - 180 * MS, 39 * MS, True)
    second = SeenPicture(START + 40 * MS, START - 140 * MS, 2 * MS, True)
    other = SeenPicture(START + 640 * MS, START + 460 * MS, 5 * MS, False)
    idle = SeenPicture(START + 680 * MS)
    assert flashes([first, again, second, idle, other]) == [
        Flash(START + 40 * MS, START + 42 * MS, True),
        Flash(START + 640 * MS, START + 645 * MS, False),
    ]
    # Shown once more, a picture tells nothing new: its moment was the first time.
    assert flashes([first, again]) == [Flash(START, START + 39 * MS, True)]


def at(times_ms: list[float]) -> list[SeenPicture]:
    return [SeenPicture(START + round(time * MS)) for time in times_ms]


def test_an_even_camera_has_no_jitter_and_loses_nothing() -> None:
    found = pace(at([40.0 * n + 17.3 for n in range(100)]), 25)
    assert found.jitter_ms(99) == pytest.approx(0.0, abs=0.01)
    assert (found.lost, found.late) == (0, 0)
    assert found.fps == pytest.approx(25.0)


def test_what_is_late_or_lost_is_counted() -> None:
    times = [40.0 * n for n in range(100)]
    times[10] += 12.0
    found = pace(at(times), 25)
    assert max(found.deviations_ms) == pytest.approx(12.0, abs=0.1)
    assert (found.lost, found.late) == (0, 0)
    del times[50], times[60]
    found = pace(at(times), 25)
    assert found.lost == 2
    times[70] += 41.0  # it comes in the place of the next one
    found = pace(at(times), 25)
    assert found.late == 1
    assert found.lost == 2
    assert pace(at([1.0]), 25).jitter_ms(50) is None


@pytest.mark.parametrize("lag_ms", [-120.0, -30.0, 0.0, 44.0, 260.0])
def test_the_lag_of_speech_is_found(lag_ms: float) -> None:
    random = np.random.default_rng(1)
    steps = 1200  # of 10 ms
    loud = np.repeat(random.uniform(0, 1, steps // 12) * (random.uniform(0, 1, 100) > 0.3), 12)
    times = START + 10 * MS * np.arange(steps)
    frames = np.arange(START, START + 11 * NS_PER_S, 40 * MS)
    smooth = np.convolve(loud, np.ones(8) / 8, "same")
    openings = np.interp(frames + round(lag_ms * MS), times + 5 * MS, smooth)
    openings += 0.05 * random.normal(size=len(openings)) + np.linspace(0, 1, len(openings))
    ear = EarRecord(loudness=[(START, loud.astype(np.float32))])
    found = spoken_lag(frames.astype(np.int64), openings.astype(np.float32), ear)
    assert found is not None
    assert found.lag_ms == pytest.approx(lag_ms, abs=8.0)
    assert found.likeness > 0.6


def test_too_little_speech_tells_nothing() -> None:
    few = np.arange(10, dtype=np.int64)
    assert spoken_lag(few, few.astype(np.float32), EarRecord()) is None
    assert analysis.percentile([], 50) is None
