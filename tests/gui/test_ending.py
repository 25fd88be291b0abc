"""The window is ended from outside: everything is closed, as by its own button."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.gui,
    pytest.mark.skipif(sys.platform == "win32", reason="no such signals there"),
]

ROOT = Path(__file__).parents[2]

_ENDED_BY_A_SIGNAL = """
import os, signal, sys
from app.window import bridge, main, main_window
from core.settings import Settings
class Bridge(bridge.Bridge):
    def close(self):
        super().close()
        print("session closed", flush=True)
class Window(main_window.MainWindow):
    def look_for_devices(self):
        os.kill(os.getpid(), int(sys.argv[1]))
    def finish(self):
        super().finish()
        print("settings kept", flush=True)
main.Bridge, main.MainWindow = Bridge, Window
if int(sys.argv[1]) == signal.SIGUSR1:  # stands in for a word that other systems have
    main.polite_signals = lambda: [signal.SIGUSR1]
sys.exit(main.run_window(Settings(), []))
"""


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGUSR1"])
def test_a_polite_signal_closes_everything(name: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _ENDED_BY_A_SIGNAL, str(int(getattr(signal, name)))],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["session closed", "settings kept"]
