"""The watchdog's sense of time: how long something has been silent while all were awake."""

from __future__ import annotations

from core.clock import NS_PER_S

PAUSE_NS = NS_PER_S  # ten times as long as between two rounds


class Watch:
    """Rounds of the control thread. now_ns: when the present one began.

    After a pause in the rounds nobody's silence means anything: the whole program may have slept
    (suspend, Ctrl-Z), and who has just woken is given the whole time anew.
    """

    def __init__(self) -> None:
        self.now_ns = 0
        self._awake_ns = 0  # since when there was no pause

    def begin_round(self, now_ns: int) -> None:
        """The next round begins."""
        if now_ns - self.now_ns > PAUSE_NS:
            self._awake_ns = now_ns
        self.now_ns = now_ns

    def awake(self, for_ns: int) -> bool:
        """Whether there was no pause for so long."""
        return self.now_ns - self._awake_ns > for_ns

    def silent(self, since_ns: int, limit_ns: int) -> bool:
        """Whether something last heard of at ``since_ns`` has been silent for longer than
        ``limit_ns``."""
        return self.now_ns - max(since_ns, self._awake_ns) > limit_ns
