"""Distribution matching: the losses of the second student stage (spec/lipforcing.md 5.3).

The student's clips are noised to a random time; the teacher says where they should go from there,
a critic that follows the student's own distribution says where they would go by themselves, and
the difference is the direction in which the clips must move.
"""

from __future__ import annotations

from enum import Enum

import torch
from torch import Tensor

from training.small.teacher_network import shifted

GUIDED_TIMES = (0.556, 0.882)
"""The sync window: between these times of the shifted grid, both included, a mouth's movement is
decided; before it the rough layout, after it texture."""
_SMALLEST = 1e-6


class Guidance(Enum):
    """When the teacher is guided by the sound."""

    NEVER = "never"
    ALWAYS = "always"
    WINDOW = "window"


def guidance_at(t: Tensor, strength: float, when: Guidance) -> Tensor:
    """Guidance of each clip at its time: `strength` or 1. t: (b,) -> (b,)."""
    if when is Guidance.NEVER:
        return torch.ones_like(t)
    if when is Guidance.ALWAYS:
        return torch.full_like(t, strength)
    first, last = GUIDED_TIMES
    inside = (t >= first) & (t <= last)
    return torch.where(inside, torch.full_like(t, strength), torch.ones_like(t))


def matching_loss(made: Tensor, guided: Tensor, fake: Tensor) -> Tensor:
    """Loss of each clip, (b,); its gradient moves `made` by (fake - guided) / scale.

    made: the student's clips, with gradient; guided, fake: clean estimates of teacher and critic
    for the noised clips. All (b, ...).
    """
    sides = tuple(range(1, made.dim()))
    with torch.no_grad():
        weight = 1.0 / ((made - guided).abs().mean(sides, keepdim=True) + _SMALLEST)
        goal = made - (fake - guided) * weight
    return 0.5 * (made - goal).square().mean(sides)


def reward_weight(confidence: Tensor, strength: float, silent: Tensor | None = None) -> Tensor:
    """How much each clip's matching loss counts: exp(strength * confidence), without gradient.

    strength 0 switches the reward off. silent: (b,) bool, clips without speech count once.
    """
    weight = torch.exp(strength * confidence.detach())
    return weight if silent is None else torch.where(silent, torch.ones_like(weight), weight)


def random_times(count: int, device: torch.device) -> Tensor:
    """Times of the matching losses: shift-5 uniform, (count,)."""
    return shifted(0.001 + 0.998 * torch.rand(count, device=device))
