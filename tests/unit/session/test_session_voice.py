"""The virtual microphone of a session: the voice as captured, with the delay of the picture."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np

from core.clock import NS_PER_MS, NS_PER_S
from core.messages import (
    Adjust,
    Adjusted,
    Notice,
    SetDelay,
    SetMuted,
    SetPanic,
    Start,
    State,
    StateChanged,
    Stop,
)
from core.settings import Settings
from tests.diary import wait_until
from tests.fake_pictures import SIZE
from tests.fake_sound import FakeVoice
from tests.session_bench import Bench

PLAIN = Settings(size_px=SIZE, mic="m", camera="c", voice="auto", delay_ms=400)


def start(bench: Bench, settings: Settings) -> FakeVoice:
    bench.settings = settings
    bench.session.post(Start())
    bench.state(State.RUNNING)
    wait_until(lambda: bool(bench.rooms.voices) and len(bench.rooms.voices[0].heard) > 10)
    return bench.rooms.voices[0]


def test_all_that_is_captured_goes_out_whole_with_the_delay_of_the_picture(bench: Bench) -> None:
    voice = start(bench, PLAIN)
    assert (voice.choice, voice.started) == ("auto", True)
    heard = list(voice.heard)
    for (one, _), (other, delay_ns) in pairwise(heard):
        end_ns = one.t0_ns + len(one.pcm) * NS_PER_S // one.rate_hz
        assert abs(other.t0_ns - end_ns) < NS_PER_MS, "as it was captured, without a gap"
        assert delay_ns == 400 * NS_PER_MS
    bench.session.post(SetDelay(600))
    wait_until(lambda: voice.heard[-1][1] == 600 * NS_PER_MS)


def test_the_figures_tell_what_a_call_gets(bench: Bench) -> None:
    voice = start(bench, PLAIN)
    stats = bench.session.stats
    wait_until(lambda: stats().skew_p95_ms is not None)
    assert stats().voice == voice.label
    wait_until(lambda: -30 < stats().skew_ms < 10)  # a busy machine may be late at first
    voice.late_ns = 100 * NS_PER_MS
    wait_until(lambda: stats().skew_ms > 60)
    bench.session.post(Adjust((("voice", "off"),)))
    wait_until(lambda: not stats().voice)
    assert stats().skew_ms == -stats().delay_p50_ms < -300, "a call hears the voice at once"


def test_muted_it_is_silent_and_in_a_panic_it_is_told(bench: Bench) -> None:
    voice = start(bench, PLAIN)
    assert voice.heard[-1][0].pcm.any()
    assert not voice.kept_back(0)
    bench.session.post(SetMuted(True))
    wait_until(lambda: not voice.heard[-1][0].pcm.any())
    bench.session.post(SetMuted(False))
    wait_until(lambda: bool(np.any(voice.heard[-1][0].pcm)))
    bench.session.post(SetPanic("idle"))
    assert voice.kept_back(0), "at once, for what was written before as well"


def test_it_is_switched_while_live_and_closed_at_the_end(bench: Bench) -> None:
    bench.settings = replace(PLAIN, voice="off")
    bench.session.post(Start())
    bench.state(State.RUNNING)
    assert bench.rooms.voices == []
    bench.session.post(Adjust((("voice", "device:Cable"),)))
    wait_until(lambda: bool(bench.rooms.voices) and bool(bench.rooms.voices[0].heard))
    assert bench.rooms.voices[0].choice == "device:Cable"
    assert Adjusted((("voice", "device:Cable"),)) in bench.diary.events
    bench.session.post(Adjust((("voice", "auto"),)))
    wait_until(lambda: len(bench.rooms.voices) == 2 and bench.rooms.voices[0].ended)
    bench.session.post(Stop())
    bench.state(State.OFF)
    assert bench.rooms.voices[1].ended


def test_without_a_cable_all_else_goes_on_and_the_user_is_told_why(bench: Bench) -> None:
    bench.rooms.voice_errors = 1
    bench.settings = PLAIN
    bench.session.post(Start())
    bench.state(State.RUNNING)
    told = bench.diary.wait_for(lambda event: isinstance(event, Notice) and event.key == "voice")
    assert isinstance(told, Notice)
    assert "no cable" in told.text
    states = [event.state for event in bench.diary.events if isinstance(event, StateChanged)]
    assert State.FAULT not in states
