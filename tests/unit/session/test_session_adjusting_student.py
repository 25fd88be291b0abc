"""Settings that need another student: the old one speaks until all can be had together."""

from __future__ import annotations

import pytest

from core.errors import BadFrame, EngineError
from core.messages import Adjust, Adjusted, Fault, Start, State, Stop
from core.settings import Settings
from tests.adjust_bench import SMALL, adjust, answers, gated, shape
from tests.diary import wait_until
from tests.fake_pictures import SIZE, has_badge
from tests.session_bench import Bench


def test_the_old_student_speaks_until_the_new_one_is_ready(bench: Bench) -> None:
    bench.run()
    gate = gated(bench)
    bench.session.post(Adjust((("threads", 2), ("provider", "cpu"))))
    assert gate.entered.wait(10)
    count = bench.session.stats().frames_model
    wait_until(lambda: bench.session.stats().frames_model > count + 10)
    assert answers(bench) == []
    assert not bench.rooms.engines[0].closed
    gate.set()
    wait_until(lambda: answers(bench) == [{"threads": 2, "provider": "cpu"}])
    assert bench.rooms.engines[0].closed
    assert (bench.rooms.built[-1].threads, bench.rooms.built[-1].provider) == (2, "cpu")
    wait_until(bench.speaks)


def test_a_student_that_cannot_be_had_leaves_all_as_it_was(bench: Bench) -> None:
    bench.run()
    bench.rooms.engine_errors = 1
    found = adjust(bench, threads=2, badge=False, gain_db=6, size_px=SMALL)
    assert found == {"threads": 1, "badge": True, "gain_db": 0, "size_px": SIZE}
    told = [type(event) for event in bench.diary.events]
    assert told.index(Fault) < told.index(Adjusted)
    assert bench.session.settings == bench.settings
    assert len(bench.rooms.sinks) == 1
    assert has_badge(bench.rooms.sinks[0].frames[-1][1])
    count = bench.session.stats().frames_model
    wait_until(lambda: bench.session.stats().frames_model > count + 10)


def test_what_was_asked_with_it_comes_with_it(bench: Bench) -> None:
    bench.run()
    gate = gated(bench)
    changes = {"threads": 2, "badge": False, "gain_db": 6, "size_px": SMALL}
    bench.session.post(Adjust(tuple(changes.items())))
    assert gate.entered.wait(10)
    count = len(bench.rooms.sinks[0].frames)
    wait_until(lambda: len(bench.rooms.sinks[0].frames) > count + 5)
    assert has_badge(bench.rooms.sinks[0].frames[-1][1])
    assert bench.rooms.fronts[-1].tuned[-1][0] == 0
    gate.set()
    wait_until(lambda: answers(bench) == [changes])
    wait_until(lambda: len(bench.rooms.sinks[1].frames) > 3)
    assert {shape(frame) for _, frame in bench.rooms.sinks[1].frames} == {SMALL}
    assert not has_badge(bench.rooms.sinks[1].frames[0][1])
    assert bench.rooms.fronts[-1].tuned[-1][0] == 6
    wait_until(bench.speaks)


@pytest.mark.parametrize("part", ["camera", "picture"])
def test_nor_comes_the_student_without_what_was_asked_with_it(bench: Bench, part: str) -> None:
    bench.run()
    gate = gated(bench)
    bench.session.post(Adjust((("threads", 2), ("size_px", SMALL))))
    assert gate.entered.wait(10)

    def no_picture(settings: object) -> None:
        raise BadFrame("no such size; choose another one")

    if part == "camera":
        bench.rooms.camera_errors = 1
    else:
        bench.rooms.compose_setup = no_picture
    gate.set()
    wait_until(lambda: answers(bench) == [{"threads": 1, "size_px": SIZE}])
    assert "choose another one" in bench.notice(part).text
    wait_until(lambda: bench.rooms.engines[1].closed)
    assert not bench.rooms.engines[0].closed
    count = bench.session.stats().frames_model
    wait_until(lambda: bench.session.stats().frames_model > count + 10)
    assert bench.session.settings == bench.settings
    bench.rooms.engines[0].error = EngineError("the fake engine broke; choose another one")
    wait_until(lambda: len(bench.rooms.engines) == 3)
    assert bench.rooms.built[-1].threads == 1


@pytest.mark.parametrize("part", ["camera", "picture", "student"])
def test_while_the_first_student_warms_up_it_is_all_or_none_too(bench: Bench, part: str) -> None:
    gate = gated(bench)
    bench.session.post(Start())
    assert gate.entered.wait(10)

    def no_such_size(settings: Settings) -> None:
        if settings.size_px == SMALL:
            raise BadFrame("no such size; choose another one")

    if part == "camera":
        bench.rooms.camera_errors = 1
    elif part == "picture":
        bench.rooms.compose_setup = no_such_size
    else:
        bench.rooms.engine_errors = 1
    bench.session.post(Adjust((("threads", 2), ("size_px", SMALL))))
    gate.set()
    wait_until(lambda: answers(bench) == [{"threads": 1, "size_px": SIZE}])
    bench.state(State.RUNNING)
    assert [settings.threads for settings in bench.rooms.built] == [1, 2, 1]
    assert bench.session.settings == bench.settings
    wait_until(bench.speaks)
    assert shape(bench.rooms.sinks[0].frames[-1][1]) == SIZE


def test_sound_and_pictures_do_not_wait_for_a_student(bench: Bench) -> None:
    bench.run()
    gate = gated(bench)
    bench.session.post(Adjust((("threads", 2), ("badge", False))))
    assert gate.entered.wait(10)
    assert adjust(bench, gain_db=6) == {"gain_db": 6}
    assert adjust(bench, flip_output=True) == {"flip_output": True}
    assert adjust(bench, badge=True) == {"badge": True}  # the newest wish counts
    gate.set()
    wait_until(lambda: answers(bench)[-1] == {"threads": 2, "badge": True})
    count = len(bench.rooms.sinks[0].frames)
    wait_until(lambda: len(bench.rooms.sinks[0].frames) > count + 5 and bench.speaks())
    assert has_badge(bench.rooms.sinks[0].frames[-1][1])
    assert (bench.session.settings.badge, bench.session.settings.flip_output) == (True, True)


def test_of_two_in_a_row_both_are_kept(bench: Bench) -> None:
    bench.run()
    bench.session.post(Adjust((("threads", 2),)))
    bench.session.post(Adjust((("provider", "cpu"),)))
    wait_until(lambda: answers(bench) == [{"threads": 2}, {"provider": "cpu"}])
    assert (bench.rooms.built[-1].threads, bench.rooms.built[-1].provider) == (2, "cpu")


@pytest.mark.parametrize("changes", [{"threads": 2, "badge": False}, {"badge": False}])
def test_what_is_not_decided_at_the_end_counts_at_the_next_start(
    bench: Bench, changes: dict[str, object]
) -> None:
    bench.run()
    gate = gated(bench)
    bench.rooms.compose_setup = lambda settings: gate.wait(30)
    bench.session.post(Adjust(tuple(changes.items())))
    assert gate.entered.wait(10)
    bench.session.post(Stop())
    bench.state(State.STOPPING)
    gate.set()
    bench.state(State.OFF)
    assert answers(bench) == [changes]
    assert all(getattr(bench.session.settings, name) == value for name, value in changes.items())
