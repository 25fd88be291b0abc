"""Sound that was heard while nobody wanted it: the newest of it, for whoever comes."""

from __future__ import annotations

from collections import deque
from dataclasses import replace

from core.types import AudioChunk


class Backlog:
    """Blocks as they were captured, each with whether it must not be let out. One thread.

    torn: whether the oldest of them does not continue what was given away before.
    """

    def __init__(self) -> None:
        self._kept: deque[tuple[AudioChunk, bool]] = deque()
        self.torn = False

    def keep(self, chunk: AudioChunk, silent: bool, longest_ns: int) -> None:
        """Keep ``chunk``, and of what came before it no more than ``longest_ns``."""
        self._kept.append((chunk, silent))
        while chunk.t0_ns - self._kept[0][0].t0_ns > longest_ns:
            self._kept.popleft()
            self.torn = True

    def take(self) -> list[tuple[AudioChunk, bool]]:
        """All of it, the oldest first, marked where something is missing before it."""
        found, torn = list(self._kept), self.torn
        self.clear()
        if torn and found:
            chunk, silent = found[0]
            found[0] = replace(chunk, gap=True), silent
        return found

    def clear(self) -> None:
        """Keep nothing."""
        self._kept.clear()
        self.torn = False
