"""The table of phones is complete, and what flite prints is read with care."""

import re

import numpy as np
import pytest

from core.errors import TrainingError
from training.speech.flite import parse_segments
from training.speech.mouth_shapes import GESTURES
from training.speech.phones import PHONES, PhoneSpan, Utterance, phone_named

CMU_PHONES = re.findall(
    r"\S+",
    "AA AE AH AO AW AY B CH D DH EH ER EY F G HH IH IY JH K L M N NG OW OY P R S SH T TH "
    "UH UW V W Y Z ZH",
)
FLITE_PHONES = re.findall(
    r"\S+",
    "aa ae ah ao aw ax ay b ch d dh eh er ey f g hh ih iy jh k l m n ng ow oy p r s sh t th "
    "uh uw v w y z zh pau axr ix dx el em en brth h#",
)


@pytest.mark.parametrize("name", CMU_PHONES + FLITE_PHONES + ["AH0", "IY1", "ER2", "SIL"])
def test_every_phone_of_flite_and_cmudict_has_gestures(name: str) -> None:
    assert GESTURES[phone_named(name)]


def test_every_phone_has_gestures_that_fill_it_and_aims_in_range() -> None:
    assert set(GESTURES) == PHONES
    for gestures in GESTURES.values():
        assert gestures[0].begins == 0.0
        assert gestures[-1].ends == 1.0
        for gesture in gestures:
            shape = gesture.shape
            aims = (shape.jaw, shape.pucker, shape.flare, shape.spread, shape.lower, shape.upper)
            assert all(0.0 <= aim <= 1.0 for aim in aims)


@pytest.mark.parametrize("name", ["", "Q", "XX1", "12"])
def test_an_unknown_phone_is_refused_by_name(name: str) -> None:
    with pytest.raises(TrainingError, match="not a phone"):
        phone_named(name)


def test_flite_segments_become_spans_without_pauses() -> None:
    spans = parse_segments("pau:0.200 m:0.260 ay:0.400 pau:0.500 b:0.560 iy:0.700 pau:1.0")
    assert [s.phone for s in spans] == ["M", "AY", "B", "IY"]
    assert spans[0] == PhoneSpan("M", 0.200, 0.260)
    assert spans[2].start_s == 0.500


@pytest.mark.parametrize("printed", ["", "pau:0.2", "hello", "m:abc", "0.3", "qq:0.3"])
def test_strange_output_of_flite_is_an_error(printed: str) -> None:
    with pytest.raises(TrainingError):
        parse_segments(printed)


def test_an_utterance_checks_its_phones() -> None:
    pcm = np.zeros(16_000, np.int16)
    with pytest.raises(TrainingError, match="overlaps"):
        Utterance(pcm, (PhoneSpan("M", 0.1, 0.3), PhoneSpan("AA", 0.2, 0.4)), "", "v")
    with pytest.raises(TrainingError, match="sound already"):
        Utterance(pcm, (PhoneSpan("M", 0.1, 1.3),), "", "v")
    with pytest.raises(TrainingError, match="int16"):
        Utterance(pcm.astype(np.float32), (), "", "v")  # type: ignore[arg-type]
    with pytest.raises(TrainingError, match="after its start"):
        PhoneSpan("M", 0.3, 0.3)
