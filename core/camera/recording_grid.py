"""Places of pictures on a recording's grid of frames."""

from __future__ import annotations

from core.clock import NS_PER_S

_NEAR = 0.75  # of a frame


class FrameGrid:
    """Gives every picture a place 0, 1, 2 … at ``fps``, from its time and never from a count.

    A picture near the next free place takes it, so that a source whose times lie between two
    places does not lose and double them in turn. Nearness is measured on the grid itself: nothing
    adds up over hours.
    """

    def __init__(self, fps: int, zero_ns: int) -> None:
        self._fps = fps
        self._zero_ns = zero_ns
        self.free = 0  # the next free place

    def place(self, pts_ns: int) -> int | None:
        """The place of a picture, or None when it belongs to one that is already taken."""
        exact = (pts_ns - self._zero_ns) * self._fps / NS_PER_S
        place = self.free if abs(exact - self.free) < _NEAR else round(exact)
        if place < self.free:
            return None
        self.free = place + 1
        return place
