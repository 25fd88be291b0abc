# SPDX-License-Identifier: GPL-2.0-only
"""A v4l2loopback device for pyvirtualcam that can be opened again and again.

With ``exclusive_caps=1``, which browsers need, v4l2loopback 0.12.x (Debian 12, Ubuntu 22.04) lets
pyvirtualcam open a device once: a plain write() does not mark the opener as its writer, so closing
leaves the device without any capability until the module is unloaded. VIDIOC_STREAMON before the
first write marks it, and the same call followed by close() brings such a dead device back. Newer
drivers answer STREAMON with EINVAL and start by themselves on write(): that answer is ignored.
"""

from __future__ import annotations

import contextlib
import errno
import glob
import os
import re
import struct
from collections.abc import Callable
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

_LONG = struct.calcsize("P")
_FORMAT_AT = 8 if _LONG == 8 else 4  # the kernel's union is aligned like a pointer
_FORMAT_BYTES = _FORMAT_AT + 200
QUERYCAP = 0x80685600
S_FMT = 0xC0005605 | _FORMAT_BYTES << 16
S_PARM = 0xC0CC5616
STREAMON, STREAMOFF = 0x40045612, 0x40045613
OUTPUT = struct.pack("=I", 2)  # V4L2_BUF_TYPE_VIDEO_OUTPUT
CAPTURES, OUTPUTS = 1, 2  # capability bits
NAME = "Lipcam AI avatar"
HONEST = "AI avatar"  # whatever else the user calls the camera
_PROGRESSIVE, _SMPTE170M = 1, 1
_PRIVATE_MAGIC, _ENCODING_601, _LIMITED_RANGE = 0xFEEDCAFE, 1, 2


class DeviceError(Exception):
    """kind: missing, denied, busy, size or failed; the text says what happened."""

    def __init__(self, kind: str, text: str) -> None:
        super().__init__(text)
        self.kind = kind


class Kernel(Protocol):
    """The system calls, so that a test can stand in for the driver."""

    def open(self, path: str) -> int: ...

    def ioctl(self, file: int, request: int, argument: bytes | bytearray) -> None: ...

    def write(self, file: int, data: Any) -> int: ...

    def close(self, file: int) -> None: ...


class RealKernel:
    """The real ones."""

    def open(self, path: str) -> int:
        return os.open(path, os.O_RDWR)

    def ioctl(self, file: int, request: int, argument: bytes | bytearray) -> None:
        import fcntl  # not on Windows

        fcntl.ioctl(file, request, argument)

    def write(self, file: int, data: Any) -> int:
        return os.write(file, data)

    def close(self, file: int) -> None:
        os.close(file)


