"""The whole-clip forms of the network: with any visibility, bidirectional, and with guidance."""

from __future__ import annotations

from itertools import pairwise

import pytest

torch = pytest.importorskip("torch")

from core.errors import EngineError  # noqa: E402
from core.student.schedule import add_noise, shifted_times, to_clean  # noqa: E402
from core.student.torch_lipforcing_sampler import Clip  # noqa: E402
from core.student.torch_lipforcing_teacher import (  # noqa: E402
    Guidance,
    clip_velocity,
    guide,
    sample_clip,
)
from tests.lipforcing_golden import apart, clip, components, inputs, network  # noqa: E402
from tests.naive_lip_forcing import Naive  # noqa: E402
from tests.parity_factory import Sizes, random_inputs, random_weights  # noqa: E402

pytestmark = pytest.mark.torch

IN_ORDER = tuple(range(12))
BY_CHUNK = (0, 1, 2, 3, 4, 5, 3, 4, 5, 3, 4, 5)
SIZES = Sizes(frames=6)


@pytest.mark.parametrize(
    ("name", "positions"),
    [
        ("causal", IN_ORDER),
        ("sink1win7_abs", IN_ORDER),
        ("sink1win7_dyn", BY_CHUNK),
        ("sink3win9_abs", IN_ORDER),
    ],
)
def test_a_time_for_each_frame_and_any_visibility(name: str, positions: tuple[int, ...]) -> None:
    net, given = network(), clip(frames=12)
    t, noisy = components("df.t"), components("df.noisy")
    by_frame = t[:, None, :, None, None]
    made = add_noise(components("df.clean"), inputs("noise")[:, :, :12], by_frame)
    assert apart(made, noisy) < 1e-6
    visible = components(f"df.{name}.frame_mask").bool()
    velocity = clip_velocity(net, given, 12, net.text_memory(given.text), visible, positions)
    clean = to_clean(noisy.double(), velocity(noisy, t).double(), by_frame)
    assert apart(clean, components(f"df.{name}.x0")) <= 1e-5
    other = clip_velocity(net, given, 12, net.text_memory(given.text), None, positions)
    assert apart(other(noisy, t), velocity(noisy, t)) > 0.1  # the mask matters
    if name == "sink1win7_abs":
        loss = 0.5 * (clean - components("df.clean").double()).square().mean()
        assert abs(float(loss) - float(components("df.loss_sink1win7_abs"))) <= 1e-5


def test_one_time_for_the_clip() -> None:
    net, given = network(), clip(frames=12)
    visible = components("df.sink1win7_abs.frame_mask").bool()
    velocity = clip_velocity(net, given, 12, net.text_memory(given.text), visible)
    noisy, t = components("df.noisy"), torch.tensor([0.769], dtype=torch.float64)
    clean = to_clean(noisy.double(), velocity(noisy, t).double(), 0.769)
    assert apart(clean, components("full_scalar_t.x0")) <= 1e-5


def naive_and_shipped():  # type: ignore[no-untyped-def]
    from core.models.lipforcing_dit import LipForcingNetwork

    weights, given = random_weights(SIZES.config()), random_inputs(SIZES)
    net = LipForcingNetwork(SIZES.config())
    net.load_state_dict({name: tensor.float() for name, tensor in weights.items()})
    shown = Clip(
        given["text_embeds"],
        given["audio_emb"],
        given["ref_latent"],
        given["mask"],
        given["masked_video"],
        given["ref_sequence"],
    ).to(torch.float32)
    return Naive(weights, SIZES.heads, given), net.requires_grad_(False), shown, given["noise"]


def test_bidirectional_call_against_the_naive_one() -> None:
    naive, net, shown, noise = naive_and_shipped()
    wanted, _ = naive.call(noise[0].double(), 0.6, list(range(6)), [], absolute=True)
    velocity = clip_velocity(net, shown, 6, net.text_memory(shown.text))
    made = velocity(noise, torch.tensor([0.6], dtype=torch.float64))
    assert apart(made[0], wanted) <= 1e-4


def test_guided_sampling_against_the_naive_one() -> None:
    """Three steps: one below the band of guidance, so that both kinds of step occur."""
    naive, net, shown, noise = naive_and_shipped()
    deaf = Naive(
        naive.weights,
        naive.heads,
        {
            **naive.inputs,
            "audio_emb": torch.zeros_like(naive.inputs["audio_emb"]),
            "text_embeds": torch.zeros_like(naive.inputs["text_embeds"]),
        },
    )
    latents, frames = noise[0].double(), list(range(6))
    grid = [1.0, 5 * (2 / 3) / (1 + 4 * (2 / 3)), 5 * (1 / 3) / (1 + 4 * (1 / 3)), 0.0]
    for t, following in pairwise(grid):
        v, _ = naive.call(latents, t, frames, [], absolute=True)
        if t >= 0.8:
            v = v + 3.5 * (v - deaf.call(latents, t, frames, [], absolute=True)[0])
        latents = latents + (following - t) * v
    made = sample_clip(net, shown, noise, steps=3, guidance=Guidance(4.5, 0.8, 1.0))
    assert made.dtype == torch.float32
    assert apart(made[0], latents) <= 3e-4  # guidance multiplies rounding too
    plain = sample_clip(net, shown, noise, steps=3, guidance=Guidance(1.0))
    assert apart(made, plain) > 0.1


def test_the_guidance_band() -> None:
    band = Guidance(4.5, 0.556, 0.882)
    wanted = {0.3: 1, 0.555: 1, 0.556: 4.5, 0.7: 4.5, 0.882: 4.5, 0.883: 1, 0.999: 1}
    assert {t: band.at(t) for t in wanted} == wanted
    one, two = torch.tensor([2.0]), torch.tensor([1.5])
    assert guide(one, two, 4.5).item() == 2.0 + 3.5 * 0.5


def test_the_shifted_grid() -> None:
    grid = shifted_times(50)
    assert len(grid) == 51
    wanted = {0: 1.0, 10: 20 / 21, 20: 15 / 17, 30: 10 / 13, 40: 5 / 9, 50: 0.0}
    for j, t in wanted.items():
        assert grid[j] == pytest.approx(t, abs=1e-12), j
    assert grid[29] == pytest.approx(0.7835820895522388, abs=1e-12)
    assert grid[49] == pytest.approx(0.09259259259259267, abs=1e-12)
    assert round(grid[30], 3) == 0.769  # the student's second time
    with pytest.raises(EngineError, match="no grid"):
        shifted_times(0)


def test_a_negative_text_of_another_kind_is_refused() -> None:
    _, net, shown, noise = naive_and_shipped()
    with pytest.raises(EngineError, match="negative text of 3 features"):
        sample_clip(net, shown, noise, steps=1, negative_text=torch.zeros(1, 2, 3))
