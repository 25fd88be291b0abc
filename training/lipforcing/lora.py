"""Low-rank adapters on a shared base: one network that plays student, critic and teacher.

The published 14B training changes the projections of both attentions and of the feed-forward by
LoRA, and trains the audio layers and the patch embedding whole (specification, section 1.3). All
roles stand on the same frozen base, so the base is held once: every adapted layer has the matrices
of each role, and a switch says whose turn it is.

Names outside are those of the published training files (2.9), such as
`blocks.0.self_attn.q.lora_A.default.weight`, and the merged checkpoint's for layers that are
trained whole.
"""

from __future__ import annotations

import copy
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from core.errors import TrainingError
from core.models.lipforcing_attention import Attention
from core.models.lipforcing_dit import LipForcingNetwork

STUDENT, CRITIC, TEACHER = "default", "critic", "teacher"
"""Roles. The student has PEFT's own name for an only adapter."""

RANK, ALPHA = 128, 64.0
"""Of the published adapters: W + (alpha / rank) B A."""

_ROLE = re.compile(r"\.(?:by_role\.)?(default|critic|teacher)(?=\.|$)")
_LORA = re.compile(r"\.lora_[AB](?:\.\w+)?\.weight$")
_SHOWN = 4


@dataclass
class Turn:
    """Whose adapters act at present. One thread."""

    role: str = STUDENT

    @contextmanager
    def of(self, role: str) -> Iterator[None]:
        """Let another role act. A backward pass that computes layers anew belongs inside, too."""
        before, self.role = self.role, role
        try:
            yield
        finally:
            self.role = before


class AdaptedLinear(nn.Linear):
    """A frozen linear layer and, for each role, a trainable change of low rank."""

    def __init__(
        self, base: nn.Linear, turn: Turn, roles: Sequence[str], rank: int, alpha: float
    ) -> None:
        super().__init__(base.in_features, base.out_features, base.bias is not None, device="meta")
        self.weight = base.weight.requires_grad_(False)
        if base.bias is not None:
            self.bias = base.bias.requires_grad_(False)
        self._turn, self._scale = turn, alpha / rank
        device = base.weight.device
        sizes = {"lora_A": (base.in_features, rank), "lora_B": (rank, base.out_features)}
        for name, (given, made) in sizes.items():
            layers = {role: nn.Linear(given, made, bias=False, device=device) for role in roles}
            setattr(self, name, nn.ModuleDict(layers))
        for role in roles:  # a change of nothing at first
            nn.init.kaiming_uniform_(self.lora_A[role].weight, a=math.sqrt(5))
            nn.init.zeros_(self.lora_B[role].weight)

    def forward(self, x: Tensor) -> Tensor:
        """x: (..., in) -> (..., out)."""
        role = self._turn.role
        made = F.linear(x, self.weight, self.bias)
        return made + self._scale * self.lora_B[role](self.lora_A[role](x))


class PerRole(nn.Module):
    """A layer that every role has for itself."""

    def __init__(self, layer: nn.Module, turn: Turn, roles: Sequence[str]) -> None:
        super().__init__()
        self._turn = turn
        self.by_role = nn.ModuleDict({role: _trainable_copy(layer) for role in roles})

    def forward(self, x: Tensor) -> Tensor:
        """As the layer."""
        return self.by_role[self._turn.role](x)

    @property
    def weight(self) -> Tensor:
        """Of the layer whose turn it is."""
        return self.by_role[self._turn.role].weight


def adapt(
    network: LipForcingNetwork, roles: Sequence[str], rank: int = RANK, alpha: float = ALPHA
) -> Turn:
    """Freeze a network and give it adapters for some roles; returns the switch between them.

    Adapted: q, k, v, o of both attentions and both linear layers of the feed-forward, in every
    block. Whole for each role: the audio layers and the patch embedding. The trainable tensors are
    float32 whatever the base is. Raises TrainingError for a rank below 1.
    """
    if rank < 1:
        raise TrainingError(f"adapters need a rank of at least 1, not {rank}")
    turn = Turn()
    network.requires_grad_(False)

    def adapted(layer: nn.Linear) -> AdaptedLinear:
        return AdaptedLinear(layer, turn, roles, rank, alpha)

    for block in network.blocks:
        for attention in (block.self_attn, block.cross_attn):
            _adapt_attention(attention, turn, roles, rank, alpha)
        block.ffn[0], block.ffn[2] = adapted(block.ffn[0]), adapted(block.ffn[2])
    network.patch_embedding = PerRole(network.patch_embedding, turn, roles)
    network.audio_proj = PerRole(network.audio_proj, turn, roles)
    for n, layer in enumerate(network.audio_cond_projs):
        network.audio_cond_projs[n] = PerRole(layer, turn, roles)
    if TEACHER in roles:
        for parameter in role_tensors(network, TEACHER).values():
            parameter.requires_grad_(False)
    return turn


def role_tensors(network: nn.Module, role: str) -> dict[str, nn.Parameter]:
    """The tensors that belong to a role alone, by their names in a published training file."""
    found = {}
    for name, parameter in network.named_parameters():
        owner = _ROLE.search(name)
        if owner and owner[1] == role:
            found[_published(name)] = parameter
    return found


def load_adapter(network: nn.Module, role: str, tensors: Mapping[str, Tensor]) -> None:
    """Give a role an adapter's tensors: exactly its names (with PEFT's `.default` or without) and
    shapes. Raises TrainingError otherwise."""
    given = {_with_default(name): tensor for name, tensor in tensors.items()}
    mine = role_tensors(network, role)
    wrong = sorted(mine.keys() ^ given.keys())
    if wrong:
        raise TrainingError(
            f"the adapter has other tensors than this training: {len(wrong)} differ, as "
            f"{', '.join(wrong[:_SHOWN])}"
        )
    odd = [name for name, tensor in given.items() if tensor.shape != mine[name].shape]
    if odd:
        name = odd[0]
        raise TrainingError(
            f"the adapter's {name} is {tuple(given[name].shape)}, not {tuple(mine[name].shape)}; "
            "its rank must be that of this training (--rank)"
        )
    with torch.no_grad():
        for name, tensor in given.items():
            mine[name].copy_(tensor)


def _adapt_attention(
    attention: Attention, turn: Turn, roles: Sequence[str], rank: int, alpha: float
) -> None:
    for part in "qkvo":
        layer = AdaptedLinear(getattr(attention, part), turn, roles, rank, alpha)
        setattr(attention, part, layer)


def _trainable_copy(layer: nn.Module) -> nn.Module:
    return copy.deepcopy(layer).float().requires_grad_(True)


def _published(name: str) -> str:
    """Name in a training file: `.by_role.critic` goes, `.lora_A.critic` becomes the default."""
    if ".by_role." in name:
        return _ROLE.sub("", name, count=1)
    return _ROLE.sub(f".{STUDENT}", name, count=1)


def _with_default(name: str) -> str:
    """PEFT's files leave the adapter's own name out, trainings keep it."""
    if not _LORA.search(name):
        return name
    stem, part = re.split(r"\.(?=lora_[AB]\b)", name)
    return f"{stem}.{part[:6]}.{STUDENT}.weight"
