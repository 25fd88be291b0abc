"""A file that grows while it is fetched, kept when that is cut off, taken up again later."""

from __future__ import annotations

import os
from pathlib import Path
from typing import BinaryIO

from core.errors import DownloadFailed
from core.student.model_files.plain_files import write_all
from core.student.model_files.watch import Watch


class GrowingPart:
    """The end of the network's pipe: as much of a file object as a download writes to.

    file: opened for reading and writing without buffering. size: bytes that the whole file has;
    more are never written. Raises Stopped from ``write`` when the watch says so.
    """

    def __init__(self, file: BinaryIO, path: Path, name: str, size: int, watch: Watch) -> None:
        self._file, self._path, self._name = file, path, name
        self._size, self._watch = size, watch
        self.done = file.seek(0, os.SEEK_END)
        if self.done > size:  # of another file, or damaged
            self.seek(0)
            self.truncate()

    def write(self, block: bytes) -> int:
        """Raises DownloadFailed when more arrives than the file has."""
        if self.done + len(block) > self._size:
            raise DownloadFailed(
                f"More than the {self._size} bytes of {self._name} arrive: it is another file. It "
                "was given up; try again later."
            )
        write_all(self._file, block)
        self.done += len(block)
        self._watch.step("fetch", self._name, self.done, self._size)
        return len(block)

    def tell(self) -> int:
        return self._file.tell()

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Only a server that cannot go on in the middle has a download seek: to begin again."""
        self.done = self._file.seek(offset, whence)
        return self.done

    def truncate(self, size: int | None = None) -> int:
        return self._file.truncate(size)

    def flush(self) -> None:
        """Unbuffered: nothing waits."""
