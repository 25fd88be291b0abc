"""Which past frames a chunk sees, where they stand, and how the cache moves: for all sizes.

A window holds ``total`` frames: the first ``sink`` frames of the session, the most recent past,
and the live chunk. Frames in between are forgotten. Positions count inside the window, so they
never grow with the session; keys are therefore cached before rotation.

Two layouts of one rule:
* packed: the visible past without holes, positions 0, 1, 2 ... (networks with shapes that grow
  until the window is full);
* slots: a fixed number of places with fixed positions, the recent past pushed to the right against
  the live chunk, empty places switched off by a bias (graphs with static shapes).
Once the window is full both are the same.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.errors import EngineError
from core.types import Float32

EMPTY = -1
"""Marks a cache slot that holds no frame."""

EMPTY_BIAS = -1e4
"""Added to the attention scores of an empty slot."""


@dataclass(frozen=True, slots=True)
class Move:
    """Copy ``frames`` frames to slot ``to``; ``start`` counts slots, or live frames if ``live``."""

    live: bool
    start: int
    to: int
    frames: int


@dataclass(frozen=True, slots=True)
class CacheWindow:
    """The window rule. total: frames in the window; sink: first frames kept for ever; chunk:
    frames made in one go. Raises EngineError when they leave no room for each other.

    ``done`` below is the number of frames that are already in the cache; ``live`` the length of
    the chunk at hand (``chunk`` unless it is a shorter last one).
    """

    total: int
    sink: int
    chunk: int

    def __post_init__(self) -> None:
        if self.sink < 0 or self.chunk < 1 or self.total < self.sink + self.chunk:
            raise EngineError(
                f"a window of {self.total} frames cannot hold {self.sink} sink frames and a chunk "
                f"of {self.chunk}"
            )

    @property
    def past_slots(self) -> int:
        """Places for past frames: the sink's, then those of the recent past."""
        return self.total - self.chunk

    @property
    def recent_slots(self) -> int:
        """Places for the recent past."""
        return self.past_slots - self.sink

    def visible(self, done: int, live: int | None = None) -> tuple[int, ...]:
        """Past frames that the next chunk attends to, oldest first."""
        room = self.total - (self.chunk if live is None else live)
        if done <= room:
            return tuple(range(done))
        return (*range(self.sink), *range(done - (room - self.sink), done))

    def packed_positions(
        self, done: int, live: int | None = None
    ) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Positions of the visible past and of the live frames in the packed layout."""
        past = len(self.visible(done, live))
        own = self.chunk if live is None else live
        return tuple(range(past)), tuple(range(past, past + own))

    @property
    def slot_positions(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Positions of the slots and of the live frames in the slot layout: constants."""
        return tuple(range(self.past_slots)), tuple(range(self.past_slots, self.total))

    def slots(self, done: int) -> tuple[int, ...]:
        """The frame in each slot, EMPTY where there is none: sink first, recent right-aligned."""
        sink = tuple(n if n < done else EMPTY for n in range(self.sink))
        oldest = done - self.recent_slots
        recent = (n if n >= self.sink else EMPTY for n in range(oldest, done))
        return (*sink, *recent)

    def bias(self, done: int, tokens: int) -> Float32:
        """(past_slots * tokens,) float32: 0 for tokens of a filled slot, EMPTY_BIAS otherwise."""
        empty = np.array(self.slots(done), np.int64) == EMPTY
        return np.repeat(np.where(empty, EMPTY_BIAS, 0.0), tokens).astype(np.float32)

    def moves(self, done: int, live: int | None = None) -> tuple[Move, ...]:
        """Copies, in this order, that take the slots from ``done`` to ``done + live``.

        No copy overlaps itself, so plain slice assignment is right in numpy and torch.
        """
        own = self.chunk if live is None else live
        to_sink = max(0, min(self.sink - done, own))
        kept = min(own - to_sink, self.recent_slots)  # of the live frames, those that fit
        plan = []
        if kept:
            for to in range(self.sink, self.past_slots - kept, kept):
                frames = min(kept, self.past_slots - kept - to)
                plan.append(Move(live=False, start=to + kept, to=to, frames=frames))
            plan.append(Move(True, own - kept, self.past_slots - kept, kept))
        if to_sink:
            plan.append(Move(True, 0, done, to_sink))
        return tuple(plan)
