"""A round button with an icon and its name under it, for the bar below the picture."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.window.focus_ring import paint_focus_ring
from app.window.icons import Icons
from app.window.measures import px
from app.window.palettes import tone_of

_DISC, _ICON, _GAP, _SIDES = 42, 22, 4, 6  # px at the usual size of text
_UNDER = int(
    Qt.AlignmentFlag.AlignHCenter
    | Qt.AlignmentFlag.AlignTop
    | Qt.TextFlag.TextShowMnemonic
    | Qt.TextFlag.TextWordWrap
)


class BarButton(QPushButton):
    """Shows and triggers an action. Checked, it is filled in a tone and says what it would do next,
    so that nothing is told by colour alone."""

    def __init__(
        self, action: QAction, icons: Icons, icon: str, tone: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._action, self._icons, self._icon, self._tone = action, icons, icon, tone
        self._names = (action.text(),)
        self._widest = action.text()
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCheckable(action.isCheckable())
        action.changed.connect(self._follow)
        self.clicked.connect(self._on_clicked)
        self._follow()

    def make_room_for(self, names: Sequence[str], others: Sequence[str]) -> None:
        """Have room for all names that it ever shows, in two lines where it is narrow, and be as
        wide as the widest of the others' where there is room."""
        width = self.fontMetrics().horizontalAdvance
        self._names = (*self._names, *names)
        self._widest = max((*self._names, *others), key=lambda text: width(text.replace("&", "")))
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
        return QSize(width, self._height(self.fontMetrics().height()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        words = (word for name in self._names for word in name.replace("&", "").split())
        text = max(self.fontMetrics().horizontalAdvance(word) for word in words)
        return QSize(max(px(self, _DISC), text) + 4, self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:  # noqa: N802  Qt's name
        room, measure = QRect(0, 0, width, 1 << 16), self.fontMetrics().boundingRect
        return self._height(max(measure(room, _UNDER, name).height() for name in self._names))

    def _height(self, text: int) -> int:
        return px(self, _DISC) + px(self, _GAP) + text + px(self, 4)

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
        painter.drawText(text, _UNDER, self.text())
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
