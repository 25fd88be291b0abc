"""What a reader sees of each picture: whose sound it shows, how light it is, whether it changed."""

from __future__ import annotations

import zlib
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.bench.stamps import read_stamp, stamp_rows
from core.types import UInt8

_OLDEST_NS = 10_000_000_000
_EVERY = 8  # of both directions: enough to tell pictures apart, and cheap


@dataclass(frozen=True, slots=True)
class Seen:
    """pts_ns: time of the sound that the mouth belongs to, 0 for a picture without a stamp. luma:
    mean, 0..255. mark: tells pictures apart. mouth: how much more the liveliest places of the face
    have changed than its middling ones, which move with the head; 0..255."""

    at_ns: int
    pts_ns: int
    luma: float
    mark: int
    mouth: float

    def row(self) -> list[float]:
        """For a journal."""
        return [self.at_ns, self.pts_ns, round(self.luma, 1), self.mark, round(self.mouth, 1)]


def _believed(stamp: int | None, at_ns: int) -> int:
    """One background in 256 looks like a stamp, but hardly like one of the last seconds."""
    return stamp if stamp is not None and 0 < at_ns - stamp < _OLDEST_NS else 0


class Sight:
    """Looks at pictures one after the other."""

    def __init__(self) -> None:
        self._before: NDArray[np.int16] | None = None

    def look(self, pixels: UInt8, at_ns: int) -> Seen:
        """pixels: uint8 (h, w, 4) BGRx or (h, w, 3); nothing of it is kept."""
        rows = stamp_rows(pixels.shape[1])
        strip = np.ascontiguousarray(pixels[:rows, :, :3])
        small = pixels[rows + _EVERY // 2 :: _EVERY, ::_EVERY, 1]
        return Seen(
            at_ns=at_ns,
            pts_ns=_believed(read_stamp(strip), at_ns),
            luma=float(small.mean()),
            mark=zlib.crc32(small.tobytes()) & 0xFFFF,
            mouth=self._moved(small),
        )

    def _moved(self, small: UInt8) -> float:
        high, wide = small.shape
        face = small[high * 3 // 10 : high * 9 // 10, wide * 3 // 10 : wide * 7 // 10]
        now, before = face.astype(np.int16), self._before
        self._before = now
        if before is None or before.shape != now.shape:
            return 0.0
        middling, liveliest = np.percentile(np.abs(now - before), (50, 99.5))
        return float(liveliest - middling)
