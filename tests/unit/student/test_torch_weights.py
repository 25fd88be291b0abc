"""Weights of Lip Forcing by every name they come under, and adapters worked into a base."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")

from safetensors.torch import save_file  # noqa: E402

from core.errors import WeightsError  # noqa: E402
from core.models.lipforcing_config import LipForcingConfig, key_shapes  # noqa: E402
from core.student.torch_weights import (  # noqa: E402
    Adapter,
    load_network,
    merge,
    named_as_merged,
    read_weights,
)
from tests.parity_factory import random_weights  # noqa: E402

pytestmark = pytest.mark.torch

# The 14B's layers, heads and key list at a width of one figure's size.
LIKE_14B = LipForcingConfig(80, 24, 40, 40, text_features=16, audio_features=8, time_features=16)
TINY = LipForcingConfig(16, 24, 2, 4, text_features=8, audio_features=8, time_features=16)
LORA_TARGETS = tuple(
    f"blocks.{n}.{part}"
    for n in range(4)
    for part in ("self_attn.q", "self_attn.o", "cross_attn.v", "ffn.0", "ffn.2")
)

Weights = dict[str, torch.Tensor]


def write_shards(folder: Path, weights: Weights, shards: int) -> Path:
    names = sorted(weights)
    where = {}
    for n in range(shards):
        file = f"model-{n + 1:05d}-of-{shards:05d}.safetensors"
        part = {name: weights[name] for name in names[n::shards]}
        save_file(part, folder / file)
        where |= dict.fromkeys(part, file)
    index = folder / "model.safetensors.index.json"
    index.write_text(json.dumps({"weight_map": where}), encoding="utf-8")
    return index


def same(found: Weights, wanted: Weights) -> bool:
    return found.keys() == wanted.keys() and all(
        torch.equal(found[name], wanted[name]) for name in wanted
    )


def test_a_sharded_checkpoint_with_the_14b_key_list(tmp_path: Path) -> None:
    weights = random_weights(LIKE_14B)
    assert len(weights) == 1137
    config, found = read_weights(write_shards(tmp_path, weights, 6), heads=40)
    assert config == LIKE_14B
    assert same(found, weights)
    net = load_network(tmp_path, heads=40, dtype=torch.bfloat16)
    assert same(net.state_dict(), weights)
    assert not net.training
    assert not any(parameter.requires_grad for parameter in net.parameters())
    assert not any(parameter.is_meta for parameter in net.parameters())


@pytest.mark.parametrize("damage", ["missing", "unexpected", "shape", "shard"])
def test_a_14b_checkpoint_that_does_not_fit(damage: str, tmp_path: Path) -> None:
    weights = random_weights(LIKE_14B)
    if damage == "missing":
        del weights["blocks.39.cross_attn.norm_k.weight"]
        told = r"1 missing \(blocks\.39\.cross_attn\.norm_k\.weight\)"
    elif damage == "unexpected":
        weights["img_emb.proj.0.weight"] = torch.ones(3)
        told = r"1 unexpected \(img_emb\.proj\.0\.weight\)"
    elif damage == "shape":
        weights["blocks.7.ffn.2.weight"] = torch.ones(80, 25).bfloat16()
        told = r"blocks\.7\.ffn\.2\.weight is \(80, 25\), not \(80, 24\)"
    index = write_shards(tmp_path, weights, 3)
    if damage == "shard":
        shard = tmp_path / "model-00002-of-00003.safetensors"
        shard.write_bytes(shard.read_bytes()[:-100])
        told = "model-00002-of-00003.safetensors is damaged or cut short"
    with pytest.raises(WeightsError, match=told):
        read_weights(index, heads=40)


@pytest.mark.parametrize("wrapped", [False, True])
def test_the_published_form(wrapped: bool, tmp_path: Path) -> None:
    weights = random_weights(TINY)
    path = tmp_path / "lipforcing.pth"
    named = {f"_core.{name}": tensor for name, tensor in weights.items()}
    torch.save({"model": {"net": named}} if wrapped else weights, path)
    config, found = read_weights(path, heads=2)
    assert config == TINY
    assert same(found, weights)


def adapter_of(style: str, rank: int = 4) -> tuple[Weights, Weights]:
    """An adapter as a file holds it, and what each target's weight gains at alpha 8."""
    torch.manual_seed(3)
    shapes = key_shapes(TINY)
    tensors, gains = {}, {}
    for target in LORA_TARGETS:
        out, width = shapes[f"{target}.weight"]
        down, up = torch.randn(rank, width), torch.randn(out, rank)
        name = f"_core.base_model.model.{target}" if style == "peft" else target
        ending = ".default.weight" if style == "peft" else ".weight"
        tensors[f"{name}.lora_A{ending}"] = down
        tensors[f"{name}.lora_B{ending}"] = up
        gains[f"{target}.weight"] = (8 / rank) * up @ down
    for name, shape in shapes.items():
        if name.startswith(("audio_proj", "audio_cond_projs", "patch_embedding")):
            key = f"_core.base_model.model.{name}" if style == "peft" else name
            tensors[key] = torch.randn(shape)
    return tensors, gains


