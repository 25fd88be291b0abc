"""A session whose camera bridge is killed, or whose device is removed, with the child at work."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.camera import registry
from core.camera.bridge_sink import BridgeSink
from core.messages import Start, State
from core.ports import Clock, FrameSink
from core.types import VideoFrame
from tests.diary import wait_until
from tests.faults.program_faults import Leftovers
from tests.session_bench import Bench

pytestmark = [
    pytest.mark.flow,
    pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX"),
]

HERE = Path(__file__).resolve().parents[1] / "unit" / "camera"


class Driver:
    """A stand-in for v4l2loopback, with the real bridge in front of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.sinks: list[BridgeSink] = []
        self.device = folder / "video7"
        (folder / "plan").write_text("{}")
        self.load()

    def load(self) -> None:
        self.device.write_text("")

    def remove(self) -> None:
        self.device.unlink()

    def open(self, _choice: str, size: tuple[int, int], fps: int, clock: Clock) -> FrameSink:
        registry._refuse_missing(str(self.device))
        command = [sys.executable, str(HERE / "fake_bridge.py"), str(self.folder)]
        sink = BridgeSink("v4l2loopback", None, size, fps, clock, lambda: (command, HERE))
        self.sinks.append(sink)
        return sink

    def kill_bridge(self) -> None:
        pid = self.sinks[-1].child_pid
        assert pid is not None
        os.kill(pid, signal.SIGKILL)


@pytest.fixture
def driver(tmp_path: Path) -> Driver:
    return Driver(tmp_path)


@pytest.fixture
def bench(driver: Driver) -> Iterator[Bench]:
    made = Bench()
    ports = replace(made.rooms.ports(), open_sink=driver.open)
    made.rooms.ports = lambda: ports  # type: ignore[method-assign]
    made.session.post(Start())
    made.state(State.RUNNING)
    wait_until(lambda: driver.sinks[0].taken > 10)
    made.diary.forget()
    yield made
    assert made.session.close()


def newest(bench: Bench) -> VideoFrame | None:
    return bench.session.preview.take()


def test_a_killed_bridge_is_replaced_and_told_of_twice(bench: Bench, driver: Driver) -> None:
    left = Leftovers()
    for _ in range(3):
        count = len(driver.sinks)
        driver.kill_bridge()
        began = time.monotonic()
        wait_until(lambda: len(driver.sinks) > count and driver.sinks[-1].taken > 0)  # noqa: B023
        print(f"bridge killed: pictures again after {time.monotonic() - began:.2f} s")
        bench.notice("camera-back")
        assert bench.told("camera") == ["camera-lost", "camera-back"]
        bench.diary.forget()
    assert newest(bench) is not None
    assert bench.session.state is State.RUNNING
    assert left.grown() == {}


def test_a_removed_driver_is_waited_for(bench: Bench, driver: Driver) -> None:
    left = Leftovers()
    driver.remove()
    driver.kill_bridge()
    assert "opened again as soon as it is there" in bench.notice("camera-lost").text
    wait_until(lambda: bench.session.state is State.HOLDING)
    wait_until(lambda: "video7 is not there" in bench.diary.last_state().reason)
    newest(bench)
    wait_until(lambda: newest(bench) is not None)  # the window still shows the picture
    time.sleep(3)
    driver.load()
    began = time.monotonic()
    count = len(driver.sinks)
    wait_until(lambda: len(driver.sinks) > count and driver.sinks[-1].taken > 0)
    print(f"driver loaded: pictures again after {time.monotonic() - began:.2f} s")
    bench.notice("camera-back")
    assert bench.told("camera") == ["camera-lost", "camera-back"]
    assert bench.session.state is State.RUNNING
    assert left.grown() == {}
