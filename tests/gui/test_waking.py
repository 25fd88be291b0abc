"""What a second start does with the window that is open."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.one_instance import Call
from app.window.avatar_shelf import AvatarShelf
from app.window.waking import Waking
from core.messages import Start, State, StateChanged, Stop
from core.settings import Settings
from tests.gui.conftest import WindowUnderTest


def test_a_call_shows_the_window_and_starts_only_what_is_off(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    starts: list[int] = []
    waking = Waking(window, lambda: starts.append(1))
    waking.wake(Call())
    assert window.isVisible()
    assert not starts
    waking.wake(Call(start=True))
    waking.wake(Call(start=True))
    assert len(starts) == 1, "asked twice before the session answers"
    waking.hear(StateChanged(State.RUNNING))
    waking.wake(Call(start=True))
    assert len(starts) == 1
    waking.hear(StateChanged(State.OFF))
    waking.wake(Call(start=True))
    assert len(starts) == 2


def test_a_start_that_is_asked_for_twice_is_one(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = AvatarShelf.read
    monkeypatch.setattr(AvatarShelf, "read", lambda _shelf: None)  # the disk takes its time
    made = WindowUnderTest(tmp_path / "none", Settings())
    qtbot.addWidget(made.window)
    waking = Waking(made.window, made.window.starts.begin)
    made.window.starts.begin()  # as --start does
    waking.wake(Call(start=True))
    read(made.window.shelf)
    qtbot.waitUntil(lambda: Start() in made.session.commands)
    made.window.starts.begin()
    made.window._on_event(StateChanged(State.OPENING))
    made.window.starts.begin()
    assert Stop() not in made.session.commands
    made.bridge.close()
