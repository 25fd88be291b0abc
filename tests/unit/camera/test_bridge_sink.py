"""The bridge as a real child process, with a stand-in for the kernel at its far end."""

from __future__ import annotations

import errno
import os
import select
import signal
import sys
import time

import cv2
import numpy as np
import pytest

from core.camera.device_opens import DeviceOpens
from core.errors import BadFrame, CameraUnavailable
from core.types import Origin, VideoFrame
from tests.waiting import until

SIZE = (64, 48)
FRAME_BYTES = 64 * 48 * 3 // 2
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and /proc are POSIX")


def frame(level: int, seq: int = 0) -> VideoFrame:
    rgb = np.full((48, 64, 3), (level, 255 - level, 128), np.uint8)
    return VideoFrame(rgb, 0, seq, Origin.MODEL)


def test_pictures_arrive_whole_and_in_order(open_sink, bridge_folder):
    sink = open_sink()
    assert sink.granted.device == "/dev/video7"
    assert sink.granted.size_px == SIZE
    assert sink.granted.pixel_format == "I420"
    assert sink.label == "/dev/video7 (v4l2loopback)"
    for level in range(10):
        sink.send(frame(level * 20))
        until(lambda seen=level + 1: sink.taken == seen, "picture taken")
    sink.close()
    found = (bridge_folder / "frames").read_bytes()
    expected = b"".join(
        cv2.cvtColor(frame(level * 20).rgb, cv2.COLOR_RGB2YUV_I420).tobytes() for level in range(10)
    )
    assert found == expected


def test_sending_waits_for_nothing_and_the_newest_wins(open_sink, bridge_folder):
    sink = open_sink()
    os.kill(sink.child_pid, signal.SIGSTOP)
    begin = time.monotonic()
    for level in range(200):
        sink.send(frame(level))
    assert time.monotonic() - begin < 2
    os.kill(sink.child_pid, signal.SIGCONT)
    until(lambda: sink.taken == 200, "newest picture")
    sink.close()
    found = (bridge_folder / "frames").read_bytes()
    assert len(found) <= 2 * FRAME_BYTES
    assert found[-FRAME_BYTES:] == cv2.cvtColor(frame(199).rgb, cv2.COLOR_RGB2YUV_I420).tobytes()


@pytest.mark.parametrize(
    ("plan", "text"),
    [
        ({"driver": None}, "modprobe v4l2loopback exclusive_caps=1"),
        ({"fails": {"open": errno.EACCES}}, "usermod -aG video"),
        ({"other_writer": True}, "Close the other program"),
        ({"reader_size": [32, 32]}, "32 × 32 while a program reads"),
    ],
)
def test_each_trouble_at_opening_has_its_remedy(open_sink, plan, text):
    plan = {key: value for key, value in plan.items() if value is not None}
    device = None if plan else "/dev/video99"
    with pytest.raises(CameraUnavailable, match=text):
        open_sink(device, **plan)


def test_a_write_that_fails_is_passed_on(open_sink, monkeypatch):
    sink = open_sink(short_write=True)

    def sent() -> bool:
        sink.send(frame(1))
        return False

    with pytest.raises(CameraUnavailable, match="took 4607 of 4608 bytes"):
        until(sent, "refusal")


def test_notes_of_the_device_reach_the_user(open_sink):
    assert "exclusive_caps=1" in open_sink(exclusive=False).notices[0]


def test_refuses_pictures_and_sizes_that_do_not_fit(open_sink):
    with pytest.raises(CameraUnavailable, match="even"):
        open_sink(size=(63, 48))
    with pytest.raises(BadFrame):
        open_sink(size=(32, 48)).send(frame(1))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="inotify is Linux's")
def test_who_opens_the_device_is_told_at_once(open_sink, bridge_folder, monkeypatch):
    device = bridge_folder / "video7"
    device.write_bytes(b"")
    asked = []

    def opens(path: str) -> DeviceOpens:
        asked.append(path)
        return DeviceOpens(str(device))

    monkeypatch.setattr("core.camera.bridge_sink.DeviceOpens", opens)
    sink = open_sink()
    assert sink.watched is False
    with device.open("rb"):
        assert select.select([sink.sign], [], [], 5.0)[0]
        assert sink.watched is True
        assert not select.select([sink.sign], [], [], 0.0)[0]
    assert sink.watched is False
    assert asked == ["/dev/video7"]
    sink.close()
    assert sink.watched is None
    assert sink.sign is None


def test_a_device_that_is_not_there_tells_nothing_at_once(open_sink):
    assert open_sink().watched is None
