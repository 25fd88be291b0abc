"""Switching while live and while off: what is in effect, and what the user is told."""

from __future__ import annotations

import threading
import weakref

import pytest

from core.errors import EngineError
from core.messages import (
    ChoiceInEffect,
    Fault,
    Notice,
    SetDelay,
    Start,
    State,
    Stop,
    Switch,
    SwitchAvatar,
    SwitchCamera,
    SwitchEngine,
    SwitchMic,
)
from core.settings import Settings
from tests.diary import wait_until
from tests.fake_pictures import SIZE, mouth_of
from tests.fake_student import FakeEngine
from tests.session_bench import Bench


def test_a_new_microphone_is_open_before_the_old_one_closes(bench: Bench) -> None:
    bench.run()
    old_was_open = []
    bench.rooms.source_setup = lambda source: old_was_open.append(not bench.rooms.sources[0].closed)
    resets = bench.rooms.engines[0].resets
    bench.session.post(SwitchMic("mic-b"))
    wait_until(lambda: bench.rooms.sources[0].closed)
    assert old_was_open == [True]
    wait_until(lambda: bench.session.settings.mic == "mic-b")
    wait_until(lambda: bench.rooms.engines[0].resets > resets)  # a gap: the past is forgotten


def test_a_microphone_that_cannot_be_opened_leaves_the_old_one(bench: Bench) -> None:
    bench.run()
    bench.rooms.mic_errors = 1
    bench.session.post(SwitchMic("mic-b"))
    assert "mic-b" in bench.notice("mic").text
    wait_until(lambda: bench.in_effect("mic") == ["mic-a"])
    assert bench.session.settings.mic == "mic-a"
    assert not bench.rooms.sources[0].closed
    pushes = bench.rooms.engines[0].pushes
    count = len(pushes)
    wait_until(lambda: len(pushes) > count + 5)
    assert bench.session.state is State.RUNNING


def test_a_new_camera_is_open_before_the_old_one_closes(bench: Bench) -> None:
    bench.run()
    lost_ms = []
    for turn in range(1, 4):  # a busy machine may lose a few ticks, but not each time
        bench.session.post(SwitchCamera(f"cam-{turn}"))
        sinks = bench.rooms.sinks
        wait_until(lambda: len(sinks) > turn and len(sinks[turn].frames) > 3)  # noqa: B023
        wait_until(lambda: bench.session.settings.camera == f"cam-{turn}")  # noqa: B023
        assert sinks[turn - 1].closed
        lost_ms.append((sinks[turn].frames[0][0] - sinks[turn - 1].frames[-1][0]) / 1e6)
    assert min(lost_ms) < 130


def test_a_camera_that_cannot_be_opened_leaves_the_old_one(bench: Bench) -> None:
    bench.run()
    bench.rooms.camera_errors = 1
    bench.session.post(SwitchCamera("cam-b"))
    bench.notice("camera")
    count = len(bench.rooms.sinks[0].frames)
    wait_until(lambda: len(bench.rooms.sinks[0].frames) > count + 5)
    assert bench.session.settings.camera == "cam-a"


def test_the_old_avatar_speaks_until_the_new_one_is_ready(bench: Bench) -> None:
    bench.run()
    sink = bench.rooms.sinks[0]
    count = len(sink.frames)
    bench.session.post(SwitchAvatar("bob"))
    wait_until(lambda: len(bench.rooms.engines) == 2 and bench.rooms.engines[0].closed)
    wait_until(lambda: len(sink.frames) > count + 15)
    assert bench.rooms.engines[1].warmed == ["bob"]
    assert bench.session.settings.avatar == "bob"
    wait_until(bench.speaks)
    assert all(60 <= mouth_of(frame) <= 250 for _, frame in sink.frames)


def test_an_engine_that_cannot_replace_the_present_one_changes_nothing(bench: Bench) -> None:
    bench.run()
    bench.rooms.engine_errors = 1
    bench.session.post(SwitchEngine("other"))
    bench.fault("student")
    wait_until(lambda: bench.session.settings.engine == bench.settings.engine)
    assert bench.session.state is State.RUNNING
    count = bench.session.stats().frames_model
    wait_until(lambda: bench.session.stats().frames_model > count + 10)


def test_a_choice_that_failed_is_not_built_when_the_present_one_breaks(bench: Bench) -> None:
    bench.run()
    bench.rooms.engine_errors = 1
    bench.session.post(SwitchEngine("other"))
    bench.fault("student")
    wait_until(lambda: bench.session.settings.engine == bench.settings.engine)
    bench.rooms.engines[0].error = EngineError("the fake engine broke; choose another one")
    wait_until(lambda: len(bench.rooms.engines) == 2)
    assert [asked.engine for asked in bench.rooms.built] == ["onnx_small", "other", "onnx_small"]


