"""Tells the session whether the window's preview can be seen: else it need not be made."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from core.messages import Command, SetWatched, State, StateChanged

_TURNS = {QEvent.Type.Show, QEvent.Type.WindowStateChange}


class PreviewWatch(QObject):
    """Looks whenever ``window`` is shown, hidden or minimised, and when a run begins. GUI thread.

    A window behind others counts as seen: no system tells that for sure.
    """

    def __init__(self, window: QWidget, post: Callable[[Command], None]) -> None:
        super().__init__(window)
        self._window, self._post = window, post
        self._told = True  # what the session takes for granted
        self._soon = QTimer(self)  # no hurry: first whatever hides the window does its work
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.look)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look where the window has turned."""
        if watched is self._window and event.type() in _TURNS:
            self.look()
        elif watched is self._window and event.type() == QEvent.Type.Hide:
            self._soon.start()
        return False

    @Slot(object)
    def hear(self, event: object) -> None:
        """Follow the session: a window that never was on the screen has not turned."""
        if isinstance(event, StateChanged) and event.state is State.OPENING:
            self.look()

    @Slot()
    def look(self) -> None:
        """Tell the session where it does not know yet."""
        seen = self._window.isVisible() and not self._window.isMinimized()
        if seen is not self._told:
            self._told = seen
            self._post(SetWatched(seen))
