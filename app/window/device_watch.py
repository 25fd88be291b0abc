"""Tells when microphones or cameras may have come or gone, so that nobody has to ask for a look."""

from __future__ import annotations

import logging
from collections.abc import Hashable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.window.errands import Errands, nothing
from core.session.device_signs import DeviceSigns, Signs

log = logging.getLogger("lipcam.devices")

LOOK_EVERY_MS = 1000


class DeviceWatch(QObject):
    """changed: signs have changed since the last look. Looks once a second in the thread of
    ``errands``, whose work goes first: a driver that hangs there holds up the watch alone."""

    changed = Signal()

    def __init__(
        self, errands: Errands, parent: QObject | None = None, signs: Signs | None = None
    ) -> None:
        super().__init__(parent)
        self._errands = errands
        self._signs = signs
        self._seen: Hashable = None
        self._looking = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Begin to watch; harmless while it watches."""
        if not self._timer.isActive():
            self._timer.start()
            self._look()

    def stop(self) -> None:
        """Watch no more, and let go of what that takes: an errand."""
        self._timer.stop()
        if self._signs is not None:
            self._errands.do(self._signs.close, nothing, nothing)

    @Slot()
    def _look(self) -> None:
        if self._signs is None:
            self._signs = DeviceSigns()
        if not self._looking:
            self._looking = True
            self._errands.do(self._signs.look, self._on_seen, self._on_failed)

    def _on_seen(self, signs: Hashable) -> None:
        self._looking = False
        before, self._seen = self._seen, signs
        if before is not None and signs != before:
            log.info("devices may have come or gone")
            self.changed.emit()

    def _on_failed(self, _error: Exception) -> None:
        """In the log already; the lists are then as old as the last look that was asked for."""
        self._looking = False
        self._timer.stop()
