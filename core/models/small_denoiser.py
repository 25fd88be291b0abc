"""The small student's denoiser: a causal transformer between convolutions on the latent grid.

Time enters attention only as rotary positions inside the window, and keys are handed out before
they are rotated, so a cached key can be read at any position later (window rule:
core/student/window.py). Two ways in share every weight and every line of the block: `forward` for
one chunk with cached keys and values, as live, and `forward_chunks` for many chunks of a clip at
once, as in training.
"""

from __future__ import annotations

import copy
import math
from collections.abc import Callable
from dataclasses import replace

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from core.errors import EngineError
from core.models.small_config import DenoiserConfig

_TIME_FEATURES = 64
_ROTARY_BASE = 100.0  # window positions are 0..6: wavelengths from one frame to some hundred
_SMALLEST_T = 1e-3

PastLookup = Callable[[int, Tensor, Tensor], tuple[Tensor, Tensor]]
"""(layer, live keys, live values) -> keys and values of the past slots, each
(n, heads, past_slots * frame_tokens, head_width)."""


class ModulatedConvBlock(nn.Module):  # type: ignore[misc]
    """Residual 3x3 convolutions; the frame's audio and the denoising time shift the middle."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.first = nn.Conv2d(width, width, 3, padding=1)
        self.second = nn.Conv2d(width, width, 3, padding=1)
        with torch.no_grad():
            self.second.weight.mul_(0.2)

    def forward(self, x: Tensor, shift: Tensor) -> Tensor:
        """x: (n, width, h, w); shift: (n, width, 1, 1) -> (n, width, h, w), rectified."""
        return F.relu(x + self.second(F.relu(self.first(x) + shift)))


class CausalBlock(nn.Module):  # type: ignore[misc]
    """Attention over window and chunk, cross-attention to the frame's own audio, feed-forward."""

    def __init__(self, config: DenoiserConfig) -> None:
        super().__init__()
        width = config.width
        self.config = config
        self.query = nn.Linear(width, width)
        self.key = nn.Linear(width, width)
        self.value = nn.Linear(width, width)
        self.attention_out = nn.Linear(width, width)
        self.audio_norm = nn.LayerNorm(width)
        self.audio_query = nn.Linear(width, width)
        self.audio_key = nn.Linear(width, width)
        self.audio_value = nn.Linear(width, width)
        self.audio_out = nn.Linear(width, width)
        self.feed_in = nn.Linear(width, config.feed_forward * width)
        self.feed_out = nn.Linear(config.feed_forward * width, width)
        self.modulation = nn.Parameter(torch.zeros(6, width))
        with torch.no_grad():
            self.modulation[2].fill_(0.5)  # gates start half open, so every layer learns at once
            self.modulation[5].fill_(0.5)

    def split_heads(self, x: Tensor) -> Tensor:
        """(n, tokens, width) -> (n, heads, tokens, head_width)."""
        n, tokens, _ = x.shape
        c = self.config
        return x.reshape(n, tokens, c.heads, c.head_width).transpose(1, 2)

    def project(self, x: Tensor, modulation: list[Tensor]) -> tuple[Tensor, Tensor, Tensor]:
        """Unrotated query, key, value of the live tokens: (n, heads, tokens, head_width)."""
        h = self._modulate(x, modulation, 0)
        return (
            self.split_heads(self.query(h)),
            self.split_heads(self.key(h)),
            self.split_heads(self.value(h)),
        )

    def finish(
        self, x: Tensor, attended: Tensor, audio: Tensor, modulation: list[Tensor]
    ) -> Tensor:
        """Everything after self-attention.

        x: (n, tokens, width); attended: (n, heads, tokens, head_width);
        audio: (n * frames, audio_tokens, width).
        """
        x = x + self._scale(self.attention_out(_merge_heads(attended)), modulation, 2)
        x = x + self._listen(x, audio)
        h = self._modulate(x, modulation, 3)
        return x + self._scale(self.feed_out(F.gelu(self.feed_in(h))), modulation, 5)

    def _listen(self, x: Tensor, audio: Tensor) -> Tensor:
        # Folding frames into the batch keeps each frame to its own audio tokens.
        c = self.config
        frames = self.audio_norm(x).reshape(-1, c.frame_tokens, c.width)
        q = self.split_heads(self.audio_query(frames))
        k = self.split_heads(self.audio_key(audio))
        v = self.split_heads(self.audio_value(audio))
        return self.audio_out(_merge_heads(_attend(q, k, v, None))).reshape(x.shape)

    def _table(self, modulation: list[Tensor], index: int) -> Tensor:
        return modulation[index] + self.modulation[index]

    def _by_frame(self, x: Tensor) -> Tensor:
        return x.reshape(x.shape[0], -1, self.config.frame_tokens, self.config.width)

    def _scale(self, x: Tensor, modulation: list[Tensor], index: int) -> Tensor:
        return (self._by_frame(x) * self._table(modulation, index)).reshape(x.shape)

    def _modulate(self, x: Tensor, modulation: list[Tensor], first: int) -> Tensor:
        shift, scale = self._table(modulation, first), self._table(modulation, first + 1)
        h = self._by_frame(F.layer_norm(x, (x.shape[-1],)))
        return (h * (1.0 + scale) + shift).reshape(x.shape)


