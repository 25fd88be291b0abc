"""The camera check against a real PipeWire: another process reads what is sent, or does not."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from pipewire_reader import PipeWireReader

from core.camera import pipewire_library, v4l2
from core.camera.check_picture import check_picture
from core.camera.pacer import Pacer
from core.camera.pipewire import PipeWireCamera
from core.camera.reader_check import ReaderCheck, fed_already
from core.camera.reader_verdict import Outcome
from core.clock import MonotonicClock
from core.types import Origin, VideoFrame

pytestmark = pytest.mark.system

ROOT = Path(__file__).resolve().parents[2]
SIZE = (640, 360)
LABEL = "Lipcam AI avatar (PipeWire)"


class Running:
    """A Lipcam that sends one picture again and again, as a session does."""

    def __init__(self, rgb: np.ndarray, before: Callable[[], None] = lambda: None) -> None:
        self._camera = PipeWireCamera((rgb.shape[1], rgb.shape[0]), 25, MonotonicClock())
        self._rgb, self._stop = rgb, threading.Event()
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def close(self) -> None:
        self._stop.set()
        self._thread.join(5)
        self._camera.close()

    def _run(self) -> None:
        pacer = Pacer(25, MonotonicClock())
        while not self._stop.is_set():
            pacer.wait()
            self._camera.send(VideoFrame(self._rgb.copy(), 0, 0, Origin.MODEL))


@pytest.fixture
def running(pipewire_server) -> Iterator[Callable[[np.ndarray], Running]]:
    made: list[Running] = []

    def start(rgb: np.ndarray) -> Running:
        made.append(Running(rgb))
        return made[-1]

    yield start
    for each in made:
        each.close()


@pytest.mark.parametrize("size_px", [SIZE, (1280, 720)], ids=["360p", "720p"])
def test_a_reader_sees_the_pictures_their_size_and_colours(pipewire_server, size_px) -> None:
    report = ReaderCheck(MonotonicClock()).run("pipewire", size_px, 25)
    assert report.outcome is Outcome.SEEN, report
    assert report.camera == "Lipcam AI avatar"
    assert report.size_px == size_px
    assert report.frames >= 25
    assert report.error is not None
    assert report.error <= 2
    assert report.fps > 5  # a loaded machine; the check must not call it nothing
    assert fed_already("pipewire") is None, "the camera stayed open after the check"


def test_it_can_be_checked_again_and_again(pipewire_server) -> None:
    for _ in range(3):
        assert ReaderCheck(MonotonicClock()).run("pipewire", SIZE, 25).ok


def test_a_camera_that_a_running_lipcam_feeds_is_only_read(running) -> None:
    picture = np.full((360, 640, 3), (20, 120, 220), np.uint8)
    running(picture)
    report = ReaderCheck(MonotonicClock()).run("pipewire", SIZE, 25)
    assert report.outcome is Outcome.SEEN, report
    assert report.size_px == SIZE
    assert report.error is None, "nothing was known to compare with"


def test_what_a_session_sends_is_compared_with_its_own_picture(running) -> None:
    picture = np.full((360, 640, 3), (20, 120, 220), np.uint8)
    running(picture)
    check = ReaderCheck(MonotonicClock())
    assert check.run_live(LABEL, picture, 25).ok
    swapped = np.ascontiguousarray(picture[..., ::-1])
    report = check.run_live(LABEL, swapped, 25)
    assert report.outcome is Outcome.CHANGED, report
    assert "colours are off" in report.text
    assert report.remedy


@pytest.mark.skipif(shutil.which("gst-launch-1.0") is None, reason="not installed: GStreamer")
@pytest.mark.parametrize("wish", ["I420", "BGRx"])
def test_a_call_that_reads_the_camera_goes_on_beside_the_check(
    pipewire_server, running, wish
) -> None:
    """The camera has one format for all its readers: the check takes that of the first."""
    picture = np.full((360, 640, 3), (20, 120, 220), np.uint8)
    running(picture)
    with PipeWireReader(pipewire_server.child_env(), SIZE, wish) as call:
        # It reads all the time: one that stops keeps the buffers that all readers share.
        checked, seen = threading.Event(), [call.frame()]

        def go_on() -> None:
            while not checked.is_set():
                seen[:] = [call.frame()]

        reading = threading.Thread(target=go_on)
        reading.start()
        report = ReaderCheck(MonotonicClock()).run_live(LABEL, picture, 25)
        checked.set()
        reading.join(10)
        assert report.ok, report
        for shown in (seen[0], call.frame()):
            assert np.abs(shown.astype(int) - picture).max() <= 4


def test_a_camera_that_is_not_there_is_not_seen(pipewire_server) -> None:
    """The reader must not take another camera in its place."""
    report = ReaderCheck(MonotonicClock()).run_live(LABEL, check_picture(SIZE, 0), 25)
    assert report.outcome is Outcome.NOTHING, report
    assert report.frames == 0
    assert report.remedy


def test_a_check_that_is_taken_back_ends_at_once(pipewire_server) -> None:
    asked: list[int] = []

    def stop() -> bool:
        asked.append(1)
        return len(asked) > 5

    report = ReaderCheck(MonotonicClock(), stop).run("pipewire", SIZE, 25)
    assert report.outcome is Outcome.STOPPED
    assert fed_already("pipewire") is None


def test_without_a_server_it_says_what_to_do(pipewire_server) -> None:
    pipewire_server.kill()
    try:
        report = ReaderCheck(MonotonicClock()).run("pipewire", SIZE, 25)
    finally:
        pipewire_server.start()
    assert report.outcome is Outcome.NO_CAMERA
    assert pipewire_library.START in report.text + report.remedy


def test_the_command_line_says_it_too(pipewire_server, tmp_path) -> None:
    if v4l2.loopback_devices():
        pytest.skip("this machine has a v4l2loopback device, which comes first")
    env = pipewire_server.child_env() | {"LIPCAM_HOME": str(tmp_path)}
    command = [sys.executable, "-m", "app", "check-camera", "--json"]
    done = subprocess.run(
        command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    report = json.loads(done.stdout)
    assert report["outcome"] == "seen"
    assert report["camera"] == "Lipcam AI avatar"
