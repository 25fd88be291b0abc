"""The denoiser as its graphs compute it: the same weights and answers in less work.

A chunk is so small that much of its time goes into starting operations, into reading weights and
into moving results about. Training needs every weight for itself and many sessions at once; live
there is one session and two calls for each chunk. So what is linear after one another is multiplied
out here once and for all, and what both calls of a chunk share is a graph of its own:

* query, key and value of a layer are one product;
* cross-attention needs neither its own query nor its own output layer. A score is
  (x Wq)·(a Wk) = x·(a Wk Wq^T): each audio token gets, for each head, an address in the features of
  the picture's tokens and the content that it adds there;
* the tables of all layers are one sum, with the one of "1 + scale" in it;
* addresses, contents, the past's keys at their places in the window, and what is known of the still
  parts of the face are prepared once for each chunk.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from core.models.small_config import DenoiserConfig
from core.models.small_denoiser import CausalBlock, SmallDenoiser

_TABLES = 6  # of each layer: shift, scale and gate before attention and before the feed-forward
_SCALES = (1, 4)
_SMALLEST_T = 1e-3  # as SmallDenoiser has it


def preparation_names(config: DenoiserConfig) -> tuple[list[str], list[str]]:
    """Inputs and outputs of ChunkPreparation, in order."""
    kinds = ("turned_key", "address", "offset", "content")
    made = [f"{kind}_{layer}" for layer in range(config.layers) for kind in kinds]
    keys = [f"past_key_{layer}" for layer in range(config.layers)]
    return ["hidden", "reference", "audio", *keys], ["shown", "still", "summary", *made]


def denoiser_names(config: DenoiserConfig) -> tuple[list[str], list[str]]:
    """Inputs and outputs of LiveDenoiser, in order."""
    prepared = preparation_names(config)[1]
    values = [f"past_value_{layer}" for layer in range(config.layers)]
    live = [f"{kind}_{layer}" for layer in range(config.layers) for kind in ("key", "value")]
    return ["noisy", "t", "past_bias", *prepared, *values], ["velocity", *live]


class ChunkPreparation(nn.Module):  # type: ignore[misc]
    """What both calls of a chunk share; one session. The weights are copies."""

    def __init__(self, net: SmallDenoiser) -> None:
        super().__init__()
        self.net = net.eval()
        self.config = net.config
        self.addresses, self.offsets, self.contents = _hearing(net)
        self.turn = _Turn(net, 0)

    def forward(
        self, hidden: Tensor, reference: Tensor, audio: Tensor, *past_keys: Tensor
    ) -> tuple[Tensor, ...]:
        """hidden, reference, audio, past keys: as SmallDenoiser.forward takes them, n = 1.

        Returns shown (frames, 2c, h, w), still (frames, c, h, w), summary (frames, width), and for
        each layer: the past's keys turned to their places, addresses (frames, heads * audio
        tokens, width), offsets (frames, 1, heads * audio tokens), contents as the addresses.
        """
        net, c = self.net, self.config
        shown = torch.cat([hidden[0], reference.expand(c.chunk_frames, -1, -1, -1)], dim=1)
        made = [shown, net.still(shown), net.audio_summary(audio.reshape(c.chunk_frames, -1))]
        tokens = audio[0]
        places = self._by_layer(self.addresses(tokens), c.width)
        contents = self._by_layer(self.contents(tokens), c.width)
        offsets = self._by_layer(self.offsets(tokens), 1)
        for layer, key in enumerate(past_keys):
            offset = offsets[layer].transpose(1, 2)
            made += [self.turn(key), places[layer], offset, contents[layer]]
        return tuple(made)

    def _by_layer(self, made: Tensor, features: int) -> tuple[Tensor, ...]:
        """(frames, audio tokens, layers * heads * n) -> layers of (frames, heads * tokens, n)."""
        c = self.config
        shape = (c.chunk_frames, c.audio_tokens, c.layers, c.heads, features)
        ordered = made.reshape(shape).permute(2, 0, 3, 1, 4)
        by_frame = ordered.reshape(c.layers * c.chunk_frames, -1, features)
        return tuple(by_frame.split(c.chunk_frames))


class LiveDenoiser(nn.Module):  # type: ignore[misc]
    """One call for one session's chunk, on what ChunkPreparation made. The weights are copies."""

    def __init__(self, net: SmallDenoiser) -> None:
        super().__init__()
        self.net = net.eval()
        self.config = c = net.config
        self.conditioning = _stacked([net.shifts, net.modulations])
        self.joined = nn.ModuleList([_query_key_value(block) for block in net.blocks])
        own = torch.stack([block.modulation.detach() for block in net.blocks])[:, :, None]
        own[:, _SCALES] += 1.0
        self.register_buffer("own_tables", own)  # (layers, 6, 1, width)
        self.turn = _Turn(net, c.past_slots * c.frame_tokens)

    def forward(
        self, noisy: Tensor, t: Tensor, past_bias: Tensor, *rest: Tensor
    ) -> tuple[Tensor, ...]:
        """noisy, t, past_bias: as SmallDenoiser.forward takes them, n = 1; rest: what
        ChunkPreparation gives, then the past's values of each layer. Returns what
        SmallDenoiser.forward returns."""
        net, c = self.net, self.config
        shown, still, summary = rest[:3]
        heard, past_values = rest[3 : -c.layers], rest[-c.layers :]
        shifts, tables = self._condition(summary, t)
        x = F.relu(net.stem(torch.cat([noisy[0], shown], dim=1)))
        for block in net.down_blocks:
            x = block(x, shifts.pop())
        coarse = net.down(x)
        tokens = coarse.flatten(2).transpose(1, 2) + net.place
        live = torch.zeros(1, 1, 1, c.chunk_frames * c.frame_tokens)
        bias = torch.cat([past_bias, live], dim=3)
        caches: list[Tensor] = []
        for layer in range(c.layers):
            memory = (*heard[4 * layer : 4 * layer + 4], past_values[layer])
            tokens, *cache = self._layer(layer, tokens, tables[layer], bias, memory)
            caches += cache
        core = tokens.transpose(1, 2).reshape(coarse.shape)
        x = F.relu(x + F.interpolate(net.up(core), scale_factor=2.0, mode="nearest"))
        for block in net.up_blocks:
            x = block(x, shifts.pop())
        velocity = (noisy - (net.head(x) + still)[None]) / t.clamp(min=_SMALLEST_T)
        return (velocity, *caches)

    def _condition(
        self, summary: Tensor, t: Tensor
    ) -> tuple[list[Tensor], list[tuple[Tensor, ...]]]:
        """Shifts of the convolutions, and for each layer its six tables (frames, 1, width)."""
        c, net = self.config, self.net
        made = self.conditioning(F.silu(summary + net.embed_time(t)))
        shifts, tables = made.split([net.shifts.out_features, _TABLES * c.width], dim=1)
        by_table = tables.reshape(c.chunk_frames, _TABLES, c.width).transpose(0, 1)
        every = (by_table + self.own_tables).reshape(-1, 1, c.width).split(c.chunk_frames)
        layers = [every[n : n + _TABLES] for n in range(0, len(every), _TABLES)]
        return list(shifts[:, :, None, None].split(c.conv_width, dim=1)), layers

    def _layer(
        self,
        layer: int,
        x: Tensor,
        tables: tuple[Tensor, ...],
        bias: Tensor,
        memory: tuple[Tensor, ...],
    ) -> tuple[Tensor, Tensor, Tensor]:
        """x: (frames, tokens, width) -> the same, and the live keys and values."""
        c, block = self.config, self.net.blocks[layer]
        shift, scale, gate, feed_shift, feed_scale, feed_gate = tables
        past_keys, addresses, offsets, contents, past_values = memory
        h = F.layer_norm(x, (c.width,)) * scale + shift
        heads = self.joined[layer](h).reshape(1, -1, 3 * c.heads, c.head_width).transpose(1, 2)
        pair, value = heads.split([2 * c.heads, c.heads], dim=1)
        _, key = pair.split(c.heads, dim=1)
        query, turned = self.turn(pair).split(c.heads, dim=1)
        scores = query @ torch.cat([past_keys, turned], dim=2).transpose(2, 3)
        shares = torch.softmax(scores + bias, dim=-1)
        seen = shares @ torch.cat([past_values, value], dim=2)
        x = x + block.attention_out(seen.transpose(1, 2).reshape(x.shape)) * gate
        scores = block.audio_norm(x) @ addresses.transpose(1, 2) + offsets
        by_head = scores.reshape(c.chunk_frames, c.frame_tokens, c.heads, c.audio_tokens)
        x = x + torch.softmax(by_head, dim=-1).reshape(scores.shape) @ contents
        h = F.layer_norm(x, (c.width,)) * feed_scale + feed_shift
        return x + block.feed_out(F.gelu(block.feed_in(h))) * feed_gate, key, value


