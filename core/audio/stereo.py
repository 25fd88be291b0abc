"""Two channels as their middle and their side, and when there is only one."""

from __future__ import annotations

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Float32 = NDArray[np.float32]
Row = TypeVar("Row", NDArray[np.float32], NDArray[np.float64])

_ONE_SIDED = 1e-3  # of the other's power: 30 dB
_HEARD = 1e-7
_KEEP = 0.999  # of the loudness, for each block: some ten seconds


def with_side(row: Row) -> Row:
    """(2, n): a mono sound (n,) as middle, and a silent side."""
    return np.stack((row, np.zeros_like(row)))


def split(block: Float32) -> tuple[Float32, Float32 | None]:
    """Middle and side of a driver's block (n, channels), fresh (n,) arrays; no side where all
    channels are the same, or there are not two."""
    if block.shape[1] == 1:
        return block[:, 0].copy(), None
    if block.shape[1] != 2:
        middle: Float32 = np.mean(block, axis=1, dtype=np.float32)
        return middle, None
    left, right = block[:, 0], block[:, 1]
    if np.array_equal(left, right):
        return left.copy(), None
    return (left + right) * np.float32(0.5), (left - right) * np.float32(0.5)


def within_scale(row: Float32) -> Float32:
    """``row``, or what can be used of it: drivers may give more than full scale, and broken ones no
    number."""
    if row.size and row.min() >= -1.0 and row.max() <= 1.0:  # not so with a NaN
        return row
    return np.clip(np.nan_to_num(row), -1.0, 1.0)


class Width:
    """Drops the side of what is no stereo: one microphone at a device with two inputs.

    Of such a device one channel is 30 dB below the other as long as somebody speaks; a call that
    got it as it is would hear the voice in one ear. One thread.
    """

    def __init__(self) -> None:
        self._loudest = np.zeros(2)
        self._width = 1.0

    def kept(self, middle: Float32, side: Float32 | None, blocks: int = 1) -> Float32 | None:
        """The side that is to be used with ``middle``; changes within it, without a click. blocks:
        how many of one size they are."""
        if side is None:
            return None
        channels = np.stack((middle + side, middle - side)).reshape(2, blocks, -1)
        power = np.einsum("cbn,cbn->cb", channels, channels) / max(1, channels.shape[2])
        self._loudest = np.maximum(self._loudest * _KEEP**blocks, power.max(axis=1))
        least, most = float(self._loudest.min()), float(self._loudest.max())
        before, self._width = self._width, float(most < _HEARD or least > _ONE_SIDED * most)
        if before == self._width:
            return side if self._width else None
        ramp = np.linspace(before, self._width, len(side), dtype=np.float32)
        faded: Float32 = side * ramp
        return faded
