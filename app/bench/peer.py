"""The benchmark's peer: a network of the published Wav2Lip 96 x 96 generator's shape.

Written node by node with random weights: speed does not depend on what the weights say. A face
encoder takes six channels (the lower half hidden, and a reference), an audio encoder 80 x 16 mel
values, and a decoder of transposed convolutions with skips from the face encoder paints 96 x 96
px. Batch normalisation is folded into the convolutions, as it would be for use. In int8 all
convolutions are quantised (QDQ, weights per channel, unsigned activations); transposed ones stay
float32, because ONNX Runtime has no int8 kernel for them on processors.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np

from core.onnx_runtime import load_runtime
from core.student.onnx_graph import open_session

Precision = Literal["int8", "float32"]

FACE_PX = 96
MEL_BANDS, MEL_STEPS = 80, 16

# (channels out, kernel, stride, padding, residual blocks behind it)
Stage = tuple[int, int, int | tuple[int, int], int, int]
FACE_ENCODER: tuple[tuple[Stage, ...], ...] = (
    ((16, 7, 1, 3, 0),),
    ((32, 3, 2, 1, 2),),
    ((64, 3, 2, 1, 3),),
    ((128, 3, 2, 1, 2),),
    ((256, 3, 2, 1, 2),),
    ((512, 3, 2, 1, 1),),
    ((512, 3, 1, 0, 0), (512, 1, 1, 0, 0)),
)
AUDIO_ENCODER: tuple[Stage, ...] = (
    (32, 3, 1, 1, 2),
    (64, 3, (3, 1), 1, 2),
    (128, 3, 3, 1, 2),
    (256, 3, (3, 2), 1, 1),
    (512, 3, 1, 0, 0),
    (512, 1, 1, 0, 0),
)
# (channels out, stride, residual blocks); the first widens 1 x 1 to 3 x 3, the others double.
DECODER = ((512, 1, 1), (512, 2, 2), (384, 2, 2), (256, 2, 2), (128, 2, 2), (64, 2, 2))

# Values behind a rectifier lie in 0..6, others in -6..6: random weights are scaled so that they do.
_RANGE = 6.0
_SEED = 96


class Peer:
    """The peer, loaded with the settings that our own graphs use. One thread calls ``run``.

    batch: pictures for each call; the published generator has no state, so any number goes.
    """

    def __init__(self, precision: Precision, threads: int, batch: int = 1) -> None:
        ort = load_runtime()
        content = build_peer(precision).content
        self._session = open_session(ort, content, ["CPUExecutionProvider"], threads)
        random = np.random.default_rng(0)
        shapes = {
            "face": (batch, 6, FACE_PX, FACE_PX),
            "mel": (batch, 1, MEL_BANDS, MEL_STEPS),
        }
        self._feeds = {k: random.random(s, dtype=np.float32) for k, s in shapes.items()}

    def run(self) -> np.ndarray[Any, np.dtype[np.float32]]:
        """Pictures of one call, float32 (batch, 3, 96, 96), 0..1."""
        found = self._session.run(["picture"], self._feeds)[0]
        return np.asarray(found, dtype=np.float32)


@dataclass(frozen=True, slots=True)
class PeerFile:
    """A peer as an ONNX file's bytes. parameters: weights and biases."""

    content: bytes
    parameters: int


def build_peer(precision: Precision, width: float = 1.0) -> PeerFile:
    """Build the network. width: of the published channel counts, for quick tests."""
    net = _Writer(precision)

    def channels(published: int) -> int:
        return max(4, round(published * width))

    skips = []
    face, wide = net.quantised("face", signed=False), 6
    for group in FACE_ENCODER:
        face, wide = _stages(net, face, wide, [(channels(s[0]), *s[1:]) for s in group])
        skips.append((face, wide))
    sound = net.quantised("mel", signed=False)
    sound, heard = _stages(net, sound, 1, [(channels(s[0]), *s[1:]) for s in AUDIO_ENCODER])
    picture = net.conv(sound, heard, channels(512), 1, 1, 0)
    wide = channels(512)
    for published, stride, blocks in DECODER:
        picture, wide = _joined(net, picture, wide, skips.pop())
        made = channels(published)
        picture = net.widen(picture, wide, made, stride)
        wide = made
        for _ in range(blocks):
            picture = net.conv(picture, wide, wide, 3, 1, 1, residual=picture)
    picture, wide = _joined(net, picture, wide, skips.pop())
    picture = net.conv(net.quantised(picture, signed=False), wide, channels(32), 3, 1, 1)
    picture = net.conv(picture, channels(32), 3, 1, 1, 0, rectified=False)
    net.op("Sigmoid", picture, out="picture")
    return PeerFile(net.serialised(), net.parameters)


def _stages(net: _Writer, x: str, wide: int, stages: Sequence[Stage]) -> tuple[str, int]:
    for made, kernel, stride, padding, blocks in stages:
        x = net.conv(x, wide, made, kernel, stride, padding)
        wide = made
        for _ in range(blocks):
            x = net.conv(x, wide, wide, 3, 1, 1, residual=x)
    return x, wide


