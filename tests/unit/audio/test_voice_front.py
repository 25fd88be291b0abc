"""The voice's way to everybody: noise suppression, gain, gate, limiter, one after the other."""

from __future__ import annotations

from collections.abc import Sequence
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

Float32 = NDArray[np.float32]
START_NS = 5 * NS_PER_S
RATES = [16_000, 44_100, 48_000]


def blocks_of(pcm: Float32, rate_hz: int = 48_000, samples: int = 0) -> list[AudioChunk]:
    """Blocks as a microphone gives them: 10 ms, or ``samples``."""
    size = samples or rate_hz // 100
    return [
        AudioChunk(
            pcm[at : at + size].astype(np.float32),
            rate_hz,
            START_NS + at * NS_PER_S // rate_hz,
            seq=at // size,
        )
        for at in range(0, len(pcm), size)
    ]


def pushed(front: VoiceFront, blocks: Sequence[AudioChunk]) -> list[AudioChunk]:
    return [given for given in map(front.push, blocks) if given is not None]


def joined(blocks: Sequence[AudioChunk]) -> Float32:
    return np.concatenate([block.pcm for block in blocks])


def switch(
    front: VoiceFront,
    gain_db: int = 0,
    gate: bool = False,
    gate_db: int = -50,
    noise_suppression: bool = False,
) -> None:
    front.use(gain_db=gain_db, gate=gate, gate_db=gate_db, noise_suppression=noise_suppression)


def front_with(
    gain_db: int = 0, gate: bool = False, gate_db: int = -50, noise_suppression: bool = False
) -> VoiceFront:
    front = VoiceFront()
    switch(front, gain_db, gate, gate_db, noise_suppression)
    front.reset()
    return front


def tone(seconds: float, level: float = 0.2, rate_hz: int = 48_000, hz: float = 220.0) -> Float32:
    at = np.arange(round(seconds * rate_hz)) / rate_hz
    return (level * np.sin(2 * np.pi * hz * at)).astype(np.float32)


def white(seconds: float, level: float, rate_hz: int = 48_000, seed: int = 0) -> Float32:
    random = np.random.default_rng(seed)
    return (level * random.standard_normal(round(seconds * rate_hz))).astype(np.float32)


def fan(seconds: float, level: float, rate_hz: int = 48_000) -> Float32:
    """Air, most of it below 400 Hz, and the hum of the motor."""
    noise = white(seconds, 1.0, rate_hz, seed=1)
    hz = np.fft.rfftfreq(len(noise), 1 / rate_hz)
    air = np.fft.irfft(np.fft.rfft(noise) / np.sqrt(1 + (hz / 400) ** 2), len(noise))
    hum = sum(tone(seconds, part, rate_hz, each) for each, part in ((120, 0.5), (240, 0.3)))
    sound = air / air.std() + hum
    return (level * sound / sound.std()).astype(np.float32)


def roughness(pcm: Float32) -> float:
    """The strongest edge: second differences, which a click has and a tone has not."""
    return float(np.abs(np.diff(pcm.astype(np.float64), 2)).max())


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


# -- noise suppression ----------------------------------------------------------------------------


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
