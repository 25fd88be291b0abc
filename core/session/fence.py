"""One fence for every thread of ours: no thread dies in silence."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from core.errors import LipcamError

log = logging.getLogger("lipcam.session")

JOIN_S = 3.0


def advice(error: BaseException) -> tuple[str, str]:
    """What to tell the user about ``error``: what failed, and what to do."""
    if isinstance(error, LipcamError):
        return str(error), ""
    if type(error).__name__ == "OutOfMemoryError":  # torch's own, which is not imported here
        return "The graphics card is out of memory.", "Close other programs that use it."
    what = f"Something unexpected went wrong ({type(error).__name__}: {error})."
    return what, "Start again; if it happens again, report it with the log file."


def without_frames(error: BaseException) -> None:
    """Let go of all that was at work where ``error`` was raised, and where its causes were. Who
    keeps an error would keep that too, in a circle, and what is frozen is never collected."""
    seen: set[int] = set()
    waiting: list[BaseException | None] = [error]
    while waiting:
        one = waiting.pop()
        if one is not None and id(one) not in seen:
            seen.add(id(one))
            one.__traceback__ = None
            waiting += [one.__cause__, one.__context__]


class FencedThread:
    """A thread whose errors reach ``on_death`` instead of nobody.

    on_death: called in the dying thread with the error. Daemonic, so that a call that never comes
    back from a driver cannot keep the program alive.
    """

    def __init__(
        self, name: str, body: Callable[[], None], on_death: Callable[[Exception], None]
    ) -> None:
        self._work: tuple[Callable[[], None], Callable[[Exception], None]] | None = (body, on_death)
        self._thread = threading.Thread(target=self._run, name=f"lipcam-{name}", daemon=True)

    def start(self) -> None:
        """Start it; once."""
        self._thread.start()

    def join(self, timeout_s: float = JOIN_S) -> bool:
        """Wait for its end; True when it has ended. From the thread itself: at once, False."""
        if self._thread is threading.current_thread():
            return False
        if self._thread.ident is not None:
            self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _run(self) -> None:
        assert self._work is not None
        body, on_death = self._work
        # Who owns this thread is freed with its last user: frozen cycles are never collected.
        self._work = None
        try:
            body()
        except Exception as error:  # the fence: the outermost frame of the thread
            expected = isinstance(error, LipcamError)
            log.warning("%s stopped: %s", self._thread.name, error, exc_info=not expected)
            without_frames(error)
            on_death(error)