class LoopbackDevice:
    """A pyvirtualcam back end (see ``pyvirtualcam.Backend``) for I420 pictures.

    refusals: gets the reason of each device that was refused, because pyvirtualcam passes on only
    its text. notes: gets what the user should know although the device works.
    """

    def __init__(
        self,
        *,
        width: int,
        height: int,
        fps: float,
        fourcc: int,
        device: str | None,
        refusals: list[DeviceError],
        notes: list[str],
        kernel: Kernel | None = None,
        devices: Callable[[], list[str]] | None = None,
    ) -> None:
        self._kernel = kernel or RealKernel()
        self._file = -1
        self._card = ""  # its name in call programs
        self._size = (width, height)
        self._fourcc = fourcc
        for path in [device] if device else (devices or all_devices)():
            try:
                self._open(path, fps)
            except DeviceError as refusal:
                refusals.append(refusal)
            else:
                self._path = path
                self._notes(path, notes)
                return
        refusals.append(DeviceError("missing", "no v4l2loopback device could be opened"))
        raise RuntimeError(str(refusals[0]))

    def send(self, frame: NDArray[np.uint8]) -> None:
        """Write one picture. Raises OSError when the device does not take all of it."""
        written = self._kernel.write(self._file, frame)
        if written != frame.size:
            raise OSError(errno.EIO, f"the device took {written} of {frame.size} bytes")

    def close(self) -> None:
        """Stop the stream and close the device."""
        file, self._file = self._file, -1
        if file >= 0:
            self._ioctl_if_it_can(file, STREAMOFF, OUTPUT)
            self._kernel.close(file)

    def device(self) -> str:
        """Path of the device in use."""
        return self._path

    def native_fourcc(self) -> int:
        """Pictures are written as they come."""
        return self._fourcc

    def _open(self, path: str, fps: float) -> None:
        file, self._caps = self._open_alive(path)
        try:
            if not self._caps & OUTPUTS:
                raise DeviceError("busy", f"another program already sends pictures to {path}")
            self._set_format(file, path)
            self._set_rate(file, fps)
            self._stream_on(file, path)
        except DeviceError:
            self._kernel.close(file)
            raise
        except OSError as error:
            self._kernel.close(file)
            raise _refusal(path, error) from error
        self._file = file

    def _open_loopback(self, path: str) -> tuple[int, int]:
        """Open file and capability bits. Raises DeviceError, with nothing left open."""
        try:
            file = self._kernel.open(path)
        except OSError as error:
            raise _refusal(path, error) from error
        try:
            driver, capabilities = self._capabilities(file)
        except OSError:
            driver, capabilities = b"", 0
        if driver != b"v4l2 loopback":
            self._kernel.close(file)
            raise DeviceError("missing", f"{path} is not a v4l2loopback device")
        return file, capabilities

    def _capabilities(self, file: int) -> tuple[bytes, int]:
        answer = bytearray(104)
        self._kernel.ioctl(file, QUERYCAP, answer)
        self._card = bytes(answer[16:48]).partition(b"\0")[0].decode(errors="replace")
        return bytes(answer[:16]).rstrip(b"\0"), struct.unpack_from("=I", answer, 88)[0]

    def _open_alive(self, path: str) -> tuple[int, int]:
        """Open a device; one that another program left dead is healed first."""
        file, capabilities = self._open_loopback(path)
        if capabilities & (CAPTURES | OUTPUTS):
            return file, capabilities
        self._ioctl_if_it_can(file, STREAMON, OUTPUT)
        self._kernel.close(file)  # closing as a writer gives the device its capability back
        return self._open_loopback(path)

    def _set_format(self, file: int, path: str) -> None:
        width, height = self._size
        request = bytearray(_FORMAT_BYTES)
        request[:4] = OUTPUT
        pixels = struct.unpack("=I", b"YU12")[0]
        struct.pack_into(
            "=12I",
            request,
            _FORMAT_AT,
            *(width, height, pixels, _PROGRESSIVE, width, width * height * 3 // 2, _SMPTE170M),
            *(_PRIVATE_MAGIC, 0, _ENCODING_601, _LIMITED_RANGE, 0),
        )
        self._kernel.ioctl(file, S_FMT, request)
        got_width, got_height, got_pixels = struct.unpack_from("=3I", request, _FORMAT_AT)
        if (got_width, got_height) != (width, height):
            raise DeviceError(
                "size",
                f"{path} stays at {got_width} × {got_height} while a program reads it;"
                f" {width} × {height} was asked for",
            )
        if got_pixels != pixels:
            raise DeviceError("size", f"{path} keeps another pixel format while it is read")

    def _set_rate(self, file: int, fps: float) -> None:
        request = bytearray(204)
        request[:4] = OUTPUT
        struct.pack_into("=4I", request, 4, 0, 0, 1000, round(fps * 1000))
        self._ioctl_if_it_can(file, S_PARM, request)

    def _stream_on(self, file: int, path: str) -> None:
        try:
            self._kernel.ioctl(file, STREAMON, OUTPUT)
        except OSError as error:
            if error.errno != errno.EINVAL:
                raise _refusal(path, error) from error

    def _ioctl_if_it_can(self, file: int, request: int, argument: bytes | bytearray) -> None:
        with contextlib.suppress(OSError):  # a courtesy; not all versions know it
            self._kernel.ioctl(file, request, argument)

    def _notes(self, path: str, notes: list[str]) -> None:
        if self._caps & CAPTURES:
            notes.append(
                f"{path} was made without exclusive_caps=1: Chrome and some call programs will"
                " not list it"
            )
        if HONEST not in self._card:
            notes.append(
                f"Call programs show this camera as {self._card!r}, which does not tell that it is"
                f' an avatar: load the driver with card_label="{NAME}"'
            )


def all_devices() -> list[str]:
    """Paths of all video devices, in the order of their numbers."""
    found = glob.glob("/dev/video[0-9]*")
    return sorted(found, key=lambda path: int(re.sub(r"\D", "", path) or 0))


def _refusal(path: str, error: OSError) -> DeviceError:
    kinds = {
        errno.EACCES: "denied",
        errno.EPERM: "denied",
        errno.EBUSY: "busy",
        errno.ENOENT: "missing",
        errno.ENODEV: "missing",
        errno.ENXIO: "missing",
    }
    kind = kinds.get(error.errno or 0, "failed")
    return DeviceError(kind, f"{path}: {error.strerror or error}")
