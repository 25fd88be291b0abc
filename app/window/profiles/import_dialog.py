"""What a file of settings would change, shown before it does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.languages.core_words import in_users_words
from app.window.measures import on_screen
from app.window.settings.words import setting_name, value_words
from app.window.tick_box import TickBox
from core.setting_rules import PLACES, shown
from core.settings import Settings
from core.settings_bundle import SettingsBundle

_MOST_LISTED = 40


class ImportDialog(QDialog):
    """Accepted: what is ticked shall be taken over. now: the settings as they are; missing: files
    and folders that the file names and that are not here."""

    def __init__(
        self,
        bundle: SettingsBundle,
        now: Settings,
        missing: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.bundle = bundle
        self.setWindowTitle(self.tr("Import settings"))
        wanted = bundle.applied_to(now)
        changes = [name for name in PLACES if getattr(wanted, name) != getattr(now, name)]
        settings = self.tr("&Settings: {n} will change").format(n=len(changes))
        profiles = self.tr("&Profiles: {n} will be added").format(n=len(bundle.profiles))
        self.settings, self.profiles = TickBox(settings), TickBox(profiles)
        self.settings.setChecked(bool(changes))
        self.settings.setVisible(bundle.settings is not None)
        self.settings.setEnabled(bool(changes))
        self.profiles.setChecked(bool(bundle.profiles))
        self.profiles.setVisible(bool(bundle.profiles))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFrameShape(QFrame.Shape.StyledPanel)
        self.text.setAccessibleName(self.tr("What the file has"))
        problems = [in_users_words(each) for each in bundle.problems]
        parts = [
            self._listed(self.tr("Settings that will change:"), self._changes(changes, wanted)),
            self._listed(self.tr("Profiles:"), [profile.name for profile in bundle.profiles]),
            self._kept_badge(now, wanted),
            self._listed(self.tr("Not on this computer, kept all the same:"), [*missing]),
            self._listed(self.tr("Cannot be used, and is left out:"), problems),
        ]
        self.text.setPlainText("\n\n".join(part for part in parts if part))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.take = buttons.addButton(self.tr("&Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        for box in (self.settings, self.profiles):
            box.toggled.connect(self._on_toggled)
        column = QVBoxLayout(self)
        for widget in (self.settings, self.profiles, self.text, buttons):
            column.addWidget(widget)
        em = self.fontMetrics().height()
        self.resize(on_screen(self, QSize(36 * em, 28 * em)))
        self._on_toggled()

    def _changes(self, names: Sequence[str], wanted: Settings) -> list[str]:
        return [
            f"{setting_name(name)}: {value_words(name, getattr(wanted, name))}" for name in names
        ]

    def _kept_badge(self, now: Settings, wanted: Settings) -> str:
        off = (self.bundle.settings or {}).get("badge") is False
        if not off or not wanted.badge:
            return ""
        return self.tr(
            'The file switches the label "AI avatar" off. It stays on until you decide about it '
            "yourself."
        )

    def _listed(self, title: str, lines: Sequence[str]) -> str:
        if not lines:
            return ""
        told = [f"  {line if len(line) <= 300 else shown(line)}" for line in lines[:_MOST_LISTED]]
        if len(lines) > _MOST_LISTED:
            told.append(self.tr("  and {n} more").format(n=len(lines) - _MOST_LISTED))
        return "\n".join([title, *told])

    def _on_toggled(self, _on: bool = False) -> None:
        self.take.setEnabled(self.settings.isChecked() or self.profiles.isChecked())
