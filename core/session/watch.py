"""The watchdog's sense of time: how long something has been silent while all were awake."""

from __future__ import annotations

from collections import deque

from core.clock import NS_PER_MS, NS_PER_S

PAUSE_NS = NS_PER_S  # some times as long as between two rounds
ROUND_NS = 100 * NS_PER_MS
_MOST_LATE = 256  # rounds that are remembered


class Watch:
    """Rounds of the control thread. now_ns: when the present one began.

    After a pause in the rounds nobody's silence means anything: the whole program may have slept
    (suspend, Ctrl-Z), and who has just woken is given the whole time anew. A round that is only
    late tells of a stall that may have held up all as well: it counts as one that was in time.
    """

    def __init__(self) -> None:
        self.now_ns = 0
        self._awake_ns = 0  # since when there was no pause
        self._stalls: deque[tuple[int, int]] = deque(maxlen=_MOST_LATE)  # when over, how long

    def begin_round(self, now_ns: int, after_ns: int = ROUND_NS) -> None:
        """The next round begins. after_ns: so long after the one before was it to; twice as long is
        late."""
        gap_ns = now_ns - self.now_ns
        if gap_ns > PAUSE_NS:
            self._awake_ns = now_ns
            self._stalls.clear()
        elif gap_ns > 2 * after_ns:
            self._stalls.append((now_ns, gap_ns - after_ns))
        self.now_ns = now_ns

    def awake(self, for_ns: int) -> bool:
        """Whether there was no pause for so long."""
        return self.now_ns - self._awake_ns > for_ns

    def silent(self, since_ns: int, limit_ns: int) -> bool:
        """Whether something last heard of at ``since_ns`` has been silent for longer than
        ``limit_ns``."""
        since_ns = max(since_ns, self._awake_ns)
        stood_ns = sum(min(stood, max(0, end - since_ns)) for end, stood in self._stalls)
        return self.now_ns - since_ns - stood_ns > limit_ns
