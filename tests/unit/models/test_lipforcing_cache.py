"""The cache of past frames, and the text memory with its folded padding."""

from __future__ import annotations

import math

import pytest

torch = pytest.importorskip("torch")

from core.errors import EngineError  # noqa: E402
from core.models.lipforcing_attention import attend, fold_padding, split_count  # noqa: E402
from core.models.lipforcing_audio import audio_groups  # noqa: E402
from core.models.lipforcing_cache import FrameCache  # noqa: E402
from core.models.lipforcing_config import LipForcingConfig  # noqa: E402
from core.models.lipforcing_dit import LipForcingNetwork  # noqa: E402
from core.models.lipforcing_positions import places  # noqa: E402
from tests.lipforcing_golden import GRID, apart, clip, config, inputs, network  # noqa: E402

pytestmark = pytest.mark.torch

TINY = LipForcingConfig(8, 8, 2, 2)
TOKENS = 2


def frames(*numbers: int) -> torch.Tensor:
    """Keys of some frames, told apart by their number."""
    each = torch.tensor(numbers, dtype=torch.float32).repeat_interleave(TOKENS)
    return each[None, :, None, None].expand(1, -1, 2, 4)


def held(cache: FrameCache, layer: int = 1) -> list[int]:
    keys, values = cache.contents(layer)
    assert torch.equal(values, -keys)
    return [int(n) for n in keys[0, ::TOKENS, 0, 0]]


def write(cache: FrameCache, *numbers: int) -> None:
    with torch.no_grad():
        for layer in range(2):
            cache.join(layer, frames(*numbers), -frames(*numbers))
    cache.commit(len(numbers))


def test_frames_are_kept_dropped_and_closed_up() -> None:
    cache = FrameCache(TINY, 7, TOKENS)
    write(cache, 0, 1, 2)
    write(cache, 3, 4, 5)
    assert held(cache) == [0, 1, 2, 3, 4, 5]
    cache.keep([0, 3, 4, 5])
    assert held(cache) == [0, 3, 4, 5]
    write(cache, 6, 7, 8)
    assert held(cache) == [0, 3, 4, 5, 6, 7, 8]
    assert cache.tokens == 14
    cache.clear()
    assert held(cache) == []


def test_live_frames_stand_behind_the_past_until_committed() -> None:
    cache = FrameCache(TINY, 7, TOKENS)
    write(cache, 0, 1)
    with torch.no_grad():
        keys, _ = cache.join(0, frames(2), -frames(2))
    assert [int(n) for n in keys[0, ::TOKENS, 0, 0]] == [0, 1, 2]
    assert held(cache, 0) == [0, 1]


def test_with_gradients_nothing_is_written_and_gradients_flow() -> None:
    cache = FrameCache(TINY, 7, TOKENS)
    write(cache, 0, 1)
    before = cache.contents(0)[0].clone()
    live = frames(2).clone().requires_grad_()
    keys, values = cache.join(0, live, live)
    (keys.sum() + values.sum()).backward()
    assert torch.equal(live.grad, torch.full_like(live, 2.0))
    assert torch.equal(cache.contents(0)[0], before)


def test_misuse_is_refused() -> None:
    cache = FrameCache(TINY, 3, TOKENS)
    write(cache, 0, 1)
    with pytest.raises(EngineError, match="do not fit behind 4"), torch.no_grad():
        cache.join(0, frames(2, 3), frames(2, 3))
    with pytest.raises(EngineError, match="increasing"):
        cache.keep([1, 0])
    with pytest.raises(EngineError, match="no frame 2"):
        cache.keep([0, 2])
    with pytest.raises(EngineError, match="more frames"):
        cache.commit(2)


def a_call(net: LipForcingNetwork, cache: FrameCache, start: int, past: int) -> tuple[object, ...]:
    """Arguments of a call on three frames of the golden clip."""
    given = clip()
    return (
        inputs("noise")[:, :, start : start + 3],
        given.scene(start, start + 3),
        net.embed_time(torch.zeros(1, dtype=torch.float64)),
        net.hear(audio_groups(given.audio, start, 3)),
        net.text_memory(given.text),
        cache,
        places(range(past + 3), *GRID, 32),
    )


def test_the_short_clean_pass_leaves_what_the_whole_call_leaves() -> None:
    net = network()
    whole, short = FrameCache(config(), 7, 24), FrameCache(config(), 7, 24)
    with torch.no_grad():
        for start, past in ((0, 0), (3, 3)):
            net(*a_call(net, whole, start, past))
            net.write_cache(*a_call(net, short, start, past))
            whole.commit(3)
            short.commit(3)
    for layer in range(6):
        for one, other in zip(whole.contents(layer), short.contents(layer), strict=True):
            assert one.abs().sum() > 0
            assert torch.equal(one, other)


