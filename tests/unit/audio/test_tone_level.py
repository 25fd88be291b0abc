"""How loud a tone is and where, against sums that are written out here.

The program's finder of beeps and the judge of the tests both use it: a fault in it would hide in
both of them.
"""

from __future__ import annotations

import math

import numpy as np
import pytest
from numpy.typing import NDArray

from core.audio.tone_level import middle, tone_level

RATE_HZ = 48_000
TONE_HZ = 7_000.0
LENGTH = 480  # samples: 10 ms


def _tone(
    count: int, amplitude: float, phase: float = 0.0, hz: float = TONE_HZ
) -> NDArray[np.float32]:
    at = np.arange(count)
    return (amplitude * np.sin(2 * math.pi * hz * at / RATE_HZ + phase)).astype(np.float32)


def _beep(count: int, at: float, amplitude: float = 0.5) -> NDArray[np.float32]:
    """A tone that swells and fades like a Hann window of LENGTH samples around ``at``."""
    away = np.arange(count) - at
    swell = np.where(np.abs(away) < LENGTH / 2, np.cos(math.pi * away / LENGTH) ** 2, 0.0)
    return (amplitude * swell * np.sin(2 * math.pi * TONE_HZ * away / RATE_HZ)).astype(np.float32)


def _correlated(sound: NDArray[np.float32], sample: int, length: int, hz: float) -> float:
    """The length of the sums against cosine and sine around one sample, each sample weighted as
    its place in the window says; beyond the ends there is silence."""
    first = sample - length // 2
    cosine = sine = weights = 0.0
    for place in range(length):
        weight = 0.5 - 0.5 * math.cos(2 * math.pi * place / (length - 1))
        weights += weight
        if 0 <= first + place < len(sound):
            angle = 2 * math.pi * hz * (first + place) / RATE_HZ
            cosine += weight * float(sound[first + place]) * math.cos(angle)
            sine += weight * float(sound[first + place]) * math.sin(angle)
    return math.hypot(cosine, sine) / weights


@pytest.mark.parametrize("phase", [0.0, 1.0, math.pi / 2, 4.0])
@pytest.mark.parametrize("amplitude", [0.01, 0.5, 1.0])
def test_a_steady_tone_has_half_its_amplitude(amplitude: float, phase: float) -> None:
    level = tone_level(_tone(4800, amplitude, phase), TONE_HZ, LENGTH, RATE_HZ)
    assert len(level) == 4800
    assert level[LENGTH:-LENGTH] == pytest.approx(amplitude / 2, rel=1e-3)


@pytest.mark.parametrize("hz", [200.0, 1_000.0, 3_500.0, 6_000.0, 8_000.0, 14_000.0])
def test_another_tone_is_none(hz: float) -> None:
    level = tone_level(_tone(4800, 1.0, hz=hz), TONE_HZ, LENGTH, RATE_HZ)
    assert level[LENGTH:-LENGTH].max() < 0.001


@pytest.mark.parametrize("length", [480, 481, 160])
@pytest.mark.parametrize("hz", [TONE_HZ, 440.0])
def test_it_is_what_sums_against_sine_and_cosine_give(length: int, hz: float) -> None:
    sound = np.random.default_rng(7).normal(0, 0.1, 1500).astype(np.float32)
    sound += _tone(1500, 0.3, 0.4, hz)
    level = tone_level(sound, hz, length, RATE_HZ)
    for sample in (0, 1, 100, 239, 700, 701, 1260, 1498, 1499):
        assert level[sample] == pytest.approx(_correlated(sound, sample, length, hz), rel=1e-6)


@pytest.mark.parametrize("at", [240.0, 2000.0, 2000.5, 2731.25, 4560.0])
@pytest.mark.parametrize("amplitude", [0.05, 0.5])
def test_a_beep_is_found_where_it_is_and_as_loud(at: float, amplitude: float) -> None:
    noise = np.random.default_rng(3).normal(0, 0.001, 4800).astype(np.float32)
    level = tone_level(_beep(4800, at, amplitude) + noise, TONE_HZ, LENGTH, RATE_HZ)
    peak = int(level.argmax())
    assert peak == pytest.approx(at, abs=8)
    # The window sees the middle of the beep with more weight than its ends: three quarters.
    assert level[peak] == pytest.approx(0.75 * amplitude / 2, rel=0.02)
    assert middle(level, peak, LENGTH // 2) == pytest.approx(at, abs=1)


def test_the_middle_is_the_centre_of_the_squares() -> None:
    level = np.zeros(100)
    level[[40, 41]] = 1.0
    assert middle(level, 40, 10) == pytest.approx(40.5)
    level[41] = 2.0
    assert middle(level, 40, 10) == pytest.approx(40.8)
    level[60] = 9.0
    assert middle(level, 40, 10) == pytest.approx(40.8), "too far away"
    assert middle(level, 50, 10) == pytest.approx((40 + 4 * 41 + 81 * 60) / 86), "just near enough"


def test_the_middle_is_found_at_the_ends_too() -> None:
    level = np.zeros(50)
    level[[0, 2, 49]] = 1.0
    assert middle(level, 2, 10) == pytest.approx(1.0)
    assert middle(level, 49, 10) == pytest.approx(49.0)
