"""The microphone's level with the mark that it has to pass."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.window.level_meter import FALL_PER_LOOK

LOWEST_DB = -80.0
_SPAN_DB = 60.0  # of Session.level: 0 is -60 dB, 1 is full scale

_EDGE = 3.0  # px on both sides of the scale


class GateMeter(QWidget):
    """A bar from LOWEST_DB to full scale. What it shows is also said in words beside it.

    moved: where the user has drawn the mark with the mouse, dB below full scale.
    """

    moved = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level = 0.0
        self._gate_db = LOWEST_DB
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def level_db(self) -> float:
        """What is shown, below full scale; LOWEST_DB where it is too quiet to be measured."""
        return (self._level - 1.0) * _SPAN_DB if self._level > 0.0 else LOWEST_DB

    @property
    def passes(self) -> bool:
        """Whether what is shown counts as speech."""
        return self._level > 0.0 and self.level_db >= self._gate_db

    def set_level(self, level: float) -> None:
        """level: 0..1 on a scale of decibels, as ``Session.level`` tells it."""
        shown = max(min(level, 1.0), self._level - FALL_PER_LOOK, 0.0)
        if shown != self._level:
            self._level = shown
            self.update()

    def set_gate(self, gate_db: float) -> None:
        """Put the mark somewhere."""
        self._gate_db = gate_db
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        height = self.fontMetrics().height()
        return QSize(12 * height, round(1.3 * height))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(4 * self.fontMetrics().height(), self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        if event.buttons() & Qt.MouseButton.LeftButton:
            share = (event.position().x() - _EDGE) / max(1, self.width() - 2 * _EDGE)
            self.moved.emit(LOWEST_DB * (1.0 - max(0.0, min(share, 1.0))))

    mouseMoveEvent = mousePressEvent  # noqa: N815  Qt's name

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        roles = QPalette.ColorRole
        mark = self.height() * 0.45  # of the triangle above the bar
        bar = QRectF(1, mark, self.width() - 2, self.height() - mark - 1)
        painter.setPen(self.palette().color(roles.Mid))
        painter.setBrush(self.palette().color(roles.Base))
        painter.drawRoundedRect(bar, 3, 3)
        filled = bar.adjusted(_EDGE - 1, 2, 1 - _EDGE, -2)
        filled.setRight(self._x(self.level_db))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(roles.Highlight if self.passes else roles.Mid))
        if filled.width() > 1:
            painter.drawRoundedRect(filled, 2, 2)
        x = self._x(self._gate_db)
        painter.setBrush(self.palette().color(roles.WindowText))
        corners = [QPointF(x - mark / 2, 0), QPointF(x + mark / 2, 0), QPointF(x, mark)]
        painter.drawPolygon(QPolygonF(corners))
        painter.drawRect(QRectF(x - 0.75, mark, 1.5, bar.height()))
        painter.end()

    def _x(self, db: float) -> float:
        share = 1.0 - max(db, LOWEST_DB) / LOWEST_DB
        return _EDGE + share * (self.width() - 2 * _EDGE)
