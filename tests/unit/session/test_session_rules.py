"""The session's pure rules: delay, phase, pictures, retries. No threads, no waiting."""

from __future__ import annotations

from collections.abc import Callable
from unittest.mock import Mock

import numpy as np
import pytest

from core.camera.due import DueQueue
from core.clock import NS_PER_MS, NS_PER_S
from core.messages import Event, Notice
from core.session.backoff import Backoff
from core.session.delay_desk import DelayDesk
from core.session.mic_desk import SILENT_NS
from core.session.pictures import HOLD_TICKS, DuePicture, PictureRule, VoiceRule
from core.session.timing import LEAD_NS, MARGIN_NS, DelayRule, Timing
from core.session.watch import Watch
from core.types import FacePatch, Origin

TICK = 40 * NS_PER_MS
GRID = 7_000_000_123
TIMING = Timing(180 * NS_PER_MS, GRID, 25)


def picture(speaking: bool = True, value: int = 9) -> DuePicture:
    patch = FacePatch(np.full((4, 4, 3), value, np.uint8), 0, 0)
    return DuePicture(0, patch, speaking)


# -- Phase -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("delay_ms", [0, 137, 180, 200, 1000])
@pytest.mark.parametrize("heard_ms", [0, 3, 39, 40, 12345])
def test_a_frame_falls_due_just_before_a_tick(delay_ms: int, heard_ms: int) -> None:
    timing = Timing(delay_ms * NS_PER_MS, GRID, 25)
    heard = GRID - NS_PER_S + heard_ms * NS_PER_MS
    origin = timing.origin_after(heard)
    assert heard <= origin < heard + TICK
    due = origin + timing.delay_ns
    tick = timing.tick_for(due)
    assert GRID + tick * TICK - due == MARGIN_NS


def test_the_tick_of_a_picture_is_the_one_the_queue_shows_it_at() -> None:
    """Also where a microphone's clock has drifted by any part of a frame."""
    for drift_ms in range(-20, 21):
        pts = GRID + 5 * TICK - MARGIN_NS + drift_ms * NS_PER_MS
        lane: DueQueue[DuePicture] = DueQueue(25)
        lane.put(DuePicture(pts, picture().patch, True))
        shown = next(n for n in range(20) if lane.take(GRID + n * TICK) is not None)
        assert TIMING.tick_for(pts) == shown


def test_the_loop_follows_time_alone() -> None:
    indices = [TIMING.loop_index(tick, 25, 7) for tick in range(-3, 9)]
    assert indices == [4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1]


# -- Delay -----------------------------------------------------------------------------------------


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
    assert changes[0] >= 700  # about a minute of chunks
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


# -- Pictures --------------------------------------------------------------------------------------


def strengths(rule: PictureRule, *steps: DuePicture | None) -> list[float]:
    return [rule.next(step).strength for step in steps]


def test_it_begins_with_the_idle_loop() -> None:
    choice = PictureRule().next(None)
    assert (choice.patch, choice.origin) == (None, Origin.IDLE)


def test_speaking_blends_in_within_80_ms_and_silence_out_within_160() -> None:
    rule = PictureRule()
    talk, quiet = picture(), picture(speaking=False)
    assert strengths(rule, talk, talk, talk) == [0.5, 1.0, 1.0]
    assert strengths(rule, quiet, quiet, quiet, quiet, quiet) == [0.75, 0.5, 0.25, 0.0, 0.0]
    assert rule.next(quiet).origin is Origin.IDLE
    assert strengths(rule, talk, talk) == [0.5, 1.0]


def test_a_missing_picture_is_held_then_blended_into_idle() -> None:
    rule = PictureRule()
    strengths(rule, picture(), picture(value=33))
    choices = [rule.next(None) for _ in range(9)]
    assert [c.strength for c in choices] == [1.0] * HOLD_TICKS + [0.75, 0.5, 0.25, 0.0, 0.0, 0.0]
    assert [c.origin for c in choices] == [Origin.HELD] * 6 + [Origin.IDLE] * 3
    assert {int(c.patch.rgb[0, 0, 0]) for c in choices if c.patch is not None} == {33}


def test_a_late_return_goes_on_from_where_the_blend_was() -> None:
    rule = PictureRule()
    strengths(rule, picture(), picture(), None, None, None, None)
    assert strengths(rule, picture(), picture()) == [1.0, 1.0]


def test_another_avatar_never_gets_the_old_mouth() -> None:
    rule = PictureRule()
    strengths(rule, picture(), picture())
    rule.reset()
    assert rule.next(None).patch is None


