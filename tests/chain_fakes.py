"""Stand-ins for all rooms, small and steerable, for tests of the session."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from core.clock import NS_PER_MS, NS_PER_S, MonotonicClock
from core.errors import (
    AvatarError,
    CameraUnavailable,
    EngineError,
    MicUnavailable,
    SpeakerUnavailable,
)
from core.messages import Event, StateChanged
from core.ports import Clock
from core.session import Ports, real_ports
from core.session.wiring import RecordingFile
from core.settings import Settings
from core.types import (
    AudioChunk,
    Avatar,
    EngineSpec,
    FacePatch,
    FeatureSpec,
    FeatureWindow,
    UInt8,
    VideoFrame,
)

RATE_HZ = 16_000
SIZE = (160, 160)
SLATE_GREY = 20
BADGE = 200
REGION = (8, 6)  # (w, h) of a fake mouth
SPEC = EngineSpec(
    name="fake",
    features=FeatureSpec("pcm", RATE_HZ, NS_PER_S // RATE_HZ, 1, 0, 40.0, 0.0),
    fps=25,
    chunk_frames=2,
    size_px=REGION,
)


class HandClock:
    """Time that moves only when a test, or a sleeper, moves it."""

    def __init__(self, now_ns: int = 1_000 * NS_PER_S) -> None:
        self._now_ns = now_ns

    def now_ns(self) -> int:
        return self._now_ns

    def sleep_until(self, due_ns: int) -> None:
        self._now_ns = max(self._now_ns, due_ns)

    def advance_ms(self, duration_ms: float) -> None:
        self._now_ns += round(duration_ms * NS_PER_MS)


class SleepyClock(MonotonicClock):
    """Real time that jumps when a test says for how long all have slept."""

    slept_ns = 0

    def now_ns(self) -> int:
        return super().now_ns() + self.slept_ns

    def sleep_until(self, due_ns: int) -> None:
        super().sleep_until(due_ns - self.slept_ns)


class Driver(threading.Event):
    """A call into it does not come back before it is set."""

    def __init__(self) -> None:
        super().__init__()
        self.entered = threading.Event()

    def wait(self, timeout: float | None = None) -> bool:
        self.entered.set()
        return super().wait(timeout)


class FakeSource:
    """A tone in real time. mute: delivers nothing; broken: reading raises; last_s: ends then.

    Its driver needs none of our threads: it has delivered also what nobody came to read yet.
    """

    BLOCK_NS = 10 * NS_PER_MS

    def __init__(self, clock: Clock, loudness: float = 0.3, last_s: float = 1e9) -> None:
        self.label, self.rate_hz, self.overflows = "fake microphone", RATE_HZ, 0
        self.ended = self.mute = self.broken = self.closed = False
        self.loudness, self._last_ns = loudness, round(last_s * NS_PER_S)
        self._clock = clock
        self._next_ns = self._began_ns = 0

    @property
    def last_block_ns(self) -> int:
        """See ``AudioSource``."""
        if self.broken or self.closed or self.mute or self.ended or not self._began_ns:
            return self._next_ns
        now_ns = self._clock.now_ns()
        return now_ns - (now_ns - self._began_ns) % self.BLOCK_NS

    def start(self) -> None:
        self._next_ns = self._began_ns = self._clock.now_ns()

    def read(self, timeout_s: float) -> AudioChunk | None:
        if self.broken:
            raise MicUnavailable("the fake microphone was pulled out; plug it in again")
        if self.closed or self.mute or self.ended:
            time.sleep(min(timeout_s, 0.01))
            return None
        ready_ns = self._next_ns + self.BLOCK_NS
        limit_ns = self._clock.now_ns() + round(timeout_s * NS_PER_S)
        self._clock.sleep_until(min(ready_ns, limit_ns))
        if self._clock.now_ns() < ready_ns:
            return None
        begin_ns, self._next_ns = self._next_ns, ready_ns
        self.ended = ready_ns - self._began_ns >= self._last_ns
        samples = RATE_HZ // 100
        at = (begin_ns - self._began_ns) / NS_PER_S + np.arange(samples) / RATE_HZ
        pcm = (self.loudness * np.sin(2 * np.pi * 220 * at)).astype(np.float32)
        return AudioChunk(pcm, RATE_HZ, begin_ns)

    def close(self) -> None:
        self.closed = True


class FakeFeatures:
    """Two frames of samples and 40 ms more; voiced when they are loud."""

    def __init__(self, spec: EngineSpec) -> None:
        self._spec = spec
        self.reset(0)

    def reset(self, origin_ns: int) -> None:
        self._origin_ns, self._next_ns, self._until_ns = origin_ns, origin_ns, origin_ns
        self._power = 0.0
        self._first = True

    def push(self, chunk: AudioChunk) -> Sequence[FeatureWindow]:
        length_ns = self._spec.chunk_frames * self._spec.frame_ns
        ahead_ns = round(self._spec.features.lookahead_ms * NS_PER_MS)
        self._until_ns = chunk.t0_ns + len(chunk.pcm) * NS_PER_S // chunk.rate_hz
        self._power = float(np.max(np.abs(chunk.pcm)))
        found = []
        while self._next_ns + length_ns + ahead_ns <= self._until_ns:
            found.append(self._window(self._next_ns))
            self._next_ns += length_ns
        return found

    def flush(self) -> Sequence[FeatureWindow]:
        return []

    def _window(self, t0_ns: int) -> FeatureWindow:
        values = np.full((4, 1), self._power, np.float32)
        window = FeatureWindow(values, "pcm", 1, t0_ns, self._power > 0.05, self._first)
        self._first = False
        return window


class FakeEngine:
    """Mouths of one bright colour. wait: an Event that a push waits for; error: what it raises."""

    def __init__(self) -> None:
        self.spec, self.provider, self.notices = SPEC, "fake provider", ()
        self.pushes: list[tuple[FeatureWindow, int]] = []
        self.resets = 0
        self.warmed: list[str] = []
        self.error: Exception | None = None
        self.wait: threading.Event | None = None
        self.cost_s = 0.0
        self.closed = False

    def warm_up(self, avatar: Avatar) -> None:
        self.warmed.append(avatar.id)

    def push(self, window: FeatureWindow, base_index: int) -> Sequence[FacePatch]:
        if self.error is not None:
            raise self.error
        if self.wait is not None:
            self.wait.wait(30)
        time.sleep(self.cost_s)
        self.pushes.append((window, base_index))
        rgb = np.full((REGION[1], REGION[0], 3), 250, np.uint8)
        frames = range(self.spec.chunk_frames)
        return [FacePatch(rgb, window.t0_ns + n * SPEC.frame_ns, base_index + n) for n in frames]

    def reset(self) -> None:
        self.resets += 1

    def close(self) -> None:
        self.closed = True


class QuickEngine(FakeEngine):
    """One that changes its avatar without being built anew. refusal: what it says to that."""

    def __init__(self) -> None:
        super().__init__()
        self.refusal: Exception | None = None
        self.changed: list[str] = []

    def change_avatar(self, avatar: Avatar) -> None:
        if self.refusal is not None:
            raise self.refusal
        self.changed.append(avatar.id)


class FakeLoop:
    """Frame n is grey with n in its first pixel."""

    size_px = SIZE

    def __len__(self) -> int:
        return 100

    def frame(self, index: int) -> UInt8:
        rgb = np.full((SIZE[1], SIZE[0], 3), 60, np.uint8)
        rgb[0, 0] = index
        return rgb


class FakeComposer:
    """The mouth is the picture's lower half; its weight can be read back there, and whether there
    is a badge beside the first pixel."""

    def __init__(self, avatar: Avatar, settings: Settings | None = None) -> None:
        self.avatar = avatar
        self.waits = False
        self._settings = settings or Settings(size_px=SIZE)

    def idle(self, index: int) -> UInt8:
        width, height = self._settings.size_px
        rgb = np.full((height, width, 3), 60, np.uint8)
        rgb[0, 0] = index % len(self.avatar.loop)
        rgb[0, 1] = BADGE if self._settings.badge else 0
        return rgb

    def compose(self, patch: FacePatch, strength: float = 1.0) -> UInt8:
        rgb = self.idle(patch.base_index)
        half = rgb.shape[0] // 2
        rgb[half:] = (rgb[half:] * (1 - strength) + int(patch.rgb[0, 0, 0]) * strength).astype(
            np.uint8
        )
        return rgb


def mouth_of(frame: VideoFrame) -> int:
    """60 = idle, 250 = the student's mouth at full weight."""
    return int(frame.rgb[-1, -1, 0])


