"""One sentence about how something stands, with a mark that can be told apart without colour."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget


class Mark(Enum):
    """How it stands."""

    WAIT = "wait"
    GOOD = "good"
    BAD = "bad"
    NOTE = "note"


class StatusLine(QWidget):
    """mark, text: what is shown now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark = Mark.WAIT
        self._disc = _Disc()
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.fontMetrics().height() // 2)
        row.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)

    @property
    def text(self) -> str:
        """The sentence."""
        return self._label.text()

    def say(self, mark: Mark, text: str) -> None:
        """Show another sentence."""
        self.mark = self._disc.mark = mark
        self._label.setText(text)
        self._disc.update()


class _Disc(QWidget):
    """White signs on discs that are dark enough for them, in light and dark windows alike."""

    def __init__(self) -> None:
        super().__init__()
        self.mark = Mark.WAIT
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        side = self.fontMetrics().height()
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height()) - 1.0
        area = QRectF(0.5, 0.5, side, side)
        if self.mark is Mark.WAIT:
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.WindowText), 1.2))
            painter.drawEllipse(area)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().color(QPalette.ColorRole.WindowText))
            for place in (0.27, 0.5, 0.73):
                dot = QPointF(area.left() + place * side, area.center().y())
                painter.drawEllipse(dot, side * 0.07, side * 0.07)
            return
        colour = {Mark.GOOD: "#2e7d32", Mark.BAD: "#b3261e", Mark.NOTE: "#3f5f8a"}[self.mark]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawEllipse(area)
        pen = QPen(QColor("white"), side * 0.12)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        for start, end in _SIGNS[self.mark]:
            painter.drawLine(_place(area, start), _place(area, end))
        painter.end()


# Lines of each sign, in parts of the disc: a tick, an exclamation mark, an i.
_SIGNS = {
    Mark.GOOD: (((0.28, 0.53), (0.44, 0.68)), ((0.44, 0.68), (0.73, 0.35))),
    Mark.BAD: (((0.5, 0.26), (0.5, 0.56)), ((0.5, 0.74), (0.5, 0.742))),
    Mark.NOTE: (((0.5, 0.46), (0.5, 0.74)), ((0.5, 0.27), (0.5, 0.272))),
}


def _place(area: QRectF, part: tuple[float, float]) -> QPointF:
    return QPointF(area.left() + part[0] * area.width(), area.top() + part[1] * area.height())
