"""The peer has the published shape, and its int8 form is the same network in int8 kernels."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
import onnx
import pytest

from app.bench import peer as peer_module
from app.bench.peer import Peer, PeerFile, Precision, build_peer

NARROW = 1 / 8


@pytest.fixture
def _narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    def build(precision: Precision) -> PeerFile:
        return build_peer(precision, NARROW)

    monkeypatch.setattr(peer_module, "build_peer", build)


def kinds(content: bytes) -> Counter[str]:
    return Counter(node.op_type for node in onnx.load_from_string(content).graph.node)


@pytest.mark.slow
def test_it_has_as_many_weights_as_the_published_generator() -> None:
    # 36.3 million with its batch normalisation, which is folded here.
    assert build_peer("float32").parameters == pytest.approx(36.28e6, rel=0.001)


def test_its_layers_are_those_of_the_published_generator() -> None:
    found = kinds(build_peer("float32", NARROW).content)
    # 18 convolutions see the face, 13 hear, 14 paint; 28 residual blocks; 7 skips.
    assert (found["Conv"], found["ConvTranspose"], found["Add"]) == (45, 6, 28)
    assert (found["Concat"], found["Sigmoid"]) == (7, 1)


@pytest.mark.usefixtures("_narrow")
def test_it_paints_pictures() -> None:
    picture = Peer("float32", threads=1, batch=2).run()
    assert picture.shape == (2, 3, 96, 96)
    assert 0 <= picture.min() < picture.max() <= 1
    assert picture.std() > 0.02, "values have died on the way"


@pytest.mark.usefixtures("_narrow")
def test_int8_is_the_same_network() -> None:
    exact, rough = Peer("float32", 1).run(), Peer("int8", 1).run()
    assert np.corrcoef(exact.ravel(), rough.ravel())[0, 1] > 0.9


def test_int8_ends_up_in_int8_kernels(tmp_path: Path) -> None:
    """No convolution or addition may stay in float32: that would slow the peer down unfairly."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    options.optimized_model_filepath = str(tmp_path / "optimised.onnx")
    content = build_peer("int8", NARROW).content
    onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
    found = kinds((tmp_path / "optimised.onnx").read_bytes())
    assert (found["QLinearConv"], found["Conv"]) == (45, 0)
    assert (found["QLinearAdd"], found["Add"], found["Relu"]) == (28, 0, 0)
    assert found["ConvTranspose"] == 6
    assert found["DequantizeLinear"] < 20
