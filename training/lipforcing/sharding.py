"""Networks that are too large for one card: shared out over processes (FSDP), kept whole on disk.

Each process holds a part of every tensor; a block's weights are gathered when it runs. Checkpoints
hold whole tensors by name, so a run may go on with another number of processes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor, nn
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.fsdp import (
    MixedPrecisionPolicy,
    fully_shard,
    register_fsdp_forward_method,
)
from torch.distributed.tensor import DTensor, distribute_tensor

from core.errors import TrainingError
from training.lipforcing.actor import Actor
from training.small.parallel import Team

_MOMENTS = ("step", "exp_avg", "exp_avg_sq")


def shard(actor: Actor, team: Team, dtype: torch.dtype) -> None:
    """Share an actor's tensors out, block by block. dtype: in which weights travel and compute;
    gradients are averaged in float32.

    Every process must hold the same tensors. Afterwards nothing but calls of the actor may run its
    network.
    """
    mesh = init_device_mesh(team.device.type, (team.size,))
    # Times are float64 and must stay so: inputs are not cast.
    policy = MixedPrecisionPolicy(
        param_dtype=dtype, reduce_dtype=torch.float32, cast_forward_inputs=False
    )
    for block in actor.network.blocks:
        fully_shard(block, mesh=mesh, mp_policy=policy)
        for method in ("live_keys_values", "text_keys_values"):
            register_fsdp_forward_method(block, method)
    fully_shard(actor, mesh=mesh, mp_policy=policy)


def whole(tensor: Tensor) -> Tensor:
    """A tensor with all its parts, on the processor. All processes must ask."""
    full = tensor.full_tensor() if isinstance(tensor, DTensor) else tensor
    return full.detach().cpu()


def put(parameter: Tensor, value: Tensor) -> None:
    """Overwrite a tensor with a whole one, which every process has."""
    with torch.no_grad():
        parameter.copy_(_like(parameter, value))


def optimiser_memory(
    optimiser: torch.optim.Optimizer, named: Mapping[str, nn.Parameter]
) -> dict[str, dict[str, Tensor]]:
    """What AdamW remembers of each tensor that has learned, whole."""
    found = {}
    for name, parameter in named.items():
        state = optimiser.state.get(parameter)
        if state:
            found[name] = {part: whole(state[part]) for part in _MOMENTS}
    return found


def restore_memory(
    optimiser: torch.optim.Optimizer,
    named: Mapping[str, nn.Parameter],
    memory: Mapping[str, Mapping[str, Tensor]],
) -> None:
    """Put back what `optimiser_memory` gave. Raises TrainingError for tensors it does not know."""
    unknown = sorted(memory.keys() - named.keys())
    if unknown:
        raise TrainingError(f"the checkpoint is of another network: {unknown[0]} is not in this")
    for name, parts in memory.items():
        parameter = named[name]
        state: dict[str, Any] = {"step": parts["step"].to(parameter.device)}
        for part in _MOMENTS[1:]:
            state[part] = _like(parameter, parts[part]).clone()
        optimiser.state[parameter] = state


def _like(parameter: Tensor, value: Tensor) -> Tensor:
    value = value.to(device=parameter.device, dtype=parameter.dtype)
    if isinstance(parameter, DTensor):
        return distribute_tensor(value, parameter.device_mesh, parameter.placements)
    return value
