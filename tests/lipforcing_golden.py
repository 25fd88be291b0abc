"""Tensors of the reference implementation of Lip Forcing (tests/data/golden), and its tiny network.

Import after ``pytest.importorskip("torch")``.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from torch import Tensor

from core.models.lipforcing_config import LipForcingConfig, read_config
from core.models.lipforcing_dit import LipForcingNetwork
from core.student.torch_lipforcing_sampler import Clip

FOLDER = Path(__file__).parent / "data" / "golden"
LATENT_SIZE = (8, 12)
GRID = (4, 6)
HEADS = 3


@cache
def _file(name: str) -> dict[str, Tensor]:
    return load_file(FOLDER / f"{name}.safetensors")


def inputs(name: str) -> Tensor:
    return _file("dit_inputs")[name].clone()


def outputs(name: str) -> Tensor:
    return _file("dit_outputs")[name].clone()


def components(name: str) -> Tensor:
    return _file("dit_components")[name].clone()


def weights() -> dict[str, Tensor]:
    return {name: tensor.clone() for name, tensor in _file("tiny_dit_weights").items()}


def meta() -> dict[str, Any]:
    return json.loads((FOLDER / "dit_meta.json").read_text(encoding="utf-8"))


def config() -> LipForcingConfig:
    return read_config({name: tuple(t.shape) for name, t in weights().items()}, HEADS)


def network(
    dtype: torch.dtype = torch.float32, attention: torch.dtype | None = None
) -> LipForcingNetwork:
    made = LipForcingNetwork(config(), attention_dtype=attention)
    made.load_state_dict({name: tensor.float() for name, tensor in weights().items()})
    return made.to(dtype).eval().requires_grad_(False)


def clip(dtype: torch.dtype = torch.float32, frames: int = 18) -> Clip:
    return Clip(
        text=inputs("text_embeds"),
        audio=inputs("audio_emb")[:, : 4 * (frames - 1) + 1],
        first_reference=inputs("ref_latent"),
        keep_mask=inputs("mask"),
        masked=inputs("masked_video")[:, :, :frames],
        reference=inputs("ref_sequence")[:, :, :frames],
    ).to(dtype)


def apart(found: Tensor, wanted: Tensor) -> float:
    """Largest absolute difference; shapes must be equal."""
    assert found.shape == wanted.shape
    return float((found.double() - wanted.double()).abs().max())
