"""A place for one thing between two threads: the newest wins and losses are counted."""

from __future__ import annotations

import threading
from typing import Generic, TypeVar

T = TypeVar("T")


class LatestSlot(Generic[T]):
    """One place, newest wins. Any thread may put and take; neither ever waits for the other.

    dropped: things that were replaced before anybody took them.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._item: T | None = None
        self.dropped = 0

    def put(self, item: T) -> None:
        """Place ``item``; whatever still lies there is lost and counted."""
        with self._lock:
            self.dropped += self._item is not None
            self._item = item

    def take(self) -> T | None:
        """The newest item, once; None when there is nothing new."""
        with self._lock:
            item, self._item = self._item, None
        return item
