"""Measures a mouth on pixels: a ridge regression from a small picture of it to its curves."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from core.errors import TrainingError

_ROWS, _COLUMNS = slice(14, 104), slice(30, 130)
_SIZE = (25, 22)  # width, height of the small picture
_RIDGE = 3e-3
_FEWEST_FRAMES = 60


class PixelProbe:
    """Opening, width and rounding read off region pictures.

    Fitted on true pictures only, best of the same person; its own correlation on true pictures
    kept out of the fit says how far it can be trusted.
    """

    def __init__(self, pictures: NDArray[np.uint8], curves: NDArray[np.float32]) -> None:
        """pictures: uint8 (n, 128, 160, 3); curves: float32 (n, >= 3), as in the data set.

        Raises TrainingError for fewer than 60 pictures.
        """
        if len(pictures) < _FEWEST_FRAMES:
            raise TrainingError(f"{len(pictures)} pictures are too few to fit a mouth probe")
        seen = _features(pictures)
        goal = curves[:, :3].astype(np.float64)
        self._mean, self._goal = seen.mean(0), goal.mean(0)
        centred = seen - self._mean
        gram = centred.T @ centred / len(seen)
        ridge = _RIDGE * np.trace(gram) / len(gram) * 10 * np.eye(len(gram))
        self._weight = np.linalg.solve(gram + ridge, centred.T @ (goal - self._goal) / len(seen))

    def measure(self, pictures: NDArray[np.uint8]) -> NDArray[np.float64]:
        """(n, 3): opening, width and rounding of uint8 (n, 128, 160, 3)."""
        return np.asarray((_features(pictures) - self._mean) @ self._weight + self._goal)


def _features(pictures: NDArray[np.uint8]) -> NDArray[np.float64]:
    small = [cv2.resize(p[_ROWS, _COLUMNS], _SIZE, interpolation=cv2.INTER_AREA) for p in pictures]
    return np.stack(small).reshape(len(small), -1).astype(np.float64) / 255.0
