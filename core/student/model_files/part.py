"""A file that grows while it is fetched, kept when that is cut off, taken up again later."""

from __future__ import annotations

import os
from typing import BinaryIO

from core.errors import DownloadFailed
from core.student.model_files.plain_files import write_all
from core.student.model_files.watch import Watch


class GrowingPart:
    """What there is of a file, and its end, where more is written. done: bytes that are there.

    file: opened for reading and writing without buffering. size: bytes that the whole file has;
    more are never written.
    """

    def __init__(self, file: BinaryIO, name: str, size: int, watch: Watch) -> None:
        self._file, self._name = file, name
        self._size, self._watch = size, watch
        self.done = file.seek(0, os.SEEK_END)
        if self.done > size:  # of another file, or damaged
            self.restart()

    @property
    def missing(self) -> int:
        """Bytes that are still to come."""
        return self._size - self.done

    def write(self, block: bytes) -> None:
        """Raises DownloadFailed when more arrives than the file has, OSError, and Stopped when the
        watch says so."""
        if self.done + len(block) > self._size:
            raise DownloadFailed(
                f"More than the {self._size} bytes of {self._name} arrive: it is another file. It "
                "was given up; try again later."
            )
        write_all(self._file, block)
        self.done += len(block)
        self._watch.step("fetch", self._name, self.done, self._size)

    def restart(self) -> None:
        """Forget what has arrived."""
        self._file.seek(0)
        self._file.truncate()
        self.done = 0
