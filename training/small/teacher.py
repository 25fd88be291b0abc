"""Train the teacher: flow matching over 16 frames, with and without sound.

    python -m training.small.teacher --data data/small --run runs/small --minutes 12

1. listen (shared with the student, RUN/ear.pt; training/small/ear.py), if that is not finished.
2. teach: at one random time for each clip, mostly near noise, find the clean latents; every eighth
   lane hears nothing, so that sampling can be guided by the difference.

Writes teacher.pt. Can be cut at any time: the same command goes on where it stopped.
"""

from __future__ import annotations

import argparse
import logging
import time
from collections.abc import Callable, Sequence
from typing import Any

import torch
from torch import Tensor, nn

from core.student.schedule import add_noise
from training.small.checkpoints import TEACHER_FILE
from training.small.clips import ClipFolder
from training.small.ear import EarTrainer, trained_ear
from training.small.latent_probe import correlations
from training.small.learning import add_budget_options, close, half_precision, set_up
from training.small.losses import cell_weight
from training.small.material import Material
from training.small.parallel import Team, join_team
from training.small.rollout import seeded_noise
from training.small.teacher_network import TEACHER_FRAMES, Teacher, sample_teacher, shifted
from training.small.trainer import Trainer

log = logging.getLogger(__name__)

_DEAF_SHARE = 0.12
_CURVE_WEIGHT = 0.3
_SMALLEST_T = 0.3  # below it the velocity would be all that counts, and all of it texture
_JUDGED_FRAMES = 32


class TeacherTrainer(Trainer):
    """Teacher and its ear. batch: clips of a step; judge_guidance: of the judged samples."""

    name = "teach"

    def __init__(
        self,
        material: Material,
        team: Team,
        seed: int,
        batch: int = 16,
        judge_steps: int = 8,
        judge_guidance: float = 2.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(material.run / TEACHER_FILE, team, seed, clock)
        self.material, self.batch = material, batch
        self.judge_steps, self.judge_guidance = judge_steps, judge_guidance
        self.ear, self.teacher = trained_ear(material), Teacher(material.config)
        self.teacher.audio = self.ear.audio  # one encoder: heard by both
        self.begin_gently(material.config, {"denoiser": self.teacher.network.denoiser})
        self.teacher.network.denoiser.to(memory_format=torch.channels_last)
        self.cells = cell_weight().to(team.device)
        parts = nn.ModuleDict({"ear": self.ear, "teacher": self.teacher})
        averaged = {
            "audio": self.teacher.audio,
            "denoiser": self.teacher.network.denoiser,
            "null": self.teacher.null,
        }
        self.begin_with(parts, averaged)

    def step(self) -> float:
        """Flow matching: the velocity's error, which is the clean estimate's over t."""
        material = self.material
        per = material.config.audio.chunk_frames
        batch = material.draw(self.batch, TEACHER_FRAMES // per, self.rng)
        target, hidden = batch.target.flatten(1, 2), batch.hidden.flatten(1, 2)
        t = shifted(torch.rand(self.batch, device=self.team.device))
        level = t.reshape(-1, 1, 1, 1, 1)
        noisy = add_noise(target, torch.randn_like(target), level)
        with half_precision(self.team.device):
            audio = self.ear.hear(batch.mel)
            curves = self.ear.curve_distance(audio, batch.curves)
            curves = curves + self.ear.further(material.speech, 64, False, self.rng)
            heard = self._sometimes_deaf(audio.flatten(1, 2))
            clean = self.teacher.network.clean(noisy, hidden, batch.reference, heard, t)
        error = (clean - target).square() * self.cells
        loss = (error / level.clamp(min=_SMALLEST_T).square()).mean()
        return self.update(loss + _CURVE_WEIGHT * curves)

    def _sometimes_deaf(self, audio: Tensor) -> Tensor:
        deaf = torch.rand(len(audio), 1, 1, 1, device=audio.device) < _DEAF_SHARE
        return torch.where(deaf, self.teacher.null(audio), audio)

    @torch.no_grad()
    def judge(self) -> str:
        """Correlations of guided samples of kept-out clips, with the right and a wrong sound."""
        places, others, chunks = self.material.judged_windows(8, _JUDGED_FRAMES // 2)
        self.trained.eval()
        said = []
        for sound in (None, others):
            batch = self.material.judge_set.windows(places, chunks, sound_of=sound)
            made = sample_teacher(
                self.teacher, batch.hidden.flatten(1, 2), batch.reference, batch.mel,
                seeded_noise(3), self.judge_steps, self.judge_guidance,
            )  # fmt: skip
            said.append(correlations(self.material.probe(made), batch.curves.flatten(1, 2)))
        return (
            f"teach: {self.judge_steps} steps, guidance {self.judge_guidance:g}: correlation with "
            f"own sound {said[0]}, with another clip's {said[1]}"
        )

    def contents(self) -> dict[str, Any]:
        """The sizes go along."""
        return {"config": self.material.config.to_dict()}


def listen_first(
    material: Material,
    team: Team,
    seed: int,
    total_s: float,
    slice_s: float,
    clock: Callable[[], float] = time.monotonic,
) -> tuple[bool, float]:
    """Finish the shared listening stage; (finished, seconds used in this call)."""
    trainer = EarTrainer(material, team, seed, clock=clock)
    finished = trainer.train(total_s, slice_s)
    return finished, trainer.used_s


def main(argv: Sequence[str] | None = None) -> None:
    """Command line; see the module text."""
    parser = argparse.ArgumentParser(description="Train the many-step teacher.")
    add_budget_options(parser, minutes=12.0)
    parser.add_argument("--listen-share", type=float, default=0.15, help="of the minutes")
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--versions", type=int, default=4, help="acoustic versions of each clip")
    parser.add_argument("--judge-steps", type=int, default=8, help="steps of judged samples")
    parser.add_argument("--judge-guidance", type=float, default=2.0, help="of judged samples")
    args = parser.parse_args(argv)
    slice_s, finished = args.slice_minutes * 60, False
    with join_team(args.device) as team:
        set_up(args, team, "teacher")
        material = Material(ClipFolder(args.data), args.run, team.device, args.versions)
        listen_s = args.listen_share * args.minutes * 60
        heard, used = listen_first(material, team, args.seed, listen_s, slice_s)
        if heard and used < slice_s:
            trainer = TeacherTrainer(
                material, team, args.seed, args.batch, args.judge_steps, args.judge_guidance
            )
            finished = trainer.train(args.minutes * 60 - listen_s, slice_s - used)
    close(finished)


if __name__ == "__main__":
    main()
