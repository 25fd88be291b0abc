"""The wav2vec2 ear: the reference's numbers, every state, and the names its weights go by."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("safetensors")

from core.errors import BadFrame, WeightsError  # noqa: E402
from core.models.wav2vec2 import FRAME_SAMPLES, Wav2Vec2, normalised  # noqa: E402
from core.models.wav2vec2_config import Wav2Vec2Config  # noqa: E402
from tests.golden_parts import HEADS, figures, tensors  # noqa: E402

pytestmark = pytest.mark.torch

BAR = 1e-4
POSITION = "encoder.pos_conv_embed.conv."
NEW = ("parametrizations.weight.original0", "parametrizations.weight.original1")
State = dict[str, torch.Tensor]


@pytest.fixture(scope="module")
def state() -> State:
    return tensors("tiny_wav2vec_weights")


@pytest.fixture(scope="module")
def network(state: State) -> Wav2Vec2:
    return Wav2Vec2.from_state(state, heads=HEADS)


@pytest.fixture(scope="module")
def golden() -> State:
    return tensors("wav2vec")


def furthest(a: torch.Tensor, b: torch.Tensor) -> float:
    assert a.shape == b.shape
    return float((a - b).abs().max())


def test_sound_is_normalised_then_padded(golden: State) -> None:
    pcm = normalised(golden["waveform"])
    assert furthest(pcm, golden["input_values_padded"][0, : len(pcm)]) <= 1e-6
    assert not golden["input_values_padded"][0, len(pcm) :].any()


def test_silence_stays_silence() -> None:
    assert not normalised(torch.zeros(640)).any()


def test_the_front_gives_the_rows_of_the_reference(network: Wav2Vec2, golden: State) -> None:
    rows = network.feature_extractor(golden["input_values_padded"])
    assert furthest(rows, golden["cnn_features"]) <= BAR


@pytest.mark.parametrize("frames", [21, None])
def test_rows_are_those_of_the_reference(
    network: Wav2Vec2, golden: State, frames: int | None
) -> None:
    rows = network.listen(golden["waveform"], frames)
    assert len(rows) == (frames or 22)
    assert furthest(rows[:21], golden["audio_emb"][0]) <= BAR


def test_a_beginning_alone_is_heard_differently(network: Wav2Vec2, golden: State) -> None:
    rows = network.listen(golden["waveform"][: 9 * FRAME_SAMPLES])
    assert furthest(rows, golden["audio_emb_first9frames_only"][0]) <= BAR
    assert furthest(rows, golden["audio_emb"][0, :9]) > 1000 * BAR


def test_every_state_is_in_its_place(network: Wav2Vec2, golden: State) -> None:
    width = network.config.width
    states = network.hidden_states(golden["input_values_padded"], 22)
    assert len(states) == 13
    wanted = golden["audio_emb"].unflatten(2, (14, width))
    for place, made in enumerate([states[-1], *states]):
        assert furthest(made[:, :21], wanted[:, :, place]) <= BAR, place


def test_the_front_s_length_follows_the_reference() -> None:
    config = Wav2Vec2Config()
    for entry in figures("indices")["conv_frame_table"]:
        assert config.conv_rows(entry["samples"]) == entry["cnn_frames"]
        assert entry["cnn_frames"] == 2 * entry["video_frames"] - 1
    assert (config.conv_rows(399), config.conv_rows(400), config.conv_rows(0)) == (0, 1, 0)


def test_other_rates_are_interpolated_end_to_end(network: Wav2Vec2, golden: State) -> None:
    """Sound that is no whole number of frames: a true resampling, as in training (spec 4.4)."""
    pcm = golden["input_values_padded"][:, :6000]
    rows = network.feature_extractor(pcm)[0].T
    place = torch.linspace(0, len(rows) - 1, 7)
    below = place.floor().long().clamp(max=len(rows) - 2)
    share = (place - below)[:, None]
    between = rows[below] * (1 - share) + rows[below + 1] * share
    wanted = network.encoder(network.feature_projection(between[None]))
    made = network.hidden_states(pcm, 7)
    assert all(furthest(a, b) <= BAR for a, b in zip(made, wanted, strict=True))


def renamed(state: State, size: str, direction: str) -> State:
    """The positional convolution's weight under other names."""
    names = {POSITION + NEW[0]: POSITION + size, POSITION + NEW[1]: POSITION + direction}
    return {names.get(key, key): value for key, value in state.items()}


def test_old_names_with_prefix_and_head(state: State, golden: State) -> None:
    """As facebook/wav2vec2-base-960h is stored."""
    old = {f"wav2vec2.{k}": v for k, v in renamed(state, "weight_g", "weight_v").items()}
    old |= {"lm_head.weight": torch.zeros(32, 48), "lm_head.bias": torch.zeros(32)}
    rows = Wav2Vec2.from_state(old, heads=HEADS).listen(golden["waveform"], 21)
    assert furthest(rows, golden["audio_emb"][0]) <= BAR


