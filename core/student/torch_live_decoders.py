"""From latents to pictures, live: TAEHV or the Wan autoencoder, going on from what they showed."""

from __future__ import annotations

from typing import Protocol

import torch
from torch import Tensor

from core.models.taehv import TRIM_FRAMES, Taehv
from core.models.wan_vae import WanVae
from core.models.wan_vae_layers import WanMemory
from core.student.torch_graphs import Recorded


class LiveDecoder(Protocol):
    """Latents of one session in order, pictures out. One thread."""

    name: str

    def begin(self, latents: Tensor) -> Tensor:
        """A new session: its first latent frames (1, c, f, h, w) -> (4 f - 3, 3, 8 h, 8 w), 0..1,
        because the very first one stands for one picture."""
        ...

    def decode(self, latents: Tensor) -> Tensor:
        """The next latent frames (1, c, f, h, w) -> (4 f, 3, 8 h, 8 w), 0..1; valid until the next
        call of decode. Of as many frames as at its first call."""
        ...


class TaehvDecoder:
    """TAEHV; its memory stays at one place, so that a call can be recorded."""

    name = "taehv"

    def __init__(self, network: Taehv) -> None:
        self._network = network
        self._dtype = network.decoder["1"].weight.dtype
        self._before: tuple[Tensor, ...] = ()
        self._after: tuple[Tensor, ...] = ()
        self._latents: Tensor | None = None
        self._decoding: Recorded | None = None

    def begin(self, latents: Tensor) -> Tensor:
        """See LiveDecoder."""
        if not self._before:
            height, width = latents.shape[3:]
            self._before = self._network.new_memory(1, height, width)
            self._after = self._network.new_memory(1, height, width)
        for kept in self._before:
            kept.zero_()
        pictures = self._step(self._frames_first(latents))
        self._remember()
        return pictures[TRIM_FRAMES:]

    def decode(self, latents: Tensor) -> Tensor:
        """See LiveDecoder."""
        frames = self._frames_first(latents)
        if self._latents is None or self._decoding is None:
            self._latents = frames.clone()
            self._decoding = Recorded(frames.device)
        fixed = self._latents
        fixed.copy_(frames)
        pictures = self._decoding.run(lambda: self._step(fixed))
        self._remember()
        return pictures

    def _step(self, frames: Tensor) -> Tensor:
        # Recording runs it more than once: what comes in stays as it is.
        with torch.no_grad():
            pictures, after = self._network.decode_next(frames, self._before)
        for kept, new in zip(self._after, after, strict=True):
            kept.copy_(new)
        return pictures[0].clamp(0.0, 1.0)

    def _remember(self) -> None:
        for kept, new in zip(self._before, self._after, strict=True):
            kept.copy_(new)

    def _frames_first(self, latents: Tensor) -> Tensor:
        return latents.transpose(1, 2).to(self._dtype)


class WanDecoder:
    """The Wan autoencoder's own decoder: 25 times the work of TAEHV's (7.4), one latent frame at a
    time, as a whole clip is decoded. Not recorded: its memory moves."""

    name = "wan"

    def __init__(self, network: WanVae) -> None:
        self._network = network
        self._memory = WanMemory()

    def begin(self, latents: Tensor) -> Tensor:
        """See LiveDecoder."""
        self._memory = WanMemory()
        return self.decode(latents)

    def decode(self, latents: Tensor) -> Tensor:
        """See LiveDecoder."""
        dtype = self._network.conv1.weight.dtype
        with torch.no_grad():
            video = torch.cat(
                [
                    self._network.decode_next(one, self._memory)
                    for one in latents.to(dtype).split(1, dim=2)
                ],
                dim=2,
            )
        return ((video[0].transpose(0, 1).float() + 1.0) / 2.0).clamp(0.0, 1.0)
