"""The live figures: true delay by stamped sound and pictures, and a sustained run.

Delay: beeps at known times go through a file microphone and the whole real session. Where the
student's own window holds a beep, its patch is painted in a colour that no avatar has (after the
student has done its work, so all of its time counts); the camera looks for that colour and notes
when the picture was handed over. Nothing of the session's own bookkeeping is believed.

Each measurement runs in a process of its own, so that memory is that of the program alone.
"""

from __future__ import annotations

import tempfile
import threading
import time
import wave
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

import numpy as np

from core.audio.file_source import FileSource
from core.clock import NS_PER_S, MonotonicClock, ms
from core.errors import LipcamError
from core.ports import AudioSource, Clock, FrameSink, LipEngine
from core.region import REGION_HEIGHT, REGION_WIDTH
from core.session import Ports, Session, real_ports
from core.settings import Settings
from core.stats import rss_mb
from core.types import (
    AudioChunk,
    Avatar,
    Event,
    FacePatch,
    Fault,
    FeatureWindow,
    Float32,
    Origin,
    Start,
    State,
    StateChanged,
    Stats,
    UInt8,
    VideoFrame,
)

RATE_HZ = 16_000
BEEP_HZ, BEEP_S, BEEP_LEVEL = 7_000.0, 0.010, 0.5
BEEP_BANDS = slice(74, 80)  # of 80: about 6.6 kHz and up, where the voice below has nothing
_BEEP_HEARD = -1.0  # scaled log-mel; silence is -2.2, a beep -0.1
_EVERY_S = (0.55, 0.85)  # seconds from beep to beep: more than any delay, at every phase of a frame
STAMP = (255, 0, 255)
_READY_S = 60.0
_SEED = 14

T = TypeVar("T")


@dataclass(frozen=True)
class Delays:
    """heard_s: seconds from the start; delay_ms: of each beep that was seen. lost: not seen."""

    heard_s: list[float]
    delay_ms: list[float]
    lost: int
    asked_ms: float
    kept_ms: float
    engine: str
    stage_ms: dict[str, float] = field(default_factory=dict)

    def percentile(self, percent: float) -> float:
        """In ms; NaN when nothing was seen."""
        return float(np.percentile(self.delay_ms, percent)) if self.delay_ms else float("nan")


@dataclass(frozen=True)
class Sustained:
    """A run of ``seconds`` from file to file. late: pictures handed over more than one tick late.
    lost: mouths that came too late to be shown. cpu_share: of one core. rss_mb: the highest after
    the first minute (or the first half of a short run), growth_mb: from then to the end;
    peak_mb: the highest of all.
    """

    seconds: float
    frames: int
    fps: float
    late: int
    lost: int
    ticks_missed: int
    held: int
    worst_ms: float
    cpu_share: float
    rss_mb: float
    growth_mb: float
    peak_mb: float
    delay_p50_ms: float
    delay_p95_ms: float
    rss_each_s: list[float]


# -- Stamped sound ----------------------------------------------------------------------------


def beep_times(seconds: float) -> list[float]:
    """Middles of the beeps, in seconds; the same at every call."""
    random, times, at = np.random.default_rng(_SEED), [], 1.0
    while at < seconds - 1.0:
        times.append(at)
        at += float(random.uniform(*_EVERY_S))
    return times


def stamped_sound(seconds: float) -> Float32:
    """A voice-like hum that keeps the detector awake, with a beep at each of ``beep_times``."""
    at = np.arange(round(seconds * RATE_HZ)) / RATE_HZ
    hum = sum(np.sin(2 * np.pi * 130 * n * at) / n for n in range(1, 12))
    sound = 0.08 * hum * (0.52 + 0.48 * np.sin(2 * np.pi * 3.0 * at))
    length = round(BEEP_S * RATE_HZ)
    beep = (
        BEEP_LEVEL * np.hanning(length) * np.sin(2 * np.pi * BEEP_HZ * np.arange(length) / RATE_HZ)
    )
    for middle in beep_times(seconds):
        begin = round(middle * RATE_HZ) - length // 2
        sound[begin : begin + length] += beep
    return sound.astype(np.float32)


def write_wav(path: Path, sound: Float32) -> None:
    """16-bit mono at RATE_HZ."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes((np.clip(sound, -1, 1) * 32767).astype("<i2").tobytes())


class NotingMic:
    """A file microphone that notes when its first sample was, so to speak, spoken."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self._source = FileSource(path, clock)
        self.label = self._source.label
        self.began_ns = 0

    @property
    def rate_hz(self) -> int:
        return self._source.rate_hz

    @property
    def overflows(self) -> int:
        return self._source.overflows

    @property
    def last_block_ns(self) -> int:
        return self._source.last_block_ns

    @property
    def ended(self) -> bool:
        return self._source.ended

    def start(self) -> None:
        self._source.start()

    def read(self, timeout_s: float) -> AudioChunk | None:
        chunk = self._source.read(timeout_s)
        if chunk is not None and chunk.seq == 0:
            self.began_ns = chunk.t0_ns
        return chunk

    def close(self) -> None:
        self._source.close()


