"""Work in small pieces, one in each turn of the event loop, so that nothing has to wait for all."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

Step = Callable[[], object]


class Turns(QObject):
    """Keys, clicks and paintings come between the steps. GUI thread only."""

    def __init__(self, parent: QObject) -> None:
        """parent: where it is a window, the steps that are left are forgotten once it is closed."""
        super().__init__(parent)
        self._window = parent if isinstance(parent, QWidget) else None
        self._steps: list[Step] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_turn)

    def begin(self, steps: Iterable[Step]) -> None:
        """Do these, in their order, in place of what is left of others."""
        self._steps = list(steps)
        self._timer.start()

    def finish(self) -> None:
        """Do all that is left now."""
        self._timer.stop()
        steps, self._steps = self._steps, []
        for step in steps:
            step()

    @Slot()
    def _on_turn(self) -> None:
        if self._window is not None and not self._window.isVisible():
            self._steps.clear()
        if self._steps:
            self._steps.pop(0)()
        if not self._steps:
            self._timer.stop()
