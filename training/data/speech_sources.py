"""Which voices and sentences this machine has for making data, and under what licences."""

from __future__ import annotations

from collections.abc import Sequence

from training.data.plan import HELD_OUT_VOICE, TRAIN_VOICES
from training.speech import alignment, flite, piper
from training.speech.alignment import PhoneAligner, spoken_words
from training.speech.piper import find_piper
from training.speech.recordings import Recording

_FEWEST_WORDS = 4


def training_voices() -> tuple[str, ...]:
    """Voices of synthesisers that may be heard in training: flite's, and Piper's where it is."""
    return (*TRAIN_VOICES, piper.VOICE) if find_piper() is not None else TRAIN_VOICES


def pronounceable(sentences: Sequence[str]) -> tuple[str, ...]:
    """Sentences whose every word the aligner knows, so that all of them can be timed."""
    if not sentences:
        return ()
    aligner = PhoneAligner()
    return tuple(
        text
        for text in sentences
        if text.isascii()
        and not any(sign.isdigit() for sign in text)
        and len(spoken_words(text)) >= _FEWEST_WORDS
        and not aligner.unknown_words(text)
    )


def speech_licences(voices: Sequence[str], recordings: Sequence[Recording]) -> list[str]:
    """Lines for the index of what was made with these voices and recordings."""
    lines = [flite.LICENCE] if {*voices, HELD_OUT_VOICE} & set(flite.VOICES) else []
    lines += [piper.LICENCE] if piper.VOICE in voices else []
    return [*lines, *sorted({r.licence for r in recordings}), alignment.LICENCE]
