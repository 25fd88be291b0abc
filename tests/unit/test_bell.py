"""A bell whose file can be waited for: on Linux, and nowhere else."""

from __future__ import annotations

import gc
import os
import select
import subprocess
import sys
import threading

import pytest

from core import bell as module
from core.bell import Bell
from tests.linux_files import on_linux


def rung(bell: Bell) -> bool:
    assert bell.file is not None
    return bool(select.select([bell.file], [], [], 0.0)[0])


@on_linux
def test_it_is_rung_until_it_is_cleared() -> None:
    bell = Bell()
    assert not rung(bell)
    bell.clear()
    bell.ring()
    bell.ring()
    assert rung(bell)
    bell.clear()
    assert not rung(bell)
    bell.ring()
    assert rung(bell)


@on_linux
def test_it_ends_a_wait() -> None:
    bell = Bell()
    timer = threading.Timer(0.05, bell.ring)
    timer.start()
    assert select.select([bell.file], [], [], 30.0)[0]
    timer.join()


@on_linux
def test_closed_it_is_nobody_s_file_and_harmless() -> None:
    bell = Bell()
    bell.close()
    bell.close()
    assert bell.file is None
    files = os.pipe()  # one of them has its number now
    bell.ring()
    bell.clear()
    assert not select.select([files[0]], [], [], 0.0)[0]
    for file in files:
        os.close(file)


@on_linux
def test_one_that_is_forgotten_leaves_no_file_open() -> None:
    before = len(os.listdir("/proc/self/fd"))
    bells = [Bell() for _ in range(20)]
    assert len(os.listdir("/proc/self/fd")) == before + 20
    del bells
    gc.collect()
    assert len(os.listdir("/proc/self/fd")) == before


@on_linux
def test_at_the_very_end_of_the_program_it_can_still_be_rung() -> None:
    program = (
        "import atexit\n"
        "from core.bell import Bell\n"
        "atexit.register(lambda: bell.ring())\n"  # called after what is registered later
        "bell = Bell()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stderr == ""


def test_where_there_is_no_such_file_nobody_can_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_event_file", lambda: None)
    bell = Bell()
    bell.ring()
    bell.clear()
    assert bell.file is None
    bell.close()
