"""How far the first steps are."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget


class StepTrack(QProgressBar):
    """One piece of a bar for each step; a progress bar to screen readers."""

    def __init__(self, steps: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0, steps)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Progress of the first steps"))

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(160, max(5, self.fontMetrics().height() // 3))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        steps, gap = self.maximum(), 4.0
        width = (self.width() - gap * (steps - 1)) / steps
        round_px = self.height() / 2
        for step in range(steps):
            done = step < self.value()
            role = QPalette.ColorRole.Highlight if done else QPalette.ColorRole.Mid
            painter.setBrush(self.palette().color(role))
            piece = QRectF(step * (width + gap), 0, width, self.height())
            painter.drawRoundedRect(piece, round_px, round_px)
        painter.end()
