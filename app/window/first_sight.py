"""When the user first sees a window, told to the log."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QWidget

from app.milestones import WINDOW_VISIBLE, reached
from core.clock import MonotonicClock


class FirstSight(QObject):
    """Waits until the display shows ``widget``, which must have been told to show itself before.

    The display says "exposed" when the window is on it and can be painted; Qt paints it while it
    handles that word. So the time taken after that is when its contents have been handed over.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._window: QWindow = widget.windowHandle()
        self._window.installEventFilter(self)
        self._look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if event.type() is QEvent.Type.Expose:
            self._look()
        return False

    def _look(self) -> None:
        if self._window.isExposed():
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self._tell)  # after the painting that this event brings

    def _tell(self) -> None:
        reached(WINDOW_VISIBLE, MonotonicClock().now_ns(), QGuiApplication.platformName())
