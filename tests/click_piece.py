"""A few seconds of a delayed voice beside what was said: how much later, and what does not fit."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.floating]

_QUIET = 1e-3
TOP_HZ = 15_000.0
_COARSE_S = 0.05  # from look to look
_LOOK_S = 0.07
_NEAR_S = 0.012
_ALIKE = 0.8  # below that the delay is sought everywhere
_HARDLY = 0.4
_FAR = 0.02  # of likeness, for each ms of a delay that is another
_FINE_S = 0.005
_JUMP = 0.4  # samples of 48 kHz
_STEEP = 2e-4  # of full scale a sample: flatter sound tells no delay
_BURST = 0.12  # of the loudness around
_ROUGH = 1.6
_HOLLOW = 0.25
_ENDS = (slice(None, 20), slice(-20, None))
_TAPS = 24
_PHASES = 1024


class Piece:
    """Some seconds. said begins ``before`` samples earlier than heard; span: the least and most of
    the delay."""

    def __init__(
        self,
        said: Array,
        heard: Array,
        raw: Array,
        rate_hz: int,
        before: int,
        span: tuple[int, int],
    ) -> None:
        self._said, self._heard, self._raw = said, heard, raw
        self._rate_hz, self._before, self._span = rate_hz, before, span
        self._hop, self._look = round(_COARSE_S * rate_hz), round(_LOOK_S * rate_hz)
        self._centres = np.arange(self._look // 2, len(heard) - self._look // 2, self._hop)
        self._behind = np.zeros(len(self._centres))  # samples, at the centres
        self._sure = np.zeros(len(self._centres), bool)
        self._at: NDArray[np.float64] = np.zeros(0)
        self._late: NDArray[np.float64] = np.zeros(0)

    def follow(self, behind: float | None) -> float | None:
        """Find the delay at every moment; returns the last, for the piece that follows."""
        for index, centre in enumerate(self._centres):
            begin = centre - self._look // 2
            window = self._heard[begin : begin + self._look]
            found = self._best(window, begin, behind)
            self._sure[index] = found is not None
            behind = found if found is not None else behind
            self._behind[index] = behind or 0.0
        if self._sure.any():
            at = self._centres[self._sure].astype(np.float64)
            late = _running_median(self._behind[self._sure], 5)
            ends = np.array([0.0, len(self._heard)])
            edges = [
                _extended(at[part], late[part], end) for part, end in zip(_ENDS, ends, strict=True)
            ]
            self._at = np.concatenate((ends[:1], at, ends[1:]))
            self._late = np.concatenate((edges[:1], late, edges[1:]))
            self._refine()
        return behind

    def late(self, at: float) -> float:
        """The delay in samples at a place in what was heard."""
        return float(np.interp(at, self._at, self._late)) if len(self._at) else 0.0

    def usual_late(self, at: float) -> float:
        """The same, of the seconds around: one moment may be mistaken."""
        near = self._late[np.abs(self._at - at) < self._rate_hz]
        return float(np.median(near)) if len(near) else 0.0

    def track(self) -> list[tuple[float, float]]:
        """Moment and delay in samples where there is sound."""
        return [(float(at), self.late(at)) for at in self._centres[self._sure]]

    def _best(self, window: Array, begin: int, near: float | None) -> float | None:
        if _rms(window) < _QUIET:
            return None
        if near is not None:
            reach = round(_NEAR_S * self._rate_hz)
            late, alike = self._fit(window, begin, round(near) - reach, round(near) + reach, near)
            if alike > _ALIKE:
                return late
        far, alike_far = self._fit(window, begin, *self._span, near)
        if alike_far > _ALIKE:
            return far
        return late if near is not None and alike > _HARDLY else None

    def _fit(
        self, window: Array, begin: int, least: int, most: int, near: float | None
    ) -> tuple[float, float]:
        """The delay between two at which it fits best, the nearer to ``near`` of equal ones, and
        how well: −1..1."""
        least, most = max(least, self._span[0] - 2), min(most, self._span[1] + 2)
        where = self._before + begin - most
        segment = self._said[max(0, where) : where + most - least + len(window)]
        size = 1 << (len(segment) + len(window)).bit_length()
        products = np.fft.irfft(
            np.fft.rfft(segment, size) * np.conj(np.fft.rfft(window, size)), size
        )[: len(segment) - len(window) + 1]
        if not len(products):
            return 0.0, -1.0
        energy = np.concatenate(([0.0], np.cumsum(segment.astype(np.float64) ** 2)))
        parts = energy[len(window) :] - energy[: -len(window)]
        floor = len(window) * (_QUIET / 4) ** 2
        alike = products / np.sqrt((parts + floor) * float(window @ window))
        lates = begin + self._before - max(0, where) - np.arange(len(alike))
        # A voice is nearly, and a tone quite, like itself a period later.
        far = np.abs(lates - (lates if near is None else near)) * 1000 / self._rate_hz
        best = int(np.argmax(alike - np.minimum(_FAR * far, 0.15)))
        shift = 0.0
        if 0 < best < len(alike) - 1:
            a, b, c = alike[best - 1 : best + 2]
            shift = 0.5 * (a - c) / (a - 2 * b + c) if a - 2 * b + c < 0 else 0.0
        return float(lates[best] - shift), float(alike[best])

    # -- what does not fit -------------------------------------------------------------------------

    def _refine(self) -> None:
        """The delay every 5 ms, from windows of 20 ms."""
        step = round(_FINE_S * self._rate_hz)
        for steps in (10, 4, 4):
            laid, slope = self._laid()
            at, shift, sure = _shifts(self._heard, laid, slope, step, steps)
            if not sure.any():
                return
            known = np.interp(at, at[sure], np.clip(shift[sure], -3, 3))
            self._at, self._late = at, np.interp(at, self._at, self._late) + known

    def _laid(self) -> tuple[Array, Array]:
        """What was said, laid onto what was heard, and its slope."""
        late = np.interp(np.arange(len(self._heard)), self._at, self._late)
        laid = warped(self._said, self._before + np.arange(len(self._heard)) - late)
        return laid, np.gradient(laid)

    def clicks(self, glides: Sequence[tuple[float, float]]) -> list[tuple[int, str, float]]:
        """Place, kind, size; not in order."""
        if not len(self._at):
            return self._bursts(np.zeros_like(self._heard))
        laid, slope = self._laid()
        found = [*self._jumps(laid, slope), *self._bursts(laid)]
        outside = [
            each for each in found if not any(begin <= each[0] <= end for begin, end in glides)
        ]
        return outside + [each for span in glides for each in self._edges(*span)]

    def _jumps(self, laid: Array, slope: Array) -> list[tuple[int, str, float]]:
        step = round(_FINE_S * self._rate_hz)
        at, shift, sure = _shifts(self._heard, laid, slope, step, 1)
        late = np.interp(at, self._at, self._late) + shift
        jump = np.diff(late)
        sure_both = sure[1:] & sure[:-1]
        usual = _running_median(jump, 31)
        size = (jump - usual) * 48_000 / self._rate_hz
        places = np.flatnonzero(sure_both & (np.abs(size) > _JUMP))
        return [(int(at[k] + step / 2), "jump", float(size[k])) for k in places]

    def _bursts(self, laid: Array) -> list[tuple[int, str, float]]:
        part = round(0.0025 * self._rate_hz)
        parts = len(laid) // part
        rest = np.abs(self._heard - laid)[: parts * part].reshape(parts, part).max(axis=1)
        power = (np.maximum(laid**2, 0) + self._heard**2)[: parts * part] / 2
        loud = power.reshape(parts, part).mean(axis=1)
        around = np.sqrt(np.convolve(loud, np.ones(9) / 9, "same"))
        size = rest / (_BURST * around + 2 * _QUIET)
        return [(int(k * part), "burst", float(size[k])) for k in np.flatnonzero(size > 1.0)]

    def _edges(self, begin: float, end: float) -> list[tuple[int, str, float]]:
        """Within a glide."""
        part = round(0.01 * self._rate_hz)
        first, last = max(part, round(begin)), min(len(self._raw) - part, round(end))
        lates = self._late[(self._at >= first - 5 * part) & (self._at <= last + 5 * part)]
        if last - first < part or not len(lates):
            return []
        reach = 5 * part
        found: list[tuple[int, str, float]] = []
        for at in range(first, last - part, part):
            near = self._said[
                max(0, self._before + at - round(lates.max()) - reach) : self._before
                + at
                + part
                - round(lates.min())
                + reach
            ]
            heard = self._heard[at - 2 : at + part]
            size = np.abs(np.diff(heard, 2)).max() / (np.abs(np.diff(near, 2)).max() + _QUIET / 4)
            if size > _ROUGH:
                found.append((at, "rough", float(size)))
            rows = near[: len(near) // part * part].reshape(-1, part)
            least = np.sqrt((rows.astype(np.float64) ** 2).mean(axis=1)).min()
            if least > 4 * _QUIET and _rms(heard) < _HOLLOW * least:
                found.append((at, "gap", float(least / (_rms(heard) + 1e-9))))
        return found


def _shifts(
    heard: Array, laid: Array, slope: Array, step: int, steps: int
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.bool_]]:
    """By how much later ``heard`` is than ``laid`` in windows of so many steps: their centres, the
    delays in samples, and where these can be told."""

    def summed(values: Array) -> NDArray[np.float64]:
        whole = values[: len(values) // step * step].reshape(-1, step).sum(axis=1, dtype=np.float64)
        return np.convolve(whole, np.ones(steps), "valid")

    steep = summed(slope**2)
    off = summed((heard - laid) * slope)
    shift = -off / np.maximum(steep, 1e-12)
    at: NDArray[np.float64] = (np.arange(len(steep)) + steps / 2) * step
    return at, shift, steep > step * steps * _STEEP**2


def _extended(at: NDArray[np.float64], late: NDArray[np.float64], end: float) -> float:
    """What a straight line through these delays says of another moment."""
    if len(at) < 2:
        return float(late[0])
    slope, height = np.polyfit(at - at.mean(), late, 1)
    return float(height + np.clip(slope, -0.003, 0.003) * (end - at.mean()))


def warped(pcm: Array, places: NDArray[np.float64]) -> Array:
    """float64 (n,): ``pcm`` between its samples, by a windowed sinc."""
    offsets = np.arange(_TAPS) - (_TAPS // 2 - 1)
    phases = np.arange(_PHASES + 1)[:, None] / _PHASES
    away = offsets - phases
    kernels = np.sinc(away) * (0.5 + 0.5 * np.cos(np.pi * away / (_TAPS / 2 + 1)))
    kernels /= kernels.sum(axis=1, keepdims=True)
    whole = np.floor(places).astype(np.int64)
    phase = np.rint((places - whole) * _PHASES).astype(np.int64)
    padded = np.concatenate((np.zeros(_TAPS), pcm, np.zeros(_TAPS)))
    first = np.clip(whole - (_TAPS // 2 - 1) + _TAPS, 0, len(padded) - _TAPS)
    windows = np.lib.stride_tricks.sliding_window_view(padded, _TAPS)
    warped = np.empty(len(places))
    for begin in range(0, len(places), 1 << 15):
        part = slice(begin, begin + (1 << 15))
        warped[part] = np.einsum("nt,nt->n", windows[first[part]], kernels[phase[part]])
    return warped


def lowpass(pcm: Array, rate_hz: int, top_hz: float = TOP_HZ) -> Array:
    """What lies below the highest judged tone, softly cut."""
    hz = np.fft.rfftfreq(len(pcm), 1 / rate_hz)
    top = min(top_hz, 0.45 * rate_hz)
    keep = np.clip((top - hz) / (0.2 * top), 0.0, 1.0)
    return np.fft.irfft(np.fft.rfft(pcm) * np.sin(keep * np.pi / 2) ** 2, len(pcm))


def cut(pcm: Array, begin: int, end: int) -> NDArray[np.float64]:
    """A part, with silence where there is none."""
    inside = pcm[max(0, begin) : max(0, end)]
    cut = np.zeros(end - begin)
    cut[max(0, -begin) : max(0, -begin) + len(inside)] = inside
    return cut


def _rms(pcm: Array) -> float:
    return float(np.sqrt(np.mean(np.square(pcm, dtype=np.float64)))) if len(pcm) else 0.0


def _running_median(values: NDArray[np.float64], width: int) -> NDArray[np.float64]:
    padded = np.pad(values, width // 2, mode="edge") if len(values) else values
    rows = np.lib.stride_tricks.sliding_window_view(padded, width) if len(values) else padded
    return np.median(rows, axis=1) if len(values) else values
