"""The only place that reads time. All times are monotonic nanoseconds in plain ints."""

from __future__ import annotations

import time

NS_PER_S = 1_000_000_000
NS_PER_MS = 1_000_000


class MonotonicClock:
    """The machine's monotonic clock (``core.ports.Clock``)."""

    def now_ns(self) -> int:
        """Monotonic time in nanoseconds; comparable between threads and processes."""
        return time.monotonic_ns()

    def sleep_until(self, due_ns: int) -> None:
        """Return at ``due_ns`` or at once if it is past."""
        left = due_ns - time.monotonic_ns()
        if left > 0:
            time.sleep(left / NS_PER_S)


def ms(duration_ns: int) -> float:
    """Nanoseconds as milliseconds, for people."""
    return duration_ns / NS_PER_MS
