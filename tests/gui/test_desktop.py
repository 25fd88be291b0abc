"""The window's ties to the desktop: a tray and keys that a test plays, everything else as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from app.autostart import XdgAutostart
from app.hotkeys.hotkeys import Hotkeys
from app.window.desktop import Desktop
from app.window.key_actions import KeyActions
from app.window.tray import Sign
from core.errors import DesktopError
from core.messages import (
    Event,
    SetMuted,
    SetPanic,
    Start,
    State,
    StateChanged,
    Stop,
    SwitchAvatar,
)
from core.settings import Settings
from tests.gui.conftest import WindowUnderTest, stored
from tests.gui.test_key_actions import Keyboard
from tests.gui.test_main_window import live_stats
from tests.gui.test_tray import press

pytestmark = pytest.mark.gui

OPENING, RUNNING = StateChanged(State.OPENING), StateChanged(State.RUNNING)


class Bench:
    """A real Desktop around a real window."""

    def __init__(self, under_test: WindowUnderTest, qtbot: QtBot, application: QApplication):
        self.under_test, self.qtbot = under_test, qtbot
        self.window, self.session = under_test.window, under_test.session
        self.keyboard = Keyboard()
        keys = KeyActions(self.window, Hotkeys(open_=lambda: self.keyboard))
        self.desktop = Desktop(self.window, under_test.bridge, application, keys=keys)
        self.tray = self.desktop.tray
        self.desktop.begin()

    def tell(self, *events: Event) -> None:
        for event in events:
            with self.qtbot.waitSignal(self.under_test.bridge.event):
                self.session.tell(event)

    def change(self, name: str, value: object) -> None:
        """By the settings' own window."""
        doors = self.window.doors
        doors.show_settings()
        assert doors.settings is not None
        doors.settings._on_edited(name, value)

    def keep(self, name: str, hotkey: str = "") -> None:
        desk = self.window.doors.profile_desk
        desk.save_as(name)
        self.qtbot.waitUntil(lambda: any(each.name == name for each in desk.profiles))
        desk.set_hotkey(name, hotkey)
        self.qtbot.waitUntil(lambda: desk.profile(name).hotkey == hotkey)


