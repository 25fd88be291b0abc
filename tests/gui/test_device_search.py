"""The search for devices: never in the GUI thread, always an answer, closed at any moment."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.window.devices import DeviceLists, DeviceSearch
from core.types import Probe

pytestmark = pytest.mark.gui


def test_it_looks_in_another_thread_and_one_at_a_time(qtbot: QtBot) -> None:
    threads: list[int] = []
    go_on = threading.Event()

    def look() -> DeviceLists:
        threads.append(threading.get_ident())
        go_on.wait(10)
        return DeviceLists(mic_probe=Probe("microphone", True))

    search = DeviceSearch(look=look)
    found: list[tuple[DeviceLists, int]] = []
    search.found.connect(lambda lists: found.append((lists, threading.get_ident())))
    search.start()
    search.start()
    assert not search.errands.wait(0.05)
    go_on.set()
    qtbot.waitUntil(lambda: bool(found))
    assert found[0][1] == threading.get_ident() not in threads
    assert len(threads) == 1
    search.start()
    qtbot.waitUntil(lambda: len(found) == 2)
    assert search.finish(5)


def test_a_search_that_fails_is_an_answer_and_may_be_repeated(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def look() -> DeviceLists:
        raise ValueError("a strange driver")

    search, found = DeviceSearch(look=look), list[DeviceLists]()
    search.found.connect(found.append)
    for times in (1, 2):
        search.start()
        qtbot.waitUntil(lambda times=times: len(found) == times)
    probe = found[0].mic_probe
    assert probe is not None
    assert not probe.ok
    assert "a strange driver" in probe.detail
    assert "has failed" in caplog.text
    caplog.clear()


def test_at_the_end_no_search_begins_any_more(qtbot: QtBot) -> None:
    """Also not the one that was asked for while another ran, nor one for a change told late."""
    looks: list[None] = []
    begun, go_on = threading.Event(), threading.Event()

    def look() -> DeviceLists:
        looks.append(None)
        begun.set()
        go_on.wait(10)
        return DeviceLists()

    search = DeviceSearch(look=look)
    search.start()
    assert begun.wait(5)
    search.start_anew()
    go_on.set()
    assert search.finish(5)
    qtbot.wait(50)
    search.start()
    search.start_anew()
    qtbot.wait(50)
    assert search.errands.wait(5)
    assert len(looks) == 1


_CLOSED_EARLY = """
import sys, threading, time
from PySide6.QtCore import QCoreApplication, QTimer
from app.window.devices import DeviceLists, DeviceSearch
application = QCoreApplication(sys.argv)
begun = threading.Event()
def look():
    begun.set()
    time.sleep(float(sys.argv[1]))
    return DeviceLists()
search = DeviceSearch(look=look)
search.start()
begun.wait(5)
QTimer.singleShot(0, application.quit)
application.exec()
del search
time.sleep(0.5)
print("closed", flush=True)
"""


@pytest.mark.parametrize("seconds", [0.2, 600], ids=["ends later", "never answers"])
def test_closing_while_it_runs_neither_waits_nor_crashes(seconds: float) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _CLOSED_EARLY, str(seconds)],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
        timeout=30,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "closed\n", "")
