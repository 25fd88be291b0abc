"""Networks as ONNX graphs: tracing, comparison with torch, and quantisation to eight bits."""

from __future__ import annotations

import tempfile
import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime as ort
import torch
from numpy.typing import NDArray
from onnxruntime.quantization import (
    CalibrationDataReader,
    QuantFormat,
    QuantType,
    quantize_dynamic,
    quantize_static,
)
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from core.models.small_config import SmallConfig
from training.small.networks import Networks

OPSET = 17

Feeds = dict[str, NDArray[np.float32]]

# What gets eight bits by measured figures. In the decoder that is everything around its
# convolutions, at up to half the region's size: each step back to floats would cost more than
# the addition or enlargement itself. The other graphs are small maps, where it wins nothing.
_CONVOLUTIONS = ("Conv",)
_FIXED_SCALES = {"decoder": ("Conv", "Add", "Relu", "Resize", "Clip", "DepthToSpace")}


@dataclass(frozen=True)
class Graph:
    """One network with an example of its inputs, in the order the runtime names them."""

    name: str
    module: nn.Module
    example: dict[str, Tensor]
    outputs: tuple[str, ...]


class _ClippedDecoder(nn.Module):
    """The decoder as the live chain wants it: pictures within 0..1."""

    def __init__(self, decoder: nn.Module) -> None:
        super().__init__()
        self.decoder = decoder

    def forward(self, latents: Tensor, hidden_rgb: Tensor, reference_rgb: Tensor) -> Tensor:
        return self.decoder(latents, hidden_rgb, reference_rgb).clamp(0.0, 1.0)


def student_graphs(nets: Networks) -> list[Graph]:
    """The four graphs of a student directory: audio_encoder, denoiser, decoder, encoder."""
    auto, audio = nets.config.autoencoder, nets.config.audio
    frames = audio.chunk_frames
    picture = torch.zeros(1, 3, auto.region_height, auto.region_width)
    latent = torch.zeros(1, auto.latent_channels, *auto.latent_size)
    decoder_example = {
        "latents": latent.repeat(frames, 1, 1, 1),
        "hidden_rgb": picture.repeat(frames, 1, 1, 1),
        "reference_rgb": picture,
    }
    return [
        Graph(
            "audio_encoder",
            nets.audio,
            {"mel": torch.zeros(1, audio.window_rows, audio.mels)},
            ("audio",),
        ),
        _denoiser_graph(nets, latent),
        Graph("decoder", _ClippedDecoder(nets.decoder).eval(), decoder_example, ("rgb",)),
        Graph("encoder", nets.encoder, {"rgb": picture}, ("latent",)),
    ]


def _denoiser_graph(nets: Networks, latent: Tensor) -> Graph:
    c = nets.config.denoiser
    chunk = latent[None].repeat(1, c.chunk_frames, 1, 1, 1)
    past_tokens = c.past_slots * c.frame_tokens
    example = {
        "noisy": chunk,
        "hidden": chunk,
        "reference": latent,
        "audio": torch.zeros(1, c.chunk_frames, c.audio_tokens, c.audio_width),
        "t": torch.ones(1),
        "past_bias": torch.zeros(1, 1, 1, past_tokens),
    }
    outputs = ["velocity"]
    for layer in range(c.layers):
        for kind in ("key", "value"):
            example[f"past_{kind}_{layer}"] = torch.zeros(1, c.heads, past_tokens, c.head_width)
            outputs.append(f"{kind}_{layer}")
    return Graph("denoiser", nets.denoiser, example, tuple(outputs))


def trace(graph: Graph, path: Path) -> None:
    """Write the graph as float32 ONNX with fixed shapes."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the tracer speaks about itself, not about the network
        torch.onnx.export(
            graph.module,
            tuple(graph.example.values()),
            str(path),
            input_names=list(graph.example),
            output_names=list(graph.outputs),
            opset_version=OPSET,
            dynamo=False,
        )


def open_session(path: Path, threads: int = 1) -> ort.InferenceSession:
    """An inference session on the CPU whose threads sleep between calls."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def difference_from_torch(graph: Graph, path: Path, feeds: Feeds) -> float:
    """Largest absolute difference between the file's answers and the torch module's."""
    answers = open_session(path).run(list(graph.outputs), feeds)
    with torch.no_grad():
        truth = graph.module(*(torch.from_numpy(feeds[name]) for name in graph.example))
    truths = [truth] if isinstance(truth, Tensor) else list(truth)
    return max(
        float(np.abs(answer - wanted.numpy()).max())
        for answer, wanted in zip(answers, truths, strict=True)
    )


class _Calibration(CalibrationDataReader):  # type: ignore[misc]
    def __init__(self, samples: Sequence[Feeds]) -> None:
        self._samples: Iterator[Feeds] = iter(samples)

    def get_next(self) -> Feeds | None:
        return next(self._samples, None)


def quantise(name: str, source: Path, target: Path, samples: Sequence[Feeds]) -> None:
    """Eight-bit copy: convolutions by figures measured on samples, matrix products on the fly.

    name: the graph's, because the decoder has more in eight bits than its convolutions. Matrix
    products keep live scales because the measured error of fixed ones is ten times as large;
    weights keep one scale for each output channel.
    """
    with tempfile.TemporaryDirectory() as folder:
        prepared, middle = Path(folder) / "prepared.onnx", Path(folder) / "middle.onnx"
        quant_pre_process(str(source), str(prepared), skip_symbolic_shape=True)
        quantize_static(
            str(prepared),
            str(middle),
            _Calibration(samples),
            quant_format=QuantFormat.QDQ,
            per_channel=True,
            activation_type=QuantType.QUInt8,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=list(_FIXED_SCALES.get(name, _CONVOLUTIONS)),
        )
        quantize_dynamic(
            str(middle),
            str(target),
            per_channel=True,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul", "Gemm"],
            extra_options={"MatMulConstBOnly": True},
        )


def shapes(path: Path) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    """Input and output shapes by name, as the file states them."""
    graph = onnx.load(str(path)).graph
    return _shapes_of(graph.input), _shapes_of(graph.output)


def _shapes_of(values: Any) -> dict[str, list[int]]:
    return {v.name: [d.dim_value for d in v.type.tensor_type.shape.dim] for v in values}


def random_feeds(graph: Graph, rng: np.random.Generator) -> Feeds:
    """Inputs of plausible size for comparing two forms of one network, not for judging it."""
    feeds: Feeds = {}
    for name, example in graph.example.items():
        shape = tuple(example.shape)
        if name.endswith("rgb"):
            feeds[name] = rng.random(shape, dtype=np.float32)
        elif name == "t":
            feeds[name] = rng.uniform(0.5, 1.0, shape).astype(np.float32)
        elif name == "past_bias":
            feeds[name] = np.zeros(shape, np.float32)
        else:
            feeds[name] = rng.standard_normal(shape).astype(np.float32)
    return feeds


def describe(config: SmallConfig) -> Mapping[str, Any]:
    """Figures of the manifest that follow from the sizes alone."""
    auto, audio = config.autoencoder, config.audio
    return {
        "region": [auto.region_width, auto.region_height],
        "latent": [auto.latent_channels, *auto.latent_size],
        "chunk_frames": audio.chunk_frames,
        "past_frames": audio.past_frames,
    }
