"""What every training command shares: its options, its precision, its rate and its log."""

from __future__ import annotations

import argparse
import logging
import math
from contextlib import AbstractContextManager
from pathlib import Path

import numpy as np
import torch

from training.slices import SLICE_OVER
from training.small.parallel import DEVICES, Team

log = logging.getLogger(__name__)

_WARM_UP_STEPS = 60
_LAST_SHARE = 0.03


def add_budget_options(parser: argparse.ArgumentParser, minutes: float) -> None:
    """--data, --run, --minutes, --slice-minutes, --threads, --device and --seed."""
    parser.add_argument("--data", type=Path, default=Path("data/small"))
    parser.add_argument("--run", type=Path, default=Path("runs/small"))
    parser.add_argument("--minutes", type=float, default=minutes, help="training time in all")
    parser.add_argument(
        "--slice-minutes", type=float, default=math.inf, help="stop this call earlier, to go on"
    )
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--device", choices=DEVICES, default="auto")
    parser.add_argument("--seed", type=int, help="same figures on each run; default: any")


def set_up(args: argparse.Namespace, team: Team, stage: str) -> None:
    """Threads, random streams and the written log (RUN/stage.log) of a training command."""
    torch.set_num_threads(args.threads)
    seed = args.seed if args.seed is not None else int(np.random.default_rng().integers(2**31))
    torch.manual_seed(seed + team.rank)
    args.seed = seed
    handlers: list[logging.Handler] = [logging.StreamHandler()]
    if team.first:
        args.run.mkdir(parents=True, exist_ok=True)
        handlers.append(logging.FileHandler(args.run / f"{stage}.log", encoding="utf-8"))
    level = logging.INFO if team.first else logging.WARNING
    logging.basicConfig(level=level, format="%(message)s", handlers=handlers, force=True)


def close(finished: bool) -> None:
    """Say how it stands at the end of a training command; leave with SLICE_OVER when it wants to
    go on, so that a script can tell."""
    log.info("finished" if finished else "slice over; run the same command to go on")
    if not finished:
        raise SystemExit(SLICE_OVER)


def half_precision(device: torch.device | str = "cpu") -> AbstractContextManager[object]:
    """bfloat16 products, float32 weights: three times as fast on processors with AMX.

    Left out on devices that would only imitate bfloat16.
    """
    kind = torch.device(device).type
    supported = torch.cuda.is_bf16_supported() if kind == "cuda" else True
    return torch.autocast(kind, dtype=torch.bfloat16, enabled=supported)


def learning_rate(peak: float, step: int, progress: float) -> float:
    """Short linear rise, then half a cosine down; progress 0..1 is the share of time used."""
    fall = 0.5 * (1.0 + math.cos(math.pi * min(1.0, progress)))
    return peak * min(1.0, (step + 1) / _WARM_UP_STEPS) * max(_LAST_SHARE, fall)
