"""A sustained run from a sound file to a video file: pace, losses, processor time, memory."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from app.bench.memory import Memory, memory_of, read_each_second
from app.bench.running import running
from core.clock import NS_PER_S, ms
from core.ports import Clock, FrameSink
from core.session import real_ports
from core.settings import Settings
from core.stats import rss_mb
from core.types import AudioChunk, Origin, VideoFrame


@dataclass(frozen=True)
class Sustained:
    """A run of ``seconds`` from file to file. late: pictures handed over more than one tick late.
    ticks_missed: of the camera, skipped because the picture before took too long. lost: mouths that
    came late, shown a tick late or never, and late pictures once more. held: pictures that showed
    the mouth before instead of a new one. cpu_share: of one core. memory: of the process, without
    a window."""

    seconds: float
    frames: int
    fps: float
    late: int
    lost: int
    ticks_missed: int
    held: int
    worst_ms: float
    cpu_share: float
    memory: Memory
    delay_p50_ms: float
    delay_p95_ms: float


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
        with running(settings, timed) as session:
            camera = watched[-1]
            before, first = session.stats(), len(camera.handed_ns)
            cpu_s, began_s = time.process_time(), time.monotonic()
            readings = read_each_second(rss_mb, seconds)
            cpu_s, took_s = time.process_time() - cpu_s, time.monotonic() - began_s
            after = session.stats()
    handed, behind = camera.handed_ns[first:], np.array(camera.behind_ms[first:])
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
        memory=memory_of(readings),
        delay_p50_ms=after.delay_p50_ms,
        delay_p95_ms=after.delay_p95_ms,
    )
