"""What "looks the same" means in training: pixels, edges at three sizes, and where they count."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from core.models.small_config import LATENT_STRIDE
from core.region import REGION_HEIGHT, REGION_WIDTH, generated_mask

_MOUTH_CENTRE = (80.0, 42.0)
_MOUTH_RADII = (44.0, 32.0)
_OUTSIDE_WEIGHT = 0.15  # never shown: the paste-back covers it with the real frame
_MOUTH_WEIGHT = 2.0
_MOVED_WEIGHT = 3.0
_MOVED_SCALE = 0.08


def focus_map() -> Tensor:
    """How much each region pixel counts: float32 (1, 1, H, W), highest around the lips."""
    y = torch.arange(REGION_HEIGHT, dtype=torch.float32)[:, None]
    x = torch.arange(REGION_WIDTH, dtype=torch.float32)[None]
    distance = ((x - _MOUTH_CENTRE[0]) / _MOUTH_RADII[0]) ** 2
    distance = distance + ((y - _MOUTH_CENTRE[1]) / _MOUTH_RADII[1]) ** 2
    inside = torch.from_numpy(generated_mask())
    weight = _OUTSIDE_WEIGHT + inside * (1.0 - _OUTSIDE_WEIGHT)
    return (weight + inside * _MOUTH_WEIGHT * torch.exp(-distance))[None, None]


def cell_weight() -> Tensor:
    """Latent cells under the generated area count in full, the others little: float32 (h, w)."""
    mask = torch.from_numpy(generated_mask())[None, None]
    return 0.1 + 0.9 * F.avg_pool2d(mask, LATENT_STRIDE)[0, 0]


def moved_weight(target: Tensor, base: Tensor, focus: Tensor) -> Tensor:
    """focus, raised where speaking changed the picture: lips, teeth, the inside of the mouth.

    target, base: (n, 3, H, W), 0..1. Returns (n, 1, H, W).
    """
    moved = (target - base).abs().mean(1, keepdim=True)
    moved = F.avg_pool2d(moved, 5, stride=1, padding=2)
    return focus * (1.0 + _MOVED_WEIGHT * (moved / _MOVED_SCALE).clamp(max=1.0))


def picture_loss(made: Tensor, target: Tensor, weight: Tensor) -> Tensor:
    """Absolute difference of pixels and of their slopes at full, half and quarter size.

    made, target: (n, 3, H, W), 0..1; weight: (n or 1, 1, H, W). Slopes stand in for a perceptual
    measure: they punish blur, which plain pixel differences forgive.
    """
    difference = made.float() - target
    total = (difference.abs() * weight).mean()
    for scale in range(3):
        if scale:
            difference = F.avg_pool2d(difference, 2)
            weight = F.avg_pool2d(weight, 2)
            total = total + 0.5 * (difference.abs() * weight).mean()
        across = (difference[..., :, 1:] - difference[..., :, :-1]).abs() * weight[..., :, 1:]
        down = (difference[..., 1:, :] - difference[..., :-1, :]).abs() * weight[..., 1:, :]
        total = total + across.mean() + down.mean()
    return total


def psnr(made: Tensor, target: Tensor) -> float:
    """Peak signal-to-noise ratio in dB of pictures in 0..1."""
    return float(-10.0 * torch.log10(F.mse_loss(made.clamp(0.0, 1.0), target).clamp(min=1e-10)))


def mouth_box() -> tuple[slice, slice]:
    """Rows and columns around the lips, where picture quality is judged."""
    return slice(14, 94), slice(34, 126)