@pytest.mark.parametrize("style", ["peft", "plain"])
def test_a_base_and_its_adapter(style: str, tmp_path: Path) -> None:
    """The base is a text-to-video network: a narrow patch embedding and no audio."""
    whole = {name: tensor.float() for name, tensor in random_weights(TINY).items()}
    base = {name: t for name, t in whole.items() if not name.startswith("audio")}
    base["patch_embedding.weight"] = base["patch_embedding.weight"][:, :16].clone()
    changes, gains = adapter_of(style)
    save_file(base, tmp_path / "base.safetensors")
    torch.save({"model": {"net": changes}} if style == "peft" else changes, tmp_path / "change.pt")
    adapter = Adapter(tmp_path / "change.pt", alpha=8)
    config, found = read_weights(tmp_path / "base.safetensors", adapters=[adapter], heads=2)
    assert config == TINY
    bare = {name.removeprefix("_core.base_model.model."): t for name, t in changes.items()}
    for name, tensor in found.items():
        wanted = bare.get(name, base.get(name))
        if name in gains:
            wanted = base[name] + gains[name]
        torch.testing.assert_close(tensor, wanted, atol=1e-5, rtol=1e-5)
    with pytest.raises(WeightsError, match=r"6 missing \(.*audio_proj"):
        read_weights(tmp_path / "base.safetensors", heads=2)


def test_a_narrow_patch_embedding_becomes_the_leading_channels(tmp_path: Path) -> None:
    weights = random_weights(TINY)
    narrow = weights["patch_embedding.weight"][:, :49].clone()
    save_file(weights, tmp_path / "base.safetensors")
    save_file({"patch_embedding.weight": narrow}, tmp_path / "change.safetensors")
    adapter = Adapter(tmp_path / "change.safetensors")
    _, found = read_weights(tmp_path / "base.safetensors", adapters=[adapter], heads=2)
    assert torch.equal(found["patch_embedding.weight"][:, :49], narrow)
    assert not found["patch_embedding.weight"][:, 49:].any()
    save_file({**weights, "patch_embedding.weight": narrow}, tmp_path / "narrow.safetensors")
    with pytest.raises(WeightsError, match="1 of the wrong shape"):  # a whole file has no excuse
        read_weights(tmp_path / "narrow.safetensors", heads=2)


def test_a_student_saved_with_its_base_layers(tmp_path: Path) -> None:
    weights = random_weights(TINY)
    named = {f"_core.{name}": tensor for name, tensor in weights.items()}
    target = "blocks.1.self_attn.k"
    for part in ("weight", "bias"):
        named[f"_core.{target}.base_layer.{part}"] = named.pop(f"_core.{target}.{part}")
    down, up = torch.randn(128, 16), torch.randn(16, 128)
    named[f"_core.{target}.lora_A.default.weight"] = down
    named[f"_core.{target}.lora_B.default.weight"] = up
    torch.save({"net": named}, tmp_path / "student.pth")
    _, found = read_weights(tmp_path / "student.pth", heads=2)
    wanted = (weights[f"{target}.weight"].float() + 0.5 * up @ down).bfloat16()
    assert torch.equal(found[f"{target}.weight"], wanted)
    assert torch.equal(found[f"{target}.bias"], weights[f"{target}.bias"])


