"""What the working threads tell the control thread."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.ports import AudioSource, FrameSink


@dataclass(frozen=True, slots=True, eq=False)
class Ready:
    """A student has built and warmed its engine and waits to be let in."""

    worker: object


@dataclass(frozen=True, slots=True, eq=False)
class Died:
    """A thread has ended with an error. part: "student", "camera" or "listen"."""

    part: str
    worker: object
    error: Exception


@dataclass(frozen=True, slots=True, eq=False)
class SinkFailed:
    """The camera takes no more frames; its thread goes on with the preview alone."""

    sink: FrameSink
    error: Exception


@dataclass(frozen=True, slots=True, eq=False)
class MicFailed:
    """Reading from a microphone raised."""

    source: AudioSource
    error: Exception


@dataclass(frozen=True, slots=True, eq=False)
class MicEnded:
    """A sound file has been read to its end."""

    source: AudioSource


@dataclass(frozen=True, slots=True, eq=False)
class RecordingBegan:
    """A file is open. notices: what the user should know of its name. again: it is a further one,
    for pictures of another size or rate."""

    recorder: object
    path: Path
    notices: tuple[str, ...]
    again: bool


@dataclass(frozen=True, slots=True, eq=False)
class RecordingEnded:
    """A recording is over. error: what ended it, None where it was asked to end."""

    recorder: object
    error: Exception | None


@dataclass(frozen=True, slots=True, eq=False)
class Taken:
    """A student speaks for another avatar now; or, with an error, for the one before. stage: what
    it was asked to take, with the lane on which its mouths come."""

    worker: object
    stage: object
    error: Exception | None


@dataclass(frozen=True, slots=True, eq=False)
class Staged:
    """A piece of staging has ended. feeds: what was made, nothing where there is an error."""

    job: object
    feeds: tuple[Any, ...]
    error: Exception | None


Report = (
    Ready
    | Died
    | SinkFailed
    | MicFailed
    | MicEnded
    | RecordingBegan
    | RecordingEnded
    | Taken
    | Staged
)
