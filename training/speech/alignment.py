"""Phone times of speech whose words are known, by pocketsphinx (BSD licence).

All speech is timed by it, recorded and synthetic, so that all labels share one clock. On flite's
speech its bilabials lie within a hundredth of a second of the synthesiser's own times.
"""

from __future__ import annotations

import re
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.errors import TrainingError
from training.speech.phones import SAMPLE_RATE, SILENCE, PhoneSpan, phone_named

LICENCE = "pocketsphinx and its en-us model and dictionary: BSD-like, used as a tool only"

_FRAME_S = 0.01
_VARIANT = re.compile(r"\(\d+\)$")  # `read(2)` is another way to say `read`
_MAX_SECONDS = 30.0
# A phone longer than this in running speech is the sign of a lost aligner.
_LONGEST_PHONE_S = 0.45
# Below this level (relative to the loudest tenth) a vowel cannot be where the aligner puts it.
_QUIET_VOWEL_DB = -32.0


class PhoneAligner:
    """A pocketsphinx decoder kept for many recordings; one owner, not for several threads."""

    def __init__(self) -> None:
        try:
            from pocketsphinx import Decoder  # type: ignore[import-untyped]
        except ImportError as err:
            raise TrainingError(
                "Aligning recorded speech needs the package pocketsphinx; "
                "install it with `pip install pocketsphinx`."
            ) from err
        self._decoder: Any = Decoder(
            lm=None, bestpath=False, loglevel="FATAL", beam=1e-80, wbeam=1e-60, pbeam=1e-80
        )

    def align(self, pcm: NDArray[np.int16], text: str) -> tuple[PhoneSpan, ...]:
        """Phones of `text` in the sound; pauses are left out.

        pcm: int16 (n,), 16 kHz, at most 30 s. Raises TrainingError when a word has no
        pronunciation, when text and sound do not fit together, or when the result is implausible.
        """
        if not 0.3 * SAMPLE_RATE <= pcm.size <= _MAX_SECONDS * SAMPLE_RATE:
            raise TrainingError(f"speech of {pcm.size / SAMPLE_RATE:.1f} s cannot be aligned")
        words = spoken_words(text)
        unknown = self.unknown_words(text)
        if unknown or not words:
            raise TrainingError(f"no pronunciation for {', '.join(unknown) or 'an empty text'}")
        spans = self._phones(pcm.astype("<i2").tobytes(), " ".join(words))
        _refuse_implausible(pcm, spans)
        return spans

    def unknown_words(self, text: str) -> list[str]:
        """Words of a text that the dictionary cannot pronounce."""
        return [w for w in spoken_words(text) if self._decoder.lookup_word(w) is None]

    def _phones(self, raw: bytes, words: str) -> tuple[PhoneSpan, ...]:
        decoder = self._decoder
        try:
            decoder.set_align_text(words)
            self._decode(raw)
            decoder.set_alignment()
            self._decode(raw)
            found = decoder.get_alignment()
        except RuntimeError as err:
            raise TrainingError(f"the words {words[:60]!r} do not fit the sound: {err}") from err
        if found is None:
            raise TrainingError(f"the words {words[:60]!r} do not fit the sound")
        spans = []
        for word in found:
            name = _VARIANT.sub("", word.name)
            for entry in word:
                phone = phone_named(entry.name)
                if phone != SILENCE and entry.duration > 0:
                    start_s = entry.start * _FRAME_S
                    end_s = min(start_s + entry.duration * _FRAME_S, len(raw) / 2 / SAMPLE_RATE)
                    spans.append(PhoneSpan(phone, start_s, end_s, name))
                    name = ""
        return tuple(spans)

    def _decode(self, raw: bytes) -> None:
        self._decoder.start_utt()
        self._decoder.process_raw(raw, full_utt=True)
        self._decoder.end_utt()


def spoken_words(text: str) -> list[str]:
    """Lower-case words as the dictionary spells them; digits and signs are not words."""
    return [w.strip("'") for w in re.findall(r"[a-z']+", text.lower()) if w.strip("'")]


def _refuse_implausible(pcm: NDArray[np.int16], spans: tuple[PhoneSpan, ...]) -> None:
    if not spans:
        raise TrainingError("the aligner found no phones")
    longest = max(spans, key=lambda s: s.end_s - s.start_s)
    if longest.end_s - longest.start_s > _LONGEST_PHONE_S:
        raise TrainingError(f"the aligner lost its way at {longest.phone}, {longest.start_s:.2f} s")
    levels_db = [_level_db(pcm, s) for s in spans if s.phone in {"AA", "AE", "AO", "AY", "EY"}]
    loud_db = float(np.percentile([_level_db(pcm, s) for s in spans], 90))
    if levels_db and min(levels_db) < loud_db + _QUIET_VOWEL_DB:
        raise TrainingError("the aligner put an open vowel into silence")


def _level_db(pcm: NDArray[np.int16], span: PhoneSpan) -> float:
    part = pcm[int(span.start_s * SAMPLE_RATE) : int(span.end_s * SAMPLE_RATE)].astype(np.float64)
    power = float(np.mean(part**2)) if part.size else 0.0
    return float(10.0 * np.log10(power + 1.0))
