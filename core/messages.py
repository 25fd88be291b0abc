"""The only words between the face and the engine: states, commands and events, frozen."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

PANIC_PICTURES = ("idle", "slate")
"""What the panic key shows: the avatar at rest, or a still picture with a caption."""


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


@dataclass(frozen=True, slots=True)
class Adjust:
    """Change settings that have no command of their own (``setting_rules.PLACES`` with ``live``
    "sound", "rest", "picture", "student" or "camera"), all or none. changes: (name, value), each
    name once. Answered by Adjusted."""

    changes: tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class SetMuted:
    """Muted, the student and everything that carries the voice get silence, at once. Not a setting:
    each session begins with sound."""

    muted: bool


@dataclass(frozen=True, slots=True)
class SetPanic:
    """Show one of PANIC_PICTURES from the next tick on and let no sound out; "" ends it."""

    picture: str


@dataclass(frozen=True, slots=True)
class SetWatched:
    """Whether somebody looks at the preview; until told otherwise, somebody does. Where nobody does
    and nobody reads the camera, no pictures are made (setting ``rest_when_unseen``)."""

    watched: bool


@dataclass(frozen=True, slots=True)
class StartRecording:
    """Record what the camera gets, with the voice in time, into an MP4 beside the running camera.
    path: of the file; one that is there is never overwritten. Answered by Recording."""

    path: str


@dataclass(frozen=True, slots=True)
class StopRecording:
    """Finish the recording; harmless when there is none."""


Switch = SwitchMic | SwitchCamera | SwitchAvatar | SwitchEngine | SwitchSpeaker
Command = (
    Start
    | Stop
    | Switch
    | SetDelay
    | Adjust
    | SetMuted
    | SetPanic
    | SetWatched
    | StartRecording
    | StopRecording
)


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
class Adjusted:
    """An Adjust has been decided. values: what is now in effect, (name, value) for each name that
    was asked for; a Notice tells why a value is not the one asked for."""

    values: tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class Recording:
    """A recording has begun (active) or ended. path: the file that is, or was, written. A Notice
    "recording" tells where one ended by itself, because a disk is full, say."""

    path: str
    active: bool


@dataclass(frozen=True, slots=True)
class Fault:
    """A part failed. part: "mic", "student", "camera" or "control"."""

    part: str
    text: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Stats:
    """Live figures, once a second. Times in ms, counts since start. first_spoken_ns: monotonic time
    at which the first picture with a speaking mouth was handed to a camera; 0 before that.

    delay_p50_ms, delay_p95_ms: measured, sound to picture. skew_ms: sound minus picture where both
    leave the program, the sound being due at delay_ms (positive: sound late); 0 without pictures.
    muted, panic: as SetMuted and SetPanic left them. recording: path of the file being written,
    recorded_s: its length. readers: names of programs that have the camera open, None where the
    system cannot tell. gpu: the graphics card that computes, "" for none; gpu_mb: MiB of its memory
    that the engine holds. resting: no pictures are made, because nobody would see them; all else
    goes on, and the first look ends it.
    """

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
    skew_ms: float = 0.0
    muted: bool = False
    panic: str = ""
    recording: str = ""
    recorded_s: float = 0.0
    readers: tuple[str, ...] | None = None
    gpu: str = ""
    gpu_mb: float = 0.0
    resting: bool = False


Event = StateChanged | Notice | ChoiceInEffect | Adjusted | Recording | Fault | Stats
