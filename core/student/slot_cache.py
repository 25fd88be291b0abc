"""The slot layout of the cache window (window.py) in the arrays that a graph reads in place."""

from __future__ import annotations

from collections.abc import Mapping

from core.student.window import CacheWindow
from core.types import Float32

TOKEN_AXIS = 2
"""Keys and values are (1, heads, tokens, head width)."""


class SlotCache:
    """Keys and values of all layers, moved inside the graph's own memory.

    past: the graph's inputs past_bias, past_key_i and past_value_i. live: its outputs key_i and
    value_i, which hold the chunk of the latest call. One thread.
    """

    def __init__(
        self, window: CacheWindow, past: Mapping[str, Float32], live: Mapping[str, Float32]
    ) -> None:
        names = [name for name in live if name.startswith(("key_", "value_"))]
        self._pairs = [(past[f"past_{name}"], live[name]) for name in names]
        self._bias = past["past_bias"]
        self._window = window
        self._tokens = self._bias.shape[-1] // window.past_slots
        self._done = 0
        self.clear()

    @property
    def done(self) -> int:
        """Frames that have been written since the last ``clear``."""
        return self._done

    def clear(self) -> None:
        """Forget everything: all slots empty."""
        self._done = 0
        for past, _live in self._pairs:
            past.fill(0.0)
        self._write_bias()

    def commit(self) -> None:
        """Make the chunk of the latest call the newest part of the past."""
        n = self._tokens
        for move in self._window.moves(self._done):
            to = slice(move.to * n, (move.to + move.frames) * n)
            start = slice(move.start * n, (move.start + move.frames) * n)
            for past, live in self._pairs:
                past[:, :, to] = (live if move.live else past)[:, :, start]
        self._done += self._window.chunk
        if self._done <= self._window.past_slots + self._window.chunk:
            self._write_bias()

    def _write_bias(self) -> None:
        self._bias[...] = self._window.bias(self._done, self._tokens)
