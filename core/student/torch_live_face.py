"""An avatar on the device: its latents, its mask, and the way back into its pictures."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch

from core.student.clip_layout import LATENT_FRAMES
from core.student.lipforcing_live import LiveOptions
from core.student.torch_lipforcing_parts import Parts
from core.student.torch_live_latents import LoopLatents, cached_latents
from core.student.torch_live_paste import LivePaste
from core.types import Avatar, WideFaces


class LiveFace:
    """What the live engine must know of an avatar; its length is that of the loop.

    latents: of both streams; keep: (h, w) latent cells, 1 = stays; paste: lays pictures back.
    cache: folder for latents, None keeps none.
    """

    def __init__(
        self,
        avatar: Avatar,
        wide: WideFaces,
        parts: Parts,
        cache: Path | None,
        options: LiveOptions,
    ) -> None:
        faces = np.stack([wide.face(index) for index in range(len(wide))])
        latents = cached_latents(cache, wide, faces, parts.autoencoder, parts.autoencoder_key)
        dtype = parts.network.dtype
        self.latents = LoopLatents(
            latents.masked.to(parts.device, dtype), latents.reference.to(parts.device, dtype)
        )
        self.keep = torch.from_numpy(np.array(wide.latent)).to(parts.device, dtype)
        pictures = LATENT_FRAMES * options.new_latents
        self.paste = LivePaste(avatar, wide, faces, pictures, parts.device)

    def __len__(self) -> int:
        return len(self.latents)
