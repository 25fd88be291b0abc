"""``lipcam bench --engine lipforcing --size …``: the large student with random weights.

Speed does not depend on what the weights say, so none are needed. The live engine, its plain
network and the bidirectional network of the same size (and the teacher's, if asked for) are timed
in one run on one device, and what is compared was measured side by side.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import typer

from app.bench.hardware import hardware
from core.session import real_ports
from core.session.student_worker import INPUT_MS
from core.student.lipforcing_live import LiveOptions
from core.student.lipforcing_work import stated_peak_tflops
from core.types import Avatar, UInt8

PICTURES = 48
"""Of the avatar's loop: enough to go round, few enough to encode."""

_PAPER_FPS = {"1.3B": (31.58, 1.79), "14B": (15.11, 0.38)}
_TARGETS = {"1.3B": (120.0, 100.0, 8.0), "14B": (25.0, 450.0, 40.0)}
_FP8_GB = 24.0
_TEACHER = "14B"


def run_lip_forcing_bench(
    size: str,
    options: LiveOptions,
    *,
    provider: str,
    avatar_id: str,
    chunks: int,
    teacher_steps: int,
    teacher: bool,
    as_json: bool,
) -> None:
    """Measure and print. chunks: timed for each figure. teacher_steps: of the 50 of a bidirectional
    network that are timed. teacher: time the 14B one too. Raises LipcamError."""
    figures = measure(
        size,
        options,
        avatar=short_avatar(avatar_id, size),
        provider=provider,
        chunks=chunks,
        teacher_steps=teacher_steps,
        teacher=teacher,
    )
    if as_json:
        typer.echo(json.dumps(figures, indent=2))
    else:
        _show(figures)


def measure(
    size: str,
    options: LiveOptions,
    *,
    avatar: Avatar,
    provider: str = "auto",
    chunks: int = 50,
    teacher_steps: int = 4,
    teacher: bool = False,
) -> dict[str, Any]:
    """All figures, for JSON. Raises EngineError for a size or a device that is not there."""
    from core.student.registry import check_torch

    check_torch()
    from core.student import torch_lipforcing_random as random
    from core.student import torch_lipforcing_timing as timing

    scale = random.scale_of(size)
    parts = random.random_parts(scale, options, provider=provider)
    live = timing.measure_live(scale, parts, options, avatar, chunks)
    plain = timing.measure_plain(scale, parts, options, chunks)
    peak = timing.measure_peak(parts.device)
    step, decode = timing.measure_teacher(scale, parts, teacher_steps)
    figures: dict[str, Any] = {
        "hardware": {**hardware(), "device": parts.provider},
        "size": size,
        "weights": "random",
        "mode": options.mode,
        "decoder": options.decoder,
        "precision": options.precision,
        "look_ahead_ms": options.lookahead_ms,
        "pictures_per_chunk": live.pictures,
    }
    figures |= _live_figures(live, options, peak, parts.provider)
    figures |= _plain_figures(live, plain)
    figures["bidirectional"] = _clip_figures(size, step, decode, teacher_steps)
    if teacher and size != _TEACHER:
        large = random.scale_of(_TEACHER)
        del parts
        parts = random.random_parts(large, options, provider=provider)
        step, decode = timing.measure_teacher(large, parts, teacher_steps)
        figures["teacher"] = _clip_figures(_TEACHER, step, decode, teacher_steps)
    for name in ("bidirectional", "teacher"):
        if name in figures:
            figures[f"times_{name}"] = round(figures["fps"] / figures[name]["fps"], 2)
    if size in _PAPER_FPS:
        student, bidirectional = _PAPER_FPS[size]
        figures["paper"] = {"fps": student, "bidirectional_fps": bidirectional, "on": "one H100"}
        fps, first_ms, memory_gb = _TARGETS[size]
        if options.precision == "fp8" and size == "14B":
            memory_gb = _FP8_GB
        figures["targets"] = {"fps": fps, "first_pictures_ms": first_ms, "memory_gb": memory_gb}
    return figures


def _live_figures(live: Any, options: LiveOptions, peak: float, device: str) -> dict[str, Any]:
    calls, stages = 2, live.stages
    call_ms = stages["network"] / calls
    frames, seen = options.live_latents, 7
    call_work, write_work = live.work.call(frames, seen), live.work.write(frames, seen)
    chunk_work = calls * call_work + write_work
    p99 = float(np.percentile(live.push, 99))
    stated = stated_peak_tflops(device)
    best = stated or peak
    return {
        "network_call_ms": round(call_ms, 3),
        "cache_call_ms": round(stages["cache of the chunk before"], 3),
        "audio_ms": round(stages["audio"], 3),
        "decode_ms": round(stages["decode"], 3),
        "paste_ms": round(stages["paste"], 3),
        "pictures_after_ms": _spread(live.push),
        "whole_chunk_ms": round(live.whole, 3),
        "fps": round(1000.0 * live.pictures / live.whole, 2),
        "first_pictures_ms": round(live.first, 2),
        "live_delay_ms": round(INPUT_MS + live.audio_wait + p99, 1),
        "keeps_up": bool(live.whole <= 40.0 * live.pictures),
        "warm_up_s": round(live.warm_up / 1000.0, 2),
        "memory_gb": round(live.memory / 1e9, 3) if live.memory else None,
        "call_tflop": round(call_work / 1e12, 4),
        "chunk_tflop": round(chunk_work / 1e12, 4),
        "peak_tflops": round(best, 2),
        "peak_is": "stated by the maker" if stated else "a product of matrices here",
        "peak_measured_tflops": round(peak, 2),
        "call_share_of_peak": round(call_work / (call_ms * 1e-3) / 1e12 / best, 4),
        "chunk_share_of_peak": round(chunk_work / (live.whole * 1e-3) / 1e12 / best, 4),
    }


