"""The bridge as a real child process, with a stand-in for the kernel at its far end."""

from __future__ import annotations

import errno
import json
import os
import select
import signal
import subprocess
import sys
import textwrap
import threading
import time
from pathlib import Path
from types import SimpleNamespace

import cv2
import numpy as np
import psutil
import pytest

from core.camera import bridge_process, bridge_sink
from core.camera.bridge_process import BridgeProcess, bridge_command
from core.camera.bridge_sink import BridgeSink
from core.camera.device_opens import DeviceOpens
from core.camera.remedies import remedy_for
from core.clock import MonotonicClock
from core.errors import BadFrame, CameraUnavailable
from core.types import Origin, VideoFrame

HERE = Path(__file__).resolve().parent
SIZE = (64, 48)
FRAME_BYTES = 64 * 48 * 3 // 2
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and /proc are POSIX")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plan").write_text("{}")
    return tmp_path


@pytest.fixture
def open_sink(folder: Path):
    opened: list[BridgeSink] = []

    def make(device: str | None = None, size: tuple[int, int] = SIZE, **plan) -> BridgeSink:
        (folder / "plan").write_text(json.dumps(plan))
        command = [sys.executable, str(HERE / "fake_bridge.py"), str(folder)]
        sink = BridgeSink(
            "v4l2loopback", device, size, 25, MonotonicClock(), lambda: (command, HERE)
        )
        opened.append(sink)
        return sink

    yield make
    for sink in opened:
        sink.close()


def frame(level: int, seq: int = 0) -> VideoFrame:
    rgb = np.full((48, 64, 3), (level, 255 - level, 128), np.uint8)
    return VideoFrame(rgb, 0, seq, Origin.MODEL)


def wait_for(ready, what: str, timeout_s: float = 10.0) -> None:
    end = time.monotonic() + timeout_s
    while not ready():
        assert time.monotonic() < end, f"no {what} within {timeout_s} s"
        time.sleep(0.01)


def gone(pid: int) -> bool:
    return not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE


def test_pictures_arrive_whole_and_in_order(open_sink, folder):
    sink = open_sink()
    assert sink.granted.device == "/dev/video7"
    assert sink.granted.size_px == SIZE
    assert sink.granted.pixel_format == "I420"
    assert sink.label == "/dev/video7 (v4l2loopback)"
    for level in range(10):
        sink.send(frame(level * 20))
        wait_for(lambda seen=level + 1: sink.taken == seen, "picture taken")
    sink.close()
    found = (folder / "frames").read_bytes()
    expected = b"".join(
        cv2.cvtColor(frame(level * 20).rgb, cv2.COLOR_RGB2YUV_I420).tobytes() for level in range(10)
    )
    assert found == expected


def test_sending_waits_for_nothing_and_the_newest_wins(open_sink, folder):
    sink = open_sink()
    os.kill(sink.child_pid, signal.SIGSTOP)
    begin = time.monotonic()
    for level in range(200):
        sink.send(frame(level))
    assert time.monotonic() - begin < 2
    os.kill(sink.child_pid, signal.SIGCONT)
    wait_for(lambda: sink.taken == 200, "newest picture")
    sink.close()
    found = (folder / "frames").read_bytes()
    assert len(found) <= 2 * FRAME_BYTES
    assert found[-FRAME_BYTES:] == cv2.cvtColor(frame(199).rgb, cv2.COLOR_RGB2YUV_I420).tobytes()


def test_a_child_that_dies_is_told_at_once_and_always(open_sink):
    """Who sends opens another camera then: it alone tells the user, and only once."""
    sink = open_sink()
    os.kill(sink.child_pid, signal.SIGKILL)

    def sent() -> bool:
        sink.send(frame(9))
        return False

    with pytest.raises(CameraUnavailable, match=r"signal 9.*choose another camera"):
        wait_for(sent, "refusal")
    with pytest.raises(CameraUnavailable, match=r"signal 9"):
        sink.send(frame(9))
    assert sink.notices == []
    again = open_sink()
    again.send(frame(9))
    wait_for(lambda: again.taken == again._memory.published > 0, "picture taken")


