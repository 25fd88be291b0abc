"""Another size or rate of the camera, and nothing else is disturbed by it."""

from __future__ import annotations

import threading
from dataclasses import replace
from itertools import pairwise
from unittest.mock import Mock

import numpy as np
import pytest

from core.clock import NS_PER_MS
from core.messages import Adjust, StartRecording, State
from core.session.camera_worker import CameraWorker
from core.session.feed import Feed, Lane
from core.session.hush import Hush
from core.session.outgoing import Outgoing
from core.session.pictures import DuePicture
from core.slots import LatestSlot
from core.stats import LiveMeters
from core.types import FacePatch, VideoFrame
from tests.adjust_bench import SMALL, adjust, answers, head_is_steady, shape
from tests.diary import wait_until
from tests.fake_clocks import Driver, HandClock
from tests.fake_pictures import (
    SIZE,
    FakeComposer,
    FakeSink,
    fake_avatar,
    has_badge,
    index_of,
    mouth_of,
)
from tests.session_bench import Bench


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
    # Where the old one had to be closed first, it is opened again in the background.
    wait_until(lambda: len(bench.rooms.sinks) == (1 if beside else 2))
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
