"""A test picture that shows what a way to a reader does to colours."""

from __future__ import annotations

import numpy as np

COLOURS = [
    (255, 255, 255),
    (255, 255, 0),
    (0, 224, 255),  # the cyan that BT.709 readers of BT.601 pictures turn into another one
    (0, 255, 0),
    (255, 0, 255),
    (255, 0, 0),
    (0, 0, 255),
    (16, 16, 16),
]


def bars(size_px: tuple[int, int]) -> np.ndarray:
    """Upright ones, uint8 (h, w, 3) RGB."""
    width, height = size_px
    rgb = np.zeros((height, width, 3), np.uint8)
    for number, colour in enumerate(COLOURS):
        rgb[:, number * width // 8 : (number + 1) * width // 8] = colour
    return rgb
