"""The memory of the real program at its highest, from the start on."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from app.bench.program import running_program
from app.milestones import FIRST_SPOKEN
from core import paths

MOST_MB = 250  # MiB, what is required; with the real student and a bundled avatar, file to file
SECONDS = 6  # of speaking; the peak lies before, where the loop is being made ready

pytestmark = [
    pytest.mark.flow,
    pytest.mark.slow,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the kernel keeps the figure"),
]


def highest_mb(pid: int) -> float | None:
    """The most memory that a process ever held; None when it has ended."""
    status = Path(f"/proc/{pid}/status").read_text()
    found = [line for line in status.splitlines() if line.startswith("VmHWM")]
    return int(found[0].split()[1]) / 1024 if found else None


def test_a_run_from_file_to_file_keeps_within_its_bound(tmp_path: Path) -> None:
    """However long a busy machine needs to come to the first speaking picture."""
    options = ["live", "--headless", "--mic", f"file-loop:{paths.sample_speech()}"]
    options += ["--camera", f"file:{tmp_path / 'o.mp4'}"]
    with running_program(options, os.environ) as program:
        program.wait_for(FIRST_SPOKEN, 120)
        asked, end, highest = False, time.monotonic() + SECONDS, 0.0
        while (found := highest_mb(program.pid)) is not None:  # closing counts, too
            highest = found
            if not asked and time.monotonic() > end:
                asked = True
                os.kill(program.pid, signal.SIGTERM)
            time.sleep(0.05)
        assert program.end() == 130
    assert 100 < highest <= MOST_MB
