"""Frames, latents and chunks: against the reference's own index tables."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core.student.clip_layout import (
    frames_of_chunk,
    frames_of_latent,
    frames_of_latents,
    groups_of_chunk,
    latents_in_sound,
    latents_of_frames,
    sound_of_latent,
)

INDICES = Path(__file__).resolve().parents[2] / "data" / "golden" / "indices.json"


@pytest.fixture(scope="module")
def indices() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(INDICES.read_text(encoding="utf-8"))
    return found


def test_the_length_of_a_clip_follows_its_sound(indices: dict[str, Any]) -> None:
    for entry in indices["generation_length"]:
        samples = round(entry["seconds"] * 16_000)
        assert latents_of_frames(entry["raw_video_frames"]) == entry["raw_latents"]
        assert latents_in_sound(samples, 16_000) == entry["latents"]
        assert frames_of_latents(entry["latents"]) == entry["video_frames"]


def test_a_sample_short_of_a_frame_is_no_frame() -> None:
    """Whole numbers throughout: floating point would lose a frame now and then."""
    for frames in range(9, 3000):
        whole = latents_in_sound(frames * 640, 16_000, 1)
        assert whole == latents_of_frames(frames)
        assert latents_in_sound(frames * 640 - 1, 16_000, 1) == latents_of_frames(frames - 1)


def test_chunks_cover_the_frames_of_the_reference(indices: dict[str, Any]) -> None:
    for chunk, (start, end) in indices["chunk_pixel_frames"].items():
        assert frames_of_chunk(int(chunk)) == range(start, end)


def test_the_encoder_takes_the_groups_of_the_reference(indices: dict[str, Any]) -> None:
    for chunk, groups in indices["vae_encode_groups"].items():
        assert groups_of_chunk(int(chunk)) == [range(*group) for group in groups]


def test_a_latent_hears_the_frames_of_the_reference(indices: dict[str, Any]) -> None:
    for latent, frames in indices["latent_to_audio_frames"].items():
        assert sound_of_latent(int(latent)) == tuple(frames)


@pytest.mark.parametrize("latents", [1, 2, 3])
def test_chunks_of_any_size_follow_each_other(latents: int) -> None:
    frames = [frame for chunk in range(9) for frame in frames_of_chunk(chunk, latents)]
    assert frames == list(range(frames_of_latents(9 * latents)))
    assert frames == [frame for at in range(9 * latents) for frame in frames_of_latent(at)]


def test_nothing_is_nothing() -> None:
    assert frames_of_latents(0) == 0
    assert latents_of_frames(0) == 0
