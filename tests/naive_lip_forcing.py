"""Lip Forcing once more, as slow and plain as can be, to compare the shipped network with.

Written from the specification alone: no cache buffers, no window slices, no shared code. Every
frame's keys and values are kept in a dictionary for ever and picked by frame number; positions are
complex numbers; attention is a written-out softmax.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import torch
from torch import Tensor

Weights = Mapping[str, Tensor]


@dataclass
class Naive:
    """dtype: of everything but the sampler's arithmetic; attention: of queries, keys, values."""

    weights: Weights
    heads: int
    inputs: Mapping[str, Tensor]
    dtype: torch.dtype = torch.float64
    attention: torch.dtype | None = None
    past: dict[tuple[int, int], tuple[Tensor, Tensor]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.w = {name: tensor.to(self.dtype) for name, tensor in self.weights.items()}
        self.layers = len({name.split(".")[1] for name in self.w if name.startswith("blocks.")})

    def linear(self, name: str, x: Tensor) -> Tensor:
        return x @ self.w[f"{name}.weight"].T + self.w[f"{name}.bias"]

    def normed(self, x: Tensor, eps: float = 1e-6) -> Tensor:
        centred = x - x.mean(-1, keepdim=True)
        return centred / (centred.pow(2).mean(-1, keepdim=True) + eps).sqrt()

    def rms(self, name: str, x: Tensor) -> Tensor:
        return x / (x.pow(2).mean(-1, keepdim=True) + 1e-6).sqrt() * self.w[f"{name}.weight"]

    def time(self, t: float) -> tuple[Tensor, Tensor]:
        half = self.w["time_embedding.0.weight"].shape[1] // 2
        waves = [1000 * t * 10000 ** (-k / half) for k in range(half)]
        vector = torch.tensor([math.cos(a) for a in waves] + [math.sin(a) for a in waves])
        vector = vector.to(torch.float64).to(self.dtype)
        te = self.linear("time_embedding.2", silu(self.linear("time_embedding.0", vector)))
        return te, self.linear("time_projection.1", silu(te)).reshape(6, -1)

    def audio(self, frame: int) -> Tensor:
        rows = [0, 0, 0, 0] if frame == 0 else list(range(4 * frame - 3, 4 * frame + 1))
        flat = torch.cat([self.inputs["audio_emb"][0, row].to(self.dtype) for row in rows])
        narrow = self.normed(self.linear("audio_proj.proj", flat), 1e-5)
        return narrow * self.w["audio_proj.norm_out.weight"] + self.w["audio_proj.norm_out.bias"]

    def tokens(self, noisy: Tensor, frame: int) -> Tensor:
        """noisy: (c, h, w) of one latent frame -> (rows * columns, width)."""
        i = {name: tensor.to(self.dtype) for name, tensor in self.inputs.items()}
        shown = torch.cat(
            [
                noisy,
                i["ref_latent"][0, :, 0],
                1 - i["mask"][None],
                i["masked_video"][0, :, frame],
                i["ref_sequence"][0, :, frame],
            ]
        )
        weight = self.w["patch_embedding.weight"].flatten(1)
        found = []
        for row in range(0, shown.shape[1], 2):
            for column in range(0, shown.shape[2], 2):
                patch = shown[:, row : row + 2, column : column + 2].flatten()
                found.append(weight @ patch + self.w["patch_embedding.bias"])
        return torch.stack(found)

    def split(self, x: Tensor) -> Tensor:
        return x.reshape(x.shape[0], self.heads, -1).transpose(0, 1)

    def softmax_attention(self, q: Tensor, k: Tensor, v: Tensor) -> Tensor:
        """q, k, v: (heads, tokens, head_width) -> (tokens, width)."""
        kind = self.attention or self.dtype
        q, k, v = q.to(kind), k.to(kind), v.to(kind)
        scores = (q @ k.transpose(1, 2)).to(torch.float64) / math.sqrt(q.shape[-1])
        weight = (scores - scores.max(-1, keepdim=True).values).exp()
        weight = (weight / weight.sum(-1, keepdim=True)).to(kind)
        return (weight @ v).to(self.dtype).transpose(0, 1).flatten(1)

    def turned(self, x: Tensor, position: int) -> Tensor:
        """x: (heads, tokens of one frame, head_width)."""
        height, width = self.inputs["noise"].shape[3] // 2, self.inputs["noise"].shape[4] // 2
        pairs = x.shape[-1] // 2
        third = pairs // 3
        angles = torch.zeros(height, width, pairs, dtype=torch.float64)
        for row in range(height):
            for column in range(width):
                line = [
                    position * 10000 ** (-k / (pairs - 2 * third)) for k in range(pairs - 2 * third)
                ]
                line += [row * 10000 ** (-k / third) for k in range(third)]
                line += [column * 10000 ** (-k / third) for k in range(third)]
                angles[row, column] = torch.tensor(line, dtype=torch.float64)
        turn = torch.polar(torch.ones_like(angles), angles).reshape(height * width, pairs)
        as_complex = torch.view_as_complex(x.to(torch.float64).unflatten(-1, (-1, 2)).contiguous())
        return torch.view_as_real(as_complex * turn).flatten(-2).to(self.dtype)

    def call(
        self, noisy: Tensor, t: float, live: list[int], past: list[int], absolute: bool
    ) -> tuple[Tensor, dict[tuple[int, int], tuple[Tensor, Tensor]]]:
        """noisy: (c, frames, h, w). Returns velocity and the live keys and values."""
        te, tm = self.time(t)
        each = (noisy.shape[2] // 2) * (noisy.shape[3] // 2)
        x = torch.cat([self.tokens(noisy[:, n], frame) for n, frame in enumerate(live)])
        text = self.inputs["text_embeds"][0].to(self.dtype)
        text = self.linear("text_embedding.2", gelu(self.linear("text_embedding.0", text)))
        window = past + live
        position = {frame: frame if absolute else n for n, frame in enumerate(window)}
        fresh: dict[tuple[int, int], tuple[Tensor, Tensor]] = {}
        for layer in range(self.layers):
            name = f"blocks.{layer}"
            if 2 <= layer <= self.layers // 2:
                added = [
                    self.linear(f"audio_cond_projs.{layer - 2}", self.audio(frame))
                    for frame in live
                ]
                x = x + torch.stack(added).repeat_interleave(each, 0)
            m = self.w[f"{name}.modulation"][0] + tm
            z = self.normed(x) * (1 + m[1]) + m[0]
            a = f"{name}.self_attn"
            q = self.split(self.rms(f"{a}.norm_q", self.linear(f"{a}.q", z)))
            k = self.split(self.rms(f"{a}.norm_k", self.linear(f"{a}.k", z)))
            v = self.split(self.linear(f"{a}.v", z))
            for n, frame in enumerate(live):
                part = slice(n * each, (n + 1) * each)
                fresh[layer, frame] = (k[:, part], v[:, part])
            known = {**self.past, **fresh}
            keys = torch.cat([self.turned(known[layer, f][0], position[f]) for f in window], 1)
            values = torch.cat([known[layer, f][1] for f in window], 1)
            queries = torch.cat(
                [
                    self.turned(q[:, n * each : (n + 1) * each], position[f])
                    for n, f in enumerate(live)
                ],
                1,
            )
            x = x + m[2] * self.linear(f"{a}.o", self.softmax_attention(queries, keys, values))
            z = self.normed(x) * self.w[f"{name}.norm3.weight"] + self.w[f"{name}.norm3.bias"]
            a = f"{name}.cross_attn"
            q = self.split(self.rms(f"{a}.norm_q", self.linear(f"{a}.q", z)))
            k = self.split(self.rms(f"{a}.norm_k", self.linear(f"{a}.k", text)))
            v = self.split(self.linear(f"{a}.v", text))
            x = x + self.linear(f"{a}.o", self.softmax_attention(q, k, v))
            z = self.normed(x) * (1 + m[4]) + m[3]
            x = x + m[5] * self.linear(f"{name}.ffn.2", gelu(self.linear(f"{name}.ffn.0", z)))
        h = self.w["head.modulation"][0] + te
        y = self.linear("head.head", self.normed(x) * (1 + h[1]) + h[0])
        velocity = torch.zeros_like(noisy)
        token = 0
        for n in range(len(live)):
            for row in range(0, noisy.shape[2], 2):
                for column in range(0, noisy.shape[3], 2):
                    cell = y[token].reshape(2, 2, -1).permute(2, 0, 1)
                    velocity[:, n, row : row + 2, column : column + 2] = cell
                    token += 1
        return velocity, fresh

    def roll_out(self, frames: int, chunk: int, window: int, sink: int, absolute: bool) -> Tensor:
        """(1, c, frames, h, w). window: -1 for none."""
        self.past.clear()
        noise, fresh_noise = self.inputs["noise"][0], self.inputs["renoise"][0]
        made = []
        for start in range(0, frames, chunk):
            live = list(range(start, start + chunk))
            if window < 0 or start + chunk <= window:
                past = list(range(start))
            else:
                past = [*range(sink), *range(start - (window - sink - chunk), start)]

            def velocity(x: Tensor, t: float, live=live, past=past) -> Tensor:  # type: ignore[no-untyped-def]
                return self.call(x.to(self.dtype), t, live, past, absolute)[0].to(torch.float64)

            clean = self.two_steps(noise[:, live], fresh_noise[:, live], velocity)
            made.append(clean)
            self.past.update(self.call(clean, 0.0, live, past, absolute)[1])
        return torch.cat(made, 1)[None]

    def two_steps(
        self, noise: Tensor, fresh: Tensor, velocity: Callable[[Tensor, float], Tensor]
    ) -> Tensor:
        def rounded(x: Tensor) -> Tensor:
            return x.to(self.dtype).to(torch.float64)

        x = rounded(noise)
        clean = rounded(x - 0.999 * velocity(x, 0.999))
        x = rounded(0.231 * clean + 0.769 * rounded(fresh))
        return rounded(x - 0.769 * velocity(x, 0.769)).to(self.dtype)


def silu(x: Tensor) -> Tensor:
    return x / (1 + (-x).exp())


def gelu(x: Tensor) -> Tensor:
    return 0.5 * x * (1 + torch.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)))
