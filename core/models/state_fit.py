"""Strict fitting of plain weight mappings to a network: every key and every shape, or nothing.

A network is first built without memory (on torch's "meta" device), its keys and shapes are compared
with the mapping, and only then are the tensors taken over. Nothing here reads files.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

import torch
from torch import Tensor, nn

from core.errors import WeightsError

State = Mapping[str, Tensor]
"""A flat state dict: key -> tensor, as it lies in a weight file."""

_NAMED = 6  # keys that a message names; the rest is counted


def shape_of(state: State, key: str, dims: int, what: str) -> tuple[int, ...]:
    """Shape of the tensor under ``key``, from which a network's sizes follow.

    Raises WeightsError when the key is missing or has other than ``dims`` dimensions.
    """
    if key not in state:
        raise WeightsError(f"This is no {what}: the weights have no {key!r}. Give the right file.")
    shape = tuple(state[key].shape)
    if len(shape) != dims or 0 in shape:
        raise WeightsError(f"This is no {what}: {key!r} has the shape {shape}.")
    return shape


def check_fit(network: nn.Module, state: State, what: str, unused: Collection[str] = ()) -> None:
    """Compare a network's keys and shapes with those of a mapping.

    unused: keys that may be there and are of no use.
    Raises WeightsError that lists missing keys, unexpected keys and wrong shapes, and tensors that
    are no numbers with a fraction.
    """
    wanted = {key: tuple(value.shape) for key, value in network.state_dict().items()}
    found = {key: tuple(value.shape) for key, value in state.items() if key not in unused}
    both = sorted(wanted.keys() & found.keys())
    problems = {
        "missing": sorted(wanted.keys() - found.keys()),
        "unexpected": sorted(found.keys() - wanted.keys()),
        "of the wrong shape": [
            f"{key} {found[key]} instead of {wanted[key]}"
            for key in both
            if found[key] != wanted[key]
        ],
        "not of floating point": [key for key in both if not state[key].is_floating_point()],
    }
    said = [f"{len(keys)} {kind}: {_some(keys)}" for kind, keys in problems.items() if keys]
    if said:
        raise WeightsError(
            f"These weights do not fit the {what} ({'; '.join(said)}). "
            "Give the file that belongs to it, whole and unchanged."
        )


def take_over(network: nn.Module, state: State, dtype: torch.dtype) -> None:
    """Give a network, built on any device, the tensors of a mapping that fits; ready for use.

    Tensors that have ``dtype`` already are shared with the mapping, not copied.
    """
    wanted = network.state_dict().keys()
    network.load_state_dict({key: state[key].to(dtype) for key in wanted}, assign=True)
    network.eval().requires_grad_(False)


def _some(keys: list[str]) -> str:
    more = len(keys) - _NAMED
    return ", ".join(keys[:_NAMED]) + (f" and {more} more" if more > 0 else "")
