"""The mattes of a loop in memory: a few bytes for each edge, and quick to read."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

import numpy as np

from core.errors import MatteError
from core.types import UInt8

Box = tuple[int, int, int, int]

_LEVEL = 6


class LoopMattes:
    """What of each loop frame is person (``core.types.Mattes``). Any thread may ask.

    box: x0, y0, x1, y1 px. plate: uint8 (H, W, 3) RGB or None. packed: what ``pack`` made of each
    frame.
    """

    def __init__(self, box: Box, plate: UInt8 | None, packed: Sequence[bytes]) -> None:
        self.box = box
        self.plate = plate
        self.packed = tuple(packed)
        if plate is not None:
            plate.setflags(write=False)

    def __len__(self) -> int:
        return len(self.packed)

    def alpha(self, index: int) -> UInt8:
        """Of frame ``index`` (modulo the loop), uint8 (h, w), read-only.

        Raises MatteError when it is damaged.
        """
        x0, y0, x1, y1 = self.box
        size = (y1 - y0) * (x1 - x0)
        try:
            unpacker = zlib.decompressobj()
            raw = unpacker.decompress(self.packed[index % len(self.packed)], size + 1)
        except zlib.error as err:
            raise MatteError(f"a stored matte is damaged ({err})") from err
        if len(raw) != size:
            raise MatteError("a stored matte has another size than the others")
        return np.frombuffer(raw, np.uint8).reshape(y1 - y0, x1 - x0)


def pack(alpha: UInt8) -> bytes:
    """One matte, uint8 (h, w), for ``LoopMattes``."""
    return zlib.compress(alpha.tobytes(), _LEVEL)
