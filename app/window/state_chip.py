"""The condition in one word with an icon, in a tone of its own."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.window.icons import Icons
from app.window.measures import px, resized
from app.window.palettes import tone_of

_ICON, _GAP, _SIDES, _UP = 16, 6, 10, 5  # px at the usual size of text


class StateChip(QLabel):
    """A label to screen readers, which read its word."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._icon, self._tone = "", "neutral"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setTextFormat(Qt.TextFormat.PlainText)

    @property
    def icon(self) -> str:
        """Name of the icon that is shown."""
        return self._icon

    def show_word(self, word: str, icon: str, tone: str) -> None:
        """Say ``word``; it is read out where it is new."""
        self._icon, self._tone = icon, tone
        if word != self.text():
            self.setText(word)
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        metrics = QFontMetrics(resized(self.font(), 1.0, bold=True))
        text = metrics.horizontalAdvance(self.text())
        width = 2 * px(self, _SIDES) + px(self, _ICON) + px(self, _GAP) + text
        return QSize(width, max(metrics.height(), px(self, _ICON)) + 2 * px(self, _UP))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        tone = tone_of(self.palette(), self._tone)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone.fill))
        painter.drawRoundedRect(QRectF(self.rect()), self.height() / 2, self.height() / 2)
        side, left = px(self, _ICON), px(self, _SIDES)
        place = QRectF(left, (self.height() - side) / 2, side, side)
        self._icons.draw(painter, self._icon, place, QColor(tone.ink))
        painter.setFont(resized(self.font(), 1.0, bold=True))
        painter.setPen(QColor(tone.ink))
        text = QRectF(left + side + px(self, _GAP), 0, self.width(), self.height())
        painter.drawText(text, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        painter.end()
