"""Calls into drivers that may never come back: waited for, but not for ever."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from core.errors import LipcamError
from core.session.fence import FencedThread, advice

OPEN_S = 15.0
CLOSE_S = 4.0


class Closable(Protocol):
    def close(self) -> None: ...


class Startable(Closable, Protocol):
    def start(self) -> None: ...


C = TypeVar("C", bound=Closable)


class Opening(Generic[C]):
    """One call of ``open_it`` in a thread of its own. ``result`` waits for it. Who does not want to
    wait calls ``start``, looks at ``ended`` until it is True, and calls ``result`` or ``close``."""

    def __init__(self, name: str, open_it: Callable[[], C]) -> None:
        self._open_it = open_it
        self._lock = threading.Lock()
        self._given_up = False
        self._opened: C | None = None
        self._error: Exception | None = None
        self._thread = FencedThread(f"open-{name}", self._run, self._failed)

    def start(self) -> None:
        """Begin; once."""
        self._thread.start()

    @property
    def ended(self) -> bool:
        """Whether ``result`` would come at once."""
        return self._thread.join(0.0)

    def close(self) -> None:
        """Give up: what was opened, or still will be, is closed."""
        with self._lock:
            self._given_up = True
            opened, self._opened = self._opened, None
        if opened is not None:
            opened.close()
        self._thread.join(CLOSE_S)

    def result(self, late: LipcamError, timeout_s: float = OPEN_S) -> C:
        """What ``open_it`` returned, once started. Raises as ``opened`` does."""
        ended = self._thread.join(timeout_s)
        with self._lock:
            self._given_up = not ended
            opened, error = self._opened, self._error
        if isinstance(error, LipcamError):
            raise error
        if error is not None:  # a fault of ours in that room: in the log, and no end of the session
            raise type(late)(" ".join(advice(error))) from error
        if opened is None:
            raise late
        return opened

    def _failed(self, error: Exception) -> None:
        self._error = error

    def _run(self) -> None:
        try:
            opened = self._open_it()
        except LipcamError as error:  # expected: not a matter for the log
            self._error = error
            return
        with self._lock:
            self._opened = opened if not self._given_up else None
            if self._given_up:
                opened.close()


def opened(name: str, open_it: Callable[[], C], late: LipcamError) -> C:
    """What ``open_it`` returns. Raises the LipcamError that it raises, one of the class of ``late``
    for any other error, or ``late`` when it does not come back; what it still opens afterwards is
    closed."""
    opening = Opening(name, open_it)
    opening.start()
    return opening.result(late)


def started(thing: Startable) -> None:
    """Start ``thing``; whatever it raises, it is closed by then."""
    try:
        thing.start()
    except BaseException:
        thing.close()
        raise


def closed(name: str, thing: Closable | None) -> bool:
    """Close ``thing``; False when its driver does not come back in time."""
    if thing is None:
        return True
    thread = FencedThread(f"close-{name}", thing.close, lambda error: None)
    thread.start()
    return thread.join(CLOSE_S)
