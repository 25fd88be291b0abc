"""Sound on its way from the listening thread to a student: bounded, and never waited for."""

from __future__ import annotations

import threading
from collections import deque
from dataclasses import dataclass, replace

from core.clock import NS_PER_S
from core.session.timing import Timing
from core.types import AudioChunk

LONGEST_NS = 3 * NS_PER_S  # longer than an engine may take before it counts as stuck


@dataclass(frozen=True, slots=True, eq=False)
class Heard:
    """A block of sound, or (chunk None) the end of a sound file. timing: what was in effect when it
    was heard. anew: other sound begins with it, so the grid of pictures does too."""

    chunk: AudioChunk | None
    timing: Timing
    anew: bool = False


class SoundQueue:
    """``put`` is for the listening thread, ``take`` for one student's. The newest sound wins: where
    more waits than ``LONGEST_NS`` the oldest is lost, counted in ``dropped``, and what follows it
    begins anew. ``keep`` is for the student's thread, too."""

    def __init__(self) -> None:
        self._news = threading.Condition()
        self._waiting: deque[Heard] = deque()
        self._length_ns = 0
        self._torn = False  # just before the oldest that waits
        self._longest_ns = LONGEST_NS
        self._counts = True
        self.dropped = 0

    def put(self, heard: Heard) -> None:
        """Never blocks."""
        with self._news:
            self._waiting.append(heard)
            self._length_ns += _length_ns(heard)
            self._shorten()
            self._news.notify()

    def keep(self, newest_ns: int | None) -> None:
        """While nobody takes anything, keep only so much of the newest sound, and do not count what
        is left out. None: as before."""
        with self._news:
            self._counts = newest_ns is None
            self._longest_ns = LONGEST_NS if newest_ns is None else min(newest_ns, LONGEST_NS)
            self._shorten()

    def clear(self) -> None:
        """What waits is of no use to anyone now; what follows begins anew. Any thread."""
        with self._news:
            self._torn = self._torn or bool(self._waiting)
            self._waiting.clear()
            self._length_ns = 0

    def take(self, timeout_s: float) -> Heard | None:
        """The oldest; None when nothing comes in time."""
        with self._news:
            if not self._waiting:
                self._news.wait(timeout_s)
            if not self._waiting:
                return None
            heard, torn = self._waiting.popleft(), self._torn
            self._length_ns -= _length_ns(heard)
            self._torn = False
        return replace(heard, anew=True) if torn else heard

    def _shorten(self) -> None:
        while self._length_ns > self._longest_ns and len(self._waiting) > 1:
            self._length_ns -= _length_ns(self._waiting.popleft())
            self.dropped += self._counts
            self._torn = True


def _length_ns(heard: Heard) -> int:
    chunk = heard.chunk
    return len(chunk.pcm) * NS_PER_S // chunk.rate_hz if chunk is not None else 0
