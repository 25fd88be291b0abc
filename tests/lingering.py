"""Threads of the program that may outlive what a test made, in a disk's or a driver's hands."""

from __future__ import annotations

import sys
import threading
import time
import weakref

_PATIENCE_S = 10.0
_LOOK_S = 0.005
_OF_A_DRIVER = ("lipcam-open-", "lipcam-close-")  # as core.session.patience names them
_given_up: weakref.WeakSet[threading.Thread] = weakref.WeakSet()


def at_work() -> list[str]:
    """Names of those that are still at work after some seconds; each is waited for only once.

    What a test gives back afterwards, above all the environment, may be in their hands: older C
    libraries do not forgive a variable that comes or goes while PortAudio reads others.
    """
    end = time.monotonic() + _PATIENCE_S
    idle_looks = 0
    while idle_looks < 2:  # an errand may be between its queue and its first line
        busy = [thread for thread in threading.enumerate() if _works(thread)]
        if busy and time.monotonic() > end:
            _given_up.update(busy)
            return [thread.name for thread in busy]
        if not busy and not _errand_threads():
            break
        idle_looks = 0 if busy else idle_looks + 1
        time.sleep(_LOOK_S)
    return []


def _works(thread: threading.Thread) -> bool:
    if thread in _given_up:
        return False
    return thread.name.startswith(_OF_A_DRIVER) or (thread in _errand_threads() and _runs(thread))


def _errand_threads() -> list[threading.Thread]:
    module = sys.modules.get("app.window.errands")
    if module is None:
        return []
    return [each for each in threading.enumerate() if getattr(each, "_target", 0) is module._run]


def _runs(thread: threading.Thread) -> bool:
    """Whether it has an errand: without one it waits in its body itself, for an empty queue."""
    work, _answers = thread._args  # type: ignore[attr-defined]
    top = sys._current_frames().get(thread.ident or 0)
    waits = top is not None and top.f_code is thread._target.__code__  # type: ignore[attr-defined]
    return not (waits and work.empty())
