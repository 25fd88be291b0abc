"""What happens to programs and to the computer they run on. Each context mends it at its end."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import psutil

_BUSY = "while True: pass"


def bridges(pid: int | None = None) -> list[int]:
    """Camera bridges that a program (this one) has started."""
    children = psutil.Process(pid).children(recursive=True)
    found = []
    for child in children:
        with contextlib.suppress(psutil.Error):
            if any("camera_bridge" in word or "camera-bridge" in word for word in child.cmdline()):
                found.append(child.pid)
    return found


def kill_bridges(pid: int | None = None) -> int:
    """kill -9 each of them; returns how many there were."""
    found = bridges(pid)
    for bridge in found:
        with contextlib.suppress(ProcessLookupError):
            os.kill(bridge, signal.SIGKILL)
    return len(found)


@contextmanager
def asleep(pid: int) -> Iterator[None]:
    """The whole program is stopped, with its children, as by Ctrl-Z or in a suspended machine."""
    family = [pid, *(child.pid for child in psutil.Process(pid).children(recursive=True))]
    for one in family:
        _signal(one, signal.SIGSTOP)
    try:
        yield
    finally:
        for one in reversed(family):
            _signal(one, signal.SIGCONT)


@contextmanager
def starved(programs: int = 6) -> Iterator[None]:
    """So many other programs want all of the processor."""
    busy = [subprocess.Popen([sys.executable, "-S", "-c", _BUSY]) for _ in range(programs)]
    try:
        yield
    finally:
        for one in busy:
            one.kill()
        for one in busy:
            one.wait(10)


class Leftovers:
    """What a program holds; ``grown`` tells what has been added since."""

    def __init__(self, pid: int | None = None) -> None:
        self._program = psutil.Process(pid)
        self._before = self._now()

    def grown(self, within_s: float = 5.0) -> dict[str, int]:
        """Threads, children and descriptors more than before; waited for, because what ends takes a
        moment to. {} where there are none."""
        end = time.monotonic() + within_s
        while True:
            now = self._now()
            more = {name: now[name] - self._before[name] for name in now}
            more = {name: count for name, count in more.items() if count > 0}
            if not more or time.monotonic() > end:
                return more
            time.sleep(0.1)

    def _now(self) -> dict[str, int]:
        return {
            "threads": self._program.num_threads(),
            "children": len(self._program.children(recursive=True)),
            "descriptors": self._program.num_fds(),
        }


def _signal(pid: int, number: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, number)
