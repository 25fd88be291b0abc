"""The judge of beeps in a whole call finds those that are there, and no others."""

from __future__ import annotations

import math

import numpy as np
import pytest

from tests.beeps_heard import beep_samples

RATE_HZ = 16_000
# As the bench makes them, in numbers of their own: 7 kHz, 10 ms, half of full scale.
TONE_HZ, LENGTH, AMPLITUDE = 7_000, 160, 0.5


def test_beeps_are_found_to_a_sample_and_speech_is_none() -> None:
    at = np.arange(3 * RATE_HZ)
    sound = 0.3 * np.sin(2 * math.pi * 150 * at / RATE_HZ)
    sound += 0.2 * np.sin(2 * math.pi * 1_100 * at / RATE_HZ)
    assert beep_samples(sound.astype(np.float32), RATE_HZ) == []
    places = [400.0, 9_000.5, 20_000.0, 44_000.25]
    for place in places:
        away = at - place
        swell = np.where(np.abs(away) < LENGTH / 2, np.cos(math.pi * away / LENGTH) ** 2, 0)
        sound += AMPLITUDE * swell * np.sin(2 * math.pi * TONE_HZ * away / RATE_HZ)
    assert beep_samples(sound.astype(np.float32), RATE_HZ) == pytest.approx(places, abs=1)


def test_what_is_too_short_has_none() -> None:
    assert beep_samples(np.zeros(LENGTH - 1, np.float32), RATE_HZ) == []
