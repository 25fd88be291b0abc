"""The program as a user meets it: a real window on a real X server, clicked with a real pointer.

With LIPCAM_SCREENSHOT=FILE.png the picture of the speaking window is kept, for docs/images.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import av
import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from app.milestones import FIRST_SPOKEN
from core import paths
from core.settings import Settings
from core.settings_file import save_settings
from tests.waiting import until
from tests.x_screen import x_server

pytestmark = [pytest.mark.system, pytest.mark.gui]

ROOT = Path(__file__).resolve().parents[2]
WIDTH, HEIGHT = 1280, 800
VISIBLE_S = 30.0  # a loaded machine; the benchmark measures, this only must not hang
needs = [tool for tool in ("Xvfb", "xdotool") if shutil.which(tool) is None]
if needs:
    pytest.skip(f"needs {' and '.join(needs)}", allow_module_level=True)
if not (paths.small_student() / "manifest.json").exists():
    pytest.skip("needs the bundled student", allow_module_level=True)


@pytest.fixture
def display() -> Iterator[str]:
    """The name of a fresh X server with one screen."""
    with x_server(f"{WIDTH}x{HEIGHT}x24") as name:
        yield name


@pytest.fixture
def command() -> list[str]:
    """What the user types after `lipcam`; parametrize it directly for other words."""
    return []


@pytest.fixture
def program(display: str, tmp_path: Path, command: list[str]) -> Iterator[subprocess.Popen[str]]:
    """Lipcam without microphone or camera, on that display, after its first steps."""
    settings = tmp_path / "home" / "config" / "settings.json"
    settings.parent.mkdir(parents=True)
    save_settings(Settings(wizard_done=True), settings)
    env = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "LIPCAM_HOME": str(tmp_path / "home"),
        "PULSE_SERVER": f"unix:{tmp_path / 'nobody'}",
        "XDG_RUNTIME_DIR": str(tmp_path),
    }
    log = (tmp_path / "log").open("w")
    process = subprocess.Popen(
        [sys.executable, "-m", "app", *command],
        cwd=ROOT,
        env=env,
        text=True,
        stdout=log,
        stderr=log,
    )
    yield process
    if process.poll() is None:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            process.kill()
    log.close()


def xdotool(display: str, *words: str) -> str:
    env = {**os.environ, "DISPLAY": display}
    command = ["timeout", str(VISIBLE_S), "xdotool", *words]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
    return done.stdout


def screen(display: str) -> NDArray[np.uint8]:
    """uint8 (H, W, 3) RGB of what is on the screen now."""
    options = {"video_size": f"{WIDTH}x{HEIGHT}", "draw_mouse": "0"}
    with av.open(f"{display}.0", format="x11grab", options=options) as grab:
        frame = next(grab.decode(video=0))
        return frame.to_ndarray(format="rgb24")


def told(words: str, home: Path, program: subprocess.Popen[str]) -> str:
    """The line of the program's log with these words, once it is there."""
    log, found = home / "logs" / "lipcam.log", list[str]()

    def is_told() -> bool:
        assert program.poll() is None, "the program ended"
        lines = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
        found.extend(line for line in lines if words in line)
        return bool(found)

    until(is_told, f"word of: {words}", VISIBLE_S)
    return found[0]


def a_mouth_moves(display: str, program: subprocess.Popen[str]) -> None:
    """Wait until one does."""
    shots = []
    deadline = time.monotonic() + VISIBLE_S
    moved = 0.0
    while time.monotonic() < deadline and moved < 12.0:
        time.sleep(0.2)
        assert program.poll() is None, "the program ended"
        shots.append(screen(display)[:, : WIDTH * 2 // 3].mean(axis=2))
        recent = np.stack(shots[-12:])
        # Idle life moves a little everywhere; a speaking mouth changes far more in one place.
        moved = float(cv2.blur(recent.std(axis=0).astype(np.float32), (9, 9)).max())
        if len(shots) < 12:
            moved = 0.0
    assert moved >= 12.0, "no mouth moved"


def test_a_click_makes_the_avatar_speak_without_microphone_or_camera(
    display: str, program: subprocess.Popen[str], tmp_path: Path
) -> None:
    window = xdotool(display, "search", "--sync", "--onlyvisible", "--name", "Lipcam$").split()[0]
    xdotool(display, "windowmove", window, "0", "0")
    xdotool(display, "windowsize", "--sync", window, str(WIDTH), str(HEIGHT))
    assert "found: 0 microphones" in told("lipcam.devices: found:", tmp_path / "home", program)
    before = screen(display)
    xdotool(display, "mousemove", str(WIDTH - 140), str(HEIGHT - 34), "click", "1")
    a_mouth_moves(display, program)
    kept = os.environ.get("LIPCAM_SCREENSHOT")
    if kept:
        cv2.imwrite(kept, cv2.cvtColor(screen(display), cv2.COLOR_RGB2BGR))
    assert np.abs(before.astype(int) - screen(display)).max() > 50
    program.send_signal(signal.SIGINT)
    assert program.wait(15) == 0


@pytest.mark.parametrize("command", [["live"]])
def test_it_speaks_without_a_microphone_also_when_it_starts_before_it_has_looked_for_one(
    display: str, program: subprocess.Popen[str], tmp_path: Path
) -> None:
    told(f"reached: {FIRST_SPOKEN}", tmp_path / "home", program)
    a_mouth_moves(display, program)
