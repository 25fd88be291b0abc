"""Results of finished parts on disk, so that a judgement that was cut off goes on."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from core.errors import TrainingError
from training.data.shards import SET_FORMAT, SHARD_FOLDER, shard_names
from training.data.store import read_json

MEASURES = 4
"""Raise it whenever a measure changes: everything kept is then measured anew."""

_MOST_BYTES = 64_000_000


class KeptResults:
    """A folder of JSON files, each named by its part and by all that its content depends on."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as err:
            raise TrainingError(f"{folder} cannot be made: {err}; choose another --out") from err

    def get(
        self, part: str, depends: Mapping[str, str], make: Callable[[], dict[str, Any]]
    ) -> dict[str, Any]:
        """The kept result of a part, or a new one, which is kept.

        depends: what the result depends on, by name (see fingerprint); a change means new work.
        """
        key = hashlib.sha256(json.dumps([MEASURES, dict(depends)], sort_keys=True).encode())
        path = self._folder / f"{plain_name(part)}-{key.hexdigest()[:16]}.json"
        kept = _read(path)
        if kept is not None:
            return kept
        made = make()
        part_path = path.with_suffix(".part")
        try:
            part_path.write_text(json.dumps(made), encoding="utf-8")
            os.replace(part_path, path)
        except OSError as err:
            raise TrainingError(f"{path} cannot be written: {err}; make room") from err
        return made


def plain_name(words: str) -> str:
    """A file name out of any words: what a data set calls its clips decides nothing else."""
    return re.sub(r"[^A-Za-z0-9-]+", "-", words)[:120]


def _read(path: Path) -> dict[str, Any] | None:
    """None when there is nothing usable: then the work is done again."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            return None
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return kept if isinstance(kept, dict) else None


def fingerprint_of_student(folder: Path) -> str:
    """Changes with the student's files; its manifest's metrics do not count."""
    try:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        return _digest(json.dumps([manifest["files"], manifest["times"]], sort_keys=True))
    except (OSError, ValueError, KeyError, TypeError) as err:
        raise TrainingError(
            f"no student in {folder} ({err}); export one: python -m training.small.export"
        ) from err


def fingerprint_of_data(folder: Path) -> str:
    """Changes with the index of a data folder and those of its finished shards.

    Raises TrainingError when an index is missing or damaged.
    """
    index = read_json(folder)
    places = [folder]
    if index.get("format") == SET_FORMAT:
        places += [folder / SHARD_FOLDER / name for name in shard_names(index)]
    return _digest(json.dumps([read_json(place) for place in places], sort_keys=True))


def fingerprint_of_file(path: Path) -> str:
    """Changes whenever a checkpoint is written again."""
    state = path.stat()
    return f"{path.name} {state.st_size} {state.st_mtime_ns}"


def fingerprint_of_content(path: Path) -> str:
    """Changes with what is in a checkpoint, wherever it lies. Raises TrainingError without one."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()[:16]
    except OSError as err:
        raise TrainingError(f"{path} cannot be read ({err}); train it first") from err


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
