"""The operators of TFLite networks in ONNX: as many as MediaPipe's small networks use."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from core.errors import TrainingError
from training.footage.tflite_file import Operator, Table, TfliteFile

_OPSET = 13
_TO_NCHW, _TO_NHWC = [0, 3, 1, 2], [0, 2, 3, 1]
_NO_ACTIVATION, _RELU, _RELU6 = 0, 1, 3


class TfliteConverter:
    """One graph on its way to ONNX. Inside, pictures are NCHW, as ONNX wants them.

    ``model`` raises TrainingError for an operator that is not known here.
    """

    def __init__(self, file: TfliteFile) -> None:
        self._file = file
        self._nodes: list[Any] = []
        self._stored: list[Any] = []
        self._half: dict[int, NDArray[np.float32]] = {}  # weights kept as float16, widened
        self._steps: dict[int, Callable[[Operator], None]] = {
            0: lambda step: self._combine("Add", step),
            1: self._average,
            2: self._concatenate,
            3: self._convolve,
            4: self._convolve,
            6: self._widen,
            14: lambda step: self._node("Sigmoid", [self._name(step.inputs[0])], step.outputs[0]),
            17: self._pool,
            18: lambda step: self._combine("Mul", step),
            19: lambda step: self._node("Relu", [self._name(step.inputs[0])], step.outputs[0]),
            22: self._reshape,
            23: self._enlarge,
            32: self._spread,
            34: self._pad,
            40: self._average,
            54: self._prelu,
            117: self._hard_swish,
        }

    def model(self, name: str) -> bytes:
        file = self._file
        if len(file.inputs) != 1 or len(file.shape(file.inputs[0])) != 4:
            raise TrainingError(f"{name} has not one picture as its input; get the package again")
        self._node("Transpose", ["input"], file.inputs[0], perm=_TO_NCHW)
        for step in file.operators:
            convert_step = self._steps.get(step.code)
            if convert_step is None:
                raise TrainingError(f"{name} has operator {step.code}, which is not known here")
            convert_step(step)
        answers = []
        for number, tensor in enumerate(file.outputs):
            kind = "Transpose" if len(file.shape(tensor)) == 4 else "Identity"
            options = {"perm": _TO_NHWC} if kind == "Transpose" else {}
            self._nodes.append(
                helper.make_node(kind, [self._name(tensor)], [f"out{number}"], **options)
            )
            answers.append(_stated(f"out{number}", file.shape(tensor)))
        graph = helper.make_graph(
            self._nodes, name, [_stated("input", file.shape(file.inputs[0]))], answers, self._stored
        )
        opset = helper.make_opsetid("", _OPSET)
        made = helper.make_model(graph, opset_imports=[opset], ir_version=8, producer_name="lipcam")
        onnx.checker.check_model(made, full_check=True)
        return bytes(made.SerializeToString(deterministic=True))

    def _name(self, tensor: int) -> str:
        return f"t{tensor}"

    def _node(self, kind: str, inputs: list[str], tensor: int, **options: Any) -> None:
        self._nodes.append(helper.make_node(kind, inputs, [self._name(tensor)], **options))

    def _store(self, values: NDArray[Any]) -> str:
        name = f"c{len(self._stored)}"
        self._stored.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def _weights(self, tensor: int) -> NDArray[np.float32]:
        found = self._half.get(tensor, self._file.constant(tensor))
        if found is None:
            raise TrainingError("this network computes its own weights; get the package again")
        return np.asarray(found, np.float32)

    def _activated(self, tensor: int, activation: int) -> str:
        """The name that a result gets before its activation, which is added by _activate."""
        return self._name(tensor) if activation == _NO_ACTIVATION else f"{self._name(tensor)}_raw"

    def _activate(self, tensor: int, activation: int) -> None:
        raw = self._activated(tensor, activation)
        if activation == _RELU:
            self._node("Relu", [raw], tensor)
        elif activation == _RELU6:
            bounds = [self._store(np.array(v, np.float32)) for v in (0, 6)]
            self._node("Clip", [raw, *bounds], tensor)
        elif activation != _NO_ACTIVATION:
            raise TrainingError(f"activation {activation} is not known here")

    def _combine(self, kind: str, step: Operator) -> None:
        activation = _options(step).number(0, "<b", 0)
        names = [self._name(tensor) for tensor in step.inputs]
        out = step.outputs[0]
        self._nodes.append(helper.make_node(kind, names, [self._activated(out, activation)]))
        self._activate(out, activation)

    def _concatenate(self, step: Operator) -> None:
        axis, size = _options(step).number(0, "<i", 0), len(self._file.shape(step.outputs[0]))
        axis %= size
        # The axis of a picture's NHWC in NCHW.
        axis = _TO_NHWC[axis] if size == 4 else axis
        self._node("Concat", [self._name(t) for t in step.inputs], step.outputs[0], axis=axis)

    def _convolve(self, step: Operator) -> None:
        source, kernel, bias = step.inputs
        options, weights = _options(step), self._weights(kernel)
        depthwise = step.code == 4
        weights = weights.transpose((3, 0, 1, 2) if depthwise else (0, 3, 1, 2))
        activation = options.number(4 if depthwise else 3, "<b", 0)
        out, strides = step.outputs[0], _strides(options)
        size = weights.shape[2:]
        self._nodes.append(
            helper.make_node(
                "Conv",
                [self._name(source), self._store(weights), self._store(self._weights(bias))],
                [self._activated(out, activation)],
                strides=strides,
                kernel_shape=list(size),
                pads=self._pads(options, source, size, strides),
                group=weights.shape[0] if depthwise else 1,
            )
        )
        self._activate(out, activation)

    def _pool(self, step: Operator) -> None:
        options = _options(step)
        size = (options.number(4, "<i", 1), options.number(3, "<i", 1))
        strides = _strides(options)
        self._node(
            "MaxPool",
            [self._name(step.inputs[0])],
            step.outputs[0],
            strides=strides,
            kernel_shape=list(size),
            pads=self._pads(options, step.inputs[0], size, strides),
        )

    def _average(self, step: Operator) -> None:
        """The mean of a whole picture, whether the file calls it a mean or a pool."""
        source, out = (self._file.shape(tensor) for tensor in (step.inputs[0], step.outputs[0]))
        if len(source) != 4 or out != [source[0], 1, 1, source[3]]:
            raise TrainingError("averages of parts of a picture are not known here")
        self._node("GlobalAveragePool", [self._name(step.inputs[0])], step.outputs[0])

    def _enlarge(self, step: Operator) -> None:
        source, out = (self._file.shape(tensor) for tensor in (step.inputs[0], step.outputs[0]))
        options = _options(step)
        if options.number(2, "<b", 0) or not options.number(3, "<b", 0):
            raise TrainingError("scaling that does not go by the middles of pixels is not known")
        scales = self._store(np.array([1, 1, out[1] / source[1], out[2] / source[2]], np.float32))
        self._node(
            "Resize",
            [self._name(step.inputs[0]), "", scales],
            step.outputs[0],
            mode="linear",
            coordinate_transformation_mode="half_pixel",
        )

    def _spread(self, step: Operator) -> None:
        """MediaPipe's own transposed convolution with a bias, where no two kernels overlap."""
        source, kernel, bias = step.inputs
        weights = self._weights(kernel)
        size, out = weights.shape[1:3], self._file.shape(step.outputs[0])
        if [n * k for n, k in zip(self._file.shape(source)[1:3], size, strict=True)] != out[1:3]:
            raise TrainingError("a transposed convolution that overlaps is not known here")
        names = [self._store(weights.transpose((3, 0, 1, 2))), self._store(self._weights(bias))]
        shapes = {"kernel_shape": list(size), "strides": list(size)}
        self._node("ConvTranspose", [self._name(source), *names], step.outputs[0], **shapes)

    def _hard_swish(self, step: Operator) -> None:
        source, out = self._name(step.inputs[0]), self._name(step.outputs[0])
        gate = helper.make_node("HardSigmoid", [source], [f"{out}_gate"], alpha=1 / 6, beta=0.5)
        self._nodes.append(gate)
        self._node("Mul", [source, f"{out}_gate"], step.outputs[0])

    def _pads(
        self, options: Table, source: int, size: tuple[int, ...], strides: list[int]
    ) -> list[int]:
        """Top, left, bottom, right; "same" puts the odd pixel below and to the right."""
        if options.number(0, "<b", 0) == 1:
            return [0, 0, 0, 0]
        before, after = [], []
        for length, taps, stride in zip(self._file.shape(source)[1:3], size, strides, strict=True):
            lacking = max(0, (-(-length // stride) - 1) * stride + taps - length)
            before.append(lacking // 2)
            after.append(lacking - lacking // 2)
        return before + after

    def _pad(self, step: Operator) -> None:
        pads = self._file.constant(step.inputs[1])
        if pads is None or pads.shape != (4, 2):
            raise TrainingError("padding of this form is not known here")
        ordered = pads[_TO_NCHW].astype(np.int64)
        stored = self._store(np.concatenate([ordered[:, 0], ordered[:, 1]]))
        self._node("Pad", [self._name(step.inputs[0]), stored], step.outputs[0])

    def _prelu(self, step: Operator) -> None:
        slopes = self._weights(step.inputs[1]).reshape(-1, 1, 1)
        self._node("PRelu", [self._name(step.inputs[0]), self._store(slopes)], step.outputs[0])

    def _reshape(self, step: Operator) -> None:
        source, out = step.inputs[0], step.outputs[0]
        name, shape = self._name(source), self._file.shape(out)
        if len(self._file.shape(source)) == 4:
            self._nodes.append(
                helper.make_node("Transpose", [name], [f"{name}_nhwc"], perm=_TO_NHWC)
            )
            name = f"{name}_nhwc"
        if len(shape) == 4:
            raise TrainingError("reshaping to a picture is not known here")
        self._node("Reshape", [name, self._store(np.array(shape, np.int64))], out)

    def _widen(self, step: Operator) -> None:
        self._half[step.outputs[0]] = self._weights(step.inputs[0])


def _options(step: Operator) -> Table:
    if step.options is None:
        raise TrainingError("an operator lacks its options; get the package again")
    return step.options


def _strides(options: Table) -> list[int]:
    return [options.number(2, "<i", 1), options.number(1, "<i", 1)]


def _stated(name: str, shape: list[int]) -> Any:
    return helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)
