"""The student's chunk loop for live use: constant addresses and recorded calls."""

from __future__ import annotations

import torch
from torch import Tensor

from core.models.lipforcing_attention import TextMemory
from core.models.lipforcing_dit import LipForcingNetwork
from core.models.lipforcing_live import LiveCalls
from core.student.schedule import CLEAN, TIMES
from core.student.torch_graphs import Recorded, new_pool
from core.student.torch_lipforcing_sampler import Chunk, StudentSession
from core.student.window import CacheWindow


class LiveSession(StudentSession):
    """A StudentSession that records its calls once the window is full, from when on nothing changes
    but numbers. Each chunk: open, sample, (show,) settle; see there. live: latent frames of every
    chunk."""

    def __init__(
        self,
        network: LipForcingNetwork,
        text: TextMemory,
        latent_size: tuple[int, int],
        *,
        window: CacheWindow,
        live: int,
        compiled: bool = False,
    ) -> None:
        whole = network.dtype is torch.float32
        super().__init__(
            network,
            text,
            latent_size,
            window=window,
            place_dtype=torch.float64 if whole else torch.float32,
        )
        self._live = live
        self._calls = LiveCalls(network, text, self.cache, compiled=compiled)
        self._steady = False
        self._fixed: Chunk | None = None
        shape = (1, network.config.latent_channels, live, *latent_size)
        self._noises = [torch.zeros(shape, dtype=network.dtype, device=self._device) for _ in TIMES]
        self._latents = torch.zeros(shape, dtype=torch.float64, device=self._device)
        pool = new_pool(self._device)  # always sampled first, then written
        self._sampling = Recorded(self._device, pool)
        self._writing = Recorded(self._device, pool)

    @property
    def steady(self) -> bool:
        """Whether the open chunk is one of those that are recorded."""
        return self._steady

    def open(self, chunk: Chunk) -> None:
        """Begin the next chunk; its tensors are copied where the window is full."""
        super().open(chunk)
        full = self._window.total - self._live
        self._steady = self.cache.held == full and chunk.scene.shape[2] == self._live
        if not self._steady:
            return
        if self._fixed is None:
            self._fixed = Chunk(chunk.scene.clone(), tuple(part.clone() for part in chunk.heard))
        else:
            self._fixed.scene.copy_(chunk.scene)
            for mine, given in zip(self._fixed.heard, chunk.heard, strict=True):
                mine.copy_(given)
        self._chunk = self._fixed

    def sample(self, *noises: Tensor) -> Tensor:
        """Clean latents of the open chunk; valid until the next call."""
        if not self._steady:
            return super().sample(*noises)
        for mine, given in zip(self._noises, noises, strict=True):
            mine.copy_(given)
        return self._sampling.run(self._sample_fixed)

    def settle(self, latents: Tensor, frames: int | None = None) -> None:
        """As there; then frames that the next chunk cannot see leave the cache at once."""
        super().settle(latents, frames)
        self.make_room(self._live)

    def predict(self, noisy: Tensor, t: float) -> Tensor:
        """Velocity of the open chunk. Called by the loop."""
        chunk, where = self._opened()
        with torch.no_grad():
            velocity = self._calls.velocity(
                noisy.to(self._network.dtype),
                chunk.scene,
                self._moments[t],
                chunk.heard,
                where,
                fused=self._steady,
            )
        return velocity.double()

    def write(self, latents: Tensor) -> None:
        """Keys and values of finished latents. Called by the loop."""
        if self._steady:
            self._latents.copy_(latents)
            self._writing.run(self._write_fixed)
        else:
            self._write(latents)

    def _sample_fixed(self) -> Tensor:
        return super().sample(*self._noises)

    def _write_fixed(self) -> Tensor:
        self._write(self._latents)
        return self._latents

    def _write(self, latents: Tensor) -> None:
        chunk, where = self._opened()
        with torch.no_grad():
            self._calls.write(
                latents.to(self._network.dtype),
                chunk.scene,
                self._moments[CLEAN],
                chunk.heard,
                where,
                fused=self._steady,
            )
