"""The student's side of a film: crops of each 25th of a second in, new mouths out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from core.errors import EngineError
from core.ports import LipSyncer
from core.types import FacePatch, FeatureWindow, UInt8

_ALL = 1 << 62
_MOST_OWED = 75  # frames: an engine that has still not answered never will


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """What the student sees at one of its frames. shot: number of the stretch in which the face is
    followed, -1 where there is none."""

    crop: UInt8 | None
    shot: int


NOTHING = Seen(None, -1)


@dataclass(frozen=True, slots=True, eq=False)
class Mouth:
    """A crop with a new mouth, for one shot."""

    patch: UInt8
    shot: int


class MouthMaker:
    """Feeds a student chunk by chunk and keeps what it answers.

    reference(shot): the crop with the mouth at rest. decided: the student's frames below it have
    their mouth, or none. Raises EngineError as the student does, and when it does not answer.
    """

    def __init__(self, student: LipSyncer, reference: Callable[[int], UInt8]) -> None:
        self._student, self._reference = student, reference
        self._shot = -1
        self._owed: set[int] = set()
        self._mouths: dict[int, Mouth] = {}
        self._latest: Mouth | None = None
        self.decided = 0

    def chunk(self, number: int, window: FeatureWindow, seen: Sequence[Seen]) -> None:
        """Chunk ``number``, its window and what is seen at each of its frames."""
        shots = list(dict.fromkeys(one.shot for one in seen if one.shot >= 0))
        for shot in shots:
            self._sync(shot, replace(window, first=False), seen)
        if not shots:
            self._end_shot()  # whoever is seen next begins anew
        last = (number + 1) * len(seen)
        self.decided = min(self._owed, default=last)
        if last - self.decided > _MOST_OWED:
            raise EngineError("The engine gives no pictures for this film; choose another engine.")

    def finish(self) -> None:
        """The sound has ended: no more mouths will come."""
        self._end_shot()
        self.decided = _ALL

    def take(self, frame: int, shot: int) -> Mouth | None:
        """The mouth of the student's frame for a picture of a shot; None: it stays as it is. Ask in
        rising order: older ones are forgotten."""
        for old in [n for n in self._mouths if n < frame]:
            self._latest = self._mouths.pop(old)
        found = self._mouths.get(frame, self._latest)
        return found if found is not None and found.shot == shot else None

    def _sync(self, shot: int, window: FeatureWindow, seen: Sequence[Seen]) -> None:
        if shot != self._shot:
            self._end_shot()
            self._student.begin(self._reference(shot))
            self._shot = shot
        crops = _filled([one.crop if one.shot == shot else None for one in seen])
        first = round(window.t0_ns / self._student.spec.frame_ns)
        self._owed.update(first + n for n, one in enumerate(seen) if one.shot == shot)
        self._keep(self._student.sync(window, crops))

    def _end_shot(self) -> None:
        if self._shot >= 0:
            self._keep(self._student.flush())
        self._shot = -1
        self._owed.clear()  # what was not answered by now never will be

    def _keep(self, patches: Sequence[FacePatch]) -> None:
        for patch in patches:
            number = round(patch.pts_ns / self._student.spec.frame_ns)
            if number in self._owed:  # others were made for a place beside a cut
                self._owed.remove(number)
                self._mouths[number] = Mouth(patch.rgb, self._shot)


def _filled(crops: Sequence[UInt8 | None]) -> list[UInt8]:
    """The crops, gaps filled from the one before, at the beginning from the one after."""
    known = [crop for crop in crops if crop is not None]
    latest, filled = known[0], []
    for crop in crops:
        latest = crop if crop is not None else latest
        filled.append(latest)
    return filled


def frames_within(from_s: float, until_s: float, fps: int) -> Iterator[int]:
    """The student's frames whose middles lie in a stretch of time."""
    number = max(0, round(from_s * fps - 0.5))
    while (number + 0.5) / fps < from_s - 1e-9:
        number += 1
    while (number + 0.5) / fps < until_s - 1e-9:
        yield number
        number += 1
