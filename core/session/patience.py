"""Threads that may never come back from a driver: waited for, but not for ever.

Who is not waited for any more goes on in a thread of its own, and closes what it still opens.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, Generic, Protocol, TypeVar

from core.errors import LipcamError
from core.session.fence import FencedThread, advice, without_frames

OPEN_S = 15.0
CLOSE_S = 4.0
LAST_S = 0.6  # for an opening that nobody wants any more: most come back by then
BLOCKED_S = 0.3  # for closing where a hung opening holds the lock of the sound system
_LOOK_S = 0.05
_SHARE_A_LOCK = frozenset(("mic", "speaker", "voice"))


class Closable(Protocol):
    def close(self) -> None: ...


class Startable(Closable, Protocol):
    def start(self) -> None: ...


C = TypeVar("C", bound=Closable)


class Abandoned(Exception):
    """The user has asked for the end while something was being opened. Nothing has failed, and
    nobody is told: the end itself is next in the control thread's queue."""


class Opening(Generic[C]):
    """One call of ``open_it`` in a thread of its own, already begun. Look at ``ended`` until it is
    True, then call ``result``; or give up by ``close``."""

    def __init__(self, name: str, open_it: Callable[[], C]) -> None:
        self.name = name
        self._open_it = open_it
        self._lock = threading.Lock()
        self._given_up = False
        self._opened: C | None = None
        self._error: Exception | None = None
        self.thread = FencedThread(f"open-{name}", self._run, self._failed)
        self.thread.start()

    @property
    def ended(self) -> bool:
        """Whether ``open_it`` has come back."""
        return self.thread.join(0.0)

    def close(self) -> None:
        """Give up: what was opened, or still will be, is closed."""
        with self._lock:
            self._given_up = True
            opened, self._opened = self._opened, None
        if opened is not None:
            opened.close()

    def result(self, late: LipcamError) -> C:
        """What ``open_it`` returned. Raises the LipcamError that it raised, one of the class of
        ``late`` for any other error, or, given up, ``late`` when it has not come back."""
        with self._lock:
            opened, self._opened = self._opened, None
            error, self._error = self._error, None
            self._given_up = opened is None
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
            without_frames(error)
            self._error = error
            return
        with self._lock:
            given_up = self._given_up
            self._opened = None if given_up else opened
        if given_up:
            opened.close()


class Patience:
    """How long the control thread waits for drivers, and who is still in one: also from one run to
    the next.

    ``hurry`` and ``all_ended`` are for any thread, the rest for the control thread.
    """

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._hurries = 0
        self._openings: list[Opening[Any]] = []  # may still be in a driver
        self._leaving: list[FencedThread] = []  # asked to end, and not waited for yet
        self._lingering: list[FencedThread] = []  # not waited for any more

    def hurry(self) -> None:
        """From now on nobody wants what is being opened. Never blocks."""
        with self._guard:
            self._hurries += 1

    def calm(self) -> None:
        """One ``hurry`` is over: its end was reached."""
        with self._guard:
            self._hurries = max(0, self._hurries - 1)

    @property
    def all_ended(self) -> bool:
        """Whether no driver holds any of our threads."""
        with self._guard:
            self._openings = [each for each in self._openings if not each.ended]
            self._leaving = _alive(self._leaving)
            self._lingering = _alive(self._lingering)
            return not self._openings and not self._leaving and not self._lingering

    def leave(self, thread: FencedThread) -> None:
        """``thread`` was asked to end; does not wait for it."""
        with self._guard:
            self._leaving = [*_alive(self._leaving), thread]

    def let_linger(self, thread: FencedThread, wait_s: float = 0.0) -> None:
        """``thread`` can be asked for nothing: it is waited for so long and no longer."""
        if not thread.join(wait_s):
            with self._guard:
                self._lingering = [*_alive(self._lingering), thread]

    def see_off(self) -> None:
        """Wait for all that were left to end: ``all_ended`` tells whether they have. A thread that
        does not is not waited for again."""
        for thread in self._leaving:
            thread.join()
        with self._guard:
            self._lingering += _alive(self._leaving)
            self._leaving = []

    def opening(self, name: str, open_it: Callable[[], C]) -> Opening[C]:
        """Begin to open; does not wait."""
        opening = Opening(name, open_it)
        with self._guard:
            self._openings = [each for each in self._openings if not each.ended]
            self._openings.append(opening)
        return opening

    def opened(self, name: str, open_it: Callable[[], C], late: LipcamError) -> C:
        """What ``open_it`` returns. Raises as ``Opening.result`` does, ``late`` when it does not
        come back, and Abandoned when there is a hurry and it does not come back soon."""
        opening = self.opening(name, open_it)
        for _ in range(round(OPEN_S / _LOOK_S)):
            if opening.thread.join(_LOOK_S):
                break
            if self._hurries:
                if not opening.thread.join(LAST_S):
                    opening.close()
                    raise Abandoned
                break
        return opening.result(late)

    def done(self, name: str, work: Callable[[], object], late: LipcamError) -> None:
        """Wait for ``work`` that opens nothing but may not come back, as ``opened`` does."""

        def open_nothing() -> _Nothing:
            work()
            return _Nothing()

        self.opened(name, open_nothing, late)

    def close(self, name: str, thing: Closable | None) -> None:
        """Close ``thing``, and wait as long as that makes sense: ``all_ended`` tells whether its
        driver has come back. An Opening is given up. Harmless for None."""
        if thing is None:
            return
        thread = FencedThread(f"close-{name}", thing.close, lambda error: None)
        thread.start()
        with self._guard:
            self._lingering = [*_alive(self._lingering), thread]
        if not isinstance(thing, Opening):
            thread.join(BLOCKED_S if self._is_blocked(name) else CLOSE_S)
        elif thing.thread.join(LAST_S):
            thread.join(CLOSE_S)

    def _is_blocked(self, name: str) -> bool:
        with self._guard:
            hung = {each.name for each in self._openings if not each.ended}
        return name in _SHARE_A_LOCK and not hung.isdisjoint(_SHARE_A_LOCK)


class _Nothing:
    def close(self) -> None:
        """Nothing was opened."""


def _alive(threads: list[FencedThread]) -> list[FencedThread]:
    return [thread for thread in threads if not thread.join(0.0)]


def started(thing: Startable) -> None:
    """Start ``thing``; whatever it raises, it is closed by then."""
    try:
        thing.start()
    except BaseException:
        thing.close()
        raise
