"""A file that one program at a time can hold; the system lets go when it ends, however it ends."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

_FAR_OFF = 1 << 30  # Windows locks bytes, against reading too: one that no file here ever has
_TAKEN = {errno.EAGAIN, errno.EACCES, errno.EDEADLK}


class FileLock:
    """Holds ``path`` from ``take`` to ``release``, or to the end of the program.

    The file is made where it is missing, and stays: between its deletion and the end of its holder
    two programs could hold one each.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._handle = -1

    def take(self) -> bool:
        """Whether it is ours now. Never waits; raises OSError where nothing can be locked (a folder
        that cannot be written in, a disk that knows no locks)."""
        if self._handle >= 0:
            return True
        handle = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(handle)
        except OSError as error:
            os.close(handle)
            if error.errno in _TAKEN:
                return False
            raise
        self._handle = handle
        return True

    def release(self) -> None:
        """Let go; harmless when not held."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        os.lseek(handle, _FAR_OFF, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
