"""One process of the test of sharded training: some steps of both stages in test size.

    python -m tests.unit.training.lipforcing_worker FOLDER ADAPTATION PRECISION

In the first stage each process learns from its own half of two clips; in the second all draw the
same, so that several processes must come to what one comes to.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.distributed.tensor import DTensor

from tests.unit.training.lipforcing_runs import options, steps
from tests.unit.training.small_runs import StepClock
from training.lipforcing.actor import Window
from training.lipforcing.cast import CastOptions, distil_cast, forcing_cast
from training.lipforcing.distil import DistilOptions, DistilTrainer
from training.lipforcing.forcing import ForcingTrainer, chunk_times, forcing_loss
from training.lipforcing.shards import Batch, ClipShards
from training.small.parallel import Team, join_team


class HalfTrainer(ForcingTrainer):
    """Fixed times and noise; a process takes its share of the clips."""

    def step(self) -> float:
        clips = list(range(self.team.rank, 2, self.team.size))
        batch = self.shards.batch("train", clips, self.team.device)
        torch.manual_seed(self.steps)
        t = chunk_times(2, Window().spans(9), self.team.device)[clips]
        noise = torch.randn(2, *batch.target.shape[1:])[clips]

        def loss(_: Batch) -> Tensor:
            return forcing_loss(self.student, batch, t, noise, Window())

        return self.learn("student", loss)


def train(folder: Path, wanted: CastOptions, team: Team) -> None:
    shards, sharded = ClipShards(folder / "clips"), team.size > 1
    run = folder / f"{wanted.adaptation}_{wanted.precision}_{team.size}"

    def begun() -> HalfTrainer:
        return HalfTrainer(
            run, shards, forcing_cast(wanted, team, sharded=sharded), team, 0, steps(),
            wanted.record(), sharded=sharded, most_steps=3, clock=StepClock(),
        )  # fmt: skip

    first = begun()
    assert not first.train(1e9, 3.0)  # cut, and taken up from its checkpoint
    assert 0 < first.steps < 3
    first = begun()
    assert first.train(1e9, 1e9)
    second = DistilTrainer(
        run, shards, distil_cast(wanted, team, sharded=sharded), team, 0, steps(),
        DistilOptions(reward=0.0), wanted.record(), sharded=sharded, most_steps=3,
        clock=StepClock(),
    )  # fmt: skip
    assert all(isinstance(t, DTensor) == sharded for t in second.student.tensors().values())
    second.rng = np.random.default_rng(3)
    torch.manual_seed(3)
    assert second.train(1e9, 1e9)


def main() -> None:
    folder, adaptation, precision = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    torch.set_num_threads(1)
    half = precision == "bfloat16"
    wanted = options(folder, adaptation=adaptation, precision=precision, recompute=half)
    with join_team("cpu") as team:
        train(folder, wanted, team)


if __name__ == "__main__":
    os.environ.setdefault("GLOO_SOCKET_IFNAME", "lo")
    main()
