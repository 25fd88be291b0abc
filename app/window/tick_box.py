"""A box to tick that can be seen in light and dark windows and grows with the text."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from app.window.focus_ring import paint_focus_ring
from app.window.measures import px

_SIDE, _GAP, _EDGE, _RADIUS = 15, 7, 3, 3  # px at the usual size of text
_NARROWEST = 8  # heights of the letters: where there is less room, words are cut
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextShowMnemonic
_TICK = ((0.22, 0.53), (0.42, 0.72), (0.78, 0.3))  # in parts of the box


class TickBox(QCheckBox):
    """Where there is little room its text goes on in the next line. indent: where it begins, px."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def indent(self) -> int:
        return px(self, _EDGE) + px(self, _SIDE) + px(self, _GAP)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
        height = max(px(self, _SIDE), words.height()) + 2 * px(self, _EDGE)
        return QSize(self.indent + words.width() + 2 * px(self, _EDGE), height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        wanted = self.sizeHint()
        wanted.setWidth(min(wanted.width(), self.indent + _NARROWEST * self.fontMetrics().height()))
        return wanted

    def heightForWidth(self, width: int) -> int:  # noqa: N802  Qt's name
        room = QRect(0, 0, max(1, width - self.indent - 2 * px(self, _EDGE)), 1 << 16)
        words = self.fontMetrics().boundingRect(room, _WRAPPED, self.text())
        return max(px(self, _SIDE), words.height()) + 2 * px(self, _EDGE)

    def hitButton(self, place: QPoint) -> bool:  # noqa: N802  Qt's name
        return self.rect().contains(place)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = px(self, _SIDE)
        lines = self.fontMetrics().boundingRect(self._room, _WRAPPED, self.text()).height()
        first = (self.height() - lines + self.fontMetrics().height()) // 2  # middle of that line
        self._paint_box(painter, QRect(px(self, _EDGE), first - side // 2, side, side))
        painter.setPen(self._colour(QPalette.ColorRole.WindowText))
        flags = _WRAPPED | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self._room, int(flags), self.text())
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()), px(self, _RADIUS), self.palette())
        painter.end()

    @property
    def _room(self) -> QRect:
        """Of the text."""
        return self.rect().adjusted(self.indent, 0, 0, 0)

    def _paint_box(self, painter: QPainter, place: QRect) -> None:
        role = QPalette.ColorRole
        ticked = self.isChecked()
        edge = role.Highlight if ticked or (self.underMouse() and self.isEnabled()) else role.Mid
        line = max(1, px(self, 1))  # on whole pixels: half of a thin line would not be seen
        box = QRectF(place).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.setPen(QPen(self._colour(edge), line))
        painter.setBrush(self._colour(role.Highlight if ticked else role.Base))
        painter.drawRoundedRect(box, px(self, _RADIUS), px(self, _RADIUS))
        if ticked:
            pen = QPen(self._colour(role.HighlightedText), box.width() / 7)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            side = box.width()
            corners = [box.topLeft() + QPointF(x * side, y * side) for x, y in _TICK]
            painter.drawPolyline(QPolygonF(corners))

    def _colour(self, role: QPalette.ColorRole) -> QColor:
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        return self.palette().color(group, role)
