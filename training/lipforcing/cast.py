"""Who plays in a distillation: student, critic and teacher, on one shared base or on their own.

With adapters all three stand on one frozen base, held once (lora.py). Trained whole, student and
critic are networks of their own. A teacher of another size is always a network of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

from core.errors import TrainingError
from core.models.lipforcing_config import LipForcingConfig, read_config
from core.models.lipforcing_dit import LipForcingNetwork
from core.student.torch_weight_files import read_tensors
from core.student.torch_weights import (
    LORA_ALPHA,
    Adapter,
    apart,
    load_network,
    merge,
    named_as_merged,
    with_wide_patches,
)
from training.lipforcing.actor import Actor
from training.lipforcing.lora import (
    ALPHA,
    CRITIC,
    RANK,
    STUDENT,
    TEACHER,
    Turn,
    adapt,
    load_adapter,
    role_tensors,
)
from training.lipforcing.sharding import shard
from training.small.parallel import Team

ADAPTATIONS = ("lora", "full")


@dataclass(frozen=True)
class CastOptions:
    """What networks are made of, and how they are trained.

    base: weights that the student begins with; adapter: changes them (the published teacher's), and
    with "lora" is where the student's own adapter begins. teacher, teacher_adapter: a teacher of
    its own; without it the teacher is what the student begins with. heads, teacher_heads: attention
    heads where they are not 128 wide. rank, alpha: of adapters. precision, recompute: see Actor.
    """

    base: Path
    adapter: Path | None = None
    teacher: Path | None = None
    teacher_adapter: Path | None = None
    heads: int | None = None
    teacher_heads: int | None = None
    adaptation: str = "lora"
    rank: int = RANK
    alpha: float = ALPHA
    precision: str = "bfloat16"
    recompute: bool = True

    def __post_init__(self) -> None:
        if self.adaptation not in ADAPTATIONS or self.rank < 1 or self.alpha <= 0:
            raise TrainingError(
                f"networks are adapted by {' or '.join(ADAPTATIONS)}, with a rank of 1 or more and "
                "a positive alpha"
            )

    @property
    def frozen_dtype(self) -> torch.dtype:
        """Format of weights that do not learn."""
        return torch.bfloat16 if self.precision == "bfloat16" else torch.float32

    def record(self) -> dict[str, object]:
        """What must be the same when a training goes on; files by name and length."""
        files = {"base": self.base, "adapter": self.adapter, "teacher": self.teacher}
        files["teacher_adapter"] = self.teacher_adapter
        told = {name: _known(path) for name, path in files.items()}
        return {
            **told, "adaptation": self.adaptation, "rank": self.rank, "alpha": self.alpha,
            "precision": self.precision,
        }  # fmt: skip


@dataclass(frozen=True)
class Player:
    """One role: an actor, and whose adapters act in it (None: it has no other)."""

    actor: Actor
    turn: Turn | None = None
    role: str = STUDENT

    def acts(self) -> AbstractContextManager[None]:
        """While this lasts it is this role's turn; backward passes belong inside."""
        return nullcontext() if self.turn is None else self.turn.of(self.role)

    def __call__(self, task: str, *given: object) -> Tensor:
        """One of Actor's tasks in this role."""
        with self.acts():
            made: Tensor = self.actor(task, *given)
            return made

    def tensors(self) -> dict[str, nn.Parameter]:
        """What this role alone has, by the names of a published file."""
        if self.turn is None:
            return dict(self.actor.network.named_parameters())
        return role_tensors(self.actor.network, self.role)


@dataclass(frozen=True)
class Cast:
    """The players of a stage, on their device."""

    config: LipForcingConfig
    student: Player
    critic: Player | None = None
    teacher: Player | None = None


def forcing_cast(options: CastOptions, team: Team, *, sharded: bool) -> Cast:
    """The student alone, for the first stage."""
    return _cast(options, team, (STUDENT,), sharded)


def distil_cast(options: CastOptions, team: Team, *, sharded: bool) -> Cast:
    """Student, critic and teacher, for the second stage. The critic begins as the student does."""
    own = options.teacher is not None or options.adaptation == "full"
    roles = (STUDENT, CRITIC) if own else (STUDENT, CRITIC, TEACHER)
    return _cast(options, team, roles, sharded)


def _cast(options: CastOptions, team: Team, roles: Sequence[str], sharded: bool) -> Cast:
    made: dict[str, Player] = {}
    if options.adaptation == "lora":
        network, changes = _base_and_adapter(options)
        turn = adapt(network, roles, options.rank, options.alpha)
        for role in roles if changes else ():
            load_adapter(network, role, changes)
        actor = Actor(network, options.precision, options.recompute)
        made = {role: Player(actor, turn, role) for role in roles}
    else:
        for role in roles:
            network = _whole(options, torch.float32).requires_grad_(True)
            made[role] = Player(Actor(network, options.precision, options.recompute))
    if CRITIC in roles and TEACHER not in roles:
        made[TEACHER] = Player(Actor(_teacher(options), options.precision))
    config = made[STUDENT].actor.network.config
    teacher = made.get(TEACHER)
    if teacher and _world(teacher.actor.network.config) != _world(config):
        raise TrainingError("teacher and student do not take the same latents, audio and text")
    for actor in {id(player.actor): player.actor for player in made.values()}.values():
        _settle(actor, team, sharded, options)
    return Cast(config, made[STUDENT], made.get(CRITIC), teacher)


def _settle(actor: Actor, team: Team, sharded: bool, options: CastOptions) -> None:
    """Bring an actor to its device; fresh matrices are those of the first process everywhere."""
    if options.adaptation == "lora":
        for parameter in (p for p in actor.parameters() if p.requires_grad):
            parameter.data = team.share(parameter.data.to(team.device))
    if sharded:
        shard(actor, team, options.frozen_dtype)
    else:
        actor.to(team.device)


def _base_and_adapter(options: CastOptions) -> tuple[LipForcingNetwork, dict[str, Tensor]]:
    """The network without LoRA, and the adapter's tensors. What the adapter holds whole (such as
    layers that a text-to-video base lacks) is in the network as well."""
    weights = named_as_merged(read_tensors(options.base))
    plain, lora = apart(weights)
    if lora:
        weights = merge(plain, weights, alpha=LORA_ALPHA)
    changes: dict[str, Tensor] = {}
    if options.adapter is not None:
        changes = named_as_merged(read_tensors(options.adapter))
        weights = with_wide_patches({**weights, **apart(changes)[0]})
        whole = {"patch_embedding.weight": weights["patch_embedding.weight"]}
        changes = {**changes, **{k: v for k, v in whole.items() if k in changes}}
    config = read_config({k: tuple(v.shape) for k, v in weights.items()}, options.heads)
    with torch.device("meta"):
        network = LipForcingNetwork(config)
    dtype = options.frozen_dtype
    network.load_state_dict(
        {k: v.to(dtype).contiguous() for k, v in weights.items()}, strict=True, assign=True
    )
    return network, changes


def _whole(options: CastOptions, dtype: torch.dtype) -> LipForcingNetwork:
    adapters = () if options.adapter is None else (Adapter(options.adapter, options.alpha),)
    return load_network(options.base, adapters=adapters, heads=options.heads, dtype=dtype)


def _teacher(options: CastOptions) -> LipForcingNetwork:
    if options.teacher is None:
        return _whole(options, options.frozen_dtype)
    path = options.teacher_adapter
    return load_network(
        options.teacher,
        adapters=() if path is None else (Adapter(path),),
        heads=options.teacher_heads,
        dtype=options.frozen_dtype,
    )


def _world(config: LipForcingConfig) -> tuple[int, ...]:
    return config.latent_channels, config.audio_features, config.text_features


def _known(path: Path | None) -> list[object] | None:
    if path is None:
        return None
    return [path.name, path.stat().st_size if path.is_file() else 0]
