"""The first steps come by themselves at the first start, and never over what the user has begun."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.window import window_code
from app.window.avatar_shelf import AvatarShelf
from app.window.devices import DeviceLists
from core.messages import Start, State, StateChanged
from core.settings import Settings
from tests.gui.conftest import SLOW_CODE, WindowUnderTest

pytestmark = pytest.mark.gui


_READ = AvatarShelf.read


@pytest.fixture
def first(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, slow_code: threading.Event
) -> Iterator[WindowUnderTest]:
    """The window of a first start. Its avatars have not been read, and the code of the first steps
    comes with ``slow_code``."""
    monkeypatch.setattr(AvatarShelf, "read", lambda _shelf: None)
    monkeypatch.setattr(window_code, "WIZARD", (*window_code.WIZARD, SLOW_CODE))
    made = WindowUnderTest(tmp_path / "none", Settings())
    made.window.devices.search._look = DeviceLists
    made.window.starts.first_start = True
    qtbot.addWidget(made.window)
    made.window.show()
    yield made
    slow_code.set()
    made.window.close()
    made.bridge.close()
    made.window.finish()


def _read_avatars(first: WindowUnderTest, qtbot: QtBot) -> None:
    with qtbot.waitSignal(first.window.shelf.was_read):
        _READ(first.window.shelf)


def _wait_for_code(first: WindowUnderTest, qtbot: QtBot, slow_code: threading.Event) -> None:
    there: list[bool] = []
    slow_code.set()
    first.window.starts._code.when_there([SLOW_CODE], lambda: there.append(True))
    qtbot.waitUntil(lambda: bool(there))


def test_the_first_steps_come_by_themselves_once(
    first: WindowUnderTest, qtbot: QtBot, slow_code: threading.Event
) -> None:
    _read_avatars(first, qtbot)
    qtbot.waitUntil(lambda: SLOW_CODE in sys.modules)
    assert first.window.doors.wizard is None
    _wait_for_code(first, qtbot, slow_code)
    wizard = first.window.doors.wizard
    assert wizard is not None
    assert wizard.isVisible()
    wizard.reject()
    _read_avatars(first, qtbot)
    assert not wizard.isVisible()


@pytest.mark.parametrize("answered", [True, False])
def test_a_start_while_their_code_comes_is_left_alone(
    first: WindowUnderTest, qtbot: QtBot, slow_code: threading.Event, answered: bool
) -> None:
    """answered: the session has said that it opens; else the Start has only just been asked."""
    _read_avatars(first, qtbot)
    first.window.button.click()
    assert Start() in first.session.commands
    if answered:
        with qtbot.waitSignal(first.bridge.event):
            first.session.tell(StateChanged(State.OPENING))
    _wait_for_code(first, qtbot, slow_code)
    assert first.window.doors.wizard is None


def test_a_start_before_the_avatars_are_there_is_left_alone(
    first: WindowUnderTest, qtbot: QtBot, slow_code: threading.Event
) -> None:
    first.window.button.click()
    _read_avatars(first, qtbot)
    assert Start() in first.session.commands
    _wait_for_code(first, qtbot, slow_code)
    assert first.window.doors.wizard is None


def test_a_window_that_was_put_away_meanwhile_stays_away(
    first: WindowUnderTest, qtbot: QtBot, slow_code: threading.Event
) -> None:
    _read_avatars(first, qtbot)
    first.window.hide()
    _wait_for_code(first, qtbot, slow_code)
    assert first.window.doors.wizard is None
