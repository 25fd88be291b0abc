"""Windows on the grid of frames: times, gaps, block sizes, hours, the tail. No real clock."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from core.errors import BadFrame, EngineError
from core.features.log_mel import MEL, log_mel
from core.features.windows import FeatureStream
from core.types import AudioChunk, EngineSpec, FeatureSpec, FeatureWindow

MS = 1_000_000
S = 1_000 * MS
RATE = 16_000
SPEC = EngineSpec(
    name="small",
    features=FeatureSpec(
        kind="mel", rate_hz=RATE, hop_ns=10 * MS, columns=80, past_frames=8, lookahead_ms=40.0,
        margin_ms=7.5, analysis=tuple(MEL.to_dict().items()),
    ),
    fps=25,
    chunk_frames=2,
    size_px=(160, 128),
)  # fmt: skip


def noise(samples: int, seed: int = 0) -> np.ndarray:
    return (np.random.default_rng(seed).standard_normal(samples) * 0.1).astype(np.float32)


def blocks(pcm: np.ndarray, size: int, t0_ns: int = 0) -> list[AudioChunk]:
    return [
        AudioChunk(pcm[n : n + size].copy(), RATE, t0_ns + n * S // RATE, seq=n // size)
        for n in range(0, len(pcm), size)
    ]


def feed(stream: FeatureStream, chunks: list[AudioChunk]) -> list[FeatureWindow]:
    return [window for chunk in chunks for window in stream.push(chunk)]


def expected(pcm: np.ndarray, frame: int) -> np.ndarray:
    """The window of the chunk at ``frame``, from the whole sound."""
    rows = log_mel(np.concatenate([pcm, np.zeros(6400, np.float32)]))
    past = np.full((32, 80), MEL.silence, np.float32)
    return np.concatenate([past, rows])[4 * frame : 4 * frame + 44]


def test_a_window_has_past_chunk_and_look_ahead() -> None:
    stream, pcm = FeatureStream(SPEC), noise(RATE)
    stream.reset(0)
    windows = feed(stream, blocks(pcm, 160))
    assert SPEC.window_rows == 44
    assert [w.t0_ns for w in windows] == [80 * MS * n for n in range(11)]
    assert [w.first for w in windows] == [True] + [False] * 10
    for n, window in enumerate(windows):
        np.testing.assert_allclose(window.values, expected(pcm, 2 * n), atol=1e-5)
    assert (windows[0].kind, windows[0].hop_ns, windows[0].voiced) == ("mel", 10 * MS, True)


def test_a_window_comes_with_the_last_sample_it_needs_and_not_before() -> None:
    stream, pcm = FeatureStream(SPEC), noise(RATE)
    stream.reset(0)
    needed = round(SPEC.audio_wait_ms * RATE / 1000)
    assert needed == 80 * 16 + 40 * 16 + 120
    assert stream.push(AudioChunk(pcm[: needed - 1].copy(), RATE, 0)) == []
    rest = AudioChunk(pcm[needed - 1 : needed].copy(), RATE, (needed - 1) * S // RATE)
    assert len(stream.push(rest)) == 1


@pytest.mark.parametrize("size", [1, 37, 441, 1280, 5000, 40_000])
def test_block_sizes_change_nothing(size: int) -> None:
    pcm = noise(9000 if size == 1 else 40_000)
    stream, whole = FeatureStream(SPEC), FeatureStream(SPEC)
    stream.reset(5 * MS)
    whole.reset(5 * MS)
    want = feed(whole, blocks(pcm, len(pcm), t0_ns=2 * MS))
    got = feed(stream, blocks(pcm, size, t0_ns=2 * MS))
    assert len(got) == len(want) > 3
    for a, b in zip(got, want, strict=True):
        assert (a.t0_ns, a.first) == (b.t0_ns, b.first)
        np.testing.assert_allclose(a.values, b.values, atol=1e-5)


@pytest.mark.parametrize("wait_samples", [0, 1, 100, 160, 333, 639])
def test_frames_begin_at_the_origin_and_earlier_sound_is_their_past(wait_samples: int) -> None:
    pcm, t0_ns = noise(8000), 123_456_789_000
    origin_ns = t0_ns + wait_samples * S // RATE
    stream = FeatureStream(SPEC)
    stream.reset(origin_ns)
    window = feed(stream, blocks(pcm, 160, t0_ns))[0]
    assert window.t0_ns == origin_ns
    rows = log_mel(np.concatenate([np.zeros(640 - wait_samples, np.float32), pcm]))
    np.testing.assert_allclose(window.values[32:], rows[4:16], atol=1e-5)
    if wait_samples >= 160:
        np.testing.assert_allclose(window.values[31], rows[3], atol=1e-5)


def test_an_origin_between_samples_is_met_within_half_a_sample() -> None:
    stream = FeatureStream(SPEC)
    stream.reset(10 * MS + 20_000)
    window = feed(stream, blocks(noise(8000), 160))[0]
    assert abs(window.t0_ns - (10 * MS + 20_000)) <= S // RATE // 2


def test_sound_from_after_the_origin_joins_the_grid_of_frames() -> None:
    stream = FeatureStream(SPEC)
    stream.reset(7 * MS)
    window = feed(stream, blocks(noise(8000), 160, t0_ns=100 * MS))[0]
    assert window.t0_ns == 127 * MS


def test_a_gap_begins_anew_on_the_same_grid() -> None:
    stream, pcm = FeatureStream(SPEC), noise(RATE)
    stream.reset(0)
    feed(stream, blocks(pcm, 160))
    late = blocks(pcm, 160, t0_ns=3 * S + 11 * MS)
    late[0] = replace(late[0], gap=True)
    windows = feed(stream, late)
    assert windows[0].first
    assert not windows[1].first
    assert windows[0].t0_ns == 3 * S + 40 * MS
    lost = 29 * 16  # samples before the first whole frame: past of the window, not lost
    rows = log_mel(np.concatenate([np.zeros(640 - lost, np.float32), pcm]))
    np.testing.assert_allclose(windows[0].values[32:], rows[4:16], atol=1e-5)
    assert windows[0].values[:28] == pytest.approx(MEL.silence), "sound from before the gap"


def test_a_jump_in_time_without_a_mark_is_a_gap_too() -> None:
    stream, pcm = FeatureStream(SPEC), noise(RATE)
    stream.reset(0)
    feed(stream, blocks(pcm, 160))
    windows = feed(stream, blocks(pcm, 160, t0_ns=RATE * S // RATE + 250 * MS))
    assert windows[0].first
    assert windows[0].t0_ns == 1280 * MS


def test_jitter_of_arrival_does_not_move_the_grid() -> None:
    stream, random = FeatureStream(SPEC), np.random.default_rng(4)
    stream.reset(0)
    shaken = [
        replace(chunk, t0_ns=chunk.t0_ns + int(random.integers(-8, 9)) * MS * bool(n))
        for n, chunk in enumerate(blocks(noise(5 * RATE), 160))
    ]
    windows = feed(stream, shaken)
    assert len(windows) == 61
    assert max(abs(w.t0_ns - 80 * MS * n) for n, w in enumerate(windows)) < 1.5 * MS


def test_a_sound_card_that_runs_slow_is_followed() -> None:
    stream, lag_ns = FeatureStream(SPEC), 0
    stream.reset(0)
    pcm, windows = np.zeros(1600, np.float32), []
    for n in range(1800):  # three minutes, one in a thousand slow
        lag_ns = n * 100 * MS // 1000
        windows += stream.push(AudioChunk(pcm, RATE, n * 100 * MS + lag_ns))
    assert lag_ns > 170 * MS
    assert not any(window.first for window in windows[1:])
    assert abs(windows[-1].t0_ns - 80 * MS * (len(windows) - 1) - lag_ns) < 7 * MS


def test_hours_do_not_round(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = FeatureStream(SPEC)
    monkeypatch.setattr(
        stream._rows, "push", lambda pcm: np.zeros((len(pcm) // 160, 80), np.float32)
    )
    t0_ns = 987_654_321_987_654_321
    stream.reset(t0_ns)
    pcm, last, count = np.zeros(RATE * 40, np.float32), None, 0
    for n in range(2 * 90):  # two hours
        for window in stream.push(AudioChunk(pcm, RATE, t0_ns + n * 40 * S)):
            assert window.t0_ns == t0_ns + count * 80 * MS
            last, count = window, count + 1
    assert last is not None
    assert count == 2 * 3600 * 25 // 2 - 1


@pytest.mark.parametrize("samples", [1, 640, 1281, 16_000, 16_001])
def test_flush_covers_every_frame_of_the_sound(samples: int) -> None:
    stream, pcm = FeatureStream(SPEC), noise(samples)
    stream.reset(0)
    windows = feed(stream, blocks(pcm, 160)) + stream.flush()
    frames = -(-samples // 640)
    assert len(windows) == -(-frames // 2)
    assert [w.t0_ns for w in windows] == [80 * MS * n for n in range(len(windows))]
    for n, window in enumerate(windows):
        np.testing.assert_allclose(window.values, expected(pcm, 2 * n), atol=1e-5)


def test_flush_of_nothing_is_nothing() -> None:
    stream = FeatureStream(SPEC)
    stream.reset(0)
    assert stream.flush() == []


def test_reset_forgets_sound_and_grid() -> None:
    stream, pcm = FeatureStream(SPEC), noise(RATE, seed=9)
    stream.reset(0)
    feed(stream, blocks(noise(5000), 160))
    stream.reset(70 * S)
    windows = feed(stream, blocks(pcm, 160, t0_ns=70 * S))
    assert (windows[0].first, windows[0].t0_ns) == (True, 70 * S)
    np.testing.assert_allclose(windows[0].values, expected(pcm, 0), atol=1e-5)


class LoudIsSpeech:
    """A detector that answers at once."""

    def __init__(self) -> None:
        self.resets = 0

    def push(self, pcm: np.ndarray) -> bool:
        assert len(pcm) == 160
        return bool(np.abs(pcm).max() > 0.5)

    def reset(self) -> None:
        self.resets += 1


def test_voiced_is_the_verdict_of_the_chunks_own_frames() -> None:
    pcm = np.zeros(2 * RATE, np.float32)
    pcm[1280 * 4 + 1100 : 1280 * 5 + 20] = 0.9  # the end of chunk 4, the beginning of chunk 5
    stream = FeatureStream(SPEC, LoudIsSpeech())
    stream.reset(0)
    windows = feed(stream, blocks(pcm, 500)) + stream.flush()
    assert [n for n, window in enumerate(windows) if window.voiced] == [4, 5]


def test_a_gap_keeps_the_detectors_room_and_reset_forgets_it() -> None:
    detector = LoudIsSpeech()
    stream = FeatureStream(SPEC, detector)
    stream.reset(0)
    before = detector.resets
    stream.push(AudioChunk(noise(160), RATE, 0))
    stream.push(AudioChunk(noise(160), RATE, 5 * S, gap=True))
    assert detector.resets == before
    stream.reset(0)
    assert detector.resets == before + 1


def test_samples_as_features() -> None:
    features = FeatureSpec("pcm", RATE, S // RATE, 1, past_frames=2, lookahead_ms=0, margin_ms=0)
    spec = replace(SPEC, features=features, chunk_frames=3)
    stream, pcm = FeatureStream(spec), noise(RATE)
    stream.reset(0)
    windows = feed(stream, blocks(pcm, 160))
    assert windows[0].values.shape == (5 * 640, 1)
    np.testing.assert_array_equal(windows[1].values[:, 0], pcm[640 : 6 * 640])
    assert not windows[0].values[: 2 * 640].any()


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"analysis": (("hop", 200.0),)}, "hop"),
        ({"analysis": (("preemphasis", 0.97),)}, "preemphasis"),
        ({"columns": 40}, "bands"),
        ({"rate_hz": 24_000}, "rate_hz"),
        ({"kind": "hubert"}, "hubert"),
        ({"kind": "pcm", "hop_ns": 15 * MS}, "rows"),
        ({"hop_ns": 15 * MS}, "hop"),
    ],
)
def test_an_engine_for_other_features_is_refused(change: dict[str, object], word: str) -> None:
    spec = replace(SPEC, features=replace(SPEC.features, **change))  # type: ignore[arg-type]
    with pytest.raises(EngineError, match=word):
        FeatureStream(spec)


def test_sound_at_another_rate_is_refused() -> None:
    stream = FeatureStream(SPEC)
    with pytest.raises(BadFrame, match="16000"):
        stream.push(AudioChunk(noise(480), 48_000, 0))
