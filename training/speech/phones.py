"""The phones that synthesiser and aligner speak of, and a timed utterance made of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from core.errors import TrainingError

SAMPLE_RATE = 16_000  # Hz of every sound here
FPS = 25  # of every picture
SILENCE = "SIL"

VOWELS = frozenset(
    ["AA", "AE", "AH", "AO", "AW", "AX", "AY", "EH", "ER", "EY", "IH", "IY", "OW", "OY", "UH", "UW"]
)
BILABIALS = frozenset(["P", "B", "M"])
LABIODENTALS = frozenset(["F", "V"])
_OTHER_CONSONANTS = frozenset(
    ["TH", "DH", "T", "D", "N", "L", "K", "G", "NG", "HH", "S", "Z", "SH", "ZH", "CH", "JH"]
)
CONSONANTS = BILABIALS | LABIODENTALS | _OTHER_CONSONANTS | {"R", "W", "Y"}
PHONES = VOWELS | CONSONANTS | {SILENCE}

# Who said when the phones of an utterance sound.
ALIGNED, OWN_TIMES = "the aligner", "the synthesiser"

# Names that flite and pocketsphinx give to things that look like one of the phones above.
_ALIASES = {
    "PAU": SILENCE, "H#": SILENCE, "SSIL": SILENCE, "<SIL>": SILENCE, "+NSN+": SILENCE,
    "+SPN+": SILENCE, "<S>": SILENCE, "</S>": SILENCE, "[NOISE]": SILENCE,
    "BRTH": SILENCE, "AXR": "ER", "IX": "IH", "UX": "UW", "DX": "D", "NX": "N", "HV": "HH",
    "EL": "L", "EM": "M", "EN": "N", "H": "HH",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class PhoneSpan:
    """One phone and when it sounds: `start_s <= t < end_s`, in seconds of its utterance.

    word: on the first phone of a word, that word; empty otherwise and where words are not known.
    """

    phone: str
    start_s: float
    end_s: float
    word: str = ""

    def __post_init__(self) -> None:
        if self.phone not in PHONES:
            raise TrainingError(f"{self.phone!r} is not a phone this project knows")
        if not 0.0 <= self.start_s < self.end_s:
            raise TrainingError(
                f"phone {self.phone} runs from {self.start_s} s to {self.end_s} s; "
                "its end must come after its start"
            )


@dataclass(frozen=True, slots=True, eq=False)
class Utterance:
    """Speech with its phones: what a face has to follow.

    pcm: int16 (n,), mono, 16 kHz. spans: in order, without overlap, inside the sound; whatever no
    span covers is silence. voice and source name where the sound comes from, labels who timed the
    phones.
    """

    pcm: NDArray[np.int16]
    spans: tuple[PhoneSpan, ...]
    text: str
    voice: str
    source: str = field(default="flite")
    labels: str = OWN_TIMES

    def __post_init__(self) -> None:
        if self.pcm.dtype != np.int16 or self.pcm.ndim != 1:
            raise TrainingError(f"want int16 mono sound, got {self.pcm.dtype} {self.pcm.shape}")
        ends = [0.0]
        for span in self.spans:
            if span.start_s < ends[-1] - 1e-6:
                raise TrainingError(
                    f"phone {span.phone} at {span.start_s} s overlaps its neighbour"
                )
            ends.append(span.end_s)
        if ends[-1] > self.duration_s + 0.02:
            raise TrainingError(
                f"phones end at {ends[-1]:.2f} s, the sound already at {self.duration_s:.2f} s"
            )

    @property
    def duration_s(self) -> float:
        """Length of the sound in seconds."""
        return self.pcm.size / SAMPLE_RATE


def phone_named(name: str) -> str:
    """The phone meant by a name as flite or cmudict writes it, stress digit and all.

    Raises TrainingError for a name that belongs to neither.
    """
    upper = name.strip().upper()
    bare = upper.rstrip("012") if upper not in _ALIASES else upper
    phone = _ALIASES.get(bare, bare)
    if phone not in PHONES:
        raise TrainingError(f"{name!r} is not a phone of flite or of the CMU dictionary")
    return phone


def shifted(spans: Sequence[PhoneSpan], seconds: float) -> tuple[PhoneSpan, ...]:
    """The same phones, all `seconds` later."""
    return tuple(replace(s, start_s=s.start_s + seconds, end_s=s.end_s + seconds) for s in spans)
