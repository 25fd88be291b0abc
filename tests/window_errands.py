"""Threads of the window's errands, which may outlive the window and so the test that made it."""

from __future__ import annotations

import sys
import time

_PATIENCE_S = 10.0
_LOOK_S = 0.005


def errands_done() -> bool:
    """Wait until no errand runs, for seconds at most; whether none does.

    What a test gives back afterwards, above all the environment, may be in an errand's hands: the
    C library does not forgive a variable that comes or goes while PortAudio reads others.
    """
    end = time.monotonic() + _PATIENCE_S
    while _errand_runs():
        if time.monotonic() > end:
            return False
        time.sleep(_LOOK_S)
    return True


def _errand_runs() -> bool:
    module = sys.modules.get("app.window.errands")
    if module is None:
        return False
    body = module._run.__code__
    for frame in sys._current_frames().values():
        # A thread without an errand waits in its body itself; an errand's frames lie above that.
        above = frame if frame.f_code is not body else None
        while above is not None:
            above = above.f_back
            if above is not None and above.f_code is body:
                return True
    return False
