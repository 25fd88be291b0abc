"""Clocks that a test moves, and a driver that hangs until it says so."""

from __future__ import annotations

import threading

from core.clock import NS_PER_MS, NS_PER_S, MonotonicClock


class HandClock:
    """Time that moves only when a test, or a sleeper, moves it."""

    def __init__(self, now_ns: int = 1_000 * NS_PER_S) -> None:
        self._now_ns = now_ns

    def now_ns(self) -> int:
        return self._now_ns

    def sleep_until(self, due_ns: int) -> None:
        self._now_ns = max(self._now_ns, due_ns)

    def advance_ms(self, duration_ms: float) -> None:
        self._now_ns += round(duration_ms * NS_PER_MS)


class SleepyClock(MonotonicClock):
    """Real time that jumps when a test says for how long all have slept."""

    slept_ns = 0

    def now_ns(self) -> int:
        return super().now_ns() + self.slept_ns

    def sleep_until(self, due_ns: int) -> None:
        super().sleep_until(due_ns - self.slept_ns)


class Driver(threading.Event):
    """A call into it does not come back before it is set."""

    def __init__(self) -> None:
        super().__init__()
        self.entered = threading.Event()

    def wait(self, timeout: float | None = None) -> bool:
        self.entered.set()
        return super().wait(timeout)
