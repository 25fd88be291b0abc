"""A bell that a thread can wait for together with files (Linux)."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import weakref


class Bell:
    """Rung by any thread; whoever waits, waits for ``file``. Where the system has no such thing
    that is None, and nobody can wait. Any thread, raises nothing."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._file = _event_file()
        self._end = weakref.finalize(self, _close, self._file)
        # Threads that outlive the interpreter's last words may ring: the system closes it then.
        self._end.atexit = False

    @property
    def file(self) -> int | None:
        """Number of the file that can be read from while the bell is rung; None once closed."""
        return self._file

    def ring(self) -> None:
        """From now on it is rung."""
        if sys.platform == "linux":
            with self._guard, contextlib.suppress(BlockingIOError):
                if self._file is not None:
                    os.eventfd_write(self._file, 1)

    def clear(self) -> None:
        """It is rung no more. To be called before looking whether there is anything to do."""
        if sys.platform == "linux":
            with self._guard, contextlib.suppress(BlockingIOError):
                if self._file is not None:
                    os.eventfd_read(self._file)

    def close(self) -> None:
        """Let go of the file; harmless when already closed."""
        with self._guard:
            self._file = None
            self._end()


def _event_file() -> int | None:
    if sys.platform == "linux":
        with contextlib.suppress(OSError):  # too many files are open: who would wait must ask
            return os.eventfd(0, os.EFD_CLOEXEC | os.EFD_NONBLOCK)
    return None


def _close(file: int | None) -> None:
    if file is not None:
        os.close(file)
