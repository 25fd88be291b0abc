"""A round button with an icon and its name under it, for the bar below the picture."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.window.focus_ring import paint_focus_ring
from app.window.icons import Icons
from app.window.measures import px
from app.window.palettes import tone_of

_DISC, _ICON, _GAP, _SIDES = 42, 22, 4, 6  # px at the usual size of text


class BarButton(QPushButton):
    """Shows and triggers an action. Checked, it is filled in a tone and says what it would do next,
    so that nothing is told by colour alone."""

    def __init__(
        self, action: QAction, icons: Icons, icon: str, tone: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._action, self._icons, self._icon, self._tone = action, icons, icon, tone
        self._widest = action.text()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCheckable(action.isCheckable())
        action.changed.connect(self._follow)
        self.clicked.connect(self._on_clicked)
        self._follow()

    def make_room_for(self, *texts: str) -> None:
        """Be as wide as the widest of these names needs, whichever is shown."""
        width = self.fontMetrics().horizontalAdvance
        self._widest = max((self._widest, *texts), key=lambda text: width(text.replace("&", "")))
        self.updateGeometry()

    def show_icon(self, icon: str) -> None:
        """Another picture on the same button."""
        if icon != self._icon:
            self._icon = icon
            self.update()

    @Slot()
    def _follow(self) -> None:
        self.setText(self._action.text())
        self.setEnabled(self._action.isEnabled())
        self.setChecked(self._action.isChecked())
        self.setToolTip(self._action.toolTip())

    @Slot()
    def _on_clicked(self) -> None:
        self.setChecked(self._action.isChecked())  # the action decides, and tells
        self._action.trigger()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        text = self.fontMetrics().horizontalAdvance(self._widest.replace("&", ""))
        width = max(px(self, _DISC), text) + 2 * px(self, _SIDES)
        height = px(self, _DISC) + px(self, _GAP) + self.fontMetrics().height() + px(self, 4)
        return QSize(width, height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(px(self, _DISC) + 4, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = px(self, _DISC)
        disc = QRectF((self.width() - side) / 2, 1, side, side)
        ink = self._paint_disc(painter, disc)
        icon = float(px(self, _ICON))
        place = QRectF(0, 0, icon, icon)
        place.moveCenter(disc.center())
        self._icons.draw(painter, self._icon, place, ink)
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        painter.setPen(self.palette().color(group, QPalette.ColorRole.WindowText))
        below = round(disc.bottom()) + px(self, _GAP)
        text = QRect(0, below, self.width(), self.height() - below)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        words = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width(), Qt.TextFlag.TextShowMnemonic
        )
        painter.drawText(text, flags | Qt.TextFlag.TextShowMnemonic, words)
        painter.end()

    def _paint_disc(self, painter: QPainter, disc: QRectF) -> QColor:
        """The ground; returns the colour for what stands on it."""
        palette = self.palette()
        if not self.isEnabled():
            fill = edge = palette.color(QPalette.ColorRole.Window)
            ink = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
            edge = ink
        elif self.isChecked():
            tone = tone_of(palette, self._tone)
            fill, edge, ink = QColor(tone.fill), QColor(tone.ink), QColor(tone.ink)
        else:
            fill = palette.color(QPalette.ColorRole.Button)
            edge = palette.color(QPalette.ColorRole.Mid)
            ink = palette.color(QPalette.ColorRole.ButtonText)
            if self.underMouse():
                edge = palette.color(QPalette.ColorRole.Highlight)
        if self.isDown():
            fill = fill.darker(112)
        painter.setPen(QPen(edge, 1.4 if self.isEnabled() else 1.0))
        painter.setBrush(fill)
        painter.drawEllipse(disc.adjusted(3, 3, -3, -3))
        if self.hasFocus():
            paint_focus_ring(painter, disc, disc.width() / 2, palette)
        return ink