def test_a_choice_that_never_gets_ready_is_taken_back(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.run()
    gate = threading.Event()
    monkeypatch.setattr(FakeEngine, "warm_up", lambda engine, avatar: gate.wait(30))
    monkeypatch.setattr("core.session.student_desk.BUILD_NS", 200_000_000)
    bench.session.post(SwitchAvatar("bob"))
    assert "does not get ready" in bench.fault("student").text
    wait_until(lambda: bench.session.settings.avatar == bench.settings.avatar)
    assert bench.session.state is State.RUNNING
    gate.set()


def test_a_student_that_was_replaced_is_freed(bench: Bench) -> None:
    """At once and by itself: the session freezes what the collector would have to find."""
    bench.run()
    old = weakref.ref(bench.session._control._desks.student.active)
    bench.session.post(SwitchAvatar("bob"))
    wait_until(lambda: bench.rooms.engines[0].closed)
    wait_until(lambda: old() is None)


def test_another_delay_is_kept_at_once(bench: Bench) -> None:
    bench.run()
    bench.session.post(SetDelay(400))
    wait_until(lambda: bench.session.stats().delay_ms == 400)
    wait_until(lambda: bench.session.stats().delay_p95_ms > 370)
    bench.session.post(SetDelay(-5))
    bench.notice("delay")
    assert bench.session.settings.delay_ms == 400


def test_a_delay_that_cannot_be_kept_is_raised_with_a_word(bench: Bench) -> None:
    bench.settings = Settings(size_px=SIZE, delay_ms=20, mic="mic-a", camera="cam-a")
    bench.session.post(Start())
    notice = bench.notice("delay")
    assert "20 ms cannot be kept" in notice.text
    assert bench.session.stats().delay_ms >= 130  # a block, two frames and the look-ahead


def test_choices_made_while_off_count_at_the_next_start(bench: Bench) -> None:
    for command in (SwitchMic("m"), SwitchCamera("c"), SwitchAvatar("bob"), SwitchEngine("e")):
        bench.session.post(command)
    bench.run()
    assert (bench.rooms.sources[0].label, bench.rooms.sinks[0].label) == ("m", "c")
    assert bench.rooms.engines[0].warmed == ["bob"]
    assert bench.session.settings.engine == "e"


# -- What the user is told -------------------------------------------------------------------------


def test_what_could_be_had_is_told(bench: Bench) -> None:
    bench.run()
    for command in (SwitchMic("b"), SwitchCamera("c"), SwitchAvatar("bob")):
        bench.session.post(command)
    wait_until(lambda: bench.in_effect("avatar") == ["bob"])  # once the new student has taken over
    assert bench.rooms.engines[-1].warmed == ["bob"]
    assert (bench.in_effect("mic"), bench.in_effect("camera")) == (["b"], ["c"])
    bench.session.post(SwitchEngine("other"))
    wait_until(lambda: bench.in_effect("engine") == ["other"])


@pytest.mark.parametrize(
    ("command", "errors", "old"),
    [
        (SwitchMic("b"), "mic_errors", "mic-a"),
        (SwitchCamera("b"), "camera_errors", "cam-a"),
        (SwitchEngine("b"), "engine_errors", "onnx_small"),
        (SwitchAvatar("b"), "engine_errors", ""),
        (SwitchAvatar("b"), "avatar_errors", ""),
    ],
)
def test_what_could_not_be_had_is_taken_back_and_told(
    bench: Bench, command: Switch, errors: str, old: str
) -> None:
    bench.run()
    kind = type(command).__name__.removeprefix("Switch").lower()
    setattr(bench.rooms, errors, 1)
    bench.session.post(command)
    wait_until(lambda: bench.in_effect(kind) == [old])
    assert getattr(bench.session.settings, kind) == old
    told = [type(event) for event in bench.diary.events]
    reason = min(told.index(word) for word in (Notice, Fault) if word in told)
    assert reason < told.index(ChoiceInEffect)  # first why, then what
    assert bench.session.state is State.RUNNING
    count = bench.session.stats().frames_model
    wait_until(lambda: bench.session.stats().frames_model > count + 10)
    assert bench.in_effect(kind) == [old]


def test_a_student_that_never_gets_ready_is_told_once_it_is_given_up(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.run()
    gate = threading.Event()
    monkeypatch.setattr(FakeEngine, "warm_up", lambda engine, avatar: gate.wait(30))
    monkeypatch.setattr("core.session.student_desk.BUILD_NS", 300_000_000)
    bench.session.post(SwitchAvatar("bob"))
    wait_until(lambda: bench.session.settings.avatar == "bob")
    assert bench.in_effect("avatar") == []  # not decided yet
    wait_until(lambda: bench.in_effect("avatar") == [""])
    gate.set()


def test_of_two_switches_in_a_row_the_last_is_told(bench: Bench) -> None:
    bench.run()
    bench.session.post(SwitchAvatar("bob"))
    bench.session.post(SwitchAvatar("cat"))
    wait_until(lambda: bench.in_effect("avatar") != [])
    assert bench.in_effect("avatar")[-1] == bench.session.settings.avatar == "cat"


def test_what_was_not_decided_at_the_end_counts_at_the_next_start(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.run()
    gate = threading.Event()
    bench.rooms.engine_setup = lambda engine: gate.wait(30)
    bench.session.post(SwitchAvatar("bob"))
    wait_until(lambda: bench.session.settings.avatar == "bob")
    bench.session.post(Stop())
    bench.state(State.STOPPING)
    assert bench.in_effect("avatar") == []
    gate.set()
    bench.state(State.OFF)
    assert bench.in_effect("avatar") == ["bob"]
    assert bench.session.settings.avatar == "bob"


def test_a_choice_that_cannot_be_a_setting_changes_nothing(bench: Bench) -> None:
    bench.session.post(SwitchMic("a\0b"))
    assert "'mic'" in bench.notice("mic").text
    wait_until(lambda: bench.in_effect("mic") == ["mic-a"])
    bench.run()
    bench.session.post(SwitchAvatar("a" * 5000))
    assert "'avatar'" in bench.notice("avatar").text
    assert bench.session.state is State.RUNNING
