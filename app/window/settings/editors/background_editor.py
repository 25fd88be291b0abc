"""What is behind the avatar."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Slot
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap
from PySide6.QtWidgets import (
    QColorDialog,
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.languages.core_words import in_users_words
from app.window.errands import Errands
from app.window.settings.editors.editor import Editor
from app.window.settings.editors.thumbnail import read_thumbnail
from app.window.settings.wrapped_text import WrappedText

_FIRST_COLOUR = "#3A6EA5"


class BackgroundEditor(Editor):
    """The kind of background and, for a colour or a picture, which one. A picture is taken only
    after it could be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = "own"
        self._colour, self._path = _FIRST_COLOUR, ""
        self._errands = Errands("pictures", self)
        self.dialog: QDialog | None = None
        self.box = QComboBox()
        self.control = self.box
        self.box.addItem(self.tr("The avatar's own"), "own")
        self.box.addItem(self.tr("The avatar's own, blurred"), "blur")
        self.box.addItem(self.tr("A colour"), "colour")
        self.box.addItem(self.tr("A picture"), "picture")
        self.box.addItem(self.tr("Green, for another program"), "key")
        self.colour = QPushButton()
        self.choose = QPushButton(self.tr("Choose a picture …"))
        self.thumbnail, self.said = QLabel(), WrappedText()
        for button in (self.colour, self.choose):
            button.setAutoDefault(False)
        self._lay_out()
        self.box.activated.connect(self._on_activated)
        self.colour.clicked.connect(self.ask_colour)
        self.choose.clicked.connect(self.ask_picture)
        self.show_value("own")

    def value(self) -> str:
        return self._shown

    def show_value(self, value: object) -> None:
        self._shown = str(value)
        kind, _, rest = self._shown.partition(":")
        if kind == "colour":
            self._colour = rest
        elif kind == "picture" and (rest != self._path or self.thumbnail.pixmap().isNull()):
            self._path = rest
            self._look(rest, self._on_shown)
        self._show_kind(kind)

    @Slot()
    def ask_colour(self) -> None:
        """Let the user choose a colour; nothing waits for it."""
        dialog = QColorDialog(QColor(self._colour), self)
        dialog.setWindowTitle(self.tr("Colour of the background"))
        dialog.colorSelected.connect(self._on_colour)
        self._open(dialog)

    @Slot()
    def ask_picture(self) -> None:
        """Let the user choose a picture file; nothing waits for it."""
        dialog = QFileDialog(self, self.tr("Picture for the background"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [self.tr("Pictures (*.png *.jpg *.jpeg *.webp *.bmp)"), self.tr("All files (*)")]
        )
        dialog.fileSelected.connect(self.take_picture)
        self._open(dialog)

    @Slot(str)
    def take_picture(self, path: str) -> None:
        """Go over to a picture once it has been read."""
        if path:
            self.said.setText(self.tr("Reading {name} …").format(name=os.path.basename(path)))
            self.said.show()
            self._look(path, self._on_taken)

    def _lay_out(self) -> None:
        picture = QHBoxLayout()
        picture.addWidget(self.thumbnail)
        beside = QVBoxLayout()
        beside.addWidget(self.said)
        beside.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        picture.addLayout(beside, 1)
        column = QVBoxLayout()
        column.addWidget(self.box)
        column.addWidget(self.colour, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(picture)
        self.row.addLayout(column, 1)

    def _show_kind(self, kind: str) -> None:
        with QSignalBlocker(self.box):
            self.box.setCurrentIndex(max(0, self.box.findData(kind)))
        patch = QPixmap(self.colour.iconSize())
        patch.fill(QColor(self._colour))
        self.colour.setIcon(QIcon(patch))
        self.colour.setText(self.tr("{colour}, choose …").format(colour=self._colour.upper()))
        self.colour.setVisible(kind == "colour")
        for widget in (self.thumbnail, self.said, self.choose):
            widget.setVisible(kind == "picture")

    @Slot(int)
    def _on_activated(self, _row: int) -> None:
        kind = str(self.box.currentData())
        if kind == "picture" and not self._path:
            self._show_kind(self._shown.partition(":")[0])  # until there is one
            self.ask_picture()
            return
        rest = {"colour": f":{self._colour}", "picture": f":{self._path}"}.get(kind, "")
        self._choose(kind + rest)

    @Slot(QColor)
    def _on_colour(self, colour: QColor) -> None:
        self._choose(f"colour:{colour.name().upper()}")

    def _choose(self, value: str) -> None:
        if value != self._shown:
            self.show_value(value)
            self.changed.emit(value)

    def _look(self, path: str, then: Callable[[str, QImage], None]) -> None:
        high = 4 * self.fontMetrics().height()
        work = partial(read_thumbnail, path, QSize(high * 16 // 9, high))
        self._errands.do(work, partial(then, path), partial(self._on_unread, path))

    def _on_shown(self, path: str, image: QImage) -> None:
        if path == self._path:
            self.thumbnail.setPixmap(QPixmap.fromImage(image))
            self.said.setText(os.path.basename(path))

    def _on_taken(self, path: str, image: QImage) -> None:
        self._path = path
        self._on_shown(path, image)
        self._choose(f"picture:{path}")
        self._show_kind("picture")

    def _on_unread(self, path: str, error: Exception) -> None:
        if path == self._path:
            self.thumbnail.clear()
        self.said.setText(in_users_words(str(error)))
        self.said.show()

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._on_gone)
        self.dialog = dialog
        dialog.open()

    @Slot()
    def _on_gone(self) -> None:
        self.dialog = None
