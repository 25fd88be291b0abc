"""The start-up measure with the real program, once: a real child process, a window, a mouth."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from app.bench.startup import measure_headless_starts, measure_window_starts
from core import paths
from core.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
pytestmark = [pytest.mark.system, pytest.mark.gui, pytest.mark.slow]

if not (paths.small_student() / "manifest.json").exists():
    pytest.skip("needs the bundled student", allow_module_level=True)


def command_line(process: psutil.Process) -> list[str]:
    """Of a process that may just have ended."""
    try:
        return list(process.cmdline())
    except psutil.Error:
        return []


def our_children() -> list[list[str]]:
    """Of this process and theirs."""
    return [command_line(each) for each in psutil.Process().children(recursive=True)]


def test_one_start_with_the_window() -> None:
    if shutil.which("Xvfb") is None:
        pytest.skip("needs Xvfb")
    hidden = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    before = our_children()
    found = measure_window_starts(Settings(), 4.0, 1, environment)
    assert found.problem == ""
    assert found.screen.startswith("Xvfb")
    assert found.passed_over == ()
    assert found.visible_s is not None
    assert found.spoken_s is not None
    # Bounds that only a wrong clock or a wrong event breaks; a busy machine may be slow.
    assert 0.1 < found.visible_s < found.spoken_s < 60.0
    assert found.memory is not None
    assert 100.0 < found.memory.settled_mb <= found.memory.highest_mb < 2000.0
    assert found.each[0].clean
    assert found.camera
    assert our_children() == before


def test_one_start_without_the_window() -> None:
    before = our_children()
    found = measure_headless_starts(Settings(), 1)
    assert found.problem == ""
    assert found.spoken_s is not None
    assert 0.1 < found.spoken_s < 60.0
    assert found.each[0].clean
    assert our_children() == before


def test_nothing_is_left_when_the_measuring_is_ended_from_outside() -> None:
    code = (
        "from app.bench.startup import measure_window_starts\n"
        "from core.settings import Settings\n"
        "measure_window_starts(Settings(), 60.0)\n"
    )
    measuring = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stderr=subprocess.DEVNULL)
    try:
        end = time.monotonic() + 60.0
        children: list[psutil.Process] = []
        while not any("live" in words for words in map(command_line, children)):
            assert time.monotonic() < end
            assert measuring.poll() is None
            time.sleep(0.1)
            children = psutil.Process(measuring.pid).children(recursive=True)
        time.sleep(1.0)  # it has come to load what it needs
        measuring.terminate()
        measuring.wait(60)
        assert psutil.wait_procs(children, timeout=1.0)[1] == []
    finally:
        measuring.kill()
