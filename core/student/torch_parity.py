"""Compares the shipped Lip Forcing network and sampler with recorded rollouts of another one.

A folder holds weights, inputs, the outputs of the other implementation, and the rules they were
made by; all sizes come from these files. Layout: docs/lip-forcing.md.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from torch import Tensor

from core.errors import EngineError, WeightsError
from core.models.lipforcing_config import LipForcingConfig, read_config
from core.models.lipforcing_dit import LipForcingNetwork
from core.student.parity_folder import INPUTS, OUTPUTS, WEIGHTS, Rules, read_rules
from core.student.torch_lipforcing_sampler import Clip, Numbering, StudentSession, roll_out
from core.student.torch_weight_files import read_tensors
from core.student.window import CacheWindow

TOLERANCE = 1e-4
"""Largest absolute error of a float32 rollout."""

ATTENTION_BF16 = 0.016
MODEL_BF16 = 0.054
MODEL_BF16_RMS = 0.012
"""Deviations from float32 that are expected of attention and of the whole network in bfloat16."""

MAIN = "main"
_SUFFIX = ".x0"
_CHUNK = re.compile(r"chunk([1-9]\d{0,2})")


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to run the student. window: None for none."""

    name: str
    chunk: int
    window: int | None
    sink: int
    numbering: Numbering
    dtype: torch.dtype = torch.float32
    attention: torch.dtype | None = None

    @property
    def rounded(self) -> bool:
        """Whether anything is computed in bfloat16."""
        return self.dtype is not torch.float32 or self.attention is not None


@dataclass(frozen=True, slots=True)
class Finding:
    """How far one rollout is from the recorded one. Errors are nan when a value is not finite."""

    name: str
    max_error: float
    rms_error: float
    max_allowed: float
    rms_allowed: float | None
    frames: int

    @property
    def passed(self) -> bool:
        """Whether the errors are numbers and within what is allowed."""
        within = self.max_error <= self.max_allowed  # false for nan
        return within and (self.rms_allowed is None or self.rms_error <= self.rms_allowed)


@dataclass(frozen=True, slots=True)
class Parity:
    """The outcome for a folder."""

    config: LipForcingConfig
    latent_size: tuple[int, int]
    times: tuple[float, ...]
    findings: tuple[Finding, ...]

    @property
    def passed(self) -> bool:
        """Whether every rollout is within its tolerance."""
        return all(finding.passed for finding in self.findings)


def check_parity(folder: Path, tolerance: float = TOLERANCE) -> Parity:
    """Run every rollout that the folder holds, on the CPU, and compare.

    tolerance: largest absolute error of float32 rollouts. Raises WeightsError when a file is
    missing, damaged or does not fit the others.
    """
    rules = read_rules(folder)
    weights, inputs, outputs = (read_tensors(folder / name) for name in (WEIGHTS, INPUTS, OUTPUTS))
    config = read_config({name: tuple(t.shape) for name, t in weights.items()}, rules.heads)
    rules.check(config)
    clip, noise, fresh_noise = _inputs(inputs, config)
    variants = _variants(outputs, rules)
    _check_outputs(outputs, variants, noise)
    networks: dict[tuple[torch.dtype, torch.dtype | None], LipForcingNetwork] = {}

    def run(variant: Variant, frames: int) -> Tensor:
        kind = variant.dtype, variant.attention
        if kind not in networks:
            networks[kind] = _network(config, weights, variant)
        noises = noise[:, :, :frames], fresh_noise[:, :, :frames]
        return _roll_out(networks[kind], variant, clip, noises, rules.times)

    findings = []
    for variant in variants:
        wanted = outputs[variant.name + _SUFFIX]
        frames = wanted.shape[2]
        made = run(variant, frames)
        own = None
        if variant.rounded:
            own = made.double() - run(replace(variant, dtype=torch.float32, attention=None), frames)
        findings.append(_compare(variant, made, wanted, own, tolerance))
    height, width = noise.shape[3:]
    return Parity(config, (height, width), rules.times, tuple(findings))


def _variants(outputs: dict[str, Tensor], rules: Rules) -> tuple[Variant, ...]:
    """The rollouts recorded, main first."""
    numbering = Numbering.WINDOW if rules.window_positions else Numbering.SESSION
    main = Variant(MAIN, rules.chunk, rules.window, rules.sink, numbering)
    known = {
        MAIN: main,
        "attn_bf16": replace(main, attention=torch.bfloat16),
        "model_bf16": replace(main, dtype=torch.bfloat16),
        "window_abs": replace(main, numbering=Numbering.SESSION),
        "full_abs": replace(main, window=None, sink=0, numbering=Numbering.SESSION),
        "full_dyn": replace(main, window=None, sink=0, numbering=Numbering.WINDOW),
    }
    names = [name.removesuffix(_SUFFIX) for name in outputs if name.count(".") == 1]
    names = [name for name in names if name + _SUFFIX in outputs]
    if MAIN not in names:
        raise WeightsError(f"{OUTPUTS} has no {MAIN}{_SUFFIX}, the rollout to compare with.")
    found = []
    for name in sorted(names, key=lambda name: (name != MAIN, name)):
        chunk = _CHUNK.fullmatch(name)
        if name not in known and not chunk:
            raise WeightsError(
                f"{OUTPUTS} holds {name}{_SUFFIX}; how that was made is not known. Known: "
                f"{', '.join(known)}, chunk1, chunk2 …"
            )
        variant = replace(main, chunk=int(chunk[1])) if chunk else known[name]
        found.append(replace(variant, name=name))
    return tuple(found)


