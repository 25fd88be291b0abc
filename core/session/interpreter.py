"""How Python itself is set while a session runs."""

from __future__ import annotations

import gc
import sys

SWITCH_INTERVAL_S = 0.001  # a thread computing in Python delays the camera by no more than this


class Interpreter:
    """Belongs to the control thread."""

    def __init__(self) -> None:
        self._usual_s = sys.getswitchinterval()

    def hasten(self) -> None:
        """A run begins: threads take turns sooner, and what is there by now is left alone by the
        collections of garbage that come."""
        sys.setswitchinterval(SWITCH_INTERVAL_S)
        settle()  # before there are ticks to miss

    def calm(self) -> None:
        """The run is over: as before it."""
        sys.setswitchinterval(self._usual_s)
        gc.unfreeze()


def settle() -> None:
    """What lives now lives long: later collections need not look at it. What is dead would be kept
    for ever; only what came since the last time is looked at, which takes milliseconds. Whatever is
    replaced later must not hang in a circle: it would never be collected."""
    gc.collect()
    gc.freeze()
