"""Attention of the Lip Forcing network, to the window and to the text (2.4)."""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from core.models.lipforcing_config import LipForcingConfig

EPS = 1e-6
"""Of every norm but the AudioPack's."""

KeysValues = tuple[Tensor, Tensor]
"""Keys and values, (n, tokens, heads, head_width) each."""


class WholeWidthNorm(nn.Module):  # type: ignore[misc]
    """Root mean square norm over the whole width, before the split into heads."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))

    def forward(self, x: Tensor) -> Tensor:
        """x: (..., width) -> the same shape and dtype; computed in float32."""
        wide = x.float()
        scale = torch.rsqrt(wide.square().mean(dim=-1, keepdim=True) + EPS)
        return (wide * scale).to(x.dtype) * self.weight


class Attention(nn.Module):  # type: ignore[misc]
    """The four projections and the norms of queries and keys; values are not normalised."""

    def __init__(self, config: LipForcingConfig) -> None:
        super().__init__()
        self.heads = config.heads
        self.q = nn.Linear(config.width, config.width)
        self.k = nn.Linear(config.width, config.width)
        self.v = nn.Linear(config.width, config.width)
        self.o = nn.Linear(config.width, config.width)
        self.norm_q = WholeWidthNorm(config.width)
        self.norm_k = WholeWidthNorm(config.width)

    def queries(self, x: Tensor) -> Tensor:
        """x: (n, tokens, width) -> (n, tokens, heads, head_width), not rotated."""
        return self.norm_q(self.q(x)).unflatten(-1, (self.heads, -1))

    def keys_values(self, x: Tensor) -> KeysValues:
        """x: (n, tokens, width) -> keys, not rotated, and values."""
        split = (self.heads, -1)
        return self.norm_k(self.k(x)).unflatten(-1, split), self.v(x).unflatten(-1, split)


def attend(
    queries: Tensor,
    keys: Tensor,
    values: Tensor,
    mask: Tensor | None = None,
    dtype: torch.dtype | None = None,
) -> Tensor:
    """Softmax attention with the scale 1 / sqrt(head_width).

    queries, keys, values: (n, tokens, heads, head_width). mask: what broadcasts against
    (n, heads, queries, keys); bool (True = sees) or a number added to the scores. dtype: the
    format that the attention is computed in, if not that of the queries.
    Returns (n, queries, width) in the queries' dtype.
    """
    own = queries.dtype
    inner = dtype or own
    q, k, v = (x.to(inner).transpose(1, 2) for x in (queries, keys, values))
    if mask is not None and mask.dtype is not torch.bool:
        mask = mask.to(inner)
    mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
    return mixed.transpose(1, 2).flatten(2).to(own)


@dataclass(frozen=True, slots=True)
class TextMemory:
    """Keys and values of the text in every layer: made once, used in every call.

    bias: added to the scores, (1, rows), or None where nothing was folded.
    """

    layers: tuple[KeysValues, ...]
    bias: Tensor | None = None


def split_count(count: int, dtype: torch.dtype) -> list[float]:
    """Numbers that ``dtype`` holds exactly, whose exponentials add up to ``count``.

    One number would do if ln(count) could be held exactly; in bfloat16 its rounding alone changes
    the weight of the padding by half a percent. Each further number takes up what is left.
    """
    found: list[float] = []
    left = float(count)
    while left > 1e-7 * count and len(found) < 4:
        bias = torch.tensor(math.log(left), dtype=torch.float64).to(dtype)
        if math.exp(bias.item()) > left:
            bias = torch.nextafter(bias, torch.tensor(-math.inf, dtype=dtype))
        found.append(bias.item())
        left -= math.exp(found[-1])
    return found


def fold_padding(text: Tensor, dtype: torch.dtype) -> tuple[Tensor, Tensor | None]:
    """Replace the rows of zeros that pad a prompt by one, at no change of the attention (2.3).

    text: (n, rows, features). A row counts as padding if it is zero in all n. Returns the rows
    that stay, then as many zero rows as split_count(…, dtype) has numbers, and the biases (1, rows)
    of all, or None when there is nothing to fold.
    """
    empty = (text == 0).all(dim=2).all(dim=0)
    count = int(empty.sum())
    biases = split_count(count, dtype) if count else []
    if count <= len(biases):
        return text, None
    kept = text[:, ~empty]
    zeros = text.new_zeros(text.shape[0], len(biases), text.shape[2])
    bias = torch.tensor([[0.0] * kept.shape[1] + biases], dtype=dtype, device=text.device)
    return torch.cat([kept, zeros], dim=1), bias
