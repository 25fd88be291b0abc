"""The level from which on sound counts as speech."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QWidget

from app.window.settings.editors.gate_meter import LOWEST_DB, GateMeter
from app.window.settings.editors.whole_editor import WholeEditor
from core.setting_rules import Whole
from core.settings import Settings


class GateEditor(WholeEditor):
    """The number, and what the microphone gives now with a mark that can be drawn to its place."""

    def __init__(self, rule: Whole, unit: str, parent: QWidget | None = None) -> None:
        super().__init__(rule, unit, parent)
        self.slider.hide()  # the meter is one
        self.meter = GateMeter()
        self.meter.moved.connect(self._on_moved)
        self.said = QLabel()
        texts = (self._text(LOWEST_DB), self._text(-88, True), self._text(-88))
        advances = [self.said.fontMetrics().horizontalAdvance(text) for text in texts]
        self.said.setMinimumWidth(max(advances) + 2)
        self.row.removeWidget(self.slider)
        self.row.insertWidget(1, self.meter, 1)
        self.row.insertWidget(2, self.said)
        self.show_level(0.0)

    def show_value(self, value: object) -> None:
        super().show_value(value)
        self.meter.set_gate(float(self.value()))

    def show_level(self, level: float) -> None:
        """level: 0..1, as ``Session.level`` tells it."""
        self.meter.set_level(level)
        text = self._text(round(self.meter.level_db), self.meter.passes)
        if text != self.said.text():
            self.said.setText(text)

    def follow(self, settings: Settings) -> None:
        self.said.setVisible(settings.gate)

    def describe(self, name: str, text: str) -> None:
        super().describe(name, text)
        self.meter.setAccessibleName(self.tr("Level of the microphone and the mark"))

    def _text(self, level_db: float, speech: bool = False) -> str:
        if level_db <= LOWEST_DB:
            return self.tr("no sound")
        text = self.tr("{db} dB: speech") if speech else self.tr("{db} dB: ignored")
        return text.format(db=level_db)

    @Slot(float)
    def _on_moved(self, db: float) -> None:
        self._choose(max(self.number.minimum(), min(round(db), self.number.maximum())))
