"""The trial of the way to calls: what comes of it, whatever happens meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from core.audio import way_trial
from core.audio.pulse_ear import RATE_HZ
from core.audio.way_trial import Marks, try_way
from core.errors import MicUnavailable
from tests.way_cable import BLOCK, MS, Cable

RANDOM = np.random.default_rng(6)


@pytest.fixture
def fresh(portaudio, clock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Cable]:
    """Nothing was asked for yet."""
    made = Cable(portaudio, clock)
    monkeypatch.setattr(way_trial, "PulseEar", lambda *_: made)
    yield made
    made.stream.close()


@pytest.fixture
def cable(fresh: Cable) -> Cable:
    fresh.turn(20)  # the clock is learned
    return fresh


def tried(cable: Cable) -> bool:
    return try_way(cable.stream, "sink.monitor", cable.clock)


def test_the_voice_is_asked_for_when_it_is_heard_not_when_the_driver_says(cable: Cable) -> None:
    assert cable.way_ms() == pytest.approx(20, abs=1)
    assert tried(cable)
    assert cable.way_ms() == pytest.approx(80, abs=2)
    assert cable.closed == 1
    assert not cable.turn(60).any(), "no mark is left behind"
    cable.told_ms = 90  # the driver changes its mind
    cable.turn(500)
    assert cable.way_ms() == pytest.approx(80, abs=2)


def test_it_takes_half_a_second_where_all_is_well(cable: Cable) -> None:
    before = cable.read_blocks
    assert tried(cable)
    assert cable.read_blocks - before < 70


@pytest.mark.parametrize("what", ["hiss", "speech", "beeps"])
def test_what_a_source_carries_beside_the_marks_does_no_harm(cable: Cable, what: str) -> None:
    at_s = np.arange(3 * RATE_HZ) / RATE_HZ
    hiss = RANDOM.normal(0, 1, len(at_s))
    loudness = np.abs(np.sin(2 * np.pi * 3 * at_s))
    cable.beside = {
        "hiss": 0.03 * hiss,
        "speech": loudness * (0.3 * np.sin(2 * np.pi * 160 * at_s) + 0.05 * hiss),
        "beeps": 0.3 * (at_s % 0.1 < 0.02) * np.sin(2 * np.pi * 19_000 * at_s),
    }[what]
    if tried(cable):
        assert cable.way_ms() == pytest.approx(80, abs=3)
    else:
        assert what == "beeps"
        assert cable.way_ms() == pytest.approx(20, abs=1)


def test_a_source_that_carries_nothing_changes_nothing(cable: Cable, monkeypatch) -> None:
    monkeypatch.setattr(Marks, "sound", lambda _self, _first, samples: np.zeros(samples, "f4"))
    before_ns = cable.clock.now_ns()
    assert not tried(cable)
    assert cable.clock.now_ns() - before_ns < 2_600 * MS
    assert cable.way_ms() == pytest.approx(20, abs=1)
    assert cable.closed == 1


def test_an_ear_that_goes_in_the_middle_ends_the_trial(cable: Cable) -> None:
    cable.dies_after = cable.read_blocks + 15
    assert not tried(cable)
    assert cable.closed == 1
    assert cable.way_ms() == pytest.approx(20, abs=1)
    assert not cable.turn(100).any(), "no mark is left behind"


def test_no_ear_no_trial(cable: Cable, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise MicUnavailable("There is none.")

    monkeypatch.setattr(way_trial, "PulseEar", refuse)
    assert not tried(cable)
    assert not cable.turn(100).any()


def test_a_stream_that_ends_in_the_middle_ends_the_trial(cable: Cable) -> None:
    read, count = cable.read, 0

    def unplugged() -> Any:
        nonlocal count
        count += 1
        if count == 10:
            cable.driver.unplug()
        return read()

    cable.read = unplugged  # type: ignore[method-assign]
    assert not tried(cable)
    assert count <= 11


@pytest.mark.parametrize("lost_ms", [30, 200])
def test_a_trial_that_is_torn_is_begun_anew(cable: Cable, lost_ms: int) -> None:
    """The arrivals are set anew (or not) by what was lost, the marks before it are not."""
    cable.torn = {cable.read_blocks + 45: lost_ms}
    before = cable.read_blocks
    assert tried(cable)
    assert cable.read_blocks - before > 80
    assert cable.stream.tears == 1
    cable.turn(300)
    assert cable.way_ms() == pytest.approx(80, abs=4)


def test_one_that_is_torn_all_the_time_says_nothing(cable: Cable) -> None:
    cable.torn = {cable.read_blocks + n: 30 for n in range(0, 400, 20)}
    before_ns = cable.clock.now_ns()
    assert not tried(cable)
    assert cable.clock.now_ns() - before_ns < 2_700 * MS


@pytest.mark.parametrize("true_ms", [-40, 1500])
def test_a_way_that_cannot_be_is_not_believed(cable: Cable, true_ms: int) -> None:
    cable.true_ms = true_ms
    assert not tried(cable)
    assert cable.way_ms() == pytest.approx(20, abs=1)


def test_only_what_was_found_since_the_last_tear_counts(cable: Cable) -> None:
    stream = cable.stream
    stream.mix(lambda _first, samples: np.zeros(samples, np.float32))
    offset_ns = cable.clock.now_ns() - 20 * 10 * MS + 90 * MS
    cable.turn(30)
    assert not stream.know_offset(offset_ns, stream.tears), "of so few blocks nothing is known"
    cable.turn(30)
    assert not stream.know_offset(offset_ns, stream.tears - 1)
    assert cable.way_ms() == pytest.approx(20, abs=1)
    assert stream.know_offset(offset_ns, stream.tears)
    assert cable.way_ms() == pytest.approx(80, abs=2)


def test_a_driver_that_asks_in_bursts_is_at_rest_from_the_first_block_on(fresh: Cable) -> None:
    """Else the voice creeps by some milliseconds in its first seconds."""
    fresh.burst = 6
    fresh.turn(20)
    assert tried(fresh)
    heard_ns = []
    for _ in range(400):
        fresh.turn()
        heard_ns.append(fresh.asked_ns[-1])
    beside = np.array(heard_ns) - np.arange(400) * 10 * MS
    assert abs(beside[:60].mean() - beside[-60:].mean()) < 0.5 * MS


def test_sound_that_is_lost_later_is_followed_at_once(cable: Cable) -> None:
    assert tried(cable)
    cable.torn = {cable.read_blocks: 30}
    cable.turn(12)
    assert cable.way_ms() == pytest.approx(80, abs=2)


def test_a_lost_block_in_one_clock_alone_leaves_the_known_way(cable: Cable) -> None:
    """The driver tells of a longer way by 150 ms when it tells of lost sound: only the clock of
    what it tells is set anew."""
    assert tried(cable)
    cable.told_ms = 170
    cable.torn = {cable.read_blocks: 1}
    cable.turn(1)
    for _ in range(50):
        assert cable.way_ms() == pytest.approx(80, abs=4)


def test_nothing_is_mixed_before_the_clock_is_known(fresh: Cable) -> None:
    firsts: list[int] = []

    def mark(first: int, samples: int) -> Any:
        firsts.append(first)
        return np.full(samples, 0.25, np.float32)

    assert not fresh.stream.know_offset(fresh.clock.now_ns(), 0), "there is no block yet"
    fresh.stream.mix(mark)
    assert not fresh.turn(10).any()
    assert (fresh.turn(3) == 0.25).all()
    assert firsts == [10 * BLOCK, 11 * BLOCK, 12 * BLOCK]
    fresh.stream.mix(None)
    assert not fresh.turn(1).any()


def test_the_opening_thread_and_the_driver_s_do_not_harm_one_another(cable: Cable) -> None:
    """One mixes and knows while the other asks: each block is whole, and of one sound only."""
    stream, over = cable.stream, threading.Event()
    failures: list[BaseException] = []

    def open_over_and_over() -> None:
        try:
            while not over.is_set():
                level = float(RANDOM.choice([0.1, 0.2, 0.3]))
                stream.mix(lambda _first, samples, level=level: np.full(samples, level, "f4"))
                stream.know_offset(cable.clock.now_ns() - cable.read_blocks * 10 * MS, stream.tears)
                stream.mix(None)
        except BaseException as error:  # told in the test's own thread
            failures.append(error)

    thread = threading.Thread(target=open_over_and_over)
    thread.start()
    try:
        for _ in range(3000):
            block = cable.turn()
            assert (block == block[0]).all()
            assert block[0] in np.array([0.0, 0.1, 0.2, 0.3], np.float32)
    finally:
        over.set()
        thread.join(10)
    assert not failures
    assert not thread.is_alive()
