"""When what is played is heard: as the driver tells, but for the time after something has stood."""

from __future__ import annotations

from core.audio.clock_map import SMOOTH_BELOW_NS, DriverClock
from core.clock import NS_PER_S

FRESH_NS = 2 * NS_PER_S  # by then one that has just begun tells what can be learned
DOUBT_NS = 15 * NS_PER_S  # and one that has stood later on
_PATIENCE = 30  # blocks; what is asked for late is over when the device's buffer is full again
_LEARN = 0.02


class PlayClock:
    """From a stream's own time to that at which its sound is heard.

    What a driver tells of the way to the ear is right on average, and in step. But where the sound
    server or the program has stood for a while, PulseAudio tells of up to 100 ms too much or too
    little for some 12 s. What it does not change is how far ahead of its time a block is asked for:
    buffers are as long as before. So this is learned while all is calm, and counts while what is
    told is in doubt.

    One thread, but for ``know`` and ``tears``.
    """

    def __init__(self) -> None:
        self._told = DriverClock(patience=_PATIENCE)
        self._asked = DriverClock(patience=_PATIENCE)  # the same, of when blocks are asked for
        self._way_ns: float | None = None  # from the one to the other
        self._sure = False  # that was found out by listening
        # What is to be known, and the clock that belongs to it: one store, taken with a block.
        self._found: tuple[int, DriverClock] | None = None
        self._calm_from_ns: int | None = None
        self._tears = 0

    @property
    def settled(self) -> bool:
        """False while the first blocks only teach: their times are not to be used."""
        return self._told.settled

    @property
    def tears(self) -> int:
        """Times that sound was lost on its way, or the device's clock was set anew."""
        return self._tears

    def know(self, way_ns: int, asked: DriverClock) -> None:
        """Go by this from the next block on, not by what is told. asked: the clock of when blocks
        are asked for, at rest. Any thread."""
        self._found = way_ns, asked

    def place(self, driver_ns: int, now_ns: int, told_way_ns: int, *, lost: bool) -> int:
        """When the sample at ``driver_ns`` is heard, whose block is asked for at ``now_ns``.

        told_way_ns: how long, by the driver's account, it will be on its way. lost: the driver says
        that sound is missing just before."""
        told_ns = self._told.place(driver_ns, now_ns + told_way_ns, lost=lost)
        asked_ns = self._place_asked(driver_ns, now_ns, lost)
        if self._sure and self._way_ns is not None:
            return asked_ns + round(self._way_ns)
        if self._believed(now_ns, lost or now_ns - asked_ns > SMOOTH_BELOW_NS):
            self._learn(told_ns - asked_ns)
        elif self._way_ns is not None:
            return asked_ns + round(self._way_ns)
        return told_ns

    def _place_asked(self, driver_ns: int, now_ns: int, lost: bool) -> int:
        """When the block would have been asked for by a driver that is never late."""
        found, self._found = self._found, None
        if found is not None:
            self._sure = True
            self._way_ns, self._asked = found
        asked_ns = self._asked.place(driver_ns, now_ns)
        if lost or self._asked.jumped:
            # What is missing is no lateness that will pass; and a driver that has stood asks for
            # all that its buffer holds at once, so that its first blocks say little. Learn it anew.
            self._tears += 1
            self._asked = DriverClock(patience=_PATIENCE)
            asked_ns = self._asked.place(driver_ns, now_ns)
        return asked_ns

    def _believed(self, now_ns: int, stood: bool) -> bool:
        """Whether what is told can be believed."""
        if self._calm_from_ns is None:
            self._calm_from_ns = now_ns + FRESH_NS
        if stood or self._told.jumped or not self._asked.settled:
            # Where nothing is known yet, there is nothing better to go by. A PulseAudio older than
            # 16 stands still for two seconds when the first call begins, and is right after that.
            wait_ns = FRESH_NS if self._way_ns is None else DOUBT_NS
            self._calm_from_ns = max(self._calm_from_ns, now_ns + wait_ns)
        return now_ns >= self._calm_from_ns

    def _learn(self, way_ns: int) -> None:
        known_ns = way_ns if self._way_ns is None else self._way_ns
        self._way_ns = known_ns + _LEARN * (way_ns - known_ns)
