"""A complete small student of a few hundred weights, built node by node, and its twin in numpy.

The graphs have the inputs and outputs of the real ones and use every one of them, so that a wrong
slot, channel or time changes the picture. One set of weights makes chunks of two frames and of one.
The twin is written from the rules, not from the runtime's code: it keeps a list of all frames and
looks up what a chunk may see.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from core.features.log_mel import MEL
from core.region import blend_mask, fit_region_affine
from core.types import Avatar, Conditioning

WIDTH, HEIGHT = 160, 128
LATENT = (2, 2, 2)
CHUNK, WINDOW, TOKENS = 2, 7, 2
HEADS, HEAD_WIDTH, LAYERS = 2, 3, 2
AUDIO_WIDTH = 4


def window_rows(chunk: int) -> int:
    return (8 + chunk + 1) * 4


def weights() -> dict[str, np.ndarray]:
    random = np.random.default_rng(7)
    shapes = {
        "hear": (window_rows(CHUNK) * 80, CHUNK * AUDIO_WIDTH),
        "paint": (8, 3),
        "see": (2, 3),
    }
    for layer in range(LAYERS):
        for name in ("query", "key", "value"):
            shapes[f"{name}_{layer}"] = (4, HEADS * HEAD_WIDTH)
        shapes[f"out_{layer}"] = (HEADS * HEAD_WIDTH, 4)
    made = {k: random.standard_normal(s).astype(np.float32) for k, s in shapes.items()}
    made["hear"] *= 0.02
    for layer in range(LAYERS):  # attention that neither ignores a slot nor sees only one
        made[f"query_{layer}"] *= 0.4
        made[f"key_{layer}"] *= 0.4
    place = random.standard_normal((1, 1, 1, WINDOW * TOKENS)) * 2
    made["place"] = place.astype(np.float32)
    return made


class Nodes:
    """Collects nodes; every method returns the name of its output."""

    def __init__(self) -> None:
        self.nodes: list[Any] = []
        self.constants: list[Any] = []

    def const(self, value: Any, dtype: Any = np.float32) -> str:
        name = f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.asarray(value, dtype), name))
        return name

    def op(self, kind: str, *inputs: str, out: str = "", **attributes: Any) -> str:
        name = out or f"n{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], **attributes))
        return name

    def reshape(self, x: str, *shape: int, out: str = "") -> str:
        return self.op("Reshape", x, self.const(shape, np.int64), out=out)

    def model(self, inputs: dict[str, tuple[int, ...]], outputs: dict[str, tuple[int, ...]]) -> Any:
        def infos(shapes: dict[str, tuple[int, ...]]) -> list[Any]:
            return [
                helper.make_tensor_value_info(k, TensorProto.FLOAT, s) for k, s in shapes.items()
            ]

        graph = helper.make_graph(
            self.nodes, "tiny", infos(inputs), infos(outputs), initializer=self.constants
        )
        opset = helper.make_opsetid("", 17)
        return helper.make_model(graph, opset_imports=[opset], ir_version=8)


def hearing(w: dict[str, np.ndarray], chunk: int) -> np.ndarray:
    return w["hear"][: window_rows(chunk) * 80, : chunk * AUDIO_WIDTH]


def audio_encoder(w: dict[str, np.ndarray], chunk: int = CHUNK) -> Any:
    n, rows = Nodes(), window_rows(chunk)
    flat = n.reshape("mel", 1, rows * 80)
    heard = n.op("MatMul", flat, n.const(hearing(w, chunk)))
    n.reshape(heard, 1, chunk, 1, AUDIO_WIDTH, out="audio")
    return n.model({"mel": (1, rows, 80)}, {"audio": (1, chunk, 1, AUDIO_WIDTH)})


def denoiser(w: dict[str, np.ndarray], chunk: int = CHUNK, prepared: bool = False) -> Any:
    """prepared: what does not depend on the noise comes from ``preparation``."""
    n, live, past = Nodes(), chunk * TOKENS, (WINDOW - chunk) * TOKENS
    clip = (1, chunk, *LATENT)
    kv = (1, HEADS, past, HEAD_WIDTH)
    inputs: dict[str, tuple[int, ...]] = {"noisy": clip, "t": (1,), "past_bias": (1, 1, 1, past)}
    inputs |= prepared_shapes(chunk) if prepared else given_shapes(chunk)
    outputs = {"velocity": clip}
    mixed, heard = ("mixed", "heard") if prepared else face_and_sound(n, chunk)
    x = n.op("Add", n.reshape(n.op("Add", "noisy", mixed), 1, live, 4), heard)
    x = n.op("Add", x, n.op("Mul", "t", n.const(0.7)))
    bias = n.op("Concat", "past_bias", n.const(np.zeros((1, 1, 1, live))), axis=3)
    bias = n.op("Add", bias, n.const(w["place"]))
    for layer in range(LAYERS):
        made = {}
        for kind in ("query", "key", "value"):
            flat = n.op("MatMul", x, n.const(w[f"{kind}_{layer}"]))
            split = n.reshape(flat, 1, live, HEADS, HEAD_WIDTH)
            out = "" if kind == "query" else f"{kind}_{layer}"
            made[kind] = n.op("Transpose", split, perm=[0, 2, 1, 3], out=out)
            if kind != "query":
                outputs[f"{kind}_{layer}"] = (1, HEADS, live, HEAD_WIDTH)
        inputs[f"past_value_{layer}"] = kv
        old = n.op("Neg", f"mirrored_{layer}") if prepared else f"past_key_{layer}"
        keys = n.op("Concat", old, made["key"], axis=2)
        values = n.op("Concat", f"past_value_{layer}", made["value"], axis=2)
        scores = n.op("MatMul", made["query"], n.op("Transpose", keys, perm=[0, 1, 3, 2]))
        shares = n.op("Softmax", n.op("Add", scores, bias), axis=-1)
        seen = n.op("Transpose", n.op("MatMul", shares, values), perm=[0, 2, 1, 3])
        seen = n.reshape(seen, 1, live, HEADS * HEAD_WIDTH)
        x = n.op("Add", x, n.op("MatMul", seen, n.const(w[f"out_{layer}"] * 0.3)))
    n.reshape(n.op("Tanh", x), *clip, out="velocity")
    return n.model(inputs, outputs)


def given_shapes(chunk: int) -> dict[str, tuple[int, ...]]:
    """Inputs that are the same in all calls for a chunk."""
    past = (1, HEADS, (WINDOW - chunk) * TOKENS, HEAD_WIDTH)
    return {
        "hidden": (1, chunk, *LATENT),
        "reference": (1, *LATENT),
        "audio": (1, chunk, 1, AUDIO_WIDTH),
        **{f"past_key_{layer}": past for layer in range(LAYERS)},
    }


def prepared_shapes(chunk: int) -> dict[str, tuple[int, ...]]:
    past = (1, HEADS, (WINDOW - chunk) * TOKENS, HEAD_WIDTH)
    return {
        "mixed": (1, chunk, *LATENT),
        "heard": (1, chunk * TOKENS, 4),
        **{f"mirrored_{layer}": past for layer in range(LAYERS)},
    }


def face_and_sound(n: Nodes, chunk: int) -> tuple[str, str]:
    mixed = n.op("Mul", n.op("Add", "hidden", n.op("Mul", "reference", n.const(0.5))), n.const(0.3))
    heard = n.op("Concat", "audio", "audio", axis=2)  # the same for both tokens of a frame
    return mixed, n.reshape(heard, 1, chunk * TOKENS, 4)


def preparation(w: dict[str, np.ndarray], chunk: int = CHUNK) -> Any:
    n = Nodes()
    mixed, heard = face_and_sound(n, chunk)
    n.op("Identity", mixed, out="mixed")
    n.op("Identity", heard, out="heard")
    for layer in range(LAYERS):
        n.op("Neg", f"past_key_{layer}", out=f"mirrored_{layer}")
    return n.model(given_shapes(chunk), prepared_shapes(chunk))


CHANNELS = np.array([0.5, 0.3, 0.15], np.float32).reshape(1, 3, 1, 1)


def decoder(w: dict[str, np.ndarray], chunk: int = CHUNK) -> Any:
    n = Nodes()
    colour = n.op("MatMul", n.reshape("latents", chunk, 8), n.const(w["paint"] * 0.25))
    picture = n.op("Mul", "hidden_rgb", n.const(CHANNELS))
    picture = n.op("Add", picture, n.op("Mul", "reference_rgb", n.const(CHANNELS[:, ::-1] * 0.5)))
    n.op("Add", picture, n.reshape(colour, chunk, 3, 1, 1), out="rgb")
    pixels, one = (chunk, 3, HEIGHT, WIDTH), (1, 3, HEIGHT, WIDTH)
    inputs = {"latents": (chunk, *LATENT), "hidden_rgb": pixels, "reference_rgb": one}
    return n.model(inputs, {"rgb": pixels})


def encoder(w: dict[str, np.ndarray]) -> Any:
    n, side = Nodes(), [HEIGHT // 2, WIDTH // 2]
    small = n.op("AveragePool", "rgb", kernel_shape=side, strides=side)
    n.op("Conv", small, n.const(w["see"].reshape(2, 3, 1, 1)), out="latent")
    return n.model({"rgb": (1, 3, HEIGHT, WIDTH)}, {"latent": (1, *LATENT)})


def write_student(
    folder: Path, *, single: bool = False, prepared: bool = False, **changes: Any
) -> Path:
    """Write the graphs and their manifest; ``changes`` replace manifest entries. single: also
    offer chunks of one frame. prepared: the denoiser has its preparation."""
    folder.mkdir(parents=True, exist_ok=True)
    w = weights()
    models = {"encoder.onnx": encoder(w)}
    for chunk, tail in ((CHUNK, ""), (1, "_c1")) if single else ((CHUNK, ""),):
        models[f"audio_encoder{tail}.onnx"] = audio_encoder(w, chunk)
        models[f"denoiser{tail}.onnx"] = denoiser(w, chunk, prepared)
        models[f"decoder{tail}.onnx"] = decoder(w, chunk)
        if prepared:
            models[f"preparation{tail}.onnx"] = preparation(w, chunk)
    files = {name: write_file(folder / name, m.SerializeToString()) for name, m in models.items()}
    if single:
        changes = {"chunks": [CHUNK, 1], **changes}
    manifest = {
        "format": 1, "name": "tiny", "kind": "onnx_small", "fps": 25, "sample_rate": 16_000,
        "chunk_frames": CHUNK, "past_frames": 8, "lookahead_ms": 40, "mel": MEL.to_dict(),
        "times": [0.999, 0.769], "window": {"total": WINDOW, "sink": 1},
        "cache_write": "second_step", "region": [WIDTH, HEIGHT], "latent": list(LATENT),
        "files": files, "commit": "none", "data": [], "licence": "Apache-2.0", "metrics": {},
    }  # fmt: skip
    (folder / "manifest.json").write_text(json.dumps({**manifest, **changes}), encoding="utf-8")
    return folder


def write_file(path: Path, content: bytes) -> dict[str, Any]:
    """Write one graph; returns what a manifest says of it."""
    path.write_bytes(content)
    graph = onnx.load_from_string(content).graph

    def shapes(values: Any) -> dict[str, list[int]]:
        return {v.name: [d.dim_value for d in v.type.tensor_type.shape.dim] for v in values}

    return {
        "sha256": hashlib.sha256(content).hexdigest(),
        "bytes": len(content),
        "inputs": shapes(graph.input),
        "outputs": shapes(graph.output),
    }


class Loop:
    """A loop of coloured noise, other in every frame and channel."""

    size_px = (320, 180)

    def __init__(self, frames: int = 7) -> None:
        random = np.random.default_rng(5)
        self._frames = random.integers(0, 256, (frames, 180, 320, 3), dtype=np.uint8)
        self._frames[..., 0] //= 2

    def __len__(self) -> int:
        return len(self._frames)

    def frame(self, index: int) -> np.ndarray:
        return self._frames[index].copy()


def make_avatar(conditioning: Conditioning | None = None, frames: int = 7) -> Avatar:
    moved = [((110.0 + n, 40.0), (210.0 + n, 42.0), (160.0 + n, 95.0)) for n in range(frames)]
    return Avatar(
        id="ann", name="Ann", fps=25, loop=Loop(frames),
        affines=np.stack([fit_region_affine(points) for points in moved]),
        blend_mask=blend_mask(), preview=np.zeros((9, 16, 3), np.uint8), licence="CC0-1.0",
        source="noise", consent="none: noise", conditioning=conditioning,
    )  # fmt: skip


@dataclass
class Twin:
    """What the tiny student must answer, step by step; rules may be changed to see them matter."""

    hidden: np.ndarray  # (N, 2, 2, 2)
    reference: np.ndarray
    hidden_rgb: np.ndarray  # (N, 3, 128, 160), 0..1
    reference_rgb: np.ndarray
    times: tuple[float, ...] = (0.999, 0.769)
    sink: int = 1
    recent: int = 4
    left_aligned: bool = False
    clean_pass: bool = False
    fresh_noise: bool = True
    still_noise: bool = True
    chunk_frames: int = CHUNK
    past: list[list[np.ndarray]] = field(default_factory=list)  # for each frame: k0, v0, k1, v1

    def __post_init__(self) -> None:
        self.w = weights()
        self.random = np.random.default_rng(42)
        self.session = [self.draw(1) for _ in self.times]

    def draw(self, frames: int) -> np.ndarray:
        return self.random.standard_normal((frames, *LATENT), dtype=np.float32)

    def noise(self, call: int) -> np.ndarray:
        own = self.chunk_frames
        return np.repeat(self.session[call], own, 0) if self.still_noise else self.draw(own)

    def seen(self) -> list[int]:
        """The frame in each of the past slots, -1 = empty."""
        done = len(self.past)
        sink = [n if n < done else -1 for n in range(self.sink)]
        tail = list(range(max(self.sink, done - self.recent), done))
        empty = [-1] * (self.recent - len(tail))
        return sink + (tail + empty if self.left_aligned else empty + tail)

    def chunk(self, mel: np.ndarray, indices: Sequence[int]) -> np.ndarray:
        """uint8 (chunk frames, 128, 160, 3)."""
        own = self.chunk_frames
        audio = (mel.reshape(1, -1) @ hearing(self.w, own)).reshape(own, 1, AUDIO_WIDTH)
        noise = self.noise(0)
        v, new = self.velocity(noise, self.times[0], audio, indices)
        x0 = noise - self.times[0] * v
        for call, t in enumerate(self.times[1:], 1):
            fresh = self.noise(call)
            x = (1 - t) * x0 + t * (fresh if self.fresh_noise else noise)
            v, new = self.velocity(x, t, audio, indices)
            x0 = x - t * v
        if self.clean_pass:
            new = self.velocity(x0, 0.0, audio, indices)[1]
        self.past += new
        colour = x0.reshape(own, 8) @ (self.w["paint"] * 0.25)
        picture = self.hidden_rgb[list(indices)] * CHANNELS
        picture = picture + self.reference_rgb * CHANNELS[:, ::-1] * 0.5 + colour[..., None, None]
        return np.round(np.clip(picture, 0, 1) * 255).transpose(0, 2, 3, 1).astype(np.uint8)

    def velocity(
        self, noisy: np.ndarray, t: float, audio: np.ndarray, indices: Sequence[int]
    ) -> tuple[np.ndarray, list[list[np.ndarray]]]:
        own = self.chunk_frames
        x = noisy + 0.3 * (self.hidden[list(indices)] + 0.5 * self.reference)
        x = x.reshape(own, TOKENS, 4) + audio + 0.7 * t
        x = x.reshape(own * TOKENS, 4)
        new: list[list[np.ndarray]] = [[] for _ in range(own)]
        slots = self.seen()
        columns = [s * TOKENS + k for s, n in enumerate(slots) if n >= 0 for k in range(TOKENS)]
        columns += range((WINDOW - own) * TOKENS, WINDOW * TOKENS)
        place = self.w["place"].reshape(-1)[columns]
        for layer in range(LAYERS):
            q, k, v = (x @ self.w[f"{kind}_{layer}"] for kind in ("query", "key", "value"))
            for f in range(own):
                new[f] += [k[f * TOKENS : (f + 1) * TOKENS], v[f * TOKENS : (f + 1) * TOKENS]]
            frames = [self.past[n] for n in slots if n >= 0]
            keys = np.concatenate([*(f[2 * layer] for f in frames), k])
            values = np.concatenate([*(f[2 * layer + 1] for f in frames), v])
            parts = []
            for head in range(HEADS):
                s = slice(head * HEAD_WIDTH, (head + 1) * HEAD_WIDTH)
                scores = q[:, s] @ keys[:, s].T + place
                scores = np.exp(scores - scores.max(axis=1, keepdims=True))
                parts.append(scores / scores.sum(axis=1, keepdims=True) @ values[:, s])
            x = x + np.concatenate(parts, axis=1) @ self.w[f"out_{layer}"] * 0.3
        return np.tanh(x).reshape(own, *LATENT), new
