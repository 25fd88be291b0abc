"""How fast long work goes, and how long it will still take."""

from __future__ import annotations

from collections import deque

from core.clock import NS_PER_S
from core.student.model_files.watch import Step

_LOOK_BACK_NS = 8 * NS_PER_S
_FIRST_WORD_NS = NS_PER_S


class Pace:
    """Fed with steps and their times; goes by the last eight seconds. What was there when a file
    began counts as done, not as speed."""

    def __init__(self) -> None:
        self._subject: tuple[str, str] | None = None
        self._seen: deque[tuple[int, int]] = deque()

    def hear(self, step: Step, now_ns: int) -> None:
        """now_ns: monotonic."""
        subject = (step.verb, step.name)
        if subject != self._subject or (self._seen and step.done < self._seen[-1][1]):
            self._subject = subject
            self._seen.clear()
        self._seen.append((now_ns, step.done))
        while now_ns - self._seen[0][0] > _LOOK_BACK_NS and len(self._seen) > 2:
            self._seen.popleft()

    @property
    def bytes_per_s(self) -> float | None:
        """None while nobody can tell."""
        if not self._seen:
            return None
        (begin_ns, begin), (end_ns, end) = self._seen[0], self._seen[-1]
        if end_ns - begin_ns < _FIRST_WORD_NS:
            return None
        return (end - begin) * NS_PER_S / (end_ns - begin_ns)

    def seconds_left(self, step: Step) -> float | None:
        """Until the file of ``step`` is done; None while nobody can tell."""
        speed = self.bytes_per_s
        if not speed or step.total is None:
            return None
        return max(0, step.total - step.done) / speed
