"""Word of a device that is back: shown for a moment, in the place of the word that it was gone."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot

from app.window.advice import AdviceBox
from core.messages import Event, Notice

_BACK = "-back"
SHOWN_MS = 8000


class Returns(QObject):
    """Hears the session before the box does."""

    def __init__(self, advice: AdviceBox, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._advice = advice
        self._shown: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self._forget)

    def hear(self, event: Event) -> None:
        """Where something is back, its absence is no advice any more; where it is gone, neither is
        its return."""
        if not isinstance(event, Notice):
            return
        part = event.key.removesuffix(_BACK)
        if part != event.key:
            for key in (part, f"{part}-lost", f"{part}-fault"):
                self._advice.settle(key)
            self._shown.add(event.key)
            self._timer.start()
        elif event.key.endswith("-lost"):
            self._advice.settle(event.key.removesuffix("-lost") + _BACK)

    @Slot()
    def _forget(self) -> None:
        for key in self._shown:
            self._advice.settle(key)
        self._shown.clear()
