"""The sound of a video to be, piece by piece, with what comes before it and after it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from app.bench.beeps import write_wav
from app.sound_pieces import SoundPieces


@pytest.fixture
def ramp(tmp_path: Path) -> Path:
    """A tenth of a second at 16 kHz that rises from 0 to 0.5."""
    path = tmp_path / "a.wav"
    write_wav(path, np.linspace(0, 0.5, 1600).astype(np.float32))
    return path


def whole(sound: SoundPieces, ends: list[int]) -> np.ndarray:
    pieces = list(sound.pieces(ends, filled=True))
    assert [p.shape[1] for p in pieces] == np.diff([0, *ends]).tolist()
    return np.concatenate(pieces, axis=1)[0]


def test_late_sound_has_silence_before_it(ramp: Path) -> None:
    sound = SoundPieces(ramp, 0.05)
    assert sound.samples == 2400
    found = whole(sound, [100, 900, 2000, 3000])
    assert np.abs(found[:800]).max() == 0
    assert np.abs(found[800:2400] - np.linspace(0, 0.5, 1600)).max() < 1e-4
    assert np.abs(found[2400:]).max() == 0


def test_early_sound_loses_its_beginning(ramp: Path) -> None:
    sound = SoundPieces(ramp, -0.025)
    assert sound.samples == 1200
    assert np.abs(whole(sound, [7, 1200]) - np.linspace(0, 0.5, 1600)[400:]).max() < 1e-4
    assert SoundPieces(ramp, -5.0).samples == 0


def test_without_filling_the_end_is_the_end(ramp: Path) -> None:
    with pytest.raises(ValueError, match="no sound up to sample 1601"):
        list(SoundPieces(ramp).pieces([1601]))
