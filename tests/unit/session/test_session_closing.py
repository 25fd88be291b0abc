"""Closing a session from every state, twice, and while a driver hangs."""

from __future__ import annotations

import threading
import time

import pytest

from core.messages import (
    Event,
    Fault,
    Notice,
    SetDelay,
    Start,
    State,
    StateChanged,
    Stop,
    SwitchCamera,
    SwitchMic,
    SwitchSpeaker,
)
from core.session import Session
from core.session.fence import FencedThread
from tests.diary import our_threads, wait_until
from tests.fake_clocks import Driver
from tests.fake_pictures import FakeSink
from tests.fake_sound import FakeSource
from tests.fake_student import FakeEngine
from tests.session_bench import Bench


def test_closing_is_clean_when_nothing_was_started(bench: Bench) -> None:
    assert bench.session.close()
    assert bench.session.close()
    bench.session.post(Start())
    assert bench.session.state is State.OFF


@pytest.mark.parametrize("state", [State.OPENING, State.WARMING, State.RUNNING, State.HOLDING])
def test_closing_is_clean_from_every_state(bench: Bench, state: State) -> None:
    if state is State.HOLDING:
        bench.rooms.mic_errors = 1000
    bench.session.post(Start())
    bench.state(state)
    closers = [threading.Thread(target=bench.session.close) for _ in range(3)]
    for closer in closers:
        closer.start()
    for closer in closers:
        closer.join(10)
    assert bench.session.close()
    assert our_threads() == []
    assert bench.session.state is State.OFF
    things = [*bench.rooms.sources, *bench.rooms.sinks, *bench.rooms.engines]
    assert all(thing.closed for thing in things)


def test_closing_is_clean_from_a_fault(bench: Bench) -> None:
    bench.rooms.camera_errors = 1
    bench.session.post(Start())
    bench.state(State.FAULT)
    assert bench.session.close()


def test_closing_from_an_event_only_asks(bench: Bench) -> None:
    seen: list[bool] = []

    def close_when_running(event: Event) -> None:
        if isinstance(event, StateChanged) and event.state is State.RUNNING:
            seen.append(session.close())

    session = Session(bench.settings, on_event=close_when_running, ports=bench.rooms.ports())
    session.post(Start())
    wait_until(lambda: our_threads() == [])
    assert seen == [False]
    assert session.close()


def test_a_receiver_that_raises_stops_everything(bench: Bench) -> None:
    def broken(event: Event) -> None:
        if isinstance(event, StateChanged) and event.state is State.RUNNING:
            raise RuntimeError("the window has gone")

    session = Session(bench.settings, on_event=broken, ports=bench.rooms.ports())
    session.post(Start())
    wait_until(lambda: our_threads() == [])
    assert session.state is State.FAULT
    assert session.close()


# -- A driver that hangs in opening ----------------------------------------------------------------


class Hang:
    """The next opening of one kind of device does not come back before ``end``."""

    def __init__(self, bench: Bench, kind: str) -> None:
        self._bench, self._kind = bench, kind
        self._gate, self.begun = threading.Event(), threading.Event()
        name = {"mic": "source", "camera": "sink", "speaker": "speaker"}[kind]
        setattr(bench.rooms, f"{name}_setup", self._wait)

    def end(self) -> None:
        self._gate.set()

    def _wait(self, thing: object) -> None:
        self.begun.set()
        self._gate.wait(60)

    def opened_late(self) -> bool:
        """Whether the thing that hung is here, and closed."""
        rooms = self._bench.rooms
        things = {"mic": rooms.sources, "camera": rooms.sinks, "speaker": rooms.speakers}
        return bool(things[self._kind]) and bool(things[self._kind][-1].closed)


def close_quickly(bench: Bench) -> bool:
    began = time.monotonic()
    ended = bench.session.close()
    assert time.monotonic() - began < 2.0
    return ended


def nothing_is_left(bench: Bench, hang: Hang) -> None:
    hang.end()
    wait_until(lambda: our_threads() == [])
    assert hang.opened_late()
    rooms = bench.rooms
    assert all(thing.closed for thing in (*rooms.sources, *rooms.sinks, *rooms.speakers))
    assert bench.session.close()


