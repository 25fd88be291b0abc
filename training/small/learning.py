"""What every training command shares: its options, its precision and its learning rate."""

from __future__ import annotations

import argparse
import math
from contextlib import AbstractContextManager
from pathlib import Path

import torch

_WARM_UP_STEPS = 60
_LAST_SHARE = 0.03


def add_budget_options(parser: argparse.ArgumentParser, minutes: float) -> None:
    """--data, --run, --minutes, --slice-minutes and --threads."""
    parser.add_argument("--data", type=Path, default=Path("data/small"))
    parser.add_argument("--run", type=Path, default=Path("runs/small"))
    parser.add_argument("--minutes", type=float, default=minutes, help="training time in all")
    parser.add_argument(
        "--slice-minutes", type=float, default=math.inf, help="stop this call earlier, to go on"
    )
    parser.add_argument("--threads", type=int, default=2)


def half_precision() -> AbstractContextManager[object]:
    """bfloat16 products, float32 weights: three times as fast on processors with AMX."""
    return torch.autocast("cpu", dtype=torch.bfloat16)


def learning_rate(peak: float, step: int, progress: float) -> float:
    """Short linear rise, then half a cosine down; progress 0..1 is the share of time used."""
    fall = 0.5 * (1.0 + math.cos(math.pi * min(1.0, progress)))
    return peak * min(1.0, (step + 1) / _WARM_UP_STEPS) * max(_LAST_SHARE, fall)
