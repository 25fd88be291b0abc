"""The small student's autoencoder: an encoder to a /16 grid and a decoder that sees the face.

The decoder is also shown the frame with its mouth hidden and a reference picture, so the latents
need only say what the mouth does; skin, light and colour come from the pictures themselves.
"""

from __future__ import annotations

from itertools import pairwise

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from core.models.small_config import AutoencoderConfig


class ResidualBlock(nn.Module):  # type: ignore[misc]
    """Two 3x3 convolutions around a shortcut; no normalisation, so it quantises well."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.first = nn.Conv2d(width, width, 3, padding=1)
        self.second = nn.Conv2d(width, width, 3, padding=1)
        # Starting near the identity keeps deep stacks stable without normalisation.
        with torch.no_grad():
            self.second.weight.mul_(0.2)

    def forward(self, x: Tensor) -> Tensor:
        """x: (n, width, h, w) -> the same shape, rectified."""
        return F.relu(x + self.second(F.relu(self.first(x))))


class SmallEncoder(nn.Module):  # type: ignore[misc]
    """Pixels to latents.

    Each latent channel has zero mean and unit variance over the training pictures: the last layer
    is a batch normalisation without scale, whose running figures are used once training ends.
    """

    def __init__(self, config: AutoencoderConfig) -> None:
        super().__init__()
        coarse, middle, fine = config.encoder_widths
        self.stem = nn.Conv2d(12, fine, 3, stride=2, padding=1)
        self.blocks = nn.ModuleList([ResidualBlock(w) for w in (fine, middle, coarse)])
        self.shrink = nn.ModuleList(
            [
                nn.Conv2d(fine, middle, 3, stride=2, padding=1),
                nn.Conv2d(middle, coarse, 3, stride=2, padding=1),
            ]
        )
        self.head = nn.Conv2d(coarse, config.latent_channels, 3, padding=1)
        self.normalise = nn.BatchNorm2d(config.latent_channels, affine=False, momentum=0.02)

    def forward(self, rgb: Tensor) -> Tensor:
        """rgb: (n, 3, H, W), 0..1 -> latents (n, channels, H/16, W/16)."""
        x = F.relu(self.stem(F.pixel_unshuffle(rgb * 2.0 - 1.0, 2)))
        x = self.blocks[0](x)
        for shrink, block in zip(self.shrink, list(self.blocks)[1:], strict=True):
            x = block(F.relu(shrink(x)))
        return self.normalise(self.head(x).float())


class SmallDecoder(nn.Module):  # type: ignore[misc]
    """Latents, the frame with its mouth hidden and a reference picture -> the painted region."""

    def __init__(self, config: AutoencoderConfig) -> None:
        super().__init__()
        widths = config.decoder_widths
        self.stem = nn.Conv2d(config.latent_channels, widths[0], 3, padding=1)
        self.stages = nn.ModuleList(
            [
                nn.Sequential(*[ResidualBlock(width) for _ in range(count)])
                for width, count in zip(widths, config.decoder_blocks, strict=True)
            ]
        )
        # 1x1 before the enlargement: a quarter of the work of doing it after.
        self.widen = nn.ModuleList([nn.Conv2d(a, b, 1) for a, b in pairwise(widths)])
        # What the face looks like, from fine to coarse: /2, /4, /8. Strided convolutions, because
        # unfolding pixels into channels costs more time in eight bits than the convolution itself.
        self.see = nn.ModuleList(
            [
                nn.Conv2d(6, widths[3], 4, stride=2, padding=1),
                nn.Conv2d(widths[3], widths[2], 3, stride=2, padding=1),
                nn.Conv2d(widths[2], widths[1], 3, stride=2, padding=1),
            ]
        )
        self.head = nn.Conv2d(widths[3], 3 * 4, 3, padding=1)

    def forward(self, latents: Tensor, hidden_rgb: Tensor, reference_rgb: Tensor) -> Tensor:
        """latents: (n, c, h, w); hidden_rgb: (n, 3, H, W); reference_rgb: (n or 1, 3, H, W), 0..1.

        Returns rgb (n, 3, H, W), nominally 0..1 but not clipped.
        """
        reference = reference_rgb.expand(hidden_rgb.shape[0], -1, -1, -1)
        seen = torch.cat([hidden_rgb, reference], dim=1) * 2.0 - 1.0
        views: list[Tensor] = []
        for layer in self.see:
            seen = layer(seen if not views else F.relu(seen))
            views.append(seen)
        x = self.stages[0](F.relu(self.stem(latents)))
        for level, widen in enumerate(self.widen, start=1):
            x = F.interpolate(widen(x), scale_factor=2.0, mode="nearest")
            x = self.stages[level](F.relu(x + views[-level]))
        return F.pixel_shuffle(self.head(x), 2) * 0.5 + 0.5
