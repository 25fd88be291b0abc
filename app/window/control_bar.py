"""The bar below the picture: what goes on, and the buttons for a moment in a call."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.window.actions import Actions
from app.window.bar_button import BarButton
from app.window.icons import Icons
from app.window.measures import px
from app.window.quiet_button import QuietButton
from app.window.state_chip import StateChip

_SIDE_BY_SIDE = 640  # px at the usual size of text; below, the buttons stand under the words


class ControlBar(QWidget):
    """chip and status say what goes on, clock how long a recording is; remedy mends a fault.

    mended: the user has pressed the remedy.
    """

    mended = Signal()

    def __init__(self, actions: Actions, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chip = StateChip(icons)
        self.clock = StateChip(icons)
        self.status = QLabel()
        self.status.setWordWrap(True)
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.remedy = QuietButton()
        self.remedy.clicked.connect(self.mended)
        self.mute = BarButton(actions.mute, icons, "mic", "warn")
        self.panic = BarButton(actions.panic, icons, "panic", "bad")
        self.record = BarButton(actions.record, icons, "record", "bad")
        self.snapshot = BarButton(actions.snapshot, icons, "snapshot", "calm")
        self._buttons = (self.mute, self.panic, self.record, self.snapshot)
        texts = (self.tr("&Unmute"), self.tr("&Resume"), self.tr("&Finish"))
        for button in self._buttons:  # all as wide as the widest of them ever is
            button.make_room_for(*(each.text() for each in self._buttons), *texts)
        self.clock.hide()
        self.remedy.hide()
        self._lay_out()

    def show_remedy(self, text: str) -> None:
        """What the button beside the chip does; "" for no button."""
        self.remedy.setText(text)
        self.remedy.setVisible(bool(text))

    def _lay_out(self) -> None:
        chips = QHBoxLayout()
        chips.setSpacing(px(self, 8))
        for widget in (self.chip, self.clock):
            chips.addWidget(widget)
        self._first = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._first.setSpacing(px(self, 8))
        self._first.addLayout(chips)
        self._first.addWidget(self.remedy)
        self._first.addStretch(1)
        chips.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(px(self, 6))
        words.addStretch(1)
        words.addLayout(self._first)
        words.addWidget(self.status)
        words.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(self, 4))
        for button in self._buttons:
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        buttons.addStretch(1)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(px(self, 16))
        self._line.addLayout(buttons)
        self._line.addLayout(words, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        wide = self.width() >= px(self, _SIDE_BY_SIDE)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        for line in (self._line, self._first):
            line.setDirection(across if wide else down)
