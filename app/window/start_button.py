"""The one big button: starts, and stops."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.window.focus_ring import paint_focus_ring
from app.window.icons import Icons
from app.window.measures import px, resized
from app.window.palettes import tone_of

_HEIGHT, _ICON, _GAP, _RADIUS = 48, 20, 10, 10  # px at the usual size of text


class StartButton(QPushButton):
    """Green with an arrow to start, red with a square to stop; its text says the same."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._live = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.show_use(live=False, ready=True)

    def show_use(self, live: bool, ready: bool) -> None:
        """To stop while live, else to start. ready: whether it can be pressed."""
        self._live = live
        self.setText(self.tr("&Stop") if live else self.tr("&Start"))
        self.setEnabled(ready)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(px(self, 180), px(self, _HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(px(self, 120), px(self, _HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self._paint_ground(painter)
        painter.setFont(resized(self.font(), 1.15, bold=True))
        words = painter.fontMetrics().horizontalAdvance(self.text().replace("&", ""))
        icon, gap = px(self, _ICON), px(self, _GAP)
        left = (self.width() - icon - gap - words) / 2
        middle = (self.height() - icon) / 2
        name = "stop" if self._live else "play"
        self._icons.draw(painter, name, QRectF(left, middle, icon, icon), ink)
        painter.setPen(ink)
        text = QRectF(left + icon + gap, 0, self.width(), self.height())
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(text, int(flags | Qt.TextFlag.TextShowMnemonic), self.text())
        painter.end()

    def _paint_ground(self, painter: QPainter) -> QColor:
        """The ground; returns the colour for what stands on it."""
        palette = self.palette()
        place, radius = QRectF(self.rect()), float(px(self, _RADIUS))
        if not self.isEnabled():
            ink = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
            fill = palette.color(QPalette.ColorRole.Window)
            painter.setPen(ink)
        else:
            tone = tone_of(palette, "stop" if self._live else "start")
            fill, ink = QColor(tone.fill), QColor(tone.ink)
            if self.isDown():
                fill = fill.darker(118)
            elif self.underMouse():
                fill = fill.darker(107)
            painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(place.adjusted(3, 3, -3, -3), radius, radius)
        if self.hasFocus():
            paint_focus_ring(painter, place, radius + 3, palette)
        return ink