def test_a_driver_that_hangs_is_noticed(open_sink, monkeypatch):
    monkeypatch.setattr(bridge_sink, "_SILENT_NS", 300_000_000)
    sink = open_sink(hang=True)

    def sent() -> bool:
        sink.send(frame(1))
        return False

    with pytest.raises(CameraUnavailable, match="does not answer"):
        wait_for(sent, "refusal")
    begin = time.monotonic()
    sink.close()
    assert time.monotonic() - begin < 3


def test_a_sleep_of_the_whole_program_is_no_hang(open_sink, monkeypatch):
    """Suspend, or Ctrl-Z of all of us, while a picture is on its way to the child."""
    sink = open_sink()
    sink.send(frame(1))
    wait_for(lambda: sink.taken == 1, "picture taken")
    os.kill(sink.child_pid, signal.SIGSTOP)
    sink.send(frame(2))
    awake = MonotonicClock()
    later = SimpleNamespace(now_ns=lambda: awake.now_ns() + 3_600_000_000_000)
    monkeypatch.setattr(sink, "_clock", later)
    sink.send(frame(3))
    os.kill(sink.child_pid, signal.SIGCONT)
    sink.send(frame(4))
    wait_for(lambda: sink.taken == 4, "picture taken")


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
        wait_for(sent, "refusal")


def test_notes_of_the_device_reach_the_user(open_sink):
    assert "exclusive_caps=1" in open_sink(exclusive=False).notices[0]


def test_closes_quickly_twice_and_leaves_no_child(open_sink):
    sink = open_sink()
    child = sink.child_pid
    sink.send(frame(1))
    begin = time.monotonic()
    sink.close()
    sink.close()
    assert time.monotonic() - begin < 1
    assert gone(child)
    with pytest.raises(CameraUnavailable, match="closed"):
        sink.send(frame(2))


def test_refuses_pictures_and_sizes_that_do_not_fit(open_sink):
    with pytest.raises(CameraUnavailable, match="even"):
        open_sink(size=(63, 48))
    with pytest.raises(BadFrame):
        open_sink(size=(32, 48)).send(frame(1))


def test_control_c_is_for_the_parent(open_sink):
    sink = open_sink()
    os.kill(sink.child_pid, signal.SIGINT)
    sink.send(frame(1))
    wait_for(lambda: sink.taken == 1, "picture taken")


