"""Reading, hashing and copying files that may be anything: only plain files are touched.

A link, a pipe or a device in the place of a file is refused as it is opened, so that there is no
moment between the look and the reading.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from core.errors import WeightsError
from core.student.model_files.watch import Verb, Watch

_BLOCK = 4 << 20
_SAFE = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_UNHURRIED = getattr(os, "O_NONBLOCK", 0)  # the opening of a pipe would wait for a writer


@dataclass(frozen=True, slots=True)
class Content:
    """What was read. mtime_ns: of the file, so that a later change is seen."""

    sha256: str
    bytes: int
    mtime_ns: int


@contextmanager
def open_plain(path: Path, flags: int = os.O_RDONLY, mode: str = "rb") -> Iterator[BinaryIO]:
    """A plain file, opened without buffering. Raises WeightsError when it is something else,
    OSError when it cannot be opened."""
    _refuse_link(path)  # where the system has no O_NOFOLLOW
    handle = os.open(path, flags | _SAFE | _UNHURRIED, 0o644)
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise WeightsError(f"{path} is not a plain file; move it away and try again.")
        file = os.fdopen(handle, mode, buffering=0)
    except BaseException:
        os.close(handle)
        raise
    with file:
        yield file  # type: ignore[misc]  # unbuffered, it is a RawIOBase


def _refuse_link(path: Path) -> None:
    try:
        if stat.S_ISLNK(path.lstat().st_mode):
            raise WeightsError(f"{path} is a link, not a file; move it away and try again.")
    except FileNotFoundError:
        return


def read_content(path: Path, watch: Watch, name: str) -> Content:
    """Hash a plain file. Raises WeightsError, OSError, Stopped."""
    with open_plain(path) as file:
        found = os.fstat(file.fileno())
        digest, done = _digest(file, None, watch, "check", name, found.st_size)
        return Content(digest, done, found.st_mtime_ns)


def copy_content(source: Path, target: Path, watch: Watch, name: str) -> Content:
    """Copy a plain file over whatever plain file is at ``target``; the content is that which was
    written. Raises WeightsError, OSError, Stopped."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    with open_plain(source) as file, open_plain(target, flags, "wb") as copy:
        total = os.fstat(file.fileno()).st_size
        digest, done = _digest(file, copy, watch, "copy", name, total)
        os.fsync(copy.fileno())
        return Content(digest, done, os.fstat(copy.fileno()).st_mtime_ns)


def _digest(
    file: BinaryIO, copy: BinaryIO | None, watch: Watch, verb: Verb, name: str, total: int
) -> tuple[str, int]:
    digest, done = hashlib.sha256(), 0
    while block := file.read(_BLOCK):
        digest.update(block)
        if copy is not None:
            write_all(copy, block)
        done += len(block)
        watch.step(verb, name, done, total)
    return digest.hexdigest(), done


def write_all(file: BinaryIO, block: bytes) -> None:
    """An unbuffered file may take less than it is given."""
    view = memoryview(block)
    while view:
        view = view[file.write(view) :]


def plain_size(path: Path) -> int | None:
    """Bytes of a plain file; None where nothing is. Raises WeightsError for anything else."""
    try:
        found = path.lstat()
    except FileNotFoundError:
        return None
    except OSError as err:
        raise WeightsError(f"{path} cannot be looked at ({err.strerror}).") from err
    if not stat.S_ISREG(found.st_mode):
        kind = "a link" if stat.S_ISLNK(found.st_mode) else "not a plain file"
        raise WeightsError(f"{path} is {kind}; move it away and try again.")
    return found.st_size
