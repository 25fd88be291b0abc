"""The bridge looks often while a window is seen, and seldom while none is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from app.window.bridge import LOOK_EVERY_MS, UNSEEN_MS, Bridge
from core.messages import Command, Event
from core.settings import Settings
from core.slots import LatestSlot
from core.types import VideoFrame


class Still:
    """A session of which only the level is looked at."""

    def __init__(self) -> None:
        self.preview: LatestSlot[VideoFrame] = LatestSlot()
        self.level = 0.4

    def post(self, command: Command) -> None: ...

    def close(self) -> bool:
        return True


def still_session(_settings: Settings, _on_event: Callable[[Event], None]) -> Still:
    return Still()


@pytest.fixture
def bridge(qtbot: QtBot) -> Iterator[Bridge]:
    made = Bridge(Settings(), still_session)
    yield made
    made.close()


def looks_every(bridge: Bridge, ms: int) -> Callable[[], bool]:
    return lambda: bridge._timer.interval() == ms


def test_whatever_window_is_seen_it_looks_often(qtbot: QtBot, bridge: Bridge) -> None:
    window, dialog = QWidget(), QDialog()
    for each in (window, dialog):
        qtbot.addWidget(each)
    qtbot.waitUntil(looks_every(bridge, UNSEEN_MS))
    window.show()
    qtbot.waitUntil(looks_every(bridge, LOOK_EVERY_MS))
    window.showMinimized()
    qtbot.waitUntil(looks_every(bridge, UNSEEN_MS))
    dialog.show()  # as from the tray, beside a window that is not seen
    qtbot.waitUntil(looks_every(bridge, LOOK_EVERY_MS))
    dialog.hide()
    window.showNormal()
    qtbot.waitUntil(looks_every(bridge, LOOK_EVERY_MS))
    window.hide()
    qtbot.waitUntil(looks_every(bridge, UNSEEN_MS))


def test_it_goes_on_looking_all_the_same(qtbot: QtBot, bridge: Bridge) -> None:
    qtbot.waitUntil(looks_every(bridge, UNSEEN_MS))
    with qtbot.waitSignal(bridge.level) as heard:
        pass
    assert heard.args == [0.4]
