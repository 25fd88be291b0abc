"""Sound at its place: silence in gaps, overlaps trimmed, rates mixed."""

from __future__ import annotations

import numpy as np
import pytest

from core.camera.recording_sound import SoundPlacer
from core.types import AudioChunk

_RATE = 16_000
_ZERO = 5_000_000_000


def _chunk(begin: int, count: int, value: float = 0.5, **rest: bool) -> AudioChunk:
    """``count`` samples of one value from sample ``begin`` on."""
    pcm = np.full(count, value, np.float32)
    return AudioChunk(pcm, _RATE, _ZERO + begin * 1_000_000_000 // _RATE, **rest)


def _row(chunks: list[AudioChunk], placer: SoundPlacer | None = None) -> np.ndarray:
    placer = placer or SoundPlacer(_RATE, _ZERO)
    parts = [part for chunk in chunks for part in placer.place(chunk)]
    row = np.concatenate([np.zeros(0, np.float32), *parts, *placer.finish()])
    assert len(row) == placer.placed
    return row


def test_blocks_that_follow_each_other_are_joined() -> None:
    row = _row([_chunk(0, 160, 0.1), _chunk(160, 160, 0.2), _chunk(320, 160, 0.3)])
    np.testing.assert_array_equal(row, np.float32([0.1, 0.2, 0.3]).repeat(160))


def test_a_late_begin_is_silence() -> None:
    row = _row([_chunk(800, 160)])
    np.testing.assert_array_equal(row, [0.0] * 800 + [0.5] * 160)


def test_sound_before_zero_is_cut_off() -> None:
    row = _row([_chunk(-1000, 160), _chunk(-100, 300, 0.4)])
    np.testing.assert_array_equal(row, np.full(200, 0.4, np.float32))


def test_a_gap_is_silence() -> None:
    row = _row([_chunk(0, 160), _chunk(1600, 160, 0.3)])
    np.testing.assert_array_equal(row[160:1600], 0.0)
    np.testing.assert_array_equal(row[1600:], np.float32(0.3))


def test_an_overlap_is_trimmed() -> None:
    row = _row([_chunk(0, 1600, 0.1), _chunk(800, 1600, 0.2)])
    np.testing.assert_array_equal(row, [np.float32(0.1)] * 1600 + [np.float32(0.2)] * 800)


def test_jitter_of_block_times_changes_no_sample() -> None:
    rng = np.random.default_rng(2)
    tone = np.sin(np.arange(16_000) / 20).astype(np.float32)
    chunks = [
        AudioChunk(
            tone[k : k + 160].copy(),
            _RATE,
            _ZERO + k * 1_000_000_000 // _RATE + int(rng.integers(-8_000_000, 8_000_000)) * (k > 0),
        )
        for k in range(0, 16_000, 160)
    ]
    np.testing.assert_array_equal(_row(chunks), tone)


def test_a_marked_gap_is_taken_at_its_word() -> None:
    row = _row([_chunk(0, 160, 0.1), _chunk(240, 160, 0.2, gap=True)])
    np.testing.assert_array_equal(row[160:240], 0.0)
    assert len(row) == 400


@pytest.mark.parametrize("parts_per_million", [200, -200])
def test_a_drifting_microphone_stays_in_place_for_an_hour(parts_per_million: int) -> None:
    placer = SoundPlacer(_RATE, _ZERO)
    silent = np.zeros(8000, np.float32)  # half a second
    for k in range(7200):
        t0_ns = _ZERO + k * 500_000_000 + k * 500_000_000 * parts_per_million // 1_000_000
        placer.place(AudioChunk(silent, _RATE, t0_ns))
        true = (t0_ns - _ZERO) * _RATE / 1e9 + 8000
        assert abs(placer.placed - true) <= 0.021 * _RATE


def test_other_rates_are_resampled_in_place() -> None:
    seconds = np.arange(48_000) / 48_000
    tone = (0.5 * np.sin(2 * np.pi * 440 * seconds)).astype(np.float32)
    chunks = [
        AudioChunk(
            tone[k : k + 480].copy(), 48_000, _ZERO + 100_000_000 + k * 1_000_000_000 // 48_000
        )
        for k in range(0, 48_000, 480)
    ]
    row = _row(chunks)
    assert abs(len(row) - 1.1 * _RATE) <= 1
    want = 0.5 * np.sin(2 * np.pi * 440 * np.arange(_RATE) / _RATE)
    np.testing.assert_allclose(row[1600 + 200 : -200], want[200 : len(row) - 1800], atol=0.005)


def test_a_new_microphone_of_another_rate_follows_in_place() -> None:
    tone = AudioChunk(np.full(48_000, 0.25, np.float32), 48_000, _ZERO + 1_000_000_000)
    row = _row([_chunk(0, _RATE), tone, _chunk(2 * _RATE, _RATE, 0.75)])
    assert len(row) == 3 * _RATE
    for second, value in enumerate((0.5, 0.25, 0.75)):
        middle = row[second * _RATE + 2000 : (second + 1) * _RATE - 2000]
        np.testing.assert_allclose(middle, value, atol=0.002)


def test_silence_is_put_where_sound_did_not_come() -> None:
    placer = SoundPlacer(_RATE, _ZERO)
    first = placer.fill_until(3200)
    assert sum(map(len, first)) == 3200
    assert placer.fill_until(1600) == []
    late = placer.place(_chunk(1600, 3200, 0.3))  # half of it is too late
    np.testing.assert_array_equal(np.concatenate(late), np.full(1600, 0.3, np.float32))
    assert placer.placed == 4800


def test_a_hole_is_counted_but_not_handed_out() -> None:
    placer = SoundPlacer(_RATE, _ZERO)
    placer.place(_chunk(0, 160))
    assert placer.jump_until(16_000) == 15_840
    assert placer.jump_until(100) == 0
    row = placer.place(_chunk(15_900, 200, 0.3))
    np.testing.assert_array_equal(np.concatenate(row), np.full(100, 0.3, np.float32))


def test_empty_blocks_change_nothing() -> None:
    assert _row([_chunk(0, 0), _chunk(0, 10), _chunk(10, 0)]).tolist() == [0.5] * 10
