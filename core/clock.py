"""The only place that reads time. All times are monotonic nanoseconds in plain ints."""

from __future__ import annotations

import sys
import time

NS_PER_S = 1_000_000_000
NS_PER_MS = 1_000_000


class MonotonicClock:
    """The machine's monotonic clock (``core.ports.Clock``)."""

    def __init__(self, platform: str = sys.platform) -> None:
        # On Windows monotonic_ns moves in steps of 15.6 ms before Python 3.13; perf_counter_ns is
        # the counter that monotonic_ns reads there since: also one for all processes.
        self._count_ns = time.perf_counter_ns if platform == "win32" else time.monotonic_ns

    def now_ns(self) -> int:
        """Monotonic time in nanoseconds; comparable between threads and processes."""
        return self._count_ns()

    def sleep_until(self, due_ns: int) -> None:
        """Return at ``due_ns`` or at once if it is past."""
        left = due_ns - self._count_ns()
        if left > 0:
            time.sleep(left / NS_PER_S)


def ms(duration_ns: int) -> float:
    """Nanoseconds as milliseconds, for people."""
    return duration_ns / NS_PER_MS
