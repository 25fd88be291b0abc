"""Files of weights: headers that lie, pickles that want to run, lists of shards."""

from __future__ import annotations

import io
import json
import pickle
import shutil
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from core.errors import ModelRefused
from core.student.model_files.plain_weights import check_plain
from core.student.torch_weight_files import read_tensors
from core.student.torch_weights import read_weights
from tests.fuzz import blunt, trees
from tests.fuzz.attempt import Attempt, BadText
from tests.fuzz.draw import Draw
from tests.fuzz.wording import fault
from tests.fuzz.zips import hostile

_INDEX = "model.safetensors.index.json"
_EVIL = "touch ../canary/evil"


class Weights:
    """Looks at a file as the import does, reads it as the engine does."""

    def __init__(self, seeds: Path) -> None:
        self._seeds = {p.name: p.read_bytes() for p in sorted((seeds / "weights").iterdir())}

    def make(self, draw: Draw, folder: Path) -> Attempt:
        name = draw.random.choice(("a.safetensors", "a.safetensors", "a.pth", "b.pth", _INDEX))
        for shard in self._seeds if name == _INDEX else ():
            if shard.startswith("model-"):
                (folder / shard).write_bytes(self._seeds[shard])
        raw = self._seeds[name]
        for random in draw.steps():
            raw = self._changed(random, name, raw)
        path = folder / f"strange-{name}"
        path.write_bytes(raw)
        if draw.random.random() < 0.05:
            path = folder
        return Attempt(lambda: _load(path), (path.name, "model-0000", "strange"))

    def _changed(self, random: Random, name: str, raw: bytes) -> bytes:
        how: Callable[[Random, bytes], bytes] = _blunt
        if random.random() < 0.6:
            how = {".json": _index, ".pth": _torch}.get(Path(name).suffix, _header)
        return how(random, raw)


def _load(path: Path) -> None:
    try:
        if path.is_file():
            check_plain(path, "weights")
    except ModelRefused as error:
        wrong = fault(str(error), ())
        if wrong:
            raise BadText(f"{wrong}: {str(error)[:500]!r}") from error
    read_tensors(path)
    read_weights(path)


def _blunt(random: Random, raw: bytes) -> bytes:
    return blunt.changed(random, raw)


def _index(random: Random, raw: bytes) -> bytes:
    try:
        tree = json.loads(raw)
    except (ValueError, RecursionError):
        return raw
    return trees.text_of(random, trees.changed(random, tree))


def _header(random: Random, raw: bytes) -> bytes:
    """The JSON at the head of a safetensors file, its length mended or not."""
    (length,) = struct.unpack("<Q", raw[:8].ljust(8, b"\0"))
    try:
        tree = json.loads(raw[8 : 8 + length])
        name = random.choice([key for key in tree if key != "__metadata__"])
        how = random.randrange(4)
        if how == 0:
            tree[name]["data_offsets"] = random.choice(
                ([0, 0], [0, 1 << 40], [-1, 5], [9, 3], [0, 256], [0.5, 2], "x", [1 << 63, 1 << 64])
            )
        elif how == 1:
            tree[name]["shape"] = random.choice(
                ([], [1 << 62], [0], [-8, -8], [1 << 32, 1 << 32], [8] * 200, [8, 8, 1], "8", [1.0])
            )
        elif how == 2:
            tree[name]["dtype"] = random.choice(("F64", "F8_E4M3", "BOOL", "F4", "X", 7, "I64", ""))
        else:
            tree = trees.changed(random, tree)
        text = trees.text_of(random, tree)
    except (ValueError, RecursionError, TypeError, KeyError, IndexError, AttributeError):
        return blunt.changed(random, raw)
    stated = len(text) if random.random() < 0.8 else random.choice((0, 1, 1 << 40, (1 << 64) - 1))
    return struct.pack("<Q", stated) + text + raw[8 + length :]


def _torch(random: Random, raw: bytes) -> bytes:
    """The archive of a torch file with another tree, or with something about it changed."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            parts = {each: archive.read(each) for each in archive.namelist()}
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, RuntimeError, EOFError):
        return blunt.changed(random, raw)
    tree = next((name for name in parts if name.endswith("data.pkl")), "")
    if not tree or random.random() < 0.2:
        return hostile(random, parts) if parts else raw
    if random.random() < 0.5:
        parts[tree] = _bomb(random)
    else:
        parts[tree] = blunt.changed(random, parts[tree])
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return whole.getvalue()


class _Runs:
    """Asks whoever loads it to run a command."""

    def __init__(self, call: Callable[..., Any], *arguments: Any) -> None:
        self._made = (call, arguments)

    def __reduce__(self) -> Any:
        return self._made


def _bomb(random: Random) -> bytes:
    import os
    import subprocess

    import torch

    deep: Any = 1
    for _ in range(400):
        deep = [deep]
    command = f"__import__('os').system({_EVIL!r})"
    return random.choice(
        (
            pickle.dumps(_Runs(os.system, _EVIL), protocol=2),
            pickle.dumps({"a": _Runs(subprocess.Popen, ["touch", "../canary/evil"])}, protocol=2),
            pickle.dumps(_Runs(eval, command), protocol=4),
            b"cos\nsystem\n(S'" + _EVIL.encode() + b"'\ntR.",
            b"(" * random.choice((100, 100_000)) + b".",
            pickle.dumps({"a": _Runs(torch.load, "../canary/here")}, protocol=2),
            pickle.dumps(_Runs(shutil.rmtree, "../canary"), protocol=2),
            pickle.dumps({"a": deep}, protocol=2),
            pickle.dumps({"a": 1, 2: "b", "c": [None, 1 << 400]}, protocol=2),
        )
    )
