"""Memory: what starting took goes back, and pictures never tear holes into the heap.

Both are requests to glibc; other C libraries are left as they are.
"""

from __future__ import annotations

import ctypes
import sys
from typing import Any

_M_MMAP_THRESHOLD = -3  # mallopt(3)
_LARGE_BYTES = 1 << 20


def keep_pictures_apart() -> None:
    """Give every block of a megabyte and more pages of its own, which go back when it is freed.

    Left to itself glibc moves this bound up to 32 MB after the first pictures; from then on each
    thread's heap keeps room for several of them (17 MB in all, measured).
    """
    mallopt = _from_c_library("mallopt")
    if mallopt is not None:
        mallopt(_M_MMAP_THRESHOLD, _LARGE_BYTES)


def give_back() -> None:
    """Return free memory to the system.

    Loading weights and decoding a loop for the first time leave some 15 MB of gaps behind. Takes a
    few milliseconds without the interpreter's lock. Any thread.
    """
    trim = _from_c_library("malloc_trim")
    if trim is not None:
        trim(0)


def _from_c_library(name: str) -> Any:
    """A function of glibc, or None where there is no such thing."""
    return getattr(ctypes.CDLL(None), name, None) if sys.platform.startswith("linux") else None
