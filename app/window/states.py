"""What the user is shown of a session: one word, one icon, one tone for each condition."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication

from core.messages import State

# Called by this name and with its context spelled out, for Qt's collector of strings to see it.
translate = QCoreApplication.translate


class Condition(Enum):
    """What goes on, as the user sees it."""

    OFF = "off"
    OPENING = "opening"
    WARMING = "warming"
    SPEAKING = "speaking"
    SILENT = "silent"
    MUTED = "muted"
    PANIC = "panic"
    HOLDING = "holding"
    STOPPING = "stopping"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Face:
    """How a condition is shown. icon: of ``assets/icons``. tone: of ``palettes``."""

    icon: str
    tone: str


FACES = {
    Condition.OFF: Face("power", "neutral"),
    Condition.OPENING: Face("opening", "calm"),
    Condition.WARMING: Face("warming", "calm"),
    Condition.SPEAKING: Face("speaking", "good"),
    Condition.SILENT: Face("silent", "calm"),
    Condition.MUTED: Face("mic-off", "warn"),
    Condition.PANIC: Face("panic", "bad"),
    Condition.HOLDING: Face("holding", "warn"),
    Condition.STOPPING: Face("opening", "neutral"),
    Condition.FAULT: Face("fault", "bad"),
}

_BY_STATE = {
    State.OFF: Condition.OFF,
    State.OPENING: Condition.OPENING,
    State.WARMING: Condition.WARMING,
    State.HOLDING: Condition.HOLDING,
    State.STOPPING: Condition.STOPPING,
    State.FAULT: Condition.FAULT,
}


def condition_of(state: State, *, muted: bool, panic: bool, speaking: bool) -> Condition:
    """What to show; of several things that are true, what others see and hear most of."""
    if state in {State.RUNNING, State.HOLDING}:
        if panic:
            return Condition.PANIC
        if muted:
            return Condition.MUTED
    if state is State.RUNNING:
        return Condition.SPEAKING if speaking else Condition.SILENT
    return _BY_STATE[state]


def condition_words(condition: Condition) -> str:
    """A condition in a word or two."""
    return {
        Condition.OFF: translate("states", "Off"),
        Condition.OPENING: translate("states", "Opening"),
        Condition.WARMING: translate("states", "Warming up"),
        Condition.SPEAKING: translate("states", "Speaking"),
        Condition.SILENT: translate("states", "Silent"),
        Condition.MUTED: translate("states", "Muted"),
        Condition.PANIC: translate("states", "Panic"),
        Condition.HOLDING: translate("states", "Holding"),
        Condition.STOPPING: translate("states", "Stopping"),
        Condition.FAULT: translate("states", "Fault"),
    }[condition]


def title_words(condition: Condition, recording: bool) -> str:
    """Title of the window. It does not tell speaking from silence: a title that changes with every
    pause would flicker in the task bar, and be read out each time."""
    word = condition_words(condition)
    if condition in {Condition.SPEAKING, Condition.SILENT}:
        word = translate("states", "Live")
    if recording:
        word = translate("states", "{state}, recording").format(state=word)
    return translate("states", "{state} – Lipcam").format(state=word)
