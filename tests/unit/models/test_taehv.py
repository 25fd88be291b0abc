"""TAEHV: the reference's numbers, all latents at once and one by one."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("safetensors")

from core.errors import BadFrame, WeightsError  # noqa: E402
from core.models.taehv import TRIM_FRAMES, Taehv, TaehvConfig, TaehvStream  # noqa: E402
from tests.golden_parts import figures, taehv_state, tensors  # noqa: E402

pytestmark = pytest.mark.torch

BAR = 1e-4


@pytest.fixture(scope="module")
def network() -> Taehv:
    return Taehv.from_state(taehv_state(), encoder=True)


@pytest.fixture(scope="module")
def golden() -> dict[str, torch.Tensor]:
    return tensors("taehv")


def furthest(a: torch.Tensor, b: torch.Tensor) -> float:
    assert a.shape == b.shape
    return float((a - b).abs().max())


def test_the_weights_are_those_of_the_reference() -> None:
    state = taehv_state()
    for key, (total, size) in figures("taehv")["weight_checksums"].items():
        assert float(state[key].double().sum()) == pytest.approx(total, abs=1e-9)
        assert float(state[key].double().abs().sum()) == pytest.approx(size, abs=1e-9)


def test_all_latents_at_once(network: Taehv, golden: dict[str, torch.Tensor]) -> None:
    latents = golden["latents"]
    pictures, _ = network.decode_next(latents, network.new_memory(1, *latents.shape[3:]))
    assert furthest(pictures, golden["decoded_raw_unclamped"]) <= BAR


@pytest.mark.parametrize("groups", [[1] * 6, [3, 3], [2, 1, 3], [6]])
def test_latents_as_they_come(
    network: Taehv, golden: dict[str, torch.Tensor], groups: list[int]
) -> None:
    stream = TaehvStream(network)
    pieces = [stream.push(latents) for latents in golden["latents"].split(groups, 1)]
    if groups == [1] * 6:
        assert [piece.shape[1] for piece in pieces] == figures("taehv")["frames_emitted_per_latent"]
    wanted = golden["decoded_raw_unclamped"][:, TRIM_FRAMES:].clamp(0, 1)
    assert furthest(torch.cat(pieces, 1), wanted) <= BAR


def test_the_whole_is_the_stream(network: Taehv, golden: dict[str, torch.Tensor]) -> None:
    pictures = network.decode(golden["latents"])
    assert pictures.shape[1] == figures("taehv")["trimmed_frames"]
    assert float(pictures.min()) >= 0.0
    assert float(pictures.max()) <= 1.0
    assert furthest(pictures, golden["decoded_raw_unclamped"][:, 3:].clamp(0, 1)) <= BAR


def test_the_past_matters(network: Taehv, golden: dict[str, torch.Tensor]) -> None:
    """Forgetting, or latents that trade channels, would change far more than the bar."""
    latents, wanted = golden["latents"], golden["decoded_raw_unclamped"]
    alone, _ = network.decode_next(latents[:, 1:2], network.new_memory(1, 4, 6))
    assert furthest(alone, wanted[:, 4:8]) > 100 * BAR
    other, _ = network.decode_next(latents.flip(2), network.new_memory(1, 4, 6))
    assert furthest(other, wanted) > 100 * BAR


def test_a_call_changes_nothing_it_was_given(
    network: Taehv, golden: dict[str, torch.Tensor]
) -> None:
    """So that a chunk can be decoded again from the same past."""
    memory = network.new_memory(1, 4, 6)
    first, after = network.decode_next(golden["latents"][:, :1], memory)
    assert all(not held.any() for held in memory)
    assert [held.shape for held in after] == [held.shape for held in memory]
    again, _ = network.decode_next(golden["latents"][:, :1], memory)
    assert torch.equal(first, again)


def test_after_a_reset_a_session_begins_anew(
    network: Taehv, golden: dict[str, torch.Tensor]
) -> None:
    stream = TaehvStream(network)
    first = stream.push(golden["latents"][:, :2])
    stream.push(golden["latents"][:, 2:4])
    stream.reset()
    assert torch.equal(stream.push(golden["latents"][:, :2]), first)


def test_clips_of_a_batch_are_independent(network: Taehv, golden: dict[str, torch.Tensor]) -> None:
    both = torch.cat([golden["latents"].flip(1), golden["latents"]])
    assert furthest(network.decode(both)[1:], network.decode(golden["latents"])) <= 1e-5


def test_encoding_gives_the_latents_of_the_reference(
    network: Taehv, golden: dict[str, torch.Tensor]
) -> None:
    assert furthest(network.encode(golden["enc_video"]), golden["enc_latents"]) <= BAR


def test_the_encoder_can_be_left_out(golden: dict[str, torch.Tensor]) -> None:
    state = taehv_state()
    network = Taehv.from_state(state)
    assert not [key for key in network.state_dict() if key.startswith("encoder")]
    with pytest.raises(BadFrame, match="without its encoder"):
        network.encode(golden["enc_video"])
    del state["encoder.17.bias"]
    with pytest.raises(WeightsError, match=r"encoder\.17\.bias"):
        Taehv.from_state(state)


def test_names_and_shapes_are_those_of_the_public_file() -> None:
    with torch.device("meta"):
        state = Taehv(TaehvConfig()).state_dict()
    listed = figures("taehv")["state_dict_shapes"]
    assert {key: list(value.shape) for key, value in state.items()} == listed
    assert TaehvConfig.from_state(state) == TaehvConfig()


def test_sizes_come_from_the_shapes() -> None:
    odd = TaehvConfig(8, (12, 10, 6, 4), (1, 1, 2), 5, (2, 1, 1))
    network = Taehv.from_state(Taehv(odd).state_dict(), encoder=True)
    assert network.config == odd
    pictures, _ = network.decode_next(torch.zeros(2, 3, 8, 2, 4), network.new_memory(2, 2, 4))
    assert pictures.shape == (2, 3 * odd.frames_per_latent, 3, 16, 32)
    assert network.encode(torch.zeros(2, 4, 3, 16, 32)).shape == (2, 2, 8, 2, 4)


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
def test_sixteen_bits_come_near(golden: dict[str, torch.Tensor], dtype: torch.dtype) -> None:
    network = Taehv.from_state(taehv_state(), dtype=dtype)
    pictures = network.decode(golden["latents"].to(dtype))
    assert pictures.dtype == dtype
    wanted = golden["decoded_raw_unclamped"][:, 3:].clamp(0, 1)
    assert float((pictures.float() - wanted).square().mean().sqrt()) < 0.01


@pytest.mark.parametrize("shape", [(1, 16, 1, 4, 6), (16, 1, 4, 6), (1, 0, 16, 4, 6)])
def test_other_latents_are_refused(network: Taehv, shape: tuple[int, ...]) -> None:
    with pytest.raises(BadFrame, match="want latents"):
        network.decode(torch.zeros(shape))


@pytest.mark.parametrize("shape", [(1, 6, 3, 16, 16), (1, 4, 3, 12, 16), (1, 4, 1, 16, 16)])
def test_other_videos_are_refused(network: Taehv, shape: tuple[int, ...]) -> None:
    with pytest.raises(BadFrame, match="want video"):
        network.encode(torch.zeros(shape))
