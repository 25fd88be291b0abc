"""Sound that was heard while nobody wanted it: the newest of it, for whoever comes."""

from __future__ import annotations

from collections import deque
from dataclasses import replace

from core.clock import NS_PER_S
from core.types import AudioChunk

_BLOCK_HZ = 100  # blocks of 10 ms, as microphones give them


class Backlog:
    """Blocks as they came, of any length, each with whether it must not be let out. One thread.

    torn: whether the oldest of them does not continue what was given away before.
    """

    def __init__(self) -> None:
        self._kept: deque[tuple[AudioChunk, bool]] = deque()
        self.torn = False

    def keep(self, chunk: AudioChunk, silent: bool, longest_ns: int) -> None:
        """Keep ``chunk``, and of what came before it ``longest_ns``, in whole blocks."""
        self._kept.append((chunk, silent))
        while chunk.t0_ns - _end_ns(self._kept[0][0]) >= longest_ns:
            self._kept.popleft()
            self.torn = True

    def take(self) -> list[tuple[AudioChunk, bool]]:
        """All of it in blocks as a microphone gives them, the oldest first, marked where something
        is missing before it."""
        found = [(block, silent) for chunk, silent in self._kept for block in blocks(chunk)]
        torn = self.torn
        self.clear()
        if torn and found:
            chunk, silent = found[0]
            found[0] = replace(chunk, gap=True), silent
        return found

    def clear(self) -> None:
        """Keep nothing."""
        self._kept.clear()
        self.torn = False


def _end_ns(chunk: AudioChunk) -> int:
    return chunk.t0_ns + len(chunk.pcm) * NS_PER_S // chunk.rate_hz


def blocks(chunk: AudioChunk) -> list[AudioChunk]:
    """``chunk`` in blocks of 10 ms; itself where it is no longer."""
    size, count = chunk.rate_hz // _BLOCK_HZ, len(chunk.pcm)
    if count <= size:
        return [chunk]
    return [
        replace(
            chunk,
            pcm=chunk.pcm[at : at + size],
            t0_ns=chunk.t0_ns + at * NS_PER_S // chunk.rate_hz,
            seq=chunk.seq + at // size,
            gap=chunk.gap and at == 0,
            side=None if chunk.side is None else chunk.side[at : at + size],
        )
        for at in range(0, count, size)
    ]
