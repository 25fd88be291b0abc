"""What a session tells, waited for."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from core.messages import Event, StateChanged


class Diary:
    """Keeps events; ``wait_for`` waits until one fits."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self._news = threading.Condition()

    def __call__(self, event: Event) -> None:
        with self._news:
            self.events.append(event)
            self._news.notify_all()

    def wait_for(self, fits: Callable[[Event], bool], timeout_s: float = 10.0) -> Event:
        def found() -> Event | None:
            return next((event for event in self.events if fits(event)), None)

        with self._news:
            event = self._news.wait_for(found, timeout_s)
        assert event is not None, f"did not happen; events: {self.events[-12:]}"
        return event

    def last_state(self) -> StateChanged:
        """Where the session is, with reason and remedy."""
        return next(e for e in reversed(self.events) if isinstance(e, StateChanged))

    def forget(self) -> None:
        with self._news:
            self.events.clear()


def wait_until(fits: Callable[[], bool], timeout_s: float = 10.0) -> None:
    """Looks every 5 ms; fails the test when it never fits."""
    limit = time.monotonic() + timeout_s
    while not fits():
        assert time.monotonic() < limit, "did not happen in time"
        time.sleep(0.005)


def our_threads() -> list[str]:
    """Names of the session's threads that are alive."""
    return [t.name for t in threading.enumerate() if t.name.startswith("lipcam-")]
