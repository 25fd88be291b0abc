"""The voice on its way to a virtual microphone: a fixed delay behind, whatever two clocks do."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.audio.stereo import with_side

Float32 = NDArray[np.float32]

CAPACITY_S = 6  # the longest delay is 2 s
_GUARD_S = 1  # the oldest part may be overwritten at any moment
_FADE_MS = 5
_LOST_MS = 40  # a block this far from its place does not continue what came before
_STILL_S = 4.0  # within about this time the writer's drift is followed, and the reader's error
_STEEPEST = 0.003  # of the pace: 5 cents, nobody hears it
_HURRIED = 0.01  # 17 cents, for the moment after a change of delay
_SLIDE_MS = 15  # an error that is not left to the pace
_SLID_MS = 3  # and how much of it then is
_STEP_MS = 25  # at most in one block; longer than two periods of the deepest voice
_GLIDE_S = 0.3  # in which an error is gone; where no places look alike, in a little more
_HASTE = 0.5  # what likeness is given up for pace where that is needed
_LEAP_MS = 800  # nothing is skipped or stretched for as long as that
_QUIET = 1e-3
_TAPS = 16
_PHASES = 512


class VoiceLine:
    """A row of samples, written as they were captured and read as the clock of another device says:
    mono (n,), or stereo (2, n), middle and side, which are moved alike.

    Places are samples at ``rate_hz`` of monotonic time, counted from any common zero. The row holds
    the sound without seams; how far the microphone's clock has run away from the monotonic one is
    followed beside it. The reader corrects small errors by its pace (up to 0.3 %), large ones, such
    as another delay, by skipping or repeating whole periods of the voice with a cross-fade (a
    synchronous overlap-add, after Roucos and Wilgus 1985), and in silence at once: never with a
    click or a gap.

    ``write`` and ``pause`` belong to one thread and ``read`` to one other; the counters are for any
    thread. late: samples by which what was read last is older than what should have been, before it
    was corrected; None where there was nothing.
    """

    def __init__(self, rate_hz: int) -> None:
        self._rate_hz = rate_hz
        # Middle and side. Of a mono voice the side is never touched, so it takes no memory.
        self._row = np.zeros((2, rate_hz * CAPACITY_S), np.float32)
        self._length = self._row.shape[1]
        # Position behind the last sample with a side; stored by the writer.
        self._wide_until = -self._length
        self._guard = rate_hz * _GUARD_S
        self._fade = np.linspace(0.0, 1.0, rate_hz * _FADE_MS // 1000, dtype=np.float32)
        self._lost = rate_hz * _LOST_MS // 1000
        self._slide = rate_hz * _SLIDE_MS // 1000
        self._slid_enough = rate_hz * _SLID_MS // 1000
        self._step = rate_hz * _STEP_MS // 1000
        self._leap = rate_hz * _LEAP_MS // 1000
        self._kernels = _sinc_kernels()
        # Positions of the first sample and behind the last, and place minus position: one store.
        self._span: tuple[int, int, float] = (0, 0, 0.0)
        self._paused_at = -1  # position behind the last sample before a pause; the writer's
        self._at: float | None = None  # row position to be read next; the reader's own
        self._dry = False  # the newest read found nothing; the reader's own
        self._sliding = 0.0  # samples a second by which an error is being slid away; the reader's
        self.underruns = 0  # stored by the reader only
        self.leaps = 0  # jumps that could be heard; stored by the reader only
        self.late: float | None = None  # stored by the reader only

    # -- the writer's thread -----------------------------------------------------------------------

    def write(self, place: float, pcm: Float32, *, gap: bool = False) -> None:
        """Add sound captured at ``place``. pcm: float32 (n,) or (2, n), n below a second.

        gap: the sound does not continue what came before."""
        if not pcm.size:
            return
        samples = pcm.shape[-1]
        first, end, shift = self._span
        error = place - (end + shift)
        if end == first:
            shift, error = place - end, 0.0
        elif gap or abs(error) > self._lost:
            joined, pcm = self._seam(first, end, error, pcm)
            shift += error - (joined - end)  # what was filled with silence is no shift
            end = joined
        else:
            shift += error * min(1.0, samples / (_STILL_S * self._rate_hz))
        if pcm.ndim == 2:  # told before the samples are published
            self._wide_until = end + samples
        self._put(end, pcm)
        end += samples
        self._span = (max(first, end - self._length + self._guard), end, shift)

    @property
    def end_place(self) -> float:
        """Place behind the last sample written; any thread."""
        _, end, shift = self._span
        return end + shift

    def pause(self) -> None:
        """Nothing is written for a while: that the row ends here is no underrun."""
        self._paused_at = self._span[1]

    @property
    def idle(self) -> bool:
        """Whether all that was written before a pause has been read: until more is written, each
        read would find silence. For the thread that reads."""
        return self._dry and self._at is None and self._span[1] == self._paused_at

    def _seam(self, first: int, end: int, error: float, pcm: Float32) -> tuple[int, Float32]:
        """Fade out what was, and in what comes; silence of the missing length lies between. Returns
        where ``pcm`` begins, and it."""
        tail = min(len(self._fade), end - first)
        if tail:
            self._put(end - tail, self._get(end - tail, tail) * self._fade[::-1][:tail])
        missing = min(max(0, round(error)), self._length - 2 * self._guard)
        self._put(end, np.zeros(missing, np.float32))
        faded: Float32 = pcm.copy()
        length = min(len(self._fade), pcm.shape[-1])
        faded[..., :length] *= self._fade[:length]
        return end + missing, faded

    def _put(self, at: int, pcm: Float32) -> None:
        samples = pcm.shape[-1]
        start = at % self._length
        head = min(samples, self._length - start)
        rows = slice(pcm.ndim)  # the middle, or both
        self._row[rows, start : start + head] = pcm[..., :head]
        self._row[rows, : samples - head] = pcm[..., head:]
        if pcm.ndim == 1 and at < self._wide_until + self._length:  # a side of long ago lies there
            self._row[1, start : start + head] = 0.0
            self._row[1, : samples - head] = 0.0

    # -- both threads ------------------------------------------------------------------------------

    def _get(self, at: int, samples: int) -> Float32:
        """A copy, whether valid or not; (2, samples) where it has a side."""
        start = at % self._length
        row = self._row if at < self._wide_until else self._row[0]
        head = row[..., start : start + samples]
        return np.concatenate((head, row[..., : samples - head.shape[-1]]), axis=-1)

    # -- the reader's thread -----------------------------------------------------------------------

    @staticmethod
    def reach(samples: int) -> int:
        """So many samples have to lie from the place of a read on, for it to find ``samples``."""
        return samples + _TAPS

    def read(self, place: float, samples: int) -> Float32:
        """The sound that was captured at ``place``, or near it where that continues the voice.

        A fresh float32 (samples,) array, (2, samples) where it has a side; silence where there is
        none."""
        first, end, shift = self._span
        wanted = place - shift
        at = wanted if self._at is None else self._at
        error = wanted - at
        if not first <= at <= end - samples - _TAPS:
            return self._silent(wanted, samples, first, end)
        self._dry, self.late = False, error
        if abs(error) <= (self._slid_enough if self._sliding else self._slide):
            self._sliding = 0.0
            pace = max(-_STEEPEST, min(error / (_STILL_S * self._rate_hz), _STEEPEST))
            return self._paced(at, 1.0 + pace, samples)
        shift = self._shift(at, error, samples, first, end)
        if not shift:  # nothing there looks alike: a little by the pace, until something does
            return self._paced(at, 1.0 + _HURRIED * (1 if error > 0 else -1), samples)
        return self._slid(at, shift, samples)

    def _silent(self, wanted: float, samples: int, first: int, end: int) -> Float32:
        """The row does not reach here. The next read begins where it should."""
        there = first <= wanted <= end - samples - _TAPS
        self._at = None if not there or self._at is None else wanted
        late = end > first and wanted > end - samples - _TAPS  # else: nothing was said yet
        self.underruns += late and not self._dry and end != self._paused_at
        self._dry, self.late = late, None
        return np.zeros(samples, np.float32)

    def _paced(self, at: float, pace: float, samples: int) -> Float32:
        """Read on, ``pace`` samples of the row for each one."""
        self._at = at + samples * pace
        return self._interpolated(at, pace, samples)

    def _slid(self, at: float, shift: float, samples: int) -> Float32:
        """Read on with a part skipped or repeated."""
        old = self._interpolated(at, 1.0, samples)
        new = self._interpolated(at + shift, 1.0, samples)
        gains = np.linspace(0.0, 1.0, samples, dtype=np.float32)
        self._at = at + shift + samples
        if old.ndim != new.ndim:
            old, new = (each if each.ndim == 2 else with_side(each) for each in (old, new))
        mixed: Float32 = old * (1.0 - gains) + new * gains
        return mixed

    def _shift(self, at: float, error: float, samples: int, first: int, end: int) -> float:
        """How far to move: all of it in silence, else to where the voice looks alike."""
        old = self._interpolated(at, 1.0, samples)
        latest = end - samples - _TAPS - at
        whole = float(np.clip(error, first - at, latest))
        target = self._get(int(at + whole), samples)
        if abs(error) > self._leap:
            self.leaps += 1
            return whole
        if _is_quiet(old) and _is_quiet(target):
            return whole
        step = min(self._step, int(abs(whole)))
        if step < 1:
            return 0.0
        self._sliding = max(self._sliding, abs(error) / _GLIDE_S)
        due = self._sliding * samples / self._rate_hz  # on average in each block
        start = int(at) if error > 0 else int(at) - step
        near = self._get(start, step + samples)
        alike = _likeness(_middle(near), _middle(old))
        # Where several places look alike, the farther one brings more; enough has to be brought.
        reach = np.arange(len(alike)) if error > 0 else np.arange(len(alike))[::-1]
        alike += 0.1 * reach / step + _HASTE * np.minimum(reach / due, 1.0)
        best = int(np.argmax(alike))
        return float(best if error > 0 else best - step)

    def _interpolated(self, at: float, pace: float, samples: int) -> Float32:
        """float32 (samples,) from row positions at, at + pace …, between samples by a windowed
        sinc."""
        if pace == 1.0 and float(at).is_integer():
            return self._get(int(at), samples)
        positions = at + pace * np.arange(samples)
        whole = np.floor(positions).astype(np.int64)
        phase = np.rint((positions - whole) * _PHASES).astype(np.int64)
        start = int(whole[0]) - _TAPS // 2 + 1
        near = self._get(start, int(whole[-1]) - int(whole[0]) + _TAPS)
        windows = np.lib.stride_tricks.sliding_window_view(near, _TAPS, axis=-1)
        rows = windows[..., whole - whole[0], :]
        found: Float32 = np.einsum("...nt,nt->...n", rows, self._kernels[phase])
        return found


def _sinc_kernels() -> Float32:
    """float32 (_PHASES + 1, _TAPS): weights of the samples around a place between two of them."""
    phases = np.arange(_PHASES + 1)[:, None] / _PHASES
    distance = np.arange(_TAPS) - (_TAPS // 2 - 1) - phases
    kernels = (
        np.sinc(distance)
        * np.kaiser(2 * _TAPS * 64 + 1, 6.0)[np.rint((distance + _TAPS) * 64).astype(np.int64)]
    )
    scaled: Float32 = np.asarray(kernels / kernels.sum(axis=1, keepdims=True), np.float32)
    return scaled


def _likeness(near: Float32, wanted: Float32) -> Float32:
    """Correlation coefficient of ``wanted`` with each part of ``near`` of its length."""
    products = np.correlate(near, wanted, "valid")
    energy = np.concatenate(([0.0], np.cumsum(near.astype(np.float64) ** 2)))
    parts = energy[len(wanted) :] - energy[: -len(wanted)]
    scale = np.sqrt(np.maximum(parts, 1e-9) * max(float(wanted @ wanted), 1e-9))
    alike: Float32 = np.asarray(products / scale, np.float32)
    return alike


def _is_quiet(pcm: Float32) -> bool:
    return pcm.size == 0 or bool(np.abs(pcm).max() < _QUIET)


def _middle(pcm: Float32) -> Float32:
    middle: Float32 = pcm if pcm.ndim == 1 else pcm[0]
    return middle