@pytest.fixture
def bench(
    under_test: WindowUnderTest,
    qtbot: QtBot,
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> Iterator[Bench]:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", staticmethod(lambda: True))
    entry = XdgAutostart(tmp_path / "autostart")
    monkeypatch.setattr("app.window.desktop.autostart", lambda: entry)
    monkeypatch.setattr(qapp, "quit", lambda: None)
    made = Bench(under_test, qtbot, qapp)
    yield made
    made.desktop.quit()
    made.desktop.close()
    made.window.finish()
    QGuiApplication.setQuitOnLastWindowClosed(True)


# -- the tray -------------------------------------------------------------------------------------


def test_the_tray_starts_and_stops(bench: Bench) -> None:
    press(bench.tray, "Start")
    assert bench.session.commands == [Start()]
    bench.tell(OPENING, RUNNING)
    press(bench.tray, "Stop")
    assert bench.session.commands == [Start(), Stop()]


@pytest.mark.parametrize("saved_settings", [Settings(avatar="ben", panic_shows="slate")])
def test_mute_and_panic_are_the_same_in_window_tray_and_keys(bench: Bench) -> None:
    bench.tell(OPENING, RUNNING)
    bench.window.acts.mute.trigger()
    assert bench.tray.sign is Sign.MUTED, "at once"
    bench.keyboard.press("mute")
    assert not bench.window.acts.mute.isChecked()
    assert bench.tray.sign is Sign.LIVE
    press(bench.tray, "Panic: hide me")
    assert bench.window.acts.panic.isChecked()
    bench.keyboard.press("panic")
    assert bench.tray.sign is Sign.LIVE
    assert bench.session.commands == [
        SetMuted(True),
        SetMuted(False),
        SetPanic("slate"),
        SetPanic(""),
    ]


def test_what_is_muted_stays_so_in_the_next_run(bench: Bench) -> None:
    bench.tell(OPENING, RUNNING)
    bench.window.acts.mute.trigger()
    bench.tell(StateChanged(State.OFF))
    assert bench.tray.sign is Sign.OFF
    bench.tell(OPENING, RUNNING)
    assert bench.tray.sign is Sign.MUTED
    assert bench.window.acts.mute.isChecked()
    bench.tell(live_stats(muted=True))
    bench.keyboard.press("mute")
    assert bench.session.commands == [SetMuted(True), SetMuted(False)]


def test_a_closed_window_goes_on_in_the_tray_and_says_so_once(bench: Bench) -> None:
    bench.change("close_to_tray", True)
    bench.window.doors.close()
    bench.window.close()
    assert not bench.window.isVisible()
    assert Stop() not in bench.session.commands
    assert bench.window.choices.settings.tray_told
    assert stored(bench.under_test).items() >= {"tray_told": True}.items()
    press(bench.tray, "Show Lipcam")
    assert bench.window.isVisible()


def test_quit_ends_it_although_closing_would_not(bench: Bench) -> None:
    bench.change("close_to_tray", True)
    assert bench.window.doors.settings is not None
    press(bench.tray, "Quit")
    assert Stop() in bench.session.commands
    assert not bench.window.isVisible()
    assert not bench.window.doors.settings.isVisible()
    assert not bench.window.choices.settings.tray_told, "nothing goes on"


# -- keys -----------------------------------------------------------------------------------------


def test_a_key_goes_to_the_next_avatar_and_a_profile_has_its_own(bench: Bench) -> None:
    bench.keep("Work", "Ctrl+Alt+1")
    assert bench.keyboard.bound["profile:Work"] == "Ctrl+Alt+1"
    bench.keyboard.press("next_avatar")
    assert bench.session.commands == [SwitchAvatar("ada")]
    assert [action.isChecked() for action in bench.tray._profiles.actions()] == [False]
    bench.keyboard.press("profile:Work")
    assert bench.session.commands[-1] == SwitchAvatar("ben")
    assert bench.window.avatars.current_id() == "ben"
    assert [action.isChecked() for action in bench.tray._profiles.actions()] == [True]
    assert stored(bench.under_test).items() >= {"avatar": "ben"}.items()


@pytest.mark.parametrize(
    "saved_settings", [Settings(avatar="ben", push_to_talk=True, hotkey_talk="F9")]
)
def test_push_to_talk_lets_nothing_out_but_while_the_key_is_held(bench: Bench) -> None:
    bench.tell(OPENING)
    assert bench.session.commands == [SetMuted(True)]
    bench.tell(RUNNING)
    bench.keyboard.pressed.emit("talk")
    assert not bench.window.acts.mute.isChecked()
    bench.keyboard.released.emit("talk")
    assert bench.window.acts.mute.isChecked()
    assert bench.session.commands == [SetMuted(True), SetMuted(False), SetMuted(True)]


def test_keys_follow_the_settings_and_problems_are_said(bench: Bench) -> None:
    bench.change("hotkey_mute", "Ctrl+F5")
    assert bench.keyboard.bound["mute"] == "Ctrl+F5"
    bench.keyboard.answered.emit({"mute": "Another program has Ctrl+F5."})
    assert "Ctrl+F5" in bench.window.advice.text
    bench.keyboard.answered.emit({})
    assert "Ctrl+F5" not in bench.window.advice.text
    bench.change("hotkeys", False)
    assert bench.keyboard.bound == {}


# -- starting with the system ---------------------------------------------------------------------


def _arranged(bench: Bench) -> None:
    errands = bench.desktop._errands
    bench.qtbot.waitUntil(lambda: not errands._open)


def test_it_starts_with_the_system_as_wanted(bench: Bench, tmp_path: Path) -> None:
    entry = XdgAutostart(tmp_path / "autostart")
    bench.change("start_with_system", True)
    _arranged(bench)
    assert entry.enabled()
    assert "--minimised" not in entry.path.read_text()
    bench.change("start_minimised", True)
    _arranged(bench)
    assert "--minimised" in entry.path.read_text()
    bench.change("start_with_system", False)
    _arranged(bench)
    assert not entry.enabled()


def test_a_start_that_cannot_be_arranged_is_taken_back(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise DesktopError("The folder cannot be written.")

    monkeypatch.setattr("app.window.desktop._arrange_start", refuse)
    bench.change("start_with_system", True)
    _arranged(bench)
    assert not bench.window.choices.settings.start_with_system
    assert "cannot be written" in bench.window.advice.text
    assert stored(bench.under_test).items() >= {"start_with_system": False}.items()
    settings = bench.window.doors.settings
    assert settings is not None
    assert settings.pages["window"].rows["start_with_system"].editor.value() is False
    _arranged(bench)  # and is not asked for again


@pytest.mark.parametrize("saved_settings", [Settings(avatar="ben", start_with_system=True)])
def test_what_the_system_has_switched_off_is_off(bench: Bench) -> None:
    _arranged(bench)
    assert not bench.window.choices.settings.start_with_system


@pytest.mark.parametrize("keep", [True, False])
def test_the_log_follows(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, keep: bool, qtbot: QtBot
) -> None:
    kept: list[bool] = []
    note: Callable[[bool], None] = kept.append
    monkeypatch.setattr("app.window.desktop.keep_log", note)
    bench.change("keep_log", keep)
    _arranged(bench)
    assert kept == ([] if keep else [False])