def index_of(frame: VideoFrame) -> int:
    """The loop frame under a picture."""
    return int(frame.rgb[0, 0, 0])


def has_badge(frame: VideoFrame) -> bool:
    """Whether the look of a picture is one with a badge."""
    return int(frame.rgb[0, 1, 0]) == BADGE


class FakeFront:
    """Makes sound louder by whole factors of 6 dB, and notes how it was tuned."""

    def __init__(self) -> None:
        self.tuned: list[tuple[float, bool, float, bool]] = []
        self.level_db, self.gate_open, self.delay_ms = -120.0, True, 0.0
        self._gain = 1.0

    def reset(self) -> None:
        """It remembers no sound."""

    def use(self, *, gain_db: float, gate: bool, gate_db: float, noise_suppression: bool) -> None:
        self.tuned.append((gain_db, gate, gate_db, noise_suppression))
        self._gain = 2.0 ** (gain_db / 6)

    def push(self, chunk: AudioChunk | None) -> AudioChunk | None:
        if chunk is None:
            return None
        pcm = (chunk.pcm * self._gain).astype(np.float32)
        power = float(np.mean(np.square(pcm))) if len(pcm) else 0.0
        self.level_db = 10.0 * float(np.log10(max(power, 1e-12)))
        return replace(chunk, pcm=pcm)

    def glance(self, chunk: AudioChunk) -> None:
        self.push(chunk)


