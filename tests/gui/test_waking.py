"""What a second start does with the window that is open."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.one_instance import Call
from app.window.waking import Waking
from core.messages import State, StateChanged


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
