"""A graph that could go round for ever is known before it is run."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from core import paths
from core.errors import WeightsError
from core.student.manifest import FileEntry
from core.student.onnx_graph import Graph
from core.student.onnx_loops import may_loop

onnx = pytest.importorskip("onnx")


def looping(deep: bool = False) -> bytes:
    """y = x + 1, some 4.6e18 times; deep: within a branch of an If."""
    from onnx import TensorProto, helper, numpy_helper

    value = helper.make_tensor_value_info
    given = [
        numpy_helper.from_array(np.array(1 << 62), "n"),
        numpy_helper.from_array(np.array(True), "c"),
        numpy_helper.from_array(np.ones((1, 4), np.float32), "w"),
    ]
    body = helper.make_graph(
        [helper.make_node("Identity", ["ci"], ["co"]), helper.make_node("Add", ["v", "w"], ["vo"])],
        "body",
        [
            value("i", TensorProto.INT64, ()),
            value("ci", TensorProto.BOOL, ()),
            value("v", 1, (1, 4)),
        ],
        [value("co", TensorProto.BOOL, ()), value("vo", 1, (1, 4))],
    )
    nodes = [helper.make_node("Loop", ["n", "c", "x"], ["y"], body=body)]
    if deep:
        inner = [helper.make_node("Loop", ["n", "c", "x"], ["z"], body=body)]
        branch = helper.make_graph(inner, "branch", [], [value("z", 1, (1, 4))])
        nodes = [helper.make_node("If", ["c"], ["y"], then_branch=branch, else_branch=branch)]
    return serialized(nodes, given)


def serialized(nodes: list[object], given: list[object], name: str = "g") -> bytes:
    from onnx import helper

    value = helper.make_tensor_value_info
    graph = helper.make_graph(nodes, name, [value("x", 1, (1, 4))], [value("y", 1, (1, 4))], given)
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    return bytes(made.SerializeToString())


@pytest.mark.parametrize("deep", [False, True])
def test_a_loop_is_refused_before_it_runs(deep: bool) -> None:
    content = looping(deep)
    assert may_loop(content)
    entry = FileEntry("g.onnx", "", 0, {"x": (1, 4)}, {"y": (1, 4)})
    with pytest.raises(WeightsError, match=r"g\.onnx has a loop in it.*again"):
        Graph("g.onnx", content, entry, "cpu")


def test_a_name_with_that_word_is_no_loop() -> None:
    from onnx import helper, numpy_helper

    weight = numpy_helper.from_array(np.ones((1, 4), np.float32), "the Loop's weight")
    node = helper.make_node("Add", ["x", "the Loop's weight"], ["y"], name="Loop")
    assert not may_loop(serialized([node], [weight], "Loop"))


def test_what_cannot_be_read_may_be_a_loop() -> None:
    assert may_loop(b"\x3a\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01Loop")
    assert may_loop(b"\x3a\x10Loop")
    assert not may_loop(b"nothing of the kind")


def test_the_shipped_student_has_none() -> None:
    for path in sorted(Path(paths.small_student()).glob("*.onnx")):
        assert not may_loop(path.read_bytes()), path.name
