"""Several starts become one answer: medians, gaps with reasons, and the most real screen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import pytest

from app.bench import startup
from app.bench.screens import Screen
from app.bench.startup import measure_headless_starts, measure_window_starts
from app.milestones import FIRST_SPOKEN, WINDOW_VISIBLE, Milestone
from core.clock import NS_PER_S
from core.errors import LipcamError
from core.settings import Settings

BEGAN_NS = 1_000 * NS_PER_S
Times = dict[str, float]  # seconds after the start; a milestone that is not there is never reached


class FakeProgram:
    """Reaches its milestones at given times."""

    began_ns = BEGAN_NS

    def __init__(self, options: list[str], environment: Mapping[str, str], times: Times) -> None:
        self.options, self.environment, self._times = options, environment, times
        self.ended = 0

    def wait_for(self, name: str, timeout_s: float, before: str = "") -> Milestone:
        if name not in self._times:
            raise LipcamError(f"No {name}")
        return Milestone(BEGAN_NS + round(self._times[name] * NS_PER_S), "a camera")

    def rss_mb(self) -> float:
        return 300.0

    def end(self) -> int:
        self.ended += 1
        return 0


class Stage:
    """Runs fake programs. times: of the starts to come, the last for all that follow. dead:
    screens that cannot be opened; blind: on which no window is ever seen."""

    def __init__(self) -> None:
        self.times: list[Times] = [{WINDOW_VISIBLE: 0.5, FIRST_SPOKEN: 3.0}]
        self.dead: set[str] = set()
        self.blind: set[str] = set()
        self.programs: list[FakeProgram] = []

    @contextmanager
    def run(
        self, options: list[str], environment: Mapping[str, str], avatar_id: str
    ) -> Iterator[FakeProgram]:
        times = self.times.pop(0) if len(self.times) > 1 else self.times[0]
        seen = {} if environment.get("screen") in self.blind else times
        self.programs.append(FakeProgram(options, environment, seen))
        yield self.programs[-1]

    @contextmanager
    def screen(self, kind: str, environment: Mapping[str, str]) -> Iterator[Screen]:
        if kind in self.dead:
            raise LipcamError(f"{kind} is not to be had")
        yield Screen(f"the {kind} screen", {"screen": kind})


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch) -> Stage:
    made = Stage()
    monkeypatch.setattr(startup, "running_program", made.run)
    monkeypatch.setattr(startup, "open_screen", made.screen)
    monkeypatch.setattr(startup, "screens", lambda environment: ["real", "Xvfb", "offscreen"])
    return made


def test_medians_over_the_starts_and_memory_of_the_last(stage: Stage) -> None:
    stage.times = [{WINDOW_VISIBLE: v, FIRST_SPOKEN: s} for v, s in ((0.4, 3), (2, 9), (0.6, 4))]
    found = measure_window_starts(Settings(avatar="mia", threads=2, chunk_frames=1), 0.1)
    assert (found.visible_s, found.spoken_s) == (0.6, 4.0)
    assert [start.memory is not None for start in found.each] == [False, False, True]
    assert found.memory is not None
    assert found.memory.settled_mb == 300.0
    assert (found.screen, found.camera, found.problem) == ("the real screen", "a camera", "")
    assert all(program.ended for program in stage.programs)
    options = " ".join(stage.programs[0].options)
    assert options.startswith("live --mic sample --speaker off")
    assert "--avatar mia" in options
    assert "--threads 2" in options
    assert "--chunk 1" in options
    assert "--headless" not in options


def test_the_next_screen_is_tried_and_the_reason_kept(stage: Stage) -> None:
    stage.dead, stage.blind = {"real"}, {"Xvfb"}
    found = measure_window_starts(Settings(), 0.1)
    assert found.screen == "the offscreen screen"
    assert found.visible_s == 0.5
    assert found.passed_over == (
        "real: real is not to be had",
        f"the Xvfb screen: No {WINDOW_VISIBLE}",
    )


def test_no_screen_at_all_is_a_gap_with_a_reason(stage: Stage) -> None:
    stage.dead = {"real", "Xvfb", "offscreen"}
    found = measure_window_starts(Settings(), 0.1)
    assert (found.visible_s, found.spoken_s, found.memory) == (None, None, None)
    assert found.problem == "offscreen is not to be had"
    assert found.passed_over == ("real: real is not to be had", "Xvfb: Xvfb is not to be had")
    assert stage.programs == []


def test_a_mute_mouth_is_not_the_screen_s_fault(stage: Stage) -> None:
    stage.times = [{WINDOW_VISIBLE: 0.5}]
    found = measure_window_starts(Settings(), 0.1)
    assert (found.visible_s, found.spoken_s, found.memory) == (0.5, None, None)
    assert found.problem == f"No {FIRST_SPOKEN}"
    assert len(stage.programs) == 1  # the next start would have the same problem
    assert stage.programs[0].ended


def test_one_bad_start_is_not_hidden_by_the_good_ones(stage: Stage) -> None:
    stage.times = [{FIRST_SPOKEN: 2.0}, {FIRST_SPOKEN: 2.0}, {}]
    found = measure_headless_starts(Settings())
    assert found.spoken_s is None
    assert found.problem == f"No {FIRST_SPOKEN}"


@pytest.mark.parametrize(
    ("status", "clean"), [(0, True), (130, True), (None, True), (1, False), (-9, False)]
)
def test_how_a_program_ended_is_judged_only_where_it_could_be_asked(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, status: int | None, clean: bool
) -> None:
    stage.times = [{FIRST_SPOKEN: 2.5}]
    monkeypatch.setattr(FakeProgram, "end", lambda self: status)
    (start,) = measure_headless_starts(Settings(), starts=1).each
    assert (start.status, start.clean) == (status, clean)


def test_without_a_window(stage: Stage) -> None:
    stage.times = [{FIRST_SPOKEN: 2.5}]
    found = measure_headless_starts(Settings(), starts=2)
    assert (found.spoken_s, found.visible_s, found.screen) == (2.5, None, "")
    assert len(stage.programs) == 2
    assert "--headless" in stage.programs[0].options
