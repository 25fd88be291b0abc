"""Work that would make the window wait: a disk, a driver. Done in a thread of its own."""

from __future__ import annotations

import logging
import threading
import weakref
from collections import deque
from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Slot

log = logging.getLogger("lipcam.window")

T = TypeVar("T")
_Work = Callable[[], Any]
_Answer = tuple[bool, Any]  # whether it was done, and its result or what was raised
_LOOK_EVERY_MS = 20


class Errands(QObject):
    """One thread, one errand after another; answers come in the GUI thread.

    The thread touches no QObject: it leaves its answers in a queue and a timer looks there, so the
    window may be closed and deleted at any moment, also when a disk never answers.
    """

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        """name: of the thread."""
        super().__init__(parent)
        self._name = name
        self._work: SimpleQueue[_Work | None] = SimpleQueue()
        self._answers: SimpleQueue[_Answer] = SimpleQueue()
        self._open: deque[tuple[Callable[[Any], None], Callable[[Exception], None]]] = deque()
        self._thread: threading.Thread | None = None
        self._finished = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._on_timer)
        # The thread ends after its last errand, whichever of the two goes first.
        weakref.finalize(self, self._work.put, None)
        self.destroyed.connect(_end_of(self._work))

    def do(
        self,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run ``work`` after the errands before it; returns at once. GUI thread only. Nothing
        happens after ``finish``.

        then: called with its result, failed: with what it raised, both in the GUI thread. ``work``
        itself must not know a QObject, whose last owner the thread might become.
        """
        if self._finished:
            return
        self._open.append((then, failed))
        self._work.put(work)
        if self._thread is None:
            self._thread = threading.Thread(
                target=_run, args=(self._work, self._answers), name=self._name, daemon=True
            )
            self._thread.start()
        self._timer.start()

    def wait(self, timeout_s: float) -> bool:
        """Wait until all errands are done; True when they are. After the event loop only: it blocks
        and delivers no answers."""
        if self._thread is None:
            return True
        done = threading.Event()
        self._open.append((nothing, nothing))
        self._work.put(done.set)
        return done.wait(timeout_s)

    def finish(self, timeout_s: float) -> bool:
        """Take no further errand, deliver no answer any more, and wait until all are done; True
        when they are. After the event loop only. Where events are delivered even later, an answer
        would begin new work behind everything that is being taken down."""
        self._finished = True
        self._timer.stop()
        return self.wait(timeout_s)

    @Slot()
    def _on_timer(self) -> None:
        while self._open:
            try:
                good, value = self._answers.get_nowait()
            except Empty:
                return
            then, failed = self._open.popleft()
            (then if good else failed)(value)
        self._timer.stop()


def _end_of(work: SimpleQueue[_Work | None]) -> Callable[[], None]:
    """Something to call when nobody wants answers any more; it knows no QObject."""

    def end() -> None:
        work.put(None)

    return end


def _run(work: SimpleQueue[_Work | None], answers: SimpleQueue[_Answer]) -> None:
    """The thread's body. Fence: whatever an errand does, there is an answer."""
    while (errand := work.get()) is not None:
        try:
            answers.put((True, errand()))
        except Exception as error:
            log.warning("an errand of the window has failed: %s", error, exc_info=True)
            answers.put((False, error))


def nothing(_answer: object) -> None:
    """For an errand whose answer nobody needs."""
