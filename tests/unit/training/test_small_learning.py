"""The training learns: on drawn mouths it ends up following the sound, and only its own sound."""

from __future__ import annotations

import itertools
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from core.models.small_config import (  # noqa: E402
    AudioConfig,
    AutoencoderConfig,
    DenoiserConfig,
    SmallConfig,
)
from tests.unit.training.drawn_mouths import make_folder  # noqa: E402
from training.small.autoencoder import AutoencoderTraining  # noqa: E402
from training.small.checkpoints import STUDENT_FILE, Budget, load_checkpoint  # noqa: E402
from training.small.clips import ClipFolder, frame_range  # noqa: E402
from training.small.losses import focus_map, moved_weight, picture_loss  # noqa: E402
from training.small.networks import load_run  # noqa: E402
from training.evaluation.pixel_probe import PixelProbe  # noqa: E402
from training.small.student import StudentTraining  # noqa: E402

pytestmark = [pytest.mark.torch, pytest.mark.slow]

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


@pytest.fixture(scope="module")
def clips(tmp_path_factory: pytest.TempPathFactory) -> ClipFolder:
    torch.set_num_threads(1)
    return ClipFolder(make_folder(tmp_path_factory.mktemp("drawn"), clips=20, frames=40))


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory, clips: ClipFolder) -> Path:
    """A run with a trained autoencoder."""
    torch.manual_seed(0)
    run = tmp_path_factory.mktemp("run")
    training = AutoencoderTraining(clips, run, SIZES, batch=8)
    training.rng = np.random.default_rng(0)
    training.train(Budget(200.0, 1e9, clock=StepClock()))
    return run


def correlation_figures(line: str) -> tuple[float, float]:
    """Opening with its own and with another clip's sound, out of a judgement."""
    own, other = line.split("own sound ")[1].split(", with another clip's ")
    return float(own.split()[0]), float(other.split()[0])


def test_the_autoencoder_beats_the_neutral_mouth(clips: ClipFolder, run: Path) -> None:
    rebuilt, neutral = AutoencoderTraining(clips, run, SIZES, batch=8).judge(24)
    assert rebuilt > neutral + 1.0


def test_the_student_follows_its_own_sound(clips: ClipFolder, run: Path) -> None:
    torch.manual_seed(0)
    training = StudentTraining(clips, run, chunks=6, batch=8, versions=2, clock=StepClock())
    training.rng = np.random.default_rng(0)
    # Cut in the first, then in the second stage: another call must go on where this one stopped.
    assert not training.train(total_s=200.0, slice_s=12.0)
    assert not training.train(total_s=200.0, slice_s=40.0)
    stage = load_checkpoint(run / STUDENT_FILE)["stage"]
    resumed = StudentTraining(clips, run, chunks=6, batch=8, versions=2, clock=StepClock())
    assert resumed.stage == stage == 1
    assert resumed.train(total_s=200.0, slice_s=1e9)
    own, other = correlation_figures(resumed.judge("rollout"))
    assert own > 0.6
    assert abs(other) < 0.4
    assert load_run(run).config == SIZES


def test_the_picture_loss_counts_the_moved_mouth_most(clips: ClipFolder) -> None:
    frames = frame_range(clips.clips[0])
    target, base = clips.speaking(frames), clips.base(frames)
    opened = (target - base).abs().mean((1, 2, 3)).argmax()
    target, base = target[opened][None], base[opened][None]
    weight = moved_weight(target, base, focus_map())
    assert weight[0, 0, 42, 80] > 5 * weight[0, 0, 2, 2]
    assert picture_loss(target, target, weight) == 0
    near = target.clone()
    near[..., 2:6, 2:6] += 0.2
    assert picture_loss(near, target, weight) < picture_loss(base, target, weight)


def test_the_pixel_probe_reads_true_mouths(clips: ClipFolder) -> None:
    train = [c for c in clips.of("train") if c.identity == "drawn0"]
    frames = np.concatenate([frame_range(c) for c in train])
    curves = np.concatenate([clips.curves(c) for c in train])
    probe = PixelProbe(clips.speaking_bytes(frames), curves)
    kept = next(c for c in clips.of("heldout") if c.identity == "drawn0")
    measured = probe.measure(clips.speaking_bytes(frame_range(kept)))
    assert np.corrcoef(measured[:, 0], clips.curves(kept)[:, 0])[0, 1] > 0.9
    closed = probe.measure(clips.base_bytes(frame_range(kept)))[:, 0]
    assert np.abs(closed).max() < 0.05
