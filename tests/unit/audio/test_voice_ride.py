"""The delayed voice as a call hears it: two clocks, late blocks, changes, mute, panic, stereo."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from typing import Any

import numpy as np
import pytest

from core.clock import NS_PER_S
from tests.voice_ride import BLOCK, RATE, START_S, Hang, Ride, speech

Riding = Callable[..., Ride]


@pytest.fixture
def riding() -> Iterator[Riding]:
    """Begins a ride, which ends with the test."""
    with ExitStack() as rides:
        yield lambda *given, **named: rides.enter_context(closing(Ride(*given, **named)))


@pytest.fixture(scope="module")
def said() -> Any:
    return speech()


@pytest.mark.parametrize("ppm", [100, -100])
def test_two_clocks_and_stalls_are_not_heard(riding: Riding, said: Any, ppm: int) -> None:
    """The hour itself is ``python -m tests.voice_hours``."""
    ride = riding(said, ppm, -ppm, stalls_s=4.0, seed=ppm + 500)
    ride.go(25)
    found, at_s, skew_ms = ride.judged()
    assert not found.clicks, str(found)
    assert (ride.cable.gaps, ride.torn) == (0, 0)
    assert ride.stalls >= 3
    settled = skew_ms[at_s > 8]
    assert np.abs(settled - np.median(settled)).max() < 1.0
    # The simulated way into the computer is in it, as for any microphone.
    assert 4.0 < np.median(settled) < 9.0


@pytest.mark.parametrize(
    ("seconds", "told_s", "mic_loses", "is_told"),
    [
        (0.5, 0.0, True, False),
        (0.5, 0.1, False, True),
        (0.9, 0.1, True, True),
        (1.5, 0.05, False, False),
        (1.5, 0.1, True, False),
        (1.9, -0.1, True, True),
        (2.0, 0.1, False, False),
        (2.9, -0.1, False, True),
        (5.0, 0.1, False, True),
    ],
)
def test_a_second_after_a_hung_server_the_voice_is_whole_and_in_its_place(
    riding: Riding, said: Any, seconds: float, told_s: float, mic_loses: bool, is_told: bool
) -> None:
    """Whichever clock has jumped, and whatever the server then tells of the way to the ear. (After
    three seconds the stream is opened anew; here it is not.)"""
    ride = riding(said, 50, -50, stalls_s=0)
    ride.go(8)
    ride.judged()
    ride.hang(Hang(seconds, told_s, mic_loses, is_told))
    ride.go(8 + seconds + 1.5)
    ride.judged()  # keeps the newest half second for the next
    gaps = ride.cable.gaps
    ride.go(8 + seconds + 13)
    found, at_s, skew_ms = ride.judged()
    assert at_s.min() < 8 + seconds + 1.3
    assert not found.clicks, str(found)
    assert ride.cable.gaps == gaps
    assert ride.torn == 1
    assert np.abs(skew_ms - 6).max() < 5


def test_the_judge_hears_what_a_starved_line_does(riding: Riding, said: Any) -> None:
    """With less delay than the way takes there are gaps, and both counts say so."""
    ride = riding(said, delay_s=0.09)
    ride.go(12)
    found, _, _ = ride.judged()
    assert found.clicks
    assert ride.cable.gaps > 0


def test_what_it_says_it_needs_is_enough_and_not_much_more(riding: Riding) -> None:
    tone = 0.3 * np.sin(2 * np.pi * 200 * np.arange(RATE) / RATE)
    ride = riding(tone, delay_s=0.05, calm=True, stalls_s=0)
    ride.go(4)
    assert ride.cable.needs_ms == 0.0, "it is not sure yet"
    ride.go(12)
    needs_ms = ride.cable.needs_ms
    silent_s = []
    for delay_ms in (needs_ms + 3, needs_ms - 15):
        ride.delay_s = delay_ms / 1000
        ride.go(ride.now_s + 10)
        newest = ride.heard()[-7 * RATE :, 0]  # before, it was on its way to another delay
        silent_s.append(float(np.mean(np.abs(newest) < 1e-7)) * 7)
    assert silent_s[0] < 0.01
    assert silent_s[1] > 1.0
    ride.cable.forget_needs()
    assert ride.cable.needs_ms == 0.0


@pytest.mark.parametrize("seconds", [0.5, 1.5])
def test_lost_sound_is_no_need(riding: Riding, said: Any, seconds: float) -> None:
    """Until the loss is known all that is captured seems to be older than it is; after that, what
    was measured meanwhile is forgotten. Between there is time for one question, but not for two."""
    ride = riding(said, 50, -50, stalls_s=0)
    ride.go(8)
    before_ms = ride.cable.needs_ms
    ride.hang(Hang(seconds, mic_loses=True, is_told=False))
    wrong = 0
    for tenths in range(120):
        ride.go(8 + seconds + tenths / 10)
        wrong += ride.cable.needs_ms > before_ms + 20
    assert wrong < 10
    assert ride.cable.needs_ms == pytest.approx(before_ms, abs=5)


@pytest.mark.parametrize(("before_s", "after_s"), [(0.12, 0.4), (0.4, 0.12), (0.18, 0.25)])
def test_another_delay_is_there_within_half_a_second_without_a_click(
    riding: Riding, said: Any, before_s: float, after_s: float
) -> None:
    ride = riding(said, 50, -50, delay_s=before_s, calm=True, stalls_s=0)
    for changed_s in (5.0, 8.6):
        ride.go(changed_s)
        ride.delay_s = after_s
        ride.go(changed_s + 3.0)
        found, at_s, skew_ms = ride.judged(((changed_s, changed_s + 1.6),))
        assert not found.clicks, str(found)
        there = skew_ms[(at_s > changed_s + 0.58) & (at_s < changed_s + 3.0)]
        assert len(there) > 20
        assert np.abs(there - 5.5).max() < 16  # what is left goes by the pace, unheard
        before_s, after_s = after_s, before_s
    assert (ride.cable.gaps, ride.torn) == (0, 0)


def _roughest(pcm: Any) -> float:
    return float(np.abs(np.diff(pcm, 2)).max())


@pytest.mark.parametrize("how", ["muted", "panic"])
def test_mute_and_panic_come_and_go_within_a_block_and_without_a_click(
    riding: Riding, how: str
) -> None:
    tone = 0.3 * np.sin(2 * np.pi * 200 * np.arange(RATE) / RATE)
    ride = riding(tone, calm=True, stalls_s=0)
    ride.go(3.0)
    setattr(ride.hush, how, "idle" if how == "panic" else True)
    ride.go(4.0)
    setattr(ride.hush, how, "" if how == "panic" else False)
    ride.go(5.0)
    heard = ride.heard()[:, 0].astype(np.float64)
    silent = np.flatnonzero(np.abs(heard[RATE : 5 * RATE]) < 1e-7) + RATE
    # The tone itself is silent for some samples; a second of it is the pause.
    runs = np.split(silent, np.flatnonzero(np.diff(silent) > 1) + 1)
    pause = max(runs, key=len)
    begin_s, end_s = pause[0] / RATE + 0.08, pause[-1] / RATE + 0.08  # as the ear hears it
    # Panic: what is handed over next is silent. Muted: what is captured next; the rest was said.
    begins_s = 3.08 if how == "panic" else 3.185
    assert abs(begin_s - begins_s) < 2 * BLOCK / RATE + 0.002
    assert abs(end_s - 4.185) < 2 * BLOCK / RATE  # in both cases nothing said meanwhile is heard
    steady = _roughest(heard[2 * RATE : round(2.5 * RATE)])
    assert _roughest(heard[2 * RATE :]) < 6 * steady  # a cut tone is 100 times as rough


def test_what_is_taken_back_before_its_time_is_never_heard(riding: Riding) -> None:
    tone = 0.3 * np.sin(2 * np.pi * 200 * np.arange(RATE) / RATE)
    ride = riding(tone, calm=True, stalls_s=0)
    ride.go(3.0)
    begin_ns = round((START_S + 2.9) * NS_PER_S)
    ride.hush.take_back(begin_ns, begin_ns + NS_PER_S // 2)
    ride.go(5.0)
    heard = ride.heard()[:, 0].astype(np.float64)
    silent = np.flatnonzero(np.abs(heard[RATE : 5 * RATE]) < 1e-7) + RATE
    pause = max(np.split(silent, np.flatnonzero(np.diff(silent) > 1) + 1), key=len)
    begin_s, end_s = pause[0] / RATE + 0.08, pause[-1] / RATE + 0.08  # as the ear hears it
    assert abs(begin_s - (2.9 + ride.delay_s)) < 2 * BLOCK / RATE + 0.002
    assert abs(end_s - (3.4 + ride.delay_s)) < 2 * BLOCK / RATE + 0.002
    steady = _roughest(heard[2 * RATE : round(2.5 * RATE)])
    assert _roughest(heard[2 * RATE :]) < 6 * steady


def test_stereo_is_heard_in_stereo_and_delayed_alike(riding: Riding, said: Any) -> None:
    left = said + 0.0
    right = 0.6 * np.roll(said, 30)
    ride = riding(np.stack((left, right)), 100, -100)
    ride.go(8)
    heard = ride.heard()[3 * RATE : 7 * RATE].astype(np.float64)
    found, _, _ = ride.judged()
    assert not found.clicks, str(found)
    # Right is still left 30 samples later and quieter, within the pace of the two clocks.
    due = 0.6 * np.roll(heard[:, 0], 30)
    assert np.abs(heard[100:, 1] - due[100:]).max() < 0.01
    assert np.abs(heard[:, 0]).max() > 0.2


def test_a_sweep_comes_through_flat_to_18_khz_and_as_late_as_asked(riding: Riding) -> None:
    seconds = 8
    at_s = np.arange(seconds * RATE) / RATE
    rate = np.log(20_000 / 40) / seconds
    sweep = 0.25 * np.sin(2 * np.pi * 40 * (np.exp(rate * at_s) - 1) / rate)
    for ppm in (0, 200):
        ride = riding(sweep, ppm, 0, delay_s=0.2, calm=True, stalls_s=0)
        ride.go(2 * seconds + 3)
        heard = ride.heard().mean(axis=1)
        # The second round of the sweep, when all clocks are known.
        begin = round((seconds + 0.2 + 0.0055 - 0.08) * RATE)
        second = heard[begin : begin + seconds * RATE]
        gain_db = 20 * np.log10(
            np.abs(np.fft.rfft(second))[_bins(seconds)] / np.abs(np.fft.rfft(sweep))[_bins(seconds)]
        )
        smooth = np.convolve(gain_db, np.ones(401) / 401, "valid")
        assert np.abs(smooth).max() < 0.5, np.abs(smooth).max()
        late = np.fft.irfft(np.fft.rfft(heard, 1 << 21) * np.conj(np.fft.rfft(sweep, 1 << 21)))
        place = int(np.argmax(late[seconds * RATE // 2 : 3 * seconds * RATE // 2]))
        behind_ms = 1000 * ((place + seconds * RATE // 2 + 0.08 * RATE) / RATE - seconds)
        if ppm == 0:
            assert abs(behind_ms - 205.5) < 1.0  # and the simulated way of 5 ms in


def _bins(seconds: int) -> slice:
    return slice(60 * seconds, 18_000 * seconds)