def _joined(net: _Writer, x: str, wide: int, skip: tuple[str, int]) -> tuple[str, int]:
    return net.op("Concat", x, skip[0], axis=1), wide + skip[1]


@dataclass
class _Writer:
    """Writes nodes; in int8 every value between them passes a quantise-dequantise pair."""

    precision: Precision
    parameters: int = 0
    nodes: list[Any] = field(default_factory=list)
    constants: list[Any] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._random = np.random.default_rng(_SEED)

    def op(self, kind: str, *inputs: str, out: str = "", **attributes: Any) -> str:
        from onnx import helper

        name = out or f"v{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], **attributes))
        return name

    def const(self, value: Any) -> str:
        from onnx import numpy_helper

        name = f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.asarray(value), name))
        return name

    def quantised(self, x: str, *, signed: bool) -> str:
        """The value as int8 arithmetic sees it."""
        if self.precision == "float32":
            return x
        step = np.float32((2 if signed else 1) * _RANGE / 255)
        scale, zero = self.const(step), self.const(np.uint8(128 if signed else 0))
        return self.op("DequantizeLinear", self.op("QuantizeLinear", x, scale, zero), scale, zero)

    def conv(
        self,
        x: str,
        wide: int,
        made: int,
        kernel: int,
        stride: int | tuple[int, int],
        padding: int,
        *,
        residual: str = "",
        rectified: bool = True,
    ) -> str:
        """Convolution, then the residual is added, then the rectifier."""
        # A small change in a residual block and twice the variance elsewhere (the rectifier halves
        # it) keep the values in range through all blocks.
        met = wide * kernel**2 * (10.0 if residual else 0.5)
        shape = (made, wide, kernel, kernel)
        weight, bias = self._stored(*self._weights(shape, made, met))
        strides = [stride, stride] if isinstance(stride, int) else list(stride)
        y = self.op(
            "Conv", x, weight, bias,
            kernel_shape=[kernel, kernel], strides=strides, pads=[padding] * 4,
        )  # fmt: skip
        if residual:
            y = self.op("Add", self.quantised(y, signed=True), residual)
        return self._rectified(y) if rectified else self.quantised(y, signed=True)

    def widen(self, x: str, wide: int, made: int, stride: int) -> str:
        """Transposed 3 x 3 convolution and rectifier, float32 in both precisions."""
        taps = 9 if stride == 1 else 9 / 4  # that meet in one output pixel
        weight, bias = self._weights((wide, made, 3, 3), made, wide * taps * 0.5)
        padding, extra = (0, 0) if stride == 1 else (1, 1)
        y = self.op(
            "ConvTranspose", x, self.const(weight), self.const(bias), kernel_shape=[3, 3],
            strides=[stride] * 2, pads=[padding] * 4, output_padding=[extra] * 2,
        )  # fmt: skip
        return self._rectified(y)

    def _rectified(self, y: str) -> str:
        # Unsigned values that begin at 0 cannot be negative: quantising is the rectifier.
        return (
            self.op("Relu", y) if self.precision == "float32" else self.quantised(y, signed=False)
        )

    def _weights(self, shape: tuple[int, ...], made: int, met: float) -> tuple[Any, Any]:
        """Random weights of variance 1 / met, and a bias for each channel made."""
        weight = self._random.standard_normal(shape, dtype=np.float32) / np.float32(met**0.5)
        bias = self._random.standard_normal(made, dtype=np.float32) * np.float32(0.05)
        self.parameters += weight.size + bias.size
        return weight, bias

    def _stored(self, weight: Any, bias: Any) -> tuple[str, str]:
        """Constants for a convolution: int8 for each output channel, or as they are."""
        if self.precision == "float32":
            return self.const(weight), self.const(bias)
        steps = np.abs(weight).max(axis=(1, 2, 3)) / np.float32(127)
        whole = np.round(weight / steps[:, None, None, None]).astype(np.int8)
        zeros = self.const(np.zeros(len(steps), np.int8))
        stored = self.op("DequantizeLinear", self.const(whole), self.const(steps), zeros, axis=0)
        fine = steps * np.float32(_RANGE / 255)
        whole = np.round(bias / fine).astype(np.int32)
        zeros = self.const(np.zeros(len(steps), np.int32))
        return stored, self.op(
            "DequantizeLinear", self.const(whole), self.const(fine), zeros, axis=0
        )

    def serialised(self) -> bytes:
        from onnx import TensorProto, helper

        def info(name: str, *shape: int | str) -> Any:
            return helper.make_tensor_value_info(name, TensorProto.FLOAT, list(shape))

        graph = helper.make_graph(
            self.nodes,
            "peer",
            [info("face", "n", 6, FACE_PX, FACE_PX), info("mel", "n", 1, MEL_BANDS, MEL_STEPS)],
            [info("picture", "n", 3, FACE_PX, FACE_PX)],
            initializer=self.constants,
        )
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
        return bytes(model.SerializeToString())
