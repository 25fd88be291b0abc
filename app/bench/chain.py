"""The whole chain from sound to a camera's bytes, part by part, as fast as it will go.

Everything real: log-mel, audio encoder, two denoising calls, decoder, the avatar's loop, paste-back
and I420 at the output size. With one thread the parts run one after the other; with two as they do
live: the student in its thread, pictures of the chunk before in another.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median

import numpy as np

from core.clock import NS_PER_MS, NS_PER_S, MonotonicClock
from core.colour import rgb_to_i420
from core.compose.paste import Compositor
from core.errors import EngineError
from core.features.windows import FeatureStream
from core.ports import Clock
from core.student.onnx_small import OnnxSmall
from core.types import AudioChunk, Avatar, FacePatch, FeatureWindow, Float32, FrameLoop, UInt8


@dataclass(frozen=True, slots=True)
class ChainSpeed:
    """Speed of the whole chain. threads: 1, or 2 as live. ms_per_frame, fps: median over rounds.
    cpu_ms_per_frame: processor time, which other programs disturb less. stages_ms: median time of
    each part for one frame, in the order of work."""

    threads: int
    fps: float
    ms_per_frame: float
    cpu_ms_per_frame: float
    stages_ms: dict[str, float]


class Chain:
    """One avatar, one student, one thread or two. ``round`` is called by one thread.

    threads: 1 or 2. sound: float32 (n,) mono at the student's rate, repeated without end.
    chunk_frames: pictures made in one go, None: as the student prefers.
    Raises what loading a student and an avatar raises.
    """

    def __init__(
        self,
        avatar: Avatar,
        student: Path,
        sound: Float32,
        threads: int,
        size_px: tuple[int, int],
        provider: str = "cpu",
        chunk_frames: int | None = None,
    ) -> None:
        if threads not in (1, 2):
            raise EngineError(f"the chain is measured with 1 or 2 threads, not {threads}")
        self.threads = threads
        self._clock = MonotonicClock()
        self._loop = _TimedLoop(avatar.loop, self._clock)
        avatar = replace(avatar, loop=self._loop)
        self._engine = OnnxSmall(student, provider=provider, threads=1, chunk_frames=chunk_frames)
        self._engine.warm_up(avatar)
        self._features = FeatureStream(self._engine.spec)
        self._features.reset(0)
        self._compositor = Compositor(avatar, size_px)
        self._sound, self._heard, self._frames = sound, 0, 0
        self._stages: dict[str, list[float]] = defaultdict(list)
        self._rounds_ms: list[float] = []
        self._rounds_cpu_ms: list[float] = []
        self._bytes = np.zeros(0, np.uint8)  # the last picture; proof that there was one
        for index in range(len(avatar.loop)):  # decoded and cut once, then kept
            self._compositor.idle(index)
            self._engine.prepare(index)

    @property
    def provider(self) -> str:
        """What the student really runs on."""
        return self._engine.provider

    @property
    def chunk_frames(self) -> int:
        """Pictures that the student really makes in one go."""
        return self._engine.spec.chunk_frames

    def round(self, chunks: int, counts: bool = True) -> None:
        """Make some chunks; ``counts``: note how long it took."""
        began_ns, began_cpu_ns = self._clock.now_ns(), time.process_time_ns()
        if self.threads == 1:
            for _ in range(chunks):
                self._show(self._speak())
        else:
            self._round_in_two(chunks)
        took_ns, cpu_ns = self._clock.now_ns() - began_ns, time.process_time_ns() - began_cpu_ns
        if counts:
            frames = chunks * self._engine.spec.chunk_frames
            self._rounds_ms.append(took_ns / frames / NS_PER_MS)
            self._rounds_cpu_ms.append(cpu_ns / frames / NS_PER_MS)
        else:
            self._stages.clear()

    def speed(self) -> ChainSpeed:
        """The figures of all rounds that counted."""
        each = median(self._rounds_ms)
        stages = {name: median(values) for name, values in self._stages.items()}
        return ChainSpeed(self.threads, 1000.0 / each, each, median(self._rounds_cpu_ms), stages)

    def _round_in_two(self, chunks: int) -> None:
        with ThreadPoolExecutor(1) as camera:
            before: Future[None] | None = None
            for _ in range(chunks):
                patches = self._speak()
                if before is not None:
                    before.result()
                before = camera.submit(self._show, patches)
            if before is not None:
                before.result()  # what went wrong in the last chunk must not be lost

    def _speak(self) -> Sequence[FacePatch]:
        """The student's part of one chunk."""
        spec, began_ns = self._engine.spec, self._clock.now_ns()
        windows: list[FeatureWindow] = []
        while not windows:
            windows = self._features.push(self._next_block())
        self._note("log-mel", self._clock.now_ns() - began_ns, spec.chunk_frames)
        patches = self._engine.push(windows[0], self._frames)
        for name, duration_ns in self._engine.stage_ns.items():
            self._note(name, duration_ns, spec.chunk_frames)
        self._frames += spec.chunk_frames
        return patches

    def _show(self, patches: Sequence[FacePatch]) -> None:
        """The camera's part of one chunk."""
        for patch in patches:
            began_ns = self._clock.now_ns()
            picture = self._compositor.compose(patch)
            pasted_ns = self._clock.now_ns()
            self._bytes = rgb_to_i420(picture)
            self._note("loop frame", self._loop.last_ns)
            self._note("paste-back", pasted_ns - began_ns - self._loop.last_ns)
            self._note("I420", self._clock.now_ns() - pasted_ns)

    def _next_block(self) -> AudioChunk:
        spec = self._engine.spec
        size = spec.features.rate_hz * spec.chunk_frames // spec.fps
        start = self._heard % max(1, len(self._sound) - size)
        t0_ns = self._heard * NS_PER_S // spec.features.rate_hz
        self._heard += size
        pcm = self._sound[start : start + size].copy()
        return AudioChunk(pcm, spec.features.rate_hz, t0_ns)

    def _note(self, name: str, duration_ns: int, frames: int = 1) -> None:
        self._stages[name].append(duration_ns / frames / NS_PER_MS)


class _TimedLoop:
    """An avatar's loop that knows how long its last frame took."""

    def __init__(self, loop: FrameLoop, clock: Clock) -> None:
        self._loop, self._clock = loop, clock
        self.size_px = loop.size_px
        self.last_ns = 0

    def __len__(self) -> int:
        return len(self._loop)

    def frame(self, index: int) -> UInt8:
        began_ns = self._clock.now_ns()
        found = self._loop.frame(index)
        self.last_ns = self._clock.now_ns() - began_ns
        return found
