"""The comparison itself: with the reference, with folders of any size, and with broken ones."""

from __future__ import annotations

import json
import math
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch")

from safetensors.torch import load_file, save_file  # noqa: E402

from core.errors import WeightsError  # noqa: E402
from core.student import sampler  # noqa: E402
from core.student.parity_folder import INPUTS, META, OUTPUTS, WEIGHTS  # noqa: E402
from core.student.torch_parity import TOLERANCE, check_parity  # noqa: E402
from core.student.window import CacheWindow  # noqa: E402
from tests.lipforcing_golden import FOLDER  # noqa: E402
from tests.parity_factory import Sizes, write_folder  # noqa: E402

pytestmark = pytest.mark.torch

SMALL = Sizes()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_folder(tmp_path / "folder", SMALL)
    return tmp_path / "folder"


def change(path: Path, **tensors: torch.Tensor | None) -> None:
    """Replace tensors of a file, or with None take them away; __ in a name stands for a dot."""
    known = {name: tensor.clone() for name, tensor in load_file(path).items()}
    for name, tensor in tensors.items():
        known.pop(name.replace("__", "."), None)
        if tensor is not None:
            known[name.replace("__", ".")] = tensor
    path.unlink()
    save_file(known, path)


def change_rules(folder: Path, **rules: Any) -> None:
    path = folder / META
    raw = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**raw, **rules}), encoding="utf-8")


def test_the_reference() -> None:
    parity = check_parity(FOLDER)
    assert parity.passed
    errors = {finding.name: finding.max_error for finding in parity.findings}
    assert next(iter(errors)) == "main.x0"
    rounded = ("attn_bf16.x0", "model_bf16.x0")
    exact = ("main", "window_abs", "full_abs", "full_dyn", "chunk1", "chunk2")
    assert sorted(errors) == sorted([*rounded, *(f"{name}.x0" for name in exact)])
    assert all(errors[f"{name}.x0"] <= TOLERANCE for name in exact)
    assert errors["attn_bf16.x0"] <= 0.016
    assert errors["model_bf16.x0"] <= 0.054


@pytest.mark.parametrize(
    ("sizes", "names"),
    [
        (Sizes(), ("chunk1", "chunk2", "window_abs", "full_abs", "full_dyn")),
        (Sizes(width=64, heads=4, layers=8, latent_size=(6, 6), frames=12), ("chunk2",)),
        (Sizes(width=60, heads=3, layers=5, latent_size=(2, 6), frames=30), ("chunk1",)),
        (Sizes(width=32, heads=1, layers=2, latent_size=(10, 14), frames=3, feed_forward=17), ()),
        (Sizes(width=48, heads=6, layers=7, latent_size=(2, 2), frames=18), ("chunk3", "full_dyn")),
        (Sizes(width=36, heads=2, layers=1, frames=20, chunk=2, window=5, sink=2), ("chunk1",)),
        (Sizes(width=36, heads=2, layers=3, frames=12, chunk=3, window=-1, sink=0), ("chunk4",)),
        (Sizes(width=40, heads=2, layers=4, frames=15, window=6, sink=0), ("attn_bf16",)),
        (Sizes(width=128, heads=1, layers=10, frames=9, latent_size=(6, 6)), ("model_bf16",)),
    ],
)
def test_folders_of_any_size(sizes: Sizes, names: tuple[str, ...], tmp_path: Path) -> None:
    write_folder(tmp_path, sizes, names, seed=sizes.width)
    parity = check_parity(tmp_path)
    assert [finding.name for finding in parity.findings] == [
        "main.x0",
        *sorted(f"{name}.x0" for name in names),
    ]
    assert parity.passed, parity.findings
    assert parity.config == sizes.config()
    for finding in parity.findings:
        if "bf16" in finding.name:
            assert finding.max_error > 1e-3  # roundings of two implementations do differ
        else:
            assert finding.max_error <= TOLERANCE == finding.max_allowed


