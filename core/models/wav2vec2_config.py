"""Sizes of the wav2vec2 ear, read from the shapes of its weights, and the names in its files."""

from __future__ import annotations

from dataclasses import dataclass

import torch

from core.errors import WeightsError
from core.models.state_fit import State, shape_of

NAME = "wav2vec2-base ear"

_PREFIX = "wav2vec2."
_UNUSED = ("lm_head.weight", "lm_head.bias", "masked_spec_embed")
_POSITION = "encoder.pos_conv_embed.conv."
_WEIGHT_NORM = (
    ("weight_g", "weight_v"),
    ("parametrizations.weight.original0", "parametrizations.weight.original1"),
)


@dataclass(frozen=True, slots=True)
class Wav2Vec2Config:
    """Sizes; the defaults are those of wav2vec2-base (spec 4.4). Strides are always the same."""

    width: int = 768
    inner_width: int = 3072
    layers: int = 12
    heads: int = 12
    conv_width: int = 512
    kernels: tuple[int, ...] = (10, 3, 3, 3, 3, 2, 2)
    position_taps: int = 128
    position_groups: int = 16
    eps: float = 1e-5

    @property
    def strides(self) -> tuple[int, ...]:
        """Of the front's convolutions: 320 samples a row together."""
        return (5, *[2] * (len(self.kernels) - 1))

    @property
    def row_width(self) -> int:
        """Values for one video frame: the last state, the input and the state after each layer."""
        return (self.layers + 2) * self.width

    def conv_rows(self, samples: int) -> int:
        """Rows that the front makes of so many samples."""
        rows = samples
        for kernel, stride in zip(self.kernels, self.strides, strict=True):
            rows = (rows - kernel) // stride + 1 if rows >= kernel else 0
        return rows

    @classmethod
    def from_state(cls, state: State, heads: int) -> Wav2Vec2Config:
        """Read the sizes from a mapping that plain_state made. Raises WeightsError."""
        conv = "feature_extractor.conv_layers.{}.conv.weight"
        kernels = tuple(
            shape_of(state, conv.format(at), 3, NAME)[2]
            for at in range(max(1, _count(state, conv)))
        )
        width, conv_width = shape_of(state, "feature_projection.projection.weight", 2, NAME)
        per_group, taps = shape_of(state, f"{_POSITION}weight", 3, NAME)[1:]
        inner = "encoder.layers.{}.feed_forward.intermediate_dense.weight"
        if width % heads or width % per_group or kernels != cls().kernels:
            raise WeightsError(
                f"This is no {NAME}: it is {width} wide with {heads} heads and {per_group} "
                f"channels in a group, its front has kernels of {kernels}."
            )
        return cls(
            width=width,
            inner_width=shape_of(state, inner.format(0), 2, NAME)[0],
            layers=_count(state, inner),
            heads=heads,
            conv_width=conv_width,
            kernels=kernels,
            position_taps=taps,
            position_groups=width // per_group,
        )


def plain_state(state: State) -> dict[str, torch.Tensor]:
    """The same weights under one set of names: no prefix, the weight norm multiplied out.

    Raises WeightsError when a weight is there twice: with and without the prefix, or the positional
    convolution's in two forms.
    """
    plain = {key.removeprefix(_PREFIX): value for key, value in state.items()}
    if len(plain) != len(state):
        raise WeightsError(f"These weights hold keys with and without {_PREFIX!r}: not one {NAME}.")
    forms = [(f"{_POSITION}{size}", f"{_POSITION}{direction}") for size, direction in _WEIGHT_NORM]
    found = [form for form in forms if set(form) <= plain.keys()]
    if len(found) + (f"{_POSITION}weight" in plain) > 1:
        raise WeightsError("The positional convolution's weight is there in more than one form.")
    for size, direction in found:
        plain[f"{_POSITION}weight"] = _multiplied_out(plain.pop(size), plain.pop(direction))
    return plain


def unused_keys(plain: State) -> frozenset[str]:
    """Keys of a plain state that this ear has no use for."""
    return frozenset(key for key in plain if key in _UNUSED)


def _multiplied_out(size: torch.Tensor, direction: torch.Tensor) -> torch.Tensor:
    """Weight norm over each tap: size (1, 1, taps), direction (width, width / groups, taps)."""
    if direction.ndim != 3 or tuple(size.shape) != (1, 1, direction.shape[-1]):
        raise WeightsError(
            f"The positional convolution's weight is {tuple(direction.shape)} with a size of "
            f"{tuple(size.shape)}: not one for each tap."
        )
    exact = direction.float()
    return size.float() * exact / torch.linalg.vector_norm(exact, dim=(0, 1), keepdim=True)


def _count(state: State, pattern: str) -> int:
    """How many keys of a numbered pattern there are, from 0 on without holes."""
    count = 0
    while pattern.format(count) in state:
        count += 1
    return count
