"""Weight files that are whole, in shards, cut short, damaged, or hostile."""

from __future__ import annotations

import json
import os
import pickle
import zipfile
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")

from safetensors.torch import save_file  # noqa: E402

from core.errors import WeightsError  # noqa: E402
from core.student.torch_weight_files import read_tensors  # noqa: E402

pytestmark = pytest.mark.torch

TENSORS = {"a.weight": torch.arange(6.0).reshape(2, 3), "b.bias": torch.ones(4).bfloat16()}


class Bomb:
    """A pickle of it runs a program that makes the file ``trace``."""

    def __init__(self, trace: Path) -> None:
        self.trace = trace

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, (f"echo exploded > {self.trace}",)


def write_shards(folder: Path) -> Path:
    save_file({"a.weight": TENSORS["a.weight"]}, folder / "part-1.safetensors")
    save_file({"b.bias": TENSORS["b.bias"]}, folder / "part-2.safetensors")
    index = folder / "model.safetensors.index.json"
    where = {"a.weight": "part-1.safetensors", "b.bias": "part-2.safetensors"}
    index.write_text(json.dumps({"metadata": {}, "weight_map": where}), encoding="utf-8")
    return index


def same(found: dict[str, torch.Tensor]) -> bool:
    return found.keys() == TENSORS.keys() and all(
        torch.equal(found[name], tensor) and found[name].dtype == tensor.dtype
        for name, tensor in TENSORS.items()
    )


