"""The student's second stage: it runs as it will live, and learns from where it ends up.

Rollouts on its own past with the live sampler, cache and window (self forcing). Three teachers
say how far off a clip is: the distribution the many-step teacher would have drawn from
(distribution.py), weighted by how well sound and mouth agree; the true latents; and, for some
frames, the true pictures, for which the decoder learns along.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from core.errors import TrainingError
from core.student.schedule import add_noise
from training.small.checkpoints import load_checkpoint
from training.small.distribution import (
    Guidance,
    guidance_at,
    matching_loss,
    random_times,
    reward_weight,
)
from training.small.learning import half_precision
from training.small.lessons import Lessons, StudentParts, step_times
from training.small.material import Material
from training.small.parallel import Team
from training.small.rollout import exit_estimates
from training.small.sequences import Batch
from training.small.sync_network import SyncNetwork, load_sync
from training.small.teacher_network import TEACHER_FRAMES, BothWays, Teacher, load_teacher
from training.small.trainer import Trainer

_CURVE_WEIGHT = 0.3
_ROUGH_WEIGHT = 0.4  # of the true latents at an exit that is not the last
_KEPT_CLIPS = 6


@dataclass(frozen=True)
class DistilOptions:
    """What counts how much; an ablation is another set of these.

    steps: calls of a chunk. dmd, latent, picture: weights of the three losses, 0 = left out.
    guidance, guided: strength, and at which times. reward: strength of the sync reward.
    critic_updates: of each student update. critic_fresh: each on clips made for it, as published;
    otherwise on the latest clips of the student's own updates, which costs a third.
    painted: frames of a step that are compared as pictures.
    """

    steps: int = 2
    dmd: float = 0.2
    latent: float = 1.0
    picture: float = 1.0
    guidance: float = 2.5
    guided: str = Guidance.WINDOW.value
    reward: float = 2.0
    critic_updates: int = 5
    critic_fresh: bool = True
    painted: int = 16

    def __post_init__(self) -> None:
        step_times(self.steps)
        if min(self.dmd, self.latent, self.picture, self.reward) < 0 or self.critic_updates < 1:
            raise TrainingError("weights cannot be negative, and the critic learns at least once")


@dataclass(frozen=True)
class _Clip:
    """A finished clip and what teacher and critic are told of it."""

    frames: Tensor
    hidden: Tensor
    reference: Tensor
    audio: Tensor


class DistilTrainer(Trainer):
    """Writes RUN/file. start: the file of the run whose weights it begins with; rate: the highest
    one, where the usual one would undo too much of a finished student."""

    name = "distil"
    rate = 5e-4
    betas = (0.5, 0.97)

    def __init__(
        self,
        material: Material,
        team: Team,
        seed: int,
        file: str,
        start: str,
        options: DistilOptions,
        batch: int = 12,
        chunks: int = 8,
        single_share: float = 0.33,
        rate: float | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(material.run / file, team, seed, clock)
        self.rate = self.rate if rate is None else rate
        self.material, self.options = material, options
        self.times = step_times(options.steps)
        self.lessons = Lessons(material, batch, chunks, single_share)
        self.parts = StudentParts(material)
        self._start(load_checkpoint(material.run / start))
        self.teacher, self.sync = self._load_teachers(material.run, chunks)
        if self.teacher is not None:
            self.critic = BothWays(material.config.denoiser)
            self.critic.load_state_dict(self.teacher.network.state_dict())
            self.critic.to(team.device, memory_format=torch.channels_last)
            self.critic_optimiser = self.optimiser_for(self.critic)
            self._latest: deque[_Clip] = deque(maxlen=_KEPT_CLIPS)
        self.begin_with(self.parts, self.parts.averaged())

    def _start(self, state: Mapping[str, Any]) -> None:
        if "ear" not in {name.split(".")[0] for name in state["trained"]}:
            raise TrainingError("the weights to start from are of another kind of training")
        self.parts.load_state_dict(state["trained"])
        for name, part in self.parts.averaged().items():
            part.load_state_dict(state["averaged"][name])

    def _load_teachers(self, run: Path, chunks: int) -> tuple[Teacher | None, SyncNetwork | None]:
        if not self.options.dmd:
            return None, None
        if chunks * self.material.config.audio.chunk_frames > TEACHER_FRAMES:
            raise TrainingError(f"the teacher sees {TEACHER_FRAMES} frames; ask for fewer chunks")
        teacher = load_teacher(run, self.team.device)
        return teacher, load_sync(run, self.team.device) if self.options.reward else None

    def step(self) -> float:
        """Some critic updates, then one of the student; one exit call for all chunks."""
        if self.teacher is not None and self.options.critic_fresh:
            for _ in range(self.options.critic_updates):
                self._teach_critic(self._fresh_clip())
        batch, pairs = self.lessons.draw(self.rng)
        exit_call = int(self.rng.integers(len(self.times)))
        with half_precision(self.team.device):
            audio, curves = self.lessons.listen(self.parts.ear, batch, self.rng)
            made = self._roll_out(batch, audio, exit_call)
        loss = _CURVE_WEIGHT * curves + self._true_losses(made, batch, exit_call)
        if self.teacher is not None:
            clip = self._clip(made, pairs)
            loss = loss + self.options.dmd * self._matching(clip, pairs)
            self._latest.append(_detached(clip))
        value = self.update(loss)
        if self.teacher is not None and not self.options.critic_fresh:
            for _ in range(self.options.critic_updates):
                self._teach_critic(self._latest[int(self.rng.integers(len(self._latest)))])
        return value

    def _roll_out(self, batch: Batch, audio: Tensor, exit_call: int) -> Tensor:
        view = self.parts.denoiser.for_chunk(batch.hidden.shape[2])
        return exit_estimates(view, batch.hidden, batch.reference, audio, self.times, exit_call)

    def _true_losses(self, made: Tensor, batch: Batch, exit_call: int) -> Tensor:
        last = exit_call == len(self.times) - 1
        weight = self.options.latent * (1.0 if last else _ROUGH_WEIGHT)
        loss = made.new_zeros(())
        if weight:
            loss = loss + weight * self.lessons.latent_loss(made, batch)
        if last and self.options.picture:
            seen = self.lessons.picture_loss(
                self.parts.decoder, made, batch, self.options.painted, self.rng
            )
            loss = loss + self.options.picture * seen
        return loss

    def _matching(self, clip: _Clip, pairs: Batch) -> Tensor:
        """Distribution matching over the clips of a step, weighted by their sync."""
        made = clip.frames
        t = random_times(len(made), made.device)
        strength = guidance_at(t, self.options.guidance, Guidance(self.options.guided))
        told = (clip.hidden, clip.reference, clip.audio, t)
        with torch.no_grad(), half_precision(self.team.device):
            noisy = _noised(made, t)
            guided = self.teacher.guided(noisy, *told, strength)
            fake = self.critic.clean(noisy, *told)
        losses = matching_loss(made, guided, fake)
        if self.sync is not None:
            confidence = self.sync.confidence(made.detach(), pairs.around)
            losses = losses * reward_weight(confidence, self.options.reward, pairs.silent)
        return losses.mean()

    @torch.no_grad()
    def _fresh_clip(self) -> _Clip:
        batch, pairs = self.lessons.draw(self.rng)
        exit_call = int(self.rng.integers(len(self.times)))
        with half_precision(self.team.device):
            made = self._roll_out(batch, self.parts.ear.hear(batch.mel), exit_call)
        return self._clip(made, pairs)

    def _clip(self, made: Tensor, pairs: Batch) -> _Clip:
        with torch.no_grad(), half_precision(self.team.device):
            audio = self.teacher.hear(pairs.mel)
        return _Clip(made.flatten(1, 2), pairs.hidden.flatten(1, 2), pairs.reference, audio)

    def _teach_critic(self, clip: _Clip) -> None:
        """The critic follows what the student makes at present."""
        t = random_times(len(clip.frames), clip.frames.device)
        with half_precision(self.team.device):
            clean = self.critic.clean(
                _noised(clip.frames, t), clip.hidden, clip.reference, clip.audio, t
            )
        loss = (clean - clip.frames).square().mean()
        self.critic_optimiser.zero_grad(set_to_none=True)
        loss.backward()
        self.apply_gradients(self.critic_optimiser, self.critic)

    def optimisers(self) -> list[torch.optim.Optimizer]:
        """The student's and, where there is one, the critic's."""
        return [self.optimiser, *([self.critic_optimiser] if self.teacher is not None else [])]

    def judge(self) -> str:
        """See Lessons.judge."""
        return f"distil: {self.lessons.judge(self.parts, self.options.steps)}"

    def contents(self) -> dict[str, Any]:
        """Sizes, times and options; the critic."""
        state = {
            "config": self.material.config.to_dict(),
            "times": list(self.times),
            "options": asdict(self.options),
        }
        if self.teacher is not None:
            state["critic"] = self.critic.state_dict()
            state["critic_optimiser"] = self.critic_optimiser.state_dict()
        return state

    def restore(self, state: Mapping[str, Any]) -> None:
        """Take up the critic where it stood. Raises TrainingError when the options are others."""
        if state["options"] != asdict(self.options):
            raise TrainingError(
                f"{self.path} was made with other options ({state['options']}); go on with those, "
                "or write another --file"
            )
        if self.teacher is not None:
            self.critic.load_state_dict(state["critic"])
            self.critic_optimiser.load_state_dict(state["critic_optimiser"])


def _noised(clean: Tensor, t: Tensor) -> Tensor:
    clean = clean.detach()
    return add_noise(clean, torch.randn_like(clean), t.reshape(-1, 1, 1, 1, 1))


def _detached(clip: _Clip) -> _Clip:
    return _Clip(clip.frames.detach(), clip.hidden, clip.reference, clip.audio)
