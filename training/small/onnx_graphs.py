"""Networks as ONNX graphs: tracing, comparison with torch, half precision and eight bits."""

from __future__ import annotations

import tempfile
import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import onnx
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
from onnxruntime.transformers.float16 import convert_float_to_float16
from torch import Tensor, nn

from core.errors import TrainingError
from core.models.small_config import DenoiserConfig, SmallConfig
from core.models.small_denoiser import SmallDenoiser
from core.onnx_runtime import load_runtime
from core.student.manifest import chunk_file
from training.small.live_denoiser import (
    ChunkPreparation,
    LiveDenoiser,
    denoiser_names,
    preparation_names,
)
from training.small.networks import Networks

OPSET = 17

Feeds = dict[str, NDArray[np.float32]]

# What gets eight bits by measured figures. In the decoder that is everything around its
# convolutions, at up to half the region's size: each step back to floats would cost more than
# the addition or enlargement itself. The other graphs are small maps, where it wins nothing.
_CONVOLUTIONS = ("Conv",)
_FIXED_SCALES = {"decoder": ("Conv", "Add", "Relu", "Resize", "Clip", "DepthToSpace")}

# The decoder's first look at the pictures stays in floats: it takes 2 % more time and brings the
# painted mouth half a decibel nearer to that of the networks.
_EXACT_NODES = {"decoder": ("/decoder/see.0/Conv",)}


@dataclass(frozen=True)
class Graph:
    """One network with an example of its inputs, in the order the runtime names them.

    name: of the part; file: what its file is called, which says the chunk size too.
    """

    name: str
    file: str
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


def chunk_networks(nets: Networks, frames: int) -> Networks:
    """The same weights for chunks of ``frames`` frames."""
    audio, denoiser = nets.audio.for_chunk(frames), nets.denoiser.for_chunk(frames)
    config = replace(nets.config, audio=audio.config, denoiser=denoiser.config)
    return replace(nets, config=config, audio=audio, denoiser=denoiser)


def student_graphs(nets: Networks, frames: int) -> list[Graph]:
    """The graphs of a student directory for chunks of ``frames`` frames: audio_encoder,
    preparation, denoiser, decoder, and for the networks' own chunk size the encoder."""
    own = nets.config.audio.chunk_frames
    nets = chunk_networks(nets, frames)
    auto, audio, c = nets.config.autoencoder, nets.config.audio, nets.config.denoiser
    picture = torch.zeros(1, 3, auto.region_height, auto.region_width)
    latent = torch.zeros(1, auto.latent_channels, *auto.latent_size)
    decoder_example = {
        "latents": latent.repeat(frames, 1, 1, 1),
        "hidden_rgb": picture.repeat(frames, 1, 1, 1),
        "reference_rgb": picture,
    }

    def graph(name: str, module: nn.Module, example: dict[str, Tensor], *outputs: str) -> Graph:
        file = chunk_file(f"{name}.onnx", frames, own)
        return Graph(name, file, module.eval(), example, outputs)

    prepared, called = ChunkPreparation(nets.denoiser), LiveDenoiser(nets.denoiser)
    first, then = _denoiser_examples(prepared, empty_call(c))
    mel = {"mel": torch.zeros(1, audio.window_rows, audio.mels)}
    graphs = [
        graph("audio_encoder", nets.audio, mel, "audio"),
        graph("preparation", prepared, first, *preparation_names(c)[1]),
        graph("denoiser", called, then, *denoiser_names(c)[1]),
        graph("decoder", _ClippedDecoder(nets.decoder), decoder_example, "rgb"),
    ]
    if frames == own:
        graphs.append(graph("encoder", nets.encoder, {"rgb": picture}, "latent"))
    return graphs


def empty_call(config: DenoiserConfig) -> dict[str, Tensor]:
    """Inputs of SmallDenoiser.forward for one session, in its order and named as in the graphs."""
    c = config
    clip = torch.zeros(1, c.chunk_frames, c.latent_channels, c.latent_height, c.latent_width)
    past_tokens = c.past_slots * c.frame_tokens
    past = torch.zeros(1, c.heads, past_tokens, c.head_width)
    return {
        "noisy": clip,
        "hidden": clip,
        "reference": clip[:, 0],
        "audio": torch.zeros(1, c.chunk_frames, c.audio_tokens, c.audio_width),
        "t": torch.ones(1),
        "past_bias": torch.zeros(1, 1, 1, past_tokens),
        **{f"past_{kind}_{n}": past for n in range(c.layers) for kind in ("key", "value")},
    }


@torch.no_grad()
def _denoiser_examples(
    preparation: ChunkPreparation, call: Mapping[str, Tensor]
) -> tuple[dict[str, Tensor], dict[str, Tensor]]:
    """One call of SmallDenoiser as inputs of the preparation and of the denoiser's graph."""
    given, made = preparation_names(preparation.config)
    first = {name: call[name] for name in given}
    known = {**call, **dict(zip(made, preparation(*first.values()), strict=True))}
    return first, {name: known[name] for name in denoiser_names(preparation.config)[0]}


def denoiser_feeds(
    preparation: ChunkPreparation, call: Mapping[str, Tensor]
) -> tuple[Feeds, Feeds]:
    """As arrays: one call of SmallDenoiser as inputs of the preparation and of the denoiser."""
    first, then = _denoiser_examples(preparation, call)
    return _arrays(first), _arrays(then)