class FakeSink:
    """Keeps every picture with the time at which it was handed over."""

    def __init__(self, clock: Clock, label: str = "fake camera") -> None:
        self.label, self._clock = label, clock
        self.frames: list[tuple[int, VideoFrame]] = []
        self.sound: list[AudioChunk] = []
        self.error: Exception | None = None
        self.wait: threading.Event | None = None
        self.closed = 0
        self.notices: list[str] = []

    def send(self, frame: VideoFrame) -> None:
        if self.error is not None:
            raise self.error
        if self.wait is not None:
            self.wait.wait(30)
        self.frames.append((self._clock.now_ns(), frame))

    def write_audio(self, chunk: AudioChunk) -> None:
        self.sound.append(chunk)

    def close(self) -> None:
        self.closed += 1


class FakeSpeaker:
    """Keeps what it was given to play."""

    def __init__(self) -> None:
        self.label, self.ended, self.closed = "fake loudspeaker", False, False
        self.chunks: list[AudioChunk] = []

    def start(self) -> None:
        """Nothing to open."""

    def write(self, chunk: AudioChunk) -> None:
        self.chunks.append(chunk)

    def close(self) -> None:
        self.closed = True


class FakeVoice:
    """A virtual microphone that keeps what it is given, each with its delay. recorded: whether
    somebody hears it."""

    label = "fake voice"
    late_ns: int | None = 0
    needs_ms = 0.0

    def __init__(self, choice: str, kept_back: Callable[[int], bool]) -> None:
        self.choice, self.kept_back = choice, kept_back
        self.heard: list[tuple[AudioChunk, int]] = []
        self.started = self.ended = False
        self.recorded, self.pauses = True, 0

    def start(self) -> None:
        self.started = True

    def write(self, chunk: AudioChunk, delay_ns: int) -> None:
        self.heard.append((chunk, delay_ns))

    def pause(self) -> None:
        self.pauses += 1

    def forget_needs(self) -> None:
        pass

    def unheard(self) -> bool:
        return not self.recorded

    def stirs(self) -> bool:
        return self.recorded

    def close(self) -> None:
        self.ended = True


def fake_avatar(avatar_id: str = "ada") -> Avatar:
    """Without any file."""
    return Avatar(
        id=avatar_id or "ada",
        name="Ada",
        fps=25,
        loop=FakeLoop(),
        affines=np.zeros((100, 2, 3), np.float32),
        blend_mask=np.ones((REGION[1], REGION[0]), np.float32),
        preview=np.zeros((4, 4, 3), np.uint8),
        licence="CC0-1.0",
        source="drawn",
        consent="nobody is shown",
    )


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


class Diary:
    """Keeps events; ``wait_for`` waits until one fits."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self._news = threading.Condition()

    def __call__(self, event: Event) -> None:
        with self._news:
            self.events.append(event)
            self._news.notify_all()

    def wait_for(self, fits: Callable[[Event], bool], timeout_s: float = 10.0) -> Event:
        def found() -> Event | None:
            return next((event for event in self.events if fits(event)), None)

        with self._news:
            event = self._news.wait_for(found, timeout_s)
        assert event is not None, f"did not happen; events: {self.events[-12:]}"
        return event

    def last_state(self) -> StateChanged:
        """Where the session is, with reason and remedy."""
        return next(e for e in reversed(self.events) if isinstance(e, StateChanged))

    def forget(self) -> None:
        with self._news:
            self.events.clear()


def wait_until(fits: Callable[[], bool], timeout_s: float = 10.0) -> None:
    """Looks every 5 ms; fails the test when it never fits."""
    limit = time.monotonic() + timeout_s
    while not fits():
        assert time.monotonic() < limit, "did not happen in time"
        time.sleep(0.005)


def our_threads() -> list[str]:
    """Names of the session's threads that are alive."""
    return [t.name for t in threading.enumerate() if t.name.startswith("lipcam-")]
