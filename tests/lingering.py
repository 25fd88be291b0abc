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
    while busy := _busy():
        if time.monotonic() > end:
            _given_up.update(busy)
            return [thread.name for thread in busy]
        time.sleep(_LOOK_S)
    return []


def _busy() -> list[threading.Thread]:
    body = getattr(sys.modules.get("app.window.errands"), "_run", object())
    threads = [thread for thread in threading.enumerate() if thread not in _given_up]
    drivers = [thread for thread in threads if thread.name.startswith(_OF_A_DRIVER)]
    errands = [thread for thread in threads if getattr(thread, "_target", None) is body]
    busy = drivers + [thread for thread in errands if _has_errand(thread)]
    if errands and not busy:
        time.sleep(_LOOK_S)  # one may be between its queue and its first line
        busy = [thread for thread in errands if _has_errand(thread)]
    return busy


def _has_errand(thread: threading.Thread) -> bool:
    """Without one it waits in its body itself, for an empty queue; at its end it forgets both."""
    body, args = getattr(thread, "_target", None), getattr(thread, "_args", None)
    if body is None or args is None:
        return False
    top = sys._current_frames().get(thread.ident or 0)
    waits = top is not None and top.f_code is body.__code__
    return not (waits and args[0].empty())
