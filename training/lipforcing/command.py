"""The options that both stages share, and what they are made into."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from core.errors import LipcamError, TrainingError
from training.lipforcing.actor import PRECISIONS
from training.lipforcing.cast import ADAPTATIONS, CastOptions
from training.lipforcing.lora import ALPHA, RANK
from training.lipforcing.shards import ClipShards
from training.lipforcing.trainer import StepOptions
from training.small.learning import add_budget_options, close, set_up
from training.small.parallel import Team, join_team

Stage = Callable[[argparse.Namespace, ClipShards, Team], bool]


def stage_parser(
    description: str, *, minutes: float, steps: int, rate: float, batch: int, accumulate: int
) -> argparse.ArgumentParser:
    """Options of a stage with its published figures as defaults."""
    made = argparse.ArgumentParser(description=description)
    add_budget_options(made, minutes=minutes)
    made.set_defaults(data=Path("data/lipforcing"), run=Path("runs/lipforcing"))
    made.add_argument("--base", type=Path, required=True, help="weights to begin with")
    made.add_argument("--adapter", type=Path, help="the teacher's adapter on --base")
    made.add_argument("--heads", type=int, help="attention heads where they are not 128 wide")
    made.add_argument("--adaptation", choices=ADAPTATIONS, default="lora")
    made.add_argument("--rank", type=int, default=RANK)
    made.add_argument("--alpha", type=float, default=ALPHA)
    made.add_argument("--precision", choices=PRECISIONS, default="bfloat16")
    made.add_argument(
        "--keep-activations", action="store_true", help="faster, much more memory",
    )  # fmt: skip
    made.add_argument(
        "--replicate", action="store_true", help="every process holds whole networks (no FSDP)"
    )
    made.add_argument("--steps", type=int, default=steps, help="finished after so many")
    made.add_argument("--rate", type=float, default=rate)
    made.add_argument("--warm-up", type=int, default=0, help="steps until the rate is full")
    made.add_argument("--batch", type=int, default=batch, help="clips of a process")
    made.add_argument("--accumulate", type=int, default=accumulate, help="batches of a step")
    made.add_argument(
        "--chunks", type=int, nargs="+", default=[3], metavar="FRAMES",
        help="latent frames of a chunk; with several, one of them in each step",
    )  # fmt: skip
    return made


def step_options(args: argparse.Namespace) -> StepOptions:
    """How a step learns."""
    if args.steps < 1:
        raise TrainingError("a stage has at least one step")
    return StepOptions(args.rate, args.batch, args.accumulate, args.warm_up, tuple(args.chunks))


def cast_options(args: argparse.Namespace) -> CastOptions:
    """What the networks are made of."""
    return CastOptions(
        base=args.base, adapter=args.adapter, heads=args.heads,
        teacher=getattr(args, "teacher", None),
        teacher_adapter=getattr(args, "teacher_adapter", None),
        teacher_heads=getattr(args, "teacher_heads", None),
        adaptation=args.adaptation, rank=args.rank, alpha=args.alpha,
        precision=args.precision, recompute=not args.keep_activations,
    )  # fmt: skip


def is_sharded(args: argparse.Namespace, team: Team) -> bool:
    """Whether networks are shared out over the processes."""
    return team.size > 1 and not args.replicate


def run_stage(
    parser: argparse.ArgumentParser, name: str, stage: Stage, argv: Sequence[str] | None
) -> None:
    """The command: read options, join the other processes, train, say how it stands."""
    args = parser.parse_args(argv)
    try:
        with join_team(args.device) as team:
            set_up(args, team, f"lipforcing_{name}")
            finished = stage(args, ClipShards(args.data), team)
    except LipcamError as err:
        raise SystemExit(str(err)) from err
    close(finished)
