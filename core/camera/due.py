"""Finished pictures wait here for their time; the camera takes the newest that is due."""

from __future__ import annotations

import threading
from bisect import insort
from collections import deque
from typing import Generic, Protocol, TypeVar

from core.clock import NS_PER_S

# A picture next in line may be shown this part of a frame before its time (8 ms at 25 fps, far
# below what an eye notices). Without it two grids of the same rate that drift past each other
# (100 ppm are usual between a sound card and the system clock) hold and skip in turn for minutes.
_EARLY_PART = 5


class Due(Protocol):
    """Anything that has a time at which it should be seen (monotonic ns)."""

    @property
    def pts_ns(self) -> int: ...


T = TypeVar("T", bound=Due)


class DueQueue(Generic[T]):
    """Bounded, ordered by ``pts_ns``; one thread puts, one takes, anyone reads the counts.

    fps: how often pictures are taken; they may be put more often, or more rarely. capacity: how
    many may wait; a session with a long delay needs as many as are made within it, plus a chunk.
    Raises ValueError when either is not positive.
    """

    def __init__(self, fps: int, capacity: int = 16) -> None:
        if fps <= 0 or capacity <= 0:
            raise ValueError(f"need a positive rate and capacity, not {fps} and {capacity}")
        self._early_ns = NS_PER_S // fps // _EARLY_PART
        self._capacity = capacity
        self._waiting: deque[T] = deque()
        self._shown_ns: int | None = None
        self._looked_ns: int | None = None  # when somebody last asked for a picture
        self._skipped = 0
        self._overflowed = 0
        self._late = 0
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._waiting)

    @property
    def skipped(self) -> int:
        """Pictures never shown because a newer one was due, or because they came too late."""
        return self._skipped

    @property
    def overflowed(self) -> int:
        """Pictures dropped because nobody took them in time."""
        return self._overflowed

    @property
    def late(self) -> int:
        """Pictures that were put only after somebody had looked for one of their time: they are
        shown a whole tick late, or never."""
        return self._late

    def put(self, frame: T) -> None:
        """Add a picture; never blocks. The oldest makes room when the queue is full."""
        with self._lock:
            self._late += self._looked_ns is not None and frame.pts_ns <= self._looked_ns
            if self._shown_ns is not None and frame.pts_ns <= self._shown_ns:
                self._skipped += 1  # time never runs backwards on the camera
                return
            if not self._waiting or self._waiting[-1].pts_ns <= frame.pts_ns:
                self._waiting.append(frame)
            else:
                ordered = list(self._waiting)
                insort(ordered, frame, key=lambda waiting: waiting.pts_ns)
                self._waiting = deque(ordered)
            if len(self._waiting) > self._capacity:
                self._waiting.popleft()
                self._overflowed += 1

    def take(self, now_ns: int) -> T | None:
        """The newest picture with ``pts_ns <= now_ns``, else the next one if it is nearly due.

        None means: hold what is shown. Older pictures that were passed over count as skipped. Pass
        the tick's own time (``Pacer.wait``), not the time at which the thread woke up.
        """
        with self._lock:
            self._looked_ns = now_ns
            found: T | None = None
            while self._waiting and self._waiting[0].pts_ns <= now_ns:
                self._skipped += found is not None
                found = self._waiting.popleft()
            if found is None and self._nearly_due(now_ns):
                found = self._waiting.popleft()
            if found is not None:
                self._shown_ns = found.pts_ns
            return found

    def _nearly_due(self, now_ns: int) -> bool:
        # Only the next in line: after a picture that was due, the grid is not near its edge.
        return bool(self._waiting) and self._waiting[0].pts_ns <= now_ns + self._early_ns

    def change_rate(self, fps: int) -> None:
        """Pictures are taken so often from now on. Any thread."""
        if fps <= 0:
            raise ValueError(f"need a positive rate, not {fps}")
        with self._lock:
            self._early_ns = NS_PER_S // fps // _EARLY_PART

    def clear(self) -> None:
        """Forget everything that waits and what was shown: the session starts anew. Counts stay."""
        with self._lock:
            self._waiting.clear()
            self._shown_ns = self._looked_ns = None
