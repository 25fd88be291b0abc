"""What a check of the virtual microphone has found, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from statistics import median

NEAR_MS = 60.0  # EBU R37 lets sound be this late at the end of a chain
_LEAST = 2  # beeps that must be heard before anything is said of them
_SYSTEM = "Look in the system's sound settings whether it is muted there, and check again."


class Outcome(Enum):
    """What another program hears."""

    HEARD = "heard"
    LATE = "late"  # or early: not at the time of the picture
    SILENT = "silent"
    NO_VOICE = "no voice"  # there is no virtual microphone
    UNCHECKED = "unchecked"  # nothing here can record from it; nothing is known


@dataclass(frozen=True, slots=True)
class VoiceReport:
    """microphone: what call programs have to choose, "" for none. text, remedy: for the user.
    off_ms: sound heard minus the time asked for, in the median; None where none was heard."""

    outcome: Outcome
    microphone: str
    text: str
    remedy: str = ""
    off_ms: float | None = None

    @property
    def ok(self) -> bool:
        """Whether calls hear the voice with the lips."""
        return self.outcome is Outcome.HEARD


def judge_voice(label: str, offsets_ms: Sequence[float]) -> VoiceReport:
    """What the beeps mean. offsets_ms: of each that was heard, see ``VoiceReport.off_ms``."""
    if len(offsets_ms) < _LEAST:
        text = f"Another program hears nothing from “{label}”."
        return VoiceReport(Outcome.SILENT, label, text, _SYSTEM)
    off_ms = median(offsets_ms)
    if abs(off_ms) > NEAR_MS:
        far = f"{abs(off_ms):.0f} ms"
        text = f"Another program hears “{label}” {far} earlier than the picture."
        if off_ms > 0:
            text = f"Another program hears “{label}” {far} later than the picture."
        remedy = "Close programs that use much of the processor, and check again."
        return VoiceReport(Outcome.LATE, label, text, remedy, off_ms)
    text = f"Another program hears “{label}”, {abs(off_ms):.0f} ms beside its time."
    return VoiceReport(Outcome.HEARD, label, text, "", off_ms)


def not_there(cause: str, remedy: str) -> VoiceReport:
    """It could not be opened."""
    return VoiceReport(Outcome.NO_VOICE, "", cause, remedy)


def not_recorded(label: str, reason: str) -> VoiceReport:
    """It could be opened, but nothing records from it."""
    text = f"“{label}” is played to, but cannot be recorded from: {reason}"
    return VoiceReport(Outcome.SILENT, label, text, _SYSTEM)


def not_known(label: str) -> VoiceReport:
    """It could be opened; which microphone calls have to choose is the user's own affair."""
    text = f"“{label}” can be played to; what a call hears of it is not known here."
    return VoiceReport(Outcome.UNCHECKED, label, text)
