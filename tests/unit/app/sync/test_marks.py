"""Marks in pictures: written by the session's own path, read by anyone."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from app.bench.beep_pictures import StampingEngine
from app.bench.beeps import BEEP_HZ, BEEP_S
from app.sync.marks import BeepNotes, Mark, MarkingComposer, decoded, encoded, read_mark
from core.clock import NS_PER_MS, NS_PER_S
from core.colour import rgb_to_i420
from core.features.windows import FeatureStream
from core.types import AudioChunk, EngineSpec, FacePatch, FeatureSpec
from tests.fake_pictures import FakeComposer, fake_avatar
from tests.fake_student import FakeEngine

SOUND_NS = 123_456_789_000


@pytest.mark.parametrize("after_ns", [None, 0, -9_000_000, 17_340_000, 45_000_000])
def test_a_mark_comes_back(after_ns: int | None) -> None:
    assert decoded(encoded(Mark(SOUND_NS, after_ns))) == Mark(SOUND_NS, after_ns)


def test_a_picture_is_marked_and_one_at_rest_is_not() -> None:
    notes, avatar = BeepNotes(), fake_avatar()

    class Large(FakeComposer):
        def idle(self, index: int) -> np.ndarray:
            return np.full((180, 320, 3), 90, np.uint8)

        def compose(self, patch: FacePatch, strength: float = 1.0) -> np.ndarray:
            return np.full((180, 320, 3), 90, np.uint8)

    composer = MarkingComposer(Large(avatar), notes)
    patch = FacePatch(np.zeros((6, 8, 3), np.uint8), SOUND_NS, 0)
    assert read_mark(composer.idle(0)) is None
    assert read_mark(composer.compose(patch)) == Mark(SOUND_NS, None)
    notes.note(SOUND_NS, 12_000_000)
    picture = composer.compose(patch)
    assert read_mark(picture) == Mark(SOUND_NS, 12_000_000)
    there_and_back = cv2.cvtColor(rgb_to_i420(picture), cv2.COLOR_YUV2RGB_I420)
    assert read_mark(there_and_back) == Mark(SOUND_NS, 12_000_000)


def test_only_the_newest_beeps_are_remembered() -> None:
    notes = BeepNotes()
    for n in range(200):
        notes.note(n, 1)
    patch = FacePatch(np.zeros((6, 8, 3), np.uint8), 0, 0)
    assert notes.mark_of(patch).beep_after_ns is None


class HearingEngine(FakeEngine):
    """Makes a patch for each frame of the real windows."""

    def __init__(self, spec: EngineSpec) -> None:
        super().__init__()
        self.spec = spec

    def push(self, window, base_index):  # type: ignore[no-untyped-def]
        mouth = np.full((6, 8, 3), 9, np.uint8)
        return [
            FacePatch(mouth, window.t0_ns + n * self.spec.frame_ns, base_index + n)
            for n in range(self.spec.chunk_frames)
        ]


def test_the_beep_in_a_window_is_placed_within_two_milliseconds() -> None:
    features = FeatureSpec("mel", 16_000, 10 * NS_PER_MS, 80, 8, 40.0, 7.5)
    engine = HearingEngine(EngineSpec("hearing", features, 25, 2, (8, 6)))
    found: dict[int, int] = {}
    stamping = StampingEngine(engine, found.__setitem__)
    middles_s = [0.5 + 0.6137 * n for n in range(30)]
    rate = features.rate_hz
    time = np.arange(20 * rate) / rate
    sound = 0.02 * np.sin(2 * np.pi * 130 * time)
    for middle in middles_s:
        near = np.abs(time - middle) < BEEP_S / 2
        shape = 0.5 + 0.5 * np.cos(2 * np.pi * (time[near] - middle) / BEEP_S)
        sound[near] += 0.5 * shape * np.sin(2 * np.pi * BEEP_HZ * time[near])
    stream = FeatureStream(engine.spec)
    stream.reset(0)
    painted = []
    for n in range(0, len(sound), 160):
        block = sound[n : n + 160].astype(np.float32)
        for window in stream.push(AudioChunk(block, rate, n * NS_PER_S // rate, n // 160)):
            patches = stamping.push(window, 0)
            painted += [patch.pts_ns for patch in patches if patch.rgb[0, 0, 0] == 255]
    assert sorted(found) == painted, "told and painted are the same"
    times = sorted((pts_ns + after_ns) / NS_PER_MS for pts_ns, after_ns in found.items())
    assert len(times) == len(middles_s)
    assert times == pytest.approx([1000 * middle for middle in middles_s], abs=2.0)
