"""Steady noise taken out of a voice, with five milliseconds of delay.

Why not FFmpeg's ``afftdn``, which is at hand: measured, it gives its sound 25 ms late and holds
back up to 12 ms more. From white noise 10 dB below speech its noise tracking takes 0.1 dB, and 5 dB
where somebody states the floor. This takes 16 dB, for 2 % of a processor's core instead of 0.5 %.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.audio.stereo import with_side

Float32 = NDArray[np.float32]
Float64 = NDArray[np.float64]

_HOP_S = 0.005
_WINDOW_S = 0.030  # two periods of the deepest voice
# Of the noise's power. Half of it, as in [2], takes sustained vowels below 500 Hz for noise.
_NOISE_MEMORY_S = 0.15
_PRESENCE_MEMORY_S = 0.152  # of the speech presence, which notices a stuck estimate: 0.9 in 16 ms
_SMOOTHING_S = 0.1  # before the quietest moment of the last second is looked for, as in [4]
_MINIMA_S = 1.2
_MINIMA_PARTS = 8
# The noise's power, in terms of that moment: of steady noise the mean is 1.3 to 2.2 times as much.
_MOST_NOISE = 2.0
_CAUTION_S = 0.8  # before all of the noise is taken where somebody may be speaking already
_CAUTIOUS_NOISE = 1.2  # the bound until then
_SPEECH_SNR = 10.0**1.5  # what a bin with speech in it is taken to have: 15 dB, as in [2]
_DIRECTED_MEMORY_S = 0.15  # of the decision-directed SNR: 0.967 for each 5 ms
_LEAST_SNR = 10.0**-2.5
_FLOOR = 10.0 ** (-18.0 / 20.0)  # what is left of noise: none at all would sound like a dead line
_TINY = 1e-12


class NoiseSuppressor:
    """Short-time spectra, weighed with a Wiener gain that rests on a running estimate of the noise.

    The a priori SNR is decision-directed (Y. Ephraim, D. Malah, "Speech enhancement using a minimum
    mean-square error short-time spectral amplitude estimator", 1984) [1]; the noise is estimated
    all the time, also while somebody speaks (T. Gerkmann, R. C. Hendriks, "Unbiased MMSE-based
    noise power estimation with low complexity and low tracking delay", 2012) [2]; a long window
    analyses, and one of only two hops puts together again, so that the delay is one hop (D. Mauler,
    R. Martin, "A low delay, variable resolution, perfect reconstruction spectral analysis-synthesis
    system for speech enhancement", 2007) [3]. By [2] alone a voice that speaks while it begins may
    be taken for noise; hence a bound, the quietest moment of the last second (after R. Martin,
    "Noise power spectral density estimation based on optimal smoothing and minimum statistics",
    2001) [4].

    Of stereo, middle and side are weighed alike, as the middle says: for the side two transforms
    more. One thread. ``push`` gives as many samples as are ready: all but the last ``held``.
    """

    def __init__(self, rate_hz: int, *, cautious: bool = False) -> None:
        """cautious: somebody may be speaking already, so begin softly, over half a second."""
        self._cautious = cautious
        self.hop = _hop(rate_hz)
        self._hop_s = hop_s = self.hop / rate_hz
        self._size = max(3, round(_WINDOW_S / hop_s)) * self.hop
        self._analysis, self._synthesis = _windows(self._size, self.hop)
        self._noise_keep = float(np.exp(-hop_s / _NOISE_MEMORY_S))
        self._presence_keep = float(np.exp(-hop_s / _PRESENCE_MEMORY_S))
        self._directed_keep = float(np.exp(-hop_s / _DIRECTED_MEMORY_S))
        self._first = max(1, round(0.1 / hop_s))  # spectra from which the noise is guessed
        self.reset()

    @property
    def held(self) -> int:
        """Samples that were pushed and are not given yet."""
        return self.hop + int(self._waiting.shape[-1])

    def reset(self) -> None:
        """Forget the sound and the noise. The first ``hop`` samples given are silence."""
        bins = self._size // 2 + 1
        self._past: Float32 = np.zeros(self._size, np.float32)
        self._waiting: Float32 = np.zeros(0, np.float32)
        self._open: Float64 = np.zeros(2 * self.hop)  # sums that later windows still add to
        self._noise: Float64 = np.full(bins, _TINY)
        self._presence = np.full(bins, 0.5)
        self._clean: Float64 = np.zeros(bins)  # power of the speech in the last spectrum
        self._minima = _Minima(self._noise, self._hop_s)
        self._seen = 0

    def push(self, pcm: Float32) -> Float32:
        """The next samples of the voice, ``held`` samples late. pcm: float32 (n,) or (2, n), n ≥ 0;
        all of one kind until ``reset``, or with ``in_stereo`` between."""
        sound = np.concatenate((self._waiting, pcm), axis=-1)
        whole = sound.shape[-1] // self.hop * self.hop
        self._waiting = sound[..., whole:]
        given = [self._next(sound[..., at : at + self.hop]) for at in range(0, whole, self.hop)]
        return np.concatenate(given, axis=-1) if given else sound[..., :0]

    def in_stereo(self) -> None:
        """Go on with a side, silent until now."""
        self._past, self._waiting = with_side(self._past), with_side(self._waiting)
        self._open = with_side(self._open)

    def _next(self, hop: Float32) -> Float32:
        self._past = np.concatenate((self._past[..., self.hop :], hop), axis=-1)
        spectrum = np.fft.rfft(self._past * self._analysis)
        middle = spectrum if spectrum.ndim == 1 else spectrum[0]
        weighed = np.fft.irfft(spectrum * self._gain(np.abs(middle) ** 2), self._size)
        self._open += weighed[..., -2 * self.hop :] * self._synthesis
        ready = self._open[..., : self.hop].astype(np.float32)
        rest = self._open[..., self.hop :]
        self._open = np.concatenate((rest, np.zeros_like(ready)), axis=-1, dtype=np.float64)
        return ready

    def _gain(self, power: Float64) -> Float64:
        """What to keep of each bin, 0..1."""
        self._follow_noise(power)
        noise = np.maximum(self._noise, _TINY)
        posterior = power / noise
        keep = self._directed_keep
        prior = keep * self._clean / noise + (1.0 - keep) * np.maximum(posterior - 1.0, 0.0)
        prior = np.maximum(prior, _LEAST_SNR)
        gain = prior / (1.0 + prior)
        self._clean = gain**2 * power
        return np.maximum(gain, max(_FLOOR, self._caution))

    @property
    def _caution(self) -> float:
        """How much of each bin is kept whatever it is, falling."""
        return 1.0 - self._seen * self._hop_s / _CAUTION_S if self._cautious else 0.0

    def _follow_noise(self, power: Float64) -> None:
        """[2], equations 18, 22 to 24; never far above the quietest moment."""
        self._seen += 1
        if self._seen <= self._first:  # a guess: nobody knows yet who speaks
            self._noise += (power - self._noise) / self._seen
        else:
            ratio = np.minimum(power / np.maximum(self._noise, _TINY), 1e6)
            odds = (1.0 + _SPEECH_SNR) * np.exp(-ratio * _SPEECH_SNR / (1.0 + _SPEECH_SNR))
            speech = 1.0 / (1.0 + odds)
            keep = self._presence_keep
            self._presence = keep * self._presence + (1.0 - keep) * speech
            speech = np.where(self._presence > 0.99, np.minimum(speech, 0.99), speech)
            noise = (1.0 - speech) * power + speech * self._noise
            self._noise = self._noise_keep * self._noise + (1.0 - self._noise_keep) * noise
        if self._seen == self._first:
            self._minima = _Minima(self._noise, self._hop_s)
        elif self._seen > self._first:
            most = _CAUTIOUS_NOISE if self._caution > 0.0 else _MOST_NOISE
            self._noise = np.minimum(self._noise, most * self._minima.push(power))


class _Minima:
    """The least power of each bin in about the last second, smoothed first."""

    def __init__(self, begin: Float64, hop_s: float) -> None:
        """begin: the mean power until now: a single spectrum says little."""
        self._smooth = begin
        self._keep = float(np.exp(-hop_s / _SMOOTHING_S))
        self._hops = max(1, round(_MINIMA_S / _MINIMA_PARTS / hop_s))
        self._count = 0
        self._past = np.full((_MINIMA_PARTS, len(begin)), np.inf)  # of each part of that second
        self._least: Float64 = np.full(len(begin), np.inf)  # of those parts that are over

    def push(self, power: Float64) -> Float64:
        """Hear one more spectrum; the least power now."""
        self._smooth = self._keep * self._smooth + (1.0 - self._keep) * power
        part = self._count // self._hops % _MINIMA_PARTS
        if self._count % self._hops == 0:
            self._past[part] = np.inf
            self._least = self._past.min(axis=0)
        self._count += 1
        np.minimum(self._past[part], self._smooth, out=self._past[part])
        least: Float64 = np.minimum(self._least, self._past[part])
        return least


def _hop(rate_hz: int) -> int:
    """Some 5 ms, and a whole part of a microphone's block of 10 ms, so that nothing waits."""
    block = max(2, rate_hz // 100)
    parts = next((parts for parts in (2, 3) if block % parts == 0), 2)
    return max(1, block // parts)


def _windows(size: int, hop: int) -> tuple[Float64, Float64]:
    """For analysis (size,) and synthesis (2 hop,). Their product over the last two hops is a Hann
    window, whose copies at each hop add up to one [3]."""
    rise, fall = size - hop, hop
    analysis = np.concatenate(
        (
            np.sin(np.pi * (np.arange(rise) + 0.5) / (2 * rise)),
            np.cos(np.pi * (np.arange(fall) + 0.5) / (2 * fall)),
        )
    )
    hann = np.sin(np.pi * (np.arange(2 * hop) + 0.5) / (2 * hop)) ** 2
    return analysis, hann / analysis[-2 * hop :]
