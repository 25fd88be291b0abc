"""The rule of the delay, and what the user hears of it. No threads, no waiting."""

from __future__ import annotations

from collections.abc import Callable
from unittest.mock import Mock

import pytest

from core.clock import NS_PER_MS
from core.messages import Event, Notice
from core.session.delay_desk import DelayDesk
from core.session.timing import DelayRule, Timing

TIMING = Timing(180 * NS_PER_MS, 7_000_000_123, 25)


def test_the_asked_delay_stands_where_it_can_be_kept() -> None:
    rule = DelayRule(180)
    rule.begin(140)
    assert rule.current_ms == 180
    for _ in range(400):
        rule.note(150)
    assert not rule.review()
    assert rule.current_ms == 180


def test_a_delay_too_low_is_raised_at_once() -> None:
    rule = DelayRule(100)
    rule.begin(150)
    assert rule.current_ms == 160  # 150 and the lead, in steps of ten


def test_lasting_lateness_raises_the_delay_within_a_second() -> None:
    rule = DelayRule(180)
    rule.begin(140)
    for _ in range(12):
        rule.note(205)
    assert rule.review()
    assert rule.current_ms == 220


def test_a_single_hiccup_does_not_raise_it() -> None:
    rule = DelayRule(180)
    rule.begin(140)
    for n in range(400):
        rule.note(600 if n in (5, 300) else 150)
        assert not rule.review()


def test_a_slow_start_that_is_over_does_not_raise_it() -> None:
    rule = DelayRule(180)
    rule.begin(140)
    for n in range(400):
        rule.note(190 if n < 11 else 150)
        if n >= 40:  # nobody looked in between
            assert not rule.review()


def test_calm_lowers_it_again_but_not_below_the_asked() -> None:
    rule = DelayRule(180)
    rule.begin(300)
    assert rule.current_ms == 310
    changes = []
    for n in range(2000):
        rule.note(150)
        if rule.review():
            changes.append(n)
    assert len(changes) == 1
    assert 290 <= changes[0] <= 310  # 24 s of chunks
    assert rule.current_ms == 180


def test_it_never_grows_without_bound() -> None:
    rule = DelayRule(180)
    rule.begin(140)
    for _ in range(20):
        rule.note(3000)
    assert rule.review()
    assert rule.current_ms == 600
    rule.begin(800)  # an engine that makes many pictures in one go
    assert rule.current_ms == 810


def test_a_new_wish_keeps_to_what_was_measured() -> None:
    rule = DelayRule(300)
    rule.begin(140)
    for _ in range(150):
        rule.note(200)
    rule.ask(100, expected_ms=140)
    assert rule.current_ms == 210
    rule.ask(400, expected_ms=140)
    assert rule.current_ms == 400


def need(rule: DelayRule, voice_ms: float, seconds: int) -> None:
    for _ in range(seconds):
        rule.need_for_voice(voice_ms)


def test_what_the_voice_needs_is_kept_however_quick_the_student_is() -> None:
    rule = DelayRule(100)
    rule.begin(60)
    need(rule, 143.0, 2)
    assert rule.review()
    assert rule.current_ms == 150
    for _ in range(2000):
        rule.note(60)
        assert not rule.review()
    rule.ask(110, expected_ms=60)
    assert rule.current_ms == 150
    need(rule, 0.0, 70)  # the call is over
    changes = 0
    for _ in range(2000):
        rule.note(60)
        changes += rule.review()
    assert (changes, rule.current_ms) == (1, 110)


def test_a_voice_that_needs_more_than_any_delay_raises_it_once() -> None:
    rule = DelayRule(180)
    rule.begin(60)
    need(rule, 900.0, 2)
    assert [rule.review() for _ in range(3)] == [True, False, False]
    assert rule.current_ms == 600


def test_a_stumble_of_a_second_is_no_need_of_the_voice() -> None:
    rule = DelayRule(100)
    rule.begin(60)
    need(rule, 596.0, 1)
    assert not rule.review()
    need(rule, 0.0, 1)
    assert not rule.review()
    assert rule.current_ms == 100


def test_a_call_that_records_the_voice_again_within_a_minute_changes_nothing() -> None:
    rule = DelayRule(100)
    rule.begin(60)
    need(rule, 143.0, 2)
    assert rule.review()
    for _ in range(800):  # a minute of chunks
        rule.note(60)
    for needs_ms in (0.0, 143.0, 143.0, 126.0, 0.0):
        need(rule, needs_ms, 10)
        assert not rule.review()
    assert rule.current_ms == 150
    need(rule, 0.0, 60)
    assert rule.review()
    assert rule.current_ms == 100


def calm(desk: DelayDesk) -> None:
    for _ in range(800):  # chunks: a minute
        desk.rule.note(100)
        desk.follow(in_call=True)


@pytest.mark.parametrize(
    ("lower", "lowered_ms"),
    [
        (calm, 180),
        (lambda desk: desk.begin(140), 180),  # another engine
        (lambda desk: desk.ask(400), 400),  # another wish
    ],
    ids=["calm", "engine", "wish"],
)
def test_the_user_hears_of_a_raised_delay_and_of_its_end(
    lower: Callable[[DelayDesk], None], lowered_ms: int
) -> None:
    told: list[Event] = []
    student = Mock(active=Mock(expected_ms=140.0))
    voice = Mock(needs_ms=lambda _in_call: 0.0)
    desk = DelayDesk(DelayRule(180), Mock(timing=TIMING), Mock(), student, voice, told.append)
    desk.begin(140)
    assert told == []
    desk.begin(230)
    lower(desk)
    raised, lowered = told
    assert isinstance(raised, Notice)
    assert isinstance(lowered, Notice)
    assert raised.text == "The delay is 240 ms: 180 ms cannot be kept here."
    assert lowered.text == f"The delay is {lowered_ms} ms now, as asked."
    assert raised.key == lowered.key  # of one subject the user sees the newest notice
    desk.begin(140)
    assert len(told) == 2


def test_the_user_hears_that_it_is_for_the_voice() -> None:
    told: list[Event] = []
    student, voice = (
        Mock(active=Mock(expected_ms=60.0)),
        Mock(needs_ms=lambda in_call: 143.0 * in_call),
    )
    desk = DelayDesk(DelayRule(100), Mock(timing=TIMING), Mock(), student, voice, told.append)
    desk.begin(60)
    desk.follow(in_call=False)
    desk.follow(in_call=True)
    assert not told
    desk.follow(in_call=True)
    (raised,) = told
    assert isinstance(raised, Notice)
    assert raised.text == "The delay is 150 ms: 100 ms cannot be kept here."
    assert "the voice" in raised.remedy
