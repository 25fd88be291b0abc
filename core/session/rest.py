"""Rest: while nobody sees the pictures, none are made."""

from __future__ import annotations

import threading
from collections.abc import Callable

from core.ports import FrameSink


def _cannot_tell(_sink: FrameSink) -> bool | None:
    return None


class Rest:
    """Whether the pictures rest. One for all runs; every part of it is for any thread.

    seen_by: whether some program reads a camera now, at once and for next to nothing; None where
    that cannot be told. preview: whether somebody looks at the preview, until told otherwise yes.
    allowed: as the settings have it. woken_ns: when rest last ended, monotonic.
    """

    def __init__(self, seen_by: Callable[[FrameSink], bool | None] = _cannot_tell) -> None:
        self.seen_by = seen_by
        self.preview = True
        self.allowed = True
        self.woken_ns = 0
        self._awake = threading.Event()
        self._awake.set()

    @property
    def resting(self) -> bool:
        """Whether nobody sees what would be made now."""
        return not self._awake.is_set()

    def begin(self) -> None:
        """Make no more pictures. The control thread decides that."""
        self._awake.clear()

    def end(self, now_ns: int) -> None:
        """Somebody looks: work, at once. Harmless while awake."""
        if self.resting:
            self.woken_ns = now_ns
            self._awake.set()

    def wait(self, timeout_s: float) -> None:
        """Until it ends, or so long."""
        self._awake.wait(timeout_s)
