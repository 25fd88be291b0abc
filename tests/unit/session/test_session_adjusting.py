"""Changes of settings while live and while off: all or none, and nothing else is disturbed."""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from itertools import pairwise
from unittest.mock import Mock

import numpy as np
import pytest

from core.clock import NS_PER_MS
from core.errors import AvatarError, BadFrame, EngineError
from core.messages import (
    Adjust,
    Adjusted,
    Fault,
    Notice,
    SetDelay,
    Start,
    StartRecording,
    State,
    Stop,
    SwitchAvatar,
)
from core.session.camera_worker import CameraWorker
from core.session.feed import Feed, Lane
from core.session.hush import Hush
from core.session.outgoing import Outgoing
from core.session.pictures import DuePicture
from core.settings import Settings
from core.slots import LatestSlot
from core.stats import LiveMeters
from core.types import FacePatch, VideoFrame
from tests.chain_fakes import (
    SIZE,
    Driver,
    FakeComposer,
    FakeSink,
    HandClock,
    QuickEngine,
    fake_avatar,
    has_badge,
    index_of,
    mouth_of,
    our_threads,
    wait_until,
)
from tests.session_bench import Bench

SMALL = (160, 320)
TICK = 40 * NS_PER_MS


def answers(bench: Bench) -> list[dict[str, object]]:
    return [dict(event.values) for event in bench.diary.events if isinstance(event, Adjusted)]


def adjust(bench: Bench, **changes: object) -> dict[str, object]:
    """What is in effect after it."""
    count = len(answers(bench))
    bench.session.post(Adjust(tuple(changes.items())))
    wait_until(lambda: len(answers(bench)) > count)
    return answers(bench)[count]


def shape(frame: VideoFrame) -> tuple[int, int]:
    return frame.rgb.shape[1], frame.rgb.shape[0]


def frames(bench: Bench) -> list[VideoFrame]:
    """All pictures of all cameras, in the order of their times."""
    found = [frame for sink in bench.rooms.sinks for _, frame in sink.frames]
    return sorted(found, key=lambda frame: frame.pts_ns)


def head_is_steady(shown: list[VideoFrame], loop_fps: int = 25) -> bool:
    """Each loop frame follows from time alone."""
    return all(
        (index_of(after) - index_of(before)) % 100
        == round((after.pts_ns - before.pts_ns) * loop_fps / 1e9)
        for before, after in pairwise(shown)
    )


# -- What cannot be --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "bad", [("fps", 0), ("badge", "yes"), ("mic", "b"), ("no such", 1), ("theme", "dark")]
)
@pytest.mark.parametrize("live", [False, True])
def test_all_or_none(bench: Bench, bad: tuple[str, object], live: bool) -> None:
    if live:
        bench.run()
    name, value = bad
    found = adjust(bench, gain_db=6, **{name: value})
    assert found["gain_db"] == 0
    assert found.get(name) == getattr(bench.settings, name, None)
    assert repr(name)[1:-1] in bench.notice("settings").text
    assert bench.session.settings == bench.settings
    assert all(front.tuned[-1][0] == 0 for front in bench.rooms.fronts)


def test_while_off_it_counts_at_the_next_start(bench: Bench) -> None:
    changes = {"gain_db": 6, "badge": False, "threads": 2, "fps": 50, "size_px": SMALL}
    assert adjust(bench, **changes) == changes
    bench.session.post(Start())
    bench.state(State.RUNNING)
    assert bench.rooms.built[0].threads == 2
    assert bench.rooms.fronts[-1].tuned == [(6, False, -50, False)]
    wait_until(lambda: bench.rooms.sinks[0].frames != [])
    assert shape(bench.rooms.sinks[0].frames[0][1]) == SMALL
    assert not has_badge(bench.rooms.sinks[0].frames[0][1])


# -- Sound -----------------------------------------------------------------------------------------


def test_sound_follows_at_once(bench: Bench) -> None:
    bench.run()
    sink = bench.rooms.sinks[0]
    wait_until(lambda: sink.sound != [])
    assert adjust(bench, gain_db=6, gate=True) == {"gain_db": 6, "gate": True}
    assert bench.rooms.fronts[-1].tuned[-1] == (6, True, -50, False)
    wait_until(lambda: np.abs(sink.sound[-1].pcm).max() > 0.55)  # it was 0.3
    assert len(bench.rooms.engines) == len(bench.rooms.sinks) == len(bench.rooms.composed) == 1


# -- Pictures --------------------------------------------------------------------------------------


