"""Rotary positions of the Lip Forcing network: time, row and column in one rotation (2.6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

_BASE = 10000.0


@dataclass(frozen=True, slots=True)
class Places:
    """Cosines and sines of some tokens' rotations: (tokens, head_width // 2) each.

    Their dtype is the one that rotations are computed in.
    """

    cos: Tensor
    sin: Tensor

    def part(self, start: int, stop: int) -> Places:
        """Those of tokens start … stop - 1."""
        return Places(self.cos[start:stop], self.sin[start:stop])


def pair_split(head_width: int) -> tuple[int, int, int]:
    """Pairs of features that turn with time, row and column: 22, 21, 21 of 64 for 128."""
    pairs = head_width // 2
    return pairs - 2 * (pairs // 3), pairs // 3, pairs // 3


def angles(position: Tensor, pairs: int) -> Tensor:
    """position: (n,) -> float64 (n, pairs): position * 10000 ** (-k / pairs)."""
    k = torch.arange(pairs, dtype=torch.float64, device=position.device)
    return position.to(torch.float64)[:, None] * _BASE ** (-k / max(pairs, 1))


def places(
    frame_positions: Sequence[int],
    rows: int,
    columns: int,
    head_width: int,
    device: torch.device | None = None,
    dtype: torch.dtype = torch.float64,
) -> Places:
    """Rotations of the tokens of some latent frames, in the order frame, row, column.

    frame_positions: time position of each frame. rows, columns: tokens of one frame. dtype: of the
    rotation; the specification has float64, float32 is faster and, for keys of a shorter format,
    changes only how some results are rounded.
    Returns len(frame_positions) * rows * columns tokens.
    """
    frames = len(frame_positions)
    time_pairs, row_pairs, column_pairs = pair_split(head_width)
    time = angles(torch.tensor(frame_positions, dtype=torch.float64, device=device), time_pairs)
    row = angles(torch.arange(rows, device=device), row_pairs)
    column = angles(torch.arange(columns, device=device), column_pairs)
    grid = (frames, rows, columns, -1)
    turned = torch.cat(
        [
            time[:, None, None].expand(grid),
            row[None, :, None].expand(grid),
            column[None, None].expand(grid),
        ],
        dim=3,
    ).flatten(0, 2)
    return Places(turned.cos().to(dtype), turned.sin().to(dtype))


def rotate(x: Tensor, where: Places) -> Tensor:
    """Turn queries or keys to their places; neighbouring features (2i, 2i + 1) are a pair.

    x: (n, tokens, heads, head_width); where: of as many tokens. Computed in the dtype of ``where``.
    Returns the shape and dtype of x.
    """
    cos, sin = where.cos[:, None], where.sin[:, None]
    even, odd = x.to(cos.dtype).unflatten(-1, (-1, 2)).unbind(-1)
    turned = torch.stack([even * cos - odd * sin, even * sin + odd * cos], dim=-1)
    return turned.flatten(-2).to(x.dtype)