def test_its_own_state_can_be_read_again(network: Wav2Vec2, golden: State) -> None:
    again = Wav2Vec2.from_state(network.state_dict(), heads=HEADS)
    assert torch.equal(again.listen(golden["waveform"]), network.listen(golden["waveform"]))


def test_the_weight_norm_is_per_tap(state: State, golden: State) -> None:
    """Twice the direction changes nothing, twice one tap's size changes the rows."""
    twice = {**state, POSITION + NEW[1]: state[POSITION + NEW[1]] * 2}
    rows = Wav2Vec2.from_state(twice, heads=HEADS).listen(golden["waveform"], 21)
    assert furthest(rows, golden["audio_emb"][0]) <= BAR
    size = state[POSITION + NEW[0]].clone()
    size[..., 60] *= 2
    louder = Wav2Vec2.from_state({**state, POSITION + NEW[0]: size}, heads=HEADS)
    assert furthest(louder.listen(golden["waveform"], 21), golden["audio_emb"][0]) > 10 * BAR


def test_names_and_shapes_are_those_of_the_reference(network: Wav2Vec2) -> None:
    listed = figures("indices")["wav2vec_state_keys_tiny"]
    del listed["masked_spec_embed"], listed[POSITION + NEW[0]]
    listed[POSITION + "weight"] = listed.pop(POSITION + NEW[1])
    assert {key: list(value.shape) for key, value in network.state_dict().items()} == listed


def test_sizes_come_from_the_shapes(network: Wav2Vec2) -> None:
    given = figures("indices")["wav2vec_tiny_config"]
    wanted = Wav2Vec2Config(given["hidden_size"], given["intermediate"], given["layers"], HEADS, 16)
    assert network.config == wanted
    with torch.device("meta"):
        real = Wav2Vec2(Wav2Vec2Config())
    assert Wav2Vec2Config.from_state(real.state_dict(), 12) == Wav2Vec2Config()
    assert real.config.row_width == 10752


def test_a_weight_in_two_forms_is_refused(state: State) -> None:
    both = {**state, POSITION + "weight": torch.zeros(48, 3, 128)}
    with pytest.raises(WeightsError, match="more than one form"):
        Wav2Vec2.from_state(both, heads=HEADS)
    both = {**state, **{f"wav2vec2.{k}": v for k, v in state.items()}}
    with pytest.raises(WeightsError, match="with and without"):
        Wav2Vec2.from_state(both, heads=HEADS)


@pytest.mark.parametrize(
    ("key", "shape", "said"),
    [
        (POSITION + NEW[0], (1, 1, 127), "not one for each tap"),
        (POSITION + NEW[0], (48, 1, 1), "not one for each tap"),
        ("feature_extractor.conv_layers.2.conv.weight", (16, 16, 5), "kernels"),
        ("feature_projection.projection.weight", (50, 16), "50 wide"),
        ("encoder.layers.3.final_layer_norm.bias", (47,), "wrong shape"),
    ],
)
def test_other_networks_are_refused(
    state: State, key: str, shape: tuple[int, ...], said: str
) -> None:
    with pytest.raises(WeightsError, match=said):
        Wav2Vec2.from_state({**state, key: torch.zeros(shape)}, heads=HEADS)


def test_a_missing_layer_is_named(state: State) -> None:
    """A hole in the numbers must not pass as a smaller network."""
    holed = {key: value for key, value in state.items() if ".layers.5." not in key}
    with pytest.raises(WeightsError, match=r"96 unexpected.*encoder\.layers\.10\."):
        Wav2Vec2.from_state(holed, heads=HEADS)
    with pytest.raises(WeightsError, match="no wav2vec2-base ear"):
        Wav2Vec2.from_state({}, heads=HEADS)


@pytest.mark.parametrize(("shape", "frames"), [((1, 399), 1), ((640,), 1), ((1, 640), 0)])
def test_too_little_sound_is_refused(
    network: Wav2Vec2, shape: tuple[int, ...], frames: int
) -> None:
    with pytest.raises(BadFrame, match="want sound"):
        network(torch.zeros(shape), frames)


def test_no_sound_at_all_is_refused(network: Wav2Vec2) -> None:
    with pytest.raises(BadFrame, match="want sound"):
        network.listen(torch.zeros(0))
    assert network.listen(torch.ones(1)).shape == (1, network.config.row_width)


def test_sixteen_bits_come_near(state: State, golden: State) -> None:
    small = Wav2Vec2.from_state(state, heads=HEADS, dtype=torch.bfloat16)
    rows = small.listen(golden["waveform"], 21)
    assert rows.dtype == torch.bfloat16
    assert float((rows.float() - golden["audio_emb"][0]).square().mean().sqrt()) < 0.1
