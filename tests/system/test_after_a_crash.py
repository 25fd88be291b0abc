"""The real program dies with its window open; its next start offers a report."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.report.crash import seen_crash
from core import paths
from core.settings import Settings
from core.settings_file import save_settings
from tests.waiting import until
from tests.x_screen import needs_x, x_server, xdotool

pytestmark = [pytest.mark.system, pytest.mark.gui, needs_x]

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 60.0
# As a fault in a library would: in a slot of the running window.
DYING = """
import runpy
import sys
from PySide6.QtCore import QTimer
import app.window.main_window as room
def fail():
    {how}
class Window(room.MainWindow):
    def look_for_devices(self):
        QTimer.singleShot(300, fail)
room.MainWindow = Window
sys.argv = ["lipcam"]
runpy.run_module("app", run_name="__main__")
"""


def is_shown(display: str, title: str) -> bool:
    try:
        return bool(xdotool(display, "search", "--onlyvisible", "--name", title).split())
    except subprocess.CalledProcessError:
        return False


def is_report_shown_by_key(display: str) -> bool:
    """Once the question has the keys; a window that has just been shown may not have them yet."""
    if is_shown(display, "^Lipcam ended unexpectedly"):
        xdotool(display, "key", "--clearmodifiers", "Return")  # the default: show it
    return is_shown(display, "^Report a problem")


@pytest.mark.parametrize(
    ("how", "told"),
    [
        ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", "Segmentation fault"),
        ("raise ValueError('in a slot')", "ValueError: in a slot"),
    ],
)
def test_the_next_start_offers_a_report(tmp_path: Path, how: str, told: str) -> None:
    with x_server() as display:
        env = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "PULSE_SERVER": f"unix:{tmp_path / 'nobody'}",
            "XDG_RUNTIME_DIR": str(tmp_path),
        }
        save_settings(Settings(wizard_done=True), paths.settings_file())  # no first start
        code = DYING.format(how=how)
        first = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, env=env)
        try:
            if "SIGSEGV" in how:
                assert first.wait(PATIENCE_S) == -signal.SIGSEGV
            else:  # Python goes on after an exception in a slot; so does the window
                crashes = paths.user_logs()
                until(
                    lambda: any(f.stat().st_size for f in crashes.glob("crash-*")),
                    "word of the crash",
                    PATIENCE_S,
                )
                first.send_signal(signal.SIGINT)
                assert first.wait(PATIENCE_S) == 0
        finally:
            first.kill()
            first.wait(10)
        second = subprocess.Popen([sys.executable, "-m", "app"], cwd=ROOT, env=env)
        try:
            until(lambda: is_shown(display, "^Lipcam ended unexpectedly"), "offer", PATIENCE_S)
            assert told in seen_crash(paths.user_logs())
            # One key at a time: a second Return would press a button of the report itself.
            until(lambda: is_report_shown_by_key(display), "report", PATIENCE_S, every_s=0.1)
            second.send_signal(signal.SIGINT)
            assert second.wait(20) == 0
        finally:
            second.kill()
            second.wait(10)
