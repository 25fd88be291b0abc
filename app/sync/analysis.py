"""From what a call saw and heard to delay, skew and pacing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.sync.call import EarRecord, Mouths, SeenPicture
from core.clock import NS_PER_MS, NS_PER_S, ms

EARLIEST_MS, LATEST_MS = -40.0, 60.0  # EBU R37, at the end of a chain: sound minus picture
AIM_P50_MS, AIM_P95_MS = 10.0, 20.0
AIM_DELAY_MS, AIM_PACE_MS = 250.0, 8.0
_SAME_NS = 70 * NS_PER_MS  # pictures this close show one beep; beeps this close are the same
_FARTHEST_NS = 3 * NS_PER_S
_STEP_NS = 10 * NS_PER_MS
_LAGS = 50  # steps that a spoken lag may be long
_FRAME_NS = 40 * NS_PER_MS

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Flash:
    """A beep as the eye got it. at_ns: when its picture came. shown_ns: when its very moment was
    shown: a picture stands for 40 ms of sound, from its coming on."""

    at_ns: int
    shown_ns: int
    painted: bool


@dataclass(frozen=True, slots=True)
class Meeting:
    """One beep at three places, monotonic ns. spoken_ns: in the microphone. flash: in the picture.
    heard_ns: in the virtual microphone."""

    spoken_ns: int
    flash: Flash
    heard_ns: int

    @property
    def delay_ms(self) -> float:
        """From the microphone to the reader's picture."""
        return ms(self.flash.at_ns - self.spoken_ns)

    @property
    def voice_delay_ms(self) -> float:
        """From the microphone to the virtual one."""
        return ms(self.heard_ns - self.spoken_ns)

    @property
    def skew_ms(self) -> float:
        """Sound minus picture."""
        return ms(self.heard_ns - self.flash.shown_ns)


@dataclass(frozen=True, slots=True)
class Pace:
    """How evenly pictures came. deviations_ms: of each from the grid of the camera's rate; above 0
    late. lost: places of the grid without a picture. late: pictures more than one tick late."""

    deviations_ms: tuple[float, ...]
    fps: float
    lost: int
    late: int

    def jitter_ms(self, percent: float) -> float | None:
        """Percentile of the absolute deviations; None without pictures."""
        return percentile(np.abs(self.deviations_ms), percent)


@dataclass(frozen=True, slots=True)
class Lag:
    """How much later the sound came than the mouth that goes with it, and how alike they are at
    that lag (correlation coefficient)."""

    lag_ms: float
    likeness: float


def flashes(pictures: Sequence[SeenPicture]) -> list[Flash]:
    """The beeps that were seen. Where two pictures in a row claim one, the second knows better: the
    first one's sound ended before the beep was at its loudest."""
    found: list[Flash] = []
    last_sound_ns: int | None = None
    for picture in pictures:
        if picture.sound_ns is None or picture.beep_after_ns is None:
            continue
        if picture.sound_ns == last_sound_ns:
            continue  # shown once more
        last_sound_ns = picture.sound_ns
        flash = Flash(picture.at_ns, picture.at_ns + picture.beep_after_ns, picture.flash)
        if found and flash.shown_ns - found[-1].shown_ns < _SAME_NS:
            found.pop()
        found.append(flash)
    return found


def meetings(
    spoken_ns: Sequence[int], seen: Sequence[Flash], heard_ns: Sequence[int]
) -> list[Meeting]:
    """The beeps that are known at all three places, in the order of time."""
    eyes = paired(spoken_ns, [flash.shown_ns for flash in seen])
    ears = paired(spoken_ns, heard_ns)
    return [
        Meeting(spoken_ns[n], seen[eyes[n]], heard_ns[ears[n]])
        for n in range(len(spoken_ns))
        if n in eyes and n in ears
    ]


def paired(earlier_ns: Sequence[int], later_ns: Sequence[int]) -> dict[int, int]:
    """Which of the later times belongs to which of the earlier: number → number.

    By the one shift that brings most of them together, which is found because beeps follow each
    other at irregular times; then each to its nearest.
    """
    if not earlier_ns or not later_ns:
        return {}
    first, second = np.array(earlier_ns, np.int64), np.array(later_ns, np.int64)
    apart = second[None, :] - first[:, None]
    shifts = np.unique(apart[np.abs(apart) < _FARTHEST_NS])
    if not len(shifts):
        return {}
    best = max(shifts.tolist(), key=lambda shift: _together(first + shift, second))
    found = {}
    for number, time_ns in enumerate((first + best).tolist()):
        near = int(np.argmin(np.abs(second - time_ns)))
        if abs(int(second[near]) - time_ns) < _SAME_NS:
            found[number] = near
    return found


