"""The session's figures of the last minute, for a report."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QObject, Slot

from core.messages import Event, Stats

_SECONDS = 60


class LastMinute(QObject):
    """Keeps what it hears for a minute. stats: oldest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: deque[Stats] = deque(maxlen=_SECONDS)

    @property
    def stats(self) -> tuple[Stats, ...]:
        return tuple(self._kept)

    @Slot(object)
    def hear(self, event: Event) -> None:
        """An event of the session."""
        if isinstance(event, Stats):
            self._kept.append(event)
