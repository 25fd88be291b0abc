"""What is known of the files that lie on the shelf: written beside them when they were checked.

For a file without a checksum in the catalogue this is its pin: from the first time on it has to
stay what it was. A record that cannot be read counts as none; then the files have to be checked
again, and nothing is believed in the meantime.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

from core.errors import WeightsError
from core.student.model_files.catalogue import LARGEST_FILE, ModelFile
from core.student.model_files.plain_files import Content, open_plain
from core.student.strict_json import Reader, parse

log = logging.getLogger("lipcam.models")

RECORD = "record.json"
FORMAT = 1
_LARGEST_RECORD = 200_000


@dataclass(frozen=True, slots=True)
class Entry:
    """One file as it was when it was last read from end to end.

    sha256: what it has to be. mtime_ns: of the checked file. origin: where it came from. damaged:
    it was read and is not what it has to be.
    """

    sha256: str
    bytes: int
    mtime_ns: int
    origin: str
    damaged: bool = False


Record = Mapping[str, Entry]
"""Stored name → entry."""


def entry_of(content: Content, origin: str) -> Entry:
    """The entry of a file that is as it has to be."""
    return Entry(content.sha256, content.bytes, content.mtime_ns, origin)


def read_record(folder: Path, files: tuple[ModelFile, ...]) -> Record:
    """Never raises; entries for other files than ``files`` are left out."""
    path = folder / RECORD
    try:
        with open_plain(path) as file:
            content = file.read(_LARGEST_RECORD + 1)
        if len(content) > _LARGEST_RECORD:
            raise ValueError("it is too large")
        return _parse(Reader(str(path), parse(content.decode("utf-8"))), files)
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError, WeightsError) as err:
        log.warning("the record %s is not used: %s", path, err)
        return {}


def write_record(folder: Path, record: Record) -> None:
    """Put the record in place in one move. Raises OSError."""
    text = json.dumps(
        {"format": FORMAT, "files": {name: asdict(entry) for name, entry in record.items()}},
        indent=2,
    )
    with NamedTemporaryFile(
        "w", dir=folder, prefix=".record-", delete=False, encoding="utf-8"
    ) as f:
        fresh = Path(f.name)
        try:
            f.write(text + "\n")
        except BaseException:
            f.close()
            fresh.unlink()
            raise
    os.replace(fresh, folder / RECORD)


def _parse(top: Reader, files: tuple[ModelFile, ...]) -> Record:
    top.keys({"format", "files"}, set())
    if top.integer("format", 1, 1_000_000) != FORMAT:
        top.fail("format", f"is not {FORMAT}")
    entries = top.inner("files")
    names = {name for file in files for name in file.stored_names}
    return {name: _entry(entries.inner(name)) for name in entries.raw if name in names}


def _entry(raw: Reader) -> Entry:
    raw.keys({"sha256", "bytes", "mtime_ns", "origin", "damaged"}, set())
    digest = raw.text("sha256")
    if len(digest) != 64 or set(digest) - set("0123456789abcdef"):
        raw.fail("sha256", "is not a sha256 checksum")
    damaged = raw.raw["damaged"]
    if not isinstance(damaged, bool):
        raw.fail("damaged", "is neither true nor false")
    size = raw.integer("bytes", 0, LARGEST_FILE)
    mtime_ns = raw.integer("mtime_ns", -(1 << 63), 1 << 63)
    return Entry(digest, size, mtime_ns, raw.text("origin", 500), damaged)
