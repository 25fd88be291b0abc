"""The bidirectional teacher of Lip Forcing: many steps over a whole clip, with guidance.

The same weights layout as the student, without cache and window (specification, sections 1.3 and
5.3). The network sees all frames of the clip at once; positions count from its start.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

import torch
from torch import Tensor

from core.errors import EngineError
from core.models.lipforcing_attention import TextMemory
from core.models.lipforcing_audio import audio_groups
from core.models.lipforcing_dit import LipForcingNetwork
from core.models.lipforcing_inputs import token_grid
from core.models.lipforcing_positions import places
from core.student.schedule import GRID_SHIFT, shifted_times
from core.student.torch_lipforcing_sampler import Clip


@dataclass(frozen=True, slots=True)
class Guidance:
    """Classifier-free guidance: ``scale`` at times from ``low`` to ``high``, none outside.

    The published distillation guides with 4.5 from 0.556 to 0.882; sampling from the teacher itself
    guides at all times.
    """

    scale: float = 4.5
    low: float = 0.0
    high: float = 1.0

    def at(self, t: float) -> float:
        """The scale at time t; 1 means that the condition alone counts."""
        return self.scale if self.low <= t <= self.high else 1.0


def guide(conditioned: Tensor, negative: Tensor, scale: float) -> Tensor:
    """conditioned + (scale - 1) (conditioned - negative); velocities or clean estimates alike."""
    return conditioned + (scale - 1.0) * (conditioned - negative)


def clip_velocity(
    network: LipForcingNetwork,
    clip: Clip,
    frames: int,
    text: TextMemory,
    visible: Tensor | None = None,
    positions: tuple[int, ...] | None = None,
) -> Callable[[Tensor, Tensor], Tensor]:
    """A function (noisy, t) -> velocity over the first ``frames`` latent frames of a clip.

    noisy: (n, c, frames, h, w); t: float64 (n,) or (n, frames). visible: bool (frames, frames), row
    sees column, None for all; positions: of the frames in time, None for 0, 1, 2 …
    What does not depend on the noise is computed once, here.
    """
    height, width = clip.masked.shape[3:]
    scene = clip.scene(0, frames)
    heard = network.hear(audio_groups(clip.audio, 0, frames))
    where = places(
        range(frames) if positions is None else positions,
        *token_grid(height, width),
        network.config.head_width,
        scene.device,
    )

    def velocity(noisy: Tensor, t: Tensor) -> Tensor:
        moment = network.embed_time(t)
        return network.forward_clip(noisy, scene, moment, heard, text, where, visible)

    return velocity


def sample_clip(
    network: LipForcingNetwork,
    clip: Clip,
    noise: Tensor,
    *,
    steps: int = 50,
    shift: float = GRID_SHIFT,
    guidance: Guidance | None = None,
    negative_text: Tensor | None = None,
) -> Tensor:
    """Latents of a clip from its noise, by Euler steps on the shifted grid.

    noise: standard normal (n, c, frames, h, w). guidance: Guidance() if None. negative_text: shaped
    like the clip's text, zeros if None; the negative condition hears silence (zero audio) and sees
    the same pictures. Steps are taken in float64. Returns the noise's shape and dtype, no gradient.
    """
    guidance = guidance or Guidance()
    frames = noise.shape[2]
    if negative_text is not None and negative_text.shape[2] != clip.text.shape[2]:
        raise EngineError(
            f"negative text of {negative_text.shape[2]} features beside one of {clip.text.shape[2]}"
        )
    clip = clip.to(network.dtype)
    unheard = replace(
        clip,
        audio=torch.zeros_like(clip.audio),
        text=torch.zeros_like(clip.text) if negative_text is None else negative_text,
    )
    with torch.no_grad():
        velocities = [
            clip_velocity(network, each, frames, network.text_memory(each.text))
            for each in (clip, unheard)
        ]

        def velocity(latents: Tensor, t: float) -> Tensor:
            noisy = latents.to(network.dtype)
            times = torch.full((noisy.shape[0],), t, dtype=torch.float64, device=noisy.device)
            conditioned = velocities[0](noisy, times).double()
            scale = guidance.at(t)
            if scale == 1.0:
                return conditioned
            return guide(conditioned, velocities[1](noisy, times).double(), scale)

        latents = noise.double()
        grid = shifted_times(steps, shift)
        for t, following in pairwise(grid):
            latents = latents + (following - t) * velocity(latents, t)
    return latents.to(noise.dtype)
