"""Who opens a device: told by the kernel at the moment it happens (Linux, inotify(7))."""

from __future__ import annotations

import contextlib
import ctypes
import os
import struct
import sys
import threading

_CLOSED, _OPENED, _OVERFLOW = 0x08 | 0x10, 0x20, 0x4000  # from <sys/inotify.h>
_NONBLOCK, _CLOEXEC = os.O_NONBLOCK if hasattr(os, "O_NONBLOCK") else 0, 0o2000000
_HEAD = struct.Struct("iIII")  # struct inotify_event without its name
_MOST_BYTES = 1 << 14


class DeviceOpens:
    """How many more have opened ``device`` than closed it since this was made. Any thread.

    Who had it open before is not counted, nor below zero when he closes it. Works for programs of
    every user. Raises OSError where there is no such device or the system has no inotify.
    """

    def __init__(self, device: str) -> None:
        if not sys.platform.startswith("linux"):
            raise OSError("inotify exists only on Linux")
        libc = ctypes.CDLL(None, use_errno=True)
        self._guard = threading.Lock()
        self._more = 0
        self._file = libc.inotify_init1(_NONBLOCK | _CLOEXEC)
        if self._file < 0:
            raise OSError(ctypes.get_errno(), "inotify_init1")
        if libc.inotify_add_watch(self._file, os.fsencode(device), _OPENED | _CLOSED) < 0:
            number = ctypes.get_errno()
            self.close()
            raise OSError(number, os.strerror(number), device)

    @property
    def file(self) -> int | None:
        """Number of the file that can be read from once ``more`` may be another; None once
        closed."""
        file = self._file  # once: another thread may close it meanwhile
        return file if file >= 0 else None

    @property
    def more(self) -> int:
        """As of now; costs one call into the kernel."""
        with self._guard:
            with contextlib.suppress(BlockingIOError):
                while self._file >= 0:
                    self._note(os.read(self._file, _MOST_BYTES))
            return self._more

    def close(self) -> None:
        """Look no more; harmless when already closed."""
        with self._guard:
            file, self._file = self._file, -1
        if file >= 0:
            os.close(file)

    def _note(self, events: bytes) -> None:
        at = 0
        while at + _HEAD.size <= len(events):
            _watch, mask, _cookie, length = _HEAD.unpack_from(events, at)
            at += _HEAD.size + length
            if mask & _OVERFLOW:
                self._more = 0  # what was missed cannot be known: who is there is asked elsewhere
            elif mask & _OPENED:
                self._more += 1
            elif mask & _CLOSED:
                self._more = max(0, self._more - 1)
