"""How far the rows of a live stream lie from those of the whole file, in figures.

The yardstick is the spread of the whole file's rows around their mean over time, each of the
columns for itself: a gap of 0 is no difference, 1 is as far off as a row that says nothing (the
mean). Correlations are of rows from which that mean was taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from core.errors import TrainingError
from core.models.wav2vec2 import FRAME_SAMPLES, RATE_HZ, Wav2Vec2
from core.student.clip_layout import FPS, frames_of_chunk, latents_in_sound
from core.student.torch_hearing import RollingHearing

_WORST = 0.05  # share of the rows that "worst" is the border of


@dataclass(frozen=True, slots=True)
class Listening:
    """One way of hearing live. Frames of 40 ms; None: without end; chunk in latent frames."""

    lookahead_frames: int | None
    window_frames: int | None
    chunk: int = 3


@dataclass(frozen=True, slots=True)
class Gap:
    """Figures of one way of hearing, over all rows of all files.

    gap: root mean square of the difference, in spreads. newest: the same over the last row of each
    chunk, the one that knows least of what follows. by_state: the same for each hidden state, h_0
    first. correlation: mean over rows; worst: border of the lowest twentieth.
    """

    way: Listening
    rows: int
    gap: float
    newest: float
    by_state: tuple[float, ...]
    correlation: float
    worst: float

    def as_dict(self) -> dict[str, Any]:
        """For a JSON file."""
        ahead = self.way.lookahead_frames
        return {**asdict(self), "lookahead_ms": None if ahead is None else ahead * 1000 // FPS}


def chunk_lengths(samples: int, chunk: int) -> list[int]:
    """Video frames of each chunk of a clip as long as its sound. Raises TrainingError."""
    latents = latents_in_sound(samples, RATE_HZ, chunk)
    lengths = [len(frames_of_chunk(at, chunk)) for at in range(latents // chunk)]
    if sum(lengths) * FRAME_SAMPLES > samples:
        raise TrainingError(
            f"a sound of {samples / RATE_HZ:.2f} s is shorter than one chunk of "
            f"{sum(lengths) / FPS:.2f} s; give a longer one"
        )
    return lengths


def live_rows(network: Wav2Vec2, pcm: NDArray[np.float32], way: Listening) -> Tensor:
    """Rows (frames, row width) as a live session makes them, chunk by chunk. pcm: (n,), 16 kHz.

    Only sound that a live stream has by then is given to the ear. Raises TrainingError.
    """
    hearing = RollingHearing(network, way.window_frames, way.lookahead_frames)
    blocks = _blocks(pcm)
    rows: list[Tensor] = []
    for frames in chunk_lengths(len(pcm), way.chunk):
        while not hearing.ready(frames):
            block = next(blocks, None)
            if block is None:
                hearing.finish()
            else:
                hearing.push(block)
        rows.append(hearing.take(frames))
    return torch.cat(rows)


def measure(
    network: Wav2Vec2, sounds: Sequence[NDArray[np.float32]], ways: Sequence[Listening]
) -> list[Gap]:
    """The gap of each way of hearing, over all sounds: float32 (n,), 16 kHz mono, -1..1.

    Raises TrainingError when a sound is shorter than a chunk, or silent throughout.
    """
    sums = [_Sums(way, network.config.width) for way in ways]
    for pcm in sounds:
        if not len(pcm) or float(np.ptp(pcm)) == 0.0:
            raise TrainingError("a sound without any sound in it has nothing to compare; leave out")
        with torch.inference_mode():
            whole = network.listen(torch.from_numpy(pcm))
            for total in sums:
                total.add(whole, live_rows(network, pcm, total.way))
    return [total.figures() for total in sums]


class _Sums:
    """Sums of squares while the files go by."""

    def __init__(self, way: Listening, width: int) -> None:
        self.way, self._width = way, width
        self._off = torch.zeros(0, dtype=torch.float64)  # by state
        self._spread = torch.zeros(0, dtype=torch.float64)
        self._newest = torch.zeros(2, dtype=torch.float64)  # off, spread
        self._correlations: list[Tensor] = []

    def add(self, whole: Tensor, live: Tensor) -> None:
        """Both (frames, row width); ``live`` may end earlier."""
        mean = whole.double().mean(0)
        true = whole[: len(live)].double() - mean
        heard = live.double() - mean
        off, spread = (self._by_state(x) for x in (heard - true, true))
        newest = torch.tensor(self._newest_rows(len(live)))
        self._off = off.sum(0) + (self._off if self._off.numel() else 0.0)
        self._spread = spread.sum(0) + (self._spread if self._spread.numel() else 0.0)
        self._newest += torch.stack([off[newest].sum(), spread[newest].sum()])
        self._correlations.append(torch.cosine_similarity(heard, true, dim=1))

    def figures(self) -> Gap:
        """Of all that was added."""
        correlations = torch.cat(self._correlations)
        by_state = (self._off / self._spread).sqrt()
        return Gap(
            way=self.way,
            rows=len(correlations),
            gap=float((self._off.sum() / self._spread.sum()).sqrt()),
            newest=float((self._newest[0] / self._newest[1]).sqrt()),
            # The row begins with the last state once more; h_0 follows.
            by_state=tuple(float(value) for value in by_state[1:]),
            correlation=float(correlations.mean()),
            worst=float(torch.quantile(correlations, _WORST)),
        )

    def _by_state(self, rows: Tensor) -> Tensor:
        """Sum of squares of each state of each row: (frames, states)."""
        return rows.unflatten(1, (-1, self._width)).square().sum(-1)

    def _newest_rows(self, frames: int) -> list[int]:
        last, chunk = [], 0
        while (row := frames_of_chunk(chunk, self.way.chunk)[-1]) < frames:
            last.append(row)
            chunk += 1
        return last


def _blocks(pcm: NDArray[np.float32]) -> Iterator[NDArray[np.float32]]:
    """Sound as it arrives: a frame at a time."""
    for start in range(0, len(pcm), FRAME_SAMPLES):
        yield pcm[start : start + FRAME_SAMPLES]