def _together(first: Ints, second: Ints) -> float:
    """How many times have a partner, the nearer the better."""
    distance = np.abs(first[:, None] - second[None, :]).min(axis=1)
    return float(np.maximum(0.0, 1.0 - distance / _SAME_NS).sum())


def pace(pictures: Sequence[SeenPicture], fps: int) -> Pace:
    """How evenly the pictures came, beside the best grid of that rate."""
    if len(pictures) < 2:
        return Pace((), 0.0, 0, 0)
    at = np.array([picture.at_ns for picture in pictures], np.int64)
    at -= at[0]
    tick = NS_PER_S / fps
    offset = _grid_offset(at, tick)
    number = np.round((at - offset) / tick)
    # Two in one place: the first was late by a tick.
    late_ones = np.flatnonzero(np.diff(number) == 0)
    number[late_ones] -= 1
    deviation = at - offset - number * tick
    slots = int(number[-1] - number[0]) + 1
    return Pace(
        deviations_ms=tuple((deviation / NS_PER_MS).tolist()),
        fps=(len(at) - 1) * NS_PER_S / max(1, int(at[-1])),
        lost=max(0, slots - len(set(number.tolist()))),
        late=int((deviation > tick * 0.999).sum()),
    )


def _grid_offset(at: Ints, tick: float) -> float:
    """Where the grid lies that the times are nearest to: the median on the circle of a tick."""
    angle = np.angle(np.exp(2j * np.pi * at / tick).mean())
    middle = angle / (2 * np.pi) * tick
    beside = (at - middle + tick / 2) % tick - tick / 2
    return float(middle + np.median(beside))


def spoken_lag(mouth_ns: Ints, openings: NDArray[np.float32], ear: EarRecord) -> Lag | None:
    """How much later the loudness of speech came than the mouths that say it.

    mouth_ns: int64 (N,), middles of the times for which the mouths stand. None where there is too
    little of either.
    """
    if len(mouth_ns) < 25 or not ear.loudness:
        return None
    heard_ns = np.concatenate(
        [at + ear.hop_ns * (np.arange(len(rms)) + 0.5) for at, rms in ear.loudness]
    )
    loud = np.concatenate([rms for _, rms in ear.loudness]).astype(np.float64)
    reach = _LAGS * _STEP_NS
    from_ns, until_ns = int(mouth_ns[0]), int(mouth_ns[-1])
    grid = np.arange(from_ns, until_ns, _STEP_NS)
    mouth = _even(np.interp(grid, mouth_ns, openings.astype(np.float64)))
    wide = np.arange(from_ns - reach, until_ns + reach, _STEP_NS)
    sound = np.interp(wide, heard_ns, _smooth(loud, 7), left=0.0, right=0.0)
    likeness = np.array(
        [_likeness(mouth, _even(sound[lag : lag + len(grid)])) for lag in range(2 * _LAGS + 1)]
    )
    best = int(np.argmax(likeness))
    lag = best + _beside(likeness, best) - _LAGS
    return Lag(lag * _STEP_NS / NS_PER_MS, float(likeness[best]))


def spoken_lags(mouths: Mouths, mic: EarRecord, voice: EarRecord) -> tuple[Lag, Lag] | None:
    """The lag as it was delivered, and the student's own: that of the mouths to the sound they were
    made from. Speech begins in the mouth, so the second is not 0; the first minus the second is
    what the chain adds."""
    delivered = spoken_lag(mouths.at_ns + _FRAME_NS // 2, mouths.openings, voice)
    own = spoken_lag(mouths.sound_ns + _FRAME_NS // 2, mouths.openings, mic)
    return None if delivered is None or own is None else (delivered, own)


def percentile(values: Sequence[float] | Floats, percent: float) -> float | None:
    """None of nothing."""
    return float(np.percentile(np.asarray(values), percent)) if len(values) else None


def _smooth(values: Floats, width: int) -> Floats:
    window = np.hanning(width + 2)[1:-1]
    return np.convolve(values, window / window.sum(), "same")


def _even(values: Floats) -> Floats:
    """Without what changes slowly: a head that turns, a voice that gets louder."""
    return values - np.convolve(np.pad(values, 75, "edge"), np.ones(151) / 151, "valid")


def _likeness(first: Floats, second: Floats) -> float:
    scale = float(np.sqrt((first @ first) * (second @ second)))
    return float(first @ second) / scale if scale > 0 else 0.0


def _beside(values: Floats, peak: int) -> float:
    if not 0 < peak < len(values) - 1:
        return 0.0
    bend = values[peak - 1] - 2 * values[peak] + values[peak + 1]
    return float(0.5 * (values[peak - 1] - values[peak + 1]) / bend) if bend < 0 else 0.0
