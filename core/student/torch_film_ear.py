"""The ear on the sound of a film, which is there from the start: heard as a whole (4.4)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import numpy as np
import torch
from torch import Tensor

from core.errors import EngineError
from core.models.wav2vec2 import FRAME_SAMPLES, Wav2Vec2
from core.types import Float32

MOST_FRAMES = 1500
"""Sound of a minute is heard in one go, as the reference hears any; it takes some 1.5 GB."""

MARGIN_FRAMES = 250
"""Of longer sound, stretches are heard with ten seconds more on both sides."""


class FilmEar:
    """Rows for the 40 ms frames of one sound, in any order; in rising order nothing is heard twice.

    most_frames: heard in one go; longer sound comes in stretches of so many, margins included, so
    that memory does not grow with the film. Raises EngineError when the margins leave no room.
    """

    def __init__(
        self,
        network: Wav2Vec2,
        most_frames: int = MOST_FRAMES,
        margin_frames: int = MARGIN_FRAMES,
    ) -> None:
        if margin_frames < 0 or most_frames <= 2 * margin_frames:
            raise EngineError(f"{most_frames} frames with margins of {margin_frames} show nothing")
        self._network = network
        self._device = network.feature_projection.projection.weight.device
        self._most, self._margin = most_frames, margin_frames
        self._pcm: Float32 = np.zeros(0, np.float32)
        self._heard = -1  # number of the stretch whose rows are held
        self._rows: Tensor | None = None

    @property
    def frames(self) -> int:
        """Frames that have begun when the sound ends."""
        return -(-len(self._pcm) // FRAME_SAMPLES)

    def hear(self, pcm: Float32) -> None:
        """Another sound: float32 (n,), 16 kHz mono, -1..1, from frame 0 on."""
        self._pcm, self._heard, self._rows = pcm, -1, None

    def rows(self, frames: Sequence[int]) -> Tensor:
        """(len(frames), row width), on the network's device; behind the end the last row goes on.

        Raises EngineError before any sound, and for frames before its start.
        """
        if not self.frames or min(frames) < 0:
            raise EngineError("The engine has not heard the film's sound: call hear first.")
        known = [min(frame, self.frames - 1) for frame in frames]
        step = self._step
        pieces = []
        for stretch, same in groupby(known, lambda frame: frame // step):
            begin, rows = self._stretch(stretch)
            at = torch.tensor([frame - begin for frame in same], device=self._device)
            pieces.append(rows[at])
        return torch.cat(pieces)

    @property
    def _step(self) -> int:
        """Frames that each stretch answers for."""
        whole = self.frames <= self._most
        return self.frames if whole else self._most - 2 * self._margin

    def _stretch(self, number: int) -> tuple[int, Tensor]:
        """Its first heard frame, and the rows from there on."""
        begin = max(0, number * self._step - self._margin)
        if self._rows is None or self._heard != number:
            self._rows = None  # before the next ones are made
            end = (number + 1) * self._step + self._margin
            sound = self._pcm[begin * FRAME_SAMPLES : end * FRAME_SAMPLES]
            with torch.no_grad():
                self._rows = self._network.listen(torch.tensor(sound, device=self._device))
            self._heard = number
        return begin, self._rows
