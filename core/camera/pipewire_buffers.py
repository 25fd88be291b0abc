"""Where the few buffers of a PipeWire stream are."""

from __future__ import annotations

from core.clock import NS_PER_MS, NS_PER_S

LOST_NS = 500 * NS_PER_MS  # a reader that works gives one back with the next picture
HELD_NS = 2 * NS_PER_S  # a reader that works on one picture for so long hardly works
_ROUNDS = 3  # of all that are out


class StreamBuffers:
    """The buffers of a stream by their addresses, in the order in which they went out to readers.

    A reader that is killed takes the buffer that it holds along: with its link PipeWire forgets
    that the buffer was to come back (seen with 0.3.65). As long as somebody reads, the stream then
    has one buffer less: of four pictures one is not shown, after some killed readers none is. Such
    a buffer is ours all the same, and can be handed out again. Should a reader hold it that merely
    stands still, that one sees a torn picture.

    Calls of one stream come one after the other, as under its loop's lock.
    """

    def __init__(self) -> None:
        self._out: dict[int, tuple[int, int]] = {}  # its number among all given, and when
        self._given = 0

    def end(self, buffer: int) -> None:
        """It is no more."""
        self._out.pop(buffer, None)

    def give(self, buffer: int, now_ns: int) -> None:
        """It goes out. now_ns: monotonic."""
        self._out.pop(buffer, None)
        self._given += 1
        self._out[buffer] = self._given, now_ns

    def passed_over(self, now_ns: int) -> int | None:
        """One that should have come back by now: they do so in turn. A slow reader has its time, as
        the others go round meanwhile."""
        return self._oldest(now_ns, HELD_NS, _ROUNDS * len(self._out))

    def overdue(self, now_ns: int) -> int | None:
        """Where none has come back: that which is out for longest, if it is too long."""
        return self._oldest(now_ns, LOST_NS, 0)

    def _oldest(self, now_ns: int, out_ns: int, later: int) -> int | None:
        """The first of those that are out, if it is for so long, and so many went out later."""
        for buffer, (number, given_ns) in self._out.items():
            lost = now_ns - given_ns >= out_ns and self._given - number >= later
            return buffer if lost else None
        return None
