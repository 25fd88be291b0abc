"""What the Lip Forcing network is given beside the noisy latent (2.2), and its tokens (2.8)."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from core.errors import EngineError
from core.models.lipforcing_config import PATCH, LipForcingConfig


def scene_channels(
    first_reference: Tensor, keep_mask: Tensor, masked: Tensor, reference: Tensor
) -> Tensor:
    """The conditioning channels of some latent frames, in the network's order.

    first_reference: (n, c, 1, h, w), first latent of the session's reference stream; keep_mask:
    (h, w), 1 or True = keep, 0 = generate, as in the mask file: the network is given its opposite
    on every frame; masked, reference: (n, c, frames, h, w), latents of these frames with and
    without the mouth hidden. Returns (n, 3 c + 1, frames, h, w) in the dtype of ``masked``.
    """
    n, _, frames, height, width = masked.shape
    if reference.shape != masked.shape:
        raise EngineError(
            f"reference latents {tuple(reference.shape)} and hidden-mouth latents "
            f"{tuple(masked.shape)} are not of one shape"
        )
    if keep_mask.shape != (height, width):
        raise EngineError(
            f"a mask of {tuple(keep_mask.shape)} does not fit latents of {height} x {width}"
        )
    still = first_reference.to(masked.dtype).expand(-1, -1, frames, -1, -1)
    generate = (1 - keep_mask.to(masked.dtype)).expand(n, 1, frames, -1, -1)
    return torch.cat([still, generate, masked, reference.to(masked.dtype)], dim=1)


class PatchEmbedding(nn.Module):  # type: ignore[misc]
    """Patches of 2 x 2 latent cells -> tokens: a convolution as wide as its stride."""

    def __init__(self, config: LipForcingConfig) -> None:
        super().__init__()
        fan_in = config.input_channels * PATCH[1] * PATCH[2]
        shape = (config.width, config.input_channels, *PATCH)
        self.weight = nn.Parameter(torch.randn(shape) / fan_in**0.5)
        self.bias = nn.Parameter(torch.zeros(config.width))

    def forward(self, x: Tensor) -> Tensor:
        """x: (n, channels, frames, h, w) -> (n, frames * h/2 * w/2, width); frame, row, column."""
        token_grid(*x.shape[3:])
        return F.conv3d(x, self.weight, self.bias, stride=PATCH).flatten(2).transpose(1, 2)


def token_grid(height: int, width: int) -> tuple[int, int]:
    """Rows and columns of a frame's tokens. Raises EngineError for an odd latent size."""
    if height % PATCH[1] or width % PATCH[2]:
        raise EngineError(f"latents of {height} x {width} cells are not made of 2 x 2 patches")
    return height // PATCH[1], width // PATCH[2]


def join_patches(tokens: Tensor, frames: int, rows: int, columns: int) -> Tensor:
    """Head output (n, frames * rows * columns, 4 c), channel fastest -> (n, c, frames, h, w)."""
    n = tokens.shape[0]
    cells = tokens.reshape(n, frames, rows, columns, PATCH[1], PATCH[2], -1)
    return cells.permute(0, 6, 1, 2, 4, 3, 5).reshape(
        n, -1, frames, rows * PATCH[1], columns * PATCH[2]
    )
