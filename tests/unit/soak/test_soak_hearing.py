"""The soak's ear, on the soak's own speech with things done to it."""

from __future__ import annotations

import numpy as np
import pytest

from core.types import AudioChunk, Float32
from tests.soak.hearing import Ear, Heard
from tests.soak.speech import RATE_HZ, make_speech

BLOCK = RATE_HZ * 80 // 1000
SPEECH = make_speech()


def heard(sound: Float32) -> Heard:
    """All that an ear finds in it."""
    ear, found = Ear(), Heard(0)
    for at in range(0, len(sound) - BLOCK + 1, BLOCK):
        part = ear.hear(sound[at : at + BLOCK], at * 1_000_000_000 // RATE_HZ)
        found.marks_ns += part.marks_ns
        found.gaps += part.gaps
        found.clicks += part.clicks
        found.envelope += part.envelope
    return found


def test_each_mark_is_heard_at_its_time_and_nothing_else_is() -> None:
    found = heard(SPEECH.sound)
    marks = SPEECH.marks_s[SPEECH.marks_s < len(found.envelope) * 0.04 - 0.1]
    assert len(found.marks_ns) == len(marks)
    assert np.abs(np.array(found.marks_ns) / 1e9 - marks).max() < 3e-4
    assert not found.gaps
    assert not found.clicks


@pytest.mark.parametrize(("begin", "length"), [(100_000, 500), (BLOCK * 20 - 200, 600)])
def test_missing_sound_is_one_gap_also_across_blocks(begin: int, length: int) -> None:
    sound = SPEECH.sound.copy()
    sound[begin : begin + length] = 0.0
    found = heard(sound)
    assert len(found.gaps) == 1
    at_ns, long_ms = found.gaps[0]
    assert abs(at_ns / 1e9 - begin / RATE_HZ) < 1e-3
    assert long_ms == pytest.approx(length * 1000 / RATE_HZ, abs=0.2)


def test_a_step_is_a_click_where_it_is() -> None:
    sound = SPEECH.sound.copy()
    loud = int(np.abs(sound[: RATE_HZ * 5]).argmax())
    joined = np.concatenate([sound[:loud], sound[loud + 37 :]])
    found = heard(joined)
    assert len(found.clicks) == 1
    assert abs(found.clicks[0][0] / 1e9 - loud / RATE_HZ) < 2e-3


def test_the_student_s_window_tells_the_marks_within_a_millisecond() -> None:
    soxr = pytest.importorskip("soxr")
    from core import paths
    from core.features.windows import FeatureStream
    from core.student.onnx_small import OnnxSmall
    from tests.soak.hooks import marks_in

    spec = OnnxSmall(paths.small_student(), provider="cpu", threads=1).spec
    stream = FeatureStream(spec)
    stream.reset(13_000_000)
    sound = soxr.resample(SPEECH.sound, RATE_HZ, 16_000).astype(np.float32)
    found = []
    for block in range(len(sound) // 160):
        chunk = AudioChunk(sound[block * 160 : (block + 1) * 160], 16_000, block * 10_000_000)
        for window in stream.push(chunk):
            found += marks_in(window, spec.features.past_frames, spec.chunk_frames)
    assert len(found) == len(SPEECH.marks_s)
    assert np.abs(np.array(found) / 1e9 - SPEECH.marks_s).max() < 1e-3
