"""A data set: shards, each written by one process, and an index that names the finished ones.

    index.json     format, shards (names, in the order in which they were finished), licences,
                   the commit that made them, and the plan that the clips follow
    shards/NAME/   a shard as `training.data.store` describes it

A finished shard is never touched again and keeps its place in the list, so that frame numbers that
count through all shards stay what they were while more shards are being made. A bare shard is a
data set as well, of one shard: the first format of this project.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.errors import TrainingError
from core.region import REGION_HEIGHT, REGION_WIDTH
from training.data.store import (
    BASE_FILE,
    CURVES,
    FORMAT,
    INDEX_NAME,
    RAW_FILES,
    RENDERED,
    SAMPLES_PER_FRAME,
    ClipEntry,
    parse_clips,
    read_index,
    read_json,
    write_json,
)

SET_FORMAT = 2
SHARD_FOLDER = "shards"

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
_MOST_SHARDS = 100_000


class ShardList:
    """The index of a data set that is being made: which shards are finished. One owner.

    A folder made for another plan is refused, as is one of the first format. Raises TrainingError.
    """

    def __init__(
        self, folder: Path, plan: Mapping[str, Any], licences: Sequence[str], commit: str
    ) -> None:
        self.folder = folder
        self.plan, self.licences, self.commit = dict(plan), list(licences), commit
        self.finished: list[str] = []
        try:
            (folder / SHARD_FOLDER).mkdir(parents=True, exist_ok=True)
        except OSError as err:
            raise TrainingError(f"the data folder {folder} cannot be written: {err}") from err
        if (folder / INDEX_NAME).exists():
            index = read_json(folder)
            if index.get("format") == FORMAT:
                raise TrainingError(f"{folder} holds data of the first format; use another folder")
            if index.get("plan") != json.loads(json.dumps(self.plan)):
                raise TrainingError(
                    f"{folder} holds a data set made with other options; "
                    "choose an empty folder, or the same options to go on with it"
                )
            self.finished = shard_names(index)

    def place(self, name: str) -> Path:
        """The folder of a shard, finished or not. Raises TrainingError for a strange name."""
        if not _NAME.fullmatch(name):
            raise TrainingError(f"{name!r} cannot be the name of a shard")
        return self.folder / SHARD_FOLDER / name

    def finish(self, name: str) -> None:
        """Show a shard to readers from now on; it must not be written to any more."""
        read_index(self.place(name))
        if name not in self.finished:
            self.finished.append(name)
        index = {
            "format": SET_FORMAT,
            "shards": self.finished,
            "licences": self.licences,
            "commit": self.commit,
            "plan": self.plan,
        }
        try:
            write_json(self.folder, index)
        except OSError as err:
            raise TrainingError(f"the index in {self.folder} cannot be written: {err}") from err


def shard_names(index: Mapping[str, Any]) -> list[str]:
    """Names of the finished shards of an index. Raises TrainingError for a damaged one."""
    names = index.get("shards")
    if index.get("format") != SET_FORMAT:
        raise TrainingError(
            f"the data set's format is {index.get('format')!r}; this program reads "
            f"{FORMAT} and {SET_FORMAT}"
        )
    if not isinstance(names, list) or len(names) > _MOST_SHARDS:
        raise TrainingError("the data set's index has no list of shards")
    for name in names:
        if not isinstance(name, str) or not _NAME.fullmatch(name):
            raise TrainingError(f"{name!r} cannot be the name of a shard")
    if len(set(names)) != len(names):
        raise TrainingError("a shard is named twice in the data set's index")
    return list(names)


@dataclass(frozen=True, slots=True, eq=False)
class MappedShard:
    """The files of one shard, mapped: nothing is read before it is looked at.

    first_frame: number of its first frame in the data set. clips: start frames in the data set.
    speaking, base: uint8 (frames, 128, 160, 3); base is speaking itself for footage. audio: int16
    (frames * 640,). curves: float32 (frames, 4).
    """

    name: str
    first_frame: int
    clips: tuple[ClipEntry, ...]
    speaking: NDArray[np.uint8]
    base: NDArray[np.uint8]
    audio: NDArray[np.int16]
    curves: NDArray[np.float32]

    @property
    def frames(self) -> int:
        """Number of frames."""
        return len(self.speaking)


class MappedData:
    """A data set as it is on disk now: its shards, mapped, and its clips in one list.

    Raises TrainingError when an index is damaged or a file is shorter than its index says.
    """

    def __init__(self, folder: Path) -> None:
        index = read_json(folder)
        if index.get("format") == FORMAT:
            places = {"all": folder}
        else:
            places = {name: folder / SHARD_FOLDER / name for name in shard_names(index)}
        self.licences: list[str] = []
        self.shards: list[MappedShard] = []
        self.frames = 0
        self._add_licences(index)
        for name, place in places.items():
            shard_index = read_index(place)
            self._add_licences(shard_index)
            shard = _map_shard(name, place, parse_clips(shard_index), self.frames)
            self.shards.append(shard)
            self.frames += shard.frames
        self.clips = [clip for shard in self.shards for clip in shard.clips]
        self._ends = np.array([s.first_frame + s.frames for s in self.shards], np.int64)

    def shard_of(self, clip: ClipEntry) -> tuple[MappedShard, slice]:
        """The shard that holds a clip, and the clip's frames in it."""
        shard = self.shards[int(np.searchsorted(self._ends, clip.start_frame, "right"))]
        first = clip.start_frame - shard.first_frame
        return shard, slice(first, first + clip.frames)

    def pictures(self, kind: str, frames: NDArray[np.int64]) -> NDArray[np.uint8]:
        """Copies of pictures. kind: `speaking` or `base`. frames: int (n,), in any order.

        Returns uint8 (n, 128, 160, 3). Raises TrainingError for a frame that is not there.
        """
        numbers = np.asarray(frames)
        if numbers.size and not 0 <= numbers.min() <= numbers.max() < self.frames:
            raise TrainingError(f"the data set has frames 0..{self.frames - 1}")
        found = np.empty((len(numbers), REGION_HEIGHT, REGION_WIDTH, 3), np.uint8)
        places = np.searchsorted(self._ends, numbers, "right")
        for place in np.unique(places):
            shard, wanted = self.shards[place], places == place
            found[wanted] = getattr(shard, kind)[numbers[wanted] - shard.first_frame]
        return found

    def _add_licences(self, index: Mapping[str, Any]) -> None:
        lines = index.get("licences", [])
        for line in lines if isinstance(lines, list) else []:
            if str(line) not in self.licences:
                self.licences.append(str(line))


