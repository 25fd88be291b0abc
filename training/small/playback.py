"""Lets the finished student speak, through the live chain's own engine."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.features.log_mel import MEL, log_mel
from core.region import REGION_HEIGHT, REGION_WIDTH, blend_mask
from core.student.onnx_small import OnnxSmall
from core.types import Avatar, FeatureWindow


class _Pictures:
    """Region pictures as an avatar's loop."""

    size_px = (REGION_WIDTH, REGION_HEIGHT)

    def __init__(self, pictures: NDArray[np.uint8]) -> None:
        self._pictures = pictures

    def __len__(self) -> int:
        return len(self._pictures)

    def frame(self, index: int) -> NDArray[np.uint8]:
        return self._pictures[index].copy()


def avatar_of(base: NDArray[np.uint8], name: str) -> Avatar:
    """An avatar whose loop is these neutral region pictures, uint8 (n, 128, 160, 3)."""
    return Avatar(
        id=name,
        name=name,
        fps=25,
        loop=_Pictures(base),
        affines=np.repeat(np.eye(2, 3, dtype=np.float32)[None], len(base), axis=0),
        blend_mask=blend_mask(),
        preview=base[0].copy(),
        licence="",
        source="",
        consent="",
    )


class Speaker:
    """The engine of a student directory with one avatar after another."""

    def __init__(self, folder: Path, threads: int = 1) -> None:
        self._engine = OnnxSmall(folder, threads=threads)
        self._mask = blend_mask()[..., None]

    def speak(
        self, base: NDArray[np.uint8], pcm: NDArray[np.float32], name: str = "clip"
    ) -> NDArray[np.uint8]:
        """One session: pictures of the speaking face, laid over the neutral ones.

        base: uint8 (n, 128, 160, 3), one for each frame; pcm: float32, 16 kHz; what is missing at
        its end is silence. Returns uint8 of base's shape; an odd last frame stays neutral.
        """
        self._engine.warm_up(avatar_of(base, name))
        made = base.copy()
        for first, rows in self._windows(pcm, len(base)):
            patches = self._engine.push(rows, first)
            for offset, patch in enumerate(patches):
                over = self._mask * patch.rgb + (1.0 - self._mask) * base[first + offset]
                made[first + offset] = np.rint(over).astype(np.uint8)
        return made

    def _windows(self, pcm: NDArray[np.float32], frames: int) -> list[tuple[int, FeatureWindow]]:
        spec = self._engine.spec
        per = spec.frame_ns // spec.features.hop_ns
        before = spec.features.past_frames * per
        rows = np.full((before + (frames + spec.window_rows) * per, MEL.bands), MEL.silence)
        heard = log_mel(pcm)[: frames * per]
        rows[before : before + len(heard)] = heard
        windows = []
        for first in range(0, frames - spec.chunk_frames + 1, spec.chunk_frames):
            values = rows[first * per : first * per + spec.window_rows].astype(np.float32)
            window = FeatureWindow(
                values, "mel", spec.features.hop_ns, first * spec.frame_ns, True, first == 0
            )
            windows.append((first, window))
        return windows
