"""Losses, visibility and rollouts of the training at scale, on golden numbers."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from core.student.torch_lipforcing_sampler import StudentSession, roll_out  # noqa: E402
from core.student.torch_lipforcing_teacher import guide  # noqa: E402
from core.student.window import CacheWindow  # noqa: E402
from tests import lipforcing_golden as golden  # noqa: E402
from tests.lipforcing_golden import apart  # noqa: E402
from training.lipforcing.actor import Actor, Window  # noqa: E402
from training.lipforcing.distil import student_loss  # noqa: E402
from training.lipforcing.forcing import LEVELS, chunk_times, forcing_loss, visibility  # noqa: E402
from training.lipforcing.shards import Batch  # noqa: E402
from training.small.distribution import Guidance, guidance_at  # noqa: E402

pytestmark = pytest.mark.torch

CPU = torch.device("cpu")
# Made by the published implementation's loss on small random tensors.
MATCHING = {
    name: torch.from_numpy(value)
    for name, value in np.load(Path(__file__).with_name("golden_matching.npz")).items()
}


def forcing_batch() -> tuple[Batch, torch.Tensor, torch.Tensor]:
    batch = Batch(golden.clip(frames=12), golden.components("df.clean"), torch.zeros(1, 45 * 640))
    return batch, golden.components("df.t"), golden.inputs("noise")[:, :, :12]


def test_the_student_s_loss_gate_and_gradient_are_the_published_ones() -> None:
    scale = guidance_at(MATCHING["t"], 4.5, Guidance.WINDOW)
    guided = guide(
        MATCHING["teacher_cond"], MATCHING["teacher_uncond"], scale.float().reshape(-1, 1, 1, 1, 1)
    )
    assert apart(guided, MATCHING["teacher_guided"]) < 1e-5
    made = MATCHING["gen"].clone().requires_grad_()
    loss = student_loss(made, guided, MATCHING["fake"], MATCHING["sync_c"])
    assert abs(loss.item() - float(MATCHING["weighted_per_sample_mean"])) < 1e-5
    loss.backward()
    assert apart(made.grad, MATCHING["grad_gen"]) < 1e-5
    plain = student_loss(MATCHING["gen"], guided, MATCHING["fake"])
    assert abs(float(plain) - float(MATCHING["vsd_mean"])) < 1e-5


@pytest.mark.parametrize(("name", "total", "sink"), [("sink1win7", 7, 1), ("sink3win9", 9, 3)])
def test_chunks_see_what_the_published_training_shows_them(
    name: str, total: int, sink: int
) -> None:
    window = Window(3, total, sink)
    seen = visibility(window.spans(12), window, CPU)
    assert torch.equal(seen, golden.components(f"df.{name}_abs.frame_mask").bool())


def test_the_first_chunk_takes_what_is_over() -> None:
    window = Window(2)
    assert window.spans(7) == [(0, 3), (3, 5), (5, 7)]
    assert Window(3).spans(6) == [(0, 3), (3, 6)]
    assert visibility(window.spans(7), Window(2, 3, 1), CPU)[0].tolist() == [True] * 3 + [False] * 4


@pytest.mark.parametrize(("name", "total", "sink"), [("sink1win7", 7, 1), ("sink3win9", 9, 3)])
@pytest.mark.parametrize("recompute", [False, True])
def test_the_forcing_call_is_the_published_one(
    name: str, total: int, sink: int, recompute: bool
) -> None:
    batch, t, noise = forcing_batch()
    actor, window = Actor(golden.network(), recompute=recompute), Window(3, total, sink)
    seen = visibility(window.spans(12), window, CPU)
    with torch.no_grad():
        made = actor("clean", batch.clip, golden.components("df.noisy"), t, seen)
        loss = forcing_loss(actor, batch, t, noise, window)
    assert apart(made, golden.components(f"df.{name}_abs.x0")) < 1e-4
    if name == "sink1win7":
        assert abs(float(loss) - float(golden.components("df.loss_sink1win7_abs"))) < 1e-5


def test_every_chunk_has_a_time_of_the_list() -> None:
    torch.manual_seed(0)
    t = chunk_times(200, Window(3).spans(21), CPU)
    assert t.shape == (200, 21)
    assert t.dtype is torch.float64
    chunks = t.unflatten(1, (7, 3))
    assert torch.equal(chunks[:, :, 0], chunks[:, :, 2])
    for level in LEVELS:
        assert float((chunks[:, :, 0] == level).double().mean()) == pytest.approx(1 / 3, abs=0.05)


@pytest.mark.parametrize("chunk", [1, 3])
def test_a_rollout_without_gradient_is_the_live_one(chunk: int) -> None:
    clip, frames = golden.clip(frames=12), 12
    noise, fresh = (golden.inputs(name)[:, :, :frames] for name in ("noise", "renoise"))
    live = golden.network()
    session = StudentSession(
        live, live.text_memory(clip.text), golden.LATENT_SIZE, window=CacheWindow(7, 1, chunk)
    )
    wanted = roll_out(session, clip, noise, fresh, chunk)
    with torch.no_grad():  # live the start is not scaled by the first time
        made = Actor(live)("roll_out", clip, [noise / 0.999, fresh], 1, Window(chunk))
    assert apart(made, wanted) < 1e-5


def rollout_gradient(exit_call: int, *, recompute: bool) -> tuple[torch.Tensor, torch.Tensor]:
    network = golden.network()
    query = network.blocks[1].self_attn.q.weight.requires_grad_()
    torch.manual_seed(1)
    noises = [torch.randn(1, 16, 9, *golden.LATENT_SIZE) for _ in range(exit_call + 1)]
    made = Actor(network, recompute=recompute)(
        "roll_out", golden.clip(frames=9), noises, exit_call, Window()
    )
    made.square().mean().backward()
    return made.detach(), query.grad


@pytest.mark.parametrize("recompute", [False, True])
def test_half_precision_loses_no_gradient(recompute: bool) -> None:
    """The calls without gradient before the exit must not leave casts behind that have none."""
    torch.manual_seed(1)
    noises = [torch.randn(1, 16, 9, *golden.LATENT_SIZE) for _ in range(2)]
    lengths = []
    for precision in ("float32", "bfloat16"):
        network = golden.network().requires_grad_(True)
        actor = Actor(network, precision, recompute)
        actor("roll_out", golden.clip(frames=9), noises, 1, Window()).square().mean().backward()
        lengths.append({name: float(p.grad.norm()) for name, p in network.named_parameters()})
    for name, length in lengths[0].items():
        assert length > 0
        assert lengths[1][name] == pytest.approx(length, rel=0.1), name


@pytest.mark.parametrize("exit_call", [0, 1])
def test_computing_blocks_anew_changes_no_gradient(exit_call: int) -> None:
    made, gradient = rollout_gradient(exit_call, recompute=False)
    again, recomputed = rollout_gradient(exit_call, recompute=True)
    assert torch.equal(made, again)
    assert gradient.abs().max() > 0
    assert apart(recomputed, gradient) <= 1e-6 * float(gradient.abs().max())


def test_only_the_exit_call_of_a_chunk_has_a_gradient() -> None:
    """What a chunk hands to the next one, and the first of two calls, give no way back."""
    network = golden.network()
    network.patch_embedding.weight.requires_grad_()
    calls: list[bool] = []
    network.register_forward_hook(lambda _m, _i, made: calls.append(made.requires_grad))
    noises = [torch.randn(1, 16, 9, *golden.LATENT_SIZE, requires_grad=True) for _ in range(2)]
    made = Actor(network)("roll_out", golden.clip(frames=9), noises, 1, Window())
    assert calls == [False, True] * 3
    assert torch.autograd.grad(made.sum(), noises, allow_unused=True) == (None, None)
    made = Actor(network)("roll_out", golden.clip(frames=9), noises[:1], 0, Window())
    assert calls == [False, True] * 3 + [True] * 3
    (back,) = torch.autograd.grad(made[:, :, 3:6].sum(), noises[:1])
    assert back[:, :, 3:6].abs().max() > 0
    assert not back[:, :, :3].any()


def test_half_precision_stays_near() -> None:
    batch, t, _ = forcing_batch()
    noisy, window = golden.components("df.noisy"), Window()
    seen = visibility(window.spans(12), window, CPU)
    with torch.no_grad():
        made = Actor(golden.network(torch.bfloat16), "bfloat16")(
            "clean", batch.clip, noisy, t, seen
        )
    assert made.dtype is torch.float32
    wanted = golden.components("df.sink1win7_abs.x0")
    assert 1e-4 < apart(made, wanted) < 0.06
