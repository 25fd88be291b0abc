"""Long work on models: one at a time, in a thread of its own, that can be ended at any moment."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.window.errands import Errands
from core.student.model_files.watch import Step, Stopped, Watch

LOOK_EVERY_MS = 150


class Handle:
    """What the working thread and the window share; knows no QObject. newest: how far it is, one
    writer, read at any time."""

    def __init__(self) -> None:
        self.newest: Step | None = None
        self._stop = threading.Event()

    @property
    def watch(self) -> Watch:
        return Watch(report=self._report, stop=self._stop.is_set)

    def wait(self, seconds: float) -> None:
        """Sleep, unless the work shall end."""
        self._stop.wait(seconds)

    def stop(self) -> None:
        """Ask for the end. Any thread."""
        self._stop.set()

    def _report(self, step: Step) -> None:
        self.newest = step


Job = Callable[[Handle], Any]
STOPPED = object()
"""What a job that was ended on request has as its result."""


class Work(QObject):
    """moved: the newest Step, several times a second. changed: work has begun, is to end, or has
    ended. GUI thread only."""

    moved = Signal(object)
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._errands = Errands("model-files", self)
        self._handle: Handle | None = None
        self._done: tuple[Callable[[Any], None], Callable[[Exception], None]] | None = None
        self.stopping = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._handle is not None

    def start(
        self, job: Job, then: Callable[[Any], None], failed: Callable[[Exception], None]
    ) -> None:
        """Begin; nothing happens while there is other work. then: called with the job's result, or
        with STOPPED."""
        if self._handle is not None:
            return
        handle = self._handle = Handle()
        self._done = (then, failed)
        self.stopping = False
        self._errands.do(lambda: _run(job, handle), self._on_done, self._on_failed)
        self._timer.start()
        self.changed.emit()

    @Slot()
    def stop(self) -> None:
        """Ask the work to end; it does at the next block that arrives, half a minute later at most
        where none does."""
        if self._handle is not None and not self.stopping:
            self.stopping = True
            self._handle.stop()
            self.changed.emit()

    def wait(self, timeout_s: float) -> bool:
        """Let the work end; True when it has. Blocks: after the event loop only."""
        return self._errands.wait(timeout_s)

    @Slot()
    def _look(self) -> None:
        if self._handle is not None and self._handle.newest is not None:
            self.moved.emit(self._handle.newest)

    def _on_done(self, result: object) -> None:
        then, _ = self._end()
        then(result)

    def _on_failed(self, error: Exception) -> None:
        _, failed = self._end()
        failed(error)

    def _end(self) -> tuple[Callable[[Any], None], Callable[[Exception], None]]:
        assert self._done is not None
        done, self._done, self._handle = self._done, None, None
        self.stopping = False
        self._timer.stop()
        self.changed.emit()
        return done


def _run(job: Job, handle: Handle) -> Any:
    try:
        return job(handle)
    except Stopped:
        return STOPPED
