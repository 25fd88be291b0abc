"""When free memory goes back to the system while the session runs."""

from __future__ import annotations

from core.clock import NS_PER_S
from core.session.memory import give_back

FIRST_NS = 3 * NS_PER_S  # after a change: an engine or a loop that nobody needs has let go by then
EVERY_NS = 10 * NS_PER_S  # a thread that allocates waits for its heap meanwhile


class Thrift:
    """Gives memory back some seconds after something was replaced, and once more when it settled.

    What an engine, a loop or an encoder leaves in the heaps of their threads is free, but the
    system does not get it: until something else asked for it, 34 MiB after another avatar, 28 MiB
    after another engine, 22 MiB after a recording of 2.5 s stayed for minutes (measured on a 2-core
    x86-64; giving it back took 3 to 7 ms). Belongs to the control thread: the camera's and the
    voice's have no time for it.
    """

    def __init__(self) -> None:
        self._due_ns: int | None = None
        self._last_ns: int | None = None
        self._settled_ns = 0

    def stir(self, now_ns: int) -> None:
        """Something was made, replaced or lost."""
        self._settled_ns = now_ns + EVERY_NS  # a loop is made ready for as long as that
        if self._due_ns is None:  # else it stays: one change after the other must not put it off
            soonest_ns = now_ns if self._last_ns is None else self._last_ns + EVERY_NS
            self._due_ns = max(now_ns + FIRST_NS, soonest_ns)

    def tick(self, now_ns: int) -> None:
        """Give back where that is due."""
        if self._due_ns is None or now_ns < self._due_ns:
            return
        give_back()
        self._last_ns = now_ns
        self._due_ns = now_ns + EVERY_NS if now_ns < self._settled_ns else None
