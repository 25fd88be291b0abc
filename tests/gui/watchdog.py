"""Notes when the GUI thread is late, and what it was doing then."""

from __future__ import annotations

import sys
import threading
import time
import traceback
from dataclasses import dataclass
from types import TracebackType

from PySide6.QtCore import QObject, QTimer

_BEAT_MS = 2


@dataclass(frozen=True)
class Gap:
    """seconds: for which the heart did not beat. stack: of the GUI thread while it was late.
    worked_s: processor time of that thread in it; the rest it waited, or was made to wait."""

    seconds: float
    stack: str
    worked_s: float = 0.0


class Watchdog:
    """With it as a context, a timer beats in the GUI thread, and a thread looks at it."""

    def __init__(self, parent: QObject, limit_s: float = 0.05) -> None:
        self.gaps: list[Gap] = []
        self.longest_s = 0.0
        self._limit_s = limit_s
        self._beat = self._last = time.monotonic()
        self._worked = time.thread_time()
        self._gui = threading.get_ident()
        self._stop = threading.Event()
        self._stack = ""
        self._timer = QTimer(parent)
        self._timer.setInterval(_BEAT_MS)
        self._timer.timeout.connect(self._on_beat)
        self._thread = threading.Thread(target=self._look, name="watchdog", daemon=True)

    def __enter__(self) -> Watchdog:
        self._beat = time.monotonic()
        self._timer.start()
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._on_beat()
        self._timer.stop()
        self._stop.set()
        self._thread.join(10)

    def _on_beat(self) -> None:
        now, worked = time.monotonic(), time.thread_time()
        late, busy = now - self._beat, worked - self._worked
        self._beat, self._worked = now, worked
        self.longest_s = max(self.longest_s, late)
        if late > self._limit_s:
            self.gaps.append(Gap(late, self._stack, busy))
        self._stack = ""

    def _look(self) -> None:
        while not self._stop.wait(0.005):
            if time.monotonic() - self._beat > self._limit_s and not self._stack:
                frame = sys._current_frames().get(self._gui)
                self._stack = "".join(traceback.format_stack(frame)) if frame else ""
