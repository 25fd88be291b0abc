"""Windows varied anew: other voices and microphones, in the same time."""

from __future__ import annotations

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from core.features.log_mel import MEL, log_mel  # noqa: E402
from training.small.mel_variety import varied  # noqa: E402


def tones(hz: float) -> torch.Tensor:
    """(1, 100, 80): half a second of nothing, half a second of a tone."""
    time_s = np.arange(8000) / 16_000
    tone = 0.2 * np.sin(2 * np.pi * hz * time_s)
    pcm = np.concatenate([np.zeros(8000), tone]).astype(np.float32)
    return torch.from_numpy(log_mel(pcm))[None]


def many(mel: torch.Tensor, count: int = 200) -> torch.Tensor:
    return varied(mel.expand(count, -1, -1), np.random.default_rng(0))


def test_silence_stays_silence_and_nothing_moves_in_time() -> None:
    made = many(tones(1000.0))
    assert made.shape == (200, 100, 80)
    assert (made[:, :47] - MEL.silence).abs().max() < 1e-5
    loudest = made[:, 60].max(1).values
    assert (loudest > made[:, 30].max(1).values + 1.0).all()


def test_throats_move_the_bands_a_little_both_ways() -> None:
    mel = tones(2000.0)
    band = int(mel[0, 70].argmax())
    peaks = many(mel)[:, 70].argmax(1)
    assert peaks.min() < band < peaks.max()
    assert (peaks - band).abs().max() <= round(0.08 * band) + 11  # a mask may hide the peak


def test_levels_differ_and_some_windows_stay_as_they_are() -> None:
    mel = tones(1000.0)
    made = many(mel)
    same = (made == mel).flatten(1).all(1)
    assert 0.15 < float(same.float().mean()) < 0.45
    assert made[~same][:, 80].max(1).values.std() > 0.1


def test_the_result_depends_on_the_generator_alone() -> None:
    mel = tones(500.0)
    assert torch.equal(many(mel), many(mel))


def test_loud_noise_is_changed_in_every_row_alike() -> None:
    """One microphone for a window: the change of a band is the same in all rows."""
    rng = np.random.default_rng(1)
    mel = torch.from_numpy(log_mel((rng.standard_normal(16_000) * 0.1).astype(np.float32)))[None]
    flat = mel.mean(1, keepdim=True).expand(-1, 100, -1)  # the same spectrum all the time
    made = many(flat)
    assert torch.allclose(made, made[:, :1], atol=1e-5)
