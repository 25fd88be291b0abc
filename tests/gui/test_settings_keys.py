"""Keys are captured, cleared, and told apart."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.window.settings.editors.key_editor import KeyEditor
from app.window.settings.editors.making import Supplies
from core.settings import Settings
from tests.gui.settings_bench import SettingsUnderTest

pytestmark = pytest.mark.gui

CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def bench(qtbot: QtBot) -> SettingsUnderTest:
    supplies = Supplies(taken_keys=lambda: {"Ctrl+Alt+1": "Profile Work"})
    return SettingsUnderTest(qtbot, Settings(push_to_talk=True), supplies)


def _key(bench: SettingsUnderTest, name: str) -> KeyEditor:
    editor = bench.editor(name)
    assert isinstance(editor, KeyEditor)
    return editor


def _press(
    bench: SettingsUnderTest, editor: KeyEditor, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    editor.edit.setFocus()
    field = QApplication.focusWidget() or editor.edit
    bench.qtbot.keyClick(field, key, held)


def test_keys_are_captured_in_one_chord(bench: SettingsUnderTest) -> None:
    editor = _key(bench, "hotkey_talk")
    _press(bench, editor, Qt.Key.Key_T, CTRL_ALT)
    bench.qtbot.waitUntil(lambda: bench.settings.hotkey_talk == "Ctrl+Alt+T")
    _press(bench, editor, Qt.Key.Key_F8, NONE)
    bench.qtbot.waitUntil(lambda: bench.settings.hotkey_talk == "F8")
    assert bench.stored == {"hotkey_talk": "F8"}
    assert editor.edit.keySequence().count() == 1


def test_keys_are_cleared(bench: SettingsUnderTest) -> None:
    editor = _key(bench, "hotkey_mute")
    bench.click(editor.clear)
    assert bench.settings.hotkey_mute == ""
    assert not editor.clear.isEnabled()
    assert editor.clear.accessibleName() == "Mute: no key"


def test_a_key_of_something_else_is_warned_of_on_both_sides(bench: SettingsUnderTest) -> None:
    mute, panic = _key(bench, "hotkey_mute"), _key(bench, "hotkey_panic")
    assert not mute.warning.isVisible()
    _press(bench, panic, Qt.Key.Key_M, CTRL_ALT)
    bench.qtbot.waitUntil(panic.warning.isVisible)
    assert "Mute" in panic.warning.text()
    assert "Panic" in mute.warning.text()
    assert mute.warning.isVisible()
    bench.click(mute.clear)
    assert not panic.warning.isVisible()
    assert not mute.warning.isVisible()


def test_a_key_of_a_profile_is_warned_of(bench: SettingsUnderTest) -> None:
    editor = _key(bench, "hotkey_next_avatar")
    _press(bench, editor, Qt.Key.Key_1, CTRL_ALT)
    bench.qtbot.waitUntil(lambda: "Profile Work" in editor.warning.text())


@pytest.mark.parametrize(
    ("key", "held", "warned"),
    [
        (Qt.Key.Key_M, NONE, True),
        (Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier, True),
        (Qt.Key.Key_F7, NONE, False),
        (Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier, False),
    ],
)
def test_a_key_that_types_a_sign_is_warned_of(
    bench: SettingsUnderTest, key: Qt.Key, held: Qt.KeyboardModifier, warned: bool
) -> None:
    editor = _key(bench, "hotkey_talk")
    _press(bench, editor, key, held)
    bench.qtbot.waitUntil(lambda: bench.settings.hotkey_talk != "")
    assert ("could not type" in editor.warning.text()) is warned


def test_a_text_that_is_no_key_is_said(bench: SettingsUnderTest) -> None:
    bench.choices.change(hotkey_mute="Hyper+Ω+nothing")
    bench.dialog.show_values()
    assert "no key of this computer" in _key(bench, "hotkey_mute").warning.text()


def test_tab_leaves_a_field_for_keys(bench: SettingsUnderTest) -> None:
    editor = _key(bench, "hotkey_mute")
    editor.edit.setFocus()
    bench.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is editor.clear
    assert bench.settings.hotkey_mute == "Ctrl+Alt+M"
