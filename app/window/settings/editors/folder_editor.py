"""A folder, or the one that the system has for such things."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.window.flow import Flow
from app.window.settings.editors.editor import Editor


class FolderEditor(Editor):
    """The path to read and copy, and two ways to another one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.line = QLineEdit()
        self.line.setReadOnly(True)
        self.control = self.line
        self.choose = QPushButton(self.tr("Choose a folder …"))
        self.usual = QPushButton(self.tr("Take the system's"))
        for button in (self.choose, self.usual):
            button.setAutoDefault(False)
        self.choose.clicked.connect(self.ask)
        self.usual.clicked.connect(self._on_usual)
        self.dialog: QFileDialog | None = None
        column = QVBoxLayout()
        column.addWidget(self.line)
        column.addLayout(Flow(self.choose, self.usual))
        self.row.addLayout(column, 1)

    def value(self) -> str:
        return self._shown

    def show_value(self, value: object) -> None:
        self._shown = str(value)
        self.line.setText(self._shown or self.tr("The system's folder for films"))
        self.line.setCursorPosition(0)
        self.usual.setEnabled(bool(self._shown))

    @Slot()
    def ask(self) -> None:
        """Let the user choose a folder; nothing waits for it."""
        dialog = QFileDialog(self, self.tr("Folder for recordings"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_selected)
        dialog.finished.connect(self._on_gone)
        self.dialog = dialog
        dialog.open()

    @Slot(str)
    def _on_selected(self, path: str) -> None:
        if path and path != self._shown:
            self.show_value(path)
            self.changed.emit(path)

    @Slot()
    def _on_usual(self) -> None:
        self.show_value("")
        self.changed.emit("")

    @Slot()
    def _on_gone(self) -> None:
        self.dialog = None
