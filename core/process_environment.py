"""Variables of this process's environment that are set while other threads run."""

from __future__ import annotations

import os

_ROOM = 3  # PULSE_SOURCE or PULSE_SINK, XDG_ACTIVATION_TOKEN, ORT_DISABLE_TELEMETRY


def make_room() -> None:
    """Call while there is one thread; later variables then find a place that is there already.

    C libraries read the environment whenever they like. One more variable makes the C library move
    its list and free the old one, also where another thread is reading that (glibc before 2.41; the
    process then dies of SIGSEGV). A list that once held as many does not move.
    """
    names = [f"LIPCAM_ROOM_{number}" for number in range(_ROOM)]
    for name in names:
        os.environ[name] = ""
    for name in reversed(names):
        del os.environ[name]
