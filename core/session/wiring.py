"""What the session is wired to: every door to a room in one record, so that tests can change one.

The real ones are in ``doors``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from core.ports import AudioSink, AudioSource, Clock, FrameSink, LipEngine, VoiceSink
from core.session.device_signs import NoSigns, Signs
from core.settings import Settings
from core.types import (
    AudioChunk,
    Avatar,
    EngineSpec,
    FacePatch,
    FeatureWindow,
    UInt8,
    VideoFrame,
)


class Features(Protocol):
    """Sound in, windows for an engine out, on a grid of video frames."""

    def reset(self, origin_ns: int) -> None: ...

    def push(self, chunk: AudioChunk) -> Sequence[FeatureWindow]: ...

    def flush(self) -> Sequence[FeatureWindow]: ...


class VoiceFront(Protocol):
    """What is done to the microphone's sound before anybody hears it. ``push`` (None where nothing
    is ready, and for None), ``glance`` (at a block that is kept for later) and ``reset`` are for
    the listening thread, ``use`` for any. level_db: loudness of what was pushed or glanced at,
    before the gate; gate_open: whether that lets it through."""

    level_db: float
    gate_open: bool

    @property
    def delay_ms(self) -> float:
        """For how long it holds sound back."""
        ...

    def use(
        self, *, gain_db: float, gate: bool, gate_db: float, noise_suppression: bool
    ) -> None: ...

    def reset(self) -> None: ...

    def push(self, chunk: AudioChunk | None) -> AudioChunk | None: ...

    def glance(self, chunk: AudioChunk) -> None: ...


class RecordingFile(Protocol):
    """A video file with sound. ``send`` and ``write_audio`` raise RecordingError; what was written
    until then stays playable. path: of the file itself, which may be beside the one asked for;
    notices: then say so. One thread."""

    notices: list[str]

    @property
    def path(self) -> Path: ...

    def send(self, frame: VideoFrame) -> None: ...

    def write_audio(self, chunk: AudioChunk) -> None: ...

    def close(self) -> None: ...


class Composer(Protocol):
    """Puts generated mouths into the avatar's loop."""

    def compose(self, patch: FacePatch, strength: float = 1.0) -> UInt8: ...

    def idle(self, index: int) -> UInt8: ...


@dataclass(frozen=True, slots=True)
class Ports:
    """Doors to the rooms. Each may raise its room's LipcamError.

    open_source, open_sink, open_speaker: by choice, as in the settings. open_voice: the same; with
    what is asked at each block, by the time of its capture, whether it must be kept back.
    open_recording: for
    pictures of (w, h) px and so many a second; overwrites nothing. opens_beside: whether a choice
    can be opened again while that sink of it is open. sink_notices: what an open sink has to tell
    the user; grows. sink_readers: who has it open, None where that cannot be told; it may take half
    a second. sink_watched: whether anybody has, the same but at once, for each tick. sink_sign: a
    file that can be read from once that may be otherwise; None: there is none. same_again:
    the choice that opens that very camera again. device_signs: of devices that come and go.
    smaller: settings to go on with where an engine fails; None: there are none. overwritten_file:
    what opening a choice of camera overwrites, speech_file: what a choice of microphone reads; None
    where that is no file. load_avatar: by id, "" = the first. prepare: the avatar with the
    conditioning that the engine needs (slow, at most once for each avatar and student).
    build_engine: not warmed up. make_composer, make_slate: in the look that the settings ask for
    (may take a while). find_mattes: finds out, and keeps, what is person in an avatar's loop, as
    long as that is wanted (up to a minute). build_patience: how many times as long as usual an
    engine may take to be built and warmed up.
    """

    open_source: Callable[[str, Clock], AudioSource]
    open_sink: Callable[[str, tuple[int, int], int, Clock], FrameSink]
    open_speaker: Callable[[str, Clock], AudioSink]
    open_voice: Callable[[str, Clock, Callable[[int], bool]], VoiceSink]
    open_recording: Callable[[Path, tuple[int, int], int], RecordingFile]
    opens_beside: Callable[[str, FrameSink], bool]
    sink_notices: Callable[[FrameSink], Sequence[str]]
    overwritten_file: Callable[[str], Path | None]
    speech_file: Callable[[str], Path | None]
    load_avatar: Callable[[str], Avatar]
    prepare: Callable[[Settings, Avatar], Avatar]
    build_engine: Callable[[Settings], LipEngine]
    make_features: Callable[[EngineSpec], Features]
    make_composer: Callable[[Avatar, Settings], Composer]
    make_slate: Callable[[Settings], UInt8]
    find_mattes: Callable[[Avatar, Callable[[], bool]], object]
    make_voice_front: Callable[[], VoiceFront]
    build_patience: Callable[[Settings], int] = lambda _settings: 1
    sink_readers: Callable[[FrameSink], Sequence[str] | None] = lambda _sink: None
    sink_watched: Callable[[FrameSink], bool | None] = lambda _sink: None
    sink_sign: Callable[[FrameSink], int | None] = lambda _sink: None
    same_again: Callable[[str, FrameSink], str] = lambda choice, _sink: choice
    device_signs: Callable[[], Signs] = NoSigns
    smaller: Callable[[Settings], Settings | None] = lambda _settings: None
