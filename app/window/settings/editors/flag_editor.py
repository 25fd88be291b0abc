"""On or off."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.window.settings.editors.editor import Editor
from app.window.tick_box import TickBox


class FlagEditor(Editor):
    """A box to tick, which carries the setting's label itself."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = TickBox(label)
        self.control = self.box
        self.box.clicked.connect(self._on_clicked)
        self.row.addWidget(self.box)
        self.row.addStretch(1)

    @property
    def indent(self) -> int:
        """Where the label begins, px: texts that belong to it stand under it."""
        return self.box.indent

    def value(self) -> bool:
        return self.box.isChecked()

    def show_value(self, value: object) -> None:
        self.box.setChecked(bool(value))

    @Slot(bool)
    def _on_clicked(self, on: bool) -> None:
        self.changed.emit(on)
