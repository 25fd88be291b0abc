"""From a driver's time to ours: one offset, smoothed, reset when it has truly jumped."""

from __future__ import annotations

from collections.abc import Sequence

_NS_PER_MS = 1_000_000
SMOOTH_BELOW_NS = 70 * _NS_PER_MS
RESET_ABOVE_NS = 2_000 * _NS_PER_MS
_MOST_STEP_NS = _NS_PER_MS  # a block of 10 ms never overlaps the one before
_EARLY_GAIN = 0.1
_LATE_GAIN = 0.01
_JOINED_NS = 2 * _NS_PER_MS  # nobody hears such a step
_REST_BLOCKS = 600


class DriverClock:
    """Maps a driver's even time (samples so far) to monotonic time by one offset.

    Each block brings a pair: where it lies in the driver's time, and when it was seen. A seen time
    may be late by chance (the thread was not scheduled, blocks came in a burst), never early, and
    the driver's count is even. So:

    * the first ``settle`` blocks only teach: the earliest of them sets the offset, since drivers
      begin with a burst of old blocks.
    * less than 70 ms off: the offset follows, quickly towards early and slowly towards late, at
      most 1 ms a block; block stays joined to block.
    * more than 70 ms early: the offset was wrong; it is set anew.
    * more than 2 s late: the machine slept or the device restarted; it is set anew.
    * between: a backlog, which will pass, or lost sound, which will not. Set anew once ``patience``
      blocks in a row say so, or at once when the driver itself says that it lost sound.
    * what comes first after a stall is a burst of old blocks, the first of them the latest: where
      the offset was set anew at once, each block that is earlier sets it anew too, until for
      ``settle`` blocks in a row none was.

    One thread.
    """

    def __init__(self, settle: int = 10, patience: int = 100) -> None:
        self._settle = settle
        self._patience = patience
        self._offset_ns: int | None = None
        self._taught = 0
        self._teaching = 0  # so many blocks still may set an offset right that was set anew
        self._doubts: list[int] = []  # offsets that late blocks in a row would have
        self.jumped = False
        self.resets = 0

    @property
    def settled(self) -> bool:
        """False while the blocks only teach: their times are not to be used."""
        return self._taught > self._settle

    @property
    def offset_ns(self) -> int | None:
        """Monotonic minus driver's time, as known now; None before the first block."""
        return self._offset_ns

    def place(self, driver_ns: int, seen_ns: int, *, lost: bool = False) -> int:
        """Monotonic time of the sample at ``driver_ns``, whose time was observed as ``seen_ns``.

        lost: the driver says that sound is missing just before. Sets ``jumped``: True when the
        offset was set anew, so that this block does not join the one before; ``resets`` counts it.
        """
        self.jumped = False
        seen_offset_ns = seen_ns - driver_ns
        self._taught += 1
        if self._offset_ns is None or not self.settled:
            known_ns = seen_offset_ns if self._offset_ns is None else self._offset_ns
            self._offset_ns = min(known_ns, seen_offset_ns)
            return driver_ns + self._offset_ns
        error_ns = seen_offset_ns - self._offset_ns
        if self._teaching and error_ns < 0:
            self._teaching = self._settle
            self._offset_ns = seen_offset_ns
            self.jumped = error_ns < -_JOINED_NS
            return driver_ns + self._offset_ns
        self._teaching = max(0, self._teaching - 1)
        if abs(error_ns) < SMOOTH_BELOW_NS:
            self._doubts.clear()
            step_ns = round(error_ns * (_EARLY_GAIN if error_ns < 0 else _LATE_GAIN))
            self._offset_ns += max(-_MOST_STEP_NS, min(_MOST_STEP_NS, step_ns))
        else:
            self._doubts.append(seen_offset_ns)
            certain = lost or error_ns < 0 or error_ns > RESET_ABOVE_NS
            if certain or len(self._doubts) >= self._patience:
                self._offset_ns = seen_offset_ns if certain else min(self._doubts)
                self._doubts.clear()
                self._teaching = self._settle if certain else 0
                self.jumped = True
                self.resets += 1
        return driver_ns + self._offset_ns


def at_rest(seen_offsets_ns: Sequence[int]) -> DriverClock:
    """A clock that has come to rest among such pairs (seen minus driver's time), one or more.

    Of a driver that asks in bursts that is some milliseconds behind its earliest block, and a clock
    that has just been made takes seconds to come there."""
    clock = DriverClock(settle=0)
    rounds = -(-_REST_BLOCKS // len(seen_offsets_ns))
    for _ in range(rounds):
        for offset_ns in seen_offsets_ns:
            clock.place(0, offset_ns)
    return clock
