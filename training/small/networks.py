"""The four networks of the small student, and how a finished run gives them back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn

from core.models.small_audio import SmallAudioEncoder
from core.models.small_autoencoder import SmallDecoder, SmallEncoder
from core.models.small_config import SmallConfig
from core.models.small_denoiser import SmallDenoiser
from training.small.checkpoints import (
    AUTOENCODER_FILE,
    STUDENT_FILE,
    load_checkpoint,
)


@dataclass(frozen=True)
class Networks:
    """One small student as torch modules, all of the same config."""

    config: SmallConfig
    encoder: SmallEncoder
    decoder: SmallDecoder
    audio: SmallAudioEncoder
    denoiser: SmallDenoiser

    def freeze(self) -> Networks:
        """Evaluation mode, no gradients; returns itself."""
        for net in (self.encoder, self.decoder, self.audio, self.denoiser):
            net.eval().requires_grad_(False)
        return self


def build_networks(config: SmallConfig) -> Networks:
    """Networks with fresh weights."""
    return Networks(
        config=config,
        encoder=SmallEncoder(config.autoencoder),
        decoder=SmallDecoder(config.autoencoder),
        audio=SmallAudioEncoder(config.audio),
        denoiser=SmallDenoiser(config.denoiser),
    )


def load_run(run: Path, student_file: str = STUDENT_FILE) -> Networks:
    """The frozen networks of a run; all but the encoder with their averaged weights.

    student_file: STUDENT_FILE or another with a student. Raises TrainingError when a checkpoint is
    missing or damaged.
    """
    student = load_checkpoint(run / student_file)
    nets = build_networks(SmallConfig.from_dict(student["config"]))
    autoencoder = load_checkpoint(run / AUTOENCODER_FILE)
    nets.encoder.load_state_dict(autoencoder["encoder"])
    nets.decoder.load_state_dict(student["averaged"]["decoder"])
    nets.audio.load_state_dict(student["averaged"]["audio"])
    nets.denoiser.load_state_dict(student["averaged"]["denoiser"])
    return nets.freeze()


class MovingAverage:
    """Exponential average of a module's weights: what is exported, smoother than the last step."""

    def __init__(self, module: nn.Module, longest_decay: float = 0.998) -> None:
        self._module = module
        self._longest = longest_decay
        self._steps = 0
        self.weights = {k: v.detach().clone() for k, v in module.state_dict().items()}

    @classmethod
    def resumed(cls, weights: dict[str, torch.Tensor], module: nn.Module) -> MovingAverage:
        """Go on from saved averages of a module."""
        average = cls(module)
        average._steps = 1000
        average.weights = {
            name: weights[name].clone().to(value.device) for name, value in average.weights.items()
        }
        return average

    @torch.no_grad()
    def update(self) -> None:
        """Take in the module's present weights; early on the average is short."""
        self._steps += 1
        keep = min(self._longest, self._steps / (self._steps + 10.0))
        present = self._module.state_dict()
        mixed = [name for name, value in present.items() if value.dtype.is_floating_point]
        torch._foreach_lerp_(
            [self.weights[name] for name in mixed], [present[name] for name in mixed], 1.0 - keep
        )
        for name in present.keys() - set(mixed):
            self.weights[name].copy_(present[name])
