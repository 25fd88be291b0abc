"""The size of the picture."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QComboBox, QLabel, QSpinBox, QWidget

from app.window.settings.editors.editor import Editor
from core.setting_rules import Size

NAMED = ((1280, 720), (1920, 1080), (960, 540), (720, 720))
_OTHER = -1


class SizeEditor(Editor):
    """Sizes that have names, and any other one."""

    def __init__(self, rule: Size, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = NAMED[0]
        self.box = QComboBox()
        self.control = self.box
        for words in (
            self.tr("720p (1280 × 720)"),
            self.tr("1080p (1920 × 1080)"),
            self.tr("540p (960 × 540)"),
            self.tr("Square (720 × 720)"),
        ):
            self.box.addItem(words, self.box.count())
        self.box.addItem(self.tr("Other …"), _OTHER)
        self.sides = (QSpinBox(), QSpinBox())
        names = (self.tr("Width of the picture"), self.tr("Height of the picture"))
        for side, name in zip(self.sides, names, strict=True):
            side.setRange(rule.low, rule.high)
            side.setSingleStep(2)
            side.setSuffix(self.tr(" px"))
            side.setKeyboardTracking(False)
            side.setAccessibleName(name)
            side.valueChanged.connect(self._on_side)
        self.times = QLabel("×")
        self.row.addWidget(self.box)
        self.row.addWidget(self.sides[0])
        self.row.addWidget(self.times)
        self.row.addWidget(self.sides[1])
        self.row.addStretch(1)
        self.box.activated.connect(self._on_activated)
        self._show_sides(False)

    def value(self) -> tuple[int, int]:
        return self._shown

    def show_value(self, value: object) -> None:
        assert isinstance(value, tuple)
        self._shown = (int(value[0]), int(value[1]))
        other = self._shown not in NAMED
        with QSignalBlocker(self.box):
            row = len(NAMED) if other else NAMED.index(self._shown)
            self.box.setCurrentIndex(row)
        self._show_sides(other)

    @Slot(int)
    def _on_activated(self, row: int) -> None:
        if self.box.itemData(row) == _OTHER:
            self._show_sides(True)
            self.sides[0].setFocus()
            self.sides[0].selectAll()
        elif NAMED[row] != self._shown:
            self.show_value(NAMED[row])
            self.changed.emit(self._shown)
        else:
            self._show_sides(False)

    @Slot(int)
    def _on_side(self, _px: int) -> None:
        width, height = (side.value() // 2 * 2 for side in self.sides)
        self._shown = (width, height)
        self._show_sides(True)
        self.changed.emit(self._shown)

    def _show_sides(self, visible: bool) -> None:
        for side, px in zip(self.sides, self._shown, strict=True):
            with QSignalBlocker(side):
                side.setValue(px)
            side.setVisible(visible)
        self.times.setVisible(visible)
