"""Any text."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from app.window.settings.editors.editor import Editor


class TextEditor(Editor):
    """Taken over with Enter, or when the user goes on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.control = self.line
        self._shown = ""
        self.line.editingFinished.connect(self._on_finished)
        self.row.addWidget(self.line, 1)

    def value(self) -> str:
        return self.line.text()

    def show_value(self, value: object) -> None:
        self._shown = str(value)
        self.line.setText(self._shown)

    @Slot()
    def _on_finished(self) -> None:
        if self.line.text() != self._shown:
            self._shown = self.line.text()
            self.changed.emit(self._shown)
