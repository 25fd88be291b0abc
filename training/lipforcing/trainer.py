"""What both stages at scale share: options, optimisers of their players, steps, checkpoints."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from core.errors import TrainingError
from training.lipforcing.cast import Player
from training.lipforcing.sharding import optimiser_memory, put, restore_memory, whole
from training.lipforcing.shards import Batch, ClipShards
from training.small.checkpoints import load_checkpoint
from training.small.parallel import Team
from training.small.trainer import Trainer

FORCING_FILE, DISTIL_FILE = "forcing.pt", "distil.pt"


@dataclass(frozen=True)
class StepOptions:
    """How a step learns. batch: clips of a process; accumulate: batches of a step; warm_up: steps
    until the rate is full; chunks: latent frames of a chunk, one of these in each step."""

    rate: float
    batch: int = 1
    accumulate: int = 1
    warm_up: int = 0
    chunks: tuple[int, ...] = (3,)

    def __post_init__(self) -> None:
        if min(self.batch, self.accumulate, *self.chunks) < 1 or self.rate <= 0 or not self.chunks:
            raise TrainingError("batches, chunks and the learning rate must be greater than zero")


class ClipTrainer(Trainer):
    """A training over whole clips of latents. A subclass names its players once, by `begin`.

    Source of the constants: specification, section 1.3.
    """

    clip_norm = 10.0
    save_every_s = 600.0

    def __init__(
        self,
        path: Path,
        shards: ClipShards,
        team: Team,
        seed: int,
        options: StepOptions,
        record: Mapping[str, object],
        most_steps: int | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """record: what else must be the same when the training goes on; see `restore`."""
        super().__init__(path, team, seed, clock)
        self.shards, self.options, self.most_steps = shards, options, most_steps
        self.rate = options.rate
        self._record = {**record, **asdict(options), "chunks": list(options.chunks)}

    def begin(self, players: Mapping[str, Player], *, sharded: bool) -> None:
        """Who learns: "student" and perhaps others. Takes up a checkpoint."""
        self.together = sharded
        self._players = dict(players)
        self._named = {name: player.tensors() for name, player in players.items()}
        self._optimisers = {
            name: self._optimiser_over(list(tensors.values()))
            for name, tensors in self._named.items()
        }
        self.trained, self.optimiser = players["student"].actor, self._optimisers["student"]
        if self.path.is_file():
            self.take_up(load_checkpoint(self.path))

    def learn(self, name: str, loss: Callable[[Batch], Tensor]) -> float:
        """A step of one player down the mean loss of some batches.

        Raises TrainingError when a loss is not a number; the last checkpoint is whole then.
        """
        player, optimiser = self._players[name], self._optimisers[name]
        optimiser.zero_grad(set_to_none=True)
        total, parts = 0.0, self.options.accumulate
        for _ in range(parts):
            batch = self.shards.draw(self.options.batch, self.rng, self.team.device)
            with player.acts():  # the backward pass runs layers again
                value = loss(batch) / parts
                value.backward()
            total += float(value.detach())
        if self.team.anyone(not abs(total) < float("inf")):
            raise TrainingError(
                f"{self.name}: the loss of step {self.steps} is not a number; go on from the last "
                "checkpoint with a lower --rate"
            )
        self.apply_gradients(optimiser, player.actor)
        optimiser.zero_grad(set_to_none=True)  # another role's step comes next: give the room back
        return total

    def pick(self, count: int) -> int:
        """A random number below count, the same in all processes."""
        said = torch.tensor(float(self.rng.integers(count)), device=self.team.device)
        return int(self.team.share(said).item())

    def pick_chunk(self) -> int:
        """Length of the chunks of a step, the same in all processes."""
        return self.options.chunks[self.pick(len(self.options.chunks))]

    def optimisers(self) -> list[torch.optim.Optimizer]:
        """Of all players."""
        return list(self._optimisers.values())

    def rate_at(self, progress: float) -> float:
        """Constant after a linear rise."""
        return self.rate * min(1.0, (self.steps + 1) / max(1, self.options.warm_up))

    def learned(self) -> dict[str, Any]:
        """Tensors and optimisers of all players, whole, by published names."""
        return {
            "trained": {
                name: {key: whole(tensor) for key, tensor in tensors.items()}
                for name, tensors in self._named.items()
            },
            "optimiser": {
                name: optimiser_memory(self._optimisers[name], tensors)
                for name, tensors in self._named.items()
            },
        }

    def take_up_learned(self, state: Mapping[str, Any]) -> None:
        """Put back what `learned` gave."""
        for name, tensors in self._named.items():
            put_all(tensors, state["trained"].get(name, {}), self.path)
            restore_memory(self._optimisers[name], tensors, state["optimiser"][name])

    def take_up(self, state: Mapping[str, Any]) -> bool:
        """Go on from a checkpoint. Raises TrainingError when its options are others."""
        before = state.get("options")
        if before != self._record:
            differ = sorted(
                key for key in self._record if not before or before.get(key) != self._record[key]
            )
            raise TrainingError(
                f"{self.path} was made with other options ({', '.join(differ) or 'more of them'}); "
                "go on with the same, or choose another --run"
            )
        return super().take_up(state)

    def contents(self) -> dict[str, Any]:
        """The options go along."""
        return {"options": self._record, "kind": self.name}

    def _optimiser_over(self, parameters: list[torch.nn.Parameter]) -> torch.optim.AdamW:
        groups = [{"params": parameters, "share": 1.0}]
        return torch.optim.AdamW(
            groups, self.rate, betas=self.betas, weight_decay=self.weight_decay, fused=True
        )


def put_all(tensors: Mapping[str, Tensor], values: Mapping[str, Tensor], source: Path) -> None:
    """Overwrite all tensors by name. Raises TrainingError unless names and shapes are the same."""
    odd = sorted(
        name
        for name in tensors.keys() | values.keys()
        if name not in tensors or name not in values or tensors[name].shape != values[name].shape
    )
    if odd:
        raise TrainingError(
            f"{source} is of another network: {len(odd)} tensors as {odd[0]} differ"
        )
    for name, tensor in tensors.items():
        put(tensor, values[name])
