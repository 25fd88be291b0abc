"""The window of settings around choices that remember what they told and stored."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.window.choices import Choices
from app.window.keeper import Keeper
from app.window.settings.editors.editor import Editor
from app.window.settings.editors.making import Supplies
from app.window.settings.page import Row
from app.window.settings.settings_dialog import SettingsDialog
from core.messages import Command
from core.setting_rules import PLACES
from core.settings import Settings


class SettingsUnderTest:
    """told: the session's commands. stored: all that was written. changed: names, as announced."""

    def __init__(
        self, qtbot: QtBot, settings: Settings | None = None, supplies: Supplies | None = None
    ) -> None:
        self.qtbot = qtbot
        self.told: list[Command] = []
        self.stored: dict[str, Any] = {}
        self.changed: list[str] = []
        self.keeper = Keeper(settings or Settings(), self._write)
        self.choices = Choices(settings or Settings(), self.keeper, self.told.append)
        self.dialog = SettingsDialog(self.choices, self.keeper.write, None, supplies)
        self.dialog.changed.connect(self.changed.append)
        qtbot.addWidget(self.dialog)
        self.dialog.show()

    @property
    def settings(self) -> Settings:
        return self.choices.settings

    def row(self, name: str) -> Row:
        """A setting's row, brought into sight."""
        self.dialog.show_page(PLACES[name].group)
        return self.dialog.pages[PLACES[name].group].rows[name]

    def editor(self, name: str) -> Editor:
        return self.row(name).editor

    def click(self, widget: QWidget) -> None:
        assert widget.isEnabled(), "it cannot be pressed"
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def tick(self, name: str) -> None:
        """Press the space bar on a box to tick."""
        self.qtbot.keyClick(self.editor(name).control, Qt.Key.Key_Space)

    def _write(self, changes: Mapping[str, Any], _others: Settings) -> None:
        self.stored |= changes
