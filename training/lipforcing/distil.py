"""The second stage at scale: rollouts on its own past, matched to the teacher (section 5.3).

    torchrun --nproc-per-node 4 -m training.lipforcing.distil --data data/lf --run runs/lf \\
        --base wan14b.safetensors --adapter omniavatar_ls_14b.pt --steps 600 --minutes 1200 \\
        --syncnet syncnet_v2.model --taehv taew2_1.pth

Begins with RUN/forcing.pt, writes RUN/distil.pt. Every iteration teaches the critic on a fresh
rollout, every fifth the student as well. Can be cut at any time: the same command goes on where it
stopped.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Protocol

import torch
from torch import Tensor

from core.errors import TrainingError
from core.student.schedule import TIMES, add_noise
from core.student.torch_lipforcing_sampler import Clip
from core.student.torch_lipforcing_teacher import guide
from training.lipforcing.actor import Window
from training.lipforcing.cast import Cast, distil_cast
from training.lipforcing.command import (
    cast_options,
    is_sharded,
    run_stage,
    stage_parser,
    step_options,
)
from training.lipforcing.shards import Batch, ClipShards
from training.lipforcing.trainer import (
    DISTIL_FILE,
    FORCING_FILE,
    ClipTrainer,
    StepOptions,
    put_all,
)
from training.small.checkpoints import load_checkpoint
from training.small.distribution import (
    Guidance,
    guidance_at,
    matching_loss,
    random_times,
    reward_weight,
)
from training.small.parallel import Team


class Reward(Protocol):
    """How well sound and picture agree."""

    def confidence(self, latents: Tensor, pcm: Tensor) -> Tensor:
        """latents: float32 (n, c, frames, h, w); pcm: (n, samples). Returns (n,), no gradient."""
        ...


@dataclass(frozen=True)
class DistilOptions:
    """What counts how much. guidance, guided: the teacher's, and at which times (the sync window);
    reward: beta of exp(beta * confidence), 0 = none; student_every: iterations of a student update.
    """

    guidance: float = 4.5
    guided: str = Guidance.WINDOW.value
    reward: float = 2.0
    student_every: int = 5

    def __post_init__(self) -> None:
        if self.reward < 0 or self.student_every < 1:
            raise TrainingError("the reward cannot be negative, and the student learns sometimes")


class DistilTrainer(ClipTrainer):
    """Writes RUN/distil.pt. start: the student's tensors to begin with, None for the cast's own;
    reward: needed unless its strength is 0."""

    name = "distil"
    betas = (0.0, 0.999)

    def __init__(
        self,
        run: Path,
        shards: ClipShards,
        cast: Cast,
        team: Team,
        seed: int,
        options: StepOptions,
        wanted: DistilOptions,
        record: Mapping[str, object],
        *,
        start: Mapping[str, Tensor] | None = None,
        reward: Reward | None = None,
        sharded: bool = False,
        most_steps: int | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        if cast.critic is None or cast.teacher is None:
            raise TrainingError("this stage needs a critic and a teacher")
        if wanted.reward and reward is None:
            raise TrainingError(
                "the reward needs SyncNet's and TAEHV's weights (--syncnet, --taehv); --reward 0 "
                "trains without it"
            )
        path, told = run / DISTIL_FILE, {**record, **asdict(wanted)}
        super().__init__(path, shards, team, seed, options, told, most_steps, clock)
        self.student, self.critic, self.teacher = cast.student, cast.critic, cast.teacher
        self.wanted, self.reward = wanted, reward
        if start is not None and not path.is_file():
            put_all(self.student.tensors(), start, run)
        self.begin({"student": self.student, "critic": self.critic}, sharded=sharded)

    def step(self) -> float:
        """One iteration; returns the student's loss, between its updates the critic's."""
        value = None
        if self.steps % self.wanted.student_every == 0:
            value = self.learn("student", self._student_loss(self.pick_chunk()))
        critic = self.learn("critic", self._critic_loss(self.pick_chunk()))
        return critic if value is None else value

    def _student_loss(self, chunk: int) -> Callable[[Batch], Tensor]:
        def loss(batch: Batch) -> Tensor:
            made = self._roll_out(batch, chunk)
            t = random_times(len(made), made.device).double()
            noisy = noised(made.detach(), t)
            with torch.no_grad():
                guided = self._guided(batch, noisy, t)
                fake = self.critic("clean", batch.clip, noisy, t)
            confidence = None
            if self.reward is not None and self.wanted.reward:
                confidence = self.reward.confidence(made.detach(), batch.pcm)
            return student_loss(made, guided, fake, confidence, self.wanted.reward)

        return loss

    def _critic_loss(self, chunk: int) -> Callable[[Batch], Tensor]:
        def loss(batch: Batch) -> Tensor:
            with torch.no_grad():
                made = self._roll_out(batch, chunk)
            t = random_times(len(made), made.device).double()
            clean = self.critic("clean", batch.clip, noised(made, t), t)
            return (clean - made).square().mean()

        return loss

    def _roll_out(self, batch: Batch, chunk: int) -> Tensor:
        """A clip of the student's own. The exit is the same in all processes: they gather weights
        together, so they must make the same calls."""
        exit_call = self.pick(len(TIMES))
        noises = [torch.randn_like(batch.target) for _ in range(exit_call + 1)]
        return self.student("roll_out", batch.clip, noises, exit_call, Window(chunk))

    def _guided(self, batch: Batch, noisy: Tensor, t: Tensor) -> Tensor:
        """The teacher's clean estimate, drawn away from what it makes without sound and text."""
        scale = guidance_at(t, self.wanted.guidance, Guidance(self.wanted.guided))
        heard = self.teacher("clean", batch.clip, noisy, t)
        if not self.team.anyone(bool((scale != 1.0).any())):
            return heard
        deaf = self.teacher("clean", unheard(batch), noisy, t)
        return guide(heard, deaf, scale.to(heard.dtype).reshape(-1, 1, 1, 1, 1))


