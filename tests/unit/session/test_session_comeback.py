"""A device that is away: how often it is tried, and what the user hears of it."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from core.clock import NS_PER_MS, NS_PER_S
from core.errors import SpeakerUnavailable
from core.messages import Event, Fault, Notice
from core.session.backoff import Backoff
from core.session.comeback import MOST_HUNG, STABLE_NS, Comeback
from core.session.patience import OPEN_S, Patience
from tests.fake_clocks import HandClock


class Thing:
    """Something open."""

    def __init__(self) -> None:
        self.closed = False

    def close(self) -> None:
        self.closed = True


class Away:
    """A comeback driven by hand: each step is a tenth of a second, and openings end at once."""

    def __init__(self) -> None:
        self.clock, self.events = HandClock(), list[Event]()
        self.patience = Patience()
        late = SpeakerUnavailable("late")
        self.comeback = Comeback[Thing](
            "speaker", late, self.clock, self.events.append, self.patience
        )
        self.there = False
        self.tries: list[float] = []
        self.began_ns = self.clock.now_ns()

    def open_it(self) -> Thing:
        self.tries.append((self.clock.now_ns() - self.began_ns) / NS_PER_S)
        if not self.there:
            raise SpeakerUnavailable("It is not there.")
        return Thing()

    def steps(self, seconds: float, until: Callable[[], bool] = lambda: False) -> Thing | None:
        for _ in range(round(seconds * 10)):
            thing = self.comeback.tick(self.open_it, self.clock.now_ns())
            if thing is not None:
                return thing
            opening = self.comeback._opening
            if opening is not None:
                opening.thread.join()
            self.clock.advance_ms(100)
        return None

    def keys(self) -> list[str]:
        return [e.key for e in self.events if isinstance(e, Notice)]


def test_what_was_there_is_tried_each_second_for_ever() -> None:
    away = Away()
    away.comeback.over("desk loudspeaker")
    away.comeback.lost("The loudspeaker plays no more.")
    assert away.steps(3600) is None
    assert len(away.tries) > 3000
    pauses = [b - a for a, b in zip(away.tries, away.tries[1:], strict=False)]
    assert max(pauses) <= 1.21
    assert away.keys() == ["speaker-lost"]
    assert away.comeback.problem == ("It is not there.", "")
    away.there, since = True, away.clock.now_ns()
    assert away.steps(2) is not None
    assert away.clock.now_ns() - since < 2 * NS_PER_S


def test_what_never_was_there_is_tried_more_seldom() -> None:
    away = Away()
    away.comeback.refused(SpeakerUnavailable("There is none."))
    away.steps(600)
    assert 60 < len(away.tries) < 90
    assert [type(event) for event in away.events] == [Notice]
    away.comeback.hurry()  # something was plugged in
    count = len(away.tries)
    away.steps(0.2)
    assert len(away.tries) == count + 1


def test_it_is_back_once_it_has_stayed() -> None:
    away = Away()
    away.comeback.lost("It plays no more.", "Plug it in.")
    for _ in range(3):
        away.there = True
        assert away.steps(3) is not None
        away.comeback.over("desk loudspeaker")
        assert away.comeback.problem is None
        away.clock.advance_ms(0.5 * STABLE_NS / NS_PER_MS)
        away.steps(0.1)
        away.comeback.lost("It plays no more.", "Plug it in.")
    assert away.keys() == ["speaker-lost"]
    assert away.steps(3) is not None
    away.comeback.over("desk loudspeaker")
    away.steps(1.2)
    assert away.keys() == ["speaker-lost", "speaker-back"]
    told = away.events[-1]
    assert isinstance(told, Notice)
    assert told.text == "desk loudspeaker is back."


def test_a_fault_at_the_start_is_one() -> None:
    away = Away()
    away.comeback.refused(SpeakerUnavailable("There is none."), fault=True)
    away.steps(10)
    assert away.events == [Fault("speaker", "There is none.")]


def test_nobody_is_told_of_what_is_not_wanted_any_more() -> None:
    away = Away()
    away.comeback.lost("It plays no more.")
    away.steps(3)
    tries = len(away.tries)
    away.comeback.reset()
    away.there = True
    assert away.steps(30) is None
    assert len(away.tries) == tries
    assert away.keys() == ["speaker-lost"]


def test_an_opening_that_is_given_up_is_closed() -> None:
    away = Away()
    made: list[Thing] = []
    away.comeback.lost("It plays no more.")

    driver = threading.Event()

    def open_it() -> Thing:
        driver.wait(10)
        made.append(Thing())
        return made[0]

    assert away.comeback.tick(open_it, away.clock.now_ns()) is None
    opening = away.comeback._opening
    assert opening is not None
    away.comeback.reset()
    driver.set()
    assert opening.thread.join()
    assert made[0].closed
    assert away.patience.all_ended


def test_a_try_that_is_itself_word_of_a_change_begins_no_storm() -> None:
    """A microphone for calls that fails is taken away again, and the server tells of both."""
    away = Away()
    away.comeback.refused(SpeakerUnavailable("There is none."))
    for _ in range(6000):
        away.steps(0.1)
        away.comeback.hurry()
    assert 70 < len(away.tries) < 90, "as seldom as without any word"
    away.clock.advance_ms(40_000)
    away.steps(1.0)
    before, since = len(away.tries), away.clock.now_ns()
    away.comeback.hurry()  # something was plugged in
    while len(away.tries) == before:
        away.steps(0.1)
    assert away.clock.now_ns() - since < 0.7 * NS_PER_S


def test_a_driver_that_hangs_holds_no_more_and_more_threads() -> None:
    away, driver, entered = Away(), threading.Event(), list[int]()

    def hang() -> Thing:
        entered.append(1)
        driver.wait(30)
        return Thing()

    away.comeback.lost("It plays no more.")
    for _ in range(40):
        assert away.comeback.tick(hang, away.clock.now_ns()) is None
        away.clock.advance_ms(1000 * OPEN_S / 3)
    assert len(entered) == MOST_HUNG
    assert not away.patience.all_ended
    driver.set()
    for opening in [*away.comeback._hung]:
        assert opening.thread.join()
    away.there = True
    assert away.steps(3) is not None
    assert away.patience.all_ended


def test_what_is_to_be_opened_in_another_way_is_not_taken_in_the_old_one() -> None:
    away, old, driver = Away(), Thing(), threading.Event()

    def open_old() -> Thing:
        driver.wait(30)
        return old

    away.comeback.lost("It plays no more.")
    assert away.comeback.tick(open_old, away.clock.now_ns()) is None
    opening = away.comeback._opening
    assert opening is not None
    away.comeback.restart()
    driver.set()
    assert opening.thread.join()
    assert old.closed
    away.there = True
    found = away.steps(3)
    assert found is not None
    assert found is not old


@pytest.mark.parametrize("waits_s", [Backoff.WAITS_S, Backoff.DEVICE_S])
def test_for_ever_is_for_ever(waits_s: tuple[float, ...]) -> None:
    backoff = Backoff(for_ever=True)
    backoff.waits_s = waits_s
    now = 0
    for _ in range(100):
        assert backoff.failed(now)
        now += round(waits_s[-1] * NS_PER_S)
        assert backoff.due(now)
    assert not backoff.exhausted
