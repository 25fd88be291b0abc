"""Faults of the camera: it is opened again, and the preview goes on."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from core.camera.due import DueQueue
from core.clock import NS_PER_S
from core.errors import CameraUnavailable, RecordingError
from core.messages import Adjust, Adjusted, Event, Start, State, StateChanged, Stop
from core.ports import Clock, FrameSink
from core.session.camera_worker import CameraWorker
from core.session.feed import Feed, Lane
from core.session.fence import FencedThread
from core.session.hush import Hush
from core.session.outgoing import Outgoing
from core.session.pictures import DuePicture
from core.slots import LatestSlot
from core.stats import LiveMeters
from core.types import FacePatch, VideoFrame
from tests.diary import our_threads, wait_until
from tests.fake_clocks import Driver, HandClock, SleepyClock
from tests.fake_pictures import SIZE, FakeComposer, fake_avatar
from tests.session_bench import Bench

OTHER = (160, 320)


def test_a_camera_that_fails_is_reopened_and_the_preview_goes_on(bench: Bench) -> None:
    bench.run()
    bench.rooms.camera_errors = 1
    bench.rooms.sinks[0].error = CameraUnavailable("the fake camera is gone; plug it in")
    assert "gone" in bench.notice("camera-lost").text
    bench.state(State.HOLDING)
    bench.session.preview.take()
    wait_until(lambda: bench.session.preview.take() is not None)
    wait_until(lambda: len(bench.rooms.sinks) == 2 and len(bench.rooms.sinks[1].frames) > 5)
    assert bench.rooms.sinks[0].closed
    wait_until(lambda: bench.session.state is State.RUNNING)


def test_a_camera_that_stays_away_is_waited_for_and_told_of_twice(bench: Bench) -> None:
    """The driver was removed, say: whenever it is there again, so is the camera."""
    bench.run()
    bench.rooms.camera_errors = 1000
    bench.rooms.sinks[0].error = CameraUnavailable("the fake camera is gone; plug it in")
    assert "choose another" in bench.diary.wait_for(_holding_for("choose another")).reason
    wait_until(lambda: bench.rooms.camera_errors < 1000 - 3)
    bench.session.preview.take()
    wait_until(lambda: bench.session.preview.take() is not None)
    came_ns, bench.rooms.camera_errors = time.monotonic_ns(), 0
    wait_until(lambda: len(bench.rooms.sinks) == 2 and bench.rooms.sinks[1].frames != [])
    assert bench.rooms.sinks[1].frames[0][0] - came_ns < 2 * NS_PER_S
    assert bench.notice("camera-back").text == "cam-a is back."
    assert bench.told("camera") == ["camera-lost", "camera-back"]
    assert bench.session.state is State.RUNNING


def _holding_for(reason: str) -> Callable[[Event], bool]:
    return lambda event: (
        isinstance(event, StateChanged) and event.state is State.HOLDING and reason in event.reason
    )


def test_the_best_camera_that_went_is_the_one_that_is_waited_for(bench: Bench) -> None:
    """Programs read that one: another would show them nothing, though it could be had."""
    made = replace(bench.rooms.ports(), same_again=lambda choice, sink: f"{choice}-first")
    bench.rooms.ports = lambda: made  # type: ignore[method-assign]
    bench.run()
    bench.rooms.sinks[0].error = CameraUnavailable("gone")
    wait_until(lambda: len(bench.rooms.sinks) == 2)
    assert [sink.label for sink in bench.rooms.sinks] == ["cam-a", "cam-a-first"]
    bench.rooms.sinks[1].error = CameraUnavailable("gone again")
    wait_until(lambda: len(bench.rooms.sinks) == 3)
    assert bench.rooms.sinks[2].label == "cam-a-first"
    wait_until(lambda: bench.session.state is State.RUNNING)
    bench.session.post(Adjust((("fps", 50),)))  # it is opened anew for that
    wait_until(lambda: len(bench.rooms.sinks) == 4)
    assert bench.rooms.sinks[3].label == "cam-a-first"


def test_one_that_is_away_comes_back_in_the_size_of_the_moment(bench: Bench) -> None:
    bench.run()
    made, gate = bench.rooms.ports().open_sink, threading.Event()
    asked: list[tuple[int, int]] = []

    def open_sink(choice: str, size_px: tuple[int, int], fps: int, clock: Clock) -> FrameSink:
        asked.append(size_px)
        if len(asked) == 1:
            gate.wait(10)  # the driver takes its time, and the user changes the size meanwhile
        return made(choice, size_px, fps, clock)

    desk = bench.session._control._desks.camera
    desk._ports = replace(desk._ports, open_sink=open_sink)
    bench.rooms.sinks[0].error = CameraUnavailable("gone")
    wait_until(lambda: len(asked) == 1)
    bench.session.post(Adjust((("size_px", OTHER),)))
    bench.diary.wait_for(lambda e: isinstance(e, Adjusted))
    gate.set()
    wait_until(lambda: len(asked) == 2 and len(bench.rooms.sinks) >= 2)
    wait_until(lambda: bench.session.state is State.RUNNING)
    assert asked == [SIZE, OTHER]
    shown = bench.rooms.sinks[-1].frames
    wait_until(lambda: len(shown) > 5)
    assert {frame.rgb.shape[:2] for _, frame in shown} == {OTHER[::-1]}


def test_a_full_disk_is_not_tried_again(bench: Bench) -> None:
    bench.run()
    bench.rooms.sinks[0].error = RecordingError("the disk is full; make room")
    assert "full" in bench.state(State.FAULT).reason
    assert len(bench.rooms.sinks) == 1


def test_a_camera_that_cannot_be_opened_is_a_fault_with_nothing_left_open(bench: Bench) -> None:
    bench.rooms.camera_errors = 1
    bench.session.post(Start())
    assert "choose another" in bench.state(State.FAULT).reason
    assert bench.rooms.sources == []
    bench.session.post(Stop())
    bench.state(State.OFF)


def test_a_camera_thread_that_dies_is_replaced(bench: Bench) -> None:
    bench.run()
    bench.rooms.sinks[0].error = TypeError("surprise")
    wait_until(lambda: len(bench.rooms.sinks) == 2 and len(bench.rooms.sinks[1].frames) > 5)
    wait_until(bench.speaks)


def test_a_camera_that_never_comes_back_is_replaced(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.run()
    gate = threading.Event()
    bench.rooms.sinks[0].wait = gate
    assert "does not take pictures" in bench.notice("camera-lost").text
    wait_until(lambda: len(bench.rooms.sinks) == 2 and len(bench.rooms.sinks[1].frames) > 5)
    wait_until(bench.speaks)
    monkeypatch.setattr(FencedThread.join, "__defaults__", (0.2,))
    assert not bench.session.close()  # its thread is still in the driver: nobody is told otherwise
    assert "lipcam-camera" in our_threads()
    gate.set()
    wait_until(lambda: our_threads() == [])
    bench.forget()


def test_a_new_camera_thread_does_not_count_again_what_came_late_before() -> None:
    clock, meters = HandClock(), LiveMeters()
    avatar, mouth = fake_avatar(), np.full((6, 8, 3), 250, np.uint8)
    lane: Lane = DueQueue(25)

    def put_late() -> None:
        pts_ns = clock.now_ns() - NS_PER_S
        lane.put(DuePicture(pts_ns, FacePatch(mouth, pts_ns, 0), True))

    lane.take(clock.now_ns())
    put_late()
    lane.take(clock.now_ns())
    assert (lane.late, len(lane)) == (1, 0)
    feed = Feed(avatar, FakeComposer(avatar), np.zeros((2, 2, 3), np.uint8), lane)
    preview, outgoing = LatestSlot[VideoFrame](), Outgoing(Hush())
    worker = CameraWorker(feed, None, 25, clock, meters, preview, outgoing, lambda report: None)
    for _ in range(3):
        worker.step()
    assert meters.late == 0
    put_late()
    worker.step()
    assert meters.late == 1


def test_a_camera_is_not_lost_while_the_whole_program_sleeps(bench: Bench) -> None:
    """Suspended, or stopped by Ctrl-Z: the first to look on waking is not always the camera."""
    bench.rooms.clock = clock = SleepyClock()
    bench.run()
    sink, driver = bench.rooms.sinks[0], Driver()
    sink.wait = driver
    assert driver.entered.wait(10)
    clock.slept_ns = 3 * NS_PER_S
    time.sleep(0.5)  # the watchdog makes its rounds, and the driver is still waking up
    driver.set()
    count = len(sink.frames)
    wait_until(lambda: len(sink.frames) > count + 10)
    assert bench.rooms.sinks == [sink]
    assert not sink.closed


def test_all_that_a_camera_has_to_say_is_one_notice(bench: Bench) -> None:
    bench.run()
    bench.rooms.sinks[0].notices = ["The first was passed over.", "The second, too."]
    assert bench.notice("camera").text == "The first was passed over.\nThe second, too."
