"""Several processes that train one set of weights together, as `torchrun` starts them.

    torchrun --nproc-per-node 4 -m training.small.student --run runs/small ...

Every process draws other clips; after each backward pass the gradients are averaged in one go, so
all of them take the same step. Started without torchrun there is one process and nothing to do.
"""

from __future__ import annotations

import logging
import os
import time
import weakref
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import torch
import torch.distributed as dist

# Imported before there is a group, for its functions take the group of that moment as a default.
# The first optimiser would import it within the group, and so keep the group for good:
# destroy_process_group then does not end gloo's threads, and one that frees a tensor while the
# interpreter ends aborts the process.
import torch.distributed.nn.functional
from torch import Tensor, nn
from torch.distributed.tensor import DTensor

from core.errors import TrainingError

log = logging.getLogger(__name__)

DEVICES = ("auto", "cpu", "cuda")
_LET_GO_MS = 5000


@dataclass(frozen=True)
class Team:
    """This process among those that train together. rank: 0 is the one that writes files."""

    rank: int = 0
    size: int = 1
    device: torch.device = field(default_factory=lambda: torch.device("cpu"))

    @property
    def first(self) -> bool:
        """True in the one process that writes checkpoints and logs."""
        return self.rank == 0

    def same_weights(self, *modules: nn.Module) -> None:
        """Everybody begins with the first process's weights and buffers."""
        if self.size > 1:
            for module in modules:
                for value in module.state_dict().values():
                    dist.broadcast(value, 0)

    def average_gradients(self, parameters: Iterable[nn.Parameter]) -> None:
        """Replace each gradient by its mean over all processes: one message for all of them.

        A parameter without gradient here counts as zero; it stays without one where no process
        has any, so that the optimiser leaves it alone everywhere. Parameters that are shared out
        over the processes (FSDP) are left alone: their gradients arrive as means.
        """
        if self.size == 1:
            return
        held = [p for p in parameters if p.requires_grad and not isinstance(p, DTensor)]
        if not held:
            return
        has = torch.tensor([float(p.grad is not None) for p in held], device=self.device)
        parts = [torch.zeros_like(p) if p.grad is None else p.grad for p in held]
        flat = torch.cat([has, *[part.flatten().float() for part in parts]])
        dist.all_reduce(flat)
        counts, at = flat[: len(held)].tolist(), len(held)
        for parameter, count in zip(held, counts, strict=True):
            mean = flat[at : at + parameter.numel()].view_as(parameter) / self.size
            at += parameter.numel()
            parameter.grad = mean.to(parameter.dtype) if count else None

    def average_buffers(self, *modules: nn.Module) -> None:
        """Running figures (of batch normalisation) become their mean over all processes."""
        if self.size > 1:
            for buffer in (b for module in modules for b in module.buffers()):
                if buffer.dtype.is_floating_point:
                    dist.all_reduce(buffer)
                    buffer.div_(self.size)

    def decide(self, answer: bool) -> bool:
        """The first process's answer, the same in all of them: clocks differ, steps must not."""
        if self.size == 1:
            return answer
        said = torch.tensor(float(answer), device=self.device)
        dist.broadcast(said, 0)
        return bool(said.item())

    def anyone(self, answer: bool) -> bool:
        """Whether any process says yes; the same in all of them."""
        if self.size == 1:
            return answer
        said = torch.tensor(float(answer), device=self.device)
        dist.all_reduce(said, dist.ReduceOp.MAX)
        return bool(said.item())

    def share(self, figures: Tensor) -> Tensor:
        """The first process's figures in all processes; same shape everywhere."""
        if self.size > 1:
            dist.broadcast(figures, 0)
        return figures


def choose_device(name: str, local_rank: int = 0) -> torch.device:
    """ "auto" is the graphics card where there is one. Raises TrainingError for a missing card."""
    if name not in DEVICES:
        raise TrainingError(f"no device is called {name!r}; choose one of {', '.join(DEVICES)}")
    if name == "cpu" or (name == "auto" and not torch.cuda.is_available()):
        return torch.device("cpu")
    if not torch.cuda.is_available():
        raise TrainingError("there is no CUDA device here; use --device cpu")
    return torch.device("cuda", local_rank % torch.cuda.device_count())


@contextmanager
def join_team(device: str) -> Iterator[Team]:
    """This process's place among those that torchrun started; alone without torchrun.

    Gradients travel through gloo on processors and through nccl on graphics cards. Nobody leaves
    before all are done.
    """
    size = int(os.environ.get("WORLD_SIZE", "1"))
    chosen = choose_device(device, int(os.environ.get("LOCAL_RANK", "0")))
    if chosen.type == "cuda":
        torch.cuda.set_device(chosen)
    if size == 1:
        yield Team(device=chosen)
        return
    dist.init_process_group("nccl" if chosen.type == "cuda" else "gloo")
    try:
        yield Team(dist.get_rank(), size, chosen)
        _exchange_last(chosen)
    finally:
        dist.destroy_process_group()


def _exchange_last(device: torch.device) -> None:
    """Meet all the others once more, and wait until gloo has let go of what was exchanged.

    DTensor's caches keep the group of networks that were shared out, and so gloo's threads: what
    one of them still held while the interpreter ends would abort the process. There are two; that
    the other one holds an earlier exchange all this time is left to chance.
    """
    last = torch.zeros(1, device=device)
    dist.all_reduce(last)
    if device.type != "cpu":
        return
    kept = weakref.ref(last)
    del last
    for _ in range(_LET_GO_MS):
        if kept() is None:
            return
        time.sleep(0.001)
    log.warning("gloo still holds the last exchange; this process may end with an abort")