def test_the_clean_pass_spares_the_rest_of_the_last_block() -> None:
    net, cache = network(), FrameCache(config(), 7, 24)
    ran: list[str] = []
    net.blocks[5].self_attn.q.register_forward_hook(lambda *_: ran.append("queries"))
    net.blocks[5].ffn.register_forward_hook(lambda *_: ran.append("feed-forward"))
    net.head.register_forward_hook(lambda *_: ran.append("head"))
    with torch.no_grad():
        net.write_cache(*a_call(net, cache, 0, 0))
        assert ran == []
        net(*a_call(net, cache, 0, 0))
    assert ran == ["queries", "feed-forward", "head"]


def test_the_cache_is_not_written_with_gradients() -> None:
    net = network()
    with pytest.raises(EngineError, match="without gradients"):
        net.write_cache(*a_call(net, FrameCache(config(), 7, 24), 0, 0))


def test_a_call_with_gradients_gives_the_same_velocity() -> None:
    net, cache = network(), FrameCache(config(), 7, 24)
    with torch.no_grad():
        net.write_cache(*a_call(net, cache, 0, 0))
        cache.commit(3)
        plain = net(*a_call(net, cache, 3, 3))
    net.requires_grad_(True)
    traced = net(*a_call(net, cache, 3, 3))
    assert torch.equal(plain, traced.detach())
    traced.square().mean().backward()
    deaf = [name for name, weight in net.named_parameters() if weight.grad is None]
    assert deaf == []
    assert net.blocks[0].self_attn.k.weight.grad.abs().sum() > 0


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16, torch.float16])
@pytest.mark.parametrize("count", [1, 5, 100, 505, 512])
def test_a_count_is_split_without_loss(dtype: torch.dtype, count: int) -> None:
    biases = split_count(count, dtype)
    assert torch.tensor(biases, dtype=torch.float64).to(dtype).double().tolist() == biases
    assert math.isclose(sum(math.exp(bias) for bias in biases), count, rel_tol=1e-6)
    assert len(biases) <= 4


def test_padding_is_folded() -> None:
    text = torch.randn(2, 20, 6)
    text[:, 11:] = 0
    text[0, 3] = 0  # empty in one of two only: not padding
    folded, bias = fold_padding(text, torch.float32)
    assert bias is not None
    rows = 11 + len(split_count(9, torch.float32))
    assert folded.shape == (2, rows, 6)
    assert bias.shape == (1, rows)
    assert torch.equal(folded[:, :11], text[:, :11])
    assert not folded[:, 11:].any()


def test_text_without_padding_is_left_alone() -> None:
    text = torch.randn(1, 5, 6)
    assert fold_padding(text, torch.float32) == (text, None)


@pytest.mark.parametrize("dtype", [torch.float64, torch.float32, torch.bfloat16])
def test_attention_to_folded_padding_is_the_plain_one(dtype: torch.dtype) -> None:
    """In each format folded attention is as near to the exact plain one as plain attention is."""
    torch.manual_seed(0)
    text = torch.randn(1, 512, 32, dtype=torch.float64)
    text[:, 11:] = 0
    lift = torch.randn(32, 32, dtype=torch.float64) / 6
    shift = torch.randn(32, dtype=torch.float64)
    queries = torch.randn(1, 40, 2, 16, dtype=torch.float64).to(dtype)

    def listen(
        rows: torch.Tensor, bias: torch.Tensor | None, inner: torch.dtype = dtype
    ) -> torch.Tensor:
        keys = (rows @ lift + shift).unflatten(-1, (2, 16)).to(dtype)
        return attend(queries.to(inner), keys.to(inner), keys.to(inner), bias).double()

    folded, bias = fold_padding(text, dtype)
    assert folded.shape[1] < 20
    exact = listen(text, None, torch.float64)
    plain_error = apart(listen(text, None), exact)
    assert apart(listen(folded, bias), exact) <= max(1.2 * plain_error, 1e-6)
    forgotten = listen(folded, torch.zeros_like(bias))
    assert apart(forgotten, exact) > 0.1  # the rows do take part


def test_the_network_is_the_same_with_folded_text() -> None:
    net, given = network(), clip()
    text = torch.cat([given.text, torch.zeros(1, 496, 4096)], dim=1)
    made = []
    with torch.no_grad():
        for fold in (False, True):
            memory = net.text_memory(text, fold=fold)
            arguments = list(a_call(net, FrameCache(config(), 7, 24), 0, 0))
            arguments[4] = memory
            made.append(net(*arguments))
    assert memory.layers[0][0].shape[1] < 14
    assert apart(*made) <= 1e-5
