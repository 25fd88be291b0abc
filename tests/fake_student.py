"""Stand-ins for features and engines."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence

import numpy as np

from core.clock import NS_PER_MS, NS_PER_S
from core.types import AudioChunk, Avatar, EngineSpec, FacePatch, FeatureSpec, FeatureWindow
from tests.fake_pictures import REGION
from tests.fake_sound import RATE_HZ

SPEC = EngineSpec(
    name="fake",
    features=FeatureSpec("pcm", RATE_HZ, NS_PER_S // RATE_HZ, 1, 0, 40.0, 0.0),
    fps=25,
    chunk_frames=2,
    size_px=REGION,
)


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