def _plain_figures(live: Any, plain_ms: float) -> dict[str, Any]:
    own = live.stages["network"] + live.stages["cache of the chunk before"]
    return {
        "plain_network_ms": round(plain_ms, 3),
        "network_ms": round(own, 3),
        "times_plain": round(plain_ms / own, 3),
    }


def _clip_figures(size: str, step_ms: float, decode_ms: float, measured: int) -> dict[str, Any]:
    from core.student.torch_lipforcing_timing import CLIP_PICTURES, TEACHER_STEPS

    whole_ms = TEACHER_STEPS * step_ms + decode_ms
    return {
        "size": size,
        "steps": TEACHER_STEPS,
        "steps_measured": measured,
        "step_ms": round(step_ms, 2),
        "decode_ms": round(decode_ms, 2),
        "clip_s": round(whole_ms / 1000.0, 3),
        "fps": round(1000.0 * CLIP_PICTURES / whole_ms, 4),
    }


def _spread(values: Sequence[float]) -> dict[str, float]:
    return {f"p{p}": round(float(np.percentile(values, p)), 2) for p in (50, 95, 99)}


class _ShortLoop:
    """The first pictures of a loop."""

    def __init__(self, avatar: Avatar) -> None:
        self._loop = avatar.loop
        self.size_px = avatar.loop.size_px

    def __len__(self) -> int:
        return min(PICTURES, len(self._loop))

    def frame(self, index: int) -> UInt8:
        return self._loop.frame(index)


def short_avatar(avatar_id: str, size: str) -> Avatar:
    """The first pictures of an avatar with their faces, as large as a size wants them. Raises
    AvatarError."""
    from core.avatar.wide_faces import loop_faces
    from core.student.registry import check_torch

    check_torch()
    from core.student.torch_lipforcing_random import scale_of

    avatar = real_ports().load_avatar(avatar_id)
    loop = _ShortLoop(avatar)
    avatar = replace(avatar, loop=loop, affines=avatar.affines[: len(loop)])
    return replace(avatar, faces=loop_faces(avatar, None, scale_of(size).face_px))


_ROWS = (
    ("network_call_ms", "a denoising call of the network, ms"),
    ("cache_call_ms", "its call for the cache, after the pictures, ms"),
    ("audio_ms", "hearing, ms"),
    ("decode_ms", "decoding, ms"),
    ("paste_ms", "paste-back and transfer, ms"),
    ("whole_chunk_ms", "a whole chunk, ms"),
    ("fps", "pictures a second, whole chain"),
    ("first_pictures_ms", "first pictures after a reset, ms"),
    ("live_delay_ms", "smallest delay of a session, ms"),
    ("memory_gb", "memory of the device, GB"),
    ("call_share_of_peak", "share of the peak in a call"),
    ("chunk_share_of_peak", "share of the peak in a chunk, cache call included"),
    ("plain_network_ms", "baseline: the network as the sampler calls it, ms a chunk"),
    ("network_ms", "the same of the live engine, ms a chunk"),
    ("times_plain", "the live engine is faster by"),
    ("times_bidirectional", "… than the bidirectional network of its size by"),
    ("times_teacher", "… than the 14B teacher by"),
)


def _show(figures: Mapping[str, Any]) -> None:
    """The figures beside targets and the paper's."""
    from rich.console import Console
    from rich.table import Table

    machine = figures["hardware"]
    title = f"Lip Forcing {figures['size']}, random weights, {figures['mode']}: {machine['device']}"
    table = Table(title=title)
    for column in ("figure", "measured", "target", "paper"):
        table.add_column(column, justify="left" if column == "figure" else "right")
    targets, paper = figures.get("targets", {}), figures.get("paper", {})
    for name, words in _ROWS:
        if figures.get(name) is not None:
            aim, theirs = targets.get(name), paper.get(name)
            table.add_row(words, f"{figures[name]}", _said(aim), _said(theirs))
    for name in ("bidirectional", "teacher"):
        if name in figures:
            clip = figures[name]
            words = f"{name} {clip['size']}, pictures a second with {clip['steps']} steps"
            theirs = paper.get("bidirectional_fps") if name == "bidirectional" else None
            table.add_row(words, f"{clip['fps']}", "", _said(theirs))
    Console().print(table)


def _said(value: object) -> str:
    return "" if value is None else str(value)
