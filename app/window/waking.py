"""A second start of the program wakes the window that is open already."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from app.one_instance import Call, bring_to_front
from core.messages import Event, State, StateChanged


class Waking(QObject):
    """Brings a window to the front when it is called, and starts where the call says so.

    start: what a press on Start does; only called while nothing runs.
    """

    def __init__(self, window: QWidget, start: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._start = window, start
        self._off = True

    @Slot(object)
    def hear(self, event: Event) -> None:
        """An event of the session."""
        if isinstance(event, StateChanged):
            self._off = event.state in {State.OFF, State.FAULT}

    @Slot(object)
    def wake(self, call: Call) -> None:
        """A second start has called."""
        bring_to_front(self._window, call.token)
        if call.start and self._off:
            self._off = False  # two calls at once are one start
            self._start()
