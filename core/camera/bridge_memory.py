"""The writer's side of the pictures that the camera bridge reads from shared memory.

The memory has no name that could be left behind: on POSIX it is an unlinked file whose descriptor
the child inherits, on Windows it lives only as long as somebody holds it. Layout (little-endian,
told to the bridge in camera_bridge/README.md): magic 8 bytes · version, slots, slot bytes, newest
slot (u32 each) at 8 · newest number (u64) at 24 · slot the reader uses (u32) at 32 · number the
reader took last (u64) at 40 · pictures from byte 64 on.
"""

from __future__ import annotations

import contextlib
import mmap
import os
import secrets
import struct
import sys
import tempfile

import numpy as np
from numpy.typing import NDArray

HEADER_BYTES = 64
_MAGIC = b"LIPCAMFB"
_VERSION = 1
_SLOTS = 3  # the newest, the one being read, the one being written: nobody ever waits
_NONE = 0xFFFFFFFF
_NEWEST_SLOT, _NEWEST_NUMBER, _READING_SLOT, _TAKEN_NUMBER = 20, 24, 32, 40


class BridgeMemory:
    """Three picture slots; one thread writes, one other process reads the newest.

    slot_bytes: bytes of one picture. Raises OSError, ValueError or OverflowError when there is not
    that much memory to share.
    """

    def __init__(self, slot_bytes: int) -> None:
        self._size = HEADER_BYTES + _SLOTS * slot_bytes
        self.place: dict[str, int | str] = {"bytes": self._size}
        self.inherited: tuple[int, ...] = ()
        if sys.platform == "win32":
            tag = f"lipcam-{secrets.token_hex(16)}"
            self._memory = mmap.mmap(-1, self._size, tagname=tag)
            self.place["tag"] = tag
        else:
            file = _unnamed_file()
            try:
                os.ftruncate(file, self._size)
                self._memory = mmap.mmap(file, self._size)
            except BaseException:
                os.close(file)
                raise
            self.inherited = (file,)
            self.place["fd"] = file
        struct.pack_into("<8s4I", self._memory, 0, _MAGIC, _VERSION, _SLOTS, slot_bytes, _NONE)
        struct.pack_into("<I", self._memory, _READING_SLOT, _NONE)
        pictures: NDArray[np.uint8] = np.frombuffer(
            self._memory, np.uint8, _SLOTS * slot_bytes, HEADER_BYTES
        )
        self._pictures: NDArray[np.uint8] | None = pictures.reshape(_SLOTS, slot_bytes)
        self._number = 0

    @property
    def published(self) -> int:
        """Number of the newest picture; the first is 1."""
        return self._number

    @property
    def taken(self) -> int:
        """Number of the picture that the reader took last; 0 before the first."""
        return self._word("<Q", _TAKEN_NUMBER)

    def free_slot(self) -> tuple[int, NDArray[np.uint8]]:
        """A slot that nobody reads, and its bytes (slot_bytes,) to be written."""
        assert self._pictures is not None, "the memory is closed"
        busy = (self._word("<I", _NEWEST_SLOT), self._word("<I", _READING_SLOT))
        slot = next(number for number in range(_SLOTS) if number not in busy)
        return slot, self._pictures[slot]

    def publish(self, slot: int) -> None:
        """Make a written slot the newest picture. The slot first, then the number: a reader that
        sees the new number finds at least this picture."""
        self._number += 1
        struct.pack_into("<I", self._memory, _NEWEST_SLOT, slot)
        struct.pack_into("<Q", self._memory, _NEWEST_NUMBER, self._number)

    def close(self) -> None:
        """Give the memory back; harmless when already closed."""
        if self._pictures is None:
            return
        self._pictures = None
        # Somebody may still hold a slot's array: the memory goes with that array then.
        with contextlib.suppress(BufferError):
            self._memory.close()
        for file in self.inherited:
            os.close(file)

    def _word(self, form: str, at: int) -> int:
        return int(struct.unpack_from(form, self._memory, at)[0])


def _unnamed_file() -> int:
    """A file in memory that has no name."""
    if hasattr(os, "memfd_create"):  # Linux
        return os.memfd_create("lipcam-camera")
    file, path = tempfile.mkstemp(prefix="lipcam-")
    os.unlink(path)
    return file
