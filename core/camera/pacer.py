"""The camera's beat: an absolute grid of ticks, so that errors of single sleeps never add up."""

from __future__ import annotations

from core.clock import NS_PER_S
from core.ports import Clock


class Pacer:
    """Ticks at ``origin + n / fps``; ticks that were slept through are counted, never replayed.

    fps: pictures a second, above 0. origin_ns: monotonic time of tick 0 (default: now); the first
    ``wait`` returns tick 1 or later. One thread waits; the properties may be read from any thread.
    Raises ValueError for an fps that is not positive.
    """

    def __init__(self, fps: int, clock: Clock, origin_ns: int | None = None) -> None:
        if fps <= 0:
            raise ValueError(f"a pacer needs a positive frame rate, not {fps}")
        self._fps = fps
        self._clock = clock
        self._origin_ns = clock.now_ns() if origin_ns is None else origin_ns
        self._tick = 0
        self._missed = 0

    @property
    def origin_ns(self) -> int:
        """Monotonic time of tick 0: lets others lay their own grid beside this one."""
        return self._origin_ns

    @property
    def missed(self) -> int:
        """Ticks that passed while nobody waited for them."""
        return self._missed

    def tick_ns(self, tick: int) -> int:
        """Monotonic time of a tick; exact for every rate because it is computed from the origin."""
        return self._origin_ns + tick * NS_PER_S // self._fps

    def tick_after(self, time_ns: int) -> int:
        """Time of the first tick that is not before ``time_ns``."""
        return self.tick_ns(self._number_after(time_ns))

    def change_rate(self, fps: int) -> None:
        """Tick at another rate from now on, on a grid with the same origin; nothing is missed by
        that. The waiting thread only. Raises ValueError like the constructor."""
        if fps <= 0:
            raise ValueError(f"a pacer needs a positive frame rate, not {fps}")
        passed_ns = self._tick * NS_PER_S // self._fps
        self._fps = fps
        self._tick = -(-passed_ns * fps // NS_PER_S)  # rounded up: the next is a whole one later

    def wait(self, *, slept: bool = False) -> int:
        """Sleep to the next tick and return its time in monotonic ns. slept: no tick was wanted
        since the last one, so none was missed.

        A caller that comes less than half a tick late still gets its tick, at once. One that comes
        later gets the following one: two pictures are never closer together than half a tick.
        """
        still_good_ns = self._clock.now_ns() - NS_PER_S // (2 * self._fps)
        following = max(self._tick + 1, self._number_after(still_good_ns))
        self._missed += 0 if slept else following - self._tick - 1
        self._tick = following
        due_ns = self.tick_ns(following)
        self._clock.sleep_until(due_ns)
        return due_ns

    def _number_after(self, time_ns: int) -> int:
        # Rounded up; the tick's own time, rounded down, cannot fall below a whole ``time_ns``.
        return -((self._origin_ns - time_ns) * self._fps // NS_PER_S)
