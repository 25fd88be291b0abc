"""Log-mel energies: the one definition, used in training and live.

Row j describes the sound around the middle of hop j (sample ``hop * j + hop / 2``). With a hop of
10 ms four rows belong to each video frame at 25 fps, none shared with its neighbour. Mel scale and
filters follow M. Slaney's Auditory Toolbox: linear to 1 kHz, logarithmic above, triangles of equal
area.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from core.types import Float32

_LINEAR_HZ_PER_MEL = 200.0 / 3.0
_LOG_FROM_HZ = 1000.0
_LOG_FROM_MEL = _LOG_FROM_HZ / _LINEAR_HZ_PER_MEL
_LOG_STEP = math.log(6.4) / 27.0


@dataclass(frozen=True, slots=True)
class MelSpec:
    """Figures of the analysis; a student's manifest repeats them and they are compared on load.

    rate_hz: rate of the sound. bands: mel bands between low_hz and high_hz. window, hop, fft:
    samples. floor: smallest energy before the logarithm. shift, scale: the logarithm is shifted
    up and divided, so that speech lies around 0 with a spread of about 1.
    """

    rate_hz: int = 16_000
    bands: int = 80
    window: int = 400
    hop: int = 160
    fft: int = 512
    low_hz: float = 0.0
    high_hz: float = 8_000.0
    floor: float = 1e-5
    shift: float = 5.0
    scale: float = 3.0

    def to_dict(self) -> Mapping[str, int | float]:
        """Plain dictionary for a manifest."""
        return asdict(self)

    @property
    def before(self) -> int:
        """Samples that a row needs from before its hop."""
        return (self.window - self.hop) // 2

    @property
    def margin(self) -> int:
        """Samples that a row needs from after its hop."""
        return self.window - self.hop - self.before

    @property
    def silence(self) -> float:
        """Value of every band where there is no sound at all."""
        return (math.log(self.floor) + self.shift) / self.scale


MEL = MelSpec()


def log_mel(pcm: Float32, spec: MelSpec = MEL) -> Float32:
    """Log-mel energies of a whole sound; silence is assumed before and after it.

    pcm: float32 (n,), mono, -1..1, at spec.rate_hz. Returns float32 (n // spec.hop, spec.bands):
    one row for each whole hop, (ln(energy) + shift) / scale. Pure: no state, any thread.
    """
    rows = len(pcm) // spec.hop
    padded = np.zeros(spec.before + rows * spec.hop + spec.margin, np.float32)
    known = pcm[: rows * spec.hop + spec.margin]
    padded[spec.before : spec.before + len(known)] = known
    return _analyse(padded, rows, spec)


class MelStream:
    """The same rows as log_mel, made as sound arrives in blocks of any size.

    A row comes out as soon as its last sample is there (spec.margin after its hop). One thread.
    """

    def __init__(self, spec: MelSpec = MEL) -> None:
        self.spec = spec
        self._held = np.zeros(spec.before, np.float32)

    def push(self, pcm: Float32) -> Float32:
        """Take float32 (n,) sound, return the rows that are now complete, float32 (r, bands)."""
        spec = self.spec
        held = np.concatenate([self._held, pcm])
        rows = max(0, (len(held) - spec.window) // spec.hop + 1)
        done = _analyse(held, rows, spec)
        self._held = held[rows * spec.hop :].copy()
        return done

    def reset(self) -> None:
        """Forget all sound; the next sample is the first one."""
        self._held = np.zeros(self.spec.before, np.float32)


def _analyse(padded: Float32, rows: int, spec: MelSpec) -> Float32:
    """Rows of a sound whose first row's analysis window starts at its first sample."""
    if rows == 0:
        return np.zeros((0, spec.bands), np.float32)
    frames = np.lib.stride_tricks.sliding_window_view(padded, spec.window)[:: spec.hop][:rows]
    spectrum = np.fft.rfft(frames * _window(spec.window), spec.fft)
    power = np.square(spectrum.real) + np.square(spectrum.imag)
    energy = power.astype(np.float32) @ mel_filters(spec)
    logs = np.log(np.maximum(energy, np.float32(spec.floor)))
    return np.asarray((logs + spec.shift) / spec.scale, dtype=np.float32)


@lru_cache(maxsize=4)
def _window(length: int) -> Float32:
    """Periodic Hann window."""
    phase = 2.0 * np.pi * np.arange(length) / length
    return (0.5 - 0.5 * np.cos(phase)).astype(np.float32)


@lru_cache(maxsize=4)
def mel_filters(spec: MelSpec) -> Float32:
    """Triangles of equal area as a read-only float32 (fft // 2 + 1, bands) matrix."""
    bins_hz = np.arange(spec.fft // 2 + 1) * (spec.rate_hz / spec.fft)
    mels = np.linspace(_to_mel(spec.low_hz), _to_mel(spec.high_hz), spec.bands + 2)
    edges_hz = np.array([_to_hz(m) for m in mels])
    low, middle, high = edges_hz[:-2], edges_hz[1:-1], edges_hz[2:]
    rising = (bins_hz[:, None] - low) / (middle - low)
    falling = (high - bins_hz[:, None]) / (high - middle)
    triangles: NDArray[np.float64] = np.maximum(0.0, np.minimum(rising, falling))
    filters: Float32 = (triangles * (2.0 / (high - low))).astype(np.float32)
    filters.setflags(write=False)
    return filters


def _to_mel(hz: float) -> float:
    if hz < _LOG_FROM_HZ:
        return hz / _LINEAR_HZ_PER_MEL
    return _LOG_FROM_MEL + math.log(hz / _LOG_FROM_HZ) / _LOG_STEP


def _to_hz(mel: float) -> float:
    if mel < _LOG_FROM_MEL:
        return mel * _LINEAR_HZ_PER_MEL
    return _LOG_FROM_HZ * math.exp((mel - _LOG_FROM_MEL) * _LOG_STEP)
