"""What phones must do to a mouth: close, tuck, open, round, rest - and when."""

import numpy as np
import pytest

from core.errors import TrainingError
from training.heads.units import UNIT_NAMES
from training.speech.articulation import FaceTrack, articulate
from training.speech.phones import PHONES, SAMPLE_RATE, PhoneSpan, Utterance

FRAME_S = 0.04


def say(phones: str, length_s: float = 0.08, lead_s: float = 0.4, loud: float = 4000) -> Utterance:
    """The phones one after another, each `length_s` long, in noise, then silence."""
    names = phones.split()
    spans = tuple(
        PhoneSpan(p, lead_s + i * length_s, lead_s + (i + 1) * length_s)
        for i, p in enumerate(names)
    )
    pcm = np.zeros(round((lead_s + len(names) * length_s + 0.6) * SAMPLE_RATE), np.int16)
    voiced = slice(round(lead_s * SAMPLE_RATE), round(spans[-1].end_s * SAMPLE_RATE))
    noise = np.random.default_rng(0).normal(0, loud, pcm.size)
    pcm[voiced] = np.clip(noise, -32768, 32767)[voiced].astype(np.int16)
    return Utterance(pcm, spans, phones, "test")


def unit(track: FaceTrack, name: str) -> np.ndarray:
    return track.units[:, UNIT_NAMES.index(name)]


def frames_of(track: FaceTrack, begin_s: float, end_s: float) -> np.ndarray:
    middle = (np.arange(len(track.seal)) + 0.5) * FRAME_S
    return np.flatnonzero((middle >= begin_s) & (middle < end_s))


@pytest.mark.parametrize("phone", sorted(PHONES - {"SIL"}))
def test_every_phone_moves_within_range_and_leaves_other_units_alone(phone: str) -> None:
    track = articulate(say(f"AH {phone} AH"), UNIT_NAMES)
    assert track.units.dtype == np.float32
    assert track.units.min() >= 0.0
    assert track.units.max() <= 1.0
    assert unit(track, "eyeBlinkLeft").max() == 0.0
    assert track.units.max() > 0.05


@pytest.mark.parametrize("phone", ["P", "B", "M"])
@pytest.mark.parametrize("length_s", [0.03, 0.06, 0.12])
@pytest.mark.parametrize("shift_s", [0.0, 0.01, 0.02, 0.03])
def test_lips_close_at_every_bilabial_wherever_the_frames_fall(
    phone: str, length_s: float, shift_s: float
) -> None:
    track = articulate(say(f"AA {phone} AA", length_s=length_s, lead_s=0.4 + shift_s), UNIT_NAMES)
    begin = 0.4 + shift_s + length_s
    near = frames_of(track, begin - 0.03, begin + length_s + 0.03)
    assert track.seal[near].max() > 0.99
    assert track.bilabial[near].max() == 1.0
    held = near[track.bilabial[near] == 1.0]
    assert unit(track, "jawOpen")[held].max() < 0.08
    assert unit(track, "mouthLowerDownLeft")[held].max() < 0.02


def test_no_closure_without_a_bilabial() -> None:
    track = articulate(say("AA T IY K UW F AA S"), UNIT_NAMES)
    talking = frames_of(track, 0.4 + 0.04, 0.4 + 8 * 0.08 - 0.02)
    assert track.bilabial.max() == 0.0
    assert track.seal[talking].max() < 0.3


def test_open_round_and_spread_vowels_differ_as_they_should() -> None:
    middle = {}
    for vowel in ("AA", "UW", "IY"):
        track = articulate(say(f"HH {vowel} HH", length_s=0.2), UNIT_NAMES)
        at = frames_of(track, 0.4 + 0.28, 0.4 + 0.34)
        middle[vowel] = {n: float(unit(track, n)[at].mean()) for n in UNIT_NAMES}
    assert middle["AA"]["jawOpen"] > 0.35 > 2 * middle["IY"]["jawOpen"]
    assert middle["UW"]["mouthPucker"] > 0.6
    assert middle["AA"]["mouthPucker"] < 0.05
    assert middle["IY"]["mouthSmileLeft"] > 3 * middle["AA"]["mouthSmileLeft"]


@pytest.mark.parametrize("phone", ["F", "V"])
def test_the_lower_lip_is_tucked_at_f_and_v(phone: str) -> None:
    track = articulate(say(f"AA {phone} AA"), UNIT_NAMES)
    at = frames_of(track, 0.4 + 0.08, 0.4 + 0.16)
    assert unit(track, "mouthRollLower")[at].max() > 0.5
    assert track.seal[at].max() < 0.2


def test_rounding_begins_before_the_rounded_vowel_but_not_earlier_than_can_be_heard() -> None:
    track = articulate(say("T T T T UW UW", length_s=0.1), UNIT_NAMES)
    vowel_s = 0.4 + 4 * 0.1
    pucker = unit(track, "mouthPucker")
    assert pucker[frames_of(track, vowel_s - 0.06, vowel_s)].max() > 0.08
    assert pucker[frames_of(track, 0.0, vowel_s - 0.2)].max() < 0.02


def test_silence_is_fully_neutral_and_sealed_within_200_ms() -> None:
    track = articulate(say("AA AA"), UNIT_NAMES)
    after = frames_of(track, 0.4 + 0.16 + 0.2, 9.0)
    before = frames_of(track, 0.0, 0.4 - 0.1)
    for rest in (before, after):
        assert rest.size > 2
        assert track.units[rest].max() < 1e-6
        assert track.seal[rest].min() == 1.0


def test_a_long_pause_inside_speech_closes_the_mouth_too() -> None:
    first = say("AA AA", length_s=0.1)
    spans = (*first.spans, PhoneSpan("AA", 1.1, 1.2))
    pcm = np.concatenate([first.pcm, np.full(8000, 3000, np.int16)])
    track = articulate(Utterance(pcm, spans, "", "test"), UNIT_NAMES)
    assert track.units[frames_of(track, 0.82, 0.98)].max() < 1e-6


def test_loud_vowels_open_more_than_soft_ones() -> None:
    utterance = say("AA T AA", length_s=0.15)
    soft = utterance.pcm.copy()
    half = round((0.4 + 0.22) * SAMPLE_RATE)
    soft[half:] = soft[half:] // 20
    track = articulate(Utterance(soft, utterance.spans, "", "test"), UNIT_NAMES)
    loud = unit(track, "jawOpen")[frames_of(track, 0.4, 0.55)].max()
    quiet = unit(track, "jawOpen")[frames_of(track, 0.7, 0.85)].max()
    assert loud > 1.2 * quiet


def test_no_speech_at_all_is_a_mouth_at_rest() -> None:
    track = articulate(Utterance(np.zeros(16_000, np.int16), (), "", "quiet"), UNIT_NAMES)
    assert track.units.shape == (25, 52)
    assert not track.units.any()
    assert track.seal.min() == 1.0


def test_a_face_without_a_needed_unit_is_refused() -> None:
    with pytest.raises(TrainingError, match="mouthPress"):
        articulate(say("AA M"), [n for n in UNIT_NAMES if n != "mouthPressLeft"])
