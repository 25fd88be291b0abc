"""One transformer block and the head of the Lip Forcing network (2.4, 2.8)."""

from __future__ import annotations

from collections.abc import Callable

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from core.models.lipforcing_attention import EPS, Attention, KeysValues, attend
from core.models.lipforcing_config import PATCH, LipForcingConfig

Attended = Callable[[Tensor, Tensor, Tensor], Tensor]
"""(queries, keys, values of the live tokens, not rotated) -> (n, tokens, width)."""


class CausalBlock(nn.Module):  # type: ignore[misc]
    """Self-attention, cross-attention to the text, feed-forward; time shifts, scales and gates.

    A time table is (n, 1 or frames, 6, width): shift, scale and gate of the self-attention, then
    those of the feed-forward. Tokens are (n, tokens, width), frame after frame.
    """

    def __init__(self, config: LipForcingConfig) -> None:
        super().__init__()
        self.self_attn = Attention(config)
        self.cross_attn = Attention(config)
        self.norm3 = nn.LayerNorm(config.width, eps=EPS)
        self.ffn = nn.Sequential(
            nn.Linear(config.width, config.feed_forward),
            nn.GELU(approximate="tanh"),
            nn.Linear(config.feed_forward, config.width),
        )
        self.modulation = nn.Parameter(torch.randn(1, 6, config.width) / config.width**0.5)

    def forward(
        self,
        x: Tensor,
        table: Tensor,
        text: KeysValues,
        text_bias: Tensor | None,
        attended: Attended,
        dtype: torch.dtype | None = None,
    ) -> Tensor:
        """The whole block. x: (n, tokens, width) -> the same shape.

        text: keys and values of the text in this layer; text_bias: (1, rows) added to its scores;
        attended: the self-attention, which knows positions and past; dtype: of the attention.
        """
        m = self._modulation(table)
        z = modulate(x, m[0], m[1])
        mixed = attended(self.self_attn.queries(z), *self.self_attn.keys_values(z))
        x = gated(x, self.self_attn.o(mixed), m[2])
        seen = attend(self.cross_attn.queries(self.norm3(x)), *text, text_bias, dtype)
        x = x + self.cross_attn.o(seen)
        return gated(x, self.ffn(modulate(x, m[3], m[4])), m[5])

    def live_keys_values(self, x: Tensor, table: Tensor) -> KeysValues:
        """Only the keys, not rotated, and values of the self-attention: all that a call that
        writes the cache needs of its last block."""
        m = self._modulation(table)
        return self.self_attn.keys_values(modulate(x, m[0], m[1]))

    def text_keys_values(self, embedded: Tensor) -> KeysValues:
        """Keys and values of the text. embedded: (n, rows, width)."""
        return self.cross_attn.keys_values(embedded)

    def _modulation(self, table: Tensor) -> list[Tensor]:
        return list((self.modulation[:, None] + table).unbind(dim=2))


class Head(nn.Module):  # type: ignore[misc]
    """Tokens -> the latent values of their patch."""

    def __init__(self, config: LipForcingConfig) -> None:
        super().__init__()
        patch = PATCH[0] * PATCH[1] * PATCH[2]
        self.head = nn.Linear(config.width, patch * config.latent_channels)
        self.modulation = nn.Parameter(torch.randn(1, 2, config.width) / config.width**0.5)

    def forward(self, x: Tensor, embedded_time: Tensor) -> Tensor:
        """x: (n, tokens, width); embedded_time: (n, 1 or frames, width), not its projection.

        Returns (n, tokens, 4 * latent_channels): row, column of the patch, channel fastest.
        """
        shift, scale = (self.modulation[:, None] + embedded_time[:, :, None]).unbind(dim=2)
        return self.head(modulate(x, shift, scale))


def modulate(x: Tensor, shift: Tensor, scale: Tensor) -> Tensor:
    """Layer norm without parameters, then scale and shift by frame.

    x: (n, tokens, width); shift, scale: (n, 1 or frames, width). Returns x's shape.
    """
    frames = shift.shape[1]
    normed = F.layer_norm(x, (x.shape[-1],), eps=EPS).unflatten(1, (frames, -1))
    return (normed * (1 + scale[:, :, None]) + shift[:, :, None]).flatten(1, 2)


def gated(x: Tensor, change: Tensor, gate: Tensor) -> Tensor:
    """x + gate * change by frame. x, change: (n, tokens, width); gate: (n, 1 or frames, width)."""
    by_frame = change.unflatten(1, (gate.shape[1], -1))
    return x + (by_frame * gate[:, :, None]).flatten(1, 2)
