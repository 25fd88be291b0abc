"""A whole number."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import QSlider, QSpinBox, QWidget

from app.window.settings.editors.editor import Editor
from core.setting_rules import Whole

_FEW = 10  # from so many values on there is a slider


class WholeEditor(Editor):
    """A field for the number and, where there are many, a slider beside it for the mouse."""

    def __init__(self, rule: Whole, unit: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rule = rule
        self.number = QSpinBox()
        self.control = self.number
        self.number.setRange(rule.low, rule.high)
        self.number.setSingleStep(rule.step)
        self.number.setSuffix(f" {unit}" if unit else "")
        self.number.setKeyboardTracking(False)  # a number that is being typed is not one yet
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, (rule.high - rule.low) // rule.step)
        self.slider.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys have the number
        many = self.slider.maximum() >= _FEW
        self.row.addWidget(self.number)
        self.row.addWidget(self.slider, 1)
        self.slider.setVisible(many)  # in its row: alone it would be a window
        self.row.addStretch(0 if many else 1)
        self.number.valueChanged.connect(self._on_number)
        self.slider.valueChanged.connect(self._on_slider)

    def value(self) -> int:
        return self.number.value()

    def show_value(self, value: object) -> None:
        assert isinstance(value, int)
        with QSignalBlocker(self.number), QSignalBlocker(self.slider):
            self.number.setValue(value)
            self.slider.setValue((value - self._rule.low) // self._rule.step)

    @Slot(int)
    def _on_number(self, typed: int) -> None:
        steps = round((typed - self._rule.low) / self._rule.step)
        self._choose(self._rule.low + steps * self._rule.step)

    @Slot(int)
    def _on_slider(self, steps: int) -> None:
        self._choose(self._rule.low + steps * self._rule.step)

    def _choose(self, value: int) -> None:
        self.show_value(value)
        self.changed.emit(value)
