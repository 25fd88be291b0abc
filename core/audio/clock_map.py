"""From a driver's time to ours: one offset, smoothed, reset when it has truly jumped."""

from __future__ import annotations

_NS_PER_MS = 1_000_000
SMOOTH_BELOW_NS = 70 * _NS_PER_MS
RESET_ABOVE_NS = 2_000 * _NS_PER_MS


class DriverClock:
    """Maps a driver's even time (samples so far) to monotonic time by one offset.

    Each block brings a pair: where it lies in the driver's time, and when it was seen. A seen time
    is late by chance (the thread was not scheduled), never the driver's count. So:

    * less than 70 ms off: the offset follows slowly; block stays joined to block.
    * more than 2 s off: the machine slept or the device restarted; the offset is set anew.
    * between: perhaps one late block, perhaps lost sound; set anew once ``patience`` blocks in a
      row say so.

    One thread.
    """

    def __init__(self, patience: int = 30, smoothing: float = 0.02) -> None:
        self._patience = patience
        self._smoothing = smoothing
        self._offset_ns: int | None = None
        self._seen = 0
        self._doubts = 0
        self.jumped = False
        self.resets = 0

    def place(self, driver_ns: int, seen_ns: int) -> int:
        """Monotonic time of the sample at ``driver_ns``, whose time was observed as ``seen_ns``.

        Sets ``jumped``: True when the offset was set anew, so that this block does not join the one
        before (never for the first block). ``resets`` counts them.
        """
        self.jumped = False
        if self._offset_ns is None:
            self._set(driver_ns, seen_ns)
            return seen_ns
        error_ns = seen_ns - (driver_ns + self._offset_ns)
        if abs(error_ns) < SMOOTH_BELOW_NS:
            self._follow(error_ns)
        else:
            self._doubts += 1
            if abs(error_ns) > RESET_ABOVE_NS or self._doubts >= self._patience:
                self._set(driver_ns, seen_ns)
                self.jumped = True
                self.resets += 1
        return driver_ns + self._offset_ns

    def forget(self) -> None:
        """Begin anew with the next block, which is then not a jump."""
        self._offset_ns = None

    def _set(self, driver_ns: int, seen_ns: int) -> None:
        self._offset_ns = seen_ns - driver_ns
        self._seen = 1
        self._doubts = 0

    def _follow(self, error_ns: int) -> None:
        # A plain mean at first, so that an unlucky first block is soon outvoted.
        self._seen += 1
        self._doubts = 0
        assert self._offset_ns is not None
        self._offset_ns += round(error_ns * max(self._smoothing, 1.0 / self._seen))