@pytest.mark.parametrize("kind", ["mic", "camera"])
def test_closing_waits_for_no_driver_that_hangs_at_the_start(bench: Bench, kind: str) -> None:
    hang = Hang(bench, kind)
    bench.session.post(Start())
    assert hang.begun.wait(10)
    assert not close_quickly(bench)  # its thread is still in the driver: nobody is told otherwise
    assert bench.session.state is State.OFF
    assert not close_quickly(bench)
    assert our_threads() == [f"lipcam-open-{kind}"]
    nothing_is_left(bench, hang)
    assert not any(isinstance(event, Fault | Notice) for event in bench.diary.events)


@pytest.mark.parametrize("command", [SwitchMic("b"), SwitchCamera("b"), SwitchSpeaker("default")])
def test_closing_waits_for_no_driver_that_hangs_in_a_switch(
    bench: Bench, command: SwitchMic | SwitchCamera | SwitchSpeaker
) -> None:
    bench.run()
    kind = type(command).__name__.removeprefix("Switch").lower()
    hang = Hang(bench, kind)
    bench.session.post(command)
    assert hang.begun.wait(10)
    assert not close_quickly(bench)
    nothing_is_left(bench, hang)


def test_a_hung_microphone_blocks_the_others_of_its_sound_system(bench: Bench) -> None:
    """PortAudio opens and closes under one lock."""
    bench.run()
    hang = Hang(bench, "mic")
    old = bench.rooms.sources[0]
    bench.rooms.sources[0].close = lambda: (  # type: ignore[method-assign]
        hang._gate.wait(60),
        FakeSource.close(old),
    )
    bench.session.post(SwitchMic("b"))
    assert hang.begun.wait(10)
    assert not close_quickly(bench)
    nothing_is_left(bench, hang)


def test_stopping_waits_for_no_driver_and_the_next_start_is_whole(bench: Bench) -> None:
    bench.run()
    hang = Hang(bench, "mic")
    bench.session.post(SwitchMic("b"))
    assert hang.begun.wait(10)
    began = time.monotonic()
    bench.session.post(Stop())
    bench.state(State.OFF)
    assert time.monotonic() - began < 2.0
    assert bench.session.settings.mic == "b"  # nothing failed: the next start tries it
    assert bench.in_effect("mic") == ["b"]
    bench.rooms.source_setup = lambda source: time.sleep(1.0)  # slow, but no hurry any more
    bench.diary.forget()
    bench.session.post(Start())
    bench.state(State.RUNNING)
    live = bench.rooms.sources[-1]
    assert live.label == "b"
    assert not any(isinstance(event, Fault | Notice) for event in bench.diary.events)
    hang.end()
    wait_until(lambda: all(each.closed for each in bench.rooms.sources if each is not live))
    assert not live.closed


@pytest.mark.parametrize("stuck", ["sinks", "engines"])
def test_a_thread_of_an_earlier_run_is_not_forgotten(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, stuck: str
) -> None:
    monkeypatch.setattr(FencedThread.join, "__defaults__", (0.2,))
    bench.run()
    driver = Driver()
    things: list[FakeSink] | list[FakeEngine] = getattr(bench.rooms, stuck)
    things[0].wait = driver
    assert driver.entered.wait(10)
    name = {"sinks": "lipcam-camera", "engines": "lipcam-student"}[stuck]
    bench.session.post(Stop())
    bench.state(State.OFF)
    assert name in our_threads()
    bench.diary.forget()
    bench.run()  # a whole run, whose own threads all end
    assert not close_quickly(bench)
    assert our_threads() == [name]
    assert not close_quickly(bench)
    driver.set()
    wait_until(lambda: our_threads() == [])
    assert bench.session.close()


def test_posting_never_waits_for_a_driver(bench: Bench) -> None:
    hang = Hang(bench, "camera")
    bench.session.post(Start())
    assert hang.begun.wait(10)
    began = time.monotonic()
    for command in (SwitchMic("b"), SetDelay(200), Stop()):
        bench.session.post(command)
    bench.session.stats()
    assert time.monotonic() - began < 2.0  # the driver would take a minute
    hang.end()
    bench.state(State.OFF)