def _inputs(inputs: dict[str, Tensor], config: LipForcingConfig) -> tuple[Clip, Tensor, Tensor]:
    """The clip's conditions, the noise and the fresh noise, in float32, shapes checked."""

    def take(name: str, *shape: int | None) -> Tensor:
        if name not in inputs:
            raise WeightsError(f"{INPUTS} has no {name}.")
        tensor = inputs[name]
        if not _fits(tensor.shape, shape):
            told = ", ".join("any" if side is None else str(side) for side in shape)
            raise WeightsError(f"{INPUTS}: {name} is {tuple(tensor.shape)}, not ({told}).")
        if not tensor.is_floating_point():
            raise WeightsError(f"{INPUTS}: {name} holds {tensor.dtype}, not real numbers.")
        return tensor.float()

    noise = take("noise", None, config.latent_channels, None, None, None)
    n, _, frames, height, width = noise.shape
    if min(noise.shape) < 1 or height % 2 or width % 2:
        raise WeightsError(f"{INPUTS}: noise is {tuple(noise.shape)}; rows and columns are even.")
    video = (n, config.latent_channels, None, height, width)
    clip = Clip(
        text=take("text_embeds", n, None, config.text_features),
        audio=take("audio_emb", n, None, config.audio_features),
        first_reference=take("ref_latent", n, config.latent_channels, 1, height, width),
        keep_mask=take("mask", height, width),
        masked=take("masked_video", *video),
        reference=take("ref_sequence", *video),
    )
    for name, tensor in (("masked_video", clip.masked), ("ref_sequence", clip.reference)):
        if tensor.shape[2] < frames:
            raise WeightsError(
                f"{INPUTS}: {name} has {tensor.shape[2]} frames; the noise has {frames}."
            )
    return clip, noise, take("renoise", *noise.shape)


def _check_outputs(outputs: dict[str, Tensor], variants: Sequence[Variant], noise: Tensor) -> None:
    n, channels, frames, height, width = noise.shape
    for variant in variants:
        name = variant.name + _SUFFIX
        shape = outputs[name].shape
        if not _fits(shape, (n, channels, None, height, width)) or not 0 < shape[2] <= frames:
            raise WeightsError(
                f"{OUTPUTS}: {name} is {tuple(shape)}; the noise is {tuple(noise.shape)}."
            )
        if shape[2] % variant.chunk:
            raise WeightsError(
                f"{OUTPUTS}: the {shape[2]} frames of {name} are not made of chunks of "
                f"{variant.chunk}."
            )


def _fits(shape: Sequence[int], wanted: Sequence[int | None]) -> bool:
    return len(shape) == len(wanted) and all(
        side is None or have == side for have, side in zip(shape, wanted, strict=True)
    )


def _network(
    config: LipForcingConfig, weights: dict[str, Tensor], variant: Variant
) -> LipForcingNetwork:
    network = LipForcingNetwork(config, attention_dtype=variant.attention)
    network.load_state_dict({name: tensor.float() for name, tensor in weights.items()})
    network.to(variant.dtype).eval()
    return network


def _roll_out(
    network: LipForcingNetwork,
    variant: Variant,
    clip: Clip,
    noises: tuple[Tensor, Tensor],
    times: tuple[float, ...],
) -> Tensor:
    frames, dtype = noises[0].shape[2], variant.dtype
    clip = clip.to(dtype)
    try:
        window = CacheWindow(variant.window or frames, variant.sink, variant.chunk)
        with torch.no_grad():
            # Folded padding is equal but for rounding; what compares roundings does without it.
            text = network.text_memory(clip.text, fold=not variant.rounded)
        height, width = noises[0].shape[3:]
        session = StudentSession(
            network,
            text,
            (height, width),
            window=window,
            numbering=variant.numbering,
            times=times,
            batch=noises[0].shape[0],
        )
        return roll_out(session, clip, noises[0].to(dtype), noises[1].to(dtype), variant.chunk)
    except EngineError as error:
        raise WeightsError(f"{variant.name} cannot be run: {error}.") from error


def _compare(
    variant: Variant, made: Tensor, wanted: Tensor, own: Tensor | None, tolerance: float
) -> Finding:
    """own: how far the shipped network's rounded rollout is from its float32 one."""
    largest, rms = _size_of(made.double() - wanted.double())
    allowed, rms_allowed = tolerance, None
    if own is not None:
        own_largest, own_rms = _size_of(own)
        if variant.dtype is torch.float32:
            allowed = _rounding(ATTENTION_BF16, own_largest)
        else:
            allowed = _rounding(MODEL_BF16, own_largest)
            rms_allowed = _rounding(MODEL_BF16_RMS, own_rms)
    return Finding(variant.name + _SUFFIX, largest, rms, allowed, rms_allowed, wanted.shape[2])


def _rounding(expected: float, own: float) -> float:
    """How far two rounded rollouts may be apart.

    Each may be off the exact one by what is expected. Another network may carry roundings further
    than the one that this was measured with: what it does here counts, up to twice as much.
    """
    return 2 * min(max(expected, own), 2 * expected) if math.isfinite(own) else 2 * expected


def _size_of(difference: Tensor) -> tuple[float, float]:
    """Largest absolute value and root mean square; nan where anything is not finite."""
    if not bool(torch.isfinite(difference).all()):
        return math.nan, math.nan
    return float(difference.abs().max()), float(difference.square().mean().sqrt())