def student_loss(
    made: Tensor,
    guided: Tensor,
    fake: Tensor,
    confidence: Tensor | None = None,
    strength: float = 2.0,
) -> Tensor:
    """Distribution matching of clips, each weighted by its sync; see training.small.distribution.

    made: with gradient, (n, ...); guided, fake: estimates of teacher and critic; confidence: (n,).
    """
    losses = matching_loss(made, guided, fake)
    if confidence is not None:
        losses = losses * reward_weight(confidence, strength)
    return losses.mean()


def unheard(batch: Batch) -> Clip:
    """The negative condition: no sound, the negative text or zeros, the same pictures."""
    text = batch.negative_text
    return replace(
        batch.clip,
        audio=torch.zeros_like(batch.clip.audio),
        text=torch.zeros_like(batch.clip.text) if text is None else text,
    )


def noised(clean: Tensor, t: Tensor) -> Tensor:
    """Fresh noise on clips. clean: (n, c, frames, h, w); t: float64 (n,). Returns clean's dtype."""
    noise = torch.randn_like(clean).double()
    return add_noise(clean.double(), noise, t.reshape(-1, 1, 1, 1, 1)).to(clean.dtype)


def start_of(state: Mapping[str, Any], record: Mapping[str, object]) -> dict[str, Tensor]:
    """The student's tensors in a checkpoint of the first stage.

    record: of the networks at hand; Raises TrainingError when the checkpoint is of another kind,
    is not finished, or stands on another base.
    """
    if state.get("kind") != "forcing" or not isinstance(state.get("trained"), dict):
        raise TrainingError("the weights to start from are of another kind of training")
    if not state["finished"]:
        raise TrainingError("the first stage has not been finished; run its command again")
    same = ("base", "adapter", "adaptation", "rank", "alpha")
    odd = [key for key in same if state["options"].get(key) != record[key]]
    if odd:
        raise TrainingError(f"the first stage was made with another {', '.join(odd)}")
    found: dict[str, Tensor] = state["trained"]["student"]
    return found


def parser() -> argparse.ArgumentParser:
    """The command's options; defaults are the published 14B figures for four cards."""
    made = stage_parser(
        "Lip Forcing, second stage: rollouts matched to the teacher.",
        minutes=1200.0, steps=600, rate=2e-6, batch=1, accumulate=4,
    )  # fmt: skip
    wanted = DistilOptions()
    made.add_argument("--teacher", type=Path, help="a teacher of its own; default: as --base")
    made.add_argument("--teacher-adapter", type=Path, help="the adapter on --teacher")
    made.add_argument("--teacher-heads", type=int)
    made.add_argument(
        "--without-forcing", action="store_true", help="begin as the teacher, without stage one"
    )
    made.add_argument("--guidance", type=float, default=wanted.guidance)
    made.add_argument("--guided", choices=[g.value for g in Guidance], default=wanted.guided)
    made.add_argument("--reward", type=float, default=wanted.reward, help="0: no sync reward")
    made.add_argument("--student-every", type=int, default=wanted.student_every)
    made.add_argument("--syncnet", type=Path, help="syncnet_v2.model, for the reward")
    made.add_argument("--taehv", type=Path, help="taew2_1.pth, for the reward")
    return made


def train_distil(
    args: argparse.Namespace,
    shards: ClipShards,
    team: Team,
    clock: Callable[[], float] = time.monotonic,
) -> bool:
    """The stage that a command line asks for; True when it is finished."""
    wanted = DistilOptions(args.guidance, args.guided, args.reward, args.student_every)
    reward, start = None, None
    if args.reward and args.syncnet and args.taehv:
        from training.lipforcing.reward import SyncReward

        reward = SyncReward.from_files(args.taehv, args.syncnet, team.device)
    networks, sharded = cast_options(args), is_sharded(args, team)
    if not args.without_forcing:
        start = start_of(load_checkpoint(args.run / FORCING_FILE), networks.record())
    cast = distil_cast(networks, team, sharded=sharded)
    trainer = DistilTrainer(
        args.run, shards, cast, team, args.seed, step_options(args), wanted, networks.record(),
        start=start, reward=reward, sharded=sharded, most_steps=args.steps, clock=clock,
    )  # fmt: skip
    return trainer.train(args.minutes * 60, args.slice_minutes * 60)


def main(argv: Sequence[str] | None = None) -> None:
    """Command line; see the module text."""
    run_stage(parser(), "distil", train_distil, argv)


if __name__ == "__main__":
    main()
