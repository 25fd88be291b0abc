from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from core import paths
from core.audio.sound_file import decode_sound
from core.audio.vad import EnergyVad

Float32 = NDArray[np.float32]
RATE = 16_000


def verdicts(pcm: Float32, vad: EnergyVad | None = None, block: int = 160) -> NDArray[np.bool_]:
    """The verdict after each 10 ms."""
    vad = vad or EnergyVad(RATE)
    return np.array([vad.push(pcm[at : at + block]) for at in range(0, len(pcm), block)])


def silence(seconds: float) -> Float32:
    return np.zeros(round(seconds * RATE), np.float32)


def noise(seconds: float, level_db: float, seed: int = 0) -> Float32:
    """Noise as of a fan: most of it below 2 kHz."""
    white = np.random.default_rng(seed).standard_normal(round(seconds * RATE) + 24)
    soft = np.convolve(white, np.hanning(14), "valid")[: round(seconds * RATE)]
    return (soft / soft.std() * 10 ** (level_db / 20)).astype(np.float32)


def babble(seconds: float, level_db: float = -25.0) -> Float32:
    """Like speech to an energy detector: harmonics of 120 Hz, four syllables a second."""
    time_s = np.arange(round(seconds * RATE)) / RATE
    voice = sum(np.sin(2 * np.pi * 120 * k * time_s) / k for k in range(1, 25))
    syllables = np.clip(np.sin(2 * np.pi * 4 * time_s) * 1.5, 0, 1)
    sound = voice * syllables
    return (sound / sound.std() * 10 ** (level_db / 20)).astype(np.float32)


def clicks(seconds: float, every_s: float = 0.18) -> Float32:
    """Key strokes: 5 ms of decaying noise, as loud as speech at its peak."""
    random = np.random.default_rng(8)
    pcm = noise(seconds, -65)
    for at_s in np.arange(0.3, seconds - 0.1, every_s):
        at = round(at_s * RATE)
        pcm[at : at + 600] += (
            np.exp(-np.arange(600) / 80) * random.standard_normal(600) * 0.5
        ).astype(np.float32)
    return pcm


def test_silence_is_silence() -> None:
    assert not verdicts(silence(3)).any()


def test_speech_is_heard_at_once_and_held_through_syllables() -> None:
    found = verdicts(np.concatenate([noise(1, -65), babble(3), noise(2, -65)]))
    assert not found[:100].any()
    assert np.argmax(found) <= 100 + 8  # within 80 ms
    assert found[110:400].all()  # no flutter between syllables
    assert not found[440:].any()  # 250 ms of hold, then off


@pytest.mark.parametrize("gain_db", [0, -10, -20, -30])
def test_real_speech_is_heard_quiet_or_loud(gain_db: float) -> None:
    speech = decode_sound(paths.sample_speech(), RATE) * np.float32(10 ** (gain_db / 20))
    found = verdicts(np.concatenate([speech, silence(1)]))
    assert found[: len(speech) // 160].mean() > 0.9
    assert not found[-60:].any()


@pytest.mark.parametrize("level_db", [-65, -50, -40, -30])
def test_a_fan_is_learnt(level_db: float) -> None:
    found = verdicts(noise(8, level_db))
    assert not found[300:].any()


def test_a_fan_that_is_switched_on_is_learnt() -> None:
    found = verdicts(np.concatenate([silence(3), noise(7, -45)]))
    assert not found[300 + 350 :].any()


def test_speech_is_heard_over_the_fan() -> None:
    quiet, both = noise(4, -45, seed=1), noise(3, -45, seed=2) + babble(3, -22)
    found = verdicts(np.concatenate([quiet, both, noise(3, -45, seed=3)]))
    assert not found[350:400].any()
    assert found[412:690].all()
    assert not found[-150:].any()


def test_key_strokes_and_hum_are_not_speech() -> None:
    assert not verdicts(clicks(5)).any()
    time_s = np.arange(4 * RATE) / RATE
    assert not verdicts((0.1 * np.sin(2 * np.pi * 50 * time_s)).astype(np.float32)).any()


def test_typing_after_speaking_does_not_go_on_speaking() -> None:
    found = verdicts(np.concatenate([noise(1, -65), babble(2), clicks(4)]))
    assert found[150:290].all()
    assert not found[360:].any()


def test_one_threshold_to_begin_a_lower_one_to_go_on() -> None:
    def steps(level_db: float) -> Float32:
        time_s = np.arange(RATE) / RATE
        return (10 ** (level_db / 20) * np.sin(2 * np.pi * 1000 * time_s)).astype(np.float32)

    room = noise(3, -60)  # some -60 dB: on at -48, off below -53
    between = steps(-50.5)
    vad = EnergyVad(RATE)
    assert not verdicts(np.concatenate([room, between]), vad)[300:].any()
    vad.reset()
    found = verdicts(np.concatenate([room, steps(-30), between]), vad)
    assert found[310:400].all()
    assert found[400:].all()


def test_the_size_of_the_blocks_does_not_matter() -> None:
    pcm = np.concatenate([noise(1, -60), babble(1), noise(1, -60)])
    by_ten = verdicts(pcm)
    by_eighty = verdicts(pcm, block=1280)
    assert by_eighty.tolist() == by_ten[7::8].tolist()[: len(by_eighty)] + (
        [by_ten[-1]] if len(by_ten) % 8 else []
    )
    ragged, vad, at = [], EnergyVad(RATE), 0
    for size in [1, 0, 333, 7, 5000] * 10:
        vad.push(pcm[at : at + size])
        at += size
        ragged.append(vad.level_db)
    assert vad.voiced == by_ten[-1]


def test_reset_forgets_the_room() -> None:
    vad = EnergyVad(RATE)
    verdicts(noise(4, -35), vad)
    assert vad.floor_db > -45
    vad.reset()
    assert not vad.voiced
    assert vad.floor_db < -60
    found = verdicts(np.concatenate([silence(0.5), babble(1, -30)]), vad)
    assert found[60:].all()


@pytest.mark.parametrize("value", [np.nan, np.inf, 1e30])
def test_damaged_sound_does_not_break_it_for_good(value: float) -> None:
    vad = EnergyVad(RATE)
    with np.errstate(all="ignore"):
        verdicts(np.full(RATE // 10, value, np.float32), vad)
    found = verdicts(np.concatenate([silence(4), babble(1)]), vad)
    assert not found[380:400].any()
    assert found[-50:].all()


def test_level_is_in_db_below_full_scale() -> None:
    vad = EnergyVad(RATE)
    vad.push((0.1 * np.sin(2 * np.pi * 1000 * np.arange(RATE) / RATE)).astype(np.float32))
    assert vad.level_db == pytest.approx(-20.0, abs=0.5)


def test_thresholds_that_flutter_are_refused() -> None:
    with pytest.raises(ValueError, match="flutter"):
        EnergyVad(RATE, on_db=5, off_db=6)
