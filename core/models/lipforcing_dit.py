"""The network of Lip Forcing: a causal diffusion transformer over latent frames (section 2).

One set of weights, three ways in: `forward` for one chunk with the past in a cache, `write_cache`
for the pass over finished latents that only fills the cache, and `forward_clip` for a whole clip at
once, bidirectional (the teacher) or with any visibility between frames (training).
The names of the parameters are those of the published checkpoints (2.9).
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from core.errors import EngineError
from core.models.lipforcing_attention import TextMemory, attend, fold_padding
from core.models.lipforcing_audio import AudioPack
from core.models.lipforcing_block import CausalBlock, Head
from core.models.lipforcing_cache import PastFrames
from core.models.lipforcing_config import FIRST_AUDIO_BLOCK, LipForcingConfig
from core.models.lipforcing_inputs import PatchEmbedding, join_patches, token_grid
from core.models.lipforcing_positions import Places, rotate

_MODEL_TIMES = 1000.0
_TIME_BASE = 10000.0


@dataclass(frozen=True, slots=True)
class Moment:
    """A time as the network sees it: made once for each of the few times of a sampler.

    embedded: (n, 1 or frames, width); table: (n, 1 or frames, 6, width).
    """

    embedded: Tensor
    table: Tensor


class LipForcingNetwork(nn.Module):  # type: ignore[misc]
    """Predicts the velocity (noise minus clean) of latent frames at time t.

    attention_dtype: the format of all attention where it is not that of the weights.
    """

    def __init__(
        self, config: LipForcingConfig, *, attention_dtype: torch.dtype | None = None
    ) -> None:
        super().__init__()
        self.config = config
        self.attention_dtype = attention_dtype
        width = config.width
        self.patch_embedding = PatchEmbedding(config)
        self.text_embedding = nn.Sequential(
            nn.Linear(config.text_features, width),
            nn.GELU(approximate="tanh"),
            nn.Linear(width, width),
        )
        self.time_embedding = nn.Sequential(
            nn.Linear(config.time_features, width), nn.SiLU(), nn.Linear(width, width)
        )
        self.time_projection = nn.Sequential(nn.SiLU(), nn.Linear(width, 6 * width))
        self.blocks = nn.ModuleList([CausalBlock(config) for _ in range(config.layers)])
        self.head = Head(config)
        self.audio_proj = AudioPack(config)
        self.audio_cond_projs = nn.ModuleList(
            [nn.Linear(config.audio_hidden, width) for _ in config.audio_blocks]
        )

    @property
    def dtype(self) -> torch.dtype:
        """Format of the weights."""
        return self.patch_embedding.weight.dtype

    @property
    def rotation_dtype(self) -> torch.dtype:
        """For ``places`` of a clip: float64 as specified (2.6), float32 where attention is in a
        format so short that nothing of the difference is left; on most GPUs float64 is slow."""
        short = (self.attention_dtype or self.dtype).itemsize < 4
        return torch.float32 if short else torch.float64

    def embed_time(self, t: Tensor) -> Moment:
        """t: float64 (n,), or (n, frames) with a time for each frame; 0..1."""
        times = t[:, None] if t.dim() == 1 else t
        waves = time_waves(_MODEL_TIMES * times, self.config.time_features)
        embedded = self.time_embedding(waves.to(self.dtype))
        return Moment(embedded, self.time_projection(embedded).unflatten(-1, (6, -1)))

    def embed_text(self, text: Tensor) -> Tensor:
        """text: (n, rows, text_features), padding rows zero -> (n, rows, width)."""
        return self.text_embedding(text.to(self.dtype))

    def text_memory(self, text: Tensor, *, fold: bool = True) -> TextMemory:
        """Keys and values of the text in all layers, for as many calls as one likes.

        text: (n, rows, text_features). No row is masked: those that pad the prompt take part (2.3).
        fold: put them into one row (a few in a short format) with a bias; the result is the same.
        """
        bias = None
        if fold:
            text, bias = fold_padding(text, self.attention_dtype or self.dtype)
        embedded = self.embed_text(text)
        layers = (block.text_keys_values(embedded) for block in self.blocks)
        return TextMemory(tuple(layers), bias)

    def hear(self, groups: Tensor) -> tuple[Tensor, ...]:
        """Audio of some latent frames for each block that listens.

        groups: (n, frames, 4, audio_features), see audio_groups. Returns one (n, frames, width) for
        each of config.audio_blocks.
        """
        packed = self.audio_proj(groups.to(self.dtype))
        return tuple(layer(packed) for layer in self.audio_cond_projs)

    def forward(
        self,
        noisy: Tensor,
        scene: Tensor,
        moment: Moment,
        heard: tuple[Tensor, ...],
        text: TextMemory,
        cache: PastFrames,
        where: Places,
    ) -> Tensor:
        """Velocity of a chunk that sees the frames in the cache and all of itself (2.7).

        noisy: (n, c, frames, h, w); scene: (n, 3 c + 1, frames, h, w), see scene_channels;
        moment: of embed_time; heard: of hear, for these frames; text: of text_memory; cache: is
        read, and the live keys are left behind its end (FrameCache.join); where: places of all
        tokens, those in the cache first. Returns the shape and dtype of noisy.
        """
        x = self._tokens(noisy, scene)
        for layer in range(self.config.layers):
            x = self._causal_block(layer, x, moment, heard, text, cache, where)
        return self._velocity(x, moment, noisy)

    def write_cache(
        self,
        clean: Tensor,
        scene: Tensor,
        moment: Moment,
        heard: tuple[Tensor, ...],
        text: TextMemory,
        cache: PastFrames,
        where: Places,
    ) -> None:
        """The same call for its keys and values only: ends after those of the last block.

        Arguments as in forward; ``moment`` is that of t = 0. Raises EngineError with gradients on,
        as nothing would be written.
        """
        if torch.is_grad_enabled():
            raise EngineError("the cache is written without gradients; use torch.no_grad()")
        x = self._tokens(clean, scene)
        last = self.config.layers - 1
        for layer in range(last):
            x = self._causal_block(layer, x, moment, heard, text, cache, where)
        x = self._listen(last, x, heard)
        cache.join(last, *self.blocks[last].live_keys_values(x, moment.table))

    def forward_clip(
        self,
        noisy: Tensor,
        scene: Tensor,
        moment: Moment,
        heard: tuple[Tensor, ...],
        text: TextMemory,
        where: Places,
        visible: Tensor | None = None,
    ) -> Tensor:
        """Velocity of a whole clip in one call, without a cache.

        where: places of the clip's tokens; visible: bool (frames, frames), row sees column, or None
        for a bidirectional call. The rest as in forward.
        """
        mask = None
        if visible is not None:
            each = where.cos.shape[0] // noisy.shape[2]
            # Numbers, not bool: torch would make numbers of it in every layer, and keep each of
            # them for the backward pass (0.9 GB for 21 frames of 1024 tokens in bfloat16).
            hidden = torch.zeros_like(visible, dtype=self.attention_dtype or self.dtype)
            hidden.masked_fill_(~visible, -torch.inf)
            mask = hidden.repeat_interleave(each, 0).repeat_interleave(each, 1)

        def attended(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
            return attend(rotate(q, where), rotate(k, where), v, mask, self.attention_dtype)

        x = self._tokens(noisy, scene)
        for layer, block in enumerate(self.blocks):
            x = self._listen(layer, x, heard)
            x = block(
                x, moment.table, text.layers[layer], text.bias, attended, self.attention_dtype
            )
        return self._velocity(x, moment, noisy)

    def _tokens(self, latents: Tensor, scene: Tensor) -> Tensor:
        return self.patch_embedding(torch.cat([latents, scene], dim=1).to(self.dtype))

    def _listen(self, layer: int, x: Tensor, heard: tuple[Tensor, ...]) -> Tensor:
        """Add a frame's audio to all its tokens, before the blocks that listen."""
        if layer not in self.config.audio_blocks:
            return x
        frames = heard[layer - FIRST_AUDIO_BLOCK]
        by_frame = x.unflatten(1, (frames.shape[1], -1))
        return (by_frame + frames[:, :, None]).flatten(1, 2)

    def _causal_block(
        self,
        layer: int,
        x: Tensor,
        moment: Moment,
        heard: tuple[Tensor, ...],
        text: TextMemory,
        cache: PastFrames,
        where: Places,
    ) -> Tensor:
        tokens = where.cos.shape[0]

        def attended(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
            keys, values = cache.join(layer, k, v)
            queries = rotate(q, where.part(tokens - q.shape[1], tokens))
            return attend(queries, rotate(keys, where), values, None, self.attention_dtype)

        x = self._listen(layer, x, heard)
        block = self.blocks[layer]
        return block(x, moment.table, text.layers[layer], text.bias, attended, self.attention_dtype)

    def _velocity(self, x: Tensor, moment: Moment, noisy: Tensor) -> Tensor:
        grid = token_grid(*noisy.shape[3:])
        return join_patches(self.head(x, moment.embedded), noisy.shape[2], *grid).to(noisy.dtype)


def time_waves(model_times: Tensor, features: int) -> Tensor:
    """model_times: float64, 0..1000 -> float64 (..., features): cosines, then sines (2.3)."""
    half = features // 2
    k = torch.arange(half, dtype=torch.float64, device=model_times.device)
    turned = model_times.to(torch.float64)[..., None] * _TIME_BASE ** (-k / half)
    return torch.cat([turned.cos(), turned.sin()], dim=-1)
