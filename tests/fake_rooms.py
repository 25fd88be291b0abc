"""Stand-ins for all rooms, small and steerable, for tests of the session."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from core.clock import MonotonicClock
from core.errors import (
    AvatarError,
    CameraUnavailable,
    EngineError,
    MicUnavailable,
    SpeakerUnavailable,
)
from core.ports import Clock
from core.session import Ports, real_ports
from core.session.wiring import RecordingFile
from core.settings import Settings
from core.types import Avatar
from tests.fake_pictures import SLATE_GREY, FakeComposer, FakeSink, fake_avatar
from tests.fake_sound import FakeFront, FakeSource, FakeSpeaker, FakeVoice
from tests.fake_student import FakeEngine, FakeFeatures


@dataclass
class FakeRooms:
    """Ports whose back ends are kept, and whose next openings can be made to fail."""

    clock: Clock = field(default_factory=MonotonicClock)
    sources: list[FakeSource] = field(default_factory=list)
    sinks: list[FakeSink] = field(default_factory=list)
    engines: list[FakeEngine] = field(default_factory=list)
    built: list[Settings] = field(default_factory=list)  # what was asked for, also in vain
    mic_errors: int = 0  # so many next openings fail
    camera_errors: int = 0
    engine_errors: int = 0
    speaker_errors: int = 0
    avatar_errors: int = 0
    speakers: list[FakeSpeaker] = field(default_factory=list)
    opens_beside: bool = True
    real_cameras: bool = False  # files, say
    open_recording: Callable[..., RecordingFile] = real_ports().open_recording
    composed: list[Settings] = field(default_factory=list)  # what looks were made for
    voices: list[FakeVoice] = field(default_factory=list)
    voice_errors: int = 0
    fronts: list[FakeFront] = field(default_factory=list)
    compose_setup: Callable[[Settings], object] = lambda settings: None
    cut_out: list[str] = field(default_factory=list)  # avatars whose mattes were asked for
    mattes_setup: Callable[[Avatar, Callable[[], bool]], object] = lambda avatar, wanted: None
    engine_kind: type[FakeEngine] = FakeEngine
    source_setup: Callable[[FakeSource], None] = lambda source: None
    sink_setup: Callable[[FakeSink], None] = lambda sink: None
    speaker_setup: Callable[[FakeSpeaker], None] = lambda speaker: None
    engine_setup: Callable[[FakeEngine], None] = lambda engine: None

    def ports(self) -> Ports:
        real = real_ports()
        return Ports(
            open_source=self._open_source,
            open_sink=real.open_sink if self.real_cameras else self._open_sink,
            open_speaker=self._open_speaker,
            open_voice=self._open_voice,
            open_recording=self._open_recording,
            opens_beside=lambda choice, sink: self.opens_beside,
            sink_notices=real.sink_notices,
            overwritten_file=real.overwritten_file,
            speech_file=real.speech_file,
            load_avatar=self._load_avatar,
            prepare=lambda settings, avatar: replace(avatar),
            build_engine=self._build_engine,
            make_features=FakeFeatures,
            make_composer=self._make_composer,
            make_slate=lambda settings: np.full((*settings.size_px[::-1], 3), SLATE_GREY, np.uint8),
            find_mattes=self._find_mattes,
            make_voice_front=self._make_front,
        )

    def _make_composer(self, avatar: Avatar, settings: Settings) -> FakeComposer:
        self.composed.append(settings)
        self.compose_setup(settings)
        composer = FakeComposer(avatar, settings)
        composer.waits = settings.background != "own" and avatar.id not in self.cut_out
        return composer

    def _find_mattes(self, avatar: Avatar, wanted: Callable[[], bool]) -> None:
        self.mattes_setup(avatar, wanted)
        self.cut_out.append(avatar.id)

    def _make_front(self) -> FakeFront:
        self.fronts.append(FakeFront())
        return self.fronts[-1]

    def _load_avatar(self, avatar_id: str) -> Avatar:
        if self.avatar_errors:
            self.avatar_errors -= 1
            raise AvatarError(f"no avatar {avatar_id!r}; choose another one")
        return fake_avatar(avatar_id)

    def _open_source(self, choice: str, clock: Clock) -> FakeSource:
        if self.mic_errors:
            self.mic_errors -= 1
            raise MicUnavailable(f"no microphone {choice!r}; choose another one")
        source = FakeSource(clock)
        source.label = choice
        self.source_setup(source)
        self.sources.append(source)
        return source

    def _open_sink(self, choice: str, size_px: tuple[int, int], fps: int, clock: Clock) -> FakeSink:
        if self.camera_errors:
            self.camera_errors -= 1
            raise CameraUnavailable(f"no camera {choice!r}; choose another one")
        sink = FakeSink(clock, choice)
        self.sink_setup(sink)
        self.sinks.append(sink)
        return sink

    def _open_recording(self, path: Path, size_px: tuple[int, int], fps: int) -> RecordingFile:
        return self.open_recording(path, size_px, fps)

    def _open_speaker(self, choice: str, clock: Clock) -> FakeSpeaker:
        if self.speaker_errors:
            self.speaker_errors -= 1
            raise SpeakerUnavailable("no loudspeaker; plug one in")
        speaker = FakeSpeaker()
        self.speaker_setup(speaker)
        self.speakers.append(speaker)
        return speaker

    def _open_voice(
        self, choice: str, _clock: Clock, kept_back: Callable[[int], bool]
    ) -> FakeVoice:
        if self.voice_errors:
            self.voice_errors -= 1
            raise SpeakerUnavailable("There is no cable. Install one.")
        self.voices.append(FakeVoice(choice, kept_back))
        return self.voices[-1]

    def _build_engine(self, settings: Settings) -> FakeEngine:
        self.built.append(settings)
        if self.engine_errors:
            self.engine_errors -= 1
            raise EngineError("the fake engine cannot be built; choose another one")
        engine = self.engine_kind()
        self.engine_setup(engine)
        self.engines.append(engine)
        return engine
