"""The calls of Lip Forcing's causal network for live use: the same numbers, constant shapes.

All that differs from chunk to chunk is handed in as tensors, and a block is one function of tensors
that all layers share, so that torch can fuse it once and a CUDA graph can hold the whole call.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor

from core.models.lipforcing_attention import KeysValues, TextMemory, attend
from core.models.lipforcing_block import CausalBlock
from core.models.lipforcing_cache import FrameCache
from core.models.lipforcing_config import FIRST_AUDIO_BLOCK
from core.models.lipforcing_dit import LipForcingNetwork, Moment
from core.models.lipforcing_inputs import join_patches, token_grid
from core.models.lipforcing_positions import Places, rotate


def live_block(
    block: CausalBlock,
    x: Tensor,
    table: Tensor,
    heard: Tensor | None,
    text: KeysValues,
    text_bias: Tensor | None,
    kept: KeysValues,
    past: int,
    places: tuple[Tensor, Tensor],
    dtype: torch.dtype | None,
) -> Tensor:
    """One block of the causal network; the live keys and values are left in ``kept``.

    x: (n, tokens, width); heard: (n, frames, width) where the block listens; kept: the whole
    memory of the layer, of which ``past`` tokens are held; places: cosines and sines of all tokens,
    those held first. The rest as in CausalBlock.forward.
    """
    if heard is not None:
        x = (x.unflatten(1, (heard.shape[1], -1)) + heard[:, :, None]).flatten(1, 2)
    end = past + x.shape[1]
    cos, sin = places

    def attended(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
        keys, values = kept
        keys[:, past:end] = k
        values[:, past:end] = v
        queries = rotate(q, Places(cos[past:end], sin[past:end]))
        return attend(
            queries, rotate(keys[:, :end], Places(cos, sin)), values[:, :end], None, dtype
        )

    return block(x, table, text, text_bias, attended, dtype)


class LiveCalls:
    """The calls of one session. compiled: let torch fuse the blocks (it takes a while, once)."""

    def __init__(
        self,
        network: LipForcingNetwork,
        text: TextMemory,
        cache: FrameCache,
        *,
        compiled: bool = False,
        backend: str = "inductor",
    ) -> None:
        self._network, self._text, self._cache = network, text, cache
        self._fused: Callable[..., Tensor] | None = None
        if compiled:
            compiler: Any = torch.compile
            self._fused = compiler(live_block, dynamic=False, fullgraph=True, backend=backend)

    def velocity(
        self,
        noisy: Tensor,
        scene: Tensor,
        moment: Moment,
        heard: tuple[Tensor, ...],
        where: Places,
        *,
        fused: bool,
    ) -> Tensor:
        """As LipForcingNetwork.forward. fused: by the compiled block, if there is one."""
        network = self._network
        x = self._tokens(noisy, scene)
        for layer in range(network.config.layers):
            x = self._block(layer, x, moment, heard, where, fused)
        grid = token_grid(*noisy.shape[3:])
        made = join_patches(network.head(x, moment.embedded), noisy.shape[2], *grid)
        return made.to(noisy.dtype)

    def write(
        self,
        clean: Tensor,
        scene: Tensor,
        moment: Moment,
        heard: tuple[Tensor, ...],
        where: Places,
        *,
        fused: bool,
    ) -> None:
        """As LipForcingNetwork.write_cache: ends after the last keys and values."""
        network = self._network
        x = self._tokens(clean, scene)
        last = network.config.layers - 1
        for layer in range(last):
            x = self._block(layer, x, moment, heard, where, fused)
        own = self._heard(last, heard)
        if own is not None:
            x = (x.unflatten(1, (own.shape[1], -1)) + own[:, :, None]).flatten(1, 2)
        self._cache.join(last, *network.blocks[last].live_keys_values(x, moment.table))

    def _tokens(self, latents: Tensor, scene: Tensor) -> Tensor:
        network = self._network
        tokens = network.patch_embedding(torch.cat([latents, scene], dim=1).to(network.dtype))
        return tokens.contiguous()  # as those of all later blocks: one compiled block for all

    def _block(
        self,
        layer: int,
        x: Tensor,
        moment: Moment,
        heard: tuple[Tensor, ...],
        where: Places,
        fused: bool,
    ) -> Tensor:
        run = self._fused if fused and self._fused is not None else live_block
        return run(
            self._network.blocks[layer],
            x,
            moment.table,
            self._heard(layer, heard),
            self._text.layers[layer],
            self._text.bias,
            self._cache.buffers(layer),
            self._cache.tokens,
            (where.cos, where.sin),
            self._network.attention_dtype,
        )

    def _heard(self, layer: int, heard: tuple[Tensor, ...]) -> Tensor | None:
        listens = layer in self._network.config.audio_blocks
        return heard[layer - FIRST_AUDIO_BLOCK] if listens else None
