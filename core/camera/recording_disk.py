"""The file under a recording: remembers the first write that failed instead of losing it."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from core import paths
from core.errors import RecordingError

_HEADER_BYTES = 8


def refuse_other_than_file(path: Path, like: str = "talk.mp4") -> bool:
    """Whether a file has the name of one to be. Raises RecordingError where a folder, a device or
    a pipe has it, and where that cannot be found out. like: a name for the user to go by."""
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):  # or a link that leads nowhere yet
        return False
    except OSError as err:
        raise RecordingError(
            f"{path} cannot be written ({err.strerror}); choose another name or folder."
        ) from err
    if stat.S_ISDIR(mode):
        raise RecordingError(
            f"{path} is a folder; name a file in it, or choose another, like {like}"
        )
    if not stat.S_ISREG(mode):
        raise RecordingError(f"{path} is a device or a pipe; choose another name, like {like}")
    return True


def refuse_own_sound(path: Path, sound: Path) -> None:
    """Raise RecordingError where a video would be written over the sound that it is made from."""
    if paths.same_file(path, sound):
        raise RecordingError(
            f"{path} is the sound itself and would be overwritten. Choose another name."
        )


class RecordingDisk:
    """A file for PyAV to write to. After a failed write it takes no more and says so in ``error``.

    FFmpeg reports a full disk late and then tries to finish the file; here everything after the
    failure is dropped, so that what was whole stays whole. overwrite: take the place of a file that
    is there, else raise FileExistsError. Raises OSError when it cannot be made.
    """

    def __init__(self, path: Path, overwrite: bool = True) -> None:
        self.error: OSError | None = None
        self.kept_bytes = 0  # of the file, once closed
        self._path = path
        present = os.O_TRUNC if overwrite else os.O_EXCL
        self._handle = os.open(
            path, os.O_RDWR | os.O_CREAT | present | getattr(os, "O_BINARY", 0), 0o644
        )
        self._at = 0
        self._closed = False

    def write(self, data: bytes) -> int:
        """All of ``data`` at the present place; pretends to have done so after a failure."""
        left = memoryview(data)
        try:
            while self.error is None and left:
                left = left[os.write(self._handle, left) :]
        except OSError as err:
            self.error = err
        self._at += len(data)
        return len(data)

    def read(self, size: int = -1) -> bytes:
        """Up to ``size`` bytes from the present place."""
        data = os.read(self._handle, 1 << 20 if size < 0 else size)
        self._at += len(data)
        return data

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Move; returns the place from the beginning."""
        if self.error is None:
            self._at = os.lseek(self._handle, offset, whence)
        else:  # what was not written cannot be found again; keep the writer's own reckoning
            self._at = offset if whence == os.SEEK_SET else self._at + offset
        return self._at

    def tell(self) -> int:
        """The present place in bytes."""
        return self._at

    def close(self) -> None:
        """Close, after cutting off a part that was only half written; a file of which nothing is
        whole is removed. Never raises."""
        if self._closed:
            return
        self._closed = True
        try:
            self.kept_bytes = os.fstat(self._handle).st_size
            if self.error is not None:
                self.kept_bytes = self._whole_bytes()
                os.ftruncate(self._handle, self.kept_bytes)
            os.close(self._handle)
            if not self.kept_bytes:
                self._path.unlink()
        except OSError as err:
            self.error = self.error or err

    def _whole_bytes(self) -> int:
        """Bytes up to the end of the last whole fragment of a fragmented MP4."""
        size = os.fstat(self._handle).st_size
        at = whole = 0
        while at + _HEADER_BYTES <= size:
            os.lseek(self._handle, at, os.SEEK_SET)
            header = os.read(self._handle, _HEADER_BYTES)
            length = int.from_bytes(header[:4], "big")
            if length < _HEADER_BYTES or at + length > size:
                break
            at += length
            if header[4:] == b"mdat":
                whole = at
        return whole
