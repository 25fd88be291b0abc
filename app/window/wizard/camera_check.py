"""The camera check in a thread of its own, and an answer in the window's."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from app.window.errands import Errands
from core.camera.reader_check import ReaderCheck
from core.camera.reader_verdict import Outcome, ReaderReport
from core.clock import MonotonicClock


class Check(Protocol):
    """The part of ``ReaderCheck`` that is used here."""

    def run(self, choice: str, size_px: tuple[int, int], fps: int) -> ReaderReport: ...

    def run_live(self, label: str, rgb: NDArray[np.uint8], fps: int) -> ReaderReport: ...


def real_check(stop: Callable[[], bool]) -> Check:
    """With a reader of its own."""
    return ReaderCheck(MonotonicClock(), stop)


class CameraCheck(QObject):
    """done: a ReaderReport, in the GUI thread. One check at a time."""

    done = Signal(object)

    def __init__(
        self,
        parent: QObject | None = None,
        make: Callable[[Callable[[], bool]], Check] = real_check,
    ) -> None:
        super().__init__(parent)
        self._make = make
        self._errands = Errands("camera-check", self)
        self._stop = threading.Event()
        self._after: list[Callable[[], None]] = []
        self.running = False

    def start(self, choice: str, size_px: tuple[int, int], fps: int) -> None:
        """Open the camera of ``choice``, send test pictures and read them back."""
        self._begin(lambda check: check.run(choice, size_px, fps))

    def start_live(self, label: str, rgb: NDArray[np.uint8], fps: int) -> None:
        """Only read the camera that a session has open."""
        self._begin(lambda check: check.run_live(label, rgb, fps))

    def cancel(self) -> None:
        """Take it back: it ends in a moment, and no answer comes."""
        self._stop.set()

    def when_free(self, then: Callable[[], None]) -> None:
        """Call ``then`` once no check holds the camera: now, or when it has ended."""
        if self.running:
            self._after.append(then)
        else:
            then()

    def wait(self, timeout_s: float) -> bool:
        """Wait until no check runs; True when none does. After the event loop only."""
        self.cancel()
        return self._errands.finish(timeout_s)

    def _begin(self, work: Callable[[Check], ReaderReport]) -> None:
        if self.running:
            return
        self.running = True
        self._stop = threading.Event()
        check = self._make(self._stop.is_set)
        self._errands.do(partial(work, check), self._on_done, self._on_failed)

    def _on_done(self, report: ReaderReport) -> None:
        self.running = False
        if not self._stop.is_set():
            self.done.emit(report)
        after, self._after = self._after, []
        for then in after:
            then()

    def _on_failed(self, error: Exception) -> None:
        text = self.tr("The check itself has failed: {reason}").format(reason=error)
        self._on_done(ReaderReport(Outcome.UNCHECKED, "", text))
