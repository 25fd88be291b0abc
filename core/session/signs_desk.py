"""The control thread's eye on devices that come and go: who waits for one tries at once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

from core.session.device_signs import Signs
from core.session.wiring import Ports


class SignsDesk:
    """changed: called, each of them, where devices may have come or gone. Looks at every round of
    the control thread, from the first to ``stop``."""

    def __init__(self, ports: Ports, changed: Sequence[Callable[[], None]]) -> None:
        self._ports, self._changed = ports, changed
        self._signs: Signs | None = None
        self._seen: Hashable = None

    def tick(self) -> None:
        """Look."""
        first = self._signs is None
        if self._signs is None:
            self._signs = self._ports.device_signs()
        before, self._seen = self._seen, self._signs.look()
        if not first and before != self._seen:
            for tell in self._changed:
                tell()

    def stop(self) -> None:
        """Look no more; harmless when it never began."""
        signs, self._signs = self._signs, None
        if signs is not None:
            signs.close()
