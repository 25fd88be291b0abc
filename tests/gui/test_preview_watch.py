"""The session is told whether the preview can be seen."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.window.preview_watch import PreviewWatch
from core.messages import Command, SetWatched, State, StateChanged
from tests.gui.conftest import WindowUnderTest

pytestmark = pytest.mark.gui


class Watched:
    def __init__(self, qtbot: QtBot) -> None:
        self.window, self.told = QWidget(), list[Command]()
        qtbot.addWidget(self.window)
        self.watch = PreviewWatch(self.window, self.told.append)


@pytest.fixture
def watched(qtbot: QtBot) -> Watched:
    return Watched(qtbot)


def test_only_changes_are_told(watched: Watched, qtbot: QtBot) -> None:
    watched.window.show()
    assert watched.told == [], "a session takes for granted that somebody looks"
    watched.window.showMinimized()
    assert watched.told == [SetWatched(False)]
    watched.window.showNormal()
    assert watched.told == [SetWatched(False), SetWatched(True)]
    watched.window.hide()
    watched.window.hide()
    qtbot.waitUntil(lambda: watched.told[2:] == [SetWatched(False)])


def test_a_window_that_never_was_seen_is_told_with_the_start(watched: Watched) -> None:
    assert watched.told == []
    watched.watch.hear(StateChanged(State.WARMING))
    assert watched.told == []
    watched.watch.hear(StateChanged(State.OPENING))
    assert watched.told == [SetWatched(False)]


def test_the_main_window_tells_its_session(under_test: WindowUnderTest, qtbot: QtBot) -> None:
    under_test.window.show()
    assert SetWatched(False) not in under_test.session.commands
    under_test.window.hide()
    qtbot.waitUntil(lambda: under_test.session.commands[-1:] == [SetWatched(False)])
    under_test.window.show()
    assert under_test.session.commands[-1] == SetWatched(True)
