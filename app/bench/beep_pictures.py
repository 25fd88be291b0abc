"""Where a beep is seen: an engine that paints its frames, and a camera that notes the paint."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.ports import Clock, LipEngine
from core.region import REGION_HEIGHT, REGION_WIDTH
from core.session.mouths import PreparesChunks
from core.types import Avatar, FacePatch, FeatureWindow, UInt8, VideoFrame

STAMP = (255, 0, 255)  # a colour that no avatar has
_BEEP_BANDS = slice(74, 80)  # of 80: about 6.6 kHz and up, where the hum has nothing
_BEEP_HEARD = -1.0  # scaled log-mel; silence is -2.2, a beep -0.1


class StampingEngine:
    """The real engine; a frame whose sound holds a beep gets a patch in the stamp's colour.

    on_beep: told of each such patch before it is handed on, by its ``pts_ns``, with how long after
    the beginning of the frame's sound the beep's middle lies, in ns.
    """

    def __init__(
        self, engine: LipEngine, on_beep: Callable[[int, int], None] = lambda pts_ns, after_ns: None
    ) -> None:
        self._engine, self._on_beep = engine, on_beep
        self.spec, self.provider, self.notices = engine.spec, engine.provider, engine.notices

    def warm_up(self, avatar: Avatar) -> None:
        self._engine.warm_up(avatar)

    def push(self, window: FeatureWindow, base_index: int) -> Sequence[FacePatch]:
        patches = self._engine.push(window, base_index)
        beeps = self._beeps(window)
        return [
            self._stamped(patch, beeps.get(round(self._frame(window, patch)))) for patch in patches
        ]

    def _stamped(self, patch: FacePatch, after_ns: int | None) -> FacePatch:
        if after_ns is None:
            return patch
        self._on_beep(patch.pts_ns, after_ns)
        return replace(patch, rgb=_painted(patch.rgb))

    def prepare(self, base_index: int) -> None:
        if isinstance(self._engine, PreparesChunks):  # what is done between two chunks stays there
            self._engine.prepare(base_index)

    def reset(self) -> None:
        self._engine.reset()

    def close(self) -> None:
        self._engine.close()

    def _frame(self, window: FeatureWindow, patch: FacePatch) -> float:
        return (patch.pts_ns - window.t0_ns) / self.spec.frame_ns

    def _beeps(self, window: FeatureWindow) -> dict[int, int]:
        """By the number within the chunk of a frame in whose sound a beep has its loudest row: how
        long after the frame's beginning its middle lies, in ns."""
        rows = self.spec.frame_ns // window.hop_ns
        first = self.spec.features.past_frames * rows
        loud = window.values[:, _BEEP_BANDS].mean(axis=1)
        return {
            (row - first) // rows: round(
                ((row - first) % rows + 0.5 + _beside(loud, row)) * window.hop_ns
            )
            for row in range(first, first + self.spec.chunk_frames * rows)
            if loud[row] > _BEEP_HEARD and loud[row] == loud[max(0, row - 3) : row + 4].max()
        }


def _beside(loud: NDArray[np.float32], row: int) -> float:
    """How many rows beside its loudest one the beep's middle lies: by a parabola through three."""
    if not 0 < row < len(loud) - 1:
        return 0.0
    before, here, after = (float(value) for value in loud[row - 1 : row + 2])
    bend = before - 2.0 * here + after
    return 0.0 if bend >= 0.0 else max(-0.5, min(0.5, 0.5 * (before - after) / bend))


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
        stamped = any(is_stamp(frame.rgb[y, x]) for x, y in self._places)
        if stamped and not self._stamped:
            self.seen_ns.append(now_ns)
        self._stamped = stamped

    def close(self) -> None:
        """Nothing to close."""


def is_stamp(pixels: NDArray[Any]) -> NDArray[np.bool_]:
    """Where (..., 3) RGB pixels have the stamp's colour, or nearly."""
    red, green, blue = pixels[..., 0], pixels[..., 1], pixels[..., 2]
    return np.asarray((red > 170) & (green < 90) & (blue > 170))


def mouth_places(avatar: Avatar, size_px: tuple[int, int]) -> list[tuple[int, int]]:
    """(x, y) px of the mouth's middle over the whole loop, a few places."""
    loop_w, loop_h = avatar.loop.size_px
    places = set()
    for affine in avatar.affines[:: max(1, len(avatar.affines) // 12)]:
        back = np.linalg.inv(np.vstack([affine, (0, 0, 1)]).astype(np.float64))
        x, y, _ = back @ (REGION_WIDTH / 2, REGION_HEIGHT * 0.4, 1.0)
        places.add((round(x * size_px[0] / loop_w), round(y * size_px[1] / loop_h)))
    return sorted(places)
