"""The start-up measure with the real program, once: a real child process, a window, a mouth."""

from __future__ import annotations

import os
import shutil

import psutil
import pytest

from app.bench.startup import measure_headless_starts, measure_window_starts
from core import paths
from core.settings import Settings

pytestmark = [pytest.mark.system, pytest.mark.gui, pytest.mark.slow]

if not (paths.small_student() / "manifest.json").exists():
    pytest.skip("needs the bundled student", allow_module_level=True)


def our_children() -> list[str]:
    """Of this process and theirs, in words."""
    return [" ".join(each.cmdline()) for each in psutil.Process().children(recursive=True)]


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
