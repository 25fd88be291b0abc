# SPDX-License-Identifier: GPL-2.0-only
"""The bridge's words: one JSON object a line, commands on stdin, events on stdout."""

from __future__ import annotations

import contextlib
import json
import os
import sys
import threading
from typing import Any

VERSION = 1
_LEAVE_AFTER_S = 2.0
_LONGEST_ORDER = 1 << 16


class EventStream:
    """Writes events where the parent reads them, and keeps everybody else from writing there."""

    def __init__(self) -> None:
        # Native code prints to file 1 as it likes; that goes to stderr from now on.
        sys.stdout.flush()
        self._file = os.dup(1)
        os.dup2(2, 1)

    def send(self, event: str, **content: Any) -> None:
        """Write one event; a parent that has gone is noticed on stdin, not here."""
        line = json.dumps({"event": event, **content}) + "\n"
        with contextlib.suppress(OSError):
            os.write(self._file, line.encode())


class CommandStream:
    """Reads commands in a thread of its own, so that a slow camera never hides a parent's death.

    The first line is the opening order; every later line means that a picture waits, until the
    stream ends. It reads file 0 directly: a thread that waits inside Python's own stdin object can
    make the interpreter abort when it ends.
    """

    def __init__(self) -> None:
        self._wake = threading.Event()
        self._ended = False

    def opening(self) -> dict[str, Any]:
        """The opening order. Raises ValueError when it is none."""
        line = b""
        while b"\n" not in line and len(line) < _LONGEST_ORDER:
            part = os.read(0, 4096)
            if not part:
                raise ValueError("the stream ended before an opening order")
            line += part
        order = json.loads(line.partition(b"\n")[0])
        if not isinstance(order, dict) or order.get("op") != "open":
            raise ValueError("the first line must be an opening order")
        threading.Thread(target=self._listen, name="commands", daemon=True).start()
        return order

    def wait(self, timeout_s: float) -> bool:
        """True when something happened within the time."""
        rung = self._wake.wait(timeout_s)
        self._wake.clear()
        return rung

    @property
    def ended(self) -> bool:
        """True once the parent closed the stream, or died."""
        return self._ended

    def _listen(self) -> None:
        while os.read(0, 4096):
            self._wake.set()
        self._ended = True
        self._wake.set()
        # The camera may hang in its driver; nobody would ever end this process then.
        leave = threading.Timer(_LEAVE_AFTER_S, os._exit, args=(3,))
        leave.daemon = True
        leave.start()
