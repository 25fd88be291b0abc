"""Folders in the layout that ``lipcam parity`` reads, of any size, made without our network.

The numbers come from tests/naive_lip_forcing.py, computed in float64.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save_file
from torch import Tensor

from core.models.lipforcing_config import LipForcingConfig, key_shapes
from tests.naive_lip_forcing import Naive

TIMES = [0.999, 0.769, 0.0]
NORMS = ("norm_q.weight", "norm_k.weight")


@dataclass(frozen=True)
class Sizes:
    """What a folder is made of. variants: name -> latent frames; main is always made."""

    width: int = 40
    feed_forward: int = 56
    heads: int = 2
    layers: int = 4
    text_features: int = 24
    audio_features: int = 20
    latent_size: tuple[int, int] = (6, 10)
    frames: int = 9
    text_rows: int = 7
    chunk: int = 3
    window: int = 7
    sink: int = 1

    def config(self) -> LipForcingConfig:
        return LipForcingConfig(
            width=self.width,
            feed_forward=self.feed_forward,
            heads=self.heads,
            layers=self.layers,
            text_features=self.text_features,
            time_features=256,
            audio_features=self.audio_features,
        )


def random_weights(config: LipForcingConfig, seed: int = 0) -> dict[str, Tensor]:
    """Weights of lively size, rounded to bfloat16, by their names in a checkpoint."""
    draw = torch.Generator().manual_seed(seed)
    made = {}
    for name, shape in key_shapes(config).items():
        noise = torch.randn(shape, generator=draw)
        if name.endswith(NORMS):
            tensor = 2 + 0.4 * noise
        elif name.endswith(("norm3.weight", "norm_out.weight")):
            tensor = 1 + 0.3 * noise
        elif name.endswith("modulation"):
            tensor = 0.5 * noise
        elif name.endswith("bias"):
            tensor = 0.2 * noise
        else:
            tensor = noise / math.sqrt(math.prod(shape[1:]))
        made[name] = tensor.to(torch.bfloat16)
    return made


def random_inputs(sizes: Sizes, seed: int = 1) -> dict[str, Tensor]:
    """All inputs of a rollout; the last rows of the text are the zeros of a padded prompt."""
    draw = torch.Generator().manual_seed(seed)

    def normal(*shape: int, dtype: torch.dtype = torch.bfloat16) -> Tensor:
        return torch.randn(shape, generator=draw).to(dtype)

    clip = (1, 16, sizes.frames, *sizes.latent_size)
    text = normal(1, sizes.text_rows, sizes.text_features)
    text[:, -3:] = 0
    mask = torch.ones(sizes.latent_size)
    mask[sizes.latent_size[0] // 2 :, 1:-2] = 0
    reference = normal(*clip)
    return {
        "text_embeds": text,
        "audio_emb": normal(1, 4 * (sizes.frames - 1) + 1, sizes.audio_features),
        "ref_sequence": reference,
        "masked_video": normal(*clip),
        "ref_latent": reference[:, :, :1].clone(),
        "mask": mask,
        "noise": normal(*clip, dtype=torch.float32),
        "renoise": normal(*clip, dtype=torch.float32),
    }


def naive_outputs(
    sizes: Sizes, weights: dict[str, Tensor], inputs: dict[str, Tensor], names: Iterable[str]
) -> dict[str, Tensor]:
    """``NAME.x0`` for main and each variant named."""
    made = {}
    for name in ("main", *names):
        kind = torch.bfloat16 if name == "model_bf16" else torch.float64
        attention = torch.bfloat16 if name == "attn_bf16" else None
        naive = Naive(weights, sizes.heads, inputs, kind, attention)
        chunk = int(name[5:]) if name.startswith("chunk") else sizes.chunk
        full = name.startswith("full")
        window, sink = (-1, 0) if full else (sizes.window, sizes.sink)
        frames = sizes.frames - sizes.frames % chunk
        x0 = naive.roll_out(frames, chunk, window, sink, absolute=name.endswith("_abs"))
        made[f"{name}.x0"] = x0 if name == "model_bf16" else x0.float()
    return made


def meta_of(sizes: Sizes) -> dict[str, Any]:
    return {
        "config": {
            "dim": sizes.width,
            "ffn_dim": sizes.feed_forward,
            "num_heads": sizes.heads,
            "num_layers": sizes.layers,
        },
        "chunk": sizes.chunk,
        "local_attn_size": sizes.window,
        "sink_size": sizes.sink,
        "dynamic_rope": True,
        "t_list": TIMES,
        "context_noise": 0.0,
    }


def write_folder(
    folder: Path, sizes: Sizes, names: Iterable[str] = (), seed: int = 0
) -> dict[str, Tensor]:
    """Write the four files; returns the outputs."""
    folder.mkdir(parents=True, exist_ok=True)
    weights = random_weights(sizes.config(), seed)
    inputs = random_inputs(sizes, seed + 1)
    outputs = naive_outputs(sizes, weights, inputs, names)
    save_file(weights, folder / "tiny_dit_weights.safetensors")
    save_file(inputs, folder / "dit_inputs.safetensors")
    save_file(outputs, folder / "dit_outputs.safetensors")
    (folder / "dit_meta.json").write_text(json.dumps(meta_of(sizes)), encoding="utf-8")
    return outputs
