"""When a student that failed is built again, and how often that is told; the clock by hand."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from core.clock import NS_PER_MS, NS_PER_S
from core.errors import EngineError
from core.messages import Fault
from core.session import student_desk
from core.session.backoff import Backoff
from core.session.reports import Died
from core.session.student_desk import HEALTHY_NS, STUCK_NS, StudentDesk
from core.session.watch import Watch
from core.settings import Settings

STEP_NS = 100 * NS_PER_MS
BUILD_NS = 400 * NS_PER_MS


class Worker:
    """A student without a thread. made_ns: of mouths."""

    def __init__(self, settings: Settings, stage: Any, _ports: Any, line: Any) -> None:
        self.settings, self.stage, self.made_ns, self.busy_since_ns = settings, stage, 0, 0
        self.started_ns = line.clock.now_ns()
        self.thread = SimpleNamespace(join=lambda *_: True)

    def start(self) -> None: ...

    def ask_to_stop(self) -> None: ...


class Course:
    """A desk in the course of time. away_until_ns: until then nothing can be built."""

    def __init__(self, engine: str = "onnx_small") -> None:
        self.now_ns, self.told, self.built_ns = 1000 * NS_PER_S, list[str](), list[int]()
        self.away_until_ns = 0
        self.watch = Watch()
        smaller = Settings(engine="onnx_small")
        ports: Any = SimpleNamespace(
            build_patience=lambda _settings: 1,
            smaller=lambda settings: smaller if settings.engine != "onnx_small" else None,
        )
        line: Any = SimpleNamespace(clock=SimpleNamespace(now_ns=lambda: self.now_ns))
        patience: Any = SimpleNamespace(leave=lambda _thread: None, see_off=lambda: None)
        self.desk = StudentDesk(ports, line, self._note, patience)
        self.desk.build(replace(Settings(), engine=engine), SimpleNamespace())  # type: ignore
        self.until(lambda: self.desk.active is not None)

    def _note(self, event: Any) -> None:
        assert isinstance(event, Fault)
        self.told.append(event.text)

    def until(self, condition: Any, most_s: float = 60.0) -> float:
        """Let time pass; how much it was, in seconds."""
        began_ns = self.now_ns
        while not condition():
            assert self.now_ns - began_ns < most_s * NS_PER_S
            self.now_ns += STEP_NS
            self.watch.begin_round(self.now_ns)
            self.desk.tick(self.watch)
            worker: Any = self.desk.candidate
            if worker is not None and self.now_ns < self.away_until_ns:
                self.desk.died(Died("student", worker, EngineError("The card is away.")))
            elif worker is not None and self.now_ns - worker.started_ns >= BUILD_NS:
                self.built_ns.append(self.now_ns)
                self.desk.promote(worker)
        return (self.now_ns - began_ns) / NS_PER_S

    def work(self, seconds: float) -> None:
        active: Any = self.desk.active
        end_ns = self.now_ns + round(seconds * NS_PER_S)
        self.until(lambda: self.now_ns >= end_ns, seconds + 1)
        active.made_ns += round(seconds * NS_PER_S)

    def fail(self, text: str = "The engine broke.") -> None:
        worker: Any = self.desk.active
        self.desk.died(Died("student", worker, EngineError(text)))

    def back_s(self) -> float:
        """How long it takes until a student works."""
        return self.until(lambda: self.desk.active is not None)


@pytest.fixture
def course(monkeypatch: pytest.MonkeyPatch) -> Course:
    monkeypatch.setattr(student_desk, "StudentWorker", Worker)
    return Course()


def test_one_that_had_worked_well_is_built_again_at_once_however_often(course: Course) -> None:
    for _ in range(20):
        course.work(HEALTHY_NS / NS_PER_S)
        course.fail()
        assert course.back_s() < 1.0


def test_one_that_is_stuck_after_good_work_is_a_new_failure_too(course: Course) -> None:
    for _ in range(20):
        course.work(HEALTHY_NS / NS_PER_S)
        active: Any = course.desk.active
        active.busy_since_ns = course.now_ns
        assert course.back_s() == 0.0
        course.until(lambda: course.desk.active is None, STUCK_NS / NS_PER_S + 0.5)
        assert course.back_s() < 1.0


def test_one_that_fails_at_once_again_and_again_waits_longer_and_is_given_up(
    course: Course,
) -> None:
    waits = []
    for _ in Backoff.STUDENT_S:
        course.work(HEALTHY_NS / NS_PER_S - 3.0)
        course.fail()
        waits.append(course.back_s() - BUILD_NS / NS_PER_S)
    expected = [max(wait, STEP_NS / NS_PER_S) for wait in Backoff.STUDENT_S]
    assert waits == pytest.approx(expected, abs=0.01)
    course.fail()
    course.until(lambda: len(course.told) == 2)
    with pytest.raises(AssertionError):
        course.back_s()


def test_time_without_mouths_is_no_good_work(course: Course) -> None:
    """One that waits for sound has shown nothing."""
    course.fail()
    course.back_s()
    end_ns = course.now_ns + 2 * HEALTHY_NS
    course.until(lambda: course.now_ns >= end_ns)
    course.fail()
    assert course.back_s() > 0.5


@pytest.mark.parametrize("away_s", [0.3, 1.0, 2.0, 3.0, 5.0, 7.0])
def test_what_it_needs_is_found_within_two_seconds_of_its_return(
    course: Course, away_s: float
) -> None:
    course.work(60.0)
    course.away_until_ns = course.now_ns + round(away_s * NS_PER_S)
    course.fail()
    course.until(lambda: course.now_ns >= course.away_until_ns)
    assert course.back_s() <= 2.0


def test_the_same_failure_is_told_at_most_once_a_minute(course: Course) -> None:
    for _ in range(30):
        course.work(6.0)
        course.fail()
        course.back_s()
    assert len(course.told) == 3  # in a little more than three minutes
    course.fail("Another one.")
    assert course.told[-1] == "Another one."


def test_after_good_work_too_a_card_that_fails_leaves_speech_to_the_small_student(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(student_desk, "StudentWorker", Worker)
    course = Course("lipforcing")
    course.work(30.0)
    course.fail("The card is lost.")
    assert course.back_s() < 1.0
    assert course.desk.active is not None
    assert course.desk.active.settings.engine == "onnx_small"
    assert course.told == ["The card is lost. The small student speaks instead."]
