"""Whatever is clicked, typed and said, in any order: no exception, no thread and no memory left.

LIPCAM_MONKEY_SEED and LIPCAM_MONKEY_ACTIONS repeat or lengthen a run; the seed is printed.
"""

from __future__ import annotations

import gc
import os
import random
import threading
import weakref
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.window.bridge import Bridge
from app.window.devices import DeviceLists
from app.window.keeper import Keeper
from app.window.looks import Looks
from app.window.main_window import MainWindow
from core import paths
from core.avatar.library import AvatarLibrary
from core.errors import LipcamError
from core.settings import Settings
from tests.avatar_factory import write_avatar
from tests.gui.conftest import FakeSession
from tests.gui.monkey import Monkey

pytestmark = [pytest.mark.gui, pytest.mark.slow]

_ACTIONS = int(os.environ.get("LIPCAM_MONKEY_ACTIONS", "2000"))
_SEED = int(os.environ.get("LIPCAM_MONKEY_SEED", "0")) or random.SystemRandom().randrange(1, 10**9)
_MOST_GROWTH_MB = 40  # caches of faces and icons fill first; a picture that leaks is 3 MB
_ERRANDS = {"disk", "devices", "faces", "poster", "keepsakes"}
_ERRANDS |= {"models", "model-files", "graphics"}  # of the page of models
_ERRANDS |= {"profiles", "exchange", "figures", "report", "camera-check", "folders"}
_ERRANDS |= {"large-face", "driver", "crashes", "pictures", "doctor", "load"}
_MOST = {"faces": 2}  # grids: in the window and in the first steps


@pytest.fixture
def monkey(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Monkey]:
    """A monkey with a window of its own."""
    for name in ("ada", "ben", "cem", "dan"):
        write_avatar(paths.user_avatars() / name, avatar_id=name, name=name.title())
    settings = Settings(avatar="ben")
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    looks = Looks(application)
    bridge = Bridge(settings, FakeSession)
    library = AvatarLibrary(Path("/nowhere"), paths.user_avatars())
    window = MainWindow(settings, bridge, library, Keeper(settings, lambda *_: None), looks)
    # No other program is started and no driver asked by a monkey.
    window.devices._search._look = DeviceLists
    window.stage.news.show_file.disconnect()
    for part in (
        "core.camera.reader_check.ReaderCheck.run",
        "app.doctor.examination.Examination.run",
        "app.report.report.device_lines",
    ):
        monkeypatch.setattr(part, _nothing_there)
    window.show()
    session = bridge._session
    assert isinstance(session, FakeSession)
    qtbot.waitUntil(lambda: window.avatars.count() == 4)
    yield Monkey(window, session, random.Random(_SEED))
    window.close()
    bridge.close()
    window.finish()
    looks.apply("light", 100)
    looks.finish()
    window.deleteLater()
    looks.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _nothing_there(*_: object) -> object:
    raise LipcamError("A monkey opens no camera.")


def _memory_mb() -> float:
    gc.collect()
    return float(psutil.Process().memory_info().rss) / 2**20


def test_nothing_random_harms_the_window(monkey: Monkey, qtbot: QtBot) -> None:
    print(f"seed {_SEED}, {_ACTIONS} actions")
    done: list[str] = []
    memory = 0.0
    others = set(threading.enumerate())
    with qtbot.captureExceptions() as exceptions:
        for number in range(_ACTIONS):
            done.append(monkey.act())
            assert not exceptions, f"seed {_SEED}, action {number}: {done[-5:]}\n{exceptions}"
            if number == _ACTIONS // 2:
                memory = _memory_mb()
    grown = _memory_mb() - memory
    print(f"memory grew by {grown:.1f} MB in the second half")
    assert grown < _MOST_GROWTH_MB, f"seed {_SEED}"
    begun = Counter(thread.name for thread in set(threading.enumerate()) - others)
    assert begun.keys() <= _ERRANDS, f"seed {_SEED}"
    for name, times in begun.items():
        assert times <= _MOST.get(name, 1), f"seed {_SEED}: {begun}"


def _open_use_and_close(folder: Path, qtbot: QtBot) -> weakref.ref[MainWindow]:
    settings = Settings()
    bridge = Bridge(settings, FakeSession)
    library = AvatarLibrary(folder, paths.user_avatars())
    window = MainWindow(settings, bridge, library, Keeper(settings, lambda *_: None))
    window.show()
    window.look_around()
    qtbot.waitUntil(lambda: window.preview.has_picture)
    bridge.close()
    window.close()
    window.finish()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return weakref.ref(window)


def test_a_window_that_is_gone_leaves_nothing(tmp_path: Path, qtbot: QtBot) -> None:
    write_avatar(paths.user_avatars() / "ada", avatar_id="ada", name="Ada")
    gc.collect()
    others = set(threading.enumerate())
    gone = _open_use_and_close(tmp_path / "none", qtbot)
    gc.collect()
    assert gone() is None
    for thread in set(threading.enumerate()) - others:
        thread.join(10)
        assert not thread.is_alive(), thread.name
