"""Disks that are full."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def small_disk(folder: Path, megabytes: int = 2) -> Iterator[Path]:
    """A disk of that size at ``folder``. Raises OSError where none can be made (not root)."""
    folder.mkdir(parents=True, exist_ok=True)
    options = f"size={megabytes}m"
    command = ["mount", "-t", "tmpfs", "-o", options, "lipcam-test", str(folder)]
    made = subprocess.run(command, capture_output=True, text=True, check=False)
    if made.returncode:
        raise OSError(f"no small disk can be mounted here: {made.stderr.strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], capture_output=True, check=False)


@contextmanager
def filled(folder: Path) -> Iterator[None]:
    """The disk of ``folder`` is full; only for a small one of its own."""
    hog = folder / "hog.bin"
    space = os.statvfs(folder)
    free = space.f_bavail * space.f_frsize
    if free > 1 << 30:
        raise OSError(f"{folder} has {free >> 20} MiB: not a disk to be filled")
    try:
        with hog.open("wb", buffering=0) as file:
            try:
                while file.write(b"\0" * (64 << 10)):
                    pass
            except OSError:  # full
                pass
        yield
    finally:
        hog.unlink(missing_ok=True)
