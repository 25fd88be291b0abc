"""The microphone's level as a bar, with the line below which all is taken for silence."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from app.window.measures import px

FALL_PER_LOOK = 0.06  # how fast the bar sinks, so that short sounds can be seen
FLOOR_DB = -60.0  # the left end; the right one is full scale
_STEPS = 500


class LevelMeter(QProgressBar):
    """A horizontal bar; a progress bar to screen readers, which therefore know its value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = 0.0
        self._gate: float | None = None
        self.setRange(0, _STEPS)
        self.setValue(0)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Microphone level"))

    @property
    def shown(self) -> float:
        """What the bar shows now, 0..1."""
        return self._shown

    @property
    def gate(self) -> float | None:
        """Where the line of the gate is, 0..1; None without one."""
        return self._gate

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(px(self, 160), px(self, 10))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(px(self, 80), px(self, 10))

    def set_level(self, level: float) -> None:
        """level: 0..1 on a scale of decibels, as ``Session.level`` tells it."""
        self._shown = max(min(level, 1.0), self._shown - FALL_PER_LOOK, 0.0)
        self.setValue(round(self._shown * _STEPS))  # repaints only what changed

    def set_gate(self, gate_db: float | None) -> None:
        """Draw the line at ``gate_db`` below full scale; None for no line."""
        self._gate = None if gate_db is None else min(max(1.0 - gate_db / FLOOR_DB, 0.0), 1.0)
        if gate_db is None:
            self.setToolTip("")
        else:
            text = self.tr("What is quieter than the line ({db} dB) is taken for silence.")
            self.setToolTip(text.format(db=round(gate_db)))
        self.setAccessibleDescription(self.toolTip())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        # The style's own bar would be thick, and animated on some systems.
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        radius = (self.height() - 4) / 2
        frame = QRectF(self.rect()).adjusted(1.5, 2.5, -1.5, -2.5)
        painter.setPen(palette.color(QPalette.ColorRole.Mid))
        painter.setBrush(palette.color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(frame, radius, radius)
        inner = frame.adjusted(1, 1, -1, -1)
        filled = QRectF(inner.x(), inner.y(), inner.width() * self._shown, inner.height())
        if filled.width() > 1:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
            painter.drawRoundedRect(filled, radius - 1, radius - 1)
        if self._gate is not None:
            at = inner.x() + inner.width() * self._gate
            for role, width in ((QPalette.ColorRole.Base, 4.0), (QPalette.ColorRole.Text, 2.0)):
                pen = QPen(palette.color(role), width)
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
                painter.setPen(pen)
                painter.drawLine(round(at), 0, round(at), self.height())
        painter.end()