# -- Stamped pictures -------------------------------------------------------------------------


class StampingEngine:
    """The real engine; a frame whose sound holds a beep gets a patch in the stamp's colour."""

    def __init__(self, engine: LipEngine) -> None:
        self._engine = engine
        self.spec, self.provider, self.notices = engine.spec, engine.provider, engine.notices

    def warm_up(self, avatar: Avatar) -> None:
        self._engine.warm_up(avatar)

    def push(self, window: FeatureWindow, base_index: int) -> Sequence[FacePatch]:
        patches = self._engine.push(window, base_index)
        frames = self._frames_with_beep(window)
        return [
            replace(patch, rgb=_painted(patch.rgb)) if round(self._frame(window, patch)) in frames
            else patch
            for patch in patches
        ]  # fmt: skip

    def reset(self) -> None:
        self._engine.reset()

    def close(self) -> None:
        self._engine.close()

    def _frame(self, window: FeatureWindow, patch: FacePatch) -> float:
        return (patch.pts_ns - window.t0_ns) / self.spec.frame_ns

    def _frames_with_beep(self, window: FeatureWindow) -> set[int]:
        """Numbers within the chunk of the frames in whose sound a beep has its loudest row."""
        rows = self.spec.frame_ns // window.hop_ns
        first = self.spec.features.past_frames * rows
        loud = window.values[:, BEEP_BANDS].mean(axis=1)
        return {
            (row - first) // rows
            for row in range(first, first + self.spec.chunk_frames * rows)
            if loud[row] > _BEEP_HEARD and loud[row] == loud[max(0, row - 3) : row + 4].max()
        }


def _painted(rgb: UInt8) -> UInt8:
    painted = np.empty_like(rgb)
    painted[...] = STAMP
    return painted


class NotingCamera:
    """Takes every picture, and notes when one with a stamp was handed over."""

    def __init__(self, clock: Clock, places: UInt8 | Sequence[tuple[int, int]]) -> None:
        self.label = "measuring camera"
        self._clock, self._places = clock, places
        self.seen_ns: list[int] = []
        self._stamped = False

    def send(self, frame: VideoFrame) -> None:
        now_ns = self._clock.now_ns()
        stamped = any(_is_stamp(frame.rgb[y, x]) for x, y in self._places)
        if stamped and not self._stamped:
            self.seen_ns.append(now_ns)
        self._stamped = stamped

    def close(self) -> None:
        """Nothing to close."""


def _is_stamp(pixel: UInt8) -> bool:
    return bool(pixel[0] > 170 and pixel[1] < 90 and pixel[2] > 170)


