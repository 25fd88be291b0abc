"""Weights of Lip Forcing: any of the forms they come in, made into one strict table (section 2.9).

A merged checkpoint is taken as it is. A base with adapters (LoRA matrices, and tensors that replace
the base's) is merged; names of the training and of diffusers are turned into those of the merged
checkpoint. Whatever is missing or left over then is an error: nothing is filled in or ignored.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from core.errors import WeightsError
from core.models.lipforcing_config import PATCH, LipForcingConfig, read_config
from core.models.lipforcing_dit import LipForcingNetwork
from core.student.torch_weight_files import read_tensors

LORA_ALPHA = 64.0
"""Of the published adapters: W + (alpha / rank) B A, with rank 128."""

_OTHER = "Choose other weights."
_WRAPPED = ("_core.", "base_model.model.")
_LORA = re.compile(r"(.+)\.lora_(A|B)(?:\.\w+)?\.weight")
_PATCH_WEIGHT = "patch_embedding.weight"

# diffusers name -> name in the merged checkpoint. Order matters: norm2 there is norm3 here.
_DIFFUSERS = tuple(
    (re.compile(pattern), name)
    for pattern, name in (
        (r"^condition_embedder\.time_embedder\.linear_1\.", "time_embedding.0."),
        (r"^condition_embedder\.time_embedder\.linear_2\.", "time_embedding.2."),
        (r"^condition_embedder\.time_proj\.", "time_projection.1."),
        (r"^condition_embedder\.text_embedder\.linear_1\.", "text_embedding.0."),
        (r"^condition_embedder\.text_embedder\.linear_2\.", "text_embedding.2."),
        (r"^scale_shift_table$", "head.modulation"),
        (r"^proj_out\.", "head.head."),
        (r"^(blocks\.\d+)\.scale_shift_table$", r"\1.modulation"),
        (r"^(blocks\.\d+)\.norm2\.", r"\1.norm3."),
        (r"^(blocks\.\d+)\.attn1\.", r"\1.self_attn."),
        (r"^(blocks\.\d+)\.attn2\.", r"\1.cross_attn."),
        (r"^(blocks\.\d+\.(?:self|cross)_attn)\.to_([qkv])\.", r"\1.\2."),
        (r"^(blocks\.\d+\.(?:self|cross)_attn)\.to_out\.0\.", r"\1.o."),
        (r"^(blocks\.\d+)\.ffn\.net\.0\.proj\.", r"\1.ffn.0."),
        (r"^(blocks\.\d+)\.ffn\.net\.2\.", r"\1.ffn.2."),
    )
)
_DIFFUSERS_MARK = re.compile(r"^condition_embedder\.|^blocks\.\d+\.attn[12]\.")


class _SameName(WeightsError):
    """Two tensors of one file are one to us."""


@dataclass(frozen=True, slots=True)
class Adapter:
    """A file that changes a base. alpha: its LoRA matrices count alpha / rank."""

    path: Path
    alpha: float = LORA_ALPHA


def read_weights(
    path: Path, *, adapters: Sequence[Adapter] = (), heads: int | None = None
) -> tuple[LipForcingConfig, dict[str, Tensor]]:
    """Sizes and tensors of a network, every name and shape checked.

    path: a merged checkpoint, or a base; see read_tensors for the kinds of files. adapters: merged
    into it, one after the other. heads: attention heads where they are not 128 wide. Tensors keep
    the files' formats. Raises WeightsError.
    """
    weights = _named(path)
    plain, lora = apart(weights)
    if lora and not plain.keys() & {f"{target}.weight" for target in lora}:
        raise WeightsError(
            f"{path.name} is an adapter: it changes weights that it does not hold. Name the base "
            "that it was trained on, and this file as its adapter."
        )
    if lora:
        try:
            weights = merge(plain, weights, alpha=LORA_ALPHA)
        except WeightsError as error:
            raise WeightsError(f"{path.name}: {error}. {_OTHER}") from error
    else:
        weights = plain
    for adapter in adapters:
        changes = _named(adapter.path)
        try:
            weights = merge(weights, changes, alpha=adapter.alpha)
        except WeightsError as error:
            raise WeightsError(
                f"{adapter.path.name} does not fit {path.name}: {error}. {_OTHER}"
            ) from error
    if adapters:
        weights = with_wide_patches(weights)
    try:
        config = read_config({name: tuple(t.shape) for name, t in weights.items()}, heads)
    except WeightsError as error:
        raise WeightsError(f"{path.name}: {error}. {_OTHER}") from error
    odd = [name for name, tensor in weights.items() if not tensor.is_floating_point()]
    if odd:
        kind = weights[odd[0]].dtype
        raise WeightsError(f"{path.name}: {odd[0]} holds {kind}, no real numbers. {_OTHER}")
    return config, weights


def _named(path: Path) -> dict[str, Tensor]:
    try:
        return named_as_merged(read_tensors(path))
    except _SameName as error:
        raise WeightsError(f"{path.name}: {error}. {_OTHER}") from error


def load_network(
    path: Path,
    *,
    adapters: Sequence[Adapter] = (),
    heads: int | None = None,
    dtype: torch.dtype = torch.bfloat16,
    device: torch.device | None = None,
    attention_dtype: torch.dtype | None = None,
) -> LipForcingNetwork:
    """A network ready to run, without gradients. Arguments and errors as in read_weights.

    One tensor after the other goes to the device; the memory holds none twice.
    """
    config, weights = read_weights(path, adapters=adapters, heads=heads)
    with torch.device("meta"):
        network = LipForcingNetwork(config, attention_dtype=attention_dtype)
    for name in list(weights):
        weights[name] = weights[name].to(device=device, dtype=dtype).contiguous()
    network.load_state_dict(weights, strict=True, assign=True)
    network.requires_grad_(False).eval()
    return network


def named_as_merged(weights: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """The same tensors by the names of the merged checkpoint; LoRA parts keep their endings.

    Takes away wrappers of the training, and translates diffusers' names. Raises WeightsError when
    two names become one.
    """
    foreign = any(_DIFFUSERS_MARK.match(_bare(name)) for name in weights)
    found: dict[str, Tensor] = {}
    for name, tensor in weights.items():
        own = _bare(name)
        if foreign:
            for pattern, replacement in _DIFFUSERS:
                own = pattern.sub(replacement, own)
        if own in found:
            raise _SameName(f"two tensors are both {own[:200]!r}: {name[:200]!r} is one of them")
        found[own] = tensor
    return found


def merge(
    base: Mapping[str, Tensor], changes: Mapping[str, Tensor], *, alpha: float
) -> dict[str, Tensor]:
    """``base`` with an adapter worked in, by the names of the merged checkpoint.

    Plain tensors of ``changes`` replace those of the base, or are added; LoRA matrices A (rank, in)
    and B (out, rank) add (alpha / rank) B A, computed in float32 and rounded to the base's format.
    Raises WeightsError for a matrix without its partner, its target, or the right shape.
    """
    plain, lora = apart(changes)
    merged = {**base, **plain}
    for target, parts in sorted(lora.items()):
        name = f"{target}.weight"
        if parts.keys() != {"A", "B"}:
            raise WeightsError(f"the adapter has lora_{next(iter(parts))} alone for {name}")
        if name not in merged:
            raise WeightsError(f"the adapter changes {name}, which the base lacks")
        weight, down, up = merged[name], parts["A"], parts["B"]
        matrices = weight.dim() == down.dim() == up.dim() == 2
        if not matrices or weight.shape != (up.shape[0], down.shape[1]) or not _same_rank(parts):
            raise WeightsError(
                f"the adapter's matrices for {name} are {tuple(down.shape)} and "
                f"{tuple(up.shape)}; they do not make {tuple(weight.shape)}"
            )
        change = (up.float() @ down.float()) * (alpha / down.shape[0])
        merged[name] = (weight.float() + change).to(weight.dtype)
    return merged


def apart(
    weights: Mapping[str, Tensor],
) -> tuple[dict[str, Tensor], dict[str, dict[str, Tensor]]]:
    """Plain tensors, and for each target of LoRA its matrices A and B."""
    plain: dict[str, Tensor] = {}
    lora: dict[str, dict[str, Tensor]] = {}
    for name, tensor in weights.items():
        part = _LORA.fullmatch(name)
        if not part:
            plain[name] = tensor
        elif part[2] in lora.setdefault(part[1], {}):
            raise WeightsError(f"{part[1]} has two LoRA matrices {part[2]}")
        else:
            lora[part[1]][part[2]] = tensor
    return plain, lora


def _same_rank(parts: Mapping[str, Tensor]) -> bool:
    rank = int(parts["A"].shape[0])
    return rank > 0 and rank == parts["B"].shape[1]


def _bare(name: str) -> str:
    """Without the wrappers that training puts around a module."""
    while name.startswith(_WRAPPED):
        name = _without_any(name, _WRAPPED)
    return name.replace(".base_layer.", ".")


def _without_any(name: str, prefixes: Iterable[str]) -> str:
    for prefix in prefixes:
        name = name.removeprefix(prefix)
    return name


def with_wide_patches(weights: dict[str, Tensor]) -> dict[str, Tensor]:
    """A narrower patch embedding, as in a text-to-video base, becomes the leading input channels;
    the others are zero."""
    patch, head = weights.get(_PATCH_WEIGHT), weights.get("head.head.weight")
    if patch is None or head is None or patch.dim() != 5:
        return weights  # the check of the names says what is wrong
    channels = 4 * (head.shape[0] // (PATCH[0] * PATCH[1] * PATCH[2])) + 1
    if patch.shape[1] >= channels:
        return weights
    wide = patch.new_zeros(patch.shape[0], channels, *patch.shape[2:])
    wide[:, : patch.shape[1]] = patch
    return {**weights, _PATCH_WEIGHT: wide}
