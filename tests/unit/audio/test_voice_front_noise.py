"""Noise suppression on the voice's way to everybody, and how good it is."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import NDArray

from core import paths
from core.audio.sound_file import decode_sound
from core.audio.vad import EnergyVad
from core.audio.voice_front import VoiceFront
from core.clock import NS_PER_S
from core.types import AudioChunk
from tests.voice_sounds import (
    RATES,
    START_NS,
    Float32,
    blocks_of,
    fan,
    front_with,
    joined,
    pushed,
    roughness,
    switch,
    tone,
    white,
)


@pytest.mark.parametrize("rate_hz", RATES)
@pytest.mark.parametrize("samples", [0, 7, 333, 4800])
def test_suppressed_sound_keeps_its_time_whatever_the_blocks(rate_hz: int, samples: int) -> None:
    voice = decode_sound(paths.sample_speech(), rate_hz, 60)[: 2 * rate_hz]
    blocks = blocks_of(voice, rate_hz, samples)
    front = front_with(noise_suppression=True)
    given = pushed(front, blocks)
    at = START_NS
    for block in given:
        assert abs(block.t0_ns - at) <= 1000  # a thousandth of a sample
        at += len(block.pcm) * NS_PER_S // rate_hz
    heard = joined(given)
    held_ms = (len(voice) - len(heard)) * 1000 / rate_hz
    assert held_ms <= (5.0 if samples == 0 else 10.0)
    end = len(heard) - 2
    errors = [np.sum((heard[2:end] - voice[2 + by : end + by]) ** 2) for by in (-1, 0, 1)]
    assert np.argmin(errors) == 1, "nothing is shifted"
    assert front.delay_ms == 5.0


def test_samples_do_not_depend_on_the_blocks() -> None:
    sound = white(0.5, 0.01) + tone(0.5)
    ways = [
        joined(pushed(front_with(noise_suppression=True), blocks_of(sound, 48_000, size)))
        for size in (480, 77, 4001)
    ]
    shortest = min(map(len, ways))
    for one, other in pairwise(way[:shortest] for way in ways):
        np.testing.assert_array_equal(one, other)


def test_noise_suppression_is_switched_without_gap_repeat_or_click() -> None:
    front = VoiceFront()
    voice = decode_sound(paths.sample_speech(), 48_000, 60)[:192_000]
    sound = voice + white(4.0, 0.002)
    blocks = blocks_of(sound)
    given: list[AudioChunk] = []
    for number, block in enumerate(blocks):
        if number % 20 == 10:
            switch(front, noise_suppression=number % 40 == 10)
        made = front.push(block)
        assert made is not None
        given.append(made)
    switch(front)
    heard = joined(given)
    assert len(heard) == len(sound)
    at = START_NS
    for each in given:
        assert abs(each.t0_ns - at) <= 1000
        at += len(each.pcm) * NS_PER_S // 48_000
    assert roughness(heard) < 1.3 * roughness(sound)
    assert np.corrcoef(heard, voice)[0, 1] > 0.99


def test_a_gap_begins_anew_and_is_passed_on() -> None:
    front = front_with(noise_suppression=True)
    blocks = blocks_of(tone(0.1), samples=480)
    pushed(front, blocks)
    late = START_NS + 10 * NS_PER_S
    tiny = AudioChunk(np.zeros(100, np.float32), 48_000, late, seq=11, gap=True)
    assert front.push(tiny) is None  # all of it is held back
    given = front.push(AudioChunk(np.zeros(480, np.float32), 48_000, late + 2_083_333, seq=12))
    assert given is not None
    assert given.gap
    assert abs(given.t0_ns - late) <= 1000
    assert not given.pcm.any(), "what was before the gap is forgotten"
    other_rate = front.push(AudioChunk(np.zeros(441, np.float32), 44_100, late, seq=13))
    assert other_rate is not None
    assert len(other_rate.pcm) == 441 - 147


def test_damaged_samples_spoil_nothing() -> None:
    front = front_with(20, gate=True, noise_suppression=True)
    damaged = tone(0.1)
    damaged[100], damaged[200], damaged[300] = np.nan, np.inf, -1e30
    pushed(front, blocks_of(damaged))
    voice = decode_sound(paths.sample_speech(), 48_000, 60)[:192_000]
    later = joined(pushed(front, blocks_of(voice)))
    assert np.isfinite(later).all()
    assert np.abs(later).max() <= 1.0
    assert np.abs(later[-96_000:]).max() > 0.5


# -- how good it is -------------------------------------------------------------------------------


def spoken(rate_hz: int) -> tuple[Float32, NDArray[np.bool_]]:
    """The sample speech between two silences, and where somebody speaks (within 35 dB)."""
    voice = decode_sound(paths.sample_speech(), rate_hz, 60)
    voice = np.concatenate((np.zeros(rate_hz), voice, np.zeros(3 * rate_hz))).astype(np.float32)
    hop = rate_hz // 100
    loud = np.array([np.mean(voice[at : at + 2 * hop] ** 2) for at in range(0, len(voice), hop)])
    speaks = np.repeat(loud > loud.max() * 10**-3.5, hop)[: len(voice)]
    return voice, speaks


def at_10_db(noise: Float32, voice: Float32, speaks: NDArray[np.bool_]) -> Float32:
    wanted = np.sqrt(np.mean(voice[speaks] ** 2) / 10)
    return (noise * wanted / np.sqrt(np.mean(noise**2))).astype(np.float32)


def apart(voice: Float32, noise: Float32, rate_hz: int) -> tuple[Float32, Float32, Float32]:
    """What suppression makes of both together, and of each alone with the same weights."""
    from core.audio.noise_suppressor import NoiseSuppressor

    ways = [NoiseSuppressor(rate_hz) for _ in range(3)]
    weigh, weights = ways[0]._gain, list[NDArray[np.float64]]()

    def weigh_and_note(power: NDArray[np.float64]) -> NDArray[np.float64]:
        weights.append(weigh(power))
        return weights[-1]

    ways[0]._gain = weigh_and_note  # type: ignore[method-assign]
    together = ways[0].push(voice + noise)
    alone = []
    for way, sound in zip(ways[1:], (voice, noise), strict=True):
        noted = iter(weights)
        way._gain = lambda _power, noted=noted: next(noted)  # type: ignore[method-assign]
        alone.append(way.push(sound)[way.hop :])
    return together[ways[0].hop :], alone[0], alone[1]


def distance_db(one: Float32, other: Float32, rate_hz: int, speaks: NDArray[np.bool_]) -> float:
    """Log-spectral distance of frames with speech, 100 to 7000 Hz, down to 40 dB below the peak."""
    size = round(rate_hz * 0.032)
    hz = np.fft.rfftfreq(size, 1 / rate_hz)
    band, window = (hz > 100) & (hz < 7000), np.hanning(size)
    found = []
    for at in range(0, len(other) - size, size // 2):
        if speaks[at + size // 2]:
            powers = [
                np.abs(np.fft.rfft(each[at : at + size] * window))[band] ** 2
                for each in (one, other)
            ]
            floor = powers[0].max() * 1e-4
            ratio = 10 * np.log10((powers[0] + floor) / (powers[1] + floor))
            found.append(np.sqrt(np.mean(ratio**2)))
    return float(np.mean(found))


def power_db(pcm: Float32) -> float:
    return 10 * float(np.log10(np.mean(pcm.astype(np.float64) ** 2)))


@pytest.mark.parametrize("rate_hz", RATES)
@pytest.mark.parametrize("kind", [white, fan])
def test_speech_gains_8_db_over_noise_and_stays_speech(kind, rate_hz: int) -> None:
    voice, speaks = spoken(rate_hz)
    noise = at_10_db(kind(len(voice) / rate_hz, 1.0, rate_hz), voice, speaks)
    together, only_voice, only_noise = apart(voice, noise, rate_hz)
    heard = speaks[: len(together)]
    before_db = power_db(voice) - power_db(noise)
    gain_db = power_db(only_voice) - power_db(only_noise) - before_db
    noisy_db = distance_db(voice, voice + noise, rate_hz, heard)
    clean_db = distance_db(voice, together, rate_hz, heard)
    changed_db = distance_db(voice, only_voice, rate_hz, heard)
    rest = slice(-2 * rate_hz, None)
    quieter_db = power_db(noise[rest]) - power_db(only_noise[rest])
    print(
        f"{kind.__name__} {rate_hz} Hz: {gain_db:.1f} dB better, pauses {quieter_db:.1f} dB "
        f"quieter; distance {noisy_db:.1f} -> {clean_db:.1f} dB, of the voice {changed_db:.1f} dB"
    )
    assert gain_db >= 8
    assert quieter_db >= 14
    assert changed_db <= 4.2
    assert clean_db <= 0.6 * noisy_db


@pytest.mark.parametrize("kind", [white, fan])
def test_the_mouth_rests_in_pauses(kind) -> None:
    """What the voice detector says of noisy speech after suppression and gate."""
    voice, speaks = spoken(48_000)
    noise = at_10_db(kind(len(voice) / 48_000, 1.0), voice, speaks)
    threshold_db = round(power_db(noise)) - 6  # 10 dB over what is left of the noise
    front = front_with(gate=True, gate_db=threshold_db, noise_suppression=True)
    detector, clean = EnergyVad(48_000), EnergyVad(48_000)
    verdicts, clean_verdicts, silent = [], [], []
    for block, plain in zip(blocks_of(voice + noise), blocks_of(voice), strict=True):
        given = front.push(block)
        assert given is not None
        verdicts.append(detector.push(given.pcm))
        clean_verdicts.append(clean.push(plain.pcm))
        silent.append(not given.pcm.any())
    agree = np.mean(np.array(verdicts) == np.array(clean_verdicts))
    assert all(silent[-250:]), "no noise alone gets through"
    assert not any(verdicts[-220:]), "nobody speaks in the last seconds"
    assert not any(verdicts[30:95]), "nor before the first word"
    assert agree > 0.9


@pytest.mark.parametrize("begin_s", [0.6, 1.5, 2.2, 3.1])
def test_switched_on_in_the_middle_of_a_word_a_voice_stays_audible(begin_s: float) -> None:
    voice = decode_sound(paths.sample_speech(), 48_000, 60)
    begin = round(begin_s * 48_000)
    front = VoiceFront()
    pushed(front, blocks_of(voice[:begin]))
    switch(front, noise_suppression=True)
    heard = joined(pushed(front, blocks_of(voice[begin : begin + 144_000])))
    halves = [slice(at, at + 24_000) for at in range(0, 120_000, 24_000)]
    lost_db = [power_db(voice[begin:][half]) - power_db(heard[half]) for half in halves]
    print(f"lost in each half second: {np.round(lost_db, 1)} dB")
    assert max(lost_db) < 4.5
    assert max(lost_db[3:]) < 2.5


def test_louder_noise_is_noticed_while_it_lasts() -> None:
    noise = np.concatenate((white(2, 0.003), white(6, 0.018, seed=2)))
    given = joined(pushed(front_with(noise_suppression=True), blocks_of(noise)))
    assert power_db(noise[-48_000:]) - power_db(given[-48_000:]) > 12
