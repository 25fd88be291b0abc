"""The teacher: a denoiser that looks both ways over 16 frames, guided by the sound, in many steps.

Its layers, and so its weights' names, are the student's; only the window differs. That lets the
student start from it, and the critic of the second student stage be a copy of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import torch
from torch import Tensor, nn

from core.models.small_audio import SmallAudioEncoder
from core.models.small_config import DenoiserConfig, SmallConfig
from core.models.small_denoiser import SmallDenoiser
from core.student.schedule import to_clean
from training.small.checkpoints import TEACHER_FILE, load_checkpoint
from training.small.learning import half_precision

TEACHER_FRAMES = 16
STEPS = 50
SHIFT = 5.0
_STRIDE = TEACHER_FRAMES // 2


def teacher_config(student: DenoiserConfig) -> DenoiserConfig:
    """The student's sizes with a window that is one long chunk."""
    return replace(student, chunk_frames=TEACHER_FRAMES, past_slots=0)


def shifted(share: Tensor, shift: float = SHIFT) -> Tensor:
    """Times 0..1 pushed towards noise: s u / (1 + (s - 1) u)."""
    return shift * share / (1.0 + (shift - 1.0) * share)


def time_grid(steps: int = STEPS, shift: float = SHIFT) -> list[float]:
    """Times of the many-step sampler from 1 down to 0, steps + 1 of them."""
    return shifted(torch.linspace(1.0, 0.0, steps + 1, dtype=torch.float64), shift).tolist()


class BothWays(nn.Module):
    """A denoiser over whole clips: clean estimates of `TEACHER_FRAMES` frames at one time each."""

    def __init__(self, config: DenoiserConfig) -> None:
        super().__init__()
        self.denoiser = SmallDenoiser(teacher_config(config))

    def clean(
        self, noisy: Tensor, hidden: Tensor, reference: Tensor, audio: Tensor, t: Tensor
    ) -> Tensor:
        """noisy, hidden: (b, frames, c, h, w), at most 16 frames; reference: (b, c, h, w);
        audio: (b, frames, tokens, width); t: (b,). Returns the clean estimate, like noisy."""
        none = torch.zeros(1, 0, dtype=torch.int64, device=noisy.device)
        whole = self.denoiser.for_chunk(noisy.shape[1])
        whole.config = replace(whole.config, past_slots=0)  # shorter clips have no past either
        velocity = whole.forward_chunks(
            noisy[:, None], hidden[:, None], reference, audio[:, None], t[:, None], none, none
        )[:, 0]
        return to_clean(noisy, velocity.float(), t.reshape(-1, 1, 1, 1, 1))


class NullAudio(nn.Module):
    """What the teacher hears when it is to guess without sound: learned tokens of one frame."""

    def __init__(self, tokens: int, width: int) -> None:
        super().__init__()
        self.tokens = nn.Parameter(torch.randn(tokens, width) * 0.02)

    def forward(self, like: Tensor) -> Tensor:
        """The tokens for every frame of `like`, (..., tokens, width)."""
        return self.tokens.to(like.dtype).expand_as(like)


class Teacher(nn.Module):
    """Denoiser, ear and null audio."""

    def __init__(self, config: SmallConfig) -> None:
        super().__init__()
        self.config = config
        self.network = BothWays(config.denoiser)
        self.audio = SmallAudioEncoder(config.audio)
        self.null = NullAudio(config.audio.tokens, config.audio.token_width)

    def hear(self, mel: Tensor) -> Tensor:
        """mel of chunks of two, (b, chunks, rows, mels) -> (b, frames, tokens, width)."""
        return self.audio(mel.flatten(0, 1)).unflatten(0, mel.shape[:2]).flatten(1, 2)

    def guided(
        self,
        noisy: Tensor,
        hidden: Tensor,
        reference: Tensor,
        audio: Tensor,
        t: Tensor,
        guidance: Tensor,
    ) -> Tensor:
        """Clean estimate, drawn away from the guess without sound: neg + g (cond - neg).

        guidance: (b,), 1 = none, which then costs no second call. Others as in BothWays.clean.
        """
        heard = self.network.clean(noisy, hidden, reference, audio, t)
        lanes = torch.nonzero(guidance != 1.0).flatten()
        if not len(lanes):
            return heard
        deaf = self.network.clean(
            noisy[lanes], hidden[lanes], reference[lanes], self.null(audio[lanes]), t[lanes]
        )
        more = (guidance[lanes] - 1.0).reshape(-1, 1, 1, 1, 1)
        result = heard.clone()
        result[lanes] = heard[lanes] + more * (heard[lanes] - deaf)
        return result


@torch.no_grad()
def sample_teacher(
    teacher: Teacher,
    hidden: Tensor,
    reference: Tensor,
    mel: Tensor,
    draw: Callable[[torch.Size], Tensor],
    steps: int = STEPS,
    guidance: float = 3.0,
) -> Tensor:
    """Clips of any length in many steps: clean latents (n, frames, c, h, w).

    hidden: (n, frames, c, h, w), frames >= 16; reference: (n, c, h, w); mel: (n, frames / 2, rows,
    mels). draw: standard normal noise of a shape. Longer clips are covered by windows that overlap
    by half; where two look at the same frame their estimates are mixed at every step.
    """
    device = hidden.device
    with half_precision(device):
        audio = teacher.hear(mel)
    noisy, times = draw(hidden.shape).to(device), time_grid(steps)
    scale = torch.full((len(hidden),), guidance, device=device)
    for t, following in pairwise(times):
        at = torch.full((len(hidden),), t, device=device)
        total = torch.zeros_like(noisy)
        weights = torch.zeros(hidden.shape[1], device=device)
        for span, weight in _windows(hidden.shape[1], device):
            with half_precision(device):
                clean = teacher.guided(
                    noisy[:, span], hidden[:, span], reference, audio[:, span], at, scale
                )
            total[:, span] += clean * weight[:, None, None, None]
            weights[span] += weight
        clean = total / weights[:, None, None, None]
        noisy = clean + (noisy - clean) * (following / t)
    return noisy


def _windows(frames: int, device: torch.device) -> Iterator[tuple[slice, Tensor]]:
    """Windows over a clip; the middle of each counts most."""
    place = torch.arange(TEACHER_FRAMES, dtype=torch.float32, device=device)
    weight = torch.minimum(place + 1.0, TEACHER_FRAMES - place)
    starts = [*range(0, frames - TEACHER_FRAMES, _STRIDE), frames - TEACHER_FRAMES]
    for start in starts:
        yield slice(start, start + TEACHER_FRAMES), weight


def load_teacher(run: Path, device: torch.device | str = "cpu") -> Teacher:
    """The frozen teacher of a run, with averaged weights. Raises TrainingError without one."""
    state = load_checkpoint(run / TEACHER_FILE)
    teacher = Teacher(SmallConfig.from_dict(state["config"]))
    teacher.network.denoiser.load_state_dict(state["averaged"]["denoiser"])
    teacher.audio.load_state_dict(state["averaged"]["audio"])
    teacher.null.load_state_dict(state["averaged"]["null"])
    return teacher.to(device).eval().requires_grad_(False)
