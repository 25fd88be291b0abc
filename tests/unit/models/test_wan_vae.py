"""The Wan 2.1 autoencoder: the reference's numbers, whole and piece by piece, and its names."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("safetensors")

from core.errors import BadFrame, WeightsError  # noqa: E402
from core.models.wan_vae import WanVae  # noqa: E402
from core.models.wan_vae_config import LATENT_MEAN, LATENT_STD, WanVaeConfig  # noqa: E402
from core.models.wan_vae_layers import WanMemory  # noqa: E402
from tests.golden_parts import figures, tensors  # noqa: E402

pytestmark = pytest.mark.torch

BAR = 1e-4
TINY = WanVaeConfig(base_width=8)


@pytest.fixture(scope="module")
def network() -> WanVae:
    return WanVae.from_state(tensors("tiny_wanvae_weights"))


@pytest.fixture(scope="module")
def golden() -> dict[str, torch.Tensor]:
    return tensors("wanvae")


def encoded(network: WanVae, video: torch.Tensor, groups: list[int]) -> torch.Tensor:
    """In calls of so many frames each."""
    memory = WanMemory()
    return torch.cat([network.encode_next(x, memory) for x in video.split(groups, 2)], 2)


def decoded(network: WanVae, latents: torch.Tensor, groups: list[int]) -> torch.Tensor:
    memory = WanMemory()
    return torch.cat([network.decode_next(x, memory) for x in latents.split(groups, 2)], 2)


def furthest(a: torch.Tensor, b: torch.Tensor) -> float:
    assert a.shape == b.shape
    return float((a - b).abs().max())


def test_encoding_gives_the_latents_of_the_reference(
    network: WanVae, golden: dict[str, torch.Tensor]
) -> None:
    assert furthest(network.encode(golden["video"]), golden["latents"]) <= BAR


def test_decoding_gives_the_video_of_the_reference(
    network: WanVae, golden: dict[str, torch.Tensor]
) -> None:
    assert furthest(network.decode(golden["dec_latents"]), golden["decoded_unclamped"]) <= BAR


def test_pieces_are_the_whole_bit_for_bit(network: WanVae, golden: dict[str, torch.Tensor]) -> None:
    video, latents = golden["video"], golden["dec_latents"]
    assert torch.equal(encoded(network, video, [1, 4, 4, 4, 4]), network.encode(video))
    assert torch.equal(decoded(network, latents, [1] * 5), network.decode(latents))


@pytest.mark.parametrize("groups", [[17], [1, 16], [5, 12], [1, 8, 4, 4]])
def test_any_grouping_of_the_frames_gives_the_same_latents(
    network: WanVae, golden: dict[str, torch.Tensor], groups: list[int]
) -> None:
    """In one call no layer has any memory yet: what memory does is seen against that."""
    assert furthest(encoded(network, golden["video"], groups), golden["latents"]) <= BAR


@pytest.mark.parametrize("groups", [[5], [1, 4], [2, 3], [3, 1, 1]])
def test_any_grouping_of_the_latents_gives_the_same_video(
    network: WanVae, golden: dict[str, torch.Tensor], groups: list[int]
) -> None:
    video = decoded(network, golden["dec_latents"], groups)
    assert furthest(video, golden["decoded_unclamped"]) <= BAR


def test_each_call_gives_its_own_share_of_frames(
    network: WanVae, golden: dict[str, torch.Tensor]
) -> None:
    memory = WanMemory()
    pieces = [network.decode_next(x, memory) for x in golden["dec_latents"].split(1, 2)]
    assert [piece.shape[2] for piece in pieces] == [1, 4, 4, 4, 4]


def test_the_past_matters(network: WanVae, golden: dict[str, torch.Tensor]) -> None:
    """The bar is far below what forgetting, or another order of the colours, would change."""
    again = network.encode_next(golden["video"][:, :, 5:6], WanMemory())
    assert furthest(again, golden["latents"][:, :, 2:3]) > 1000 * BAR
    other = network.encode(golden["video"].flip(1))
    assert furthest(other, golden["latents"]) > 1000 * BAR


def test_two_streams_are_a_batch(network: WanVae, golden: dict[str, torch.Tensor]) -> None:
    both = torch.cat([golden["video"], golden["video"].flip(2)])
    apart = torch.cat([network.encode(video[None]) for video in both])
    assert furthest(network.encode(both), apart) <= 1e-5


def test_the_memory_has_the_shapes_of_the_reference(
    network: WanVae, golden: dict[str, torch.Tensor]
) -> None:
    wanted = figures("wanvae")
    memory = WanMemory()
    for frames in golden["video"].split([1, 4, 4, 4, 4], 2):
        network.encode_next(frames, memory)
    assert memory.shapes() == [
        tuple(shape) for shape in wanted["encoder_cache_shapes_tiny"] if shape
    ]
    memory = WanMemory()
    for latents in golden["dec_latents"].split(1, 2):
        network.decode_next(latents, memory)
    shapes = [tuple(shape) for shape in wanted["decoder_cache_shapes_tiny"] if shape]
    assert sorted(memory.shapes()) == sorted(shapes)


def test_a_copied_memory_goes_its_own_way(network: WanVae, golden: dict[str, torch.Tensor]) -> None:
    one, four, other = golden["video"][:, :, :9].split([1, 4, 4], 2)
    memory = WanMemory()
    network.encode_next(one, memory)
    twin = memory.copy()
    network.encode_next(other, twin)
    assert torch.equal(
        network.encode_next(four, memory), network.encode(golden["video"])[:, :, 1:2]
    )


def test_names_and_shapes_are_those_of_the_public_file() -> None:
    listed = figures("wanvae")["real_state_dict"]
    with torch.device("meta"):
        state = WanVae(WanVaeConfig()).state_dict()
    assert {key: list(value.shape) for key, value in state.items()} == listed
    assert sum(value.numel() for value in state.values()) == figures("wanvae")["real_params"]


def test_sizes_come_from_the_shapes() -> None:
    assert WanVaeConfig.from_state(tensors("tiny_wanvae_weights")) == TINY
    with torch.device("meta"):
        real = WanVae(WanVaeConfig()).state_dict()
        odd = WanVaeConfig(4, (1, 3, 2), 1, (True, False), 16)
        other = WanVae(odd).state_dict()
    assert WanVaeConfig.from_state(real) == WanVaeConfig()
    assert WanVaeConfig.from_state(other) == odd


def test_the_scale_of_the_latents_is_the_reference_s() -> None:
    wanted = figures("wanvae")
    assert pytest.approx(wanted["mean"]) == LATENT_MEAN
    assert pytest.approx(wanted["std"]) == LATENT_STD


def test_sixteen_bits_come_near(golden: dict[str, torch.Tensor]) -> None:
    network = WanVae.from_state(tensors("tiny_wanvae_weights"), dtype=torch.bfloat16)
    latents = network.encode(golden["video"].bfloat16())
    assert latents.dtype == torch.bfloat16
    assert float((latents - golden["latents"]).square().mean().sqrt()) < 0.02


def test_the_decoder_can_be_left_out(golden: dict[str, torch.Tensor]) -> None:
    state = tensors("tiny_wanvae_weights")
    network = WanVae.from_state(state, decoder=False)
    assert not [key for key in network.state_dict() if key.startswith(("decoder", "conv2"))]
    assert furthest(network.encode(golden["video"]), golden["latents"]) <= BAR
    with pytest.raises(BadFrame, match="without its decoder"):
        network.decode(golden["dec_latents"])
    del state["decoder.head.2.bias"]
    with pytest.raises(WeightsError, match=r"decoder\.head\.2\.bias"):
        WanVae.from_state(state, decoder=False)


@pytest.mark.parametrize(
    ("shape", "said"),
    [
        ((1, 3, 4, 16, 16), "frames"),
        ((1, 3, 0, 16, 16), "want video"),
        ((1, 4, 1, 16, 16), "want video"),
        ((1, 3, 1, 12, 16), "8 pixels"),
        ((3, 1, 16, 16), "want video"),
    ],
)
def test_other_videos_are_refused(network: WanVae, shape: tuple[int, ...], said: str) -> None:
    with pytest.raises(BadFrame, match=said):
        network.encode(torch.zeros(shape))


def test_a_later_call_takes_whole_groups_only(network: WanVae) -> None:
    memory = WanMemory()
    network.encode_next(torch.zeros(1, 3, 1, 16, 16), memory)
    with pytest.raises(BadFrame, match="a multiple of 4 frames, got 1"):
        network.encode_next(torch.zeros(1, 3, 1, 16, 16), memory)


@pytest.mark.parametrize("shape", [(1, 8, 1, 2, 2), (1, 16, 2, 2), (1, 16, 0, 2, 2)])
def test_other_latents_are_refused(network: WanVae, shape: tuple[int, ...]) -> None:
    with pytest.raises(BadFrame, match="want latents"):
        network.decode(torch.zeros(shape))


@pytest.mark.parametrize(
    ("key", "shape", "said"),
    [
        ("conv2.weight", (8, 8, 1, 1, 1), "8 latent channels"),
        ("encoder.conv1.weight", (8, 3, 3, 3), "shape"),
        ("encoder.downsamples.3.residual.2.weight", (17, 8, 3, 3, 3), "shape"),
        ("encoder.downsamples.4.residual.2.weight", (17, 17, 3, 3, 3), "wide"),
    ],
)
def test_other_networks_are_refused(key: str, shape: tuple[int, ...], said: str) -> None:
    state = tensors("tiny_wanvae_weights")
    state[key] = torch.zeros(shape)
    with pytest.raises(WeightsError, match=said):
        WanVae.from_state(state)
