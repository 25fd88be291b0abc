"""Reading the training data: pictures, sound and curves of rendered clips."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from core.errors import TrainingError
from core.region import HIDDEN_FILL, REGION_HEIGHT, REGION_WIDTH, generated_mask
from training.data.store import (
    CURVES,
    RAW_FILES,
    SAMPLES_PER_FRAME,
    ClipEntry,
    parse_clips,
    read_index,
)

QUIET_VOICE = "quiet"
"""The "voice" of clips in which nobody speaks."""

BILABIAL = 3
"""Column of the curves that says whether P, B or M is held shut; before it: opening, width,
rounding, in units of the outer eye distance."""


class ClipFolder:
    """A data folder as training reads it.

    in_memory: load the pictures, for training that visits all of them again and again (120 KB a
    frame); otherwise they are mapped. Raises TrainingError when the index is not usable or a file
    is shorter than the index says.
    """

    def __init__(self, folder: Path, *, in_memory: bool = False) -> None:
        index = read_index(folder)
        self.licences: list[str] = [str(line) for line in index.get("licences", [])]
        self.clips = parse_clips(index)
        if not self.clips:
            raise TrainingError(f"{folder} has no clips yet; make the data first")
        self.frames = self.clips[-1].start_frame + self.clips[-1].frames
        picture = (self.frames, REGION_HEIGHT, REGION_WIDTH, 3)
        self._speaking = _map(folder, "frames.u8", np.uint8, picture)
        self._base = _map(folder, "base.u8", np.uint8, picture)
        if in_memory:
            self._speaking, self._base = np.array(self._speaking), np.array(self._base)
        self._audio = _map(folder, "audio.i16", np.int16, (self.frames * SAMPLES_PER_FRAME,))
        self._curves = _map(folder, "curves.f32", np.float32, (self.frames, CURVES))
        self._mask = torch.from_numpy(generated_mask())

    def of(self, *splits: str) -> list[ClipEntry]:
        """Clips of these splits ("train", "valid", "heldout")."""
        return [clip for clip in self.clips if clip.split in splits]

    def speaking(self, frames: NDArray[np.int64]) -> Tensor:
        """Target pictures of these frame numbers: float32 (n, 3, H, W), 0..1."""
        return _pictures(self._speaking, frames)

    def base(self, frames: NDArray[np.int64]) -> Tensor:
        """The same moments with a neutral closed mouth: float32 (n, 3, H, W), 0..1."""
        return _pictures(self._base, frames)

    def speaking_bytes(self, frames: NDArray[np.int64]) -> NDArray[np.uint8]:
        """Target pictures as stored: uint8 (n, H, W, 3)."""
        return np.array(self._speaking[frames])

    def base_bytes(self, frames: NDArray[np.int64]) -> NDArray[np.uint8]:
        """Neutral pictures as stored: uint8 (n, H, W, 3)."""
        return np.array(self._base[frames])

    def hide(self, pictures: Tensor) -> Tensor:
        """Pictures with the generated area filled with grey, as the student is shown them."""
        return pictures * (1.0 - self._mask) + HIDDEN_FILL * self._mask

    def sound(self, clip: ClipEntry) -> NDArray[np.float32]:
        """The clip's speech: float32 (frames * 640,), -1..1."""
        first = clip.start_frame * SAMPLES_PER_FRAME
        pcm = self._audio[first : first + clip.frames * SAMPLES_PER_FRAME]
        return pcm.astype(np.float32) / 32768.0

    def curves(self, clip: ClipEntry) -> NDArray[np.float32]:
        """Mouth curves in the middle of each frame: float32 (frames, 4)."""
        return np.array(self._curves[clip.start_frame : clip.start_frame + clip.frames])


def frame_range(clip: ClipEntry) -> NDArray[np.int64]:
    """Frame numbers of a clip in the folder's files."""
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


def _pictures(source: NDArray[np.uint8], frames: NDArray[np.int64]) -> Tensor:
    rgb = torch.from_numpy(source[frames])
    return rgb.permute(0, 3, 1, 2).to(torch.float32) / 255.0


def _map(folder: Path, name: str, dtype: type[np.generic], shape: tuple[int, ...]) -> NDArray[Any]:
    path = folder / name
    wanted = RAW_FILES[name] * shape[0] if name != "audio.i16" else 2 * shape[0]
    size = path.stat().st_size if path.is_file() else 0
    if size < wanted:
        raise TrainingError(
            f"{path} has {size} bytes where the index needs {wanted}; make the data again"
        )
    return np.memmap(path, dtype=dtype, mode="r", shape=shape)
