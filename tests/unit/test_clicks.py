"""The judge of delayed voices is judged: what it must find, and what it must not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from core import paths
from core.audio.sound_file import decode_sound
from tests.click_piece import warped
from tests.clicks import listen

RATE = 48_000
LATE_S = 0.1803
AT = round(3.35 * RATE)  # in the middle of a vowel


def tone(hz: float = 220.0, level: float = 0.3) -> Any:
    at = np.arange(4 * RATE) / RATE
    ends = np.clip(np.minimum(at - 0.2, 3.8 - at) / 0.05, 0, 1)
    return level * ends * np.sin(2 * np.pi * hz * at)


@pytest.fixture(scope="module")
def speech() -> Any:
    pcm = decode_sound(paths.sample_speech(), RATE)[: 6 * RATE].astype(np.float64)
    return pcm + 3e-4 * np.random.default_rng(1).standard_normal(len(pcm))


def later(pcm: Any, late_s: float = LATE_S, ppm: float = 0.0) -> Any:
    """What a good resampler makes of it."""
    at = np.arange(len(pcm) + round(late_s * RATE))
    return warped(pcm, at - late_s * RATE - at * ppm * 1e-6)


@pytest.mark.parametrize("late_s", [0.02, 0.1, 0.48003])
@pytest.mark.parametrize("ppm", [0, 200, -1000])
def test_a_clean_delay_at_another_pace_is_no_click(speech: Any, late_s: float, ppm: float) -> None:
    for pcm in (speech, tone()):
        found = listen(pcm, later(pcm, late_s, ppm), RATE)
        assert not found.clicks, str(found)
        due_s = late_s + found.at_s * ppm * 1e-6
        assert np.abs(found.behind_s - due_s).max() < 0.0005
    assert len(found.at_s) > 60


def test_16_bits_and_a_little_noise_are_no_clicks(speech: Any) -> None:
    heard = later(speech, ppm=150)
    noise = 1e-4 * np.random.default_rng(0).standard_normal(len(heard))
    found = listen(speech, np.round((heard + noise) * 32767) / 32767, RATE)
    assert not found.clicks, str(found)


CORRUPTIONS: dict[str, Callable[[Any], Any]] = {
    "a sample is missing": lambda pcm: np.delete(pcm, AT),
    "a sample comes twice": lambda pcm: np.insert(pcm, AT, pcm[AT]),
    "a block comes twice": lambda pcm: np.insert(pcm, AT, pcm[AT - 480 : AT]),
    "a block is missing": lambda pcm: np.delete(pcm, slice(AT, AT + 480)),
    "a block is silent": lambda pcm: np.where(
        (np.arange(len(pcm)) >= AT) & (np.arange(len(pcm)) < AT + 480), 0, pcm
    ),
    "a block of 3 ms is silent": lambda pcm: np.where(
        (np.arange(len(pcm)) >= AT) & (np.arange(len(pcm)) < AT + 144), 0, pcm
    ),
    "one sample is far off": lambda pcm: pcm + 0.08 * (np.arange(len(pcm)) == AT),
    "there is an edge": lambda pcm: (
        pcm
        + 0.08
        * (np.arange(len(pcm)) >= AT)
        * np.exp(-np.maximum(0, np.arange(len(pcm)) - AT) / 2e3)
    ),
}


@pytest.mark.parametrize("what", CORRUPTIONS)
@pytest.mark.parametrize("ppm", [0, 200])
def test_what_is_broken_is_found_where_it_is(speech: Any, what: str, ppm: float) -> None:
    for pcm in (speech, tone()):
        found = listen(pcm, CORRUPTIONS[what](later(pcm, ppm=ppm)), RATE)
        near = [each for each in found.clicks if abs(each.at_s - AT / RATE) < 0.1]
        assert near, (what, str(found))
        assert len(found.clicks) < 4, str(found)


def test_a_missing_sample_is_found_wherever_there_is_voice(speech: Any) -> None:
    heard = later(speech)
    loud = [at for at in range(RATE, 5 * RATE, 480) if heard[at : at + 480].std() > 0.03]
    for at in loud[:: len(loud) // 12]:
        part = slice(at - RATE // 2, at + RATE // 2)
        found = listen(
            speech[at - RATE : at + RATE // 2], np.delete(heard, at)[part], RATE, least_s=-1.0
        )
        assert [at for each in found.clicks if abs(each.at_s - 0.5) < 0.02] == [at]


def test_pieces_join_without_a_seam(speech: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.clicks._PIECE_S", 1.7)
    found = listen(speech, later(speech, ppm=100), RATE)
    assert not found.clicks, str(found)
    assert len(listen(speech, np.delete(later(speech), AT), RATE).clicks) == 1


def skipped(pcm: Any, at: int, samples: int, fade: int) -> Any:
    """A part left out, under a cross-fade of so many samples."""
    rise = np.linspace(0, 1, fade) if fade else np.zeros(0)
    mixed = pcm[at : at + fade] * (1 - rise) + pcm[at + samples : at + samples + fade] * rise
    return np.concatenate((pcm[:at], mixed, pcm[at + samples + fade :]))


def test_a_glide_may_leave_out_periods_but_has_no_edges() -> None:
    pcm, period = tone(200.0), RATE // 200
    heard = later(pcm)

    def kinds(gliding: Any) -> set[str]:
        found = listen(pcm, gliding[: round(3.7 * RATE)], RATE, glides=[(2.9, 3.1)])
        return {each.kind for each in found.clicks}

    assert kinds(skipped(heard, 3 * RATE, 5 * period + 3, fade=480)) == set()
    assert kinds(skipped(heard, 3 * RATE, 5 * period + 40, fade=0)) == {"rough"}
    assert kinds(heard * _dip(len(heard))) == {"gap"}


def _dip(samples: int) -> Any:
    """Softly to nothing and back, around the third second."""
    away = np.abs(np.arange(samples) - 3 * RATE) / RATE
    return np.clip((away - 0.02) / 0.02, 0, 1)


def test_sound_that_was_never_said_is_a_click_and_silence_is_none() -> None:
    silence = np.zeros(2 * RATE)
    assert not listen(silence, silence, RATE).clicks
    assert listen(silence, tone()[: 2 * RATE], RATE).clicks
