"""The bridge dies, hangs, sleeps or is closed: who sends learns of it, and no child is left."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
import weakref
from pathlib import Path
from types import SimpleNamespace

import pytest

from core.camera import bridge_process, bridge_sink
from core.clock import MonotonicClock
from core.errors import CameraUnavailable
from tests.waiting import has_ended, until

HERE = Path(__file__).resolve().parent
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and /proc are POSIX")


def test_a_child_that_dies_is_told_at_once_and_always(open_sink, picture):
    """Who sends opens another camera then: it alone tells the user, and only once."""
    sink = open_sink()
    os.kill(sink.child_pid, signal.SIGKILL)

    def sent() -> bool:
        sink.send(picture())
        return False

    with pytest.raises(CameraUnavailable, match=r"signal 9.*choose another camera"):
        until(sent, "refusal")
    with pytest.raises(CameraUnavailable, match=r"signal 9"):
        sink.send(picture())
    assert sink.notices == []
    again = open_sink()
    again.send(picture())
    until(lambda: again.taken == again._memory.published > 0, "picture taken")


@pytest.mark.usefixtures("no_collector")
def test_what_was_refused_is_not_kept(open_sink, picture):
    """The camera of a run is frozen: what its trouble held would stay until the end of it."""
    sink = open_sink()
    os.kill(sink.child_pid, signal.SIGKILL)
    pictures = [picture()]
    left = weakref.ref(pictures[0].rgb)

    def refused() -> bool:
        try:
            sink.send(pictures[0])
        except CameraUnavailable:
            return True
        return False

    until(refused, "refusal")
    pictures.clear()
    assert left() is None


def test_a_driver_that_hangs_is_noticed(open_sink, picture, monkeypatch):
    monkeypatch.setattr(bridge_sink, "_SILENT_NS", 300_000_000)
    sink = open_sink(hang=True)

    def sent() -> bool:
        sink.send(picture())
        return False

    with pytest.raises(CameraUnavailable, match="does not answer"):
        until(sent, "refusal")
    begin = time.monotonic()
    sink.close()
    assert time.monotonic() - begin < 3


def test_a_sleep_of_the_whole_program_is_no_hang(open_sink, picture, monkeypatch):
    """Suspend, or Ctrl-Z of all of us, while a picture is on its way to the child."""
    sink = open_sink()
    sink.send(picture())
    until(lambda: sink.taken == 1, "picture taken")
    os.kill(sink.child_pid, signal.SIGSTOP)
    sink.send(picture())
    awake = MonotonicClock()
    later = SimpleNamespace(now_ns=lambda: awake.now_ns() + 3_600_000_000_000)
    monkeypatch.setattr(sink, "_clock", later)
    sink.send(picture())
    os.kill(sink.child_pid, signal.SIGCONT)
    sink.send(picture())
    until(lambda: sink.taken == 4, "picture taken")


def test_a_child_that_the_system_holds_back_keeps_nobody_waiting(open_sink, picture, monkeypatch):
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
            sink.send(picture())
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


def test_control_c_is_for_the_parent(open_sink, picture):
    sink = open_sink()
    os.kill(sink.child_pid, signal.SIGINT)
    sink.send(picture())
    until(lambda: sink.taken == 1, "picture taken")


def test_closes_quickly_twice_and_leaves_no_child(open_sink, picture):
    sink = open_sink()
    child = sink.child_pid
    sink.send(picture())
    begin = time.monotonic()
    sink.close()
    sink.close()
    assert time.monotonic() - begin < 1
    assert has_ended(child)
    with pytest.raises(CameraUnavailable, match="closed"):
        sink.send(picture())


def test_closing_while_pictures_are_sent_is_told(open_sink, picture):
    sink, told = open_sink(), []

    def send_for_ever() -> None:
        try:
            while True:
                sink.send(picture())
        except CameraUnavailable as error:
            told.append(str(error))

    sender = threading.Thread(target=send_for_ever)
    sender.start()
    until(lambda: sink.taken > 0, "picture taken")
    sink.close()
    sender.join(5)
    assert len(told) == 1
    assert "closed" in told[0]


def test_the_child_ends_when_the_parent_is_killed(bridge_folder):
    program = textwrap.dedent(
        f"""
        import sys, time
        sys.path[:0] = [{str(HERE.parents[2])!r}]
        from pathlib import Path
        from core.camera.bridge_sink import BridgeSink
        from core.clock import MonotonicClock
        command = [sys.executable, {str(HERE / "fake_bridge.py")!r}, {str(bridge_folder)!r}]
        sink = BridgeSink("v4l2loopback", None, (64, 48), 25, MonotonicClock(),
                          lambda: (command, Path({str(HERE)!r})))
        print(sink.child_pid, flush=True)
        time.sleep(60)
        """
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as parent:
        child = int(parent.stdout.readline())
        assert not has_ended(child)
        parent.kill()
        parent.wait()
        until(lambda: has_ended(child), "end of the child", 4)
