"""The past of a rollout that learns: keys and values that stay as they were.

The live cache (core/models/lipforcing_cache.py) writes in place. A backward pass that computes
layers anew must find what the forward pass saw, so here every chunk's keys and values are tensors
of their own, and a call gets a view of those that its window shows. They go when nothing needs them
any more.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import torch
from torch import Tensor

from core.models.lipforcing_attention import KeysValues


class Seen:
    """What one chunk sees of the past: PastFrames for the network's calls.

    written: with `writes`, the live keys and values of each layer that went by, without gradient.
    """

    def __init__(self, pieces: Sequence[Sequence[KeysValues]], *, writes: bool = False) -> None:
        """pieces: for each stretch of frames, its keys and values in every layer."""
        self._pieces, self._writes = pieces, writes
        self.written: list[KeysValues] = []

    def join(self, layer: int, keys: Tensor, values: Tensor) -> KeysValues:
        """The past followed by live tokens; see FrameCache.join."""
        if self._writes:
            self.written.append((keys.detach(), values.detach()))
        past = [piece[layer] for piece in self._pieces]
        return (
            torch.cat([*(k.to(keys.dtype) for k, _ in past), keys], dim=1),
            torch.cat([*(v.to(values.dtype) for _, v in past), values], dim=1),
        )


class Past:
    """Keys and values of the chunks made so far. frame_tokens: tokens of one latent frame."""

    def __init__(self, frame_tokens: int) -> None:
        self._tokens = frame_tokens
        self._chunks: list[list[KeysValues] | None] = []
        self._home: list[tuple[int, int]] = []  # of each frame: its chunk, and its place there

    def see(self, frames: Sequence[int], *, writes: bool = False) -> Seen:
        """A view of some frames, in increasing order."""
        pieces = []
        for chunk, group in groupby((self._home[frame] for frame in frames), lambda home: home[0]):
            held, places = self._chunks[chunk], [place for _, place in group]
            if held is None:
                raise ValueError(f"the frames of chunk {chunk} were forgotten")
            span = slice(places[0] * self._tokens, (places[-1] + 1) * self._tokens)
            pieces.append([(k[:, span], v[:, span]) for k, v in held])
        return Seen(pieces, writes=writes)

    def add(self, written: Sequence[KeysValues], frames: int) -> None:
        """Take in a finished chunk."""
        self._home += [(len(self._chunks), place) for place in range(frames)]
        self._chunks.append(list(written))

    def forget_all_but(self, frames: Sequence[int]) -> None:
        """Let go of the chunks that have none of these frames."""
        needed = {self._home[frame][0] for frame in frames}
        self._chunks = [held if n in needed else None for n, held in enumerate(self._chunks)]
