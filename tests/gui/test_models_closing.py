"""The whole program with its page of models, ended in the middle of a download."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("huggingface_hub", reason="fetching needs huggingface_hub")

from core import paths
from core.student.model_files.catalogue import read_catalogue
from core.student.model_files.fetching import fetch, make_plan
from core.student.model_files.hub import Hub
from core.student.model_files.shelf import Shelf
from tests.gui.models_bench import BIG, FILES, write_models
from tests.model_hub import running

pytestmark = [pytest.mark.gui, pytest.mark.slow]

ROOT = Path(__file__).parents[2]

# The program with another list of models, and hands that press its buttons; all else is as shipped.
_PROGRAM = """
import os, signal, sys, time
from pathlib import Path
from core import paths
catalogue, way = Path(sys.argv[1]), sys.argv[2]
paths.model_catalogue = lambda: catalogue
from PySide6.QtCore import QTimer
from app.window import main, main_window
from core.settings import Settings

class Window(main_window.MainWindow):
    def look_for_devices(self):
        self.panel.models_button.click()
        self.hands = QTimer(self, interval=50)
        self.hands.timeout.connect(self.press)
        self.hands.start()

    def press(self):
        page = self.models.page
        if page is None:
            return  # its code is being loaded
        part = sum(p.stat().st_size for p in (paths.user_models() / "engine").glob(".*.part"))
        if page.open_dialog is not None:
            page.open_dialog.get.click()
        elif not page.work.busy and page.models.current_id():
            page.buttons.get_button.click()
        elif part > 200_000 and "%" in self.panel.models_button.text():
            self.hands.stop()
            self.end = time.monotonic()
            self.close() if way == "close" else os.kill(os.getpid(), signal.SIGTERM)

    def finish(self):
        super().finish()
        print(f"ended in {time.monotonic() - self.end:.1f} s")

main.MainWindow = Window
sys.exit(main.run_window(Settings(), []))
"""


@pytest.mark.parametrize("way", ["close", "SIGTERM"])
def test_closing_during_a_download_keeps_what_has_arrived(tmp_path: Path, way: str) -> None:
    if way != "close" and os.name != "posix":
        pytest.skip("no such signal there")
    catalogue = write_models(tmp_path / "catalogue.json")
    with running(FILES) as hub:
        hub.faults.slow_s = 0.03
        environment = {
            **os.environ,
            "HF_ENDPOINT": hub.address,
            "HF_HOME": str(tmp_path / "hf-home"),
        }
        done = subprocess.run(
            [sys.executable, "-c", _PROGRAM, str(catalogue), way],
            capture_output=True,
            text=True,
            check=False,
            cwd=ROOT,
            env=environment,
            timeout=120,
        )
        assert done.returncode == 0, done.stderr
        assert "Traceback" not in done.stderr
        assert float(done.stdout.split()[-2]) < 8, "it waited for the rest"
        (part,) = (paths.user_models() / "engine").glob(".*.part")
        kept = part.stat().st_size
        assert 200_000 < kept < len(BIG)
        assert part.read_bytes() == BIG[:kept]
        hub.faults.slow_s = 0.0
        shelf = Shelf(paths.user_models(), read_catalogue(catalogue))
        fetch(shelf, make_plan(shelf, ["engine"], alone=True), Hub(hub.address))
        assert hub.ranges == [0, kept]
        assert (paths.user_models() / "engine" / "big.bin").read_bytes() == BIG
