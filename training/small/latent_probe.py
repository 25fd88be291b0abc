"""Reads the mouth's curves off latents: a ridge regression on true frames."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from training.small.sequences import Sequences

_RIDGE = 3.0
_WINDOWS = 600


class LatentProbe:
    """A linear map from a frame's latents to opening, width and rounding (unit spread).

    It steers training (articulation counts as such) and judges progress; final figures are
    measured on pixels, not with this.
    """

    def __init__(self, weight: Tensor, offset: Tensor) -> None:
        self._weight, self._offset = weight, offset

    @classmethod
    def fit(cls, sequences: Sequences, rng: np.random.Generator) -> LatentProbe:
        """Fit on random true frames."""
        batch = sequences.random(_WINDOWS, 4, rng)
        x = batch.target.flatten(0, 2).flatten(1)
        y = batch.curves.flatten(0, 2)
        mean, goal = x.mean(0), y.mean(0)
        centred = x - mean
        gram = centred.T @ centred / len(x) + _RIDGE / 100 * torch.eye(x.shape[1], device=x.device)
        weight = torch.linalg.solve(gram, centred.T @ (y - goal) / len(x))
        return cls(weight, goal - mean @ weight)

    def __call__(self, latents: Tensor) -> Tensor:
        """latents: (..., c, h, w) -> (..., 3)."""
        return latents.flatten(-3).float() @ self._weight + self._offset

    def distance(self, made: Tensor, truth: Tensor) -> Tensor:
        """Mean square difference of the curves that two latents show: (...), one a frame."""
        return ((made - truth).flatten(-3).float() @ self._weight).square().mean(-1)


def correlations(made: Tensor, truth: Tensor) -> str:
    """Mean over clips of the correlation of each curve, "opening width rounding".

    made, truth: (clips, frames, 3).
    """
    a, b = made.double(), truth.double()
    a, b = a - a.mean(1, keepdim=True), b - b.mean(1, keepdim=True)
    size = (a.square().sum(1) * b.square().sum(1)).sqrt().clamp(min=1e-9)
    return " ".join(f"{v:.3f}" for v in ((a * b).sum(1) / size).mean(0).tolist())
