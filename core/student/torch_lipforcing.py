"""Lip Forcing live: a ``core.ports.LipEngine`` of the paper's own networks.

Of the avatar everything is known before the first word: latents, text keys and values, paste-back.
A chunk hears its window of sound anew, draws its noise, takes its two calls, is decoded and pasted;
the call that writes the cache runs when the pictures are on their way. Shapes and memory are the
same for ever: the window of past frames is constant and positions are counted in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from core.clock import MonotonicClock
from core.errors import AvatarError, EngineError
from core.ports import Clock
from core.student.clip_layout import LATENT_FRAMES
from core.student.lipforcing_live import (
    FACE_PX,
    PREROLL_LATENTS,
    WINDOW_FRAMES,
    LiveOptions,
)
from core.student.schedule import TIMES
from core.student.torch_gpus import card_of
from core.student.torch_laps import Laps
from core.student.torch_lipforcing_parts import Parts
from core.student.torch_lipforcing_sampler import Chunk
from core.student.torch_lipforcing_session import LiveSession
from core.student.torch_live_ear import LiveEar
from core.student.torch_live_face import LiveFace
from core.student.window import CacheWindow
from core.student.window_check import check_window
from core.types import Avatar, EngineSpec, FacePatch, FeatureWindow, Float32

DEFAULT_SEED = 42
_CELL_PX = 8
_WINDOW, _SINK = 7, 1
_REHEARSALS = 4  # chunks of silence until the window is full and all is recorded


class TorchLipForcing:
    """The engine. parts: opened networks. face_px: side of the avatar's faces; the published
    networks have 512. cache: folder for latents of avatars, None keeps none. seed: of the noise;
    every ``reset`` starts it anew, so equal sound gives equal pictures. ``stage_ns`` holds the
    durations of the latest chunk's parts, where ``timed`` (a GPU is then waited for at each part).
    """

    def __init__(
        self,
        parts: Parts,
        options: LiveOptions | None = None,
        *,
        face_px: int = FACE_PX,
        cache: Path | None = None,
        seed: int = DEFAULT_SEED,
        clock: Clock | None = None,
        timed: bool = False,
    ) -> None:
        self.options = options or LiveOptions()
        self.spec: EngineSpec = self.options.spec(face_px)
        self.provider: str = parts.provider
        self.notices: Sequence[str] = parts.notices
        self._parts, self._cache, self._seed = parts, cache, seed
        self._laps = Laps(clock or MonotonicClock(), parts.device, enabled=timed)
        cells = face_px // _CELL_PX
        self._session = LiveSession(
            parts.network,
            parts.text,
            (cells, cells),
            window=CacheWindow(_WINDOW, _SINK, self.options.live_latents),
            live=self.options.live_latents,
            compiled=self.options.compiled and parts.device.type == "cuda",
        )
        self._ear = LiveEar(parts.ear, WINDOW_FRAMES, self.options.lookahead_frames)
        self._decoder = parts.decoder()
        self._noise_shape = (1, parts.network.config.latent_channels, 1, cells, cells)
        self._random: Any = torch.Generator(device=parts.device)
        self._face: LiveFace | None = None
        self._recent: list[_Made] = []
        self._unsettled: Tensor | None = None
        self._fresh = False

    @property
    def stage_ns(self) -> dict[str, int]:
        """Duration of each part of the latest chunk, in the order of work."""
        return self._laps.stage_ns

    @property
    def card(self) -> tuple[str, float]:
        """The graphics card that computes, and MiB of it that are held; ("", 0.0) for none."""
        return card_of(self._parts.device)

    @property
    def session(self) -> LiveSession:
        """The chunk loop, to look at."""
        return self._session

    def warm_up(self, avatar: Avatar) -> None:
        """Take this avatar, encode it if need be, record all calls on silence and forget that.

        Raises AvatarError when its faces are missing or do not belong to it.
        """
        wide = avatar.faces
        if wide is None or len(wide) != len(avatar.loop):
            raise AvatarError(
                f"Avatar {avatar.name!r} has no faces for Lip Forcing; it cannot be used with it."
            )
        if wide.face_px != self.spec.size_px[0]:
            raise AvatarError(f"want faces of {self.spec.size_px[0]} px, got {wide.face_px}")
        self._face = LiveFace(avatar, wide, self._parts, self._cache, self.options)
        self.notices = (*self._parts.notices, *wide.notices)
        self._fresh = False
        self.reset()
        silence = np.zeros((self.spec.window_rows, 1), np.float32)
        hop_ns = self.spec.features.hop_ns
        for _ in range(_REHEARSALS * (3 // self.options.new_latents)):
            self.push(FeatureWindow(silence, "pcm", hop_ns, t0_ns=0, voiced=False), 0)
        self.reset()

    def push(self, window: FeatureWindow, base_index: int) -> Sequence[FacePatch]:
        """One chunk: ``spec.chunk_frames`` patches that are blended already (see LipEngine). Raises
        EngineError before warm_up, for a window of another shape, or when the device fails."""
        face = self._face
        if face is None:
            raise EngineError("The engine has no avatar yet: call warm_up first.")
        check_window(window, self.spec)
        if window.first:
            self.reset()
        self._laps.start()
        self._settle()
        self._laps.lap("cache of the chunk before")
        self._fresh = False
        starts = [
            (base_index + LATENT_FRAMES * n) % len(face) for n in range(self.options.new_latents)
        ]
        latents = self._sample(self._made(starts), window.values[:, 0])
        pictures = self._decoder.decode(latents)
        self._laps.lap("decode")
        indices = [(base_index + n) % len(face) for n in range(self.spec.chunk_frames)]
        face.paste.start(pictures, indices)
        arrived = self._mark()
        if arrived is not None:
            self._settle()  # behind the pictures on their way, and nobody waits for it
            arrived.synchronize()
        patches = self._patches(face, indices, window.t0_ns)
        self._laps.lap("paste")
        return patches

    def prepare(self, base_index: int) -> None:
        """The time after the pictures: what the next chunk needs of this one is computed now."""
        self._settle()

    def reset(self) -> None:
        """Forget the past: start with a chunk of silence, as trained, which nobody sees."""
        if self._fresh or self._face is None:
            return
        self._unsettled = None
        self._session.reset()
        self._random.manual_seed(self._seed)
        self._recent = []
        single, count = len(self._face), len(self._face)
        starts = [single, *((1 + LATENT_FRAMES * n) % count for n in range(PREROLL_LATENTS - 1))]
        made = self._made(starts)
        heard = self._ear.silent_groups(PREROLL_LATENTS)
        step = self.options.live_latents
        shown = []
        for at in range(0, PREROLL_LATENTS, step):
            part = made[at : at + step]
            self._session.open(self._chunk(part, heard[:, at : at + step]))
            latents = self._session.sample(*self._noises(part)).clone()
            self._session.settle(latents, self.options.new_latents)
            shown.append(latents)
        before = torch.cat(shown, dim=2)
        self._decoder.begin(before)
        self._remember(made, before)
        self._fresh = True

    def close(self) -> None:
        """Let go of the avatar; the networks go with the engine."""
        self._face = None

    def _sample(self, made: list[_Made], pcm: Float32) -> Tensor:
        """Latents of the new frames: (1, c, new_latents, h, w)."""
        live = [*self._recent, *made]
        groups = self._ear.groups(np.ascontiguousarray(pcm), len(live))
        self._laps.lap("audio")
        self._session.open(self._chunk(live, groups))
        latents = self._session.sample(*self._noises(live))
        self._laps.lap("network")
        new = latents[:, :, -len(made) :]
        self._unsettled = latents
        if self._recent:  # what was shown counts, not what was made of it once more
            seen = [one.latents for one in self._recent if one.latents is not None]
            self._unsettled = torch.cat([*seen, new], dim=2)
        self._remember(live, self._unsettled)
        return new

    def _settle(self) -> None:
        if self._unsettled is not None:
            self._session.settle(self._unsettled, self.options.new_latents)
            self._unsettled = None

    def _remember(self, live: list[_Made], latents: Tensor) -> None:
        """Where chunks overlap, the latest frames will be live again."""
        if self.options.mode != "overlap":
            return
        again = self.options.live_latents - self.options.new_latents
        for at in range(len(live) - again, len(live)):
            live[at].latents = latents[:, :, at : at + 1].clone()
        self._recent = live[-again:]

    def _made(self, starts: list[int]) -> list[_Made]:
        """New latent frames with their noise: for a whole chunk one draw each, as trained."""
        shape = [*self._noise_shape]
        shape[2] = len(starts)
        draws = [
            torch.randn(shape, generator=self._random, device=self._parts.device) for _ in TIMES
        ]
        return [
            _Made(start, tuple(draw[:, :, n : n + 1] for draw in draws))
            for n, start in enumerate(starts)
        ]

    def _noises(self, live: list[_Made]) -> list[Tensor]:
        return [torch.cat([one.noises[n] for one in live], dim=2) for n in range(len(TIMES))]

    def _chunk(self, live: list[_Made], groups: Tensor) -> Chunk:
        assert self._face is not None
        scene = self._face.latents.scene([one.start for one in live], self._face.keep)
        return Chunk(scene, self._session.hear(groups))

    def _mark(self) -> Any:
        """An event after everything so far; None on a processor, where all is done already."""
        if self._parts.device.type != "cuda":
            return None
        cuda: Any = torch.cuda
        event = cuda.Event()
        event.record()
        return event

    def _patches(self, face: LiveFace, indices: list[int], t0_ns: int) -> list[FacePatch]:
        frame_ns = self.spec.frame_ns
        return [
            FacePatch(picture, t0_ns + slot * frame_ns, index, face.paste.corner(index))
            for slot, (picture, index) in enumerate(
                zip(face.paste.finished(), indices, strict=True)
            )
        ]


class _Made:
    """A latent frame: where its pictures begin, its noises, and what was shown of it."""

    def __init__(self, start: int, noises: tuple[Tensor, ...]) -> None:
        self.start, self.noises = start, noises
        self.latents: Tensor | None = None