def test_the_voice_lingers_for_300_ms() -> None:
    rule = VoiceRule()
    chunk = 2 * TICK
    assert not rule.speaking(False, 0, chunk)
    assert rule.speaking(True, chunk, 2 * chunk)
    verdicts = [rule.speaking(False, n * chunk, (n + 1) * chunk) for n in range(2, 8)]
    assert verdicts == [True, True, True, True, False, False]
    assert rule.speaking(True, 8 * chunk, 9 * chunk)


# -- Retries ---------------------------------------------------------------------------------------


def test_retries_grow_apart_and_end() -> None:
    backoff, now, waits = Backoff(), 0, []
    while backoff.failed(now):
        start = now
        while not backoff.due(now):
            now += 100 * NS_PER_MS
        waits.append((now - start) / NS_PER_S)
    assert waits == list(Backoff.WAITS_S)
    assert backoff.exhausted
    assert not backoff.due(now + 3600 * NS_PER_S)


def test_a_healthy_minute_forgives() -> None:
    backoff = Backoff()
    for n in range(20):
        assert backoff.failed(n * (Backoff.FORGIVE_NS + 1))


# -- The watchdog ----------------------------------------------------------------------------------


def rounds(watch: Watch, from_ms: int, until_ms: int) -> None:
    for at_ms in range(from_ms, until_ms + 1, 100):
        watch.begin_round(at_ms * NS_PER_MS)


def test_who_is_silent_for_too_long_is_noticed() -> None:
    watch, last = Watch(), 50_000 * NS_PER_MS
    rounds(watch, 40_000, 52_000)
    assert not watch.silent(last, 2 * NS_PER_S)
    rounds(watch, 52_100, 52_100)
    assert watch.silent(last, 2 * NS_PER_S)
    assert not watch.silent(last, 3 * NS_PER_S)


def test_after_a_pause_everybody_has_the_whole_time_anew() -> None:
    watch, last = Watch(), 49_990 * NS_PER_MS
    rounds(watch, 40_000, 50_000)
    rounds(watch, 3_600_000, 3_602_000)  # the machine was suspended for an hour
    assert not watch.silent(last, 2 * NS_PER_S)
    rounds(watch, 3_602_100, 3_602_100)
    assert watch.silent(last, 2 * NS_PER_S)


def test_a_round_that_comes_late_is_no_pause() -> None:
    """It counts as one that was in time, and nobody has the whole time anew."""
    watch, last = Watch(), 49_000 * NS_PER_MS
    rounds(watch, 40_000, 50_000)
    watch.begin_round(50_900 * NS_PER_MS)
    rounds(watch, 51_000, 51_800)
    assert not watch.silent(last, 2 * NS_PER_S)
    rounds(watch, 51_900, 51_900)
    assert watch.silent(last, 2 * NS_PER_S)


@pytest.mark.parametrize("stall_ms", [250, 550, 950])
def test_a_stall_of_the_whole_program_is_no_silence_of_a_microphone(stall_ms: int) -> None:
    """Its newest block came just before; the next has not been delivered when the watchdog looks.
    One that is dead is found half a second later."""
    watch, last = Watch(), 49_960 * NS_PER_MS
    rounds(watch, 40_000, 50_000)
    woken_ms = 50_000 + stall_ms
    for at_ms in range(woken_ms, woken_ms + 301, 100):
        watch.begin_round(at_ms * NS_PER_MS)
        assert not watch.silent(last, SILENT_NS)
    for at_ms in range(woken_ms + 400, woken_ms + 601, 100):
        watch.begin_round(at_ms * NS_PER_MS)
    assert watch.silent(last, SILENT_NS)


def test_where_every_round_is_late_the_dead_are_found_all_the_same() -> None:
    watch, last = Watch(), 49_990 * NS_PER_MS
    rounds(watch, 40_000, 50_000)
    for at_ms in range(50_000, 53_001, 600):
        watch.begin_round(at_ms * NS_PER_MS)
    assert watch.silent(last, SILENT_NS)


def test_rounds_that_are_to_be_seldom_are_no_stalls() -> None:
    watch, last, seldom_ms = Watch(), 50_000 * NS_PER_MS, 250
    for at_ms in range(40_000, 50_501, seldom_ms):
        watch.begin_round(at_ms * NS_PER_MS, seldom_ms * NS_PER_MS)
    assert not watch.silent(last, SILENT_NS)
    watch.begin_round(50_750 * NS_PER_MS, seldom_ms * NS_PER_MS)
    assert watch.silent(last, SILENT_NS)
    watch.begin_round(51_500 * NS_PER_MS, seldom_ms * NS_PER_MS)  # this one is late
    assert not watch.silent(50_750 * NS_PER_MS, SILENT_NS)


def test_the_lead_leaves_room_for_a_tick() -> None:
    assert MARGIN_NS < LEAD_NS < TICK // 2
