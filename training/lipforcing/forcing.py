"""The first stage at scale: cleaning causal chunks of true clips (specification, section 5.2).

    torchrun --nproc-per-node 4 -m training.lipforcing.forcing --data data/lf --run runs/lf \\
        --base wan14b.safetensors --adapter omniavatar_ls_14b.pt --steps 5000 --minutes 3000

Every chunk has a time of its own; frames see what the drawn window shows them, at absolute
positions. Writes RUN/forcing.pt. Can be cut at any time: the same command goes on where it stopped.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import torch
from torch import Tensor

from core.student.schedule import CLEAN, TIMES, add_noise
from training.lipforcing.actor import Window
from training.lipforcing.cast import Cast, forcing_cast
from training.lipforcing.command import (
    cast_options,
    is_sharded,
    run_stage,
    stage_parser,
    step_options,
)
from training.lipforcing.shards import Batch, ClipShards
from training.lipforcing.trainer import FORCING_FILE, ClipTrainer, StepOptions
from training.small.parallel import Team

WINDOWS = ((7, 1), (10, 1), (13, 1), (9, 3), (12, 3))
"""Window and sink of a step, drawn with equal weight."""

LEVELS = (*TIMES, CLEAN)
"""Times of chunks, drawn with equal weight; a clean one is there to be read."""

_JUDGED = 4


class ForcingTrainer(ClipTrainer):
    """Writes RUN/forcing.pt."""

    name = "forcing"
    betas = (0.9, 0.999)

    def __init__(
        self,
        run: Path,
        shards: ClipShards,
        cast: Cast,
        team: Team,
        seed: int,
        options: StepOptions,
        record: dict[str, object],
        *,
        sharded: bool = False,
        most_steps: int | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        path = run / FORCING_FILE
        super().__init__(path, shards, team, seed, options, record, most_steps, clock)
        self.student = cast.student
        self.begin({"student": cast.student}, sharded=sharded)

    def step(self) -> float:
        """All chunks of some clips at once."""
        chunk = self.pick_chunk()
        window = Window(chunk, *WINDOWS[self.pick(len(WINDOWS))])

        def loss(batch: Batch) -> Tensor:
            n, frames = batch.target.shape[0], batch.target.shape[2]
            t = chunk_times(n, window.spans(frames), self.team.device)
            return forcing_loss(self.student, batch, t, torch.randn_like(batch.target), window)

        return self.learn("student", loss)

    @torch.no_grad()
    def judge(self) -> str:
        """The loss of kept-out clips, with the same noise each time, in the live window."""
        count = min(_JUDGED, self.shards.count("valid"))
        if not count:
            return ""
        batch = self.shards.batch("valid", list(range(count)), self.team.device)
        generator = torch.Generator().manual_seed(3)
        noise = torch.randn(batch.target.shape, generator=generator).to(batch.target)
        window = Window(self.options.chunks[0])
        said = []
        for level in TIMES:
            t = torch.full(batch.target.shape[:3:2], level, dtype=torch.float64)
            t = t.to(self.team.device)
            loss = forcing_loss(self.student, batch, t, noise, window)
            said.append(f"{float(loss):.4f} at {level}")
        return f"forcing: loss of kept-out clips {', '.join(said)}"


def chunk_times(clips: int, spans: Sequence[tuple[int, int]], device: torch.device) -> Tensor:
    """A time for each chunk of each clip, for all its frames: float64 (clips, frames)."""
    levels = torch.tensor(LEVELS, dtype=torch.float64, device=device)
    drawn = levels[torch.randint(len(LEVELS), (clips, len(spans)), device=device)]
    lengths = torch.tensor([stop - start for start, stop in spans], device=device)
    return drawn.repeat_interleave(lengths, dim=1)


def visibility(spans: Sequence[tuple[int, int]], window: Window, device: torch.device) -> Tensor:
    """Who sees whom in a whole clip: bool (frames, frames), row sees column.

    A chunk sees the frames from (its end - (total - sink)) to its end, and the sink (5.2). All
    frames of a chunk see all of it.
    """
    frames = spans[-1][1]
    seen = torch.zeros(frames, frames, dtype=torch.bool, device=device)
    for start, stop in spans:
        seen[start:stop, : window.sink] = True
        seen[start:stop, max(0, min(start, stop - (window.total - window.sink))) : stop] = True
    return seen


def forcing_loss(student: object, batch: Batch, t: Tensor, noise: Tensor, window: Window) -> Tensor:
    """0.5 mean square of the clean estimate's error. t: float64 (n, frames); noise: as target."""
    level = t[:, None, :, None, None]
    noisy = add_noise(batch.target.double(), noise.double(), level).float()
    seen = visibility(window.spans(batch.target.shape[2]), window, noisy.device)
    clean = student("clean", batch.clip, noisy, t, seen)  # type: ignore[operator]
    return 0.5 * (clean - batch.target).square().mean()


def parser() -> argparse.ArgumentParser:
    """The command's options; defaults are the published 14B figures for four cards."""
    return stage_parser(
        "Lip Forcing, first stage: causal chunks of true clips.",
        minutes=2880.0, steps=5000, rate=1e-5, batch=2, accumulate=2,
    )  # fmt: skip


def train_forcing(
    args: argparse.Namespace,
    shards: ClipShards,
    team: Team,
    clock: Callable[[], float] = time.monotonic,
) -> bool:
    """The stage that a command line asks for; True when it is finished."""
    wanted, sharded = cast_options(args), is_sharded(args, team)
    cast = forcing_cast(wanted, team, sharded=sharded)
    trainer = ForcingTrainer(
        args.run, shards, cast, team, args.seed, step_options(args), wanted.record(),
        sharded=sharded, most_steps=args.steps, clock=clock,
    )  # fmt: skip
    return trainer.train(args.minutes * 60, args.slice_minutes * 60)


def main(argv: Sequence[str] | None = None) -> None:
    """Command line; see the module text."""
    run_stage(parser(), "forcing", train_forcing, argv)


if __name__ == "__main__":
    main()
