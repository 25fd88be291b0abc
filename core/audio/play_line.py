"""Sound on its way to a loudspeaker, placed by time: one writer, one reader, no lock."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Float32 = NDArray[np.float32]

CAPACITY_S = 6  # the longest delay is 2 s
_GUARD_S = 1  # the oldest part may be overwritten at any moment
_FADE_MS = 5
_JOIN_MS = 10  # blocks this close to the end of the row are one unbroken sound
_JUMP_MS = 30  # an error that the eye sees
_QUIET_JUMP_MS = 5  # in silence a jump costs nothing
_QUIET = 1e-3


class PlayLine:
    """A row of samples, each at its place in time. The writer never waits, nor does the reader.

    Places are whole samples at ``rate_hz``, counted from any common zero. The writer joins blocks
    whose places are nearly those of an unbroken sound; the reader goes on sample by sample while
    its own place is nearly right. Where either is wrong by more, it jumps, with a cross-fade.

    ``write`` belongs to one thread and ``read`` to one other; the counters are for any thread. The
    writer fills samples and then publishes them by one store to ``_span``. Samples that are
    overwritten lie seconds away from those that are read.
    """

    def __init__(self, rate_hz: int) -> None:
        self._row = np.zeros(rate_hz * CAPACITY_S, np.float32)
        self._guard = rate_hz * _GUARD_S
        self._fade = np.linspace(0.0, 1.0, max(2, rate_hz * _FADE_MS // 1000), dtype=np.float32)
        self._join = rate_hz * _JOIN_MS // 1000
        self._jump = rate_hz * _JUMP_MS // 1000
        self._quiet_jump = rate_hz * _QUIET_JUMP_MS // 1000
        self._span = (0, 0)  # places of the first sample and behind the last; stored by the writer
        self._late = False  # the newest block came too late; the writer's own
        self._next: int | None = None  # place of the sample to be read next; stored by the reader
        self.underruns = 0  # stored by the writer only
        self.jumps = 0  # stored by the reader only

    # -- the writer's thread -----------------------------------------------------------------------

    def write(self, place: int, pcm: Float32, *, gap: bool = False) -> None:
        """Add sound whose first sample belongs to ``place``. pcm: float32 (n,), n below a second.

        gap: the sound does not continue what came before."""
        if not len(pcm):
            return
        first, end = self._span
        far = place < first or place - end > len(self._row) - 2 * self._guard
        if end == first or far:  # nothing to continue
            first = end = place
            gap = True
        if gap or abs(place - end) > self._join:
            self._seam(first, end, place)
            end = place
            pcm = self._faded_in(place, pcm)
        self._put(end, pcm)
        self._span = (first, end + len(pcm))
        self._count_late(end)

    def _seam(self, first: int, end: int, place: int) -> None:
        """Make ready for sound at ``place`` that does not follow what lies before it."""
        if place >= end:
            tail = min(len(self._fade), end - first)
            self._scale(end - tail, self._fade[::-1][len(self._fade) - tail :])
            self._put(end, np.zeros(place - end + len(self._fade), np.float32))
        else:
            # What was queued from there on is not valid any more, but for the cross-fade.
            self._scale(place, self._fade[::-1][: end - place])
            left = len(self._fade) - (end - place)
            self._put(end, np.zeros(max(0, left), np.float32))

    def _faded_in(self, place: int, pcm: Float32) -> Float32:
        """The beginning of ``pcm`` mixed with what fades out there."""
        length = min(len(self._fade), len(pcm))
        mixed: Float32 = pcm.copy()
        mixed[:length] *= self._fade[:length]
        mixed[:length] += self._get(place, length)
        return mixed

    def _count_late(self, place: int) -> None:
        late = self._next is not None and place < self._next
        self.underruns += late and not self._late
        self._late = late

    def _put(self, place: int, pcm: Float32) -> None:
        at = place % len(self._row)
        head = min(len(pcm), len(self._row) - at)
        self._row[at : at + head] = pcm[:head]
        self._row[: len(pcm) - head] = pcm[head:]

    def _scale(self, place: int, gains: Float32) -> None:
        self._put(place, self._get(place, len(gains)) * gains)

    # -- both threads ------------------------------------------------------------------------------

    def _get(self, place: int, samples: int) -> Float32:
        """A copy, whether valid or not."""
        at = place % len(self._row)
        head = self._row[at : at + samples]
        return np.concatenate((head, self._row[: samples - len(head)]))

    # -- the reader's thread -----------------------------------------------------------------------

    def read(self, place: int, samples: int) -> Float32:
        """The samples that are due at ``place``, or at a place near it that continues the sound.

        A fresh float32 (samples,) array; silence where there is none."""
        at = place if self._next is None else self._next
        found = self._valid(at, samples)
        error = abs(place - at)
        if error > self._jump or (error > self._quiet_jump and _is_quiet(found)):
            self.jumps += error > self._jump
            found = self._crossed(found, self._valid(place, samples))
            at = place
        self._next = at + samples
        return found

    def _valid(self, place: int, samples: int) -> Float32:
        """Samples from ``place``, zero where there are none, faded towards the end of the row."""
        first, end = self._span
        first = max(first, end - len(self._row) + self._guard)
        if place + samples <= first or place >= end:
            return np.zeros(samples, np.float32)
        found = self._get(place, samples)
        if place < first:
            found[: first - place] = 0.0
        left = end - place
        if left < samples + len(self._fade):
            step = 1.0 / len(self._fade)
            gains = np.arange(left, left - samples, -1, dtype=np.float32) * step
            found *= np.clip(gains, 0.0, 1.0)
        return found

    def _crossed(self, old: Float32, new: Float32) -> Float32:
        length = min(len(self._fade), len(new))
        gains = self._fade[:length]
        new[:length] = old[:length] * (1.0 - gains) + new[:length] * gains
        return new


def _is_quiet(pcm: Float32) -> bool:
    return len(pcm) == 0 or bool(np.abs(pcm).max() < _QUIET)