def _map_shard(
    name: str, folder: Path, clips: Sequence[ClipEntry], first_frame: int
) -> MappedShard:
    total = clips[-1].start_frame + clips[-1].frames if clips else 0
    sources = {clip.source for clip in clips}
    if len(sources) > 1:
        raise TrainingError(f"the shard {folder} mixes rendered clips with footage")
    picture = (total, REGION_HEIGHT, REGION_WIDTH, 3)
    speaking = _map_file(folder, "frames.u8", np.dtype(np.uint8), picture)
    rendered = sources <= {RENDERED}
    return MappedShard(
        name=name,
        first_frame=first_frame,
        clips=tuple(replace(c, start_frame=c.start_frame + first_frame) for c in clips),
        speaking=speaking,
        base=_map_file(folder, BASE_FILE, np.dtype(np.uint8), picture) if rendered else speaking,
        audio=_map_file(folder, "audio.i16", np.dtype("<i2"), (total * SAMPLES_PER_FRAME,)),
        curves=_map_file(folder, "curves.f32", np.dtype("<f4"), (total, CURVES)),
    )


def _map_file(folder: Path, name: str, kind: np.dtype[Any], shape: tuple[int, ...]) -> NDArray[Any]:
    path = folder / name
    if shape[0] == 0:
        return np.zeros(shape, kind)
    frames = shape[0] // SAMPLES_PER_FRAME if name == "audio.i16" else shape[0]
    try:
        size = path.stat().st_size
        if size < frames * RAW_FILES[name]:
            raise TrainingError(
                f"{path} has {size} bytes, its index says {frames * RAW_FILES[name]}: "
                "the data set is damaged, make it anew"
            )
        return np.memmap(path, kind, "r", 0, shape)
    except OSError as err:
        raise TrainingError(f"{path} cannot be read: {err}") from err
