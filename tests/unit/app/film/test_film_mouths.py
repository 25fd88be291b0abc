"""The student's side of a film: shots, gaps, engines that answer late."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from app.film.mouths import NOTHING, MouthMaker, Seen, frames_within
from core.errors import EngineError
from core.ports import FaceFit
from core.student.pattern import PatternSyncer
from core.types import EngineSpec, FacePatch, FeatureWindow, Float32, UInt8

SPEC = PatternSyncer().spec
MS = 1_000_000


def crop(value: int) -> UInt8:
    return np.full((4, 4, 3), value, np.uint8)


def window(number: int) -> FeatureWindow:
    return FeatureWindow(np.zeros((12, 80), np.float32), "mel", 10 * MS, number * 80 * MS, True)


class Recorder:
    """Gives its crops back, 100 lighter, ``late`` frames late; writes down what it was told."""

    face_fit: FaceFit = "mouth"
    provider, notices = "cpu", ()

    def __init__(self, late: int = 0) -> None:
        self.spec: EngineSpec = SPEC
        self.told: list[object] = []
        self._late, self._waiting = late, list[FacePatch]()

    def hear(self, speech: Float32) -> None: ...

    def begin(self, reference: UInt8) -> None:
        self.told.append(f"begin {reference[0, 0, 0]}")
        self._waiting = []

    def sync(self, heard: FeatureWindow, crops: Sequence[UInt8]) -> Sequence[FacePatch]:
        self.told.append([int(c[0, 0, 0]) for c in crops])
        for slot, one in enumerate(crops):
            self._waiting.append(FacePatch(one + np.uint8(100), heard.t0_ns + slot * 40 * MS, 0))
        ready = max(0, len(self._waiting) - self._late)
        out, self._waiting = self._waiting[:ready], self._waiting[ready:]
        return out

    def flush(self) -> Sequence[FacePatch]:
        out, self._waiting = self._waiting, []
        self.told.append(f"flush {len(out)}")
        return out

    def close(self) -> None: ...


def maker(student: Recorder) -> MouthMaker:
    return MouthMaker(student, lambda shot: crop(200 + shot))


def taken(made: MouthMaker, frame: int, shot: int) -> int | None:
    found = made.take(frame, shot)
    return None if found is None else int(found.patch[0, 0, 0])


def test_each_frame_gets_the_mouth_made_for_it() -> None:
    student = Recorder()
    made = maker(student)
    for number in range(2):
        made.chunk(number, window(number), [Seen(crop(2 * number + n), 0) for n in range(2)])
    assert student.told == ["begin 200", [0, 1], [2, 3]]
    assert made.decided == 4
    assert [taken(made, n, 0) for n in (0, 0, 1, 2, 3)] == [100, 100, 101, 102, 103]


def test_a_chunk_over_a_cut_is_made_for_both_shots() -> None:
    student = Recorder()
    made = maker(student)
    made.chunk(0, window(0), [Seen(crop(1), 0), Seen(crop(2), 0)])
    made.chunk(1, window(1), [Seen(crop(3), 0), Seen(crop(7), 1)])
    assert student.told == ["begin 200", [1, 2], [3, 3], "flush 0", "begin 201", [7, 7]]
    assert [taken(made, 2, 0), taken(made, 3, 0), taken(made, 3, 1)] == [103, None, 107]


def test_frames_without_a_face_get_none_and_cost_nothing() -> None:
    student = Recorder()
    made = maker(student)
    made.chunk(0, window(0), [NOTHING, Seen(crop(5), 0)])
    made.chunk(1, window(1), [NOTHING, NOTHING])
    made.chunk(2, window(2), [Seen(crop(6), 1), NOTHING])
    assert student.told == ["begin 200", [5, 5], "flush 0", "begin 201", [6, 6]]
    assert made.decided == 6
    assert [taken(made, n, -1) for n in (0, 2, 3, 5)] == [None] * 4
    assert taken(maker(Recorder()), 0, 0) is None


def test_an_engine_may_answer_late() -> None:
    student = Recorder(late=3)
    made = maker(student)
    decided = []
    for number in range(5):
        made.chunk(number, window(number), [Seen(crop(2 * number + n), 0) for n in range(2)])
        decided.append(made.decided)
    assert decided == [0, 1, 3, 5, 7]
    assert [taken(made, n, 0) for n in range(7)] == [100 + n for n in range(7)]
    made.finish()
    assert student.told[-1] == "flush 3"
    assert [taken(made, n, 0) for n in (7, 8, 9)] == [107, 108, 109]


def test_what_a_shot_still_owes_is_asked_for_before_the_next_begins() -> None:
    student = Recorder(late=1)
    made = maker(student)
    made.chunk(0, window(0), [Seen(crop(1), 0), Seen(crop(2), 0)])
    assert made.decided == 1
    made.chunk(1, window(1), [Seen(crop(3), 1), Seen(crop(4), 1)])
    assert student.told[-3:] == ["flush 1", "begin 201", [3, 4]]
    assert made.decided == 3
    assert [taken(made, 1, 0), taken(made, 2, 1)] == [102, 103]


def test_an_engine_that_never_answers_is_not_waited_for() -> None:
    made = maker(Recorder(late=10_000))
    for number in range(37):
        made.chunk(number, window(number), [Seen(crop(1), 0)] * 2)
    with pytest.raises(EngineError, match="gives no pictures"):
        made.chunk(37, window(37), [Seen(crop(1), 0)] * 2)


def test_the_last_mouth_is_held_where_none_was_made() -> None:
    made = maker(Recorder())
    made.chunk(0, window(0), [Seen(crop(1), 0), Seen(crop(2), 0)])
    assert [taken(made, n, 0) for n in (0, 1, 2, 3)] == [101, 102, 102, 102]


@pytest.mark.parametrize("fps", [10, 12.5, 25, 30, 60, 24])
def test_every_frame_of_the_student_belongs_to_one_picture(fps: float) -> None:
    found = [k for n in range(100) for k in frames_within(n / fps, (n + 1) / fps, 25)]
    assert found == list(range(len(found)))
    assert len(found) == pytest.approx(100 * 25 / fps, abs=1)
