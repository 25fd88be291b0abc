"""The microphone's level as a bar."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

FALL_PER_LOOK = 0.06  # how fast the bar sinks, so that short sounds can be seen
_STEPS = 500


class LevelMeter(QProgressBar):
    """A horizontal bar; a progress bar to screen readers, which therefore know its value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = 0.0
        self.setRange(0, _STEPS)
        self.setValue(0)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Microphone level"))

    @property
    def shown(self) -> float:
        """What the bar shows now, 0..1."""
        return self._shown

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(160, 10)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return self.sizeHint()

    def set_level(self, level: float) -> None:
        """level: 0..1 on a scale of decibels, as ``Session.level`` tells it."""
        self._shown = max(min(level, 1.0), self._shown - FALL_PER_LOOK, 0.0)
        self.setValue(round(self._shown * _STEPS))  # repaints only what changed

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        # The style's own bar would be thick, and animated on some systems.
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
        frame = self.rect().adjusted(0, 0, -1, -1)
        painter.drawRoundedRect(frame, 4, 4)
        filled = frame.adjusted(2, 2, -2, -2)
        filled.setWidth(round(filled.width() * self._shown))
        painter.setPen(self.palette().color(QPalette.ColorRole.Highlight))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Highlight))
        if filled.width() > 1:
            painter.drawRoundedRect(filled, 3, 3)
        painter.end()
