"""Training at scale in test size: weights, an adapter on them, clips, options."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import save_file

from core.models.lipforcing_config import LipForcingConfig
from tests.parity_factory import random_weights
from training.lipforcing.cast import CastOptions
from training.lipforcing.shards import ClipShards, ClipSizes, ShardWriter
from training.lipforcing.trainer import StepOptions

CONFIG = LipForcingConfig(
    width=24, feed_forward=32, heads=2, layers=4, text_features=8, audio_features=6,
    time_features=16,
)  # fmt: skip
SIZES = ClipSizes(channels=16, frames=9, height=4, width=6, features=6)
RANK, ALPHA = 4, 2.0
WHOLE = ("audio_proj.", "audio_cond_projs.", "patch_embedding.")
CPU = torch.device("cpu")


def write_base(folder: Path, seed: int = 0) -> Path:
    """A text-to-video base: no audio layers, and no room for the scene in its patches."""
    weights = {name: t.float() for name, t in random_weights(CONFIG, seed).items()}
    patch = weights["patch_embedding.weight"][:, :16]
    kept = {name: t for name, t in weights.items() if not name.startswith("audio")}
    path = folder / "base.safetensors"
    save_file({**kept, "patch_embedding.weight": patch.contiguous()}, path)
    return path


def write_adapter(folder: Path, seed: int = 1) -> Path:
    """The teacher's adapter on it, named as the published one: no `.default`."""
    draw = torch.Generator().manual_seed(seed)
    weights = {name: t.float() for name, t in random_weights(CONFIG, seed).items()}
    made = {name: t for name, t in weights.items() if name.startswith(WHOLE)}
    for name, tensor in weights.items():
        if name.startswith("blocks.") and tensor.dim() == 2:
            out, given = tensor.shape
            stem = name.removesuffix(".weight")
            made[f"{stem}.lora_A.weight"] = torch.randn(RANK, given, generator=draw) / given**0.5
            made[f"{stem}.lora_B.weight"] = 0.3 * torch.randn(out, RANK, generator=draw)
    path = folder / "teacher.safetensors"
    save_file(made, path)
    return path


def write_clips(folder: Path, train: int = 4, valid: int = 2) -> ClipShards:
    draw = torch.Generator().manual_seed(2)
    text = torch.randn(7, CONFIG.text_features, generator=draw)
    text[-3:] = 0
    mask = torch.ones(SIZES.height, SIZES.width)
    mask[2:, 1:-1] = 0
    writer = ShardWriter(folder, SIZES, {"keep_mask": mask, "text": text}, per_shard=3)
    for n in range(train + valid):
        clip = {part: torch.randn(s, generator=draw) for part, s in SIZES.shapes().items()}
        clip["pcm"] = (3000 * clip["pcm"]).clamp(-32768, 32767).to(torch.int16)
        writer.add(f"clip{n}", "train" if n < train else "valid", clip)
        writer.settle()
    writer.close()
    return ClipShards(folder)


def options(folder: Path, **changed: object) -> CastOptions:
    """Networks of test size; the files are written into the folder where they are not yet."""
    base, adapter = folder / "base.safetensors", folder / "teacher.safetensors"
    if not base.is_file():
        write_base(folder)
        write_adapter(folder)
    given: dict[str, object] = {
        "base": base, "adapter": adapter, "heads": CONFIG.heads, "teacher_heads": CONFIG.heads,
        "rank": RANK, "alpha": ALPHA, "precision": "float32", "recompute": False,
    }  # fmt: skip
    return CastOptions(**{**given, **changed})


def steps(**changed: object) -> StepOptions:
    return StepOptions(**{"rate": 1e-3, "batch": 2, **changed})
