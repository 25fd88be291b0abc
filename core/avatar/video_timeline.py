"""When which picture of a video is shown, for as long as there is something to say."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shown:
    """Picture ``index`` of the video is shown from from_s to until_s of the result."""

    index: int
    from_s: float
    until_s: float

    @property
    def middle_s(self) -> float:
        """The time that stands for the picture."""
        return (self.from_s + self.until_s) / 2.0


class VideoTimeline:
    """The pictures of a video, each as long as it was recorded.

    A result that lasts longer than the video goes through it back and forth: 0 .. n-1, n-2 .. 1,
    0 .. and so on. A shorter one ends earlier.

    times_s: rising, the first 0. duration_s: the end of the last picture. length_s: of the result.
    """

    def __init__(self, times_s: Sequence[float], duration_s: float, length_s: float) -> None:
        ends = [*times_s[1:], max(duration_s, times_s[-1])]
        lasts = [end - begin for begin, end in zip(times_s, ends, strict=True)]
        self.shown: list[Shown] = []
        at = 0.0
        for index in _back_and_forth(len(times_s)):
            if at >= length_s - 1e-6:
                break
            until = min(at + max(lasts[index], 1e-3), length_s)
            self.shown.append(Shown(index, at, until))
            at = until
        self._begins = [one.from_s for one in self.shown]

    def index_at(self, time_s: float) -> int:
        """The picture of the video that is seen at a time of the result; the last one after it."""
        return self.shown[max(0, bisect_right(self._begins, time_s + 1e-9) - 1)].index


def _back_and_forth(count: int) -> Iterator[int]:
    while True:
        yield from range(count)
        yield from range(count - 2, 0, -1)
