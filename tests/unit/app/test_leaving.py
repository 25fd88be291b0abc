"""The end of the process while a thread still works in a library."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]

# Python's own end would take the thread away inside the library's C++: SIGABRT or SIGSEGV, often.
BUSY = """
import atexit, sys, threading, time
import cv2, numpy as np
from app.leaving import leave_after
picture = np.zeros((720, 1280, 3), np.uint8)
begun = threading.Event()
class Remains:
    def __del__(self):
        print("taken apart")
remains = Remains()
def work():
    while True:
        cv2.GaussianBlur(picture, (5, 5), 1)
        begun.set()
def end():
    if {daemon}:
        for _ in range(4):
            threading.Thread(target=work, daemon=True).start()
        begun.wait()
    atexit.register(print, "at exit")
    {ending}
leave_after(end)
"""


def run(ending: str, daemon: bool = True) -> subprocess.CompletedProcess[str]:
    code = BUSY.format(ending=ending, daemon=daemon)
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize("daemon", [True, False])
@pytest.mark.parametrize(
    ("ending", "status", "told"),
    [
        ("pass", 0, ""),
        ("sys.exit(0)", 0, ""),
        ("sys.exit(2)", 2, ""),
        ("sys.exit('no room')", 1, "no room\n"),
    ],
)
def test_the_status_is_what_was_asked_for(
    ending: str, status: int, told: str, daemon: bool
) -> None:
    ended = run(ending, daemon)
    assert (ended.returncode, ended.stderr) == (status, told)
    # A process that leaves is not taken apart, and says all that it had to say.
    assert ended.stdout.splitlines() == ["at exit", "taken apart"][: 1 if daemon else 2]


@pytest.mark.parametrize("daemon", [True, False])
def test_an_unexpected_exception_is_printed_once(daemon: bool) -> None:
    ended = run("raise ValueError('in a command')", daemon)
    assert ended.returncode == 1
    assert ended.stderr.count("ValueError: in a command") == 1
    assert ended.stdout.startswith("at exit")


def test_threads_that_must_end_are_waited_for() -> None:
    late = "threading.Thread(target=lambda: (time.sleep(0.3), print('done'))).start()"
    ended = run(late)
    assert ended.returncode == 0
    assert ended.stdout.splitlines() == ["done", "at exit"]