def test_another_look_comes_between_two_ticks(bench: Bench) -> None:
    bench.settings = replace(bench.settings, delay_ms=400)
    bench.run()
    sink = bench.rooms.sinks[0]
    count = len(sink.frames)
    assert adjust(bench, badge=False) == {"badge": False}
    answered = len(sink.frames)
    wait_until(lambda: len(sink.frames) > answered + 5)
    shown = [frame for _, frame in sink.frames[count:]]
    looks = [has_badge(frame) for frame in shown]
    assert looks == sorted(looks, reverse=True)  # once, and never back
    assert not any(looks[answered - count + 1 :])  # in effect means: from the next tick on
    assert {mouth_of(frame) for frame in shown} == {250}  # it spoke on
    assert head_is_steady(shown)
    assert len(bench.rooms.engines) == 1
    assert not bench.session.settings.badge


def test_nobody_waits_for_a_slow_composer(bench: Bench) -> None:
    bench.settings = replace(bench.settings, delay_ms=400)
    bench.run()
    gate = Driver()
    bench.rooms.compose_setup = lambda settings: gate.wait(30)
    bench.session.post(Adjust((("background", "picture:/slow/disk.jpg"),)))
    assert gate.entered.wait(10)
    bench.session.post(SetDelay(420))
    wait_until(lambda: bench.session.settings.delay_ms == 420, 2)
    count = len(bench.rooms.sinks[0].frames)
    wait_until(lambda: len(bench.rooms.sinks[0].frames) > count + 10, 2)
    assert answers(bench) == []
    assert bench.session.settings.background == "own"
    gate.set()
    wait_until(lambda: answers(bench) == [{"background": "picture:/slow/disk.jpg"}])


def test_a_look_that_cannot_be_had_leaves_the_old_one(bench: Bench) -> None:
    bench.run()

    def no_picture(settings: object) -> None:
        raise BadFrame("there is no such picture; choose another one")

    bench.rooms.compose_setup = no_picture
    found = adjust(bench, background="picture:/gone.jpg", badge=False, gain_db=6)
    assert found == {"background": "own", "badge": True, "gain_db": 0}
    assert "choose another one" in bench.notice("picture").text
    assert bench.session.settings == bench.settings
    assert bench.rooms.fronts[-1].tuned[-1][0] == 0
    count = len(bench.rooms.sinks[0].frames)
    wait_until(lambda: len(bench.rooms.sinks[0].frames) > count + 3)
    assert has_badge(bench.rooms.sinks[0].frames[-1][1])


