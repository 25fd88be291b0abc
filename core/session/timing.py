"""When a sound's picture is shown: one delay, one grid of camera ticks, one phase between them."""

from __future__ import annotations

import math
from dataclasses import dataclass

from core.clock import NS_PER_MS, NS_PER_S
from core.stats import Percentiles

# The camera thread wakes this long before a tick and puts the picture together, so that the
# picture is handed over on the tick and not a composition later.
LEAD_NS = 10 * NS_PER_MS
# A picture falls due this long before its tick: enough for the rounding of a microphone's clock.
MARGIN_NS = 3 * NS_PER_MS
# The due queue shows a picture up to a fifth of a frame early rather than hold the last one.
_EARLY_PART = 5


@dataclass(frozen=True, slots=True)
class Timing:
    """The delay and the camera's grid, as one value that threads swap as a whole.

    delay_ns: start of a frame's sound → its picture is due. grid_ns: monotonic time of any tick.
    fps: of the camera.
    """

    delay_ns: int
    grid_ns: int
    fps: int

    @property
    def interval_ns(self) -> int:
        """From tick to tick."""
        return NS_PER_S // self.fps

    def origin_after(self, time_ns: int) -> int:
        """The first time, not before ``time_ns``, at which a frame's sound should begin so that
        its picture falls due just before a tick and waits for nothing."""
        due_ns = self.grid_ns - MARGIN_NS - self.delay_ns
        return time_ns + (due_ns - time_ns) % self.interval_ns

    def tick_for(self, pts_ns: int) -> int:
        """Number (from ``grid_ns``) of the tick that shows a picture due at ``pts_ns``."""
        early_ns = self.interval_ns // _EARLY_PART
        return -((self.grid_ns + early_ns - pts_ns) // self.interval_ns)

    def loop_index(self, tick: int, loop_fps: int, frames: int, phase: int = 0) -> int:
        """The avatar's loop frame of a tick: a matter of time alone, so the head never jumps.
        phase: frames by which this loop is ahead."""
        return (tick * loop_fps // self.fps + phase) % frames


class DelayRule:
    """The delay in use: what the user asked for, or the smallest that can be kept.

    ``note`` is called by the student's thread, everything else by the control thread. All in ms.
    Spans are counted in chunks; the times beside them hold for chunks of two frames.
    """

    _HIGHEST_MS = 600.0  # an overloaded machine gets no better with more delay
    _FIRST_LOOK = 12  # chunks before the first review, about a second
    _SURE = 100  # chunks that make a 99th percentile
    _STILL = 25  # newest chunks, two seconds, in which lateness must still occur
    # Chunks before the delay is lowered again, 24 s: one stall of a few seconds is not to be felt
    # for much longer, and a load that comes and goes is not to move the delay all the time.
    _CALM = 300
    _WORTH_MS = 20.0
    _VOICE_S = 60  # for so long what the voice has needed still counts

    def __init__(self, asked_ms: float) -> None:
        self.asked_ms = asked_ms
        self.current_ms = asked_ms
        self._voice_said_ms = 0.0
        self._voice_needs = Percentiles(self._VOICE_S)
        self._limit_ms = self._HIGHEST_MS
        self._needed = Percentiles(375)  # the last half minute of chunks

    def begin(self, expected_ms: float) -> None:
        """A new engine or microphone is expected to need this; measuring starts anew."""
        self._needed.clear()
        self._limit_ms = max(self._HIGHEST_MS, 2.0 * expected_ms)
        self.current_ms = self._at_least(expected_ms)

    def ask(self, asked_ms: float, expected_ms: float) -> None:
        """The user wants another delay."""
        self.asked_ms = asked_ms
        measured = self._needed.at(99) if self._needed.count >= self._SURE else expected_ms
        self.begin(measured)

    def note(self, needed_ms: float) -> None:
        """A chunk was ready this long after its first sound began."""
        self._needed.add(needed_ms)

    @property
    def voice_ms(self) -> float:
        """What calls need to hear the voice whole, however quick the student is; 0.0 for
        nothing."""
        return self._voice_needs.highest_of_newest(self._VOICE_S)

    def need_for_voice(self, needs_ms: float) -> None:
        """Calls need this to hear the voice whole, 0.0 where that is not known. To be told about
        once a second. What is not said twice in a row was a stumble; what was counts for a minute:
        a program that records again finds the delay as it was."""
        self._voice_needs.add(min(needs_ms, self._voice_said_ms))
        self._voice_said_ms = needs_ms

    def review(self) -> bool:
        """Follow what was measured; True when the delay changed. Raised soon, lowered slowly."""
        count = self._needed.count
        if (for_voice := self._at_least(0.0)) > self.current_ms:
            self.current_ms = for_voice
            self._needed.clear()
            return True
        if count < self._FIRST_LOOK:
            return False
        needed = self._needed.at(99 if count >= self._SURE else 75)
        fitting = self._at_least(needed)
        still_late = self._at_least(self._needed.highest_of_newest(self._STILL)) > self.current_ms
        too_low = fitting > self.current_ms and still_late  # a slow start is no reason for ever
        too_high = count >= self._CALM and fitting <= self.current_ms - self._WORTH_MS
        if not too_low and not too_high:
            return False
        self.current_ms = fitting
        self._needed.clear()
        return True

    def _at_least(self, needed_ms: float) -> float:
        """The asked delay, or a little more than needed, in steps of 10 ms."""
        needed = max(needed_ms + (LEAD_NS - MARGIN_NS) / NS_PER_MS, self.voice_ms)
        if needed <= self.asked_ms:
            return self.asked_ms
        return max(self.asked_ms, min(self._limit_ms, math.ceil(needed / 10) * 10.0))
