"""A folder of video clips as shards of a data set: `python -m training.data --add-clips DIR`.

Each direct subfolder is one person; videos that lie in DIR itself are of one person too. A
subfolder whose name begins with `heldout` is kept from training, for judgement. A text file beside
a video (`NAME.txt` beside `NAME.mp4`) holds its words, if they are known. DIR/CONSENT.txt must say
who agreed and under which licence.
"""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from core.avatar.onnx_faces import FaceNets
from core.errors import FaceError, TrainingError
from training.data.shards import ShardList
from training.data.store import FOOTAGE, INDEX_NAME, SAMPLES_PER_FRAME, ClipArrays, ClipStore
from training.data.store import read_json as read_data_index
from training.footage.consent import Consent, read_consent
from training.footage.tracking import TrackedClip, track_clip
from training.footage.videos import find_videos

_FILES_A_SHARD = 8
_LONGEST, _SHORTEST = 250, 50  # frames of a clip
_VALID_EVERY = 10
_MOST_WORDS = 1000
_HELDOUT = "heldout"


@dataclass
class Imported:
    """What became of a folder. left_out: file -> why it could not be used."""

    clips: int = 0
    frames: int = 0
    known: int = 0
    left_out: dict[str, str] = field(default_factory=dict)


def import_clips(
    folder: Path,
    data: Path,
    nets: FaceNets,
    commit: str,
    report: Callable[[Path], None] = lambda _: None,
) -> Imported:
    """Track all videos below a folder and add them to a data set, which is made if need be.

    Files that were added before are skipped, so that a cut run goes on. Not to be used while other
    clips are being made for the same data set. report is called after each file.
    Raises TrainingError without consent, without videos, or when the data cannot be written.
    """
    consent = read_consent(folder)
    shards = _shard_list(data, commit)
    done = Imported()
    for group in _groups(find_videos(folder)):
        name = _shard_name(folder, group)
        if name in shards.finished:
            done.known += len(group)
        elif _write_shard(folder, group, shards.place(name), nets, consent, commit, done, report):
            shards.finish(name)
    return done


def _shard_list(data: Path, commit: str) -> ShardList:
    """The data set's own list of shards; its plan and licences stay as they are."""
    if not (data / INDEX_NAME).exists():
        return ShardList(data, {"footage": True}, [], commit)
    index = read_data_index(data)
    if index.get("format") == 1:
        raise TrainingError(
            f"{data} is a data set of the first format; make a new one, or choose another --out"
        )
    plan, licences = index.get("plan"), index.get("licences")
    if not isinstance(plan, Mapping) or not isinstance(licences, list):
        raise TrainingError(f"the index of {data} is damaged; make the data set anew")
    return ShardList(data, plan, [str(line) for line in licences], str(index.get("commit")))


def _write_shard(
    folder: Path,
    group: Sequence[Path],
    place: Path,
    nets: FaceNets,
    consent: Consent,
    commit: str,
    done: Imported,
    report: Callable[[Path], None],
) -> bool:
    """One shard of some files; False when none of them could be used."""
    shutil.rmtree(place, ignore_errors=True)  # what a cut run left behind
    store = ClipStore(place, {"files": [p.name for p in group]}, [consent.line], commit, FOOTAGE)
    try:
        for path in group:
            try:
                tracked = track_clip(path, nets)
                pieces = list(pieces_of(tracked.seen))
                if not pieces:
                    raise TrainingError("the face is never seen for two seconds without a break")
                for piece in pieces:
                    labels = _labels(folder, path, len(store.clips), place.name)
                    store.append(_arrays(tracked, piece), **labels)
                    done.clips, done.frames = done.clips + 1, done.frames + piece.stop - piece.start
            except (TrainingError, FaceError) as err:
                done.left_out[path.name] = str(err)
            report(path)
    finally:
        store.close()
    if not store.clips:
        shutil.rmtree(place, ignore_errors=True)
    return bool(store.clips)


def pieces_of(seen: np.ndarray[Any, np.dtype[np.bool_]]) -> Iterator[slice]:
    """Stretches in which the face is seen, of 50 to 250 frames each; the rest is left out."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], seen, [False]]).astype(np.int8)))
    for first, last in edges.reshape(-1, 2).tolist():
        count = -(-(last - first) // _LONGEST)
        ends = np.linspace(first, last, count + 1).astype(int).tolist()
        for start, stop in pairwise(ends):
            if stop - start >= _SHORTEST:
                yield slice(start, stop)


def _arrays(tracked: TrackedClip, piece: slice) -> ClipArrays:
    sound = tracked.sound[piece.start * SAMPLES_PER_FRAME : piece.stop * SAMPLES_PER_FRAME]
    return ClipArrays(
        frames=tracked.regions[piece],
        base=None,
        audio=np.rint(np.clip(sound, -1.0, 1.0) * 32767.0).astype(np.int16),
        curves=tracked.curves[piece],
    )


def _labels(folder: Path, path: Path, number: int, shard: str) -> dict[str, str]:
    inside = path.relative_to(folder).parts
    person = _plain(inside[0] if len(inside) > 1 else folder.resolve().name)
    split = "valid" if number % _VALID_EVERY == _VALID_EVERY - 1 else "train"
    if person.startswith(_HELDOUT):
        split = "heldout"
    return {
        "id": f"{shard}-{number:03d}",
        "identity": f"footage-{person}",
        "voice": f"footage-{person}",
        "text": _words(path.with_suffix(".txt")),
        "split": split,
    }


def _words(path: Path) -> str:
    try:
        with path.open(encoding="utf-8") as note:
            return " ".join(note.read(_MOST_WORDS).split())
    except (OSError, UnicodeDecodeError):
        return ""  # the words are a help, not a need


def _plain(name: str) -> str:
    return re.sub(r"[^A-Za-z0-9_-]+", "-", name)[:40].strip("-") or "person"


def _groups(paths: Sequence[Path]) -> Iterator[Sequence[Path]]:
    for first in range(0, len(paths), _FILES_A_SHARD):
        yield paths[first : first + _FILES_A_SHARD]


def _shard_name(folder: Path, group: Sequence[Path]) -> str:
    """The same for the same files, so that they are not added twice."""
    known = [f"{p.relative_to(folder).as_posix()} {p.stat().st_size}" for p in group]
    return f"footage-{hashlib.sha256(chr(10).join(known).encode()).hexdigest()[:12]}"
