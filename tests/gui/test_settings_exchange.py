"""All settings go out into a file from the window of settings, and come in again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.window.choices import Choices
from app.window.keeper import Keeper
from app.window.profiles.exchange import Exchange
from app.window.profiles.import_dialog import ImportDialog
from app.window.profiles.profile_desk import ProfileDesk
from app.window.settings.settings_dialog import SettingsDialog
from core import paths
from core.profile_shelf import ProfileShelf
from core.settings import Settings
from core.settings_bundle import read_bundle, write_bundle

pytestmark = pytest.mark.gui


def test_settings_go_out_and_come_in(qtbot: QtBot, tmp_path: Path) -> None:
    chosen = Settings(gain_db=4, theme="dark")
    keeper = Keeper(chosen, lambda _changes, _others: None)
    choices = Choices(chosen, keeper, lambda _command: None)
    desk = ProfileDesk(choices, keeper.write, ProfileShelf(paths.user_profiles()))
    exchange = Exchange(choices, keeper.write, desk)
    dialog = SettingsDialog(choices, keeper.write, exchange=exchange)
    qtbot.addWidget(dialog)
    dialog.show()
    button = next(b for b in dialog.findChildren(QPushButton) if b.menu() is not None)
    out, into = button.menu().actions()

    out.trigger()
    assert exchange.dialog is not None
    path = tmp_path / "all.lipcam-settings"
    exchange.dialog.fileSelected.emit(str(path))  # type: ignore[attr-defined]
    exchange.dialog.done(0)
    qtbot.waitUntil(lambda: str(path) in dialog.said.text())
    assert read_bundle(path).applied_to(Settings()) == chosen

    write_bundle(path, Settings(gain_db=9, theme="light"))
    into.trigger()
    exchange.dialog.fileSelected.emit(str(path))
    exchange.dialog.done(0)
    qtbot.waitUntil(lambda: isinstance(exchange.dialog, ImportDialog))
    assert isinstance(exchange.dialog, ImportDialog)
    exchange.dialog.take.click()
    assert choices.settings == Settings(gain_db=9, theme="light")
    dialog.show_page("sound")
    assert dialog.pages["sound"].rows["gain_db"].editor.value() == 9
    assert not dialog.said.isVisible()
