"""Which part of a loop is shown in a picture of another shape."""

from __future__ import annotations

import numpy as np

from core.region import TEMPLATE_POINTS
from core.types import Float32

Cut = tuple[int, int, int, int]  # x, y, w, h px of the loop

_EYES_AT = 0.40  # of the picture's height, from above
_CROWN, _ROOM = 1.6, 0.02  # hair above the eyes, in distances of the eyes; air above, of the height


def choose_cut(loop_px: tuple[int, int], size_px: tuple[int, int], affines: Float32) -> Cut:
    """(x, y, w, h): the largest part of the loop that has the output's shape and holds the head.

    loop_px, size_px: (w, h). affines: (N, 2, 3), frame px -> region px. One part for the whole
    loop, so that the picture stands still. A loop of the output's shape is not cut.
    """
    width = max(1, min(loop_px[0], round(loop_px[1] * size_px[0] / size_px[1])))
    height = max(1, min(loop_px[1], round(loop_px[0] * size_px[1] / size_px[0])))
    if (width, height) == loop_px:
        return 0, 0, width, height
    eyes, apart = _eyes(affines)
    x = round(float(eyes[0]) - width / 2)
    y = float(eyes[1]) - _EYES_AT * height
    y = round(min(y, float(eyes[1]) - _CROWN * apart - _ROOM * height))
    return (
        max(0, min(x, loop_px[0] - width)),
        max(0, min(y, loop_px[1] - height)),
        width,
        height,
    )


def _eyes(affines: Float32) -> tuple[np.ndarray, float]:
    """Middle between the outer eye corners and their distance, frame px, over the whole loop."""
    square = affines[:, :, :2].astype(np.float64)
    corners = TEMPLATE_POINTS[:2].astype(np.float64)
    placed = np.linalg.solve(square[:, None], (corners - affines[:, None, :, 2])[..., None])[..., 0]
    apart = np.hypot(*(placed[:, 1] - placed[:, 0]).T)
    return np.median(placed.mean(axis=1), axis=0), float(np.median(apart))
