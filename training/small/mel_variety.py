"""Sound varied as mel rows, anew for every window: other throats and other microphones.

Cheap enough to happen in each step, so that a window is never heard twice alike. What rooms and
lines do to the sound itself is training.speech.augment, made once for each acoustic version.
Neither moves anything in time.
"""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from core.features.log_mel import MEL

_VARIED_SHARE = 0.7
_THROAT = 0.07
"""Largest shift of the bands, up or down: vocal tract length perturbation as by Jaitly and Hinton
(2013), on mel bands instead of the spectrum."""
_LEVEL = 0.35  # of a scaled log unit: about 4.5 dB
_COLOUR = 0.12  # spread of each of the waves that a microphone's response is made of
_WAVES = 4
_MASKED_SHARE = 0.25
_WIDEST_MASK = 10  # bands, as frequency masks of SpecAugment (Park and others, 2019)


def varied(mel: Tensor, rng: np.random.Generator) -> Tensor:
    """Windows as other people with other microphones would have said them.

    mel: float32 (n, rows, mels), scaled log-mel. Each window is changed in its own way, three out
    of ten not at all; silence stays silence. Returns the same shape.
    """
    count, _, bands = mel.shape
    chosen = rng.random(count) < _VARIED_SHARE
    factors = 1.0 + chosen * rng.uniform(-_THROAT, _THROAT, count)
    spoken = _other_throats(mel, factors)
    colour = chosen[:, None] * _colours(count, bands, rng)
    sounding = spoken > MEL.silence + 1e-3
    spoken = torch.where(sounding, spoken + _rows(colour, mel), spoken).clamp(min=MEL.silence)
    masked = torch.from_numpy(_masks(count, bands, rng) & chosen[:, None]).to(mel.device)[:, None]
    return torch.where(masked, spoken.mean(2, keepdim=True), spoken)


def _other_throats(mel: Tensor, factors: NDArray[np.float64]) -> Tensor:
    """Band b hears what band b * factor had."""
    bands = mel.shape[2]
    places = np.clip(np.arange(bands)[None] * factors[:, None], 0.0, bands - 1.0)
    low = np.minimum(places.astype(np.int64), bands - 2)
    index = torch.from_numpy(low).to(mel.device)[:, None].expand(-1, mel.shape[1], -1)
    part = _rows(places - low, mel)
    return mel.gather(2, index) * (1.0 - part) + mel.gather(2, index + 1) * part


def _colours(count: int, bands: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """Level and slow waves over the bands: float64 (count, bands)."""
    waves = np.cos(np.pi * np.arange(1, _WAVES + 1)[:, None] * np.arange(bands)[None] / bands)
    level = rng.uniform(-_LEVEL, _LEVEL, (count, 1))
    return np.asarray(level + rng.normal(0.0, _COLOUR, (count, _WAVES)) @ waves)


def _masks(count: int, bands: int, rng: np.random.Generator) -> NDArray[np.bool_]:
    """True where a band is missing: bool (count, bands)."""
    wide = rng.integers(1, _WIDEST_MASK + 1, count) * (rng.random(count) < _MASKED_SHARE)
    first = rng.integers(0, bands - _WIDEST_MASK + 1, count)
    band = np.arange(bands)[None]
    return np.asarray((band >= first[:, None]) & (band < (first + wide)[:, None]))


def _rows(values: NDArray[np.float64], like: Tensor) -> Tensor:
    """(count, bands) for each row of (count, rows, bands)."""
    return torch.from_numpy(values.astype(np.float32)).to(like.device)[:, None]
