"""The autoencoder's training: what it draws, when which loss acts, and what it refuses."""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from core.errors import TrainingError  # noqa: E402
from core.models.small_config import AutoencoderConfig, SmallConfig  # noqa: E402
from tests.unit.training.drawn_mouths import make_folder  # noqa: E402
from tests.unit.training.small_runs import SIZES, StepClock  # noqa: E402
from training.small.appearance import MouthReader, PatchCritic  # noqa: E402
from training.small.autoencoder import (  # noqa: E402
    AppearanceOptions,
    AutoencoderTrainer,
    _widths,
    vary,
)
from training.small.checkpoints import load_checkpoint  # noqa: E402
from training.small.clips import ClipFolder  # noqa: E402
from training.small.parallel import Team  # noqa: E402

pytestmark = pytest.mark.torch


@pytest.fixture(scope="module")
def clips(tmp_path_factory: pytest.TempPathFactory) -> ClipFolder:
    torch.set_num_threads(1)
    return ClipFolder(make_folder(tmp_path_factory.mktemp("drawn"), clips=5, frames=20))


def trainer(clips: ClipFolder, run: Path, **options: float) -> AutoencoderTrainer:
    torch.manual_seed(0)
    return AutoencoderTrainer(
        clips, run, SIZES, Team(), 0, 4, AppearanceOptions(**options), clock=StepClock()
    )


def test_the_reader_finds_like_mouths_alike(clips: ClipFolder) -> None:
    torch.manual_seed(0)
    reader = MouthReader().requires_grad_(False)
    target = clips.speaking(np.arange(8, 16))
    blurred = torch.nn.functional.avg_pool2d(target, 5, stride=1, padding=2)
    assert float(reader.distance(target, target)) < 1e-9
    assert float(reader.distance(blurred, target)) > 1e-4
    made = blurred.clone().requires_grad_()
    reader.distance(made, target).backward()
    rows = made.grad.abs().sum((0, 1, 3))
    assert rows[40] > 0
    assert rows[-1] == 0  # the chin's edge is no part of the mouth
    assert reader(target).shape == (8, 4)


def test_the_critic_is_content_when_it_can_tell_them_apart() -> None:
    torch.manual_seed(0)
    critic = PatchCritic()
    true, false = torch.rand(4, 3, 128, 160), torch.rand(4, 3, 128, 160) * 0.2
    optimiser = torch.optim.Adam(critic.parameters(), 2e-3)
    losses = []
    for _ in range(25):
        loss = critic.loss(false, true)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        losses.append(float(loss.detach()))
    assert losses[0] == pytest.approx(2.0, abs=0.3)
    assert losses[-1] < 0.5 * losses[0]


def test_the_late_losses_wait_for_their_time(clips: ClipFolder, tmp_path: Path) -> None:
    made = trainer(clips, tmp_path / "late", late=0.5)
    critic = made.critic.layers[0].weight.clone()
    for progress, late in ((0.0, 0.0), (0.5, 0.0), (0.525, 0.5), (0.9, 1.0)):
        made.progress = progress
        assert made.late == pytest.approx(late, abs=1e-6)
    made._step_at(0.4)
    assert torch.equal(critic, made.critic.layers[0].weight)
    made._step_at(0.9)
    assert not torch.equal(critic, made.critic.layers[0].weight)


def test_the_late_losses_change_what_the_decoder_learns(clips: ClipFolder, tmp_path: Path) -> None:
    weights = []
    for number, options in enumerate(({}, {"adversarial": 0.0}, {"perceptual": 0.0})):
        made = trainer(clips, tmp_path / str(number), late=0.0, **options)
        made._step_at(0.5)
        weights.append(made.decoder.head.weight.clone())
    assert not torch.equal(weights[0], weights[1])
    assert not torch.equal(weights[0], weights[2])
    assert made.reader.layers[0].weight.requires_grad  # frozen for the while of a judgement only


def test_all_views_of_a_person_are_varied_alike() -> None:
    views = torch.rand(1, 6, 3, 128, 160).repeat(3, 1, 1, 1, 1)
    varied = vary(views, 1.0, np.random.default_rng(1))
    assert torch.equal(varied[0], varied[1])
    assert torch.equal(varied[0], varied[2])
    assert not torch.allclose(varied, views, atol=1e-3)
    mirrored = [
        float(torch.corrcoef(torch.stack([a.flatten(), b.flip(2).flatten()]))[0, 1]) > 0.8
        for a, b in zip(varied[0], views[0], strict=True)
    ]
    assert 0 < sum(mirrored) < 6
    assert torch.equal(vary(views, 0.0, np.random.default_rng(1)), views)


def test_a_run_goes_on_only_with_the_same_sizes(clips: ClipFolder, tmp_path: Path) -> None:
    first = trainer(clips, tmp_path)
    assert not first.train(4.0, 2.0)
    state = load_checkpoint(tmp_path / "autoencoder.pt")
    assert {"config", "encoder", "decoder", "steps"} <= state.keys()
    assert trainer(clips, tmp_path).steps == first.steps
    other = SmallConfig(autoencoder=AutoencoderConfig(decoder_widths=(24, 24, 16, 12)))
    with pytest.raises(TrainingError, match="other sizes"):
        AutoencoderTrainer(clips, tmp_path, other, Team(), 0)


def test_decoder_widths_are_four() -> None:
    assert _widths("96,64,32,16") == (96, 64, 32, 16)
    for wrong in ("96,64", "96,64,32,0"):
        with pytest.raises(argparse.ArgumentTypeError):
            _widths(wrong)
