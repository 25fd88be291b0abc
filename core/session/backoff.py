"""How often a failed part is tried again: at growing distances, for ever or not."""

from __future__ import annotations

from core.clock import NS_PER_S


def given_up(remedy: str) -> str:
    """``remedy``, and what the user does after it: nothing more is tried by itself."""
    return f"{remedy} It is not tried again by itself: stop and start after that.".strip()


class Backoff:
    """Retries at once, after 0.5, 1, 2, 4 and 8 s, then no more; a healthy minute forgives all.

    for_ever: for devices: the last wait is repeated instead of giving up, and ten healthy seconds
    forgive. waits_s: between the tries, the first from the failure on; may be changed.
    """

    WAITS_S = (0.0, 0.5, 1.0, 2.0, 4.0, 8.0)
    # What a student needs (a graphics card, memory) may be back any moment, and to find out costs
    # 0.4 s of one core: for seven seconds it is back within two of its cause's end.
    STUDENT_S = (0.0, 0.5, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 2.0, 4.0, 8.0)
    DEVICE_S = (0.0, 0.5, 1.0)  # what was there is back within two seconds of coming back
    # From the last failure, the first, second … time in a row that word of a change comes after it.
    # A try may itself be what has changed: the sound server tells of what is made for it and, when
    # it fails, taken away again.
    HURRIES_S = (0.5, 0.5, 1.0, 2.0, 4.0, 8.0)
    FORGIVE_HURRIES_NS = 30 * NS_PER_S
    FORGIVE_NS = 60 * NS_PER_S
    FORGIVE_DEVICE_NS = 10 * NS_PER_S

    def __init__(self, for_ever: bool = False, waits_s: tuple[float, ...] | None = None) -> None:
        self.waits_s = self.WAITS_S if waits_s is None else waits_s
        self._for_ever = for_ever
        self._tries = 0
        self._due_ns: int | None = None
        self._failed_ns = self._hurried_ns = 0
        self._hurries, self._hurried = 0, False  # in a row; since the last failure

    @property
    def exhausted(self) -> bool:
        """No further try will come by itself."""
        spent = self._due_ns is None and self._tries >= len(self.waits_s)
        return spent and not self._for_ever

    def failed(self, now_ns: int) -> bool:
        """The part failed; True when it will be tried again."""
        forgive_ns = self.FORGIVE_DEVICE_NS if self._for_ever else self.FORGIVE_NS
        if self._tries and now_ns - self._failed_ns > forgive_ns:
            self._tries = 0
        self._failed_ns, self._hurried = now_ns, False
        if self._tries >= len(self.waits_s) and not self._for_ever:
            self._due_ns = None
            return False
        wait_s = self.waits_s[min(self._tries, len(self.waits_s) - 1)]
        self._due_ns = now_ns + round(wait_s * NS_PER_S)
        self._tries += 1
        return True

    def due(self, now_ns: int) -> bool:
        """True once, when it is time to try."""
        if self._due_ns is None or now_ns < self._due_ns:
            return False
        self._due_ns = None
        return True

    def hurry(self, now_ns: int) -> None:
        """Something has changed that may have helped: what waits for its next try is due now, or a
        while after the last one failed, see ``HURRIES_S``."""
        if self._due_ns is None or self._hurried:
            return
        if now_ns - self._hurried_ns > self.FORGIVE_HURRIES_NS:
            self._hurries = 0
        wait_s = self.HURRIES_S[min(self._hurries, len(self.HURRIES_S) - 1)]
        self._due_ns = min(self._due_ns, max(now_ns, self._failed_ns + round(wait_s * NS_PER_S)))
        self._hurried_ns, self._hurried = now_ns, True
        self._hurries += 1

    def reset(self) -> None:
        """Begin from the start: the user chose anew, or it has worked well since the last try."""
        self._tries, self._due_ns = 0, None
