"""A run in test size: sizes, a clock that counts steps, and folders that have got so far."""

from __future__ import annotations

import itertools
from pathlib import Path

import torch

from core.models.small_autoencoder import SmallDecoder, SmallEncoder
from core.models.small_config import AudioConfig, AutoencoderConfig, DenoiserConfig, SmallConfig
from training.small.checkpoints import AUTOENCODER_FILE, save_checkpoint
from training.small.clips import ClipFolder
from training.small.ear import EarTrainer
from training.small.forcing import ForcingTrainer
from training.small.material import Material
from training.small.parallel import Team
from training.small.sync import SyncTrainer
from training.small.teacher import TeacherTrainer

ALONE = Team()

SIZES = SmallConfig(
    autoencoder=AutoencoderConfig(encoder_widths=(32, 24, 16), decoder_widths=(32, 24, 16, 12)),
    audio=AudioConfig(width=48, layers=1, heads=2, token_width=32),
    denoiser=DenoiserConfig(
        audio_width=32, conv_width=32, conv_blocks=1, width=64, layers=2, heads=2
    ),
)


class StepClock:
    """A clock that moves one second at each look: budgets then count steps."""

    def __init__(self) -> None:
        self._ticks = itertools.count()

    def __call__(self) -> float:
        return float(next(self._ticks))


def raw_run(run: Path) -> Path:
    """A run whose autoencoder has learned nothing: enough to try what comes after it."""
    torch.manual_seed(0)
    encoder, decoder = SmallEncoder(SIZES.autoencoder), SmallDecoder(SIZES.autoencoder)
    with torch.no_grad():
        encoder.head.weight.mul_(30.0)
    state = {"encoder": encoder.state_dict(), "decoder": decoder.state_dict()}
    save_checkpoint(run / AUTOENCODER_FILE, {**state, "config": SIZES.to_dict(), "steps": 1})
    return run


def forced_run(folder: Path, run: Path) -> Material:
    """A run on a data folder that has got as far as a teacher and a forced student."""
    material = Material(ClipFolder(folder), raw_run(run), torch.device("cpu"), versions=1)
    trainers = (
        EarTrainer(material, ALONE, 0, batch=16, clock=StepClock()),
        SyncTrainer(material, ALONE, 0, batch=4, clock=StepClock()),
    )
    for trainer in trainers:
        assert trainer.train(4.0, 1e9)
    assert TeacherTrainer(material, ALONE, 0, 4, judge_steps=2, clock=StepClock()).train(4.0, 1e9)
    assert ForcingTrainer(material, ALONE, 0, 4, clock=StepClock()).train(3.0, 1e9)
    return material
