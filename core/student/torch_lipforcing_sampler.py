"""The two-step student of Lip Forcing, chunk by chunk (specification sections 2.7 and 3).

Schedule, sampler and window rule are those of every size (schedule.py, sampler.py, window.py); here
they meet the network and its cache.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import torch
from torch import Tensor

from core.errors import EngineError
from core.models.lipforcing_attention import TextMemory
from core.models.lipforcing_audio import audio_groups
from core.models.lipforcing_cache import FrameCache
from core.models.lipforcing_dit import LipForcingNetwork, Moment
from core.models.lipforcing_inputs import scene_channels, token_grid
from core.models.lipforcing_positions import Places, places
from core.student.sampler import CacheWrite, ChunkLoop
from core.student.schedule import CLEAN, TIMES
from core.student.window import CacheWindow

LIP_FORCING_WINDOW = CacheWindow(total=7, sink=1, chunk=3)
"""As the published students were trained: the chunk itself is part of the seven frames."""


class Numbering(Enum):
    """What the time positions of a call count."""

    WINDOW = "window"
    """Frames of the window, from 0 at every call ("dynamic"): the published students."""
    SESSION = "session"
    """Frames since the session began ("absolute")."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """What is known of the frames to be made: see LipForcingNetwork.forward."""

    scene: Tensor
    heard: tuple[Tensor, ...]


class StudentSession:
    """One avatar that speaks: the chunk loop around a network, a cache and a text.

    For each chunk: ``open`` it, ``sample`` its latents, show them, ``settle`` them into the cache.
    One thread. Runs without gradients and in constant memory.
    """

    def __init__(
        self,
        network: LipForcingNetwork,
        text: TextMemory,
        latent_size: tuple[int, int],
        *,
        window: CacheWindow = LIP_FORCING_WINDOW,
        numbering: Numbering = Numbering.WINDOW,
        times: Sequence[float] = TIMES,
        batch: int = 1,
    ) -> None:
        """latent_size: rows and columns of latent cells; text: of network.text_memory."""
        self._network = network
        self._text = text
        self._window = window
        self._numbering = numbering
        self._device = network.patch_embedding.weight.device
        self._grid = token_grid(*latent_size)
        self.cache = FrameCache(
            network.config,
            window.total,
            self._grid[0] * self._grid[1],
            batch=batch,
            dtype=network.dtype,
            device=self._device,
        )
        self._held: tuple[int, ...] = ()
        self._places: dict[tuple[int, ...], Places] = {}
        self._where: Places | None = None
        self._chunk: Chunk | None = None
        self._moments = {t: self._moment(t, batch) for t in (*times, CLEAN)}
        self._loop = ChunkLoop[Tensor](
            self, CacheWrite.CLEAN_PASS, times, round_to=self._round, clean_pass=self.write
        )
        self.done = 0
        """Latent frames made and settled since the session began."""

    def reset(self) -> None:
        """Forget the past."""
        self.cache.clear()
        self._held, self._chunk, self.done = (), None, 0

    def hear(self, groups: Tensor) -> tuple[Tensor, ...]:
        """Audio of a chunk, (n, frames, 4, audio_features), as the network takes it."""
        with torch.no_grad():
            return self._network.hear(groups)

    def open(self, chunk: Chunk) -> None:
        """Begin the chunk after those settled: frames that it cannot see leave the cache."""
        live = chunk.scene.shape[2]
        visible = self._window.visible(self.done, live)
        slots = [n for n, frame in enumerate(self._held) if frame in visible]
        self.cache.keep(slots)
        self._held = tuple(self._held[n] for n in slots)
        past = len(slots)
        if self._numbering is Numbering.WINDOW:
            positions = tuple(range(past + live))
        else:
            positions = (*self._held, *range(self.done, self.done + live))
        self._where = self._places_of(positions)
        self._chunk = chunk

    def sample(self, *noises: Tensor) -> Tensor:
        """Clean latents of the open chunk.

        noises: standard normal (n, c, frames, h, w), one for each time of the schedule, in the
        network's dtype. Returns the same shape and dtype. Steps between the calls are computed in
        float64 and rounded to that dtype.
        """
        made = self._loop.sample(*(noise.to(self._network.dtype).double() for noise in noises))
        return made.to(self._network.dtype)

    def settle(self, latents: Tensor) -> None:
        """Make the open chunk part of the past; ``latents`` are what sample returned."""
        self._loop.settle(latents.double())

    def predict(self, noisy: Tensor, t: float) -> Tensor:
        """Velocity of the open chunk at time t, float64. Called by the loop."""
        chunk, where = self._opened()
        with torch.no_grad():
            velocity = self._network(
                noisy.to(self._network.dtype),
                chunk.scene,
                self._moments[t],
                chunk.heard,
                self._text,
                self.cache,
                where,
            )
        return velocity.double()

    def write(self, latents: Tensor) -> None:
        """Bring the keys and values of finished latents to the cache. Called by the loop."""
        chunk, where = self._opened()
        with torch.no_grad():
            self._network.write_cache(
                latents.to(self._network.dtype),
                chunk.scene,
                self._moments[CLEAN],
                chunk.heard,
                self._text,
                self.cache,
                where,
            )

    def commit(self) -> None:
        """Count the open chunk as past. Called by the loop."""
        chunk, _ = self._opened()
        live = chunk.scene.shape[2]
        self.cache.commit(live)
        self._held = (*self._held, *range(self.done, self.done + live))
        self.done += live
        self._chunk = None

    def _opened(self) -> tuple[Chunk, Places]:
        if self._chunk is None or self._where is None:
            raise EngineError("no chunk is open; each chunk is opened, sampled and settled once")
        return self._chunk, self._where

    def _places_of(self, positions: tuple[int, ...]) -> Places:
        if self._numbering is Numbering.SESSION:  # never the same again
            return places(positions, *self._grid, self._network.config.head_width, self._device)
        if positions not in self._places:
            self._places[positions] = places(
                positions, *self._grid, self._network.config.head_width, self._device
            )
        return self._places[positions]

    def _moment(self, t: float, batch: int) -> Moment:
        time = torch.full((batch,), t, dtype=torch.float64, device=self._device)
        with torch.no_grad():
            return self._network.embed_time(time)

    def _round(self, latents: Tensor) -> Tensor:
        return latents.to(self._network.dtype).double()


@dataclass(frozen=True, slots=True)
class Clip:
    """All conditions of a whole clip.

    text: (n, rows, text_features); audio: (n, video_frames, audio_features); first_reference:
    (n, c, 1, h, w); keep_mask: (h, w), 1 = keep; masked, reference: (n, c, frames, h, w).
    """

    text: Tensor
    audio: Tensor
    first_reference: Tensor
    keep_mask: Tensor
    masked: Tensor
    reference: Tensor

    def scene(self, start: int, stop: int) -> Tensor:
        """Conditioning channels of latent frames start … stop - 1."""
        return scene_channels(
            self.first_reference,
            self.keep_mask,
            self.masked[:, :, start:stop],
            self.reference[:, :, start:stop],
        )

    def to(self, dtype: torch.dtype) -> Clip:
        """The same clip in another format."""
        return Clip(
            self.text.to(dtype),
            self.audio.to(dtype),
            self.first_reference.to(dtype),
            self.keep_mask.to(dtype),
            self.masked.to(dtype),
            self.reference.to(dtype),
        )


def roll_out(
    session: StudentSession, clip: Clip, noise: Tensor, fresh_noise: Tensor, chunk: int
) -> Tensor:
    """Latents of a clip from a session at its start: (n, c, frames, h, w), as noise.

    noise, fresh_noise: standard normal, of the clip's shape or its first frames; chunk: latent
    frames made in one go. Raises EngineError when the frames do not make whole chunks.
    """
    frames = noise.shape[2]
    if frames % chunk or noise.shape != fresh_noise.shape:
        raise EngineError(
            f"{frames} frames of noise and {fresh_noise.shape[2]} of fresh noise do not make whole "
            f"chunks of {chunk}"
        )
    # All audio is there, so it is packed at once, in the order of sums of the reference. Live it
    # comes chunk by chunk, which differs by rounding only.
    whole = session.hear(audio_groups(clip.audio, 0, frames))
    made = []
    for start in range(0, frames, chunk):
        part = slice(start, start + chunk)
        heard = tuple(layer[:, part] for layer in whole)
        session.open(Chunk(clip.scene(start, start + chunk), heard))
        latents = session.sample(noise[:, :, part], fresh_noise[:, :, part])
        session.settle(latents)
        made.append(latents)
    return torch.cat(made, dim=2)
