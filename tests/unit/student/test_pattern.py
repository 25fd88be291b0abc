"""The engine without weights: its mouth follows the loudness."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from core.errors import EngineError
from core.features.log_mel import log_mel
from core.features.windows import FeatureStream
from core.region import generated_mask
from core.student.crops import region_crop
from core.student.pattern import Pattern, draw_mouth, opening
from core.types import AudioChunk, FacePatch
from tests.unit.student.tiny_student import make_avatar

MS = 1_000_000


def voice(seconds: float, level: float) -> np.ndarray:
    t = np.arange(int(16_000 * seconds)) / 16_000
    tones = sum(np.sin(2 * np.pi * 120 * k * t + k) / k for k in range(1, 30))
    return (level * tones).astype(np.float32)


def speak(engine: Pattern, pcm: np.ndarray) -> list[FacePatch]:
    stream = FeatureStream(engine.spec)
    stream.reset(0)
    windows = stream.push(AudioChunk(pcm, 16_000, 0)) + stream.flush()
    return [patch for n, w in enumerate(windows) for patch in engine.push(w, 2 * n)]


def painted(engine: Pattern, patch: FacePatch) -> int:
    """Pixels that differ from the avatar's own."""
    assert engine._avatar is not None
    crop = region_crop(engine._avatar, patch.base_index)
    return int((patch.rgb != crop).any(axis=2).sum())


@pytest.fixture
def engine() -> Pattern:
    made = Pattern()
    made.warm_up(make_avatar())
    return made


def test_the_mouth_opens_with_the_voice_and_closes_in_silence(engine: Pattern) -> None:
    silence = np.zeros(6400, np.float32)
    patches = speak(engine, np.concatenate([silence, voice(0.4, 0.2), silence, silence]))
    sizes = [painted(engine, patch) for patch in patches]
    assert sizes[:8] == [0] * 8
    assert min(sizes[11:18]) > 500
    assert sizes[-4:] == [0] * 4


def test_single_frames_follow_the_same_mouth() -> None:
    """Made one at a time they are the same pictures: nothing but the wait for sound changes."""
    pairs, single = Pattern(), Pattern(chunk_frames=1)
    assert pairs.spec.audio_wait_ms - single.spec.audio_wait_ms == pytest.approx(40.0)
    made = []
    for engine in (pairs, single):
        engine.warm_up(make_avatar())
        stream = FeatureStream(engine.spec)
        stream.reset(0)
        windows = stream.push(AudioChunk(voice(0.4, 0.2), 16_000, 0))
        bases = (n * engine.spec.chunk_frames for n in range(len(windows)))
        made.append(
            [p for w, base in zip(windows, bases, strict=True) for p in engine.push(w, base)]
        )
    assert len(made[0]) >= 8
    for pair, alone in zip(*made, strict=False):
        assert pair.pts_ns == alone.pts_ns
        np.testing.assert_array_equal(pair.rgb, alone.rgb)


def test_louder_is_wider() -> None:
    levels = [0.01, 0.03, 0.1]
    amounts = [opening(log_mel(voice(0.2, level))[4:8]) for level in levels]
    assert 0 < amounts[0] < amounts[1] < amounts[2] <= 1
    assert opening(log_mel(np.zeros(3200, np.float32))) == 0.0


def test_the_drawing_stays_inside_the_painted_area_and_the_crop_stays_as_it_is() -> None:
    crop = np.full((128, 160, 3), 200, np.uint8)
    picture = draw_mouth(crop, 1.0)
    assert (crop == 200).all()
    changed = (picture != crop).any(axis=2)
    assert changed.sum() > 1000
    assert not changed[generated_mask() == 0].any()


def test_times_frames_and_repetition(engine: Pattern) -> None:
    pcm = voice(0.3, 0.1)
    once, again = speak(engine, pcm), speak(engine, pcm)
    assert [p.pts_ns for p in once] == [40 * MS * n for n in range(len(once))]
    assert [p.base_index for p in once] == [n % 7 for n in range(len(once))]
    for a, b in zip(once, again, strict=True):
        np.testing.assert_array_equal(a.rgb, b.rgb)


def test_it_wants_an_avatar_and_mel(engine: Pattern) -> None:
    stream = FeatureStream(engine.spec)
    window = stream.push(AudioChunk(voice(0.3, 0.1), 16_000, 0))[0]
    with pytest.raises(EngineError, match="warm_up"):
        Pattern().push(window, 0)
    with pytest.raises(EngineError, match="mel"):
        engine.push(replace(window, kind="pcm"), 0)
    engine.close()
    with pytest.raises(EngineError, match="warm_up"):
        engine.push(window, 0)
