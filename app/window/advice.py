"""A quiet box that says what is missing and the exact step that mends it."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QLabel,
    QScrollArea,
    QWidget,
)

from app.languages.core_words import in_users_words
from app.window.flow import Flow
from app.window.measures import px
from app.window.quiet_button import QuietButton
from app.window.slim_bars import slim_bars

_COMMAND = re.compile(
    r"(?<![\w-])(?:[^\s`]*/)?(?:sudo|pip|python3?|brew|winget|systemctl|lipcam) "
    r"[^;`()]*[^;`().,:\s]"
)
_PROSE = re.compile(r",? (?:then|or run|or choose)\b.*")
_MOST_HEIGHT = 190  # px at the usual size of text; more is scrolled
_WIDEST_EDGE = 8  # px above and below the words, also where letters are large
_LEAST_WORDS = 120  # px at the usual size of text, beside the buttons
_MOST_SHARE = 0.22  # of the window's height


def command_in(remedy: str) -> str:
    """What is to be typed, where a remedy has such a thing: of each of its lines the first. "" for
    none."""
    found = [_COMMAND.search(line) for line in remedy.splitlines()]
    commands = [_PROSE.sub("", match[0]).strip() for match in found if match]
    return "\n".join(dict.fromkeys(commands))


class _Words(QLabel):
    """The whole text, of which one line is painted unless it is open."""

    def __init__(self) -> None:
        super().__init__()
        self.open = False
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        # The remedy is often a command: it must be possible to copy it.
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def show_open(self, is_open: bool) -> None:
        self.open = is_open
        self.setWordWrap(is_open)
        self.updateGeometry()
        self.update()

    @property
    def first_line(self) -> str:
        return self.text().partition("\n")[0]

    def fits(self) -> bool:
        """Whether one line shows everything."""
        needed = self.fontMetrics().horizontalAdvance(self.first_line)
        return "\n" not in self.text() and needed <= self.width()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        if self.open:
            return super().sizeHint()
        return QSize(px(self, 200), self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return super().minimumSizeHint() if self.open else QSize(1, self.fontMetrics().height())

    def heightForWidth(self, width: int) -> int:  # noqa: N802  Qt's name
        return super().heightForWidth(width) if self.open else -1

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        if self.open:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        line = self.fontMetrics().elidedText(
            self.first_line, Qt.TextElideMode.ElideRight, self.width()
        )
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, line)
        painter.end()


class _Pane(QScrollArea):
    """Wants to be ``high`` px high; where that is too much it is scrolled."""

    def __init__(self) -> None:
        super().__init__()
        self.high = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(super().sizeHint().width(), self.high)


class AdviceBox(QFrame):
    """Hidden while there is nothing to say. Each subject (key) has one message at a time, the
    newest comes first; one line is shown until the user wants more.

    retry: the user asks to look for the devices again.
    """

    retry = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._advice: dict[str, tuple[str, str]] = {}
        self._text = _Words()
        # No accessible name: it would be read out instead of the text.
        self.setAccessibleName(self.tr("What is missing and how to mend it"))
        self._scroll = _Pane()
        self._scroll.setWidget(self._text)
        for part in (self._scroll.viewport(), self._text):
            part.setAutoFillBackground(False)
        slim_bars(self._scroll)
        self.copy_button = self._button(self.tr("Cop&y"), self._on_copy)
        self.copy_button.setToolTip(self.tr("Copy the command"))
        self.again = self._button(self.tr("&Look again"), self.retry.emit)
        self.more = self._button(self.tr("Det&ails"), self._on_more)
        self.more.setCheckable(True)
        self.hide_button = self._button(self.tr("H&ide"), self.dismiss)
        self._lay_out()
        self.hide()

    @property
    def text(self) -> str:
        """All that there is to say now, the newest first."""
        return self._text.text() if self._advice else ""

    @property
    def is_open(self) -> bool:
        """Whether everything is shown."""
        return self._text.open

    def advise(self, key: str, text: str, remedy: str = "") -> None:
        """Say ``text`` about the subject ``key``, and what to do about it. Sentences of the core
        are said in the user's language."""
        self._advice.pop(key, None)  # said anew, it is the newest
        self._advice[key] = in_users_words(text), in_users_words(remedy)
        self._show()

    def reword(self, key: str, text: str, remedy: str = "") -> None:
        """Say it in other words where it is still said: what the user has hidden stays hidden."""
        said = in_users_words(text), in_users_words(remedy)
        if self._advice.get(key, said) != said:
            self._advice[key] = said
            self._show()

    def settle(self, key: str) -> None:
        """The subject is mended: take its message back."""
        if self._advice.pop(key, None) is not None:
            self._show()

    @Slot()
    def dismiss(self) -> None:
        """The user has read everything."""
        self._advice.clear()
        self._show()

    def _button(self, text: str, slot: Callable[..., object]) -> QuietButton:
        button = QuietButton(text)
        button.clicked.connect(slot)
        return button

    def _lay_out(self) -> None:
        buttons = (self.copy_button, self.again, self.more, self.hide_button)
        self._buttons = Flow(*buttons, right=True)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        above = min(px(self, 6), _WIDEST_EDGE)
        self._line.setContentsMargins(px(self, 12), above, px(self, 8), above)
        self._line.addWidget(self._scroll, 1)
        self._line.addLayout(self._buttons)

    @Slot()
    def _on_more(self) -> None:
        self._open(not self._text.open)

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._command())
        self.copy_button.setText(self.tr("Copied"))

    def _command(self) -> str:
        """Of the newest message that has one, of those that are shown."""
        said = list(reversed(self._advice.values()))
        if not self._text.open:
            said = said[:1]
        return next((command for _, remedy in said if (command := command_in(remedy))), "")

    def _show(self) -> None:
        # A fault is also a state's reason: said once.
        said = dict.fromkeys(reversed(self._advice.values()))
        parts = [f"{text}\n{remedy}" if remedy else text for text, remedy in said]
        self._text.setText("\n\n".join(parts))
        self.setVisible(bool(parts))
        self._open(self._text.open and bool(parts))

    def _open(self, is_open: bool) -> None:
        self._text.show_open(is_open)
        self.again.setVisible(is_open)
        self.copy_button.setText(self.tr("Cop&y"))
        self.copy_button.setVisible(bool(self._command()))
        self.more.setChecked(is_open)
        self._fit()

    def _fit(self) -> None:
        height = least = self.fontMetrics().height() + 2
        beside = self._buttons.sizeHint().width() + px(self, _LEAST_WORDS)
        down = self._text.open or self.contentsRect().width() < beside
        directions = QBoxLayout.Direction
        self._line.setDirection(directions.TopToBottom if down else directions.LeftToRight)
        if self._text.open:
            width = self.width() - px(self, 24)
            most = min(px(self, _MOST_HEIGHT), round(self.window().height() * _MOST_SHARE))
            height = min(self._text.heightForWidth(max(width, 50)) + 2, max(most, 2 * height))
        self._scroll.high = height
        self._scroll.setMinimumHeight(least)
        self._scroll.setMaximumHeight(height)
        self._scroll.updateGeometry()
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:  # noqa: N802  Qt's name
        return False  # for a layout that would be its least height, too

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(super().sizeHint().width(), self._height(self._scroll.high))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        wide = super().minimumSizeHint().width()
        return QSize(wide, self._height(self._scroll.minimumHeight()))

    def _height(self, pane: int) -> int:
        """With so much for the words."""
        frame = self._line.contentsMargins()
        room = self.contentsRect().width() - frame.left() - frame.right()
        buttons = self._buttons.heightForWidth(room)
        if self._line.direction() is QBoxLayout.Direction.TopToBottom:
            inside = pane + self._line.spacing() + buttons
        else:
            inside = max(pane, buttons)
        return frame.top() + inside + frame.bottom()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
        radius = px(self, 10)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        self._fit()
