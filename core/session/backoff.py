"""How often a failed part is tried again: at growing distances, and not for ever."""

from __future__ import annotations

from core.clock import NS_PER_S


def given_up(remedy: str) -> str:
    """``remedy``, and what the user does after it: nothing more is tried by itself."""
    return f"{remedy} It is not tried again by itself: stop and start after that.".strip()


class Backoff:
    """Retries at once, after 0.5, 1, 2, 4 and 8 s, then no more; a healthy minute forgives all."""

    WAITS_S = (0.0, 0.5, 1.0, 2.0, 4.0, 8.0)
    FORGIVE_NS = 60 * NS_PER_S

    def __init__(self) -> None:
        self._tries = 0
        self._due_ns: int | None = None
        self._failed_ns = 0

    @property
    def exhausted(self) -> bool:
        """No further try will come by itself."""
        return self._due_ns is None and self._tries >= len(self.WAITS_S)

    def failed(self, now_ns: int) -> bool:
        """The part failed; True when it will be tried again."""
        if self._tries and now_ns - self._failed_ns > self.FORGIVE_NS:
            self._tries = 0
        self._failed_ns = now_ns
        if self._tries >= len(self.WAITS_S):
            self._due_ns = None
            return False
        self._due_ns = now_ns + round(self.WAITS_S[self._tries] * NS_PER_S)
        self._tries += 1
        return True

    def due(self, now_ns: int) -> bool:
        """True once, when it is time to try."""
        if self._due_ns is None or now_ns < self._due_ns:
            return False
        self._due_ns = None
        return True

    def reset(self) -> None:
        """The user chose anew: begin from the start."""
        self._tries, self._due_ns = 0, None
