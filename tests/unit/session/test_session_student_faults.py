"""Faults of the student: it is built again, and the camera never waits."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest

from core.errors import EngineError, WeightsError
from core.messages import Start, State, SwitchEngine
from core.session import real_ports
from core.settings import Settings
from core.types import Origin
from tests.diary import wait_until
from tests.fake_student import FakeEngine
from tests.session_bench import Bench


def test_an_engine_that_raises_is_built_again(bench: Bench) -> None:
    bench.run()
    worker = bench.session._control._desks.student.active
    bench.rooms.engines[0].error = EngineError("the fake engine broke; choose another one")
    assert "broke" in bench.fault("student").text
    bench.state(State.HOLDING)
    wait_until(lambda: len(bench.rooms.engines) == 2)
    assert bench.rooms.engines[0].closed
    assert worker is not None
    assert worker.made_ns > 0, "how well it had worked is known after its end"
    wait_until(lambda: bench.session.state is State.RUNNING)
    wait_until(bench.speaks)


def test_an_unexpected_error_in_the_engine_is_fenced_too(bench: Bench) -> None:
    bench.run()
    bench.rooms.engines[0].error = ZeroDivisionError("surprise")
    assert "ZeroDivisionError" in bench.fault("student").text
    wait_until(lambda: bench.session.state is State.RUNNING and len(bench.rooms.engines) == 2)


def test_a_stuck_engine_is_announced_and_replaced(bench: Bench) -> None:
    bench.run()
    gate = threading.Event()
    bench.rooms.engines[0].wait = gate
    assert "stuck" in bench.fault("student").text
    wait_until(lambda: bench.rooms.sinks[0].frames[-1][1].origin is Origin.IDLE)
    wait_until(lambda: bench.session.state is State.RUNNING and len(bench.rooms.engines) == 2)
    gate.set()  # the old thread comes back, reads nothing more, and ends
    wait_until(lambda: bench.rooms.engines[0].closed)


def test_an_engine_that_cannot_be_built_leaves_the_camera_running(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.session.backoff.Backoff.STUDENT_S", (0.0, 0.05))
    bench.rooms.engine_errors = 1000
    bench.session.post(Start())
    assert "cannot be built" in bench.fault("student").text
    bench.state(State.HOLDING)
    wait_until(lambda: bench.rooms.engine_errors == 1000 - 3)
    count = len(bench.rooms.sinks[0].frames)
    wait_until(lambda: len(bench.rooms.sinks[0].frames) > count + 10)
    assert bench.rooms.engine_errors == 1000 - 3
    assert "stop and start" in bench.diary.last_state().remedy


def test_weights_that_do_not_match_are_not_tried_again(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Settings] = []

    def refuse(settings: Settings) -> FakeEngine:
        asked.append(settings)
        raise WeightsError("denoiser.onnx does not match its manifest; install Lipcam again.")

    monkeypatch.setattr(bench.rooms, "_build_engine", refuse)
    bench.session.post(Start())
    assert "match its manifest" in bench.fault("student").text
    assert "stop and start" in bench.state(State.HOLDING).remedy
    count = len(bench.rooms.sinks[0].frames)
    wait_until(lambda: len(bench.rooms.sinks[0].frames) > count + 25)  # a retry would be due
    assert len(asked) == 1
    assert bench.origins() == {Origin.IDLE}


def test_a_slow_engine_loses_pictures_and_raises_the_delay(bench: Bench) -> None:
    bench.run()
    bench.rooms.engines[0].cost_s = 0.100  # a chunk of 80 ms takes 100 ms
    assert "cannot be kept" in bench.notice("delay").text
    wait_until(lambda: bench.session.stats().frames_late > 4, 20)
    assert len(bench.session._control._desks.student.active.stage.lane) < 70
    pushed = [window.t0_ns for window, _ in bench.rooms.engines[0].pushes]
    assert pushed == sorted(pushed)


# -- A graphics card that is full or lost ----------------------------------------------------------


class OutOfMemoryError(RuntimeError):
    """Named as torch's own, which derives from the same."""


def with_larger(bench: Bench) -> None:
    """A session whose engine is large, where a small one is to be had."""
    bench.settings = replace(bench.settings, engine="lipforcing")
    made = replace(bench.rooms.ports(), smaller=real_ports().smaller)
    bench.rooms.ports = lambda: made  # type: ignore[method-assign]


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB."), "out of memory"),
        (RuntimeError("CUDA error: device-side assert triggered"), "CUDA error"),
        (EngineError("The graphics card has gone."), "has gone"),
    ],
)
def test_a_card_that_is_full_or_lost_leaves_speech_to_the_small_student(
    bench: Bench, error: Exception, said: str
) -> None:
    with_larger(bench)
    bench.run()
    bench.diary.forget()
    bench.rooms.engines[0].error = error
    fault = bench.fault("student")
    assert said in fault.text
    assert "small student speaks instead" in fault.text
    wait_until(lambda: bench.in_effect("engine") == ["onnx_small"])
    wait_until(bench.speaks)
    assert [asked.engine for asked in bench.rooms.built] == ["lipforcing", "onnx_small"]
    assert bench.rooms.engines[0].closed
    assert bench.session.settings.engine == "onnx_small"
    assert bench.told("student") == ["student"]
    assert bench.session.state is State.RUNNING


def test_one_that_is_stuck_is_not_said_to_be_built_anew(bench: Bench) -> None:
    with_larger(bench)
    bench.run()
    gate = threading.Event()
    bench.rooms.engines[0].wait = gate
    text = bench.fault("student").text
    assert text == "The lip engine is stuck. The small student speaks instead."
    wait_until(lambda: bench.in_effect("engine") == ["onnx_small"])
    wait_until(bench.speaks)
    gate.set()


def test_one_that_cannot_even_be_built_is_announced_once(bench: Bench) -> None:
    with_larger(bench)
    bench.rooms.engine_errors = 1
    bench.run()
    assert [asked.engine for asked in bench.rooms.built] == ["lipforcing", "onnx_small"]
    assert bench.told("student") == ["student"]
    assert bench.in_effect("engine") == ["onnx_small"]


def test_the_larger_one_may_be_asked_for_again(bench: Bench) -> None:
    with_larger(bench)
    bench.rooms.engine_errors = 1
    bench.run()
    bench.session.post(SwitchEngine("lipforcing"))
    wait_until(lambda: bench.in_effect("engine") == ["onnx_small", "lipforcing"])
    assert bench.session.settings.engine == "lipforcing"
