"""Memory that starting took and running does not need goes back to the system."""

from __future__ import annotations

import ctypes
import sys


def give_back() -> None:
    """Return free memory to the system, where the C library can be asked to (glibc).

    Loading weights and decoding a loop for the first time leave some 15 MB of gaps behind. Takes a
    few milliseconds without the interpreter's lock.
    """
    if not sys.platform.startswith("linux"):
        return
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # other C libraries have none
    if trim is not None:
        trim(0)
