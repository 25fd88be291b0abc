"""The voice's way to everybody: noise suppression, gain, gate, limiter, one after the other."""

from __future__ import annotations

import numpy as np
import pytest

from core import paths
from core.audio.sound_file import decode_sound
from core.audio.voice_front import VoiceFront
from tests.voice_sounds import (
    RATES,
    Float32,
    blocks_of,
    front_with,
    joined,
    pushed,
    roughness,
    switch,
    tone,
    white,
)

# -- everything off -------------------------------------------------------------------------------


def test_with_everything_off_a_block_comes_back_itself() -> None:
    front = VoiceFront()
    for block in blocks_of(tone(0.05)):
        assert front.push(block) is block
        assert front.level_db == pytest.approx(20 * np.log10(0.2) - 3.01, abs=0.5)
        assert front.gate_open
    assert front.push(None) is None


def test_once_all_is_off_again_blocks_come_back_themselves_again() -> None:
    front = front_with(12, gate=True, noise_suppression=True)
    pushed(front, blocks_of(tone(0.3)))
    switch(front)
    later = blocks_of(tone(1.0))
    given = pushed(front, later)
    assert given[-1] is later[-1]
    assert sum(len(block.pcm) for block in given) == 48_000 + 240  # and what was held back


# -- gain and limiter -----------------------------------------------------------------------------


@pytest.mark.parametrize("gain_db", [-20, -6, 12])
def test_gain_is_exact_and_keeps_the_times(gain_db: int) -> None:
    blocks = blocks_of(tone(0.1, 0.1))
    given = pushed(front_with(gain_db), blocks)
    np.testing.assert_allclose(joined(given), joined(blocks) * 10 ** (gain_db / 20), rtol=1e-5)
    assert [each.t0_ns for each in given] == [each.t0_ns for each in blocks]
    assert [each.seq for each in given] == [each.seq for each in blocks]


def test_another_gain_makes_no_click() -> None:
    front = VoiceFront()
    blocks = blocks_of(tone(0.2, 0.02))
    given = pushed(front, blocks[:10])
    switch(front, gain_db=20)
    given += pushed(front, blocks[10:])
    sound = joined(given)
    assert np.abs(sound[-480:]).max() == pytest.approx(0.2, rel=0.01)
    steady = roughness(tone(0.1, 0.2))
    assert roughness(sound) < 1.5 * steady  # switched at once it would be a hundred times that


def test_too_much_gain_never_leaves_full_scale_and_has_no_corners() -> None:
    voice = decode_sound(paths.sample_speech(), 48_000)
    given = joined(pushed(front_with(30), blocks_of(voice)))
    assert np.abs(given).max() <= 1.0
    clipped = np.clip(voice * 10**1.5, -1, 1)
    assert np.mean(np.abs(clipped) >= 0.99) > 0.05, "the test's gain must be too much"
    assert np.mean(np.abs(given) >= 0.99) < 0.002
    # Of a pure tone nearly all stays a pure tone; clipping it makes harmonics 12 dB below it.
    loud = joined(pushed(front_with(30), blocks_of(tone(1.0, 0.2, hz=200))))[24_000:]
    spectrum = np.abs(np.fft.rfft(loud * np.hanning(len(loud)))) ** 2
    assert spectrum[:80].sum() < 1e-3 * spectrum.sum()
    assert spectrum[120:].sum() < 1e-3 * spectrum.sum()


def test_a_limiter_lets_a_quiet_voice_through_untouched() -> None:
    blocks = blocks_of(tone(0.2, 0.05))
    given = pushed(front_with(6), blocks)
    np.testing.assert_allclose(joined(given), joined(blocks) * np.float32(10**0.3), rtol=1e-6)


# -- gate -----------------------------------------------------------------------------------------


