"""How much of the time between two pictures each stage takes."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

FRAME_MS = 40.0  # between two pictures of the student
_GAP = 0.4  # of a line, between bars


class StageBars(QWidget):
    """A bar and a figure for each stage, on one scale; a line marks ``FRAME_MS``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stages: dict[str, float] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Time of each stage"))

    def show_stages(self, stages: Mapping[str, float]) -> None:
        """stages: name → ms."""
        many = len(stages) != len(self._stages)
        self._stages = dict(stages)
        self.setAccessibleDescription(
            "; ".join(f"{name}: {self._words(ms)}" for name, ms in self._stages.items())
        )
        if many:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        letters = QFontMetricsF(self.font())
        return QSize(int(24 * letters.averageCharWidth()), int(self._height(letters)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return self.sizeHint()

    def _height(self, letters: QFontMetricsF) -> float:
        return max(1, len(self._stages)) * letters.height() * (2 + _GAP)

    def _words(self, ms: float) -> str:
        return self.tr("{ms:.1f} ms, {share:.0f} % of the time between two pictures").format(
            ms=ms, share=100 * ms / FRAME_MS
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        painter = QPainter(self)
        palette = self.palette()
        letters = QFontMetricsF(self.font())
        line = letters.height()
        scale = max([FRAME_MS * 1.1, *self._stages.values()])
        mark = self.width() * FRAME_MS / scale
        for n, (name, ms) in enumerate(self._stages.items()):
            top = n * line * (2 + _GAP)
            painter.setPen(palette.color(QPalette.ColorRole.WindowText))
            figures = f"{ms:.1f} ms"
            room = self.width() - letters.horizontalAdvance(figures) - letters.averageCharWidth()
            shown = letters.elidedText(name, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(0, top, self.width(), line), Qt.AlignmentFlag.AlignLeft, shown)
            painter.drawText(
                QRectF(0, top, self.width(), line), Qt.AlignmentFlag.AlignRight, figures
            )
            trough = QRectF(0.5, top + line * 1.1, self.width() - 1, line * 0.7)
            painter.setPen(palette.color(QPalette.ColorRole.Mid))
            painter.setBrush(palette.color(QPalette.ColorRole.Base))
            painter.drawRect(trough)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
            painter.drawRect(QRectF(1, trough.top() + 0.5, trough.width() * ms / scale, line * 0.7))
            painter.setPen(QPen(palette.color(QPalette.ColorRole.WindowText), 2))
            painter.drawLine(int(mark), int(trough.top() - 2), int(mark), int(trough.bottom() + 2))
        painter.end()
