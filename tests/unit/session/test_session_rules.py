"""The session's pure rules: phase, pictures, retries, the watchdog. No threads, no waiting."""

from __future__ import annotations

import numpy as np
import pytest

from core.camera.due import DueQueue
from core.clock import NS_PER_MS, NS_PER_S
from core.session.backoff import Backoff
from core.session.mic_desk import SILENT_NS
from core.session.pictures import HOLD_TICKS, DuePicture, PictureRule, VoiceRule
from core.session.timing import LEAD_NS, MARGIN_NS, Timing
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
