"""The one object between the session's threads and the window.

Rare things (events) arrive by signal, which Qt queues into the GUI thread; frequent things
(pictures, the level) are looked for by a timer, so that a fast session can never flood the window.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from core.session import Session
from core.settings import Settings
from core.types import Command, Event, VideoFrame

LOOK_EVERY_MS = 33


class Bridge(QObject):
    """Made in the GUI thread and never moved. Owns the session.

    event: Event objects, in order. frame: the newest VideoFrame, at most one for each look.
    level: the microphone's level, 0..1, at each look.
    """

    event = Signal(object)
    frame = Signal(object)
    level = Signal(float)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = Session(settings, on_event=self._relay)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    @property
    def session(self) -> Session:
        """The session, for what is read rarely (``stats()``, ``state``)."""
        return self._session

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
