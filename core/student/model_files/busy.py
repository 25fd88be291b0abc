"""One program at a time works on a model's folder; the system lets go when it ends, however."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from core.errors import ModelRefused
from core.student.model_files.plain_files import open_plain

LOCK = ".lock"


@contextmanager
def only_one(folder: Path) -> Iterator[None]:
    """Raises ModelRefused while another program works there, or when the folder is not ours to
    write in."""
    with ExitStack() as stack:
        try:
            opened = open_plain(folder / LOCK, os.O_RDWR | os.O_CREAT, "r+b")
            file = stack.enter_context(opened)
        except OSError as err:
            raise ModelRefused(f"{folder} cannot be written in ({err.strerror}).") from err
        if not _take(file.fileno()):
            raise ModelRefused(
                f"Another Lipcam is busy with {folder.name}; wait until it has ended."
            )
        yield


def _take(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
