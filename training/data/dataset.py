"""Reads a data set: clips and random windows of pictures, sound and curves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.errors import TrainingError
from core.features.log_mel import log_mel
from training.data.shards import MappedData
from training.data.store import SAMPLES_PER_FRAME, SPLITS, ClipEntry
from training.speech.augment import augment_audio

ROWS_PER_FRAME = 4
PAST_FRAMES = 8
LOOKAHEAD_FRAMES = 1
CHUNK_FRAMES = 2
CHUNK_ROWS = ROWS_PER_FRAME * (PAST_FRAMES + CHUNK_FRAMES + LOOKAHEAD_FRAMES)
_ECHO_CONTEXT_FRAMES = 25


@dataclass(frozen=True, slots=True, eq=False)
class Clip:
    """One clip, as read-only views of the files; nothing is loaded before it is looked at.

    frames, base: uint8 (T, 128, 160, 3), alike for footage. audio: int16 (T * 640,). curves:
    float32 (T, 4).
    """

    entry: ClipEntry
    frames: NDArray[np.uint8]
    base: NDArray[np.uint8]
    audio: NDArray[np.int16]
    curves: NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Window:
    """W consecutive frames of a clip with the sound that a student hears for them.

    frames, base: uint8 (W, 128, 160, 3). reference: uint8 (128, 160, 3), frame 0 of the clip's
    base. mel: float32 (4 * (W + 9), 80), rows from 8 frames before the window to 1 frame after
    it; rows outside the clip are those of silence. curves: float32 (W, 4).
    """

    entry: ClipEntry
    start: int
    frames: NDArray[np.uint8]
    base: NDArray[np.uint8]
    reference: NDArray[np.uint8]
    mel: NDArray[np.float32]
    curves: NDArray[np.float32]

    def chunk_mels(self) -> NDArray[np.float32]:
        """(W // 2, 44, 80): what the audio encoder eats for each chunk of two frames."""
        chunks = len(self.frames) // CHUNK_FRAMES
        step = ROWS_PER_FRAME * CHUNK_FRAMES
        return np.stack([self.mel[c * step : c * step + CHUNK_ROWS] for c in range(chunks)])


class ClipDataset:
    """The clips of some splits of a data set; may grow while it is being made (`refresh`).

    Raises TrainingError when the folder holds no data set, or files shorter than the index says.
    """

    def __init__(self, folder: Path | str, splits: Sequence[str] = SPLITS) -> None:
        unknown = set(splits) - set(SPLITS)
        if unknown:
            raise TrainingError(f"unknown split {', '.join(sorted(unknown))}; want {SPLITS}")
        self._folder = Path(folder)
        self._splits = tuple(splits)
        self.refresh()

    def refresh(self) -> int:
        """Look again at the index; returns the number of clips now readable."""
        self._data = MappedData(self._folder)
        self.entries = [c for c in self._data.clips if c.split in self._splits]
        return len(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    @property
    def total_frames(self) -> int:
        """Frames in the chosen splits."""
        return sum(c.frames for c in self.entries)

    def clip(self, index: int) -> Clip:
        """Clip number `index` of the chosen splits."""
        entry = self.entries[index]
        shard, span = self._data.shard_of(entry)
        sound = slice(span.start * SAMPLES_PER_FRAME, span.stop * SAMPLES_PER_FRAME)
        return Clip(
            entry, shard.speaking[span], shard.base[span], shard.audio[sound], shard.curves[span]
        )

    def random_window(
        self, rng: np.random.Generator, frames: int, *, augment: bool = True
    ) -> Window:
        """`frames` consecutive frames from anywhere, each possible window equally likely.

        augment: the sound as another microphone would hear it. Raises TrainingError when no
        clip is that long.
        """
        choices = np.array([max(0, c.frames - frames + 1) for c in self.entries], dtype=np.int64)
        if frames < 1 or not choices.sum():
            raise TrainingError(f"no clip in {self._folder} has {frames} frames")
        index = int(np.searchsorted(np.cumsum(choices), rng.integers(choices.sum()), "right"))
        start = int(rng.integers(choices[index]))
        return self.window(index, start, frames, rng if augment else None)

    def window(
        self, index: int, start: int, frames: int, augment: np.random.Generator | None = None
    ) -> Window:
        """Frames start .. start + frames of a clip; the sound augmented when a rng is given."""
        clip = self.clip(index)
        if start < 0 or frames < 1 or start + frames > clip.entry.frames:
            raise TrainingError(
                f"clip {clip.entry.id} has frames 0..{clip.entry.frames - 1}, "
                f"not {start}..{start + frames - 1}"
            )
        span = slice(start, start + frames)
        return Window(
            entry=clip.entry,
            start=start,
            frames=np.array(clip.frames[span]),
            base=np.array(clip.base[span]),
            reference=np.array(clip.base[0]),
            mel=_mel_around(clip.audio, start, frames, augment),
            curves=np.array(clip.curves[span]),
        )


def _mel_around(
    audio: NDArray[np.int16], start: int, frames: int, augment: np.random.Generator | None
) -> NDArray[np.float32]:
    """Rows of frames start - 8 .. start + frames + 1, silence outside the clip."""
    # Some sound before the first row lets an echo come from somewhere.
    first = start - PAST_FRAMES - _ECHO_CONTEXT_FRAMES
    last = start + frames + LOOKAHEAD_FRAMES + 1  # one more: the last row needs 7.5 ms of it
    sound = np.zeros((last - first) * SAMPLES_PER_FRAME, dtype=np.int16)
    known = audio[max(first, 0) * SAMPLES_PER_FRAME : last * SAMPLES_PER_FRAME]
    offset = max(-first, 0) * SAMPLES_PER_FRAME
    sound[offset : offset + known.size] = known
    plain = sound.astype(np.float32) / 32768.0
    pcm = plain if augment is None else augment_audio(plain, augment)
    rows = log_mel(pcm)[ROWS_PER_FRAME * _ECHO_CONTEXT_FRAMES :]
    return rows[: ROWS_PER_FRAME * (PAST_FRAMES + frames + LOOKAHEAD_FRAMES)]
