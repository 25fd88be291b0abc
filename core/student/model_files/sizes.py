"""Sizes for people, and whether a disk has room."""

from __future__ import annotations

import shutil
from pathlib import Path

from core.errors import ModelRefused

GIB = 1 << 30
SPARE_BYTES = 256 << 20
"""Left free for everything else that writes on the same disk."""


def in_words(size: int | None) -> str:
    """Decimal, as the hub and disks are labelled: "28.6 GB", "1.9 kB"."""
    if size is None:
        return "size unknown"
    for unit, factor in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if size >= factor:
            return f"{size / factor:.1f} {unit}"
    return f"{size} bytes"


def free_bytes(folder: Path) -> int:
    """Bytes that may still be written where a folder is, or will be. Raises OSError."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return shutil.disk_usage(folder).free


def refuse_full_disk(folder: Path, want: int, free: int) -> None:
    """Raise ModelRefused unless ``want`` bytes more find room."""
    if want + SPARE_BYTES > free:
        raise ModelRefused(
            f"{in_words(want)} are still to come, and the disk of {folder} has only "
            f"{in_words(free)} free; free some space first."
        )
