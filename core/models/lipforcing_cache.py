"""The memory of the past: keys and values of some latent frames in every layer (2.7).

Keys are kept after their norm and before rotation, so that they can be read at any position later.
Which frames stay is not decided here (core/student/window.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import torch
from torch import Tensor

from core.errors import EngineError
from core.models.lipforcing_attention import KeysValues
from core.models.lipforcing_config import LipForcingConfig


class PastFrames(Protocol):
    """What a call needs of the past: a FrameCache live, another keeper in training."""

    def join(self, layer: int, keys: Tensor, values: Tensor) -> KeysValues:
        """The frames that are seen, followed by live ones; see FrameCache.join."""
        ...


class FrameCache:
    """Room for the keys and values of ``frames`` latent frames in every layer.

    The frames held come first, without holes, then those of the call at hand. Shapes and addresses
    never change; what a call reads is a slice, whose length is constant once the window is full.
    One owner, one thread.
    """

    def __init__(
        self,
        config: LipForcingConfig,
        frames: int,
        frame_tokens: int,
        *,
        batch: int = 1,
        dtype: torch.dtype = torch.float32,
        device: torch.device | None = None,
    ) -> None:
        """frames: of the window, the live ones included; frame_tokens: tokens of one frame."""
        self.frames = frames
        self.frame_tokens = frame_tokens
        self.held = 0
        """Frames in the cache."""
        self._indices: dict[tuple[int, ...], Tensor] = {}  # few: those of one window rule
        shape = (batch, frames * frame_tokens, config.heads, config.head_width)
        self._layers = [
            (
                torch.zeros(shape, dtype=dtype, device=device),
                torch.zeros(shape, dtype=dtype, device=device),
            )
            for _ in range(config.layers)
        ]

    @property
    def tokens(self) -> int:
        """Tokens of the frames held."""
        return self.held * self.frame_tokens

    def contents(self, layer: int) -> KeysValues:
        """Keys, not rotated, and values of the frames held: views."""
        keys, values = self._layers[layer]
        return keys[:, : self.tokens], values[:, : self.tokens]

    def buffers(self, layer: int) -> KeysValues:
        """The whole memory of a layer, frames held or not: for calls of constant addresses, which
        write live keys and values behind ``tokens`` themselves, as join does."""
        return self._layers[layer]

    def clear(self) -> None:
        """Forget everything; the memory stays."""
        self.held = 0

    def keep(self, slots: Sequence[int]) -> None:
        """Keep the frames at ``slots`` (increasing, counted from 0), drop the others, close up."""
        if list(slots) != sorted(set(slots)) or (slots and not 0 <= slots[0] <= slots[-1]):
            raise EngineError(f"frames {list(slots)} of a cache are not in increasing order")
        if slots and slots[-1] >= self.held:
            raise EngineError(f"a cache of {self.held} frames has no frame {slots[-1]}")
        if tuple(slots) != tuple(range(len(slots))):
            self._close_up(slots)
        self.held = len(slots)

    def join(self, layer: int, keys: Tensor, values: Tensor) -> KeysValues:
        """The frames held followed by live ones.

        keys, values: (n, live_tokens, heads, head_width). Returns both for past and live tokens.
        Without gradients the live ones are written behind the past in place, where ``commit``
        finds them; with gradients the result is a new tensor and nothing is written.
        Raises EngineError when the live frames do not fit.
        """
        past = self.tokens
        end = past + keys.shape[1]
        if end > self.frames * self.frame_tokens:
            raise EngineError(
                f"{keys.shape[1]} live tokens do not fit behind {past} into a cache of "
                f"{self.frames} frames of {self.frame_tokens}"
            )
        kept_keys, kept_values = self._layers[layer]
        if torch.is_grad_enabled():
            return (
                torch.cat([kept_keys[:, :past], keys], dim=1),
                torch.cat([kept_values[:, :past], values], dim=1),
            )
        kept_keys[:, past:end] = keys
        kept_values[:, past:end] = values
        return kept_keys[:, :end], kept_values[:, :end]

    def commit(self, frames: int) -> None:
        """Count the first ``frames`` live frames of the latest call as held."""
        if not 0 <= frames <= self.frames - self.held:
            raise EngineError(f"{frames} more frames than a cache of {self.frames} can hold")
        self.held += frames

    def _close_up(self, slots: Sequence[int]) -> None:
        size = self.frame_tokens
        index = self._indices.get(tuple(slots))
        if index is None:  # a transfer to a device would wait for all that it still has to do
            index = torch.tensor(slots, device=self._layers[0][0].device)
            self._indices[tuple(slots)] = index
        for pair in self._layers:
            for memory in pair:
                # unflatten of a contiguous tensor is a view; the gathered frames are a copy
                by_frame = memory.unflatten(1, (self.frames, size))
                by_frame[:, : len(slots)] = by_frame[:, index]
