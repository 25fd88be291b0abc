"""Train the student: audio encoder, denoiser and decoder, in the stages of the paper.

    python -m training.small.student --data data/small --run runs/small --minutes 30

1. listen: the shared ear (RUN/ear.pt, ear.py), unless the teacher's training has finished it.
2. forcing: causal chunks of true clips, beginning with the teacher's weights (RUN/forcing.pt).
3. distil: rollouts on its own past, matched to the teacher's distribution (RUN/student.pt).

Chunks of one and of two frames are mixed in both, so one set of weights serves both delays.

    python -m training.small.student --steps 1 --minutes 10

makes student_one_step.pt, which needs one call a chunk, from the finished student. An ablation is
the third stage alone with other options and another file, from the same start:

    python -m training.small.student --from forcing.pt --file never.pt --guided never

Can be cut at any time: the same command goes on where it stopped. Exit status 75: the slice is
over, there is more to do.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence

from core.errors import TrainingError
from training.small.checkpoints import (
    FORCING_FILE,
    FOUR_STEP_FILE,
    ONE_STEP_FILE,
    STUDENT_FILE,
)
from training.small.clips import ClipFolder
from training.small.distil import DistilOptions, DistilTrainer
from training.small.distribution import Guidance
from training.small.forcing import ForcingTrainer
from training.small.learning import add_budget_options, close, set_up
from training.small.lessons import STEP_TIMES
from training.small.material import Material
from training.small.parallel import Team, join_team
from training.small.teacher import listen_first

_FILES = {1: ONE_STEP_FILE, 2: STUDENT_FILE, 4: FOUR_STEP_FILE}


def options_of(args: argparse.Namespace) -> DistilOptions:
    """The losses that a command line asks for."""
    return DistilOptions(
        steps=args.steps,
        dmd=args.dmd_weight,
        latent=args.latent_weight,
        picture=args.picture_weight,
        guidance=args.guidance,
        guided=args.guided,
        reward=args.reward,
        critic_updates=args.critic_updates,
        critic_fresh=args.critic_clips == "fresh",
        painted=args.painted,
    )


def train_student(
    args: argparse.Namespace,
    material: Material,
    team: Team,
    clock: Callable[[], float] = time.monotonic,
) -> bool:
    """Go through the stages that the command line asks for; True when all are finished.

    clock: of training and slices.
    """
    options, start = options_of(args), start_of(args)
    left_s, total_s = args.slice_minutes * 60, args.minutes * 60
    listen_s = args.listen_share * total_s
    finished, used = listen_first(material, team, args.seed, listen_s, left_s, clock)
    left_s -= used
    size = (args.batch, args.chunks, args.single_share)
    if finished and start == FORCING_FILE and args.start is None:
        forcing = ForcingTrainer(material, team, args.seed, *size, clock)
        if left_s > 0:
            finished = forcing.train(args.forcing_share * total_s, left_s)
        left_s -= forcing.used_s
        total_s -= args.forcing_share * total_s
    if not finished or left_s <= 0:
        return False
    file = args.file or _FILES[args.steps]
    trainer = DistilTrainer(
        material, team, args.seed, file, start, options, *size, clock=clock, rate=args.rate
    )
    return trainer.train(total_s, left_s)


def start_of(args: argparse.Namespace) -> str:
    """The file of the run that the last stage begins with. Raises TrainingError when it is the
    one to be written."""
    start = args.start or (FORCING_FILE if args.steps == 2 else STUDENT_FILE)
    if start == (args.file or _FILES[args.steps]):
        raise TrainingError(f"{start} cannot be both the start and the result; choose --file")
    return str(start)


def parser() -> argparse.ArgumentParser:
    """The command's options."""
    made = argparse.ArgumentParser(description="Train the small student.")
    add_budget_options(made, minutes=30.0)
    made.add_argument("--steps", type=int, choices=sorted(STEP_TIMES), default=2)
    made.add_argument("--file", help="what to write; default: student.pt, student_one_step.pt")
    made.add_argument("--from", dest="start", help="begin the last stage with this file of the run")
    made.add_argument(
        "--listen-share", type=float, default=0.15, help="on top of the minutes, for a run's ear"
    )
    made.add_argument("--forcing-share", type=float, default=0.4, help="of the minutes")
    made.add_argument("--rate", type=float, help="highest learning rate of the last stage")
    guided = DistilOptions().guided
    made.add_argument("--guided", choices=[g.value for g in Guidance], default=guided)
    add_learning_options(made)
    return made


def add_learning_options(made: argparse.ArgumentParser) -> None:
    """Windows, and what counts how much: --chunks, --batch ... --painted."""
    made.add_argument("--chunks", type=int, default=8, help="a window's length in chunks of two")
    made.add_argument("--batch", type=int, default=12)
    made.add_argument("--versions", type=int, default=4, help="acoustic versions of each clip")
    made.add_argument("--single-share", type=float, default=0.33, help="steps on chunks of one")
    wanted = DistilOptions()
    made.add_argument("--dmd-weight", type=float, default=wanted.dmd)
    made.add_argument("--latent-weight", type=float, default=wanted.latent)
    made.add_argument("--picture-weight", type=float, default=wanted.picture)
    made.add_argument("--guidance", type=float, default=wanted.guidance)
    made.add_argument("--reward", type=float, default=wanted.reward, help="0: no sync reward")
    made.add_argument("--critic-updates", type=int, default=wanted.critic_updates)
    made.add_argument(
        "--critic-clips", choices=("fresh", "latest"), default="fresh",
        help="latest: reuse the student's last clips, a third of the cost",
    )  # fmt: skip
    made.add_argument("--painted", type=int, default=wanted.painted, help="pictures of a step")


def main(argv: Sequence[str] | None = None) -> None:
    """Command line; see the module text."""
    args = parser().parse_args(argv)
    with join_team(args.device) as team:
        set_up(args, team, "student")
        material = Material(ClipFolder(args.data), args.run, team.device, args.versions)
        finished = train_student(args, material, team)
    close(finished)


if __name__ == "__main__":
    main()
