"""Where a face lies in a picture, and which points of the face mesh mean what."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

POINTS = 468
"""Points of MediaPipe's FaceMesh."""

EYES = (33, 263)  # outer corners, the image's left one first

_MARGIN = 1.5


@dataclass(frozen=True, slots=True)
class FaceBox:
    """A turned square around a face, in frame px: centre, side, angle of the eye line (radians)."""

    x: float
    y: float
    side: float
    angle: float

    def to_frame(self, pixels: int) -> NDArray[np.float64]:
        """(2, 3): px of a square cut-out of this many pixels -> frame px."""
        scale = self.side / pixels
        c, s = np.cos(self.angle) * scale, np.sin(self.angle) * scale
        half = pixels / 2.0
        turn = np.array([[c, -s], [s, c]])
        shift = np.array([self.x, self.y]) - turn @ np.array([half, half])
        return np.concatenate([turn, shift[:, None]], axis=1)


def box_around(points: NDArray[np.float32]) -> FaceBox:
    """Where to look for the same face in the next frame. points: (468, 3) frame px."""
    left, right = points[EYES[0], :2], points[EYES[1], :2]
    angle = float(np.arctan2(right[1] - left[1], right[0] - left[0]))
    low, high = points[:, :2].min(0), points[:, :2].max(0)
    centre = (low + high) / 2.0
    return FaceBox(float(centre[0]), float(centre[1]), float((high - low).max()) * _MARGIN, angle)