@pytest.mark.parametrize("name", ["main__x0", "chunk1__x0"])
@pytest.mark.parametrize("by", [2e-4, -0.5, math.nan, math.inf, -math.inf])
def test_one_wrong_number_is_enough(name: str, by: float, tmp_path: Path) -> None:
    outputs = write_folder(tmp_path, SMALL, ["chunk1"])
    tensor = outputs[name.replace("__", ".")].clone()
    tensor[0, 3, -1, 2, 5] += by
    change(tmp_path / OUTPUTS, **{name: tensor})
    parity = check_parity(tmp_path)
    assert not parity.passed
    failed = [finding.name for finding in parity.findings if not finding.passed]
    assert failed == [name.replace("__", ".")]


def test_a_rounded_rollout_with_a_wrong_number_fails(tmp_path: Path) -> None:
    outputs = write_folder(tmp_path, SMALL, ["model_bf16", "attn_bf16"])
    assert check_parity(tmp_path).passed
    for name in ("model_bf16.x0", "attn_bf16.x0"):
        tensor = outputs[name].clone()
        tensor[0, 3, -1, 2, 5] += 0.5
        change(tmp_path / OUTPUTS, **{name.replace(".", "__"): tensor})
    failed = [finding.name for finding in check_parity(tmp_path).findings if not finding.passed]
    assert failed == ["attn_bf16.x0", "model_bf16.x0"]


def test_other_weights_fail(folder: Path) -> None:
    weight = load_file(folder / WEIGHTS)["blocks.3.self_attn.k.weight"]
    change(folder / WEIGHTS, blocks__3__self_attn__k__weight=-weight)
    assert not check_parity(folder).passed


def test_weights_that_are_not_finite_fail(folder: Path) -> None:
    bias = load_file(folder / WEIGHTS)["head.head.bias"]
    change(folder / WEIGHTS, head__head__bias=torch.full_like(bias, math.nan))
    parity = check_parity(folder)
    assert not parity.passed
    assert math.isnan(parity.findings[0].max_error)


def short_by_one(self: CacheWindow, done: int, live: int | None = None) -> tuple[int, ...]:
    room = self.total - (self.chunk if live is None else live)
    return tuple(range(done)) if done <= room else tuple(range(done - room, done))