def test_the_child_ends_when_the_parent_is_killed(folder):
    program = textwrap.dedent(
        f"""
        import sys, time
        sys.path[:0] = [{str(HERE.parents[2])!r}]
        from pathlib import Path
        from core.camera.bridge_sink import BridgeSink
        from core.clock import MonotonicClock
        command = [sys.executable, {str(HERE / "fake_bridge.py")!r}, {str(folder)!r}]
        sink = BridgeSink("v4l2loopback", None, (64, 48), 25, MonotonicClock(),
                          lambda: (command, Path({str(HERE)!r})))
        print(sink.child_pid, flush=True)
        time.sleep(60)
        """
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as parent:
        child = int(parent.stdout.readline())
        assert not gone(child)
        parent.kill()
        parent.wait()
        wait_for(lambda: gone(child), "end of the child", 4)


def test_the_real_program_answers_without_a_device():
    """No stand-in: pyvirtualcam itself is loaded in the child, and only there."""
    with pytest.raises(CameraUnavailable, match=r"/dev/video98.*modprobe"):
        BridgeSink("v4l2loopback", "/dev/video98", SIZE, 25, MonotonicClock())
    assert "pyvirtualcam" not in sys.modules


@pytest.mark.skipif(sys.platform != "linux", reason="OBS cameras exist on the other systems")
def test_a_camera_of_another_system_is_refused():
    with pytest.raises(CameraUnavailable, match="Install OBS Studio"):
        BridgeSink("obs", None, SIZE, 25, MonotonicClock())


def test_a_missing_program_is_told(monkeypatch):
    monkeypatch.setattr("core.camera.bridge_process.find_spec", lambda name: None)
    with pytest.raises(CameraUnavailable, match="camera_bridge is missing"):
        bridge_command()


def test_a_missing_pyvirtualcam_is_told(monkeypatch):
    from importlib.util import find_spec

    monkeypatch.setattr(
        "core.camera.bridge_process.find_spec",
        lambda name: None if name == "pyvirtualcam" else find_spec(name),
    )
    with pytest.raises(CameraUnavailable, match=r"pyvirtualcam is missing.*pip install"):
        bridge_command()


def test_a_program_that_cannot_be_started_is_told(folder):
    with pytest.raises(CameraUnavailable, match="cannot be started"):
        BridgeSink(
            "obs", None, SIZE, 25, MonotonicClock(), lambda: ([str(folder / "none")], folder)
        )


@pytest.mark.parametrize(
    "word",
    [
        '{"event":"hello","width":"wide","height":48}',
        '{"event":"hello","width":64,"height":48,"notes":7}',
        '{"event":"hello","width":64,"height":48}\n{"event":"alive","slowest_ms":[]}',
    ],
)
def test_a_greeting_that_makes_no_sense_leaves_no_child(folder, word):
    program = f"import time; print({word!r}, flush=True); time.sleep(60)"
    before = set(psutil.Process().children())
    with pytest.raises(CameraUnavailable, match="talks nonsense"):
        BridgeSink(
            "obs", None, SIZE, 25, MonotonicClock(), lambda: ([sys.executable, "-c", program], HERE)
        )
    assert set(psutil.Process().children()) == before


def test_a_child_that_never_stops_talking_does_not_stop_us(folder):
    program = "import sys\nwhile True: sys.stdout.write('x' * 65536)"
    command = [sys.executable, "-c", program]
    begin = time.monotonic()
    child = BridgeProcess({}, (), command, folder)
    try:
        assert child.events() == []
        assert time.monotonic() - begin < 5
    finally:
        child.kill()
        child.close()


def test_a_child_that_the_system_holds_back_keeps_nobody_waiting(open_sink, monkeypatch):
    """Nothing ends a process that sleeps inside its driver, not even SIGKILL."""
    monkeypatch.setattr(bridge_sink, "_SILENT_NS", 100_000_000)
    monkeypatch.setattr(bridge_process, "_END_S", 0.05)
    sink = open_sink(hang=True)
    first = sink._child
    for name in ("kill", "terminate"):
        monkeypatch.setattr(first._process, name, lambda: None)
    longest, told = 0.0, ""
    while not told:
        begin = time.monotonic()
        try:
            sink.send(frame(1))
        except CameraUnavailable as error:
            told = str(error)
        longest = max(longest, time.monotonic() - begin)
    assert "does not answer" in told
    assert longest < 1
    assert first.ended is None
    begin = time.monotonic()
    sink.close()
    assert time.monotonic() - begin < 2
    os.kill(first.pid, signal.SIGKILL)
    first.close()


def test_closing_while_pictures_are_sent_is_told(open_sink):
    sink, told = open_sink(), []

    def send_for_ever() -> None:
        try:
            while True:
                sink.send(frame(1))
        except CameraUnavailable as error:
            told.append(str(error))

    sender = threading.Thread(target=send_for_ever)
    sender.start()
    wait_for(lambda: sink.taken > 0, "picture taken")
    sink.close()
    sender.join(5)
    assert len(told) == 1
    assert "closed" in told[0]


def test_no_memory_to_share_is_told(folder, monkeypatch):
    def full(_file: int, _size: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    opened = len(os.listdir("/proc/self/fd")) if sys.platform == "linux" else 0
    monkeypatch.setattr("core.camera.bridge_memory.os.ftruncate", full)
    with pytest.raises(CameraUnavailable, match=r"No space left.*smaller picture"):
        BridgeSink("obs", None, SIZE, 25, MonotonicClock(), lambda: (["none"], folder))
    if sys.platform == "linux":
        assert len(os.listdir("/proc/self/fd")) == opened


def test_a_program_that_talks_nonsense_is_told(folder):
    command = [sys.executable, "-c", "print('{]'); print('[1]'); print('x' * 200000)"]
    with pytest.raises(CameraUnavailable, match="ended with status 0"):
        BridgeSink("obs", None, SIZE, 25, MonotonicClock(), lambda: (command, folder))


@pytest.mark.parametrize("kind", ["missing", "busy", "denied", "no-pyvirtualcam", "unheard-of"])
@pytest.mark.parametrize("backend", ["v4l2loopback", "obs", "unitycapture"])
def test_every_trouble_has_a_remedy(backend, kind):
    assert len(remedy_for(backend, kind)) > 20


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="inotify is Linux's")
def test_who_opens_the_device_is_told_at_once(open_sink, folder, monkeypatch):
    device = folder / "video7"
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
