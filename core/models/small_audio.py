"""The small student's ear: a window of log-mel rows -> a few tokens for each frame of the chunk."""

from __future__ import annotations

import copy
from dataclasses import replace

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from core.errors import EngineError
from core.models.small_config import AudioConfig


class AudioBlock(nn.Module):  # type: ignore[misc]
    """A light conformer block: self-attention, a short convolution and a feed-forward layer."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.attention_norm = nn.LayerNorm(width)
        self.query = nn.Linear(width, width)
        self.key = nn.Linear(width, width)
        self.value = nn.Linear(width, width)
        self.attention_out = nn.Linear(width, width)
        self.convolution_norm = nn.LayerNorm(width)
        self.convolution = nn.Conv1d(width, width, 3, padding=1)
        self.feed_norm = nn.LayerNorm(width)
        self.feed_in = nn.Linear(width, 4 * width)
        self.feed_out = nn.Linear(4 * width, width)

    def forward(self, x: Tensor) -> Tensor:
        """x: (n, frames, width) -> the same shape."""
        x = x + self._attend(self.attention_norm(x))
        local = self.convolution(self.convolution_norm(x).transpose(1, 2))
        x = x + F.gelu(local).transpose(1, 2)
        return x + self.feed_out(F.gelu(self.feed_in(self.feed_norm(x))))

    def _attend(self, x: Tensor) -> Tensor:
        n, frames, width = x.shape
        q, k, v = (
            layer(x).reshape(n, frames, self.heads, width // self.heads).transpose(1, 2)
            for layer in (self.query, self.key, self.value)
        )
        weights = torch.softmax(q @ k.transpose(2, 3) * (width // self.heads) ** -0.5, dim=-1)
        return self.attention_out((weights @ v).transpose(1, 2).reshape(n, frames, width))


class SmallAudioEncoder(nn.Module):  # type: ignore[misc]
    """Two stride-2 convolutions (four mel rows become one video frame), then audio blocks."""

    def __init__(self, config: AudioConfig) -> None:
        super().__init__()
        self.config = config
        self.first = nn.Conv1d(config.mels, config.width, 5, stride=2, padding=2)
        self.second = nn.Conv1d(config.width, config.width, 5, stride=2, padding=2)
        self.position = nn.Parameter(torch.randn(config.window_frames, config.width) * 0.02)
        self.blocks = nn.ModuleList(
            [AudioBlock(config.width, config.heads) for _ in range(config.layers)]
        )
        self.out_norm = nn.LayerNorm(config.width)
        self.out = nn.Linear(config.width, config.tokens * config.token_width)

    def for_chunk(self, frames: int) -> SmallAudioEncoder:
        """This encoder for chunks of another length: a view that shares every parameter.

        A shorter chunk's window uses the first positions. Raises EngineError when the window would
        be longer than the one that the encoder was made for.
        """
        config = replace(self.config, chunk_frames=frames)
        if frames < 1 or config.window_frames > len(self.position):
            raise EngineError(
                f"an audio window of {config.window_frames} frames does not fit an encoder made "
                f"for {len(self.position)}"
            )
        view = copy.copy(self)
        view.config = config
        return view

    def forward(self, mel: Tensor) -> Tensor:
        """mel: (n, window_rows, mels), scaled log-mel -> (n, chunk_frames, tokens, token_width)."""
        c = self.config
        x = F.gelu(self.second(F.gelu(self.first(mel.transpose(1, 2))))).transpose(1, 2)
        x = x + self.position[: c.window_frames]
        for block in self.blocks:
            x = block(x)
        x = x[:, c.past_frames : c.past_frames + c.chunk_frames]
        tokens = self.out(self.out_norm(x))
        return tokens.reshape(-1, c.chunk_frames, c.tokens, c.token_width)
