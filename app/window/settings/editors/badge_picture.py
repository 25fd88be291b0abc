"""A small drawing of a picture with the label in it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

_WALL, _COAT, _SKIN = QColor("#8fa3b5"), QColor("#3d5166"), QColor("#e2c3a8")
_DARK, _LIGHT = QColor(12, 14, 18, 173), QColor(255, 255, 255, 214)


class BadgePicture(QWidget):
    """Where and how the label will be. clicked: the corner into which the user has clicked.

    For the eye only: the lists beside it say the same, and have the keys.
    """

    clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._corner, self._style, self._on = "bottom-left", "dark", True
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_badge(self, corner: str, style: str, on: bool) -> None:
        """corner, style: as the settings name them."""
        self._corner, self._style, self._on = corner, style, on
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        height = 13 * self.fontMetrics().height() // 2  # wider, it would not fit at 200 % in French
        return QSize(height * 16 // 9, height)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        if event.button() == Qt.MouseButton.LeftButton:
            place = event.position()
            upper = "top" if place.y() < self.height() / 2 else "bottom"
            side = "left" if place.x() < self.width() / 2 else "right"
            self.clicked.emit(f"{upper}-{side}")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(frame, 5, 5)
        painter.setClipPath(shape)
        self._draw_person(painter, frame)
        if self._on:
            self._draw_badge(painter, frame)
        painter.setClipping(False)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(shape)
        painter.end()

    def _draw_person(self, painter: QPainter, frame: QRectF) -> None:
        painter.fillRect(frame, _WALL)
        painter.setPen(Qt.PenStyle.NoPen)
        middle, high = frame.center().x(), frame.height()
        painter.setBrush(_COAT)
        painter.drawEllipse(QPointF(middle, frame.bottom() + 0.12 * high), 0.42 * high, 0.36 * high)
        painter.setBrush(_SKIN)
        painter.drawEllipse(QPointF(middle, frame.top() + 0.42 * high), 0.19 * high, 0.24 * high)

    def _draw_badge(self, painter: QPainter, frame: QRectF) -> None:
        font = QFont(self.font())
        font.setPixelSize(max(8, round(frame.height() * 0.105)))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        text = "AI avatar"  # as in the picture itself, in every language
        gap = frame.height() * 0.06
        words = painter.fontMetrics().boundingRect(text)
        size = QSize(words.width() + round(1.6 * gap), round(font.pixelSize() * 1.55))
        left = "left" in self._corner
        x = frame.left() + gap if left else frame.right() - gap - size.width()
        upper = "top" in self._corner
        y = frame.top() + gap if upper else frame.bottom() - gap - size.height()
        box = QRectF(x, y, size.width(), size.height())
        if self._style == "outline":
            path = QPainterPath()
            base = box.center().y() + painter.fontMetrics().capHeight() / 2
            path.addText(QPointF(box.left() + 0.8 * gap, base), font, text)
            painter.strokePath(path, QColor(0, 0, 0, 220))
            painter.fillPath(path, Qt.GlobalColor.white)
            return
        dark = self._style == "dark"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_DARK if dark else _LIGHT)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(Qt.GlobalColor.white if dark else QColor(16, 18, 22))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