class _Turn(nn.Module):  # type: ignore[misc]
    """Rotary positions of the window's tokens from ``first`` on."""

    def __init__(self, net: SmallDenoiser, first: int) -> None:
        super().__init__()
        half = net.config.head_width // 2
        signs = torch.tensor([-1.0] * half + [1.0] * half)
        self.register_buffer("cos", net.rotary_cos[first:].clone())
        self.register_buffer("sin", net.rotary_sin[first:] * signs)

    def forward(self, x: Tensor) -> Tensor:
        """x: (1, heads, tokens, head width) -> the same shape."""
        left, right = x.split(x.shape[3] // 2, dim=3)
        tokens = x.shape[2]
        return x * self.cos[:tokens] + torch.cat([right, left], dim=3) * self.sin[:tokens]


@torch.no_grad()
def _linear(weight: Tensor, bias: Tensor) -> nn.Linear:
    made = nn.Linear(weight.shape[1], weight.shape[0])
    made.weight.copy_(weight)
    made.bias.copy_(bias)
    return made


def _stacked(layers: list[nn.Linear]) -> nn.Linear:
    return _linear(torch.cat([n.weight for n in layers]), torch.cat([n.bias for n in layers]))


@torch.no_grad()
def _query_key_value(block: CausalBlock) -> nn.Linear:
    """One layer for all three; the queries come out already scaled for their attention."""
    joined = _stacked([block.query, block.key, block.value])
    joined.weight[: block.config.width] *= block.config.head_width**-0.5
    joined.bias[: block.config.width] *= block.config.head_width**-0.5
    return joined


@torch.no_grad()
def _hearing(net: SmallDenoiser) -> tuple[nn.Linear, nn.Linear, nn.Linear]:
    """Linear layers from an audio token to addresses, offsets and contents of all layers' heads."""
    parts: list[list[tuple[Tensor, Tensor]]] = [[], [], []]
    for block in net.blocks:
        for head in range(net.config.heads):
            for found, one in zip(parts, _hearing_head(net, block, head), strict=True):
                found.append(one)
    addresses, offsets, contents = (
        _linear(torch.cat([w for w, _ in part]), torch.cat([b for _, b in part])) for part in parts
    )
    return addresses, offsets, contents


def _hearing_head(net: SmallDenoiser, block: CausalBlock, head: int) -> list[tuple[Tensor, Tensor]]:
    """(weight, bias) of one head's address, offset and content, worked out in double precision."""
    c = net.config
    own = slice(head * c.head_width, (head + 1) * c.head_width)
    query, query_bias = block.audio_query.weight[own].double(), block.audio_query.bias[own].double()
    out, out_bias = block.audio_out.weight[:, own].double(), block.audio_out.bias.double()
    key, key_bias = _after(block.audio_key, net.audio_in, own)
    value, value_bias = _after(block.audio_value, net.audio_in, own)
    scale = c.head_width**-0.5
    return [
        (scale * query.T @ key, scale * query.T @ key_bias),
        (scale * query_bias[None] @ key, scale * query_bias[None] @ key_bias),
        # A head's shares add up to one, so each head may carry its part of the bias.
        (out @ value, out @ value_bias + out_bias / c.heads),
    ]


def _after(layer: nn.Linear, before: nn.Linear, rows: slice) -> tuple[Tensor, Tensor]:
    weight, first = layer.weight[rows].double(), before.weight.double()
    return weight @ first, weight @ before.bias.double() + layer.bias[rows].double()
