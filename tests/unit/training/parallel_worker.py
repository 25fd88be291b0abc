"""One process of the test of training in several processes: a few steps of a tiny network.

Each takes its own share of the same 8 clips; alone it takes all of them. Its first weights are its
own as well, so that sharing them is put to the test.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

import torch
from torch import nn

from tests.waiting import until
from training.small.parallel import Team, join_team
from training.small.trainer import Trainer

STEPS = 4
CLIPS = 8


class TinyTrainer(Trainer):
    """Learns a fixed task. A layer that only the first process uses must not tear them apart."""

    name = "tiny"
    rate = 0.05

    def __init__(self, path: Path, team: Team) -> None:
        super().__init__(path, team, seed=0, clock=iter(map(float, range(1000))).__next__)
        torch.manual_seed(team.rank if team.size > 1 else 0)
        self.net = nn.ModuleDict(
            {"body": nn.Sequential(nn.Linear(6, 16), nn.Tanh(), nn.Linear(16, 3)),
             "rare": nn.Linear(3, 1), "unused": nn.Linear(3, 1)}
        )  # fmt: skip
        self.begin_with(self.net, {"body": self.net["body"]})
        given = torch.Generator().manual_seed(5)
        every = torch.randn(CLIPS, 6, generator=given), torch.randn(CLIPS, 3, generator=given)
        share = slice(team.rank * CLIPS // team.size, (team.rank + 1) * CLIPS // team.size)
        self.x, self.y = (side[share] for side in every)
        self.drawn: list[float] = []

    def step(self) -> float:
        self.drawn.append(float(self.rng.random()))
        made = self.net["body"](self.x)
        loss = (made - self.y).square().mean()
        if self.team.first:
            loss = loss + self.team.size * self.net["rare"](torch.ones(3)).square().mean()
        return self.update(loss)


def gloo_threads() -> list[str]:
    """Names of this process's threads of gloo; none where the system has no /proc."""
    names = []
    for each in Path("/proc/self/task").glob("*/comm"):
        with suppress(OSError):  # a thread may end meanwhile
            names.append(each.read_text().strip())
    return [name for name in names if "gloo" in name]


def main() -> None:
    folder = Path(sys.argv[1])
    torch.set_num_threads(1)
    with join_team("cpu") as team:
        trainer = TinyTrainer(folder / f"size{team.size}.pt", team)
        assert trainer.train(float(STEPS), 1e9)
        result = {"weights": trainer.net.state_dict(), "drawn": trainer.drawn}
        torch.save(result, folder / f"result{team.size}_{team.rank}.pt")
        if team.size > 1 and Path("/proc/self/task").is_dir():
            assert gloo_threads(), "they have another name, and the check below sees nothing"
    until(lambda: not gloo_threads(), "end of gloo's threads, which may abort the process", 2.0)


if __name__ == "__main__":
    os.environ.setdefault("GLOO_SOCKET_IFNAME", "lo")
    main()
