"""Which v4l2loopback devices there are, and why one cannot be used (Linux). Opens nothing for long.

Sending is the camera bridge's work; this only asks, so that lists and explanations need no child.
"""

from __future__ import annotations

import errno
import os
import re
import struct
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Protocol

from core.camera.readers import held_by_children
from core.camera.remedies import LOAD_V4L2LOOPBACK, remedy_for
from core.types import Device, Probe

_QUERYCAP = 0x80685600
_DRIVER = b"v4l2 loopback"
_CAPTURES, _OUTPUTS = 1, 2


class Condition(Enum):
    """What a v4l2loopback device is good for right now."""

    FREE = "free"
    OURS = "our own bridge sends pictures to it"
    BUSY = "another program sends pictures to it"
    DENIED = "you may not open it"


_USABLE = frozenset((Condition.FREE, Condition.OURS))


@dataclass(frozen=True, slots=True)
class LoopbackInfo:
    """One device. label: the name that call programs show."""

    path: str
    label: str
    condition: Condition


class Kernel(Protocol):
    """The system calls, so that a test can stand in for a driver."""

    def open(self, path: str) -> int: ...

    def ioctl(self, file: int, request: int, argument: bytearray) -> None: ...

    def close(self, file: int) -> None: ...


class RealKernel:
    """The real ones."""

    def open(self, path: str) -> int:
        return os.open(path, os.O_RDWR | os.O_NONBLOCK)

    def ioctl(self, file: int, request: int, argument: bytearray) -> None:
        import fcntl  # not on Windows

        fcntl.ioctl(file, request, argument)

    def close(self, file: int) -> None:
        os.close(file)


def loopback_devices(
    folder: Path = Path("/sys/class/video4linux"),
    kernel: Kernel | None = None,
    held_by_us: Callable[[str], bool] = held_by_children,
) -> Sequence[LoopbackInfo]:
    """All v4l2loopback devices in the order of their numbers; [] where there are none."""
    kernel = kernel or RealKernel()
    found = []
    try:
        entries = [entry for entry in folder.iterdir() if re.fullmatch(r"video\d+", entry.name)]
    except OSError:
        return []
    for entry in sorted(entries, key=lambda entry: int(entry.name[5:])):
        condition = _condition(f"/dev/{entry.name}", entry, kernel)
        if condition is Condition.BUSY and held_by_us(f"/dev/{entry.name}"):
            condition = Condition.OURS
        if condition is not None:
            found.append(LoopbackInfo(f"/dev/{entry.name}", _label(entry), condition))
    return found


def probe(
    folder: Path = Path("/sys/class/video4linux"),
    kernel: Kernel | None = None,
    module: Path = Path("/sys/module/v4l2loopback"),
) -> Probe:
    """Whether a v4l2loopback camera can be opened, else why not and what to do."""
    if not sys.platform.startswith("linux"):
        return Probe("v4l2loopback", False, "v4l2loopback exists only on Linux.", "")
    devices = loopback_devices(folder, kernel)
    free = [device for device in devices if device.condition in _USABLE]
    if free:
        return Probe("v4l2loopback", True, f"{free[0].label} ({free[0].path})")
    denied = [device for device in devices if device.condition is Condition.DENIED]
    if denied:
        return _unusable(f"You may not open {denied[0].path}.", "denied")
    if devices:
        text = f"Another program already sends pictures to {devices[0].path}."
        return _unusable(text, "busy")
    if module.exists():
        text = "The driver v4l2loopback is loaded but has no device."
        again = f"Load it again: sudo modprobe -r v4l2loopback && {LOAD_V4L2LOOPBACK}"
        return Probe("v4l2loopback", False, text, again)
    return _unusable("The driver v4l2loopback is not loaded.", "missing")


def as_devices(devices: Sequence[LoopbackInfo]) -> list[Device]:
    """For the list of cameras: only those that can be used now, or are."""
    return [
        Device(f"v4l2loopback:{info.path}", f"{info.label} ({info.path})", "v4l2loopback")
        for info in devices
        if info.condition in _USABLE
    ]


def _unusable(text: str, kind: str) -> Probe:
    return Probe("v4l2loopback", False, text, remedy_for("v4l2loopback", kind))


def _condition(path: str, entry: Path, kernel: Kernel) -> Condition | None:
    """None: not a v4l2loopback device."""
    try:
        file = kernel.open(path)
    except OSError as error:
        # Its driver cannot be asked; a device without hardware behind it is most likely ours.
        virtual = "/devices/virtual/" in str(entry.resolve())
        if error.errno in (errno.EACCES, errno.EPERM) and virtual:
            return Condition.DENIED
        return Condition.BUSY if error.errno == errno.EBUSY and virtual else None
    try:
        answer = bytearray(104)
        kernel.ioctl(file, _QUERYCAP, answer)
    except OSError:
        return None
    finally:
        kernel.close(file)
    if bytes(answer[:16]).rstrip(b"\0") != _DRIVER:
        return None
    # Neither capability: a writer of an old driver left it dead; the bridge heals that.
    caps = struct.unpack_from("=I", answer, 88)[0] & (_CAPTURES | _OUTPUTS)
    return Condition.BUSY if caps == _CAPTURES else Condition.FREE


def _label(entry: Path) -> str:
    try:
        return (entry / "name").read_text(errors="replace").strip() or entry.name
    except OSError:
        return entry.name
