"""The student's first stage: cleaning causal chunks of true clips (diffusion forcing).

Every chunk of a window has its own noise level and reads the keys of the frames before it, by the
live chain's window rule; the network begins as the run's teacher, if there is one, else with the
run's start weights, if it has any.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import Any

import torch
from torch import Tensor

from core.student.schedule import TIMES, add_noise, to_clean
from training.small.checkpoints import FORCING_FILE, TEACHER_FILE, load_checkpoint
from training.small.learning import half_precision
from training.small.lessons import Lessons, StudentParts
from training.small.material import Material
from training.small.parallel import Team
from training.small.rollout import chunk_sources
from training.small.trainer import Trainer

_CURVE_WEIGHT = 0.3


class ForcingTrainer(Trainer):
    """Writes forcing.pt. batch, chunks: windows of a step and their length in chunks of two."""

    name = "forcing"

    def __init__(
        self,
        material: Material,
        team: Team,
        seed: int,
        batch: int = 12,
        chunks: int = 8,
        single_share: float = 0.33,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(material.run / FORCING_FILE, team, seed, clock)
        self.material = material
        self.lessons = Lessons(material, batch, chunks, single_share)
        self.parts = StudentParts(material)
        if (material.run / TEACHER_FILE).is_file():
            start_from_teacher(self.parts, load_checkpoint(material.run / TEACHER_FILE))
        else:
            self.begin_gently(material.config, {"denoiser": self.parts.denoiser})
        self.begin_with(self.parts, self.parts.averaged())

    def step(self) -> float:
        """One batch, all chunks at once."""
        batch, _ = self.lessons.draw(self.rng)
        device, view = self.team.device, self.parts.denoiser.for_chunk(batch.target.shape[2])
        t = noise_levels(*batch.target.shape[:2], device)
        level = t[:, :, None, None, None, None]
        noisy = add_noise(batch.target, torch.randn_like(batch.target), level)
        places = (side.to(device) for side in chunk_sources(view.config, batch.target.shape[1]))
        with half_precision(device):
            audio, curves = self.lessons.listen(self.parts.ear, batch, self.rng)
            velocity = view.forward_chunks(noisy, batch.hidden, batch.reference, audio, t, *places)
        clean = to_clean(noisy, velocity.float(), level)
        loss = self.lessons.latent_loss(clean, batch)
        return self.update(loss + _CURVE_WEIGHT * curves)

    def judge(self) -> str:
        """See Lessons.judge; two calls a chunk."""
        return f"forcing: {self.lessons.judge(self.parts, 2)}"

    def contents(self) -> dict[str, Any]:
        """The sizes go along."""
        return {"config": self.material.config.to_dict()}


def start_from_teacher(parts: StudentParts, teacher: Mapping[str, Any]) -> None:
    """Give the student the averaged weights of a teacher.pt; the decoder stays as it is."""
    parts.denoiser.load_state_dict(teacher["averaged"]["denoiser"])
    ear = {k.removeprefix("ear."): v for k, v in teacher["trained"].items() if k.startswith("ear.")}
    parts.ear.load_state_dict(ear)
    parts.ear.audio.load_state_dict(teacher["averaged"]["audio"])


def noise_levels(batch: int, chunks: int, device: torch.device) -> Tensor:
    """One time for each chunk: mostly those of the two calls, sometimes any."""
    kind = torch.rand(batch, chunks, device=device)
    anywhere = 0.2 + 0.8 * torch.rand(batch, chunks, device=device)
    first, second = TIMES
    t = torch.where(kind < 0.4, torch.full_like(kind, first), torch.full_like(kind, second))
    return torch.where(kind > 0.85, anywhere, t)