def mouth_places(avatar: Avatar, size_px: tuple[int, int]) -> list[tuple[int, int]]:
    """(x, y) px of the mouth's middle over the whole loop, a few places."""
    loop_w, loop_h = avatar.loop.size_px
    places = set()
    for affine in avatar.affines[:: max(1, len(avatar.affines) // 12)]:
        back = np.linalg.inv(np.vstack([affine, (0, 0, 1)]).astype(np.float64))
        x, y, _ = back @ (REGION_WIDTH / 2, REGION_HEIGHT * 0.4, 1.0)
        places.add((round(x * size_px[0] / loop_w), round(y * size_px[1] / loop_h)))
    return sorted(places)


# -- The measurements -------------------------------------------------------------------------


def measure_delay(settings: Settings, seconds: float) -> Delays:
    """Run for ``seconds`` and pair every beep with the picture that shows it."""
    clock, mics = MonotonicClock(), []
    ports = real_ports()
    avatar = ports.load_avatar(settings.avatar)
    camera = NotingCamera(clock, mouth_places(avatar, settings.size_px))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "beeps.wav"
        write_wav(path, stamped_sound(seconds))

        def open_source(choice: str, clock: Clock) -> AudioSource:
            mics.append(NotingMic(path, clock))
            return mics[-1]

        def open_sink(*_: object) -> FrameSink:
            return camera

        stamping = replace(
            ports,
            open_source=open_source,
            open_sink=open_sink,
            sink_notices=lambda sink: (),
            build_engine=lambda chosen: StampingEngine(ports.build_engine(chosen)),
        )
        settings = replace(settings, mic=f"file:{path}", camera="measuring", speaker="off")
        with _running(settings, stamping) as session:
            time.sleep(seconds)
            stats = session.stats()
    return _paired(mics[-1].began_ns, camera.seen_ns, seconds, settings, stats)


def _paired(
    began_ns: int, seen_ns: list[int], seconds: float, settings: Settings, stats: Stats
) -> Delays:
    heard_s, delay_ms, lost = [], [], 0
    for beep_s in beep_times(seconds - 1.0):
        spoken_ns = began_ns + round(beep_s * NS_PER_S)
        # Beeps are at least 0.55 s apart, so the next sight within that time is its own.
        sight = next((t for t in seen_ns if 0 <= t - spoken_ns < _EVERY_S[0] * NS_PER_S), None)
        if sight is None:
            lost += 1
        else:
            heard_s.append(beep_s)
            delay_ms.append(ms(sight - spoken_ns))
    return Delays(
        heard_s=heard_s,
        delay_ms=delay_ms,
        lost=lost,
        asked_ms=settings.delay_ms,
        kept_ms=stats.delay_ms,
        engine=f"{stats.engine} on {stats.provider}",
        stage_ms=stats.stage_ms,
    )


class _Watched:
    """A file camera whose hand-overs are timed."""

    def __init__(self, sink: FrameSink, clock: Clock) -> None:
        self.label, self._sink, self._clock = sink.label, sink, clock
        self.write_audio: Callable[[AudioChunk], None] = sink.write_audio
        self.handed_ns: list[int] = []
        self.behind_ms: list[float] = []
        self.origins = dict.fromkeys(Origin, 0)

    def send(self, frame: VideoFrame) -> None:
        now_ns = self._clock.now_ns()
        self.handed_ns.append(now_ns)
        self.behind_ms.append(ms(now_ns - frame.pts_ns))
        self.origins[frame.origin] += 1
        self._sink.send(frame)

    def close(self) -> None:
        self._sink.close()


def measure_sustained(settings: Settings, seconds: float) -> Sustained:
    """The bundled speech, again and again, into a video file for ``seconds``."""
    ports, watched = real_ports(), []

    def open_sink(choice: str, size_px: tuple[int, int], fps: int, clock: Clock) -> FrameSink:
        watched.append(_Watched(ports.open_sink(choice, size_px, fps, clock), clock))
        return watched[-1]

    with tempfile.TemporaryDirectory() as folder:
        out = f"file:{Path(folder) / 'run.mp4'}"
        settings = replace(settings, mic="sample", camera=out, speaker="off")
        timed = replace(ports, open_sink=open_sink, sink_notices=lambda sink: ())
        with _running(settings, timed) as session:
            camera = watched[-1]
            before, first = session.stats(), len(camera.handed_ns)
            cpu_s, began_s = time.process_time(), time.monotonic()
            memory = _memory_each_second(seconds)
            cpu_s, took_s = time.process_time() - cpu_s, time.monotonic() - began_s
            after = session.stats()
    handed, behind = camera.handed_ns[first:], np.array(camera.behind_ms[first:])
    settled = memory[min(60, len(memory) // 2) :]
    return Sustained(
        seconds=took_s,
        frames=len(handed),
        fps=(len(handed) - 1) * NS_PER_S / (handed[-1] - handed[0]),
        late=int((behind > 1000.0 / settings.fps).sum()),
        lost=after.frames_late - before.frames_late,
        ticks_missed=after.ticks_missed - before.ticks_missed,
        held=after.frames_held - before.frames_held,
        worst_ms=float(behind.max()),
        cpu_share=cpu_s / took_s,
        rss_mb=max(settled),
        growth_mb=float(np.median(settled[-5:]) - np.median(settled[:5])),
        peak_mb=max(memory),
        delay_p50_ms=after.delay_p50_ms,
        delay_p95_ms=after.delay_p95_ms,
        rss_each_s=memory,
    )


def _memory_each_second(seconds: float) -> list[float]:
    found, end = [], time.monotonic() + seconds
    while time.monotonic() < end:
        found.append(rss_mb())
        time.sleep(min(1.0, max(0.0, end - time.monotonic())))
    return found


@contextmanager
def _running(settings: Settings, ports: Ports) -> Iterator[Session]:
    """A session that has come to RUNNING. Raises LipcamError when it does not."""
    ready, problems = threading.Event(), []

    def on_event(event: Event) -> None:
        if isinstance(event, Fault):
            problems.append(f"{event.text} {event.remedy}".strip())
            ready.set()
        if isinstance(event, StateChanged) and event.state in (State.RUNNING, State.FAULT):
            ready.set()

    session = Session(settings, on_event=on_event, ports=ports)
    try:
        session.post(Start())
        ready.wait(_READY_S)
        if session.state is not State.RUNNING:
            raise LipcamError("The chain did not start. " + " ".join(problems))
        yield session
    finally:
        session.close()


def in_own_process(
    measure: Callable[[Settings, float], T], settings: Settings, seconds: float
) -> T:
    """``measure`` in a fresh process. Raises what it raises."""
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as pool:
        try:
            return pool.submit(measure, settings, seconds).result()
        except BrokenProcessPool as error:
            raise LipcamError(
                "The measuring process was ended from outside; check the free memory."
            ) from error
