# SPDX-License-Identifier: GPL-2.0-only
"""The reader's side of the pictures in shared memory.

Layout, little-endian: magic 8 bytes · version, slots, slot bytes, newest slot (u32 each) at 8 ·
newest number (u64) at 24 · slot in use by the reader (u32) at 32 · number last taken (u64) at 40 ·
pictures from byte 64 on. The writer never touches the newest slot nor the one in use, so with three
slots it never waits, and the reader always gets the newest whole picture.
"""

from __future__ import annotations

import mmap
import struct
from typing import Any

import numpy as np
from numpy.typing import NDArray

HEADER_BYTES = 64
MAGIC = b"LIPCAMFB"
VERSION = 1
NONE = 0xFFFFFFFF
_MOST_BYTES = 1 << 28


class FrameMemory:
    """Attached shared memory. Raises ValueError when it is not what the order says."""

    def __init__(self, place: dict[str, Any], slot_bytes: int) -> None:
        size = int(place["bytes"])
        if not HEADER_BYTES < size <= _MOST_BYTES:
            raise ValueError(f"shared memory of {size} bytes")
        if "fd" in place:
            self._memory = mmap.mmap(int(place["fd"]), size)
        else:
            self._memory = mmap.mmap(-1, size, tagname=str(place["tag"]))  # type: ignore[call-arg]
        magic, version, slots, found = struct.unpack_from("<8sIII", self._memory, 0)
        whole = HEADER_BYTES + slots * slot_bytes
        if magic != MAGIC or version != VERSION or found != slot_bytes or whole > size:
            raise ValueError("the shared memory has another layout: two versions are mixed")
        self._pictures: list[NDArray[np.uint8]] = [
            np.frombuffer(self._memory, np.uint8, slot_bytes, HEADER_BYTES + slot * slot_bytes)
            for slot in range(slots)
        ]

    def take(self) -> NDArray[np.uint8] | None:
        """The newest picture, (bytes,), if there is a new one; valid until ``done``."""
        number = self._word("<Q", 24)
        if number == self._word("<Q", 40):
            return None
        while True:
            slot = self._word("<I", 20)
            struct.pack_into("<I", self._memory, 32, slot)
            if slot == self._word("<I", 20):  # else a newer one came in between
                break
        struct.pack_into("<Q", self._memory, 40, self._word("<Q", 24))
        return self._pictures[slot]

    def done(self) -> None:
        """Give the picture's slot back."""
        struct.pack_into("<I", self._memory, 32, NONE)

    def _word(self, form: str, at: int) -> int:
        return int(struct.unpack_from(form, self._memory, at)[0])