@pytest.mark.parametrize(
    ("where", "name", "changed"),
    [
        (CacheWindow, "visible", short_by_one),
        (sampler, "to_clean", lambda noisy, velocity, t: noisy - velocity * 0.99 * t),
        (sampler, "add_noise", lambda clean, noise, t: clean * t + noise * (1.0 - t)),
    ],
)
def test_a_changed_rule_of_the_program_fails(
    where: object, name: str, changed: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(where, name, changed)
    parity = check_parity(FOLDER)
    assert not parity.passed
    assert parity.findings[0].max_error > 0.01


def test_a_changed_rule_of_the_folder_fails(tmp_path: Path) -> None:
    for key, value in (
        ("local_attn_size", 8),
        ("sink_size", 0),
        ("dynamic_rope", False),
        ("t_list", [0.999, 0.75, 0.0]),
        ("chunk", 1),
    ):
        target = tmp_path / key
        shutil.copytree(FOLDER, target)
        change_rules(target, **{key: value})
        assert check_parity(target).findings[0].max_error > 0.01, key


def test_what_the_rules_leave_out_is_as_published(folder: Path) -> None:
    (folder / META).write_text('{"config": {"num_heads": 2}}', encoding="utf-8")
    assert check_parity(folder).passed


@pytest.mark.parametrize("name", [WEIGHTS, INPUTS, OUTPUTS, META])
def test_a_missing_file_is_named(name: str, folder: Path) -> None:
    (folder / name).unlink()
    with pytest.raises(WeightsError, match=f"lacks {name}"):
        check_parity(folder)


@pytest.mark.parametrize("name", [WEIGHTS, INPUTS, OUTPUTS, META])
def test_a_file_cut_short_is_told(name: str, folder: Path) -> None:
    raw = (folder / name).read_bytes()
    (folder / name).unlink()
    (folder / name).write_bytes(raw[: len(raw) // 2])
    with pytest.raises(WeightsError, match=name):
        check_parity(folder)


CLIP = (1, 16, 9, 6, 10)


@pytest.mark.parametrize(
    ("file", "tensors", "why"),
    [
        (INPUTS, {"noise": None}, "has no noise"),
        (INPUTS, {"mask": None}, "has no mask"),
        (INPUTS, {"mask": torch.ones(6, 9)}, r"mask is \(6, 9\), not \(6, 10\)"),
        (INPUTS, {"noise": torch.ones(1, 8, 9, 6, 10)}, "noise is"),
        (INPUTS, {"noise": torch.ones(1, 16, 9, 6, 9)}, "noise is"),
        (INPUTS, {"renoise": torch.ones(1, 16, 8, 6, 10)}, "renoise is"),
        (INPUTS, {"text_embeds": torch.ones(1, 7, 23)}, r"not \(1, any, 24\)"),
        (INPUTS, {"audio_emb": torch.ones(1, 33, 21)}, "audio_emb is"),
        (INPUTS, {"audio_emb": torch.ones(1, 32, 20)}, "need audio of 33 video frames"),
        (INPUTS, {"masked_video": torch.ones(1, 16, 5, 6, 10)}, "masked_video has 5 frames"),
        (INPUTS, {"ref_latent": torch.ones(1, 16, 2, 6, 10)}, "ref_latent is"),
        (INPUTS, {"mask": torch.ones(6, 10, dtype=torch.int64)}, "not real numbers"),
        (OUTPUTS, {"main__x0": None, "full_abs__x0": torch.ones(CLIP)}, "has no main.x0"),
        (OUTPUTS, {"main__x0": torch.ones(1, 16, 9, 10, 6)}, "main.x0 is"),
        (OUTPUTS, {"main__x0": torch.ones(1, 16, 12, 6, 10)}, "main.x0 is"),
        (OUTPUTS, {"main__x0": torch.ones(1, 16, 8, 6, 10)}, "not made of chunks of 3"),
        (OUTPUTS, {"chunk2__x0": torch.ones(CLIP)}, "not made of chunks of 2"),
        (OUTPUTS, {"chunk9__x0": torch.ones(CLIP)}, "chunk9 cannot be run"),
        (OUTPUTS, {"strange__x0": torch.ones(CLIP)}, "how that was made is not known"),
        (WEIGHTS, {"head__modulation": None}, "1 missing .head.modulation"),
        (WEIGHTS, {"more": torch.ones(2)}, "1 unexpected .more"),
    ],
)
def test_what_does_not_fit_is_told(
    file: str, tensors: dict[str, torch.Tensor | None], why: str, folder: Path
) -> None:
    change(folder / file, **tensors)
    with pytest.raises(WeightsError, match=why):
        check_parity(folder)


@pytest.mark.parametrize(
    ("rules", "why"),
    [
        ({"chunk": 0}, "chunk is not a whole number"),
        ({"chunk": 2.5}, "chunk is not a whole number"),
        ({"chunk": 9}, "cannot be run"),
        ({"sink_size": 7}, "cannot be run"),
        ({"dynamic_rope": 1}, "dynamic_rope is not true or false"),
        ({"t_list": [0.999, 0.769]}, "t_list is not"),
        ({"t_list": [0.5, 0.769, 0.0]}, "t_list is not decreasing"),
        ({"t_list": [0.999, 0.769, 0.1]}, "t_list is not"),
        ({"context_noise": 0.1}, "context_noise|noise of 0.1"),
        ({"config": {"num_heads": 3}}, "3 attention heads"),
        ({"config": {"num_heads": 2, "dim": 41}}, "dim is 41; the weights have 40"),
        ({"config": {}}, "state the number of heads"),
        ({"config": []}, "config is not a table"),
    ],
)
def test_rules_that_do_not_fit_are_told(rules: dict[str, Any], why: str, folder: Path) -> None:
    change_rules(folder, **rules)
    with pytest.raises(WeightsError, match=why):
        check_parity(folder)
