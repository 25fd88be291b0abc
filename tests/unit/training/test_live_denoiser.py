"""The denoiser as its graphs compute it is the denoiser."""

from __future__ import annotations

from dataclasses import replace

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")

from core.models.small_config import DenoiserConfig  # noqa: E402
from core.models.small_denoiser import SmallDenoiser  # noqa: E402
from core.student.window import EMPTY_BIAS  # noqa: E402
from training.small.live_denoiser import (  # noqa: E402
    ChunkPreparation,
    LiveDenoiser,
    denoiser_names,
    preparation_names,
)
from training.small.onnx_graphs import empty_call  # noqa: E402

pytestmark = pytest.mark.torch

SIZES = DenoiserConfig(audio_width=12, conv_width=16, conv_blocks=2, width=24, layers=3, heads=3)


def lively(config: DenoiserConfig) -> SmallDenoiser:
    """Every weight at work, biases and norms too."""
    torch.manual_seed(3)
    net = SmallDenoiser(config).eval().requires_grad_(False)
    for parameter in net.parameters():
        parameter.add_(0.15 * torch.randn_like(parameter))
    return net


def some_call(config: DenoiserConfig) -> dict[str, torch.Tensor]:
    torch.manual_seed(4)
    call = {name: torch.randn_like(value) for name, value in empty_call(config).items()}
    call["t"] = torch.tensor([0.769])
    call["past_bias"].zero_()
    call["past_bias"][..., config.frame_tokens : 2 * config.frame_tokens] = EMPTY_BIAS
    return call


@torch.no_grad()
def answer(net: SmallDenoiser, call: dict[str, torch.Tensor]) -> list[torch.Tensor]:
    """Preparation and call, joined by the names that the graphs use."""
    given, made = preparation_names(net.config)
    prepared = ChunkPreparation(net)(*(call[name] for name in given))
    known = {**call, **dict(zip(made, prepared, strict=True))}
    return list(LiveDenoiser(net)(*(known[name] for name in denoiser_names(net.config)[0])))


def difference(ours: list[torch.Tensor], wanted: list[torch.Tensor]) -> float:
    pairs = zip(ours, wanted, strict=True)
    assert all(a.shape == b.shape for a, b in zip(ours, wanted, strict=True))
    return max(float((a - b).abs().max()) for a, b in pairs)


@pytest.mark.parametrize("frames", [2, 1, 3])
@pytest.mark.parametrize("t", [0.999, 0.769, 0.0])
def test_the_same_answers_for_every_chunk_size(frames: int, t: float) -> None:
    net = lively(SIZES).for_chunk(frames)
    call = {**some_call(net.config), "t": torch.tensor([t])}
    wanted = list(net(*call.values()))
    # Near t = 0 the velocity is the difference of two latents divided by almost nothing.
    assert difference(answer(net, call)[:1], wanted[:1]) * max(t, 1e-3) < 2e-4
    assert difference(answer(net, call)[1:], wanted[1:]) < 2e-5


@pytest.mark.parametrize("name", list(empty_call(SIZES)))
def test_every_input_matters(name: str) -> None:
    net = lively(SIZES)
    call = some_call(SIZES)
    changed = {**call, name: call[name] + 0.1 * torch.randn_like(call[name])}
    if name == "past_bias":
        changed = {**call, name: torch.zeros_like(call[name])}
    assert difference(answer(net, changed), answer(net, call)) > 1e-4


def test_weights_are_taken_over_as_they_are_now() -> None:
    net = lively(SIZES)
    call = some_call(SIZES)
    first = answer(net, call)
    for parameter in net.parameters():
        parameter.add_(0.05 * torch.randn_like(parameter))
    assert difference(answer(net, call), first) > 1e-2
    assert difference(answer(net, call), list(net(*call.values()))) < 2e-4


def test_one_head_and_one_layer_are_enough() -> None:
    net = lively(replace(SIZES, heads=1, layers=1, conv_blocks=1))
    call = some_call(net.config)
    assert difference(answer(net, call), list(net(*call.values()))) < 2e-4
