"""Numbers drawn into pictures, so that any reader of a camera can tell which picture it sees.

Used by the benchmark and the tests to measure true delay, order and losses; never in shown output.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_BLOCKS = 64
_NUMBER_BITS = 56
_BLACK, _WHITE = 0, 255


def stamp_rows(width_px: int) -> int:
    """Rows at the top of a picture of this width that a stamp covers."""
    return width_px // _BLOCKS


def stamp(rgb: NDArray[np.uint8], number: int) -> None:
    """Draw ``number`` into the top rows, in place, as 64 black or white square blocks.

    rgb: uint8 (H, W, 3) or (H, W), writable, at least 128 px wide, so that a block survives 4:2:0.
    number: 0 .. 2**56 − 1 (monotonic nanoseconds fit for two years). Raises ValueError otherwise.
    The last 8 blocks are a check, so that a picture without a stamp is not taken for one.
    """
    block = stamp_rows(rgb.shape[1])
    if block < 2 or rgb.shape[0] < block:
        raise ValueError(f"a picture of {rgb.shape[1]} × {rgb.shape[0]} px is too small to stamp")
    if not 0 <= number < 1 << _NUMBER_BITS:
        raise ValueError(f"{number} does not fit into {_NUMBER_BITS} bits")
    word = number.to_bytes(7, "big")
    bits = np.unpackbits(np.frombuffer(word + bytes([_check(word)]), np.uint8))
    row = np.repeat(np.where(bits, _WHITE, _BLACK).astype(np.uint8), block)
    area = rgb[:block, : row.size]
    area[...] = row[None, :, None] if rgb.ndim == 3 else row[None, :]


def read_stamp(picture: NDArray[np.uint8]) -> int | None:
    """The number that was drawn, or None when there is no (readable) stamp.

    picture: uint8 (H, W, 3) RGB, or (H, W) luma in full or limited range.
    """
    block = stamp_rows(picture.shape[1])
    if block < 2 or picture.shape[0] < block:
        return None
    middle = picture[block // 2, block // 2 : block * _BLOCKS : block]
    levels = middle[:, 1] if middle.ndim == 2 else middle
    word = np.packbits(levels > 127).tobytes()
    return int.from_bytes(word[:7], "big") if _check(word[:7]) == word[7] else None


def _check(word: bytes) -> int:
    """CRC-8, polynomial 0x07; inverted, so that an all-black strip is not number 0."""
    crc = 0
    for byte in word:
        crc ^= byte
        for _ in range(8):
            crc = (crc << 1 ^ 0x07) & 0xFF if crc & 0x80 else crc << 1
    return crc ^ 0xFF
