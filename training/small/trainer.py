"""The loop around every kind of learning here: time, rate, progress, log, checkpoint, judgement."""

from __future__ import annotations

import logging
import math
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import torch
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from torch import Tensor, nn

from core.errors import TrainingError
from core.models.small_config import SmallConfig
from training.small.checkpoints import START_FILE, Budget, load_checkpoint, save_checkpoint
from training.small.learning import learning_rate
from training.small.material import Material
from training.small.networks import MovingAverage
from training.small.parallel import Team
from training.small.start import begin_with_start

log = logging.getLogger(__name__)

TRAINED_RATE_SHARE = 0.5
"""Of the usual rate, for weights that were trained before: the full one would undo much of it."""

_JUDGE_EVERY_S = 240.0
_REPORT_EVERY = 50
_SHORTEST_S = 1.0  # of training, however long the reading took


class Trainer(ABC):
    """Steps until its time is used, in as many calls as it takes.

    A subclass builds its networks, calls `begin_with` once, and says what a step, a judgement and
    its own part of the checkpoint are. name: of the log lines; rate: the highest learning rate;
    material: what it learns from, where that is not read at once; used_s: all the time that the
    last call of `train` took; most_steps: it is finished after so many, even with time left;
    save_every_s: time between two checkpoints; together: judging takes all processes, because
    none holds the whole network.
    """

    name = "training"
    rate = 1e-3
    clip_norm = 1.0
    betas = (0.9, 0.97)
    weight_decay = 0.01
    material: Material | None = None
    used_s = 0.0
    most_steps: int | None = None
    save_every_s = 60.0
    together = False

    def __init__(
        self, path: Path, team: Team, seed: int, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.path, self.team, self._clock, self._seed = path, team, clock, seed
        self.rng = np.random.default_rng([seed, team.rank])
        self.steps, self.spent_s, self.finished = 0, 0.0, False
        self.progress = 0.0  # share of the time that is used
        self.averages: dict[str, MovingAverage] = {}

    def begin_with(self, trained: nn.Module, averaged: Mapping[str, nn.Module]) -> None:
        """What learns, and which of it is also kept as a moving average; takes up a checkpoint."""
        self.trained, self._averaged = trained.to(self.team.device), averaged
        self.optimiser = self.optimiser_for(trained)
        resumed = self.path.is_file() and self.take_up(load_checkpoint(self.path))
        self.team.same_weights(self.trained)
        if not resumed:
            self.averages = {name: MovingAverage(module) for name, module in averaged.items()}

    def begin_gently(self, config: SmallConfig, parts: Mapping[str, nn.Module]) -> None:
        """Weights of the run's start file for parts (see begin_with_start), and a lower rate for
        them. Called before `begin_with`; a stage that has a checkpoint goes on from that."""
        if not self.path.is_file() and begin_with_start(self.path.parent, config, parts):
            self.rate = self.rate * TRAINED_RATE_SHARE
            log.info("%s: begins with the weights of %s", self.name, START_FILE)

    def optimiser_for(self, module: nn.Module, rate_share: float = 1.0) -> torch.optim.AdamW:
        """AdamW over a module's parameters. rate_share: of this trainer's rate."""
        groups = [{"params": list(module.parameters()), "share": rate_share}]
        return torch.optim.AdamW(
            groups, self.rate, betas=self.betas, weight_decay=self.weight_decay, fused=True
        )

    def make_ready(self) -> None:
        """Read what steps and judgements need. Its time counts for the slice only, not as training:
        the first stage of a run encodes every picture, which may take longer than it learns."""
        if self.material is not None:
            self.material.make_ready()

    @abstractmethod
    def step(self) -> float:
        """Learn from one batch; returns the loss."""

    def judge(self) -> str:
        """A line on how well it does on clips kept out of training."""
        return ""

    def contents(self) -> dict[str, Any]:
        """The subclass's own part of the checkpoint."""
        return {}

    def restore(self, state: Mapping[str, Any]) -> None:  # noqa: B027 (optional for subclasses)
        """Take the subclass's own part out of a checkpoint."""

    def train(self, total_s: float, slice_s: float) -> bool:
        """Step until the time in all or this call's is used; True when it is finished."""
        self.used_s = 0.0
        if self.finished:
            return True
        began = self._clock()
        self.make_ready()
        left_s = max(_SHORTEST_S, slice_s - (self._clock() - began))  # each call comes further
        self._learn(Budget(total_s, min(slice_s, left_s), self.spent_s, self._clock))
        self._say_judgement()
        self.save()
        self.used_s = self._clock() - began
        return self.finished

    def _learn(self, budget: Budget) -> None:
        saved = judged = budget.spent_s
        losses: list[float] = []
        self.trained.train()
        with self._progress_bar() as bar:
            task = bar.add_task(self.name, total=1.0, completed=budget.progress, loss="")
            while self.team.decide(not self._enough(budget) and not budget.slice_over):
                losses = [*losses[-_REPORT_EVERY + 1 :], self._step_at(self._share(budget))]
                budget.update()
                self.spent_s = budget.spent_s
                bar.update(task, completed=self._share(budget), loss=f"{np.mean(losses):.4f}")
                if self.steps % _REPORT_EVERY == 0:
                    log.info(
                        "%s %d: loss %.4f, %.0f s",
                        self.name, self.steps, np.mean(losses), budget.spent_s,
                    )  # fmt: skip
                if self.team.decide(budget.spent_s - saved > self.save_every_s):
                    saved = budget.spent_s
                    self.save()
                if self.team.decide(budget.spent_s - judged > _JUDGE_EVERY_S):
                    judged = budget.spent_s
                    self._say_judgement()
        self.finished = self.team.decide(self._enough(budget))

    def _enough(self, budget: Budget) -> bool:
        return budget.finished or (self.most_steps is not None and self.steps >= self.most_steps)

    def _share(self, budget: Budget) -> float:
        """How much of the training is done, 0..1: of its time, or of its steps if that is more."""
        return max(budget.progress, min(1.0, self.steps / (self.most_steps or math.inf)))

    def update(self, loss: Tensor) -> float:
        """One optimiser step down this loss."""
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        self.apply_gradients(self.optimiser, self.trained)
        return float(loss.detach())

    def apply_gradients(self, optimiser: torch.optim.Optimizer, module: nn.Module) -> None:
        """Average the gradients over all processes, bound their length, take the step.

        module: whose buffers are averaged, too; the optimiser may hold a part of it only."""
        mine = [p for group in optimiser.param_groups for p in group["params"]]
        self.team.average_gradients(mine)
        nn.utils.clip_grad_norm_(mine, self.clip_norm)
        optimiser.step()
        self.team.average_buffers(module)
        if optimiser is self.optimiser:
            for average in self.averages.values():
                average.update()

    def optimisers(self) -> list[torch.optim.Optimizer]:
        """Every optimiser whose rate follows the schedule."""
        return [self.optimiser]

    def save(self) -> None:
        """Write the checkpoint: all processes gather it, the first one writes."""
        state = {
            **self.learned(),
            "rate": self.rate,
            "steps": self.steps,
            "spent_s": self.spent_s,
            "finished": self.finished,
            **self.contents(),
        }
        if self.team.first:
            save_checkpoint(self.path, state)

    def learned(self) -> dict[str, Any]:
        """Weights, averages and the optimiser's memory, as the checkpoint holds them."""
        return {
            "trained": self.trained.state_dict(),
            "averaged": {name: average.weights for name, average in self.averages.items()},
            "optimiser": self.optimiser.state_dict(),
        }

    def take_up_learned(self, state: Mapping[str, Any]) -> None:
        """Put back what `learned` gave."""
        self.trained.load_state_dict(state["trained"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.averages = {
            name: MovingAverage.resumed(weights, self._averaged[name])
            for name, weights in state["averaged"].items()
        }

    def take_up(self, state: Mapping[str, Any]) -> bool:
        """Go on from a checkpoint; False when it is not one of this kind of training."""
        self.take_up_learned(state)
        self.steps, self.spent_s = state["steps"], state["spent_s"]
        self.finished = state["finished"]
        self.rate = state.get("rate", type(self).rate)  # whatever the run's folder holds by now
        self.restore(state)
        self._draw_anew()
        log.info("%s: going on after %d steps, %.0f s", self.name, self.steps, self.spent_s)
        return True

    def _draw_anew(self) -> None:
        """Random streams of a call that goes on: those of the start would give the same clips and
        the same noise again."""
        self.rng = np.random.default_rng([self._seed, self.team.rank, self.steps])
        torch.manual_seed(int(self.rng.integers(2**63)))

    def _step_at(self, progress: float) -> float:
        self.progress = progress
        for optimiser in self.optimisers():
            for group in optimiser.param_groups:
                group["lr"] = self.rate_at(progress) * group["share"]
        loss = self.step()
        self.steps += 1
        return loss

    def rate_at(self, progress: float) -> float:
        """Learning rate of the next step; progress 0..1 of the training."""
        return learning_rate(self.rate, self.steps, progress)

    def _say_judgement(self) -> None:
        if self.team.first or self.together:
            try:
                line = self.judge()
            except TrainingError as err:  # small data sets may have nobody to judge by
                line = f"{self.name}: not judged: {err}"
            if line:
                log.info("%s", line)
            self.trained.train()

    def _progress_bar(self) -> Progress:
        console = Console(stderr=True)
        return Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            TextColumn("{task.percentage:>3.0f} % loss {task.fields[loss]}"),
            TimeElapsedColumn(),
            console=console,
            disable=not (self.team.first and console.is_terminal),
        )
