"""A tiny Lip Forcing engine with an avatar, and speech for it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from core.avatar.library import AvatarLibrary
from core.avatar.wide_faces import loop_faces
from core.models.lipforcing_config import AUDIO_GROUP
from core.student.lipforcing_live import WINDOW_FRAMES, LiveOptions
from core.student.torch_lipforcing import DEFAULT_SEED, TorchLipForcing
from core.student.torch_lipforcing_parts import Parts
from core.types import Avatar, FacePatch, FeatureWindow
from tests.avatar_factory import write_avatar
from tests.lipforcing_factory import FACE_PX, SmallCrops

FRAME = 640
SIZE = (160, 128)


def drawn_avatar(folder: Path, frames: int = 30) -> Avatar:
    """A drawn avatar with its faces."""
    write_avatar(folder / "drawn", frames=frames, size_px=SIZE)
    avatar = AvatarLibrary(folder, folder / "none").get("drawn")
    return replace(avatar, faces=SmallCrops(loop_faces(avatar, None, FACE_PX)))


def speech(frames: int, seed: int = 3) -> np.ndarray:
    """Noise in syllables: float32 (frames * 640,)."""
    random = np.random.default_rng(seed)
    loud = np.repeat(random.random(frames // 4 + 1), 4 * FRAME)[: frames * FRAME]
    return (loud * random.standard_normal(frames * FRAME) * 0.2).astype(np.float32)


def windows(options: LiveOptions, pcm: np.ndarray) -> list[FeatureWindow]:
    """What the session would cut from sound that begins after silence."""
    spec = options.spec(FACE_PX)
    step, length = spec.chunk_frames * FRAME, WINDOW_FRAMES * FRAME
    whole = np.concatenate([np.zeros(length, np.float32), pcm])
    found = []
    for chunk in range((len(pcm) // FRAME - options.lookahead_frames) // spec.chunk_frames):
        end = length + (chunk + 1) * step + options.lookahead_frames * FRAME
        values = whole[end - length : end, None].copy()
        t0_ns = chunk * spec.chunk_frames * spec.frame_ns
        found.append(FeatureWindow(values, "pcm", 62_500, t0_ns, voiced=True))
    return found


def engine_for(
    parts: Parts, avatar: Avatar, options: LiveOptions, cache: Path | None = None
) -> TorchLipForcing:
    """Warmed up. cache: of latents."""
    engine = TorchLipForcing(parts, options, face_px=FACE_PX, cache=cache)
    engine.warm_up(avatar)
    return engine


def speak(engine: TorchLipForcing, pcm: np.ndarray, first: int = 0) -> list[FacePatch]:
    """All patches of a sound, from loop frame ``first`` on."""
    made: list[FacePatch] = []
    for window in windows(engine.options, pcm):
        made += engine.push(window, first + len(made))
    return made


class Noise:
    """The engine's draws, once more."""

    def __init__(self, cells: int) -> None:
        self._random = torch.Generator().manual_seed(DEFAULT_SEED)
        self._cells = cells

    def draw(self, latents: int) -> tuple[Tensor, Tensor]:
        shape = (1, 16, latents, self._cells, self._cells)
        one = torch.randn(shape, generator=self._random)
        return one, torch.randn(shape, generator=self._random)


def heard_by(parts: Parts, options: LiveOptions, pcm: np.ndarray, latents: int) -> list[Tensor]:
    """For each chunk the sound rows of its newest ``latents`` latent frames, (4 * latents, F)."""
    end = WINDOW_FRAMES - options.lookahead_frames
    rows = [
        parts.ear.listen(torch.tensor(window.values[:, 0]), WINDOW_FRAMES)
        for window in windows(options, pcm)
    ]
    return [row[end - AUDIO_GROUP * latents : end] for row in rows]
