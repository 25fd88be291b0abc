"""What is told of a browser that has ended by itself."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from browser_process import end_browser, how_it_died, start_browser

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")


def test_a_dead_one_is_told_with_its_last_words(tmp_path: Path) -> None:
    script = "echo a check failed >&2; kill -KILL $$"
    process = start_browser(["sh", "-c", script], dict(os.environ), tmp_path)
    assert how_it_died(process, tmp_path) == "it ended with SIGKILL; a check failed"


def test_a_living_one_has_not_died(tmp_path: Path) -> None:
    process = start_browser(["sleep", "60"], dict(os.environ), tmp_path)
    try:
        assert how_it_died(process, tmp_path, within_s=0.05) == ""
    finally:
        end_browser(process)
