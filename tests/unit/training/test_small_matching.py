"""Distribution matching, its guidance gate, its reward and the offset search, on golden numbers."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from training.small.distribution import (  # noqa: E402
    Guidance,
    guidance_at,
    matching_loss,
    reward_weight,
)
from training.small.sync_network import (  # noqa: E402
    REACH,
    SyncNetwork,
    confidence,
    offset_distances,
    offset_frames,
)

pytestmark = pytest.mark.torch

# Made by the published implementation's loss on small random tensors.
GOLDEN = {
    name: torch.from_numpy(value)
    for name, value in np.load(Path(__file__).with_name("golden_matching.npz")).items()
}


def test_the_loss_of_one_clip_by_hand() -> None:
    made = torch.tensor([[1.0, 2.0]], requires_grad=True)
    guided, fake = torch.tensor([[0.0, 0.0]]), torch.tensor([[0.5, -1.0]])
    loss = matching_loss(made, guided, fake)
    # Mean distance to the guided clip is 1.5; the clip should move by (0.5, -1) / 1.5.
    assert loss.tolist() == pytest.approx([0.5 * (0.5**2 + 1.0) / 1.5**2 / 2], rel=1e-5)
    loss.sum().backward()
    assert made.grad.tolist()[0] == pytest.approx([0.5 / 1.5 / 2, -1.0 / 1.5 / 2], rel=1e-5)


def test_the_loss_and_its_gradient_are_the_published_ones() -> None:
    made = GOLDEN["gen"].clone().requires_grad_()
    losses = matching_loss(made, GOLDEN["teacher_guided"], GOLDEN["fake"])
    assert torch.allclose(losses, GOLDEN["vsd_per_sample"], atol=1e-6)
    (reward_weight(GOLDEN["sync_c"], 2.0) * losses).mean().backward()
    assert torch.allclose(made.grad, GOLDEN["grad_gen"], atol=1e-7)


def test_guidance_acts_inside_the_window_only() -> None:
    strength = guidance_at(GOLDEN["t"].float(), 4.5, Guidance.WINDOW)
    assert strength.tolist() == [4.5, 1.0]
    cond, deaf = GOLDEN["teacher_cond"], GOLDEN["teacher_uncond"]
    guided = cond + (strength - 1.0).reshape(-1, 1, 1, 1, 1) * (cond - deaf)
    assert torch.allclose(guided, GOLDEN["teacher_guided"], atol=1e-5)
    edges = torch.tensor([0.555, 0.556, 0.882, 0.883])
    assert guidance_at(edges, 3.0, Guidance.WINDOW).tolist() == [1.0, 3.0, 3.0, 1.0]
    assert guidance_at(edges, 3.0, Guidance.ALWAYS).tolist() == [3.0] * 4
    assert guidance_at(edges, 3.0, Guidance.NEVER).tolist() == [1.0] * 4


def test_a_clip_in_sync_counts_more() -> None:
    weight = reward_weight(GOLDEN["sync_c"], 2.0)
    total = (weight * GOLDEN["vsd_per_sample"]).mean()
    assert float(total) == pytest.approx(float(GOLDEN["weighted_per_sample_mean"]), abs=1e-5)
    silent = torch.tensor([True, False])
    assert reward_weight(GOLDEN["sync_c"], 2.0, silent)[0] == 1.0
    assert reward_weight(GOLDEN["sync_c"], 0.0).tolist() == [1.0, 1.0]


def test_the_offset_search_is_the_published_one() -> None:
    distances = offset_distances(GOLDEN["sync_lip"][None], GOLDEN["sync_aud"][None])
    assert torch.allclose(distances[0], GOLDEN["sync_dists"], atol=1e-5)
    assert torch.allclose(confidence(distances), GOLDEN["sync_conf"], atol=1e-5)
    assert round(float(offset_frames(distances))) == 4


def test_late_sound_is_told_from_early_sound_to_a_fraction_of_a_frame() -> None:
    time = torch.arange(60, dtype=torch.float64)
    both = torch.stack([torch.sin(time / 3), torch.cos(time / 3), torch.sin(time / 7)], dim=1)
    sound = both[None].float()
    for late in (-3, 0, 6):
        mouth = sound[:, REACH + late : REACH + late + 30]
        assert float(offset_frames(offset_distances(mouth, sound))) == pytest.approx(late, abs=0.3)


def test_the_sync_network_hears_each_frame_in_its_place() -> None:
    torch.manual_seed(0)
    network = SyncNetwork().eval().requires_grad_(False)
    around, latents = torch.randn(2, (16 + 2 * REACH) * 4, 80), torch.randn(2, 16, 16, 8, 10)
    sound, mouth = network.embed_sound(around), network.embed_mouth(latents)
    assert sound.shape == (2, 16 + 2 * REACH - 4, 128)
    assert mouth.shape == (2, 12, 128)
    assert torch.allclose(mouth.norm(dim=2), torch.ones(2, 12), atol=1e-5)
    assert torch.allclose(sound[:, 7], network.sound(around[:, 28:48]), atol=1e-5)
    assert network.confidence(latents, around).shape == (2,)
