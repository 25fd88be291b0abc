"""Sizes of the published networks, and what is said of weights that do not fit."""

from __future__ import annotations

import math

import pytest

pytest.importorskip("torch")

from core.errors import WeightsError
from core.models.lipforcing_config import LipForcingConfig, key_shapes, read_config
from core.models.lipforcing_dit import LipForcingNetwork

pytestmark = pytest.mark.torch

SMALLER = LipForcingConfig(width=1536, feed_forward=8960, heads=12, layers=30)
LARGER = LipForcingConfig(width=5120, feed_forward=13824, heads=40, layers=40)
TINY = LipForcingConfig(40, 56, 2, 6, text_features=24, audio_features=20)


@pytest.mark.parametrize(
    ("config", "parameters", "tensors", "audio"),
    [(SMALLER, 1_421_383_840, 857, (2, 15)), (LARGER, 14_294_081_696, 1137, (2, 20))],
)
def test_published_sizes(
    config: LipForcingConfig, parameters: int, tensors: int, audio: tuple[int, int]
) -> None:
    shapes = key_shapes(config)
    assert len(shapes) == tensors
    assert sum(math.prod(shape) for shape in shapes.values()) == parameters
    assert (config.audio_blocks[0], config.audio_blocks[-1]) == audio
    assert config.head_width == 128
    assert read_config(shapes) == config


@pytest.mark.parametrize("layers", [1, 2, 3, 4, 5, 6, 9])
def test_the_network_has_the_names_of_the_checkpoint(layers: int) -> None:
    config = LipForcingConfig(40, 56, 2, layers, text_features=24, audio_features=20)
    state = LipForcingNetwork(config).state_dict()
    assert {name: tuple(t.shape) for name, t in state.items()} == key_shapes(config)
    assert read_config(key_shapes(config), heads=2) == config


def test_missing_unexpected_and_wrong_are_listed() -> None:
    shapes = key_shapes(TINY)
    del shapes["blocks.1.self_attn.q.bias"], shapes["audio_cond_projs.1.weight"]
    shapes["blocks.0.self_attn.extra"] = (3,)
    shapes["blocks.2.norm3.weight"] = (41,)
    with pytest.raises(WeightsError) as error:
        read_config(shapes, heads=2)
    told = str(error.value)
    assert "2 missing" in told
    assert "blocks.1.self_attn.q.bias" in told
    assert "audio_cond_projs.1.weight" in told
    assert "1 unexpected (blocks.0.self_attn.extra)" in told
    assert "blocks.2.norm3.weight is (41,), not (40,)" in told


def test_long_lists_are_cut() -> None:
    shapes = {name: shape for name, shape in key_shapes(TINY).items() if "cross_attn" not in name}
    with pytest.raises(WeightsError, match=r"60 missing \(.* and 52 more\)"):
        read_config(shapes, heads=2)


def test_a_missing_layer_is_named() -> None:
    shapes = {name: s for name, s in key_shapes(TINY).items() if not name.startswith("blocks.3.")}
    with pytest.raises(WeightsError, match=r"lack the layer blocks\.3"):
        read_config(shapes, heads=2)


@pytest.mark.parametrize(
    ("shapes", "why"),
    [
        ({"conv.weight": (3, 3)}, r"patch_embedding\.weight is missing among 1 \(conv\.weight"),
        ({}, "is missing among 0"),
        ({"patch_embedding.weight": (40, 65, 1, 2, 2)}, "no tensor of a layer"),
        ({**key_shapes(TINY), "patch_embedding.weight": (40, 65)}, "5 sizes are expected"),
    ],
)
def test_other_files_are_no_weights(shapes: dict[str, tuple[int, ...]], why: str) -> None:
    with pytest.raises(WeightsError, match=why):
        read_config(shapes, heads=2)


def test_heads_must_divide() -> None:
    with pytest.raises(WeightsError, match="state the number of heads"):
        read_config(key_shapes(TINY))
    with pytest.raises(WeightsError, match="3 attention heads"):
        read_config(key_shapes(TINY), heads=3)
