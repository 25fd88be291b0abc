"""Where a beep is seen: an engine that paints its frames, and a camera that notes the paint."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from core.ports import Clock, LipEngine
from core.region import REGION_HEIGHT, REGION_WIDTH
from core.session.mouths import PreparesChunks
from core.types import Avatar, FacePatch, FeatureWindow, UInt8, VideoFrame

STAMP = (255, 0, 255)  # a colour that no avatar has
_BEEP_BANDS = slice(74, 80)  # of 80: about 6.6 kHz and up, where the hum has nothing
_BEEP_HEARD = -1.0  # scaled log-mel; silence is -2.2, a beep -0.1


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

    def prepare(self, base_index: int) -> None:
        if isinstance(self._engine, PreparesChunks):  # what is done between two chunks stays there
            self._engine.prepare(base_index)

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
        loud = window.values[:, _BEEP_BANDS].mean(axis=1)
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
