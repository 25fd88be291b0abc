"""The small student's denoiser as the sampler sees it: a network with a past, and its lap times."""

from __future__ import annotations

import numpy as np

from core.ports import Clock
from core.student.manifest import Manifest
from core.student.onnx_graph import Graph
from core.student.slot_cache import SlotCache
from core.types import Float32


class Network:
    """The denoiser graph and its cache as a ``core.student.sampler.Network``, with a lap timer.

    preparation: the graph of what all calls of a chunk share, when the student has one.
    """

    def __init__(
        self, graph: Graph, preparation: Graph | None, manifest: Manifest, clock: Clock
    ) -> None:
        self._graph, self._preparation = graph, preparation
        self._clock = clock
        past = {**(preparation.inputs if preparation else {}), **graph.inputs}
        self.cache = SlotCache(manifest.window, past, graph.outputs)
        self.laps_ns: dict[str, int] = {}
        self.start_laps()

    def begin(self) -> None:
        """Sound and face of a new chunk are in place."""
        if self._preparation is not None:
            self._preparation.run()
            self.lap("preparation")

    def predict(self, noisy: Float32, t: float) -> Float32:
        """Velocity; the array is the graph's own and changes with the next call."""
        np.copyto(self._graph.inputs["noisy"], noisy)
        self._graph.inputs["t"][0] = t
        self._graph.run()
        self._calls += 1
        self.lap(f"step {self._calls}")
        return self._graph.outputs["velocity"]

    def commit(self) -> None:
        """Write the latest call's keys and values."""
        self.cache.commit()

    def start_laps(self) -> None:
        """A new chunk begins."""
        self._calls = 0
        self.laps_ns.clear()
        self._last_ns = self._clock.now_ns()

    def lap(self, name: str) -> None:
        """The part ``name`` of the chunk is done."""
        now_ns = self._clock.now_ns()
        self.laps_ns[name] = now_ns - self._last_ns
        self._last_ns = now_ns
