"""Crops of a shot to latents as they come, both streams at once (4.3)."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from core.models.wan_vae import WanVae
from core.models.wan_vae_layers import WanMemory
from core.student.clip_layout import frames_of_latent
from core.student.torch_live_latents import both_streams
from core.types import UInt8


class CropEncoder:
    """The Wan autoencoder on the crops of one shot after the other. Memory is that of four crops.

    pixels: bool (side, side), True = stays as it is; the rest is hidden in one of the streams.
    """

    def __init__(self, network: WanVae, pixels: NDArray[np.bool_]) -> None:
        self._network = network
        weight = network.conv1.weight
        self._dtype = weight.dtype
        self._hidden = torch.from_numpy(~pixels).to(weight.device)
        self.begin()

    def begin(self) -> None:
        """The next crop is the first of a shot."""
        self._memory, self._done = WanMemory(), 0
        self._waiting: list[UInt8] = []

    def push(self, crop: UInt8) -> Tensor | None:
        """The shot's next crop, uint8 (side, side, 3). Returns a latent frame (2, c, h, w), without
        and with the mouth, when its pictures are complete: one for the first, then four."""
        self._waiting.append(crop)
        if len(self._waiting) < len(frames_of_latent(self._done)):
            return None
        video = both_streams(np.stack(self._waiting), self._hidden).to(self._dtype)
        self._waiting, self._done = [], self._done + 1
        with torch.no_grad():
            return self._network.encode_next(video, self._memory)[:, :, 0]
