"""The one object between the session's threads and the window.

Rare things (events) arrive by signal, which Qt queues into the GUI thread; frequent things
(pictures, the level) are looked for by a timer, so that a fast session can never flood the window.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from core.messages import Command, Event
from core.session import Session
from core.settings import Settings
from core.slots import LatestSlot
from core.types import VideoFrame

LOOK_EVERY_MS = 33
UNSEEN_MS = 250  # where no window of ours is on the screen


class SessionPort(Protocol):
    """The part of ``core.session.Session`` that the window uses."""

    preview: LatestSlot[VideoFrame]

    @property
    def level(self) -> float: ...

    def post(self, command: Command) -> None: ...

    def close(self) -> bool: ...


def open_session(settings: Settings, on_event: Callable[[Event], None]) -> SessionPort:
    """The real session."""
    return Session(settings, on_event=on_event)


class Bridge(QObject):
    """Made in the GUI thread and never moved. Owns the session.

    event: Event objects, in order. frame: the newest VideoFrame, at most one for each look.
    level: the microphone's level, 0..1, at each look. Looks are seldom while no window is seen.
    """

    event = Signal(object)
    frame = Signal(object)
    level = Signal(float)

    def __init__(
        self,
        settings: Settings,
        make_session: Callable[[Settings, Callable[[Event], None]], SessionPort] = open_session,
    ) -> None:
        super().__init__()
        self._session = make_session(settings, self._relay)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def post(self, command: Command) -> None:
        """Hand a command to the session; never blocks."""
        self._session.post(command)

    def close(self) -> None:
        """Stop looking and close the session. Blocks until its threads are gone: call it after the
        event loop has ended, never from a slot."""
        self._timer.stop()
        self._session.close()

    def _relay(self, event: Event) -> None:
        self.event.emit(event)  # any thread: Qt queues it

    def _look(self) -> None:
        frame: VideoFrame | None = self._session.preview.take()
        if frame is not None:
            self.frame.emit(frame)
        self.level.emit(self._session.level)
        every_ms = LOOK_EVERY_MS if _seen() else UNSEEN_MS
        if every_ms != self._timer.interval():
            self._timer.setInterval(every_ms)


def _seen() -> bool:
    """Whether any window of the program is on the screen, as far as Qt knows."""
    return any(
        window.isVisible() and not window.isMinimized() for window in QApplication.topLevelWidgets()
    )