def _arrays(tensors: Mapping[str, Tensor]) -> Feeds:
    return {name: tensor.numpy().copy() for name, tensor in tensors.items()}


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


def open_session(path: Path, threads: int = 1) -> Any:
    """An inference session on the CPU whose threads sleep between calls."""
    runtime = load_runtime()
    options = runtime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return runtime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def difference_from_torch(graph: Graph, path: Path, feeds: Feeds) -> float:
    """Largest absolute difference between the file's answers and the torch module's."""
    answers = open_session(path).run(list(graph.outputs), feeds)
    with torch.no_grad():
        truth = graph.module(*(torch.from_numpy(feeds[name]) for name in graph.example))
    return largest_difference(answers, [truth] if isinstance(truth, Tensor) else list(truth))


def difference_in_calls(
    denoiser: SmallDenoiser, preparation: Path, call: Path, feeds: Mapping[str, Tensor]
) -> float:
    """Largest absolute difference between both files, one after the other, and the network."""
    given, made = preparation_names(denoiser.config)
    taken, answered = denoiser_names(denoiser.config)
    known = _arrays(feeds)
    prepared = open_session(preparation).run(made, {name: known[name] for name in given})
    known |= dict(zip(made, prepared, strict=True))
    answers = open_session(call).run(answered, {name: known[name] for name in taken})
    with torch.no_grad():
        return largest_difference(answers, list(denoiser(*feeds.values())))


def largest_difference(answers: Sequence[NDArray[np.float32]], truths: Sequence[Tensor]) -> float:
    """Largest absolute difference of two lists of arrays."""
    pairs = zip(answers, truths, strict=True)
    return max(float(np.abs(answer - wanted.numpy()).max()) for answer, wanted in pairs)


class _Calibration(CalibrationDataReader):  # type: ignore[misc]
    def __init__(self, samples: Sequence[Feeds]) -> None:
        self._samples: Iterator[Feeds] = iter(samples)

    def get_next(self) -> Feeds | None:
        return next(self._samples, None)


def quantise(name: str, source: Path, target: Path, samples: Sequence[Feeds]) -> None:
    """Eight-bit copy: convolutions by figures measured on samples, matrix products on the fly.

    name: the graph's, because the decoder has more in eight bits than its convolutions. Matrix
    products keep live scales because the measured error of fixed ones is ten times as large;
    weights keep one scale for each output channel. Raises TrainingError when the graph lacks a node
    that is meant to stay in floats.
    """
    exact = list(_EXACT_NODES.get(name, ()))
    with tempfile.TemporaryDirectory() as folder:
        prepared, middle = Path(folder) / "prepared.onnx", Path(folder) / "middle.onnx"
        quant_pre_process(str(source), str(prepared), skip_symbolic_shape=True)
        _check_named(prepared, exact)
        quantize_static(
            str(prepared),
            str(middle),
            _Calibration(samples),
            quant_format=QuantFormat.QDQ,
            per_channel=True,
            activation_type=QuantType.QUInt8,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=list(_FIXED_SCALES.get(name, _CONVOLUTIONS)),
            nodes_to_exclude=exact,
        )
        quantize_dynamic(
            str(middle),
            str(target),
            per_channel=True,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul", "Gemm"],
            extra_options={"MatMulConstBOnly": True},
        )


def _check_named(path: Path, names: Sequence[str]) -> None:
    missing = set(names) - {node.name for node in onnx.load(str(path)).graph.node}
    if missing:
        raise TrainingError(f"the graph has no node {', '.join(sorted(missing))} to leave exact")


def halve(source: Path, target: Path) -> None:
    """Copy that computes in half precision; inputs and outputs stay float32.

    The angles of the time's embedding reach 100, where half precision knows no sixteenths: they
    stay as they are.
    """
    model = onnx.load(str(source))
    exact = _before(model.graph, {"Sin", "Cos"})
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # weights below the smallest number become zero
        half = convert_float_to_float16(model, keep_io_types=True, node_block_list=exact)
    onnx.save(half, str(target))


def _before(graph: Any, kinds: set[str]) -> list[str]:
    """Names of the nodes of these kinds and of all nodes that they depend on."""
    makers = {output: node for node in graph.node for output in node.output}
    found: dict[str, Any] = {}
    waiting = [node for node in graph.node if node.op_type in kinds]
    while waiting:
        node = waiting.pop()
        if node.name not in found:
            found[node.name] = node
            waiting += [makers[name] for name in node.input if name in makers]
    return list(found)


def shapes(path: Path) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    """Input and output shapes by name, as the file states them."""
    graph = onnx.load(str(path)).graph
    return _shapes_of(graph.input), _shapes_of(graph.output)


def _shapes_of(values: Any) -> dict[str, list[int]]:
    return {v.name: [d.dim_value for d in v.type.tensor_type.shape.dim] for v in values}


def chunk_sizes(config: SmallConfig) -> tuple[int, ...]:
    """Chunk sizes that a student is exported for, its own first; single frames wait least."""
    return tuple(dict.fromkeys((config.audio.chunk_frames, 1)))


def describe(config: SmallConfig) -> Mapping[str, Any]:
    """Figures of the manifest that follow from the sizes alone."""
    auto, audio = config.autoencoder, config.audio
    return {
        "region": [auto.region_width, auto.region_height],
        "latent": [auto.latent_channels, *auto.latent_size],
        "chunk_frames": audio.chunk_frames,
        "past_frames": audio.past_frames,
    }
