"""The only words between the face and the engine: states, commands and events, frozen."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum


class State(Enum):
    """States of a session (docs/architecture.md)."""

    OFF = "off"
    OPENING = "opening"
    WARMING = "warming"
    RUNNING = "running"
    HOLDING = "holding"
    STOPPING = "stopping"
    FAULT = "fault"


# -- Commands: the window's words to the session ---------------------------------------------------


@dataclass(frozen=True, slots=True)
class Start:
    """Open everything that the settings name and run."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Stop and close everything; harmless when already off."""


@dataclass(frozen=True, slots=True)
class SwitchMic:
    mic: str


@dataclass(frozen=True, slots=True)
class SwitchCamera:
    camera: str


@dataclass(frozen=True, slots=True)
class SwitchAvatar:
    avatar: str


@dataclass(frozen=True, slots=True)
class SwitchEngine:
    engine: str


@dataclass(frozen=True, slots=True)
class SwitchSpeaker:
    speaker: str


@dataclass(frozen=True, slots=True)
class SetDelay:
    delay_ms: int


Switch = SwitchMic | SwitchCamera | SwitchAvatar | SwitchEngine | SwitchSpeaker
Command = Start | Stop | Switch | SetDelay


# -- Events: the session's words to the window --------------------------------------------------


@dataclass(frozen=True, slots=True)
class StateChanged:
    state: State
    reason: str = ""
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the user should know; the program goes on. key: stable name of the subject."""

    key: str
    text: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class ChoiceInEffect:
    """A switch has been decided. kind: the setting ("mic", "camera", "avatar", "engine" or
    "speaker"). choice: what is in effect now, the old choice where the new one could not be had;
    Notice or Fault tell why. While off: what the next start will use."""

    kind: str
    choice: str


@dataclass(frozen=True, slots=True)
class Fault:
    """A part failed. part: "mic", "student", "camera" or "control"."""

    part: str
    text: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Stats:
    """Live figures, once a second. Times in ms, counts since start. first_spoken_ns: monotonic time
    at which the first picture with a speaking mouth was handed to a camera; 0 before that."""

    state: State
    fps: float
    delay_ms: float
    delay_p50_ms: float
    delay_p95_ms: float
    level: float
    voiced: bool
    engine: str
    provider: str
    camera: str
    mic: str
    frames_model: int = 0
    frames_held: int = 0
    frames_idle: int = 0
    frames_late: int = 0
    ticks_missed: int = 0
    audio_overflows: int = 0
    rss_mb: float = 0.0
    stage_ms: dict[str, float] = field(default_factory=dict)
    first_spoken_ns: int = 0


Event = StateChanged | Notice | ChoiceInEffect | Fault | Stats
