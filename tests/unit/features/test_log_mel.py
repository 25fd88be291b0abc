"""Log-mel: what it measures, and that a stream gives the same rows as a whole sound."""

from __future__ import annotations

import numpy as np
import pytest

from core.features.log_mel import MEL, MelSpec, MelStream, log_mel, mel_filters


def tone(hz: float, seconds: float, level: float = 0.5) -> np.ndarray:
    return (level * np.sin(2 * np.pi * hz * np.arange(int(16_000 * seconds)) / 16_000)).astype("f4")


def noise(samples: int, seed: int = 0) -> np.ndarray:
    return (np.random.default_rng(seed).standard_normal(samples) * 0.1).astype(np.float32)


def test_four_rows_for_each_video_frame() -> None:
    assert log_mel(noise(25 * 640)).shape == (100, 80)
    assert log_mel(noise(639)).shape == (3, 80)
    assert log_mel(noise(0)).shape == (0, 80)
    assert log_mel(noise(640)).dtype == np.float32


def test_silence_is_the_floor_and_nothing_is_below_it() -> None:
    rows = log_mel(np.zeros(3200, np.float32))
    np.testing.assert_allclose(rows, MEL.silence, atol=1e-6)
    assert MEL.silence == pytest.approx((np.log(1e-5) + 5) / 3)
    assert log_mel(noise(3200) * 1e-9).min() == pytest.approx(MEL.silence)


@pytest.mark.parametrize("hz", [200.0, 1000.0, 3000.0, 7000.0])
def test_a_tone_lights_the_band_that_holds_it(hz: float) -> None:
    edges = np.linspace(0.0, 15.0 + np.log(8.0) / (np.log(6.4) / 27.0), 82)  # mel of 0 and 8000 Hz
    mel = hz / (200 / 3) if hz < 1000 else 15.0 + np.log(hz / 1000) / (np.log(6.4) / 27)
    loudest = int(log_mel(tone(hz, 0.5))[20].argmax())
    assert edges[loudest] < mel < edges[loudest + 2]


def test_the_scale_of_energy_is_exact() -> None:
    # Ten times the amplitude is a hundred times the energy: ln(100) / 3 in every row.
    quiet, loud = log_mel(noise(8000)), log_mel(noise(8000) * np.float32(10))
    np.testing.assert_allclose(loud - quiet, np.log(100) / 3, atol=1e-4)


def test_a_row_is_centred_on_the_middle_of_its_hop() -> None:
    click = np.zeros(3200, np.float32)
    click[160 * 7 + 80] = 1.0
    rows = log_mel(click).mean(axis=1)
    assert rows.argmax() == 7
    assert rows[6] == pytest.approx(rows[8], abs=1e-3)


def test_a_row_needs_exactly_its_margin_after_its_hop() -> None:
    sound = noise(1600)
    assert (MEL.before, MEL.margin) == (120, 120)
    changed = sound.copy()
    changed[160 * 4 + 120 :] += 0.5
    before, after = log_mel(sound), log_mel(changed)
    np.testing.assert_array_equal(before[:4], after[:4])
    assert np.abs(before[4] - after[4]).max() > 0.01


def test_bands_have_equal_area_and_cover_the_spectrum() -> None:
    filters = mel_filters(MEL)
    assert filters.shape == (257, 80)
    assert (filters.sum(axis=0) > 0.02).all()
    assert (filters[1:-1].sum(axis=1) > 0).all()
    assert filters[:, 60:].sum(axis=0) * 31.25 == pytest.approx(np.ones(20), abs=0.05)


def test_a_stream_gives_the_rows_of_the_whole_sound_whatever_the_blocks() -> None:
    sound, random = noise(16_000), np.random.default_rng(1)
    stream, rows, start = MelStream(), [], 0
    while start < len(sound):
        size = int(random.integers(0, 900))
        rows.append(stream.push(sound[start : start + size]))
        start += size
        known = sum(len(r) for r in rows)
        heard = min(start, len(sound))
        assert known == max(0, (heard - MEL.margin) // MEL.hop)
    rows.append(stream.push(np.zeros(MEL.margin, np.float32)))
    np.testing.assert_allclose(np.concatenate(rows), log_mel(sound), atol=1e-5)


def test_reset_forgets_the_sound() -> None:
    stream = MelStream()
    stream.push(noise(1000))
    stream.reset()
    sound = noise(960, seed=3)
    np.testing.assert_allclose(stream.push(sound), log_mel(sound)[:5], atol=1e-5)


def test_the_figures_are_those_that_students_are_trained_with() -> None:
    assert dict(MEL.to_dict()) == {
        "rate_hz": 16_000, "bands": 80, "window": 400, "hop": 160, "fft": 512, "low_hz": 0.0,
        "high_hz": 8000.0, "floor": 1e-5, "shift": 5.0, "scale": 3.0,
    }  # fmt: skip
    assert MelSpec() == MEL
