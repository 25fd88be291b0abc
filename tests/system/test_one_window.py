"""A second start on a real screen: no second window, and the first one starts to speak."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.milestones import FIRST_SPOKEN, read_milestones
from core import paths
from tests.waiting import until
from tests.x_screen import needs_x, x_server, xdotool

pytestmark = [pytest.mark.system, pytest.mark.gui, needs_x]

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 60.0  # a loaded machine; this only must not hang

if not (paths.small_student() / "manifest.json").exists():
    pytest.skip("needs the bundled student", allow_module_level=True)


def windows(display: str) -> list[str]:
    search = ["search", "--onlyvisible", "--name", "– Lipcam$"]  # of the state: "Off – Lipcam"
    try:
        return xdotool(display, *search).split()
    except subprocess.CalledProcessError:  # xdotool's way to say that there is none
        return []


def test_a_second_start_opens_no_window_and_lets_the_first_speak(tmp_path: Path) -> None:
    log = paths.user_logs() / "lipcam.log"
    with x_server() as display:
        env = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "PULSE_SERVER": f"unix:{tmp_path / 'nobody'}",
            "XDG_RUNTIME_DIR": str(tmp_path),
        }
        command = [sys.executable, "-m", "app"]
        first = subprocess.Popen(command, cwd=ROOT, env=env)
        try:
            until(lambda: len(windows(display)) == 1, "window", PATIENCE_S)
            done = subprocess.run(
                [*command, "live", "--mic", "sample"],
                cwd=ROOT,
                env=env,
                capture_output=True,
                text=True,
                timeout=PATIENCE_S,
                check=False,
            )
            assert (done.returncode, done.stderr) == (0, "")
            assert "open already" in done.stdout
            until(
                lambda: FIRST_SPOKEN in read_milestones(log.read_text("utf-8")),
                FIRST_SPOKEN,
                PATIENCE_S,
            )
            assert len(windows(display)) == 1
            first.send_signal(signal.SIGINT)
            assert first.wait(20) == 0
        finally:
            first.kill()
            first.wait(10)
