"""Lets the finished student speak, through the live chain's own engine."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.features.log_mel import MEL, log_mel
from core.region import REGION_HEIGHT, REGION_WIDTH, blend_mask
from core.student.onnx_small import OnnxSmall, encode_avatar
from core.types import Avatar, FeatureWindow

Pictures = NDArray[np.uint8]
Sound = NDArray[np.float32]


class _Pictures:
    """Region pictures as an avatar's loop."""

    size_px = (REGION_WIDTH, REGION_HEIGHT)

    def __init__(self, pictures: Pictures) -> None:
        self._pictures = pictures

    def __len__(self) -> int:
        return len(self._pictures)

    def frame(self, index: int) -> Pictures:
        return self._pictures[index].copy()


def avatar_of(base: Pictures, name: str) -> Avatar:
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


def there_and_back(pictures: Pictures) -> Pictures:
    """A stretch played to its end and back again, so that it can be shown for ever."""
    return np.concatenate([pictures, pictures[-2:0:-1]])


class Speaker:
    """The engine of a student directory with one avatar after another.

    chunk_frames: frames made in one go; None: what the student prefers (`chunk_frames` says it).
    `frames`, `wall_s` and `busy_s` count what the engine did: frames made, seconds by the clock,
    and processor seconds, which other work on the machine does not lengthen.
    """

    def __init__(self, folder: Path, threads: int = 1, chunk_frames: int | None = None) -> None:
        self._folder, self._threads = folder, threads
        self._engine = OnnxSmall(folder, threads=threads, chunk_frames=chunk_frames)
        self._mask = blend_mask()[..., None]
        self.frames, self.wall_s, self.busy_s = 0, 0.0, 0.0

    @property
    def chunk_frames(self) -> int:
        """Frames that the engine makes in one go."""
        return self._engine.spec.chunk_frames

    def speak(
        self, base: Pictures, pcm: Sound, name: str = "clip", reference: Pictures | None = None
    ) -> Pictures:
        """One session: pictures of the speaking face, laid over the neutral ones.

        base: uint8 (n, 128, 160, 3), one for each frame; pcm: float32, 16 kHz; what is missing at
        its end is silence. reference: a picture of the closed mouth, else base's first. Returns
        uint8 of base's shape; an odd last frame stays neutral.
        """
        made = base.copy()
        for index, picture in self.session(base, len(base), pcm, name, reference):
            made[index] = picture
        return made

    def session(
        self,
        loop: Pictures,
        frames: int,
        pcm: Sound,
        name: str = "clip",
        reference: Pictures | None = None,
    ) -> Iterator[tuple[int, Pictures]]:
        """As speak, for any number of frames: yields (frame number, uint8 (128, 160, 3)).

        loop: the neutral pictures, shown round and round.
        """
        self._engine.warm_up(self._prepared(loop, name, reference))
        for first, window in self._windows(pcm, frames):
            for offset, rgb in enumerate(self._push(window, first % len(loop))):
                under = loop[(first + offset) % len(loop)]
                over = self._mask * rgb + (1.0 - self._mask) * under
                yield first + offset, np.rint(over).astype(np.uint8)

    def _push(self, window: FeatureWindow, index: int) -> list[Pictures]:
        self._engine.prepare(index)  # as the live chain does it: between chunks
        wall, busy = time.perf_counter(), time.process_time()
        patches = self._engine.push(window, index)
        self.wall_s += time.perf_counter() - wall
        self.busy_s += time.process_time() - busy
        self.frames += len(patches)
        return [patch.rgb for patch in patches]

    def _prepared(self, base: Pictures, name: str, reference: Pictures | None) -> Avatar:
        avatar = avatar_of(base, name)
        known = encode_avatar(avatar, self._folder, threads=self._threads)
        if reference is not None:
            closed = encode_avatar(avatar_of(reference[None], name), self._folder)
            known = replace(
                known,
                reference_latent=closed.reference_latent,
                reference_rgb=closed.reference_rgb,
            )
        return replace(avatar, conditioning=known)

    def _windows(self, pcm: Sound, frames: int) -> Iterator[tuple[int, FeatureWindow]]:
        spec = self._engine.spec
        per = spec.frame_ns // spec.features.hop_ns
        before = spec.features.past_frames * per
        rows = np.full((before + (frames + spec.window_rows) * per, MEL.bands), MEL.silence)
        heard = log_mel(pcm)[: frames * per]
        rows[before : before + len(heard)] = heard
        for first in range(0, frames - spec.chunk_frames + 1, spec.chunk_frames):
            values = rows[first * per : first * per + spec.window_rows].astype(np.float32)
            window = FeatureWindow(
                values, "mel", spec.features.hop_ns, first * spec.frame_ns, True, first == 0
            )
            yield first, window
