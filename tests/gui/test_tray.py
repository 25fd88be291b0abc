"""The sign in the tray: its menu, its words, and what closing the window means."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QCloseEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from app.window.tray import Sign, Tray, tray_icon
from core.messages import Notice, State, StateChanged, Stats


def figures(state: State = State.RUNNING, **others: Any) -> Stats:
    plain = dict.fromkeys(("fps", "delay_ms", "delay_p50_ms", "delay_p95_ms", "level"), 0.0)
    named = dict.fromkeys(("engine", "provider", "camera", "mic"), "")
    return Stats(state=state, voiced=False, **plain, **named, **others)  # type: ignore[arg-type]


class Closing(QWidget):
    """A window that asks the tray, as the main window does."""

    to_tray = True
    tray: Tray

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        if self.tray.keeps(self.to_tray):
            event.ignore()


@pytest.fixture
def there(monkeypatch: pytest.MonkeyPatch) -> None:
    """Offscreen there is no tray: these tests say that there is one."""
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", staticmethod(lambda: True))


@pytest.fixture
def window(qtbot: QtBot) -> Any:
    made = Closing()
    qtbot.addWidget(made)
    made.tray = Tray(made)
    yield made
    made.to_tray = False
    QGuiApplication.setQuitOnLastWindowClosed(True)


def texts(tray: Tray) -> list[str]:
    return [action.text() for action in tray.menu.actions() if action.isVisible()]


def press(tray: Tray, text: str) -> None:
    found = [action for action in tray.menu.actions() if action.text().replace("&", "") == text]
    assert len(found) == 1, texts(tray)
    found[0].trigger()


@pytest.mark.parametrize(
    ("events", "sign", "words"),
    [
        ([], Sign.OFF, "off"),
        ([StateChanged(State.WARMING)], Sign.BUSY, "one moment"),
        ([StateChanged(State.RUNNING)], Sign.LIVE, "live"),
        ([figures(State.HOLDING)], Sign.LIVE, "live"),
        ([figures(muted=True)], Sign.MUTED, "muted"),
        ([figures(muted=True, panic="idle")], Sign.PANIC, "nobody hears you"),
        ([figures(muted=True), StateChanged(State.OFF)], Sign.OFF, "off"),
        ([StateChanged(State.FAULT)], Sign.FAULT, "fault"),
        ([StateChanged(State.RUNNING), Notice("a", "b")], Sign.LIVE, "live"),
    ],
)
def test_the_sign_tells_the_state(window: Any, events: list[Any], sign: Sign, words: str) -> None:
    for event in events:
        window.tray.hear(event)
    assert window.tray.sign is sign
    assert words in window.tray.tooltip


def test_all_signs_can_be_told_apart_without_colour(qtbot: QtBot) -> None:
    shapes = set()
    for sign in Sign:
        picture = tray_icon(sign).pixmap(QSize(22, 22)).toImage()
        assert picture.width() > 0
        grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
        shapes.add(bytes(grey.constBits()))
    assert len(shapes) == len(Sign)


def test_what_is_chosen_is_asked_for(window: Any) -> None:
    tray, asked = window.tray, []
    for name in ("start", "stop", "next_avatar", "quit"):
        getattr(tray, f"{name}_asked").connect(lambda *_, name=name: asked.append(name))
    for name in ("window", "mute", "panic", "profile"):
        getattr(tray, f"{name}_asked").connect(lambda value, name=name: asked.append((name, value)))
    press(tray, "Show Lipcam")
    press(tray, "Mute")
    press(tray, "Start")
    tray.hear(StateChanged(State.RUNNING))
    press(tray, "Mute")
    assert tray.sign is Sign.MUTED, "at once, before the session tells it"
    press(tray, "Mute")
    press(tray, "Panic: hide me")
    assert tray.sign is Sign.PANIC
    press(tray, "Next avatar")
    press(tray, "Stop")
    press(tray, "Quit")
    assert asked == [
        ("window", True),
        "start",
        ("mute", True),
        ("mute", False),
        ("panic", True),
        "next_avatar",
        "stop",
        "quit",
    ]


def test_profiles(window: Any) -> None:
    tray, asked = window.tray, []
    tray.profile_asked.connect(asked.append)
    assert "Pr&ofiles" not in texts(tray)
    tray.set_profiles(["Work", "R&D"], "Work")
    assert "Pr&ofiles" in texts(tray)
    actions = tray._profiles.actions()
    assert [(each.text(), each.isChecked()) for each in actions] == [
        ("Work", True),
        ("R&&D", False),
    ]
    actions[1].trigger()
    assert asked == ["R&D"]
    assert not actions[0].isChecked()
    tray.set_profiles(["Home"])
    assert len(tray._profiles.actions()) == 1


def test_no_two_entries_have_the_same_key(window: Any) -> None:
    window.tray.set_profiles(["Work"])
    for state in (State.OFF, State.RUNNING):
        window.tray.hear(StateChanged(state))
        keys = [text[text.index("&") + 1].lower() for text in texts(window.tray) if "&" in text]
        assert len(keys) == len(set(keys)) == 7


def test_a_closed_window_goes_on_in_the_tray_and_says_so_once(
    there: None, window: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(window.tray._icon, "showMessage", lambda title, *_: said.append(title))
    noticed: list[int] = []
    window.tray.noticed.connect(lambda: noticed.append(1))
    window.show()
    for _ in range(2):
        assert "&Hide Lipcam" in texts(window.tray)
        window.close()
        assert not window.isVisible()
        assert not QGuiApplication.quitOnLastWindowClosed(), "a closed dialog is not the end"
        assert "&Show Lipcam" in texts(window.tray)
        window.show()
        assert QGuiApplication.quitOnLastWindowClosed()
    assert said == ["Lipcam goes on in the tray"]
    assert noticed == [1]


def test_where_there_is_no_tray_closing_closes(window: Any) -> None:
    assert not window.tray.available
    window.show()
    assert not window.tray.keeps(True)
    assert QGuiApplication.quitOnLastWindowClosed()


def test_who_does_not_want_it_closes(there: None, window: Any) -> None:
    assert not window.tray.keeps(False)


def test_first_shown_out_of_the_way(there: None, window: Any) -> None:
    window.tray.show_first(minimised=True, to_tray=True)
    assert not window.isVisible()
    assert not QGuiApplication.quitOnLastWindowClosed()
    window.tray.show_first(minimised=True, to_tray=False)
    assert window.isMinimized()
    assert "&Show Lipcam" in texts(window.tray)
    window.setWindowState(window.windowState().WindowNoState)
    window.tray.show_first(minimised=False, to_tray=True)
    assert window.isVisible()


def test_without_a_tray_minimised_is_minimised(window: Any) -> None:
    window.tray.show_first(minimised=True, to_tray=True)
    assert window.isMinimized()
