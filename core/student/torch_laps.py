"""Durations of the parts of a chunk, where someone wants to know them."""

from __future__ import annotations

from typing import Any

import torch

from core.ports import Clock


class Laps:
    """stage_ns: of the latest chunk, in the order of work; empty unless ``enabled``.

    On a GPU each lap waits until its part is done, which costs a little of what it measures.
    """

    def __init__(self, clock: Clock, device: torch.device, *, enabled: bool) -> None:
        self._clock, self._device, self._enabled = clock, device, enabled
        self.stage_ns: dict[str, int] = {}
        self._last_ns = 0

    def start(self) -> None:
        """A chunk begins."""
        if self._enabled:
            self._wait()
            self.stage_ns = {}
            self._last_ns = self._clock.now_ns()

    def lap(self, name: str) -> None:
        """The part ``name`` is done."""
        if self._enabled:
            self._wait()
            now_ns = self._clock.now_ns()
            self.stage_ns[name] = now_ns - self._last_ns
            self._last_ns = now_ns

    def _wait(self) -> None:
        if self._device.type == "cuda":
            cuda: Any = torch.cuda
            cuda.synchronize()
