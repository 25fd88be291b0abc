"""Faults of the microphone: the camera goes on with the idle loop."""

from __future__ import annotations

from core.messages import Fault, Start, State, SwitchMic
from core.types import Origin
from tests.chain_fakes import mouth_of, wait_until
from tests.session_bench import Bench


def test_without_a_microphone_the_idle_loop_is_shown_and_the_opening_repeated(bench: Bench) -> None:
    bench.rooms.mic_errors = 2
    bench.session.post(Start())
    assert "choose another" in bench.fault("mic").text
    holding = bench.state(State.HOLDING)
    assert "no microphone" in holding.reason
    wait_until(lambda: len(bench.rooms.sinks[0].frames) > 5)
    bench.state(State.RUNNING)  # the third opening works
    assert len([e for e in bench.diary.events if isinstance(e, Fault)]) == 1


def test_a_microphone_that_stays_away_is_waited_for_and_told_of_twice(bench: Bench) -> None:
    bench.run()
    bench.rooms.mic_errors = 1000
    bench.rooms.sources[0].broken = True
    wait_until(lambda: bench.rooms.mic_errors < 1000 - 3)
    assert bench.origins() >= {Origin.MODEL, Origin.IDLE}
    bench.rooms.mic_errors = 0
    wait_until(lambda: len(bench.rooms.sources) == 2, 2)
    assert bench.notice("mic-back").text == "mic-a is back."
    assert bench.told("mic") == ["mic-lost", "mic-back"]
    wait_until(bench.speaks)


def test_a_microphone_that_never_came_is_told_of_once_and_the_user_may_choose(bench: Bench) -> None:
    bench.rooms.mic_errors = 1000
    bench.session.post(Start())
    bench.state(State.HOLDING)
    wait_until(lambda: bench.rooms.mic_errors < 1000 - 3)
    assert bench.told("mic") == ["mic"]
    bench.rooms.mic_errors = 0
    bench.diary.forget()
    bench.session.post(SwitchMic("mic-b"))  # the user's choice begins anew
    bench.state(State.RUNNING)
    assert bench.told("mic") == []


def test_a_silent_driver_is_reopened(bench: Bench) -> None:
    bench.run()
    bench.rooms.sources[0].mute = True
    assert "stopped delivering" in bench.notice("mic-lost").text
    bench.state(State.HOLDING)
    wait_until(lambda: len(bench.rooms.sources) == 2)
    assert bench.rooms.sources[0].closed
    bench.diary.forget()
    wait_until(lambda: bench.session.state is State.RUNNING)
    wait_until(bench.speaks)


def test_a_microphone_that_dies_blends_the_mouth_into_idle(bench: Bench) -> None:
    bench.run()
    bench.rooms.mic_errors = 1000
    bench.rooms.sources[0].broken = True
    sink = bench.rooms.sinks[0]
    wait_until(lambda: sink.frames[-1][1].origin is Origin.IDLE)
    tail = [f for _, f in sink.frames if f.origin is Origin.HELD][-6:]
    mouths = [mouth_of(frame) for frame in tail]
    assert mouths[:3] == [250] * 3
    assert mouths[3] > mouths[4] > mouths[5] > 60
    bench.state(State.HOLDING)


def test_the_end_of_a_file_is_told(bench: Bench) -> None:
    bench.rooms.source_setup = lambda source: setattr(source, "_last_ns", 1_500_000_000)
    bench.session.post(Start())
    assert "ended" in bench.notice("mic-ended").text
    bench.state(State.HOLDING)
