"""What is said in a sync test: beeps over a hum, then the bundled speech."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from app.bench.beeps import RATE_HZ, beep_times, stamped_sound, write_wav
from core import paths
from core.audio.sound_file import decode_sound
from core.types import Float32

_PAUSE_S = 1.0  # between the two, silent
_BEEPS_PART = 0.6
_LEAST_BEEPS_S, _LEAST_SPEECH_S = 4.0, 2.5


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """sound: float32 (n,) at ``beeps.RATE_HZ``. beeps_s: middles of the beeps. speech_s: when the
    speech begins. length_s: of all."""

    sound: Float32
    beeps_s: tuple[float, ...]
    speech_s: float

    @property
    def length_s(self) -> float:
        return len(self.sound) / RATE_HZ

    def write(self, path: Path) -> None:
        """As a WAV file."""
        write_wav(path, self.sound)


def pattern(seconds: float) -> Pattern:
    """Of about that length, at least ``_LEAST_BEEPS_S + _PAUSE_S + _LEAST_SPEECH_S``."""
    beeps_s = max(_LEAST_BEEPS_S, _BEEPS_PART * seconds)
    speech = decode_sound(paths.sample_speech(), RATE_HZ)
    left_s = max(_LEAST_SPEECH_S, seconds - beeps_s - _PAUSE_S)
    repeats = -(-round(left_s * RATE_HZ) // len(speech))
    said = np.tile(speech, repeats)[: round(left_s * RATE_HZ)]
    pause = np.zeros(round(_PAUSE_S * RATE_HZ), np.float32)
    sound = np.concatenate([stamped_sound(beeps_s), pause, said]).astype(np.float32)
    return Pattern(sound, tuple(beep_times(beeps_s)), beeps_s + _PAUSE_S)