@pytest.mark.parametrize("name", ["w.safetensors", "w.pth", "w.pt"])
def test_whole_files_and_folders_of_one(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    if name.endswith("safetensors"):
        save_file(TENSORS, path)
    else:
        torch.save(TENSORS, path)
    assert same(read_tensors(path))
    assert same(read_tensors(tmp_path))


@pytest.mark.parametrize("wrap", [lambda t: {"net": t}, lambda t: {"model": {"net": t}, "step": 3}])
def test_wrapped_files_of_the_training(wrap, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    torch.save(wrap(TENSORS), tmp_path / "w.pth")
    assert same(read_tensors(tmp_path / "w.pth"))


def test_shards(tmp_path: Path) -> None:
    index = write_shards(tmp_path)
    assert same(read_tensors(index))
    assert same(read_tensors(tmp_path))  # the index goes before its shards


@pytest.mark.parametrize(
    ("shard", "why"),
    [
        ("../part-1.safetensors", "which is no shard"),
        ("/etc/part.safetensors", "which is no shard"),
        ("..\\part-1.safetensors", "which is no shard"),
        ("part-1.pth", "which is no shard"),
        (5, "which is no shard"),
        ("gone.safetensors", "not beside it"),
        ("part-2.safetensors", "does not hold what"),
    ],
)
def test_an_index_that_lies(shard: object, why: str, tmp_path: Path) -> None:
    index = write_shards(tmp_path)
    raw = json.loads(index.read_text(encoding="utf-8"))
    raw["weight_map"]["a.weight"] = shard
    index.write_text(json.dumps(raw), encoding="utf-8")
    with pytest.raises(WeightsError, match=why):
        read_tensors(index)


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"weight_map": {}}', "[" * 100_000])
def test_an_index_that_is_none(text: str, tmp_path: Path) -> None:
    index = tmp_path / "model.safetensors.index.json"
    index.write_text(text, encoding="utf-8")
    with pytest.raises(WeightsError, match=r"index\.json"):
        read_tensors(index)


@pytest.mark.parametrize("name", ["w.safetensors", "w.pth"])
@pytest.mark.parametrize("share", [0.0, 0.02, 0.5, 0.9, 0.999])
def test_files_cut_short(name: str, share: float, tmp_path: Path) -> None:
    path = tmp_path / name
    tensors = {"a": torch.randn(40, 50), "b": torch.randn(300)}
    if name.endswith("safetensors"):
        save_file(tensors, path)
    else:
        torch.save(tensors, path)
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(WeightsError, match=r"w\..* is damaged"):
        read_tensors(path)


@pytest.mark.parametrize("name", ["w.safetensors", "w.pth"])
def test_files_of_noise(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(torch.randint(0, 256, (5000,), dtype=torch.uint8).numpy().tobytes())
    with pytest.raises(WeightsError, match="damaged"):
        read_tensors(path)


def test_a_damaged_header_or_pickle(tmp_path: Path) -> None:
    path = tmp_path / "w.safetensors"
    save_file(TENSORS, path)
    raw = bytearray(path.read_bytes())
    raw[20:24] = b"\xff\xff\xff\xff"
    path.write_bytes(raw)
    with pytest.raises(WeightsError, match="damaged"):
        read_tensors(path)
    path = tmp_path / "w.pth"
    torch.save(TENSORS, path)
    raw = bytearray(path.read_bytes())
    at = raw.index(b"a.weight")
    raw[at - 6 : at + 30] = bytes(36)
    path.write_bytes(raw)
    with pytest.raises(WeightsError, match="refused"):
        read_tensors(path)


def test_a_pickle_bomb_is_refused_and_does_not_explode(tmp_path: Path) -> None:
    trace = tmp_path / "exploded"
    path = tmp_path / "w.pth"
    torch.save({**TENSORS, "c": Bomb(trace)}, path)
    with pytest.raises(WeightsError, match="other than tensors, such as code, which is never run"):
        read_tensors(path)
    assert not trace.exists()
    # The same file does explode in a reader that is not careful: the test is able to fail.
    torch.load(path, weights_only=False)
    assert trace.exists()


@pytest.mark.parametrize("name", ["w.pth", "w.pt", "w.safetensors"])
def test_a_bare_pickle_bomb(name: str, tmp_path: Path) -> None:
    trace = tmp_path / "exploded"
    path = tmp_path / name
    path.write_bytes(pickle.dumps(Bomb(trace)))
    with pytest.raises(WeightsError):
        read_tensors(path)
    assert not trace.exists()


def test_more_than_tensors_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "w.pth"
    for content, why in (
        ({"a": torch.ones(2), "step": 7}, "'step' is a int"),
        ({3: torch.ones(2)}, "'3' is a Tensor"),
        ([torch.ones(2)], "not hold a table"),
        ({}, "not hold a table"),
        ({"a": torch.ones(2).to_sparse()}, "not a plain tensor"),
    ):
        torch.save(content, path)
        with pytest.raises(WeightsError, match=why):
            read_tensors(path)


def test_a_small_file_that_claims_a_huge_tensor(tmp_path: Path) -> None:
    path = tmp_path / "w.pth"
    torch.save({"a": torch.ones(1).expand(1 << 20, 1 << 20)}, path)
    with pytest.raises(WeightsError, match="larger than the file"):
        read_tensors(path)


def test_compressed_parts_are_refused(tmp_path: Path) -> None:
    plain, packed = tmp_path / "plain.pth", tmp_path / "w.pth"
    torch.save({"a": torch.zeros(1 << 18)}, plain)
    with (
        zipfile.ZipFile(plain) as source,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for part in source.namelist():
            target.writestr(part, source.read(part))
    with pytest.raises(WeightsError, match="compressed"):
        read_tensors(packed)


def test_nothing_there_several_there_and_other_kinds(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="no weight file"):
        read_tensors(tmp_path / "gone.pth")
    with pytest.raises(WeightsError, match="no weight file in"):
        read_tensors(tmp_path)
    (tmp_path / "w.onnx").write_bytes(b"x")
    with pytest.raises(WeightsError, match="not a kind of weight file"):
        read_tensors(tmp_path / "w.onnx")
    save_file(TENSORS, tmp_path / "one.safetensors")
    save_file(TENSORS, tmp_path / "two.safetensors")
    with pytest.raises(WeightsError, match="several weight files"):
        read_tensors(tmp_path)
