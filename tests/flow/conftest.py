"""A drawn avatar in the user's library, and speech-like sound whose loudness is known."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from app.bench.beeps import RATE_HZ, write_wav
from core import paths
from core.settings import Settings
from core.types import Float32
from tests.avatar_factory import write_avatar

SIZE = (320, 180)


@pytest.fixture
def settings(_clean_profile: None) -> Settings:
    """The drawing engine and a drawn avatar."""
    folder = paths.user_avatars() / "drawn"
    folder.parent.mkdir(parents=True)
    write_avatar(folder, frames=50, size_px=SIZE)
    return Settings(
        avatar="drawn", engine="pattern", size_px=SIZE, camera="none", speaker="off", badge=False
    )


def syllables(seconds: float) -> Float32:
    """A hum of a voice's harmonics in syllables of uneven length, loudness and distance."""
    random = np.random.default_rng(3)
    at = np.arange(round(seconds * RATE_HZ)) / RATE_HZ
    hum = sum(np.sin(2 * np.pi * 140 * n * at) / n for n in range(1, 16))
    loudness, begin = np.zeros_like(at), 0.3
    while begin < seconds - 0.6:
        length, level = random.uniform(0.16, 0.4), random.uniform(0.4, 1.0)
        inside = (at >= begin) & (at < begin + length)
        loudness[inside] = level * np.sin(np.pi * (at[inside] - begin) / length) ** 0.5
        begin += length + random.uniform(0.08, 0.5)
    noise = 0.0005 * random.standard_normal(len(at))
    return (0.16 * hum * loudness + noise).astype(np.float32)


@pytest.fixture
def speech(tmp_path: Path) -> Path:
    """Six seconds of syllables."""
    path = tmp_path / "speech.wav"
    write_wav(path, syllables(6.0))
    return path
