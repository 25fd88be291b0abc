"""One shard of a data set on disk: raw files that grow clip by clip, and an index.

    index.json   format, rates, sizes, clips (id, identity, voice, text, split, start_frame,
                 frames, source), licences, and the plan that the clips follow
    frames.u8    uint8 (total, 128, 160, 3) RGB, the speaking mouth laid over the silent face
    base.u8      uint8, same shape: the same pose, light and blink with the mouth closed; not there
                 for footage of real people, who have no silent twin
    audio.i16    int16 (total * 640,), 16 kHz
    curves.f32   float32 (total, 4): opening, width, rounding (in outer-eye distances), and 1
                 while P, B or M is held shut

Frame k of a clip belongs to its sound from 40 k to 40 k + 40 ms. The index is replaced in one
step, after the raw files are on disk: whoever reads it sees only whole clips. How shards make up
a data set: `training.data.shards`.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from core.errors import TrainingError
from core.region import REGION_HEIGHT, REGION_WIDTH
from training.speech.phones import FPS, SAMPLE_RATE

FORMAT = 1
SAMPLES_PER_FRAME = SAMPLE_RATE // FPS
FRAME_BYTES = REGION_WIDTH * REGION_HEIGHT * 3
CURVES = 4
SPLITS = ("train", "valid", "heldout")
RENDERED, FOOTAGE = "rendered", "footage"
SOURCES = (RENDERED, FOOTAGE)

INDEX_NAME = "index.json"
_HEAD = {
    "format": FORMAT,
    "fps": FPS,
    "sample_rate": SAMPLE_RATE,
    "width": REGION_WIDTH,
    "height": REGION_HEIGHT,
}
BASE_FILE = "base.u8"
# File name -> bytes for each frame.
RAW_FILES = {
    "frames.u8": FRAME_BYTES,
    BASE_FILE: FRAME_BYTES,
    "audio.i16": SAMPLES_PER_FRAME * 2,
    "curves.f32": CURVES * 4,
}
_MAX_INDEX_BYTES = 64_000_000
_SPARE_BYTES = 500_000_000


@dataclass(frozen=True, slots=True)
class ClipEntry:
    """One clip of the index.

    start_frame: where it begins in the files of its shard, or, as the readers hand it out, in the
    whole data set. source: `rendered`, or `footage` of a real person.
    """

    id: str
    identity: str
    voice: str
    text: str
    split: str
    start_frame: int
    frames: int
    source: str = RENDERED

    def __post_init__(self) -> None:
        texts = (self.id, self.identity, self.voice, self.text)
        if not all(isinstance(t, str) for t in texts) or self.split not in SPLITS:
            raise TrainingError(f"clip {self.id!r}: its texts or its split {self.split!r} are bad")
        if self.source not in SOURCES:
            raise TrainingError(
                f"clip {self.id!r}: its source {self.source!r} is none of {SOURCES}"
            )
        numbers = (self.start_frame, self.frames)
        if any(type(n) is not int for n in numbers) or self.start_frame < 0 or self.frames < 1:
            raise TrainingError(f"clip {self.id!r}: start_frame and frames must be whole and >= 0")


@dataclass(frozen=True, slots=True, eq=False)
class ClipArrays:
    """The contents of one clip of T frames, as stored.

    frames, base: uint8 (T, 128, 160, 3). audio: int16 (T * 640,). curves: float32 (T, 4).
    Footage has no base: None.
    """

    frames: NDArray[np.uint8]
    base: NDArray[np.uint8] | None
    audio: NDArray[np.int16]
    curves: NDArray[np.float32]

    def __post_init__(self) -> None:
        count = self.frames.shape[0]
        picture = (count, REGION_HEIGHT, REGION_WIDTH, 3)
        wanted: dict[str, tuple[NDArray[Any], tuple[int, ...], type]] = {
            "frames": (self.frames, picture, np.uint8),
            "base": (self.frames if self.base is None else self.base, picture, np.uint8),
            "audio": (self.audio, (count * SAMPLES_PER_FRAME,), np.int16),
            "curves": (self.curves, (count, CURVES), np.float32),
        }
        for name, (array, shape, kind) in wanted.items():
            if array.shape != shape or array.dtype != kind or count == 0:
                raise TrainingError(
                    f"{name} of a clip: want {np.dtype(kind)} {shape}, "
                    f"got {array.dtype} {array.shape}"
                )


class ClipStore:
    """Writes clips one after another; can go on where an earlier run was cut off.

    One owner. `plan` is what the clips follow; a directory made for another plan is refused.
    source: `rendered` or `footage`, of all its clips.
    """

    def __init__(
        self,
        folder: Path,
        plan: Mapping[str, Any],
        licences: Sequence[str],
        commit: str,
        source: str = RENDERED,
    ) -> None:
        self._folder, self._source = folder, source
        self._tail = {"licences": list(licences), "commit": commit, "plan": dict(plan)}
        self.clips: list[ClipEntry] = []
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._resume(dict(plan))
            self._raw = {
                name: self._open_at_end(name, size)
                for name, size in RAW_FILES.items()
                if name != BASE_FILE or source == RENDERED
            }
        except OSError as err:
            raise TrainingError(f"the data folder {folder} cannot be written: {err}") from err

    @property
    def total_frames(self) -> int:
        """Frames written so far."""
        return self.clips[-1].start_frame + self.clips[-1].frames if self.clips else 0

    def append(self, arrays: ClipArrays, **labels: str) -> ClipEntry:
        """Write a clip; labels are id, identity, voice, text and split.

        Raises TrainingError when a label is bad or the disk is full; the index stays valid.
        """
        entry = ClipEntry(
            start_frame=self.total_frames, frames=len(arrays.frames), source=self._source, **labels
        )
        if (arrays.base is None) != (self._source == FOOTAGE):
            raise TrainingError(f"clip {entry.id!r}: footage has no base, and only footage")
        try:
            if shutil.disk_usage(self._folder).free < _SPARE_BYTES:
                raise TrainingError(f"less than {_SPARE_BYTES // 10**6} MB left for {self._folder}")
            contents = (arrays.frames, arrays.base, arrays.audio, arrays.curves)
            for name, array in zip(RAW_FILES, contents, strict=True):
                if array is not None:
                    self._raw[name].write(np.ascontiguousarray(array).data)
        except OSError as err:
            raise TrainingError(f"a clip cannot be written to {self._folder}: {err}") from err
        self.clips.append(entry)
        return entry

    def publish(self) -> None:
        """Make all clips so far visible to readers. Raises TrainingError when the disk is full."""
        index = {**_HEAD, "clips": [asdict(c) for c in self.clips], **self._tail}
        try:
            for raw in self._raw.values():
                raw.flush()
                os.fsync(raw.fileno())
            write_json(self._folder, index)
        except OSError as err:
            raise TrainingError(f"the index in {self._folder} cannot be written: {err}") from err

    def close(self) -> None:
        """Publish and close the files; calling it twice does no harm."""
        if any(not raw.closed for raw in self._raw.values()):
            self.publish()
        for raw in self._raw.values():
            raw.close()

    def _resume(self, plan: dict[str, Any]) -> None:
        if not (self._folder / INDEX_NAME).exists():
            return
        index = read_index(self._folder)
        if index.get("plan") != json.loads(json.dumps(plan)):
            raise TrainingError(
                f"{self._folder} holds a data set made with other options; "
                "choose an empty folder, or the same options to go on with it"
            )
        self.clips = parse_clips(index)

    def _open_at_end(self, name: str, frame_bytes: int) -> BinaryIO:
        path = self._folder / name
        known = self.total_frames * frame_bytes
        if known and (not path.exists() or path.stat().st_size < known):
            raise TrainingError(f"{path} is shorter than {INDEX_NAME} says; delete the folder")
        raw = path.open("r+b" if path.exists() else "w+b")
        raw.truncate(known)  # drops the half-written clip of a run that was cut off
        raw.seek(known)
        return raw


def read_index(folder: Path) -> dict[str, Any]:
    """The checked head of a shard's index.json; `clips` is still raw.

    Raises TrainingError when it is missing, too large, not JSON, or of another format.
    """
    index = read_json(folder)
    for key, value in _HEAD.items():
        if index.get(key) != value:
            raise TrainingError(
                f"{folder / INDEX_NAME}: {key} is {index.get(key)!r}, this program reads {value}"
            )
    return index


def read_json(folder: Path) -> dict[str, Any]:
    """The index of a folder, of any format, nothing of it checked but that it is an object.

    Raises TrainingError when it is missing, too large, or not JSON.
    """
    path = folder / INDEX_NAME
    try:
        if path.stat().st_size > _MAX_INDEX_BYTES:
            raise TrainingError(f"{path} is too large for an index")
        index = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as err:
        raise TrainingError(
            f"no data set in {folder}: make one with `python -m training.data --out {folder}`"
        ) from err
    except (OSError, ValueError, RecursionError) as err:
        raise TrainingError(f"{path} cannot be read as JSON: {err}") from err
    if not isinstance(index, dict):
        raise TrainingError(f"{path} is not an index of clips")
    return index


def write_json(folder: Path, index: Mapping[str, Any]) -> None:
    """Replace the index of a folder in one step. Raises OSError when that does not work."""
    fresh = folder / (INDEX_NAME + ".new")
    fresh.write_text(json.dumps(index, indent=1, ensure_ascii=False), encoding="utf-8")
    os.replace(fresh, folder / INDEX_NAME)


def parse_clips(index: Mapping[str, Any]) -> list[ClipEntry]:
    """The clips of an index, gapless and in order. Raises TrainingError when they are not."""
    raw = index.get("clips")
    if not isinstance(raw, list):
        raise TrainingError("the index has no list of clips")
    clips: list[ClipEntry] = []
    expected = 0
    for item in raw:
        try:
            clip = ClipEntry(**item)
        except TypeError as err:
            raise TrainingError(f"a clip of the index has wrong fields: {err}") from err
        if clip.start_frame != expected:
            raise TrainingError(f"clip {clip.id!r} starts at frame {clip.start_frame}, "
                                f"not at {expected}")  # fmt: skip
        expected += clip.frames
        clips.append(clip)
    return clips
