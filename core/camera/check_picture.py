"""The picture that a camera check sends, and what is compared of it: colours, and that it moves.

A reader hands back only a thumbnail of each picture, so that nothing large crosses processes.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

CELLS = (32, 18)
"""(columns, rows) of a thumbnail."""

COLOURS = (
    (255, 255, 255),
    (255, 255, 0),
    (0, 224, 255),  # the cyan that readers of the wrong colour matrix turn into another one
    (0, 255, 0),
    (255, 0, 255),
    (255, 0, 0),
    (0, 0, 255),
    (16, 16, 16),
)
_CAPTION = "Lipcam: camera check"
_BARS, _COUNTER = slice(1, 11), slice(16, 18)  # rows of a thumbnail, away from the edges
_CAPTION_ROWS = (12, 15)
_GREY, _INK = (224, 224, 224), (24, 24, 24)
NUMBERS = 256


def check_picture(size_px: tuple[int, int], number: int) -> NDArray[np.uint8]:
    """Colour bars, a caption for people, and ``number`` modulo 256 as eight black or white blocks.

    size_px: (w, h). Returns a fresh uint8 (h, w, 3) RGB.
    """
    width, height = size_px
    rgb: NDArray[np.uint8] = np.empty((height, width, 3), np.uint8)
    top, bottom = (row * height // CELLS[1] for row in _CAPTION_ROWS)
    for place, colour in enumerate(COLOURS):
        columns = slice(place * width // 8, (place + 1) * width // 8)
        rgb[:top, columns] = colour
        rgb[bottom:, columns] = 255 if number >> (7 - place) & 1 else 0
    rgb[top:bottom] = _GREY
    scale = (bottom - top) / 46
    baseline = (top + bottom) // 2 + (bottom - top) // 6
    at = (width // 32, baseline)
    cv2.putText(rgb, _CAPTION, at, cv2.FONT_HERSHEY_SIMPLEX, scale, _INK, 1, cv2.LINE_AA)
    return rgb


def thumbnail(rgb: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """A picture of any size as uint8 (18, 32, 3): the mean of each cell."""
    return np.asarray(cv2.resize(rgb, CELLS, interpolation=cv2.INTER_AREA), np.uint8)


def number_in(thumb: NDArray[np.uint8]) -> int:
    """The number that a check picture carries, 0..255."""
    blocks = thumb[_COUNTER].mean(axis=(0, 2)).reshape(8, 4)[:, 1:3].mean(axis=1)
    return int(np.packbits(blocks > 127)[0])


def check_error(thumb: NDArray[np.uint8]) -> float:
    """How far the worst bar of a check picture is off, in levels of 0..255."""
    bars = thumb[_BARS].astype(np.float64).mean(axis=0).reshape(8, 4, 3)[:, 1:3].mean(axis=1)
    return float(np.abs(bars - np.array(COLOURS)).max())


def picture_error(thumb: NDArray[np.uint8], sent: NDArray[np.uint8]) -> float:
    """How far two thumbnails differ, in levels of 0..255: the mean over the cells, so that a head
    that has moved a little meanwhile does not count."""
    return float(np.abs(thumb.astype(np.float64) - sent).mean())
