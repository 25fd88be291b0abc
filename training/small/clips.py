"""Reading the training data: pictures, sound and curves of clips, rendered or filmed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from core.errors import TrainingError
from core.region import HIDDEN_FILL, generated_mask
from training.data.shards import MappedData
from training.data.store import RENDERED, SAMPLES_PER_FRAME, ClipEntry

QUIET_VOICE = "quiet"
"""The "voice" of clips in which nobody speaks."""

BILABIAL = 3
"""Column of the curves that says whether P, B or M is held shut; before it: opening, width,
rounding, in units of the outer eye distance."""


class ClipFolder:
    """A data set as training reads it: what is finished when it is opened.

    Frame numbers count through all shards; those of finished shards stay what they are while more
    shards are being made. in_memory: load the pictures, for training that visits all of them again
    and again (120 KB a frame); otherwise they are mapped. Raises TrainingError when an index is
    not usable or a file is shorter than its index says.
    """

    def __init__(self, folder: Path, *, in_memory: bool = False) -> None:
        self._data = MappedData(folder)
        self.licences = self._data.licences
        self.clips = self._data.clips
        if not self.clips:
            raise TrainingError(f"{folder} has no clips yet; make the data first")
        self.frames = self._data.frames
        self._loaded: dict[str, NDArray[np.uint8]] = {}
        if in_memory:
            every = np.arange(self.frames)
            self._loaded = {kind: self._data.pictures(kind, every) for kind in ("speaking", "base")}
        self._mask = torch.from_numpy(generated_mask())

    def shards(self) -> list[tuple[str, int, int]]:
        """Name, first frame number and number of frames of each shard, in order."""
        return [(s.name, s.first_frame, s.frames) for s in self._data.shards]

    def of(self, *splits: str) -> list[ClipEntry]:
        """Clips of these splits ("train", "valid", "heldout")."""
        return [clip for clip in self.clips if clip.split in splits]

    def speaking(self, frames: NDArray[np.int64]) -> Tensor:
        """Target pictures of these frame numbers: float32 (n, 3, H, W), 0..1."""
        return _pictures(self.speaking_bytes(frames))

    def base(self, frames: NDArray[np.int64]) -> Tensor:
        """The same moments with a neutral closed mouth: float32 (n, 3, H, W), 0..1.

        Footage has no silent twin and is returned as it is; hide its mouth before showing it.
        """
        return _pictures(self.base_bytes(frames))

    def speaking_bytes(self, frames: NDArray[np.int64]) -> NDArray[np.uint8]:
        """Target pictures as stored: uint8 (n, H, W, 3)."""
        return self._bytes("speaking", frames)

    def base_bytes(self, frames: NDArray[np.int64]) -> NDArray[np.uint8]:
        """Neutral pictures as stored, footage as it is: uint8 (n, H, W, 3)."""
        return self._bytes("base", frames)

    def reference_frame(self, clip: ClipEntry) -> int:
        """Frame number of the picture that tells the student who speaks in a clip.

        The first neutral frame; in footage the frame whose mouth is shut most.
        """
        if clip.source == RENDERED:
            return clip.start_frame
        return clip.start_frame + int(np.argmin(self.curves(clip)[:, 0]))

    def hide(self, pictures: Tensor) -> Tensor:
        """Pictures with the generated area filled with grey, as the student is shown them."""
        return pictures * (1.0 - self._mask) + HIDDEN_FILL * self._mask

    def sound(self, clip: ClipEntry) -> NDArray[np.float32]:
        """The clip's speech: float32 (frames * 640,), -1..1."""
        shard, span = self._data.shard_of(clip)
        pcm = shard.audio[span.start * SAMPLES_PER_FRAME : span.stop * SAMPLES_PER_FRAME]
        return pcm.astype(np.float32) / 32768.0

    def curves(self, clip: ClipEntry) -> NDArray[np.float32]:
        """Mouth curves in the middle of each frame: float32 (frames, 4)."""
        shard, span = self._data.shard_of(clip)
        return np.array(shard.curves[span])

    def _bytes(self, kind: str, frames: NDArray[np.int64]) -> NDArray[np.uint8]:
        if kind in self._loaded:
            return np.asarray(self._loaded[kind][frames])
        return self._data.pictures(kind, frames)


def frame_range(clip: ClipEntry) -> NDArray[np.int64]:
    """Frame numbers of a clip in the data set."""
    return np.arange(clip.start_frame, clip.start_frame + clip.frames)


def pick_frames(
    clips: Sequence[ClipEntry], count: int, rng: np.random.Generator
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Random frame numbers, and for each another random one of the same clip."""
    lengths = np.array([clip.frames for clip in clips])
    chosen = rng.choice(len(clips), count, p=lengths / lengths.sum())
    starts = np.array([clips[i].start_frame for i in chosen])
    first = starts + (rng.random(count) * lengths[chosen]).astype(np.int64)
    second = starts + (rng.random(count) * lengths[chosen]).astype(np.int64)
    return first, second


def _pictures(stored: NDArray[np.uint8]) -> Tensor:
    return torch.from_numpy(stored).permute(0, 3, 1, 2).to(torch.float32) / 255.0
