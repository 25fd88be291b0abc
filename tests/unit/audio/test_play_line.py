from __future__ import annotations

import numpy as np
import pytest

from core.audio.play_line import PlayLine

RATE = 10_000
BLOCK = 100  # 10 ms
FADE = 50
ZERO = 7_000_000_000  # places are large: machines run for months


def tone(place: int, samples: int, level: float = 0.5) -> np.ndarray:
    """Sound that tells its own place: the same sample always has the same value."""
    at = np.arange(place, place + samples)
    return (level * np.sin(2 * np.pi * 137 * at / RATE)).astype(np.float32)


@pytest.fixture
def line() -> PlayLine:
    return PlayLine(RATE)


def fill(line: PlayLine, place: int, blocks: int, shift: int = 0) -> None:
    """Tone whose content belongs ``shift`` samples earlier than it is placed."""
    for k in range(blocks):
        line.write(place + shift + k * BLOCK, tone(place + k * BLOCK, BLOCK))


def test_every_sample_is_at_its_place(line: PlayLine) -> None:
    fill(line, ZERO, 20)
    before = line.read(ZERO - 3 * BLOCK, BLOCK)
    assert not before.any()
    heard = [line.read(ZERO + (k - 2) * BLOCK, BLOCK) for k in range(18)]
    assert not heard[0].any()
    np.testing.assert_allclose(np.concatenate(heard[3:]), tone(ZERO + BLOCK, 15 * BLOCK))
    assert (line.underruns, line.jumps) == (0, 0)


def test_it_begins_and_ends_softly(line: PlayLine) -> None:
    line.write(ZERO, np.full(5 * BLOCK, 0.5, np.float32))
    heard = np.concatenate([line.read(ZERO + (k - 1) * BLOCK, BLOCK) for k in range(8)])
    assert np.abs(np.diff(heard)).max() < 0.5 / FADE * 1.5
    assert heard[BLOCK + FADE : 6 * BLOCK - FADE] == pytest.approx(0.5)


def test_small_errors_of_either_side_are_not_followed(line: PlayLine) -> None:
    random = np.random.default_rng(1)
    for k in range(30):
        line.write(ZERO + k * BLOCK + int(random.integers(-40, 41)), tone(ZERO + k * BLOCK, BLOCK))
    heard = [line.read(ZERO + BLOCK, BLOCK)]
    for k in range(2, 25):
        heard.append(line.read(ZERO + k * BLOCK + int(random.integers(-200, 201)), BLOCK))
    whole = np.concatenate(heard)
    starts = [s for s in range(-41, 42) if np.allclose(whole, tone(ZERO + BLOCK + s, len(whole)))]
    assert len(starts) == 1  # one unbroken piece of the tone
    assert line.jumps == 0


@pytest.mark.parametrize("error", [400, -400])
def test_a_large_error_of_the_device_is_a_soft_jump(line: PlayLine, error: int) -> None:
    fill(line, ZERO, 60)
    heard = [line.read(ZERO + k * BLOCK, BLOCK) for k in range(10, 20)]
    heard += [line.read(ZERO + error + k * BLOCK, BLOCK) for k in range(20, 30)]
    assert line.jumps == 1
    assert np.allclose(heard[-1], tone(ZERO + error + 29 * BLOCK, BLOCK))
    steepest = np.abs(np.diff(tone(0, 1000))).max()
    assert np.abs(np.diff(np.concatenate(heard))).max() < 2 * steepest


def test_in_silence_a_small_error_is_put_right(line: PlayLine) -> None:
    line.write(ZERO, np.zeros(30 * BLOCK, np.float32))
    fill(line, ZERO + 30 * BLOCK, 20)
    for k in range(10):
        line.read(ZERO + k * BLOCK, BLOCK)
    heard = [line.read(ZERO + 80 + k * BLOCK, BLOCK) for k in range(10, 40)]
    assert np.allclose(heard[-1], tone(ZERO + 80 + 39 * BLOCK, BLOCK))
    assert line.jumps == 0  # nobody can hear it


def test_sound_that_comes_too_late_is_silence_and_counted_once(line: PlayLine) -> None:
    fill(line, ZERO, 5)
    heard = [line.read(ZERO + k * BLOCK, BLOCK) for k in range(8)]
    assert not np.concatenate(heard[5:]).any()
    fill(line, ZERO + 5 * BLOCK, 10)
    assert line.underruns == 1
    assert np.allclose(line.read(ZERO + 8 * BLOCK, BLOCK), tone(ZERO + 8 * BLOCK, BLOCK))


def test_the_end_of_the_sound_is_no_underrun(line: PlayLine) -> None:
    fill(line, ZERO, 5)
    for k in range(20):
        line.read(ZERO + k * BLOCK, BLOCK)
    fill(line, ZERO + 30 * BLOCK, 5)
    assert line.underruns == 0


@pytest.mark.parametrize("shift", [1200, -800])
def test_another_delay_moves_the_sound_with_it(line: PlayLine, shift: int) -> None:
    fill(line, ZERO, 20)
    fill(line, ZERO + 20 * BLOCK, 30, shift)
    places = range(ZERO, ZERO + 40 * BLOCK, BLOCK)
    heard = np.concatenate([line.read(place, BLOCK) for place in places])
    turn = 20 * BLOCK + shift  # from here on the moved sound is heard
    assert np.allclose(heard[FADE : 11 * BLOCK], tone(ZERO + FADE, 11 * BLOCK - FADE))
    expected = tone(ZERO + 20 * BLOCK, len(heard) - turn)
    assert np.allclose(heard[turn + FADE :], expected[FADE:], atol=1e-6)
    steepest = np.abs(np.diff(tone(0, 1000))).max()
    assert np.abs(np.diff(heard)).max() < 2 * steepest
    assert line.underruns == 0


def test_times_far_apart_begin_anew(line: PlayLine) -> None:
    fill(line, ZERO, 5)
    for place in (ZERO + 3600 * RATE, ZERO + 1800 * RATE):  # asleep for an hour; and back
        fill(line, place, 10)
        line.read(place - BLOCK, BLOCK)
        line.read(place, BLOCK)
        assert np.allclose(line.read(place + BLOCK, BLOCK), tone(place + BLOCK, BLOCK))


def test_it_may_run_round_many_times(line: PlayLine) -> None:
    for k in range(2000):  # 20 s in a row of 6 s
        line.write(ZERO + k * BLOCK, tone(ZERO + k * BLOCK, BLOCK))
        if k >= 20:
            place = ZERO + (k - 18) * BLOCK
            assert np.allclose(line.read(place, BLOCK), tone(place, BLOCK))


def test_silence_at_an_earlier_place_takes_back_what_is_queued() -> None:
    """As a session does in a panic: then its silent blocks come at their own places."""
    line = PlayLine(48_000)
    for n in range(30):
        line.write(n * 480, np.full(480, 0.5, np.float32))
    assert line.read(4_800, 480).min() == 0.5
    line.write(5_280, np.zeros(2_400, np.float32), gap=True)
    heard = [line.read(5_280, 480)]
    for n in range(30, 60):
        line.write(n * 480, np.zeros(480, np.float32))
        heard.append(line.read(5_280 + (n - 29) * 480, 480))
    assert np.abs(np.concatenate(heard)[480:]).max() == 0.0
