"""What is done to the voice before anyone hears it: steady noise out, gain, gate, limiter."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from core.audio.limiter import Limiter
from core.audio.noise_gate import NoiseGate
from core.audio.noise_suppressor import NoiseSuppressor
from core.audio.stereo import with_side
from core.clock import NS_PER_S
from core.types import AudioChunk

Float32 = NDArray[np.float32]

SUPPRESSION_MS = 5.0  # what noise suppression holds back
SILENCE_DB = -120.0
_LOUDEST = 4.0  # of a damaged sample
_EMPTY = np.zeros(0, np.float32)


@dataclass(frozen=True, slots=True)
class _Wish:
    gain_db: float = 0.0
    gate: bool = False
    gate_db: float = -50.0
    noise_suppression: bool = False

    @property
    def nothing(self) -> bool:
        """Whether sound is to go through as it is."""
        return self.gain_db == 0.0 and not self.gate and not self.noise_suppression

    @property
    def gain(self) -> float:
        return math.pow(10.0, self.gain_db / 20.0)


class VoiceFront:
    """Every block of a microphone goes through ``push``, in one thread, which may ``reset``; the
    rest is for any thread.

    With everything off a block comes back itself, untouched. Noise suppression holds back 5 ms
    (3.3 ms at 44.1 kHz); the rest holds back nothing. Time stamps stay those of the sound. Both
    channels of stereo get the same. A block marked ``gap`` and one of another rate begin anew.
    """

    def __init__(self) -> None:
        self._wish = _Wish()
        self.level_db = SILENCE_DB
        self.gate_open = True
        self.reset()

    def use(self, *, gain_db: float, gate: bool, gate_db: float, noise_suppression: bool) -> None:
        """Settings that count from the next block on, without a click. gate_db: below full scale,
        of what the gain has made of the voice."""
        self._wish = _Wish(gain_db, gate, gate_db, noise_suppression)

    @property
    def delay_ms(self) -> float:
        """What is held back with the present settings."""
        return SUPPRESSION_MS if self._wish.noise_suppression else 0.0

    def reset(self) -> None:
        """Forget the sound: another microphone, or another listener."""
        self._rate_hz = 0
        self._gap = False  # to be passed on with the next block that is given
        self._before: Float32 = _EMPTY  # the newest block that went by the suppressor
        self._unheard: Float32 = _EMPTY  # what the suppressor holds back, with its noise
        self._skipped = 0  # samples that the suppressor still gives and nobody needs
        self._flows = False  # whether any sound was given
        self._flowed = False  # and whether there was some before the gap
        self._suppressor: NoiseSuppressor | None = None
        self._gate: NoiseGate | None = None
        self._limiter: Limiter | None = None
        self._gain = self._wish.gain
        self._wide = False  # whether any of the sound has a side

    def push(self, chunk: AudioChunk | None) -> AudioChunk | None:
        """What is to be heard of the newest block, with that of earlier ones which was held back;
        None where nothing is ready, and for None.

        ``level_db`` is then the loudness of what the gate hears (RMS, a full-scale square wave has
        0 dB), ``gate_open`` whether it lets sound through.
        """
        if chunk is None:
            return None
        if chunk.gap or chunk.rate_hz != self._rate_hz:
            flowed = self._flows
            self.reset()
            self._rate_hz, self._flowed = chunk.rate_hz, flowed
        wish = self._wish  # once: it may be replaced at any moment
        rows = self._rows(chunk)
        if wish.nothing and self._at_rest():
            self._before, self._flows = rows, True
            self.level_db, self.gate_open = _loudness_db(rows), True
            return chunk
        pcm = self._processed(rows, wish)
        self._gap = self._gap or chunk.gap
        if not pcm.size:
            return None
        self._flows = True
        later = len(chunk.pcm) - self._unheard.shape[-1] - pcm.shape[-1]  # than the block began
        t0_ns = chunk.t0_ns + later * NS_PER_S // chunk.rate_hz
        gap, self._gap = self._gap, False
        return replace(chunk.with_rows(pcm), t0_ns=t0_ns, gap=gap)

    def glance(self, chunk: AudioChunk) -> None:
        """``level_db`` is then the loudness of a block that is not to be heard for now, with its
        noise. Belongs to the thread of ``push``."""
        self.level_db = max(SILENCE_DB, _loudness_db(chunk.rows) + self._wish.gain_db)

    def _rows(self, chunk: AudioChunk) -> Float32:
        """Its sound, with a side if there was one since the last reset."""
        rows = chunk.rows
        if self._wide:
            return rows if rows.ndim == 2 else with_side(rows)
        if rows.ndim == 2:
            self._wide = True
            self._before, self._unheard = with_side(self._before), with_side(self._unheard)
            if self._suppressor is not None:
                self._suppressor.in_stereo()
        return rows

    def _at_rest(self) -> bool:
        """Whether nothing of earlier settings is left to be ended softly."""
        return (
            self._gain == 1.0
            and self._suppressor is None
            and (self._gate is None or self._gate.is_wide_open)
            and (self._limiter is None or self._limiter.is_resting)
        )

    def _processed(self, raw: Float32, wish: _Wish) -> Float32:
        raised = max(self._gain, wish.gain) > 1.0 or wish.noise_suppression
        pcm = np.clip(np.nan_to_num(raw), -_LOUDEST, _LOUDEST)
        pcm = self._amplified(self._without_noise(pcm, wish.noise_suppression), wish.gain)
        if pcm.size:
            self.level_db = _loudness_db(pcm)
        pcm = self._gated(pcm, wish)
        if self._limiter is None:
            self._limiter = Limiter(self._rate_hz)
        return self._limiter.push(pcm) if raised or not self._limiter.is_resting else pcm

    def _without_noise(self, pcm: Float32, wanted: bool) -> Float32:
        """Switched within a block: the sound with and without noise lie over each other in time, so
        that one is faded into the other."""
        if self._suppressor is None and not wanted:
            self._unheard = pcm[..., :0]
            self._before = pcm
            return pcm
        before = self._before if self._suppressor is None else pcm[..., :0]
        if self._suppressor is None:
            self._suppressor = NoiseSuppressor(self._rate_hz, cautious=self._flows or self._flowed)
            if self._wide:
                self._suppressor.in_stereo()
            self._suppressor.push(before)
            self._skipped = self._suppressor.held  # that was heard already, with its noise
        clean = self._suppressor.push(pcm)
        skipped = min(self._skipped, clean.shape[-1])
        self._skipped -= skipped
        clean = clean[..., skipped:]
        raw = np.concatenate((self._unheard, pcm), axis=-1)
        noisy, rest = np.split(raw, [clean.shape[-1]], axis=-1)
        if not wanted:
            self._suppressor, self._unheard, self._before = None, pcm[..., :0], pcm
            return np.concatenate((_faded(clean, noisy), rest), axis=-1)
        self._unheard = rest
        return _faded(noisy, clean) if before.size else clean

    def _amplified(self, pcm: Float32, gain: float) -> Float32:
        before, self._gain = self._gain, gain if pcm.size else self._gain
        if before == gain:
            return pcm if gain == 1.0 else pcm * np.float32(gain)
        slope = _slope(pcm.shape[-1])
        louder: Float32 = pcm * (np.float32(before) + np.float32(gain - before) * slope)
        return louder

    def _gated(self, pcm: Float32, wish: _Wish) -> Float32:
        if self._gate is None:
            if not wish.gate:
                self.gate_open = True
                return pcm
            # Where sound was let through until now it goes on until the gate has decided.
            self._gate = NoiseGate(self._rate_hz, is_open=self._flows)
        let = self._gate.push(pcm, wish.gate_db if wish.gate else -math.inf)
        self.gate_open = self._gate.is_open
        if not wish.gate and self._gate.is_wide_open:
            self._gate = None
        return let


def _faded(old: Float32, new: Float32) -> Float32:
    """From one to the other, over all of it."""
    mixed: Float32 = old + (new - old) * _slope(old.shape[-1])
    return mixed


def _slope(samples: int) -> Float32:
    """From 0 to 1 without a corner."""
    slope: Float32 = (0.5 - 0.5 * np.cos(np.linspace(0.0, np.pi, samples))).astype(np.float32)
    return slope


def _loudness_db(pcm: Float32) -> float:
    """Of stereo, of the mean of both channels' power."""
    power = float(np.vdot(pcm, pcm)) / pcm.shape[-1] if pcm.size else 0.0
    return max(SILENCE_DB, 10.0 * math.log10(power + 1e-12))
