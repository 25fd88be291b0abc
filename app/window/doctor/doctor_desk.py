"""Examinations in a thread of its own; what they find comes in the window's thread."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from functools import partial
from queue import Empty, SimpleQueue
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.doctor.check import Check
from app.doctor.examination import Begun, Examination
from app.doctor.finding import Finding
from app.doctor.scope import Scope
from app.window.errands import Errands

_LOOK_EVERY_MS = 50
_Event = Begun | Finding


class Examiner(Protocol):
    """The part of ``Examination`` that is used here."""

    def run(
        self, heard: Callable[[_Event], None], stop: Callable[[], bool]
    ) -> tuple[Finding, ...]: ...


class DoctorDesk(QObject):
    """begun: name of a check. found: a Finding. ended: all findings of an examination, and whether
    it came to its end. failed: why it could not be done. GUI thread only."""

    begun = Signal(str)
    found = Signal(object)
    ended = Signal(object, bool)
    failed = Signal(str)

    def __init__(
        self,
        checks: Sequence[Check],
        parent: QObject | None = None,
        make: Callable[[Sequence[Check], Scope], Examiner] = Examination,
    ) -> None:
        super().__init__(parent)
        self._checks, self._make = checks, make
        self._errands = Errands("doctor", self)
        self._heard: SimpleQueue[_Event] = SimpleQueue()
        self._stop = threading.Event()
        self.running = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    def start(self, scope: Scope) -> None:
        """Begin; nothing happens while an examination is going on."""
        if self.running:
            return
        self.running = True
        self._heard, self._stop = SimpleQueue(), threading.Event()
        examiner = self._make(self._checks, scope)
        work = partial(examiner.run, self._heard.put, self._stop.is_set)
        self._errands.do(work, self._on_done, self._on_failed)
        self._timer.start()

    @Slot()
    def stop(self) -> None:
        """Take it back: what it holds is let go of in a moment."""
        self._stop.set()

    def wait(self, timeout_s: float) -> bool:
        """Let it end; True when it has. Blocks: after the event loop only."""
        self.stop()
        return self._errands.finish(timeout_s)

    @Slot()
    def _look(self) -> None:
        while True:
            try:
                event = self._heard.get_nowait()
            except Empty:
                return
            if isinstance(event, Begun):
                self.begun.emit(event.name)
            else:
                self.found.emit(event)

    def _on_done(self, findings: tuple[Finding, ...]) -> None:
        self._end()
        self.ended.emit(findings, not self._stop.is_set())

    def _on_failed(self, error: Exception) -> None:
        self._end()
        self.failed.emit(str(error) or type(error).__name__)

    def _end(self) -> None:
        self._look()
        self._timer.stop()
        self.running = False