def burst(rate_hz: int = 48_000) -> Float32:
    """Half a second of a quiet room, half a second of a voice, a second of the room."""
    room = white(2.0, 10 ** (-62 / 20), rate_hz)
    room[rate_hz // 2 : rate_hz] += tone(0.5, 0.1, rate_hz)
    return room


@pytest.mark.parametrize("rate_hz", RATES)
def test_a_closed_gate_gives_exact_zeros_and_an_open_one_the_sound_itself(rate_hz: int) -> None:
    sound = burst(rate_hz)
    front = front_with(gate=True, gate_db=-45)
    heard, opens = [], []
    for block in blocks_of(sound, rate_hz):
        given = front.push(block)
        assert given is not None
        heard.append(given.pcm)
        opens.append(front.gate_open)
    heard = np.concatenate(heard)
    assert not heard[: round(0.49 * rate_hz)].any()
    inside = slice(round(0.505 * rate_hz), round(1.19 * rate_hz))  # voice and hold
    np.testing.assert_array_equal(heard[inside], sound[inside])
    assert not heard[round(1.26 * rate_hz) :].any()
    assert opens[:49] == [False] * 49
    assert all(opens[50:119])
    assert not any(opens[126:])


def test_a_gate_makes_no_click() -> None:
    sound = burst()
    given = joined(pushed(front_with(gate=True, gate_db=-45), blocks_of(sound)))
    assert roughness(given) <= roughness(sound) * 1.01


def test_a_word_that_begins_within_a_block_keeps_its_beginning() -> None:
    sound = np.zeros(4800, np.float32)
    sound[1000:] = tone(1.0)[: 4800 - 1000]  # 40 samples into the third block
    given = joined(pushed(front_with(gate=True), blocks_of(sound)))
    np.testing.assert_array_equal(given[1000 + 96 :], sound[1000 + 96 :])
    kept = np.sum(given[1000:1480] ** 2) / np.sum(sound[1000:1480] ** 2)
    assert kept > 0.95


def test_hysteresis_keeps_a_gate_open_between_the_two_levels() -> None:
    loud, less = tone(0.3, 0.02), tone(1.0, 0.0075)  # -37 dB, -45.5 dB
    sound = np.concatenate((less, loud, less, tone(1.0, 0.002)))
    given = joined(pushed(front_with(gate=True, gate_db=-42), blocks_of(sound)))
    assert not given[:48_000].any()
    assert np.abs(given[-96_000:-49_000]).max() > 0.007
    assert not given[-12_000:].any()


def test_between_syllables_a_gate_stays_open() -> None:
    syllables = np.concatenate([tone(0.15, 0.1), np.zeros(7200, np.float32)] * 5)
    syllables += white(1.5, 1e-4)
    given = joined(pushed(front_with(gate=True), blocks_of(syllables)))
    np.testing.assert_array_equal(given[480:], syllables[480:])


def test_the_gate_hears_what_the_gain_has_made_of_the_voice() -> None:
    sound = blocks_of(tone(0.2, 0.01))  # -43 dB
    assert not joined(pushed(front_with(gate=True, gate_db=-40), sound)).any()
    front = front_with(6, gate=True, gate_db=-40)
    assert joined(pushed(front, sound))[960:].any()
    assert front.level_db == pytest.approx(-37, abs=0.5)


def test_gates_are_switched_without_a_click() -> None:
    front = VoiceFront()
    blocks = blocks_of(tone(1.5, 0.005))  # -49 dB
    given = pushed(front, blocks[:50])
    switch(front, gate=True, gate_db=-30)
    given += pushed(front, blocks[50:100])
    assert not given[-1].pcm.any()
    switch(front, gate=False)
    given += pushed(front, blocks[100:])
    sound = joined(given)
    np.testing.assert_array_equal(sound[-4800:], joined(blocks)[-4800:])
    step = 0.005 / 96  # of the opening ramp, at the top of the wave
    assert roughness(sound) < 3 * (step + roughness(tone(0.1, 0.005)))


# -- while it rests -------------------------------------------------------------------------------


def test_a_glance_tells_the_level_with_the_gain_and_changes_nothing() -> None:
    front, other = front_with(12), front_with(12)
    first, second = blocks_of(tone(0.05))[:2]
    front.push(first)
    other.push(first)
    front.glance(second.shaped(0.1))
    assert front.level_db == pytest.approx(20 * np.log10(0.02) - 3.01 + 12, abs=0.5)
    given, expected = front.push(second), other.push(second)
    assert given is not None
    assert expected is not None
    assert np.array_equal(given.pcm, expected.pcm)
    front.glance(second.shaped(0.0))
    assert front.level_db == pytest.approx(-108)
