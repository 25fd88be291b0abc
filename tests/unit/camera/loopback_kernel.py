"""A stand-in for the v4l2loopback driver: as much of its behaviour as matters to a writer.

The model follows the driver's public source for ``exclusive_caps=1``: a device announces OUTPUT
until somebody writes, then CAPTURE; up to 0.12.x only an opener that called STREAMON gives OUTPUT
back when it closes.
"""

from __future__ import annotations

import errno
import os
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

from camera_bridge import v4l2loopback_device as device

NAMES = {
    device.QUERYCAP: "QUERYCAP",
    device.S_FMT: "S_FMT",
    device.S_PARM: "S_PARM",
    device.STREAMON: "STREAMON",
    device.STREAMOFF: "STREAMOFF",
}


class LoopbackKernel:
    """version: "0.12.7" (the bug), "0.13.2", or "new" (STREAMON answers EINVAL)."""

    def __init__(self, version: str = "0.13.2", path: str = "/dev/video7") -> None:
        self.version, self.path = version, path
        self.calls: list[str] = []
        self.frames: list[bytes] = []
        self.driver = b"v4l2 loopback"
        self.card = b"Lipcam AI avatar"
        self.exclusive = True
        self.reader_size: tuple[int, int] | None = None
        self.other_writer = False
        self.fails: dict[str, int] = {}
        self.fails_later: dict[str, int] = {}  # from the second call on
        self.short_write = False
        self.on_write: Callable[[bytes], None] = self.frames.append
        self.format = b""
        self.rate = (0, 0)
        self._ready_for_output = True
        self._writers: dict[int, bool] = {}  # open file → marked as writer by STREAMON
        self._next = 3

    @property
    def open_files(self) -> int:
        return len(self._writers)

    @property
    def dead(self) -> bool:
        """Neither camera nor output: the state that only the cure ends."""
        return not self._ready_for_output and not self._writers

    def open(self, path: str) -> int:
        self._call("open")
        if path != self.path:
            raise OSError(errno.ENOENT, os.strerror(errno.ENOENT))
        self._next += 1
        self._writers[self._next] = False
        return self._next

    def ioctl(self, file: int, request: int, argument: Any) -> None:
        name = NAMES[request]
        self._call(name)
        assert file in self._writers, "a closed file is used"
        getattr(self, f"_{name.lower()}")(file, argument)

    def write(self, file: int, data: Any) -> int:
        self._call("write")
        assert file in self._writers, "a closed file is used"
        self._ready_for_output = False
        content = bytes(data)
        self.on_write(content)
        return len(content) - 1 if self.short_write else len(content)

    def close(self, file: int) -> None:
        self.calls.append("close")
        marked = self._writers.pop(file)
        if marked or self.version != "0.12.7":
            self._ready_for_output = True

    def _call(self, name: str) -> None:
        self.calls.append(name)
        if name in self.fails:
            raise OSError(self.fails[name], os.strerror(self.fails[name]))
        if name in self.fails_later:
            self.fails[name] = self.fails_later.pop(name)

    def _querycap(self, _file: int, answer: bytearray) -> None:
        answer[: len(self.driver)] = self.driver
        answer[16 : 16 + len(self.card)] = self.card
        caps = device.OUTPUTS if self._ready_for_output and not self.other_writer else 0
        caps |= device.CAPTURES if self.other_writer or not self.exclusive else 0
        struct.pack_into("=I", answer, 88, caps)

    def _s_fmt(self, _file: int, request: bytearray) -> None:
        assert request[:4] == device.OUTPUT
        at = len(request) - 200
        self.format = bytes(request[at : at + 48])
        if self.reader_size:
            struct.pack_into("=2I", request, at, *self.reader_size)

    def _s_parm(self, _file: int, request: bytearray) -> None:
        self.rate = struct.unpack_from("=2I", request, 12)

    def _streamon(self, file: int, argument: bytes) -> None:
        assert argument == device.OUTPUT
        if self.version == "new":
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        self._writers[file] = True

    def _streamoff(self, _file: int, argument: bytes) -> None:
        assert argument == device.OUTPUT


def frames_into(path: Path) -> Callable[[bytes], None]:
    """Collect what is written in a file, one picture after the other."""

    def collect(content: bytes) -> None:
        with path.open("ab") as file:
            file.write(content)

    return collect
