"""The training learns: on drawn mouths it ends up following the sound, and only its own sound."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from tests.unit.training.drawn_mouths import make_folder  # noqa: E402
from tests.unit.training.small_runs import SIZES, StepClock  # noqa: E402
from training.evaluation.pixel_probe import PixelProbe  # noqa: E402
from training.small.autoencoder import AutoencoderTrainer  # noqa: E402
from training.small.checkpoints import FORCING_FILE, STUDENT_FILE  # noqa: E402
from training.small.clips import ClipFolder, frame_range  # noqa: E402
from training.small.distil import DistilOptions, DistilTrainer  # noqa: E402
from training.small.ear import EarTrainer  # noqa: E402
from training.small.forcing import ForcingTrainer  # noqa: E402
from training.small.losses import focus_map, moved_weight, picture_loss  # noqa: E402
from training.small.material import Material  # noqa: E402
from training.small.networks import load_run  # noqa: E402
from training.small.parallel import Team  # noqa: E402

pytestmark = [pytest.mark.torch, pytest.mark.slow, pytest.mark.timeout(900)]


@pytest.fixture(scope="module")
def clips(tmp_path_factory: pytest.TempPathFactory) -> ClipFolder:
    torch.set_num_threads(1)
    return ClipFolder(
        make_folder(tmp_path_factory.mktemp("drawn"), clips=20, frames=40, kept_out="valid")
    )


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory, clips: ClipFolder) -> Path:
    """A run with a trained autoencoder."""
    torch.manual_seed(0)
    run = tmp_path_factory.mktemp("run")
    assert autoencoder(clips, run).train(200.0, 1e9)
    return run


def autoencoder(clips: ClipFolder, run: Path, **options: object) -> AutoencoderTrainer:
    return AutoencoderTrainer(clips, run, SIZES, Team(), 0, 8, clock=StepClock(), **options)


def correlation_figures(line: str) -> tuple[float, float]:
    """Opening with its own and with another clip's sound, out of a judgement."""
    own, other = line.split("own sound ")[1].split(", with another clip's ")
    return float(own.split()[0]), float(other.split()[0])


def test_the_autoencoder_beats_the_neutral_mouth(clips: ClipFolder, run: Path) -> None:
    rebuilt, neutral, sharp = autoencoder(clips, run).figures(24)
    assert rebuilt > neutral + 1.0
    assert 0.5 < sharp < 1.5


def test_the_student_follows_its_own_sound(clips: ClipFolder, run: Path) -> None:
    torch.manual_seed(0)
    material = Material(clips, run, torch.device("cpu"), versions=2)
    assert EarTrainer(material, Team(), 0, batch=96, clock=StepClock()).train(30.0, 1e9)
    sizes = {"batch": 8, "chunks": 6, "clock": StepClock()}
    # Cut in the middle: another call must go on where this one stopped.
    assert not ForcingTrainer(material, Team(), 0, **sizes).train(90.0, 40.0)
    assert ForcingTrainer(material, Team(), 0, **sizes).train(90.0, 1e9)
    options = DistilOptions(dmd=0.0, painted=8)
    trainer = DistilTrainer(
        material, Team(), 0, STUDENT_FILE, FORCING_FILE, options, single_share=0.3, **sizes
    )
    assert trainer.train(70.0, 1e9)
    own, other = correlation_figures(trainer.judge())
    assert own > 0.6
    assert abs(other) < 0.4
    assert float(trainer.judge().split("frame by frame ")[1].split()[0]) > 0.5
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
    kept = next(c for c in clips.of("valid") if c.identity == "drawn0")
    measured = probe.measure(clips.speaking_bytes(frame_range(kept)))
    assert np.corrcoef(measured[:, 0], clips.curves(kept)[:, 0])[0, 1] > 0.9
    closed = probe.measure(clips.base_bytes(frame_range(kept)))[:, 0]
    assert np.abs(closed).max() < 0.05
