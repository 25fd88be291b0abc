"""The session with real threads and fake rooms: starting."""

from __future__ import annotations

import sys
import threading
from dataclasses import replace
from itertools import pairwise

import pytest

from core.messages import Start, State, StateChanged, Stats, Stop
from core.session.timing import MARGIN_NS
from core.types import Origin
from tests.diary import our_threads, wait_until
from tests.fake_pictures import index_of
from tests.session_bench import Bench


def run_at_400_ms(bench: Bench) -> None:
    """With a delay that a busy machine keeps, too."""
    bench.settings = replace(bench.settings, delay_ms=400)
    bench.run()


def test_states_come_in_order_and_the_mouth_speaks(bench: Bench) -> None:
    bench.run()
    states = [e.state for e in bench.diary.events if isinstance(e, StateChanged)]
    assert states == [State.OPENING, State.WARMING, State.RUNNING]
    assert bench.rooms.sinks[0].frames[0][1].origin is Origin.IDLE  # the idle loop came first
    bench.session.post(Stop())
    bench.state(State.OFF)
    assert our_threads() == ["lipcam-control"]
    assert bench.rooms.sources[0].closed
    assert bench.rooms.sinks[0].closed
    assert bench.rooms.engines[0].closed


def test_the_camera_shows_the_idle_loop_while_the_engine_warms(bench: Bench) -> None:
    gate = threading.Event()
    bench.rooms.engine_setup = lambda engine: setattr(engine, "wait", gate)
    bench.session.post(Start())
    bench.state(State.WARMING)
    wait_until(lambda: len(bench.rooms.sinks[0].frames) > 5)
    assert bench.origins() == {Origin.IDLE}
    gate.set()
    bench.state(State.RUNNING)


def test_pictures_are_on_time_and_the_head_never_jumps(bench: Bench) -> None:
    run_at_400_ms(bench)
    sink = bench.rooms.sinks[0]
    wait_until(lambda: len(sink.frames) > 45)

    def on_time() -> bool:  # a busy machine may miss a tick, now and then more
        steps = [b.pts_ns - a.pts_ns for (_, a), (_, b) in pairwise(sink.frames[-40:])]
        return {round(step / 40e6) for step in steps} <= {1, 2}

    wait_until(on_time, 30)
    for (_, before), (_, after) in pairwise(sink.frames):
        ticks = round((after.pts_ns - before.pts_ns) / 40e6)
        assert index_of(after) == (index_of(before) + ticks) % 100


def test_the_delay_is_what_was_asked(bench: Bench) -> None:
    run_at_400_ms(bench)
    sink = bench.rooms.sinks[0]
    wait_until(lambda: bench.session.stats().frames_model > 40)
    chunk_start = bench.rooms.engines[0].pushes[-1][0].t0_ns
    due = chunk_start + 400_000_000 + MARGIN_NS
    assert (due - sink.frames[-1][1].pts_ns) % 40_000_000 == 0  # falls on a tick
    stats = bench.session.stats()
    assert stats.delay_ms == 400
    # From the middle of a frame's sound to the camera: 400 + 3 - 20 ms.
    assert 380 <= stats.delay_p50_ms <= 395


def test_a_recording_gets_the_sound_in_camera_time(bench: Bench) -> None:
    run_at_400_ms(bench)
    sink = bench.rooms.sinks[0]
    wait_until(lambda: len(sink.sound) > 20)
    chunks = sink.sound[:]
    assert all(b.t0_ns - a.t0_ns == 10_000_000 for a, b in pairwise(chunks))
    heard = bench.rooms.sources[0]._began_ns
    assert (chunks[0].t0_ns - heard) % 10_000_000 == 0
    assert chunks[0].t0_ns >= heard + 400_000_000


def test_stats_come_once_a_second(bench: Bench) -> None:
    bench.run()
    event = bench.diary.wait_for(lambda e: isinstance(e, Stats) and e.frames_model > 0)
    assert isinstance(event, Stats)
    assert event.provider == "fake provider"
    assert (event.mic, event.camera) == ("mic-a", "cam-a")
    assert event.rss_mb > 10
    assert {"student", "compose", "send"} <= event.stage_ms.keys()
    assert 0.5 < event.level <= 1.0
    assert event.voiced
    assert (event.gpu, event.gpu_mb) == ("", 0.0)


def test_an_engine_may_know_its_graphics_card(bench: Bench) -> None:
    bench.rooms.engine_setup = lambda engine: setattr(engine, "card", ("Some Card", 1234.5))
    bench.run()
    stats = bench.session.stats()
    assert (stats.gpu, stats.gpu_mb) == ("Some Card", 1234.5)


def test_the_preview_is_what_the_camera_got(bench: Bench) -> None:
    bench.run()
    sent = bench.rooms.sinks[0].frames
    count = len(sent)
    shown = bench.session.preview.take()
    place = next(n for n, (_, frame) in enumerate(sent) if frame is shown)
    assert place >= count - 2  # the newest: the camera has each a moment earlier


def test_starting_twice_opens_once(bench: Bench) -> None:
    bench.run()
    bench.session.post(Start())
    wait_until(lambda: len(bench.rooms.sinks[0].frames) > 30)
    assert len(bench.rooms.sinks) == len(bench.rooms.sources) == 1


def test_it_can_be_started_again(bench: Bench) -> None:
    for _ in range(3):
        bench.diary.forget()
        bench.run()
        bench.session.post(Stop())
        bench.state(State.OFF)
    assert len(bench.rooms.engines) == 3
    assert all(engine.closed for engine in bench.rooms.engines)


def test_the_switch_interval_is_short_only_while_running(bench: Bench) -> None:
    before = sys.getswitchinterval()
    bench.run()
    assert sys.getswitchinterval() == pytest.approx(0.001)
    bench.session.post(Stop())
    bench.state(State.OFF)
    assert sys.getswitchinterval() == pytest.approx(before)
