"""Numbers of the reference implementation for the networks around Lip Forcing's transformer.

tests/data/golden holds small random weights, inputs, and what the reference made of them on a
processor in float32. TAEHV's weights follow from a rule instead of a file.
"""

from __future__ import annotations

import json
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.torch import load_file

FOLDER = Path(__file__).parent / "data" / "golden"
HEADS = 4  # of the small ear


def tensors(name: str) -> dict[str, torch.Tensor]:
    """All tensors of a file, named without its ending."""
    return load_file(FOLDER / f"{name}.safetensors")


def figures(name: str) -> dict[str, Any]:
    """A JSON file, named without its ending."""
    found: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return found


def taehv_state() -> dict[str, torch.Tensor]:
    """float16, 128 tensors; each is drawn from the checksum of its name."""
    shapes = figures("taehv")["state_dict_shapes"]
    return {key: _drawn(key, shape) for key, shape in shapes.items()}


def _drawn(key: str, shape: list[int]) -> torch.Tensor:
    noise = np.random.RandomState(zlib.crc32(key.encode())).standard_normal(shape)
    if key.endswith("bias"):
        values = 0.1 * noise + (0.5 if key == "decoder.22.bias" else 0.0)
    else:
        gain = 0.5 if key.endswith(".conv.4.weight") else 1.2
        gain = 0.25 if key == "decoder.22.weight" else gain
        values = gain * noise / np.sqrt(np.prod(shape[1:]))
    return torch.from_numpy(values.astype(np.float32).astype(np.float16))