def test_a_disk_that_never_answers_is_given_up(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.session.staging.ANSWER_NS", 300_000_000)
    bench.run()
    gate = threading.Event()
    bench.rooms.compose_setup = lambda settings: gate.wait(30)
    assert adjust(bench, badge=False) == {"badge": True}
    assert "does not answer" in bench.notice("picture").text
    bench.rooms.compose_setup = lambda settings: None
    assert adjust(bench, badge=False) == {"badge": False}
    gate.set()  # what comes now is of no interest
    count = len(bench.rooms.sinks[0].frames)
    wait_until(lambda: len(bench.rooms.sinks[0].frames) > count + 3)
    assert not has_badge(bench.rooms.sinks[0].frames[-1][1])


def test_of_many_wishes_only_the_first_and_the_last_are_worked_on(bench: Bench) -> None:
    bench.run()
    gate = Driver()
    bench.rooms.compose_setup = lambda settings: gate.wait(30)
    colours = [f"colour:#0000{n:02x}" for n in range(10)]
    for colour in colours:
        bench.session.post(Adjust((("background", colour),)))
    assert gate.entered.wait(10)
    gate.set()
    wait_until(lambda: len(answers(bench)) == 10)
    made = [settings.background for settings in bench.rooms.composed[1:]]
    assert made[-1] == colours[-1]
    assert len(made) <= 3
    assert answers(bench)[-2:] == [{"background": colours[-1]}] * 2
    assert bench.session.settings.background == colours[-1]


# -- The camera ------------------------------------------------------------------------------------


def test_another_size_reaches_all_at_one_tick(bench: Bench) -> None:
    bench.settings = replace(bench.settings, delay_ms=400)
    bench.run()
    old = bench.rooms.sinks[0]
    was_open: list[bool] = []
    bench.rooms.sink_setup = lambda sink: was_open.append(not old.closed)
    assert adjust(bench, size_px=SMALL) == {"size_px": SMALL}
    assert was_open == [True]
    new = bench.rooms.sinks[1]
    wait_until(lambda: len(new.frames) > 10)
    assert old.closed
    assert {shape(frame) for _, frame in old.frames} == {SIZE}
    assert {shape(frame) for _, frame in new.frames} == {SMALL}
    assert head_is_steady([frame for _, frame in (*old.frames[-10:], *new.frames)])
    assert {mouth_of(frame) for _, frame in new.frames} == {250}
    shown = bench.session.preview.take()
    assert shown is not None
    assert shape(shown) == SMALL
    assert len(bench.rooms.engines) == 1


def test_a_device_with_one_writer_is_closed_first_and_the_preview_goes_on(bench: Bench) -> None:
    bench.rooms.opens_beside = False
    bench.run()
    old, gate = bench.rooms.sinks[0], Driver()
    was_open: list[bool] = []

    def setup(sink: FakeSink) -> None:
        was_open.append(not old.closed)
        gate.wait(30)

    bench.rooms.sink_setup = setup
    bench.session.post(Adjust((("size_px", SMALL),)))
    assert gate.entered.wait(10)
    bench.session.preview.take()
    wait_until(lambda: bench.session.preview.take() is not None)
    gate.set()
    wait_until(lambda: answers(bench) == [{"size_px": SMALL}])
    assert was_open == [False]


@pytest.mark.parametrize("beside", [True, False])
def test_a_size_that_cannot_be_had_leaves_the_camera(bench: Bench, beside: bool) -> None:
    bench.rooms.opens_beside = beside
    bench.run()
    bench.rooms.camera_errors = 1
    assert adjust(bench, size_px=SMALL, badge=False) == {"size_px": SIZE, "badge": True}
    assert "choose another one" in bench.notice("camera").text
    assert len(bench.rooms.sinks) == (1 if beside else 2)
    sink = bench.rooms.sinks[-1]
    count = len(sink.frames)
    wait_until(lambda: len(sink.frames) > count + 5)
    assert {shape(frame) for _, frame in sink.frames} == {SIZE}
    assert has_badge(sink.frames[-1][1])
    wait_until(bench.speaks)
    assert bench.session.state is State.RUNNING


def test_another_rate_is_kept_and_the_head_goes_on(bench: Bench) -> None:
    bench.settings = replace(bench.settings, delay_ms=400)
    bench.run()
    assert adjust(bench, fps=50) == {"fps": 50}
    new = bench.rooms.sinks[1]
    wait_until(lambda: len(new.frames) > 100)
    steps = np.diff([frame.pts_ns for _, frame in new.frames]) / 20e6
    assert np.median(steps) == 1.0
    wait_until(bench.speaks)
    shown = [frame for _, frame in (*bench.rooms.sinks[0].frames[-5:], *new.frames)]
    for before, after in pairwise(shown):
        ahead = (index_of(after) - index_of(before)) % 100
        assert abs(ahead - (after.pts_ns - before.pts_ns) / 40e6) <= 0.75
    assert bench.session.stats().delay_ms == 400
    # A frame's middle is meant: half of its 40 ms before its time.
    wait_until(lambda: bench.session.stats().delay_p50_ms < 400)


def test_a_rate_is_changed_on_a_grid_of_the_same_origin() -> None:
    """By hand: no tick is missed by it, none comes too soon, and time alone leads the head."""
    clock, avatar, lane = HandClock(), fake_avatar(), Lane(25)
    slate = np.zeros((2, 2, 3), np.uint8)
    feed, preview = Feed(avatar, FakeComposer(avatar), slate, lane), LatestSlot[VideoFrame]()
    sink = FakeSink(clock)
    worker = CameraWorker(
        feed, sink, 25, clock, LiveMeters(), preview, Outgoing(Hush()), lambda report: None
    )
    grid = worker.timing.grid_ns
    for _ in range(7):
        worker.step()
    asking = threading.Thread(target=lambda: worker.reshape(sink, feed, 30))
    asking.start()
    wait_until(lambda: worker._handover._item is not None)
    for _ in range(60):
        worker.step()
    asking.join()
    assert worker.timing.grid_ns == grid
    assert worker.timing.fps == 30
    assert worker.ticks_missed == 0
    shown = [frame for _, frame in sink.frames]
    steps = np.diff([frame.pts_ns for frame in shown])[6:]
    assert steps.min() >= 33_333_332
    assert steps.max() < 2 * 33_333_334
    for before, after in pairwise(shown):
        ahead = (index_of(after) - index_of(before)) % 100
        assert abs(ahead - (after.pts_ns - before.pts_ns) / 40e6) < 1.01


def test_a_lane_that_was_made_for_another_rate_is_taken_at_the_cameras() -> None:
    clock, avatar, lane = HandClock(), fake_avatar(), Lane(5)
    slate = np.zeros((2, 2, 3), np.uint8)
    feed = Feed(avatar, FakeComposer(avatar), slate)
    worker = CameraWorker(
        feed, None, 50, clock, LiveMeters(), LatestSlot(), Outgoing(Hush()), lambda report: None
    )
    worker.feed = replace(feed, lane=lane)
    worker.step()
    due_ns = clock.now_ns() + 10 * NS_PER_MS
    lane.put(DuePicture(due_ns, FacePatch(np.zeros((2, 2, 3), np.uint8), 0, 0), True))
    assert lane.take(due_ns - 5 * NS_PER_MS) is None  # 4 ms, a fifth of its tick, are near
    assert lane.take(due_ns - 3 * NS_PER_MS) is not None


def test_what_hung_in_the_camera_goes_nowhere_else_when_it_comes_back() -> None:
    clock, avatar = HandClock(), fake_avatar()
    feed = Feed(avatar, FakeComposer(avatar), np.zeros((2, 2, 3), np.uint8))
    preview, outgoing, kept = LatestSlot[VideoFrame](), Outgoing(Hush()), Mock()
    outgoing.keeper = kept
    sink = FakeSink(clock)
    worker = CameraWorker(
        feed, sink, 25, clock, LiveMeters(), preview, outgoing, lambda report: None
    )
    sink.wait = Mock(wait=lambda timeout: worker.ask_to_stop())  # given up meanwhile
    worker.step()
    assert len(sink.frames) == 1
    assert preview.take() is None
    assert not kept.keep.called


def test_another_size_while_recording_goes_on_in_a_further_file(
    bench: Bench, tmp_path: object
) -> None:
    bench.run()
    bench.session.post(StartRecording(f"{tmp_path}/talk.mp4"))
    wait_until(lambda: bench.session.stats().recorded_s > 0.5)
    adjust(bench, size_px=SMALL)
    assert "talk-2.mp4" in bench.notice("recording").text
    wait_until(lambda: bench.session.stats().recording.endswith("talk-2.mp4"))
    wait_until(lambda: bench.session.stats().recorded_s > 0.5)


# -- The student -----------------------------------------------------------------------------------


def gated(bench: Bench) -> Driver:
    """The next engine is not ready before this is set."""
    gate = Driver()
    bench.rooms.engine_setup = lambda engine: setattr(engine, "wait", gate)
    return gate


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


# -- Avatars ---------------------------------------------------------------------------------------


@pytest.fixture
def quick(bench: Bench) -> Bench:
    """The engine changes its avatar without being built anew."""
    bench.rooms.engine_kind = QuickEngine
    bench.settings = replace(bench.settings, delay_ms=400)
    bench.run()
    return bench


def engine(bench: Bench) -> QuickEngine:
    found = bench.rooms.engines[0]
    assert isinstance(found, QuickEngine)
    return found


def test_another_avatar_needs_no_other_student(quick: Bench) -> None:
    sink = quick.rooms.sinks[0]
    count = len(sink.frames)
    quick.session.post(SwitchAvatar("bob"))
    wait_until(lambda: quick.in_effect("avatar") == ["bob"])
    assert engine(quick).changed == ["bob"]
    assert len(quick.rooms.engines) == 1
    shown = len(sink.frames)
    wait_until(lambda: len(sink.frames) > shown + 5 and quick.speaks())
    began = next(
        n
        for n, ((_, a), (_, b)) in enumerate(pairwise(sink.frames[count - 1 :]), count)
        if index_of(b) != (index_of(a) + round((b.pts_ns - a.pts_ns) / TICK)) % 100
    )
    assert index_of(sink.frames[began][1]) < 20  # its loop begins at its beginning
    assert mouth_of(sink.frames[began][1]) in (60, 155)  # and with no mouth of the other
    wait_until(lambda: len(sink.frames) > began + 20)
    assert head_is_steady([frame for _, frame in sink.frames[began:]])
    pushes = [base for _, base in engine(quick).pushes[-3:]]
    assert [(b - a) % 100 for a, b in pairwise(pushes)] == [2, 2]
    quick.session.post(SwitchAvatar("cat"))
    wait_until(lambda: quick.in_effect("avatar") == ["bob", "cat"])
    assert quick.session.settings.avatar == "cat"


def test_its_mouths_are_made_for_the_frames_that_are_shown(quick: Bench) -> None:
    quick.session.post(SwitchAvatar("bob"))
    wait_until(lambda: quick.in_effect("avatar") == ["bob"])
    wait_until(quick.speaks)
    wait_until(lambda: len(engine(quick).pushes) > 40)
    window, base = engine(quick).pushes[-12]
    due = window.t0_ns + 400 * NS_PER_MS
    sink = quick.rooms.sinks[0]
    wait_until(lambda: sink.frames[-1][1].pts_ns > due + TICK)
    shown = next(frame for _, frame in sink.frames if 0 <= frame.pts_ns - due < TICK)
    assert index_of(shown) == base


def test_an_avatar_that_the_student_refuses_changes_nothing(quick: Bench) -> None:
    engine(quick).refusal = AvatarError("bob was prepared for another student; import it again")
    quick.session.post(SwitchAvatar("bob"))
    assert "import it again" in quick.fault("student").text
    wait_until(lambda: quick.in_effect("avatar") == [""])
    assert quick.session.settings.avatar == ""
    assert quick.session.state is State.RUNNING
    count = quick.session.stats().frames_model
    wait_until(lambda: quick.session.stats().frames_model > count + 10)
    assert len(quick.rooms.engines) == 1


def test_an_avatar_comes_in_the_look_of_the_moment(quick: Bench) -> None:
    """Whichever of the two is ready first."""
    gate = Driver()
    quick.rooms.compose_setup = lambda settings: gate.wait(30)
    quick.session.post(SwitchAvatar("bob"))
    assert gate.entered.wait(10)
    quick.session.post(Adjust((("badge", False),)))
    count = len(quick.rooms.sinks[0].frames)
    wait_until(lambda: len(quick.rooms.sinks[0].frames) > count + 5, 2)  # nobody waits
    gate.set()
    wait_until(lambda: quick.in_effect("avatar") == ["bob"])
    wait_until(lambda: answers(quick) == [{"badge": False}])
    count = len(quick.rooms.sinks[0].frames)
    wait_until(lambda: len(quick.rooms.sinks[0].frames) > count + 5 and quick.speaks())
    assert not has_badge(quick.rooms.sinks[0].frames[-1][1])
    assert engine(quick).changed == ["bob"]


def test_an_avatar_that_was_prepared_for_another_student_is_prepared_anew(quick: Bench) -> None:
    gate = Driver()
    quick.rooms.compose_setup = lambda settings: gate.wait(30)
    quick.session.post(SwitchAvatar("bob"))
    assert gate.entered.wait(10)
    assert adjust(quick, threads=2) == {"threads": 2}
    gate.set()
    wait_until(lambda: quick.in_effect("avatar") == ["bob"])
    assert quick.rooms.engines[1].warmed == ["ada"]
    assert quick.rooms.engines[2].warmed == ["bob"]
    assert quick.session.settings.threads == 2


def test_another_engine_is_built_for_the_avatar_of_the_moment(quick: Bench) -> None:
    quick.session.post(SwitchAvatar("bob"))
    wait_until(lambda: quick.in_effect("avatar") == ["bob"])
    assert adjust(quick, threads=2) == {"threads": 2}
    assert quick.rooms.engines[1].warmed == ["bob"]
    assert quick.session.settings.avatar == "bob"


def test_an_avatar_that_hangs_is_given_up(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.session.staging.ANSWER_NS", 300_000_000)
    bench.run()
    gate = threading.Event()
    bench.rooms.compose_setup = lambda settings: gate.wait(30)
    bench.session.post(SwitchAvatar("bob"))
    assert "does not answer" in bench.notice("avatar").text
    wait_until(lambda: bench.in_effect("avatar") == [""])
    gate.set()


def test_stopping_waits_for_no_disk_of_a_background(bench: Bench) -> None:
    bench.run()
    gate = Driver()
    bench.rooms.compose_setup = lambda settings: gate.wait(30)
    bench.session.post(Adjust((("background", "picture:/gone/disk.jpg"),)))
    assert gate.entered.wait(10)
    began = time.monotonic()
    assert not bench.session.close()  # its thread is still there: nobody is told otherwise
    assert time.monotonic() - began < 2.0
    gate.set()
    wait_until(lambda: our_threads() == [])
    assert bench.session.close()


def test_stopping_waits_for_no_avatar_that_hangs_at_the_start(bench: Bench) -> None:
    gate = Driver()
    bench.rooms.compose_setup = lambda settings: gate.wait(30)
    bench.session.post(Start())
    assert gate.entered.wait(10)
    bench.session.post(Stop())
    bench.state(State.OFF)
    assert not any(isinstance(event, Fault | Notice) for event in bench.diary.events)
    gate.set()
    wait_until(lambda: not [name for name in our_threads() if "avatar" in name])
