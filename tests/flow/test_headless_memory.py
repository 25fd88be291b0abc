"""The memory of the real program at its highest, from the start on."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from core import paths

ROOT = Path(__file__).resolve().parents[2]
MOST_MB = 245  # MiB; with the real student and a bundled avatar, file to file
SECONDS = 8  # the peak lies where the loop is being made ready, in the first seconds

pytestmark = [
    pytest.mark.flow,
    pytest.mark.slow,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the kernel keeps the figure"),
]


def highest_mb(process: subprocess.Popen[bytes]) -> float:
    """The most memory that the process ever held, as long as it lives."""
    highest = 0.0
    status = Path(f"/proc/{process.pid}/status")
    while process.poll() is None:
        found = [line for line in status.read_text().splitlines() if line.startswith("VmHWM")]
        highest = max([highest, *(int(line.split()[1]) / 1024 for line in found)])
        time.sleep(0.1)
    return highest


def test_a_run_from_file_to_file_keeps_within_its_bound(tmp_path: Path) -> None:
    if os.getloadavg()[0] > 2 * (os.cpu_count() or 1):
        pytest.skip("other programs take the processor: the start then needs longer and more")
    command = [
        sys.executable, "-m", "app", "live", "--headless", "--seconds", str(SECONDS),
        "--mic", f"file-loop:{paths.sample_speech()}", "--camera", f"file:{tmp_path / 'o.mp4'}",
    ]  # fmt: skip
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) as process:
        highest = highest_mb(process)
    assert process.returncode == 0
    assert 100 < highest <= MOST_MB
