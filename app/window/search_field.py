"""A field to search in, with a glass that grows with the text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.window.focus_ring import paint_focus_ring
from app.window.icons import Icons
from app.window.measures import px

_HEIGHT, _RADIUS, _ICON, _SIDE = 30, 7, 16, 8  # px at the usual size of text


class SearchField(QLineEdit):
    """Painted as the lists below it are."""

    def __init__(self, icons: Icons, name: str, parent: QWidget | None = None) -> None:
        """name: what is searched, in words."""
        super().__init__(parent)
        self._icons = icons
        self.setFrame(False)
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)
        clear = self.palette()
        clear.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)  # painted below it
        self.setPalette(clear)
        self._measure()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(px(self, 160), px(self, _HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(px(self, 80), px(self, _HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, role = self.palette(), QPalette.ColorRole  # but for its base
        place, radius = QRectF(self.rect()), float(px(self, _RADIUS))
        painter.fillRect(place, palette.color(role.Window))
        painter.setPen(palette.color(role.Mid))
        painter.setBrush(QApplication.palette(self).color(role.Base))
        painter.drawRoundedRect(place.adjusted(1.5, 1.5, -1.5, -1.5), radius, radius)
        if self.hasFocus():
            paint_focus_ring(painter, place, radius + 1.5, palette)
        side = px(self, _ICON)
        glass = QRectF(px(self, _SIDE), (self.height() - side) / 2, side, side)
        self._icons.draw(painter, "search", glass, palette.color(role.PlaceholderText))
        painter.end()
        super().paintEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._measure()

    def _measure(self) -> None:
        self.setTextMargins(px(self, _ICON + _SIDE), 0, px(self, _SIDE), 0)