class SmallDenoiser(nn.Module):  # type: ignore[misc]
    """Predicts the velocity (noise minus clean) of a chunk of latents at time t.

    Inside, the network predicts the clean latents and the velocity follows from them: near t = 1,
    where half of all calls happen, that spares it carrying the noise through every layer.
    """

    def __init__(self, config: DenoiserConfig) -> None:
        super().__init__()
        self.config = config
        wide, width = config.conv_width, config.width
        self.stem = nn.Conv2d(3 * config.latent_channels, wide, 3, padding=1)
        self.down_blocks = nn.ModuleList(
            [ModulatedConvBlock(wide) for _ in range(config.conv_blocks)]
        )
        self.down = nn.Conv2d(wide, width, 3, stride=2, padding=1)
        self.up = nn.Conv2d(width, wide, 1)
        self.up_blocks = nn.ModuleList(
            [ModulatedConvBlock(wide) for _ in range(config.conv_blocks)]
        )
        self.head = nn.Conv2d(wide, config.latent_channels, 3, padding=1)
        # What does not move comes straight from what the network is shown of the face.
        self.still = nn.Conv2d(2 * config.latent_channels, config.latent_channels, 1)
        self.time_in = nn.Linear(_TIME_FEATURES, width)
        self.time_out = nn.Linear(width, width)
        self.audio_summary = nn.Linear(config.audio_tokens * config.audio_width, width)
        self.audio_in = nn.Linear(config.audio_width, width)
        self.shifts = nn.Linear(width, 2 * config.conv_blocks * wide)
        self.modulations = nn.Linear(width, 6 * width)
        self.place = nn.Parameter(torch.randn(config.frame_tokens, width) * 0.02)
        self.blocks = nn.ModuleList([CausalBlock(config) for _ in range(config.layers)])
        for layer in (self.modulations, self.head, self.still):
            nn.init.zeros_(layer.weight)
            nn.init.zeros_(layer.bias)
        cos, sin = _rotary_table(config)
        self.register_buffer("rotary_cos", cos, persistent=False)
        self.register_buffer("rotary_sin", sin, persistent=False)

    def for_chunk(self, frames: int) -> SmallDenoiser:
        """This network for chunks of another length: a view that shares every parameter.

        The window keeps its length in frames, so a longer chunk has fewer past slots. Raises
        EngineError when the chunk does not fit into the window.
        """
        total = self.config.past_slots + self.config.chunk_frames
        if not 1 <= frames <= total:
            raise EngineError(f"a chunk of {frames} frames does not fit a window of {total} frames")
        view = copy.copy(self)
        view.config = replace(self.config, chunk_frames=frames, past_slots=total - frames)
        return view

    def forward(
        self,
        noisy: Tensor,
        hidden: Tensor,
        reference: Tensor,
        audio: Tensor,
        t: Tensor,
        past_bias: Tensor,
        *past: Tensor,
    ) -> tuple[Tensor, ...]:
        """One chunk for each of n sessions, as live.

        noisy, hidden: (n, frames, c, h, w); reference: (n, c, h, w);
        audio: (n, frames, audio_tokens, audio_width); t: (n,), 0..1;
        past_bias: (1 or n, 1, 1, past_slots * frame_tokens), 0 or a large negative number;
        past: key and value of layer 0, of layer 1, ...; oldest slot first, keys unrotated.
        Returns velocity (n, frames, c, h, w), then the new key and value of each layer,
        (n, heads, frames * frame_tokens, head_width), keys unrotated.
        """

        def lookup(layer: int, _key: Tensor, _value: Tensor) -> tuple[Tensor, Tensor]:
            return past[2 * layer], past[2 * layer + 1]

        return self._run(noisy, hidden, reference, audio, t, past_bias, lookup)

    def forward_chunks(
        self,
        noisy: Tensor,
        hidden: Tensor,
        reference: Tensor,
        audio: Tensor,
        t: Tensor,
        sources: Tensor,
        past_bias: Tensor,
    ) -> Tensor:
        """Every chunk of a clip at once; each reads the keys of the frames before it.

        noisy, hidden: (b, chunks, frames, c, h, w); reference: (b, c, h, w);
        audio: (b, chunks, frames, audio_tokens, audio_width); t: (b, chunks);
        sources: (chunks, past_slots) int64, the frame in each slot, negative = empty;
        past_bias: (chunks, past_slots * frame_tokens), as in forward.
        Returns velocity, shaped like noisy. Gradients flow through the past.
        """
        b, chunks = noisy.shape[:2]
        bias = past_bias.repeat(b, 1)[:, None, None]
        index = sources.clamp(min=0)

        def lookup(_layer: int, key: Tensor, value: Tensor) -> tuple[Tensor, Tensor]:
            return self._gather(key, b, index), self._gather(value, b, index)

        flat = (noisy.flatten(0, 1), hidden.flatten(0, 1))
        pictures = reference.repeat_interleave(chunks, dim=0)
        out = self._run(*flat, pictures, audio.flatten(0, 1), t.flatten(), bias, lookup)
        return out[0].reshape(noisy.shape)

    def _gather(self, live: Tensor, clips: int, index: Tensor) -> Tensor:
        c = self.config
        chunks, slots = index.shape
        by_frame = live.reshape(
            clips, chunks, c.heads, c.chunk_frames, c.frame_tokens, c.head_width
        ).transpose(2, 3)
        by_frame = by_frame.reshape(clips, chunks * c.chunk_frames, c.heads, -1, c.head_width)
        past = by_frame[:, index.flatten()].reshape(
            clips * chunks, slots, c.heads, c.frame_tokens, c.head_width
        )
        tokens = slots * c.frame_tokens
        return past.transpose(1, 2).reshape(clips * chunks, c.heads, tokens, c.head_width)

    def _run(
        self,
        noisy: Tensor,
        hidden: Tensor,
        reference: Tensor,
        audio: Tensor,
        t: Tensor,
        past_bias: Tensor,
        lookup: PastLookup,
    ) -> tuple[Tensor, ...]:
        n, frames = noisy.shape[:2]
        condition = self._condition(audio, t)
        shifts = list(
            self.shifts(condition).reshape(n * frames, -1, 1, 1).chunk(2 * len(self.up_blocks), 1)
        )
        fixed = reference[:, None].expand(-1, frames, -1, -1, -1)
        shown = torch.cat([hidden, fixed], dim=2)
        x = F.relu(self.stem(torch.cat([noisy, shown], dim=2).flatten(0, 1)))
        for block in self.down_blocks:
            x = block(x, shifts.pop())
        coarse = self.down(x)
        core, caches = self._transform(coarse, condition, audio, past_bias, lookup)
        lifted = F.interpolate(self.up(core), scale_factor=2.0, mode="nearest")
        x = F.relu(x + lifted)
        for block in self.up_blocks:
            x = block(x, shifts.pop())
        clean = (self.head(x) + self.still(shown.flatten(0, 1))).reshape(noisy.shape)
        velocity = (noisy - clean) / t.clamp(min=_SMALLEST_T).reshape(-1, 1, 1, 1, 1)
        return (velocity, *caches)

    def embed_time(self, t: Tensor) -> Tensor:
        """t: (n,), 0..1 -> what the network makes of it, (n, width)."""
        half = _TIME_FEATURES // 2
        rates = torch.exp(torch.arange(half, device=t.device) * (-math.log(1000.0) / half))
        angles = t[:, None] * 100.0 * rates
        time = self.time_in(torch.cat([angles.sin(), angles.cos()], dim=1))
        return self.time_out(F.silu(time))

    def _condition(self, audio: Tensor, t: Tensor) -> Tensor:
        """One vector for each frame: (n, frames, width)."""
        return F.silu(self.audio_summary(audio.flatten(2)) + self.embed_time(t)[:, None])

    def _transform(
        self,
        coarse: Tensor,
        condition: Tensor,
        audio: Tensor,
        past_bias: Tensor,
        lookup: PastLookup,
    ) -> tuple[Tensor, list[Tensor]]:
        c = self.config
        n, frames = condition.shape[:2]
        x = coarse.flatten(2).transpose(1, 2) + self.place
        x = x.reshape(n, frames * c.frame_tokens, c.width)
        tables = list(self.modulations(condition)[:, :, None].chunk(6, dim=3))
        heard = self.audio_in(audio.flatten(0, 1))
        bias = None
        if c.past_slots:
            live = torch.zeros_like(past_bias[..., :1])
            live = live.expand(-1, -1, -1, frames * c.frame_tokens)
            bias = torch.cat([past_bias, live], dim=3)
        caches: list[Tensor] = []
        for layer, block in enumerate(self.blocks):
            q, k, v = block.project(x, tables)
            caches += [k, v]
            past_k, past_v = lookup(layer, k, v)
            keys = self._rotate(torch.cat([past_k, k], dim=2), 0)
            queries = self._rotate(q, c.past_slots * c.frame_tokens)
            values = torch.cat([past_v, v], dim=2)
            x = block.finish(x, _attend(queries, keys, values, bias), heard, tables)
        grid = x.reshape(n * frames, c.frame_tokens, c.width).transpose(1, 2)
        return grid.reshape(coarse.shape), caches

    def _rotate(self, x: Tensor, first_token: int) -> Tensor:
        """Rotary positions of window tokens first_token, first_token + 1, ..."""
        cos = self.rotary_cos[first_token : first_token + x.shape[2]].to(x.dtype)
        sin = self.rotary_sin[first_token : first_token + x.shape[2]].to(x.dtype)
        left, right = x.chunk(2, dim=3)
        return x * cos + torch.cat([-right, left], dim=3) * sin


def _attend(q: Tensor, k: Tensor, v: Tensor, bias: Tensor | None) -> Tensor:
    # Plain operators: they export to plain ONNX, which no runtime misreads.
    scores = (q * q.shape[-1] ** -0.5) @ k.transpose(2, 3)
    if bias is not None:
        scores = scores + bias
    return torch.softmax(scores, dim=-1) @ v


def _merge_heads(x: Tensor) -> Tensor:
    n, heads, tokens, width = x.shape
    return x.transpose(1, 2).reshape(n, tokens, heads * width)


def _rotary_table(config: DenoiserConfig) -> tuple[Tensor, Tensor]:
    """cos and sin for each token of the window, (window tokens, head_width)."""
    half = config.head_width // 2
    rates = _ROTARY_BASE ** (-torch.arange(half, dtype=torch.float32) / half)
    frames = torch.arange(config.past_slots + config.chunk_frames, dtype=torch.float32)
    angles = (frames[:, None] * rates).repeat(1, 2).repeat_interleave(config.frame_tokens, dim=0)
    return angles.cos(), angles.sin()
