"""One of a few values, each in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSignalBlocker, QSize, Slot
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QWidget

from app.window.settings.editors.editor import Editor

_LETTERS = 14  # the least that is shown of a long choice


class ChoiceEditor(Editor):
    """choices: words by value, as text. kind: makes the setting's value of that text. A value that
    is not among them is shown as it is."""

    def __init__(
        self,
        choices: Mapping[str, str],
        kind: Callable[[str], object] = str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self.box = QComboBox()
        self.control = self.box
        self.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        longest = max((len(words) for words in choices.values()), default=0)
        self.box.setMinimumContentsLength(max(_LETTERS, min(longest, 2 * _LETTERS)))
        for value, words in choices.items():
            self.box.addItem(words, value)
        self.box.activated.connect(self._on_activated)
        self.row.addWidget(self.box, 1)

    def value(self) -> object:
        return self._kind(str(self.box.currentData()))

    def show_value(self, value: object) -> None:
        text = str(value)
        with QSignalBlocker(self.box):
            if self.box.findData(text) < 0:
                self.box.addItem(text, text)
            self.box.setCurrentIndex(self.box.findData(text))

    def whole_width(self) -> int:
        words = [self.box.itemText(row) for row in range(self.box.count())]
        width = self.box.fontMetrics().horizontalAdvance
        widest = QSize(max(map(width, words), default=0), self.fontMetrics().height())
        option = QStyleOptionComboBox()
        self.box.initStyleOption(option)
        kind = QStyle.ContentsType.CT_ComboBox
        needed = self.box.style().sizeFromContents(kind, option, widest, self.box)
        return max(needed.width(), super().whole_width())

    @Slot(int)
    def _on_activated(self, _row: int) -> None:
        self.changed.emit(self.value())
