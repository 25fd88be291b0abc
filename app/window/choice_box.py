"""A list to choose a device from; also shows a saved choice that is not there now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QComboBox, QWidget

from app.window.focus_ring import paint_focus_ring
from app.window.measures import px
from core.types import Device

_LETTERS = 18  # the least that is shown of a long name
_HEIGHT, _RADIUS, _SIDES, _ARROW = 30, 7, 10, 8  # px at the usual size of text


class ChoiceBox(QComboBox):
    """Labels of devices with their ids as data; ``activated`` tells of the user's choices only.

    closed: the list was open and is not any more, and a choice made in it has been told.
    """

    closed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """name: what a screen reader calls the list."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS)
        self._is_open = False

    @property
    def is_open(self) -> bool:
        """Whether the user is looking through the list: it must not change under their eyes."""
        return self._is_open

    def fill(self, devices: Sequence[Device], saved: str, shown: str, searched: bool) -> None:
        """Show ``devices`` and mark the one with the id ``shown``, without announcing a choice.

        saved: the user's choice, which stays in the list when it is missing. searched: False while
        nobody has looked, so that nothing can be called missing.
        """
        missing = [Device(saved, self._name_of(saved, searched), "")]
        if any(device.id == saved for device in devices):
            missing = []
        with QSignalBlocker(self):
            wanted = [(device.label, device.id) for device in (*devices, *missing)]
            if wanted != [(self.itemText(row), self.itemData(row)) for row in range(self.count())]:
                self.clear()
                for label, device_id in wanted:
                    self.addItem(label, device_id)
            self.setCurrentIndex(max(0, self.findData(shown)))
        self._tell_whole()

    def mark(self, choice: str) -> None:
        """Mark the device with the id ``choice``, without announcing a choice."""
        with QSignalBlocker(self):
            if self.findData(choice) < 0:
                self.addItem(self._name_of(choice, searched=False), choice)
            self.setCurrentIndex(self.findData(choice))
        self._tell_whole()

    def current_id(self) -> str:
        """Id of the marked device."""
        return str(self.currentData())

    def showPopup(self) -> None:  # noqa: N802  Qt's name
        self._is_open = True
        super().showPopup()

    def hidePopup(self) -> None:  # noqa: N802  Qt's name
        super().hidePopup()
        if self._is_open:
            # Qt tells the choice right after this. With the box as context: it may be gone by then.
            QTimer.singleShot(0, self, self._tell_closed)

    @Slot()
    def _tell_closed(self) -> None:
        self._is_open = False
        self.closed.emit()

    def _name_of(self, choice: str, searched: bool) -> str:
        kind, _, rest = choice.partition(":")
        if kind in ("file", "file-loop"):
            return self.tr("File {name}").format(name=rest)
        if choice == "none":
            return self.tr("None")
        name = rest or choice
        return self.tr("{name} (not found)").format(name=name) if searched else name

    def _tell_whole(self) -> None:
        """What is too long for the list is told in full under the pointer."""
        for row in range(self.count()):
            self.setItemData(row, self.itemText(row), Qt.ItemDataRole.ToolTipRole)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(super().sizeHint().width(), px(self, _HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(px(self, 110), px(self, _HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, role = self.palette(), QPalette.ColorRole
        place, radius = QRectF(self.rect()), float(px(self, _RADIUS))
        edge = role.Highlight if self.underMouse() and self.isEnabled() else role.Mid
        painter.setPen(palette.color(edge))
        painter.setBrush(palette.color(role.Base))
        painter.drawRoundedRect(place.adjusted(1.5, 1.5, -1.5, -1.5), radius, radius)
        if self.hasFocus():
            paint_focus_ring(painter, place, radius + 1.5, palette)
        painter.setPen(palette.color(role.Text))
        side, arrow = px(self, _SIDES), px(self, _ARROW)
        text = self.rect().adjusted(side, 0, -2 * side - arrow, 0)
        words = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, text.width()
        )
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        self._paint_arrow(painter, self.width() - side - arrow, arrow)
        painter.end()

    def _paint_arrow(self, painter: QPainter, left: int, side: int) -> None:
        top = (self.height() - side / 2) / 2
        corners = [(0.0, 0.0), (side / 2, side / 2), (float(side), 0.0)]
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Text), 1.6))
        painter.drawPolyline(QPolygonF([QPointF(left + x, top + y) for x, y in corners]))
