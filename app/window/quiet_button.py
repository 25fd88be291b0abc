"""A button of less weight, that looks as the lists do."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.window.focus_ring import paint_focus_ring
from app.window.icons import Icons
from app.window.measures import px

_UP, _SIDES, _RADIUS, _ICON = 6, 12, 7, 20  # px at the usual size of text


class QuietButton(QPushButton):
    """Its text between round corners; or an icon, and the text is for who cannot see it."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._icons: Icons | None = None
        self._icon = ""
        self.setAutoDefault(False)  # in a dialog Enter is not meant for it
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def show_icon(self, icons: Icons, name: str) -> None:
        """Show an icon in place of the text."""
        self._icons, self._icon = icons, name
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        metrics = self.fontMetrics()
        height = metrics.height() + 2 * px(self, _UP)
        if self._icons is not None:
            return QSize(px(self, _ICON + _SIDES), height)
        width = metrics.horizontalAdvance(self.text().replace("&", ""))
        return QSize(width + 2 * px(self, _SIDES), height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, role = self.palette(), QPalette.ColorRole
        place, radius = QRectF(self.rect()), float(px(self, _RADIUS))
        fill = palette.color(role.Button)
        if self.isDown():
            fill = fill.darker(112)
        hovered = self.underMouse() and self.isEnabled()
        marked = hovered or self.isChecked()
        painter.setPen(palette.color(role.Highlight if marked else role.Mid))
        painter.setBrush(fill)
        painter.drawRoundedRect(place.adjusted(1.5, 1.5, -1.5, -1.5), radius, radius)
        if self.hasFocus():
            paint_focus_ring(painter, place, radius + 1.5, palette)
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        painter.setPen(palette.color(group, role.ButtonText))
        if self._icons is not None:
            side = px(self, _ICON)
            icon = QRectF(0, 0, side, side)
            icon.moveCenter(place.center())
            self._icons.draw(painter, self._icon, icon, palette.color(group, role.ButtonText))
        else:
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic
            painter.drawText(self.rect(), int(flags), self.text())
        painter.end()