def test_an_adapter_alone_is_told_apart(tmp_path: Path) -> None:
    torch.save(adapter_of("peft")[0], tmp_path / "student.pth")
    with pytest.raises(WeightsError, match="is an adapter"):
        read_weights(tmp_path / "student.pth", heads=2)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"blocks.0.ffn.0.lora_A.weight": torch.ones(2, 16)}, "lora_A alone"),
        (
            {"x.lora_A.weight": torch.ones(2, 16), "x.lora_B.weight": torch.ones(16, 2)},
            r"changes x\.weight, which the base lacks",
        ),
        (
            {
                "blocks.0.ffn.0.lora_A.weight": torch.ones(2, 16),
                "blocks.0.ffn.0.lora_B.weight": torch.ones(24, 3),
            },
            "do not make",
        ),
        (
            {
                "blocks.0.ffn.0.lora_A.weight": torch.ones(2, 15),
                "blocks.0.ffn.0.lora_B.weight": torch.ones(24, 2),
            },
            "do not make",
        ),
        (
            {
                "blocks.0.ffn.0.lora_A.weight": torch.ones(2, 16),
                "blocks.0.ffn.0.lora_A.default.weight": torch.ones(2, 16),
            },
            "two LoRA matrices A",
        ),
    ],
)
def test_adapters_that_do_not_fit(changes: Weights, why: str) -> None:
    with pytest.raises(WeightsError, match=why):
        merge(random_weights(TINY), changes, alpha=64)


def as_diffusers(name: str) -> str:
    """The name of a tensor in the files of diffusers; written by hand, from the other side."""
    whole = {
        "time_embedding.0": "condition_embedder.time_embedder.linear_1",
        "time_embedding.2": "condition_embedder.time_embedder.linear_2",
        "time_projection.1": "condition_embedder.time_proj",
        "text_embedding.0": "condition_embedder.text_embedder.linear_1",
        "text_embedding.2": "condition_embedder.text_embedder.linear_2",
        "head.head": "proj_out",
    }
    stem, _, ending = name.rpartition(".")
    if stem in whole:
        return f"{whole[stem]}.{ending}"
    if name == "head.modulation":
        return "scale_shift_table"
    name = name.replace("self_attn", "attn1").replace("cross_attn", "attn2")
    for part in "qkv":
        name = name.replace(f".{part}.", f".to_{part}.")
    name = name.replace(".o.", ".to_out.0.").replace(".norm3.", ".norm2.")
    name = name.replace(".ffn.0.", ".ffn.net.0.proj.").replace(".ffn.2.", ".ffn.net.2.")
    return name.replace(".modulation", ".scale_shift_table")


def test_diffusers_names() -> None:
    weights = random_weights(TINY)
    foreign = {as_diffusers(name): tensor for name, tensor in weights.items()}
    assert len(foreign) == len(weights)
    assert "blocks.0.attn1.norm_q.weight" in foreign
    assert "blocks.3.norm2.bias" in foreign
    assert same(named_as_merged(foreign), weights)


def test_two_names_for_one_tensor_are_refused() -> None:
    with pytest.raises(WeightsError, match=r"both 'head\.head\.bias"):
        named_as_merged({"head.head.bias": torch.ones(1), "_core.head.head.bias": torch.ones(1)})


def test_whole_numbers_are_no_weights(tmp_path: Path) -> None:
    weights = random_weights(TINY)
    weights["head.head.bias"] = torch.ones(64, dtype=torch.int32)
    save_file(weights, tmp_path / "w.safetensors")
    with pytest.raises(WeightsError, match=r"head\.head\.bias holds torch\.int32"):
        read_weights(tmp_path / "w.safetensors", heads=2)


def test_weights_of_something_else_are_refused_with_a_way_out(tmp_path: Path) -> None:
    path = tmp_path / "w.safetensors"
    for weights in (
        {"head.modulation": torch.ones(1, 2, 8)},
        {"a.weight": torch.ones(2, 2), "_core.a.weight": torch.ones(2, 2)},
    ):
        save_file(weights, path)
        with pytest.raises(WeightsError, match=r"w\.safetensors: .*Choose other weights\."):
            read_weights(path)
