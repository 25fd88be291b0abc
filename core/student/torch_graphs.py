"""A computation of constant shapes, recorded once as a CUDA graph and then replayed.

Thousands of small kernels cost more to launch than to run; a recorded graph is launched in one go.
On a processor the computation simply runs, on the same buffers.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor

_WARM_RUNS = 2  # cuBLAS and cuDNN choose their ways before anything may be recorded


class Recorded:
    """``run`` does the work of a body, which reads and writes tensors that stay where they are.

    One thread. pool: of new_pool, memory that graphs share which are recorded in the order in which
    they are always run: the intermediate results of one may lie where another's result does.
    """

    def __init__(self, device: torch.device, pool: Any = None) -> None:
        self._device, self._pool = device, pool
        self._graph: Any = None
        self._result: Tensor | None = None

    def run(self, body: Callable[[], Tensor]) -> Tensor:
        """The result, valid until the next run.

        body: the same at every run; computes on the device only: no host value decides anything and
        nothing is waited for. It is not kept: most are methods of the owner of this object, whose
        gigabytes would then stay until the collector comes by.
        """
        if self._device.type != "cuda":
            return body()
        if self._graph is None:
            self._record(body)
        self._graph.replay()
        assert self._result is not None
        return self._result

    def _record(self, body: Callable[[], Tensor]) -> None:
        cuda: Any = torch.cuda
        stream = cuda.Stream()
        stream.wait_stream(cuda.current_stream())
        with cuda.stream(stream):
            for _ in range(_WARM_RUNS):
                body()
        cuda.current_stream().wait_stream(stream)
        graph = cuda.CUDAGraph()
        with cuda.graph(graph, pool=self._pool):
            self._result = body()
        self._graph = graph


def new_pool(device: torch.device) -> Any:
    """Memory for graphs to share; None on a processor."""
    if device.type != "cuda":
        return None
    cuda: Any = torch.cuda
    return cuda.graph_pool_handle()
