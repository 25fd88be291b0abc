"""Networks that judge pictures while the autoencoder learns, and are thrown away afterwards.

A reader tells the mouth's curves from pixels; what it sees on its way there is what two mouths
must have in common to look alike. A critic tells painted mouths from true ones, patch by patch.
"""

from __future__ import annotations

from itertools import pairwise

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from training.small.losses import mouth_box

CURVES = 4


class MouthReader(nn.Module):
    """Pictures of the region -> opening, width, rounding and bilabial closure."""

    def __init__(self, width: int = 24) -> None:
        super().__init__()
        sizes = (3, width, 2 * width, 3 * width, 4 * width)
        self.layers = nn.ModuleList(
            [nn.Conv2d(a, b, 3, stride=2, padding=1) for a, b in pairwise(sizes)]
        )
        self.out = nn.Linear(sizes[-1] * 4 * 5, CURVES)

    def features(self, pictures: Tensor) -> list[Tensor]:
        """What each layer sees around the mouth, fine to coarse. pictures: (n, 3, H, W), 0..1."""
        rows, columns = mouth_box()
        x = pictures[..., rows, columns] * 2.0 - 1.0
        seen = []
        for layer in self.layers:
            x = F.leaky_relu(layer(x), 0.1)
            seen.append(x)
        return seen

    def forward(self, pictures: Tensor) -> Tensor:
        """pictures: (n, 3, H, W), 0..1 -> (n, 4), scaled like the goals it is trained on."""
        coarse = F.adaptive_avg_pool2d(self.features(pictures)[-1], (4, 5))
        return self.out(coarse.flatten(1)).float()

    def distance(self, made: Tensor, target: Tensor) -> Tensor:
        """How different two pictures look to it: features of unit length, all layers. Gradients go
        to `made` only; the reader's own weights should be frozen by the caller."""
        with torch.no_grad():
            goals = self.features(target)
        apart = [
            (_unit(a) - _unit(b)).square().sum(1).mean()
            for a, b in zip(self.features(made), goals, strict=True)
        ]
        return torch.stack(apart).mean()


def _unit(features: Tensor) -> Tensor:
    return F.normalize(features.float(), dim=1, eps=1e-3)


class PatchCritic(nn.Module):
    """Around the mouth, is each patch (some 30 px) of a true picture? Higher = true."""

    def __init__(self, width: int = 32) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            nn.Conv2d(3, width, 4, stride=2, padding=1), nn.LeakyReLU(0.2),
            nn.Conv2d(width, 2 * width, 4, stride=2, padding=1), nn.LeakyReLU(0.2),
            nn.Conv2d(2 * width, 3 * width, 4, padding=1), nn.LeakyReLU(0.2),
            nn.Conv2d(3 * width, 1, 3, padding=1),
        )  # fmt: skip

    def forward(self, pictures: Tensor) -> Tensor:
        """pictures: (n, 3, H, W), 0..1 -> (n, 1, h, w)."""
        rows, columns = mouth_box()
        return self.layers(pictures[..., rows, columns] * 2.0 - 1.0).float()

    def loss(self, made: Tensor, target: Tensor) -> Tensor:
        """Hinge loss of the critic itself."""
        true, false = self(target), self(made.detach())
        return F.relu(1.0 - true).mean() + F.relu(1.0 + false).mean()
