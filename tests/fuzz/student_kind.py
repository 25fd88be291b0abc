"""Students: manifests and graphs that say what is not so; folders of recorded rollouts."""

from __future__ import annotations

import hashlib
import json
import shutil
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any

import numpy as np

from core import paths
from core.student.manifest import MANIFEST, FileEntry, choose_chunk, load_file, read_manifest
from core.student.onnx_graph import Graph
from core.student.small_sizes import check_sizes
from tests.fuzz import blunt, trees
from tests.fuzz.attempt import Attempt
from tests.fuzz.draw import Draw

_SHAPES = (
    (1, 4),
    (0, 4),
    (65_536, 65_536, 64),
    (1, 1 << 40),
    (-1, 4),
    (1,),
    ("n", 4),
    (1 << 31, 2),
)
_OPS = ("Loop", "If", "Scan", "NoSuchOp", "Expand", "ConstantOfShape", "Tile", "Range", "Reshape",
        "Gather", "Conv", "MatMul", "Cast", "Resize", "Pad", "EyeLike", "NonZero")  # fmt: skip


class Student:
    """Reads a student's manifest, or opens and runs one of its graphs."""

    def __init__(self, _seeds: Path) -> None:
        self._manifest = json.loads((paths.small_student() / MANIFEST).read_text("utf-8"))
        self._plain = _model("plain", Random(0)).SerializeToString()

    def make(self, draw: Draw, folder: Path) -> Attempt:
        if draw.random.random() < 0.4:
            return self._stated(draw, folder)
        raw, entry = self._plain, FileEntry("graph.onnx", "", 0, {"x": (1, 4)}, {"y": (1, 4)})
        for random in draw.steps():
            if random.random() < 0.6:
                raw = _model(random.choice(_HOW), random).SerializeToString()
            else:
                raw = blunt.changed(random, raw)
        if draw.random.random() < 0.4:
            shapes = [s for s in _SHAPES if all(type(n) is int and n > 0 for n in s)]
            stated: Any = draw.random.choice(shapes)
            entry = FileEntry("graph.onnx", "", 0, {"x": stated}, {"y": stated})
        (folder / "graph.onnx").write_bytes(raw)
        return Attempt(lambda: _run(raw, entry), ("graph.onnx", "student"))

    def _stated(self, draw: Draw, folder: Path) -> Attempt:
        tree: Any = self._manifest
        for random in draw.steps():
            tree = trees.changed(random, tree)
        raw = trees.text_of(draw.random, tree)
        if draw.random.random() < 0.1:
            raw = blunt.changed(draw.random, raw)
        (folder / MANIFEST).write_bytes(raw)
        return Attempt(lambda: _read(folder), (MANIFEST, "student", ".onnx"))


class Parity:
    """Compares with a folder of rollouts whose files are not in order."""

    def __init__(self, seeds: Path) -> None:
        self._folder = seeds / "student" / "parity"

    def make(self, draw: Draw, folder: Path) -> Attempt:
        where = folder / "parity"
        shutil.copytree(self._folder, where)
        for random in draw.steps():
            path = random.choice(sorted(where.iterdir()))
            raw = path.read_bytes()
            if path.suffix == ".json" and random.random() < 0.8:
                try:
                    raw = trees.text_of(random, trees.changed(random, json.loads(raw)))
                except (ValueError, RecursionError):
                    raw = b""
            else:
                raw = blunt.changed(random, raw)
            path.write_bytes(raw)
        return Attempt(lambda: _compare(where), ("dit_", "parity"))


def _compare(folder: Path) -> None:
    from core.student.torch_parity import check_parity

    check_parity(folder)


def _read(folder: Path) -> None:
    manifest = read_manifest(folder)
    check_sizes(manifest)
    for chunk in (None, 1, 2):
        choose_chunk(manifest, chunk)
    manifest.spec()
    for part in manifest.files:
        load_file(folder, part, manifest)


def _run(raw: bytes, entry: FileEntry) -> None:
    graph = Graph("graph.onnx", raw, entry, "cpu")
    graph.run()
    hashlib.sha256(b"".join(value.tobytes() for value in graph.outputs.values()))


_HOW = ("other file", "loop", "sizes", "operator", "types", "large", "many")


def _model(how: str, random: Random) -> Any:
    from onnx import TensorProto, helper, numpy_helper

    shape: Any = random.choice(_SHAPES) if how == "sizes" else (1, 4)
    kind = random.choice((TensorProto.INT64, TensorProto.STRING)) if how == "types" else 1
    value = helper.make_tensor_value_info
    weight = numpy_helper.from_array(np.ones((1, 4), np.float32), "w")
    nodes = [helper.make_node("Add", ["x", "w"], ["y"])]
    given, domains = [weight], [helper.make_opsetid("", 17)]
    if how == "other file":
        weight.ClearField("raw_data")
        weight.data_location = TensorProto.EXTERNAL
        for key, text in (
            (
                "location",
                random.choice(("/etc/passwd", "../canary/here", "graph.onnx", "/dev/zero")),
            ),
            ("offset", random.choice(("0", "-1", "99999999999999"))),
        ):
            entry = weight.external_data.add()
            entry.key, entry.value = key, text
    elif how == "loop":
        nodes = _endless(random, given)
    elif how == "operator":
        domain = random.choice(("", "com.microsoft", "evil", "ai.onnx.ml"))
        nodes = [helper.make_node(random.choice(_OPS), ["x", "w"], ["y"], domain=domain)]
        domains.append(helper.make_opsetid(domain or "x", random.choice((1, 99, 1 << 40))))
    elif how == "large":
        sides = random.choice(([40_000, 40_000], [1 << 20, 1 << 20], [-5, 3], [1 << 62]))
        given.append(numpy_helper.from_array(np.array(sides, np.int64), "s"))
        nodes = [
            helper.make_node("ConstantOfShape", ["s"], ["big"]),
            helper.make_node("ReduceMax", ["big"], ["one"], keepdims=0),
            helper.make_node("Add", ["x", "one"], ["y"]),
        ]
    elif how == "many":
        names = ["x", *(f"a{n}" for n in range(random.choice((30, 3000))))]
        nodes = [helper.make_node("Add", [a, a], [b]) for a, b in pairwise(names)]
        nodes.append(helper.make_node("Add", [names[-1], "w"], ["y"]))
    graph = helper.make_graph(
        nodes, "g", [value("x", kind, shape)], [value("y", kind, shape)], given
    )
    return helper.make_model(graph, opset_imports=domains, ir_version=8)


def _endless(random: Random, given: list[Any]) -> list[Any]:
    """A loop that goes round for ever, or as good as that."""
    from onnx import TensorProto, helper, numpy_helper

    value = helper.make_tensor_value_info
    given.append(numpy_helper.from_array(np.array(random.choice((1 << 62, 1 << 40))), "n"))
    given.append(numpy_helper.from_array(np.array(True), "c"))
    body = helper.make_graph(
        [helper.make_node("Identity", ["ci"], ["co"]), helper.make_node("Add", ["v", "w"], ["vo"])],
        "b",
        [
            value("i", TensorProto.INT64, ()),
            value("ci", TensorProto.BOOL, ()),
            value("v", 1, (1, 4)),
        ],
        [value("co", TensorProto.BOOL, ()), value("vo", 1, (1, 4))],
    )
    return [helper.make_node("Loop", ["n", "c", "x"], ["y"], body=body)]
