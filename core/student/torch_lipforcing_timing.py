"""Durations of Lip Forcing on this machine: the live engine, its plain network, and the teacher."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch

from core.clock import MonotonicClock, ms
from core.student.lipforcing_live import LiveOptions
from core.student.lipforcing_work import Work
from core.student.torch_lipforcing import TorchLipForcing
from core.student.torch_lipforcing_parts import Parts
from core.student.torch_lipforcing_random import Scale
from core.student.torch_lipforcing_sampler import Chunk, Clip, StudentSession
from core.student.torch_lipforcing_teacher import Guidance, sample_clip
from core.student.window import CacheWindow
from core.types import Avatar, FeatureWindow

CLIP_LATENTS = 21
"""Latent frames of a clip as the teacher was trained: 81 pictures."""
CLIP_PICTURES = 1 + 4 * (CLIP_LATENTS - 1)
TEACHER_STEPS = 50

_WINDOW, _SINK, _CELL_PX, _PATCH = 7, 1, 8, 2
_WARM_CHUNKS = 3


@dataclass(frozen=True, slots=True)
class LiveTimes:
    """All in ms. first: from sound to pictures for the first chunk after a reset; push: from sound
    to pictures, one for each chunk; whole: a chunk with all that it costs, the mean over many;
    stages: of the parts, waited for one by one; warm_up: taking an avatar and recording. memory:
    bytes of the device at most, 0 on a processor."""

    pictures: int
    first: float
    push: tuple[float, ...]
    whole: float
    stages: dict[str, float]
    warm_up: float
    memory: int
    work: Work
    audio_wait: float


def measure_live(
    scale: Scale, parts: Parts, options: LiveOptions, avatar: Avatar, chunks: int
) -> LiveTimes:
    """The engine on an avatar, on noise for sound, ``chunks`` chunks long."""
    clock = MonotonicClock()
    _reset_memory(parts.device)
    engine = TorchLipForcing(parts, options, face_px=scale.face_px)
    began_ns = clock.now_ns()
    engine.warm_up(avatar)
    _wait(parts.device)
    warm_up = ms(clock.now_ns() - began_ns)
    window = _noise_window(engine)
    step = engine.spec.chunk_frames
    _wait(parts.device)
    began_ns = clock.now_ns()
    engine.push(window, 0)
    first = ms(clock.now_ns() - began_ns)
    for n in range(_WARM_CHUNKS):
        engine.push(window, n * step)
    engine.prepare(0)
    _wait(parts.device)
    push, all_began_ns = [], clock.now_ns()
    for n in range(chunks):
        began_ns = clock.now_ns()
        engine.push(window, n * step)
        push.append(ms(clock.now_ns() - began_ns))
        engine.prepare(0)
    _wait(parts.device)
    whole = ms(clock.now_ns() - all_began_ns) / chunks
    memory = _most_memory(parts.device)
    timed = TorchLipForcing(parts, options, face_px=scale.face_px, timed=True)
    timed.warm_up(avatar)
    stages: dict[str, list[float]] = {}
    for n in range(chunks):
        timed.push(window, n * step)
        for name, took_ns in timed.stage_ns.items():
            stages.setdefault(name, []).append(ms(took_ns))
    return LiveTimes(
        pictures=step,
        first=first,
        push=tuple(push),
        whole=whole,
        stages={name: float(np.median(took)) for name, took in stages.items()},
        warm_up=warm_up,
        memory=memory,
        work=work_of(scale, parts),
        audio_wait=engine.spec.audio_wait_ms,
    )


def measure_plain(scale: Scale, parts: Parts, options: LiveOptions, chunks: int) -> float:
    """Ms of a chunk's two calls and its cache call as the sampler alone makes them: call by call,
    nothing recorded or fused, rotations in float64. The baseline of the live engine."""
    live, cells = options.live_latents, scale.face_px // _CELL_PX
    network, config = parts.network, parts.network.config
    window = CacheWindow(_WINDOW, _SINK, live)
    session = StudentSession(network, parts.text, (cells, cells), window=window)
    shape = (1, config.latent_channels, live, cells, cells)
    on: dict[str, Any] = {"dtype": network.dtype, "device": parts.device}
    scene = torch.randn(1, config.scene_channels, live, cells, cells, **on)
    groups = torch.randn(1, live, 4, config.audio_features, **on)
    noises = [torch.randn(shape, **on) for _ in range(2)]

    def chunk() -> None:
        session.open(Chunk(scene, session.hear(groups)))
        session.settle(session.sample(*noises), options.new_latents)

    for _ in range(_WINDOW):
        chunk()
    return timed_ms(chunk, parts.device, chunks)


def measure_teacher(scale: Scale, parts: Parts, steps: int) -> tuple[float, float]:
    """Ms of one step of the bidirectional network over a clip of 81 pictures, guided as it is
    sampled (two calls), and of decoding the clip. steps: how many are measured."""
    network, config = parts.network, parts.network.config
    cells = scale.face_px // _CELL_PX
    on: dict[str, Any] = {"dtype": network.dtype, "device": parts.device}
    shape = (1, config.latent_channels, CLIP_LATENTS, cells, cells)
    stream = torch.randn(shape, **on)
    clip = Clip(
        text=torch.randn(1, 512, config.text_features, **on),
        audio=torch.randn(1, CLIP_PICTURES, config.audio_features, **on),
        first_reference=stream[:, :, :1],
        keep_mask=torch.zeros(cells, cells, **on),
        masked=stream,
        reference=stream,
    )
    noise = torch.randn(shape, **on)
    guidance = Guidance()

    def sample(count: int) -> None:
        sample_clip(network, clip, noise, steps=count, guidance=guidance)

    sample(1)
    took = timed_ms(lambda: sample(steps), parts.device, 1) / steps
    decoder = parts.decoder()

    def decode() -> None:
        decoder.begin(noise[:, :, :3])
        for at in range(3, CLIP_LATENTS, 3):
            decoder.decode(noise[:, :, at : at + 3])

    decode()
    return took, timed_ms(decode, parts.device, 1)


def measure_peak(device: torch.device) -> float:
    """TFLOPS of one large product of matrices, bfloat16 on a GPU and float32 on a processor: what
    can be reached here at best."""
    fast = device.type == "cuda"
    side, turns = (8192, 10) if fast else (768, 5)
    dtype = torch.bfloat16 if fast else torch.float32
    a, b = (torch.randn(side, side, dtype=dtype, device=device) for _ in range(2))
    torch.mm(a, b)
    took = min(timed_ms(lambda: torch.mm(a, b), device, 2) for _ in range(turns))
    return 2.0 * side**3 / (took * 1e-3) / 1e12


def work_of(scale: Scale, parts: Parts) -> Work:
    """What a scale's network computes, with the text as it was folded."""
    side = scale.face_px // _CELL_PX // _PATCH
    config = parts.network.config
    return Work(
        width=config.width,
        feed_forward=config.feed_forward,
        layers=config.layers,
        frame_tokens=side * side,
        text_rows=int(parts.text.layers[0][0].shape[1]),
    )


def timed_ms(body: Callable[[], object], device: torch.device, turns: int) -> float:
    """Mean duration of ``body``, in ms, the device waited for at both ends."""
    clock = MonotonicClock()
    _wait(device)
    began_ns = clock.now_ns()
    for _ in range(turns):
        body()
    _wait(device)
    return ms(clock.now_ns() - began_ns) / turns


def _noise_window(engine: TorchLipForcing) -> FeatureWindow:
    random = np.random.default_rng(1)
    sound = (0.1 * random.standard_normal((engine.spec.window_rows, 1))).astype(np.float32)
    return FeatureWindow(sound, "pcm", engine.spec.features.hop_ns, t0_ns=0, voiced=True)


def _wait(device: torch.device) -> None:
    if device.type == "cuda":
        cuda: Any = torch.cuda
        cuda.synchronize()


def _reset_memory(device: torch.device) -> None:
    if device.type == "cuda":
        cuda: Any = torch.cuda
        cuda.reset_peak_memory_stats()


def _most_memory(device: torch.device) -> int:
    if device.type != "cuda":
        return 0
    cuda: Any = torch.cuda
    return int(cuda.max_memory_reserved())
