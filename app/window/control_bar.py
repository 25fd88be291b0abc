"""The bar below the picture: what goes on, and the buttons for a moment in a call."""

from __future__ import annotations

from itertools import zip_longest

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.window.actions import Actions
from app.window.bar_button import BarButton
from app.window.flow import Flow
from app.window.icons import Icons
from app.window.measures import px
from app.window.quiet_button import QuietButton
from app.window.state_chip import StateChip

_SIDE_BY_SIDE = 640  # px at the usual size of text; below, the words stand under the buttons
_LEAST_WORDS = 200  # px beside the buttons
_GAP = 16  # px at the usual size of text, between buttons and words beside them
_WIDEST_GAP = 10  # px between what stands below each other, also where letters are large


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
        checked = (self.tr("&Unmute"), self.tr("&Resume"), self.tr("&Finish"))
        every = (*(each.text() for each in self._buttons), *checked)
        for button, name in zip_longest(self._buttons, checked):
            button.make_room_for((name,) if name else (), every)
        self.clock.hide()
        self.remedy.hide()
        self._lay_out()

    def show_remedy(self, text: str) -> None:
        """What the button beside the chip does; "" for no button."""
        self.remedy.setText(text)
        self.remedy.setVisible(bool(text))

    def _lay_out(self) -> None:
        self._said = Flow(self.chip, self.clock, self.remedy)
        self._said.setSpacing(min(px(self, 8), _WIDEST_GAP))
        words = QVBoxLayout()
        words.setSpacing(min(px(self, 6), _WIDEST_GAP // 2))
        words.addStretch(1)
        words.addLayout(self._said)
        words.addWidget(self.status)
        words.addStretch(1)
        self._row = buttons = QHBoxLayout()
        buttons.setSpacing(px(self, 4))
        for button in self._buttons:
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        buttons.addStretch(1)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addLayout(buttons)
        self._line.addLayout(words, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        self._arrange()
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._arrange()  # what it says may need more room than before
        return super().event(event)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """With the words below the buttons, however it is arranged now: else a window that was
        wide could not be made narrow again."""
        width = max(self._row.minimumSize().width(), self._said.minimumSize().width())
        return QSize(width, super().minimumSizeHint().height())

    def _arrange(self) -> None:
        words = max(self._said.sizeHint().width(), px(self, _LEAST_WORDS))
        needed = self._row.sizeHint().width() + px(self, _GAP) + words
        wide = self.width() >= max(needed, px(self, _SIDE_BY_SIDE))
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        gap = px(self, _GAP) if wide else _WIDEST_GAP
        if gap != self._line.spacing():
            self._line.setSpacing(gap)
        self._line.setDirection(across if wide else down)
