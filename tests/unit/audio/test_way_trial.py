"""The trial of the way to calls: marks, what is heard of them, and when it says nothing."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from itertools import combinations
from typing import Any

import numpy as np
import pytest

from core.audio import way_trial
from core.audio.play_stream import Outlet, PlayStream
from core.audio.portaudio import SoundDevice
from core.audio.pulse_ear import RATE_HZ
from core.audio.way_trial import AT_MS, HeardTones, Marks, agreed_offset, tones, try_way
from core.errors import MicUnavailable

MS = 1_000_000
BLOCK = RATE_HZ // 100
RANDOM = np.random.default_rng(6)
DEVICE = SoundDevice(0, "pulse", "ALSA", RATE_HZ, 2, True)


class Cable:
    """A stream whose driver is the test, and the ear at its other end. true_ms: how long a block
    that is asked for is on its way; told_ms: what the driver says of it."""

    def __init__(self, portaudio, clock, *, true_ms: float = 80, told_ms: float = 20) -> None:
        portaudio.add("pulse", channels=32, outputs=2, rate_hz=RATE_HZ)
        self.clock, self.true_ms, self.told_ms = clock, true_ms, told_ms
        self.asked_ns: list[int] = []  # times for which the voice was asked
        self.stream = PlayStream(clock, Outlet(DEVICE, "cable", (RATE_HZ,)), self._prepare)
        self.driver = portaudio.streams[-1]
        self.blocks: list[Any] = []  # not heard yet
        self.beside = np.zeros(0)
        self.read_blocks, self.closed = 0, 0
        self.torn: dict[int, int] = {}  # block → ms lost before it
        self.dies_after = 10_000
        self.burst = 1  # blocks that are asked for in one go

    def _prepare(self, _rate_hz: int):  # type: ignore[no-untyped-def]
        def fill(heard_ns: int, samples: int) -> Any:
            self.asked_ns.append(heard_ns)
            return np.zeros(samples, np.float32)

        return fill

    def turn(self, count: int = 1) -> Any:
        """The driver asks; what it gets is what the ear hears."""
        blocks = []
        for _ in range(count):
            lost_ms = self.torn.get(self.read_blocks, 0)
            self.read_blocks += 1
            comes = self.read_blocks % self.burst == 0
            self.clock.advance((10 * self.burst * comes + lost_ms) * MS)
            blocks.append(self.driver.ask(way_s=self.told_ms / 1000, underflow=lost_ms > 0))
        asked = np.concatenate(blocks)
        assert np.isfinite(asked).all()
        assert (asked[:, 0] == asked[:, 1]).all()
        return asked[:, 0]

    # -- the ear -----------------------------------------------------------------------------------

    def read(self) -> tuple[Any, int, int]:
        if self.read_blocks >= self.dies_after:
            raise MicUnavailable("The source gives no more.")
        heard = self.turn()
        if len(self.beside):
            heard = heard + self.beside[:BLOCK]
            self.beside = self.beside[BLOCK:]
        came_ns = self.clock.now_ns() + round((self.true_ms + 10) * MS)
        late_ns = int(RANDOM.choice([0, 0.4, 5, 40], p=[0.4, 0.3, 0.2, 0.1]) * MS)
        # What the server tells of the time is worth nothing.
        return heard.astype(np.float32), came_ns - 50 * MS, came_ns + late_ns

    def close(self) -> None:
        self.closed += 1

    def way_ms(self) -> float:
        """How far ahead of its time the voice is asked for."""
        self.turn()
        return float(self.asked_ns[-1] - self.clock.now_ns()) / MS


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


# -- marks and tones -------------------------------------------------------------------------------


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
