"""Colours where they cannot be seen: behind a person, and of the few a drawn background has."""

from __future__ import annotations

from itertools import combinations

import cv2
import numpy as np
from numpy.typing import NDArray

from core.types import Float32, UInt8

_MOST_COLOURS = 4
_LEFT_OVER = 0.02  # of a background that has only a few colours
_ENOUGH_PX = 1000
_NEAR_LEVELS = 8.0


def filled(rgb: Float32, known: Float32) -> Float32:
    """A picture whose unknown parts continue the known ones smoothly (push and pull, Gortler 1996).

    rgb: float32 (h, w, 3), whatever it is where unknown. known: float32 (h, w), 0..1. Returns
    float32 (h, w, 3); zeros where nothing at all is known.
    """
    levels = [(rgb * known[:, :, None], known)]
    while max(levels[-1][1].shape) > 1:
        colours, shares = levels[-1]
        size = (-(-shares.shape[1] // 2), -(-shares.shape[0] // 2))
        levels.append(
            (
                np.asarray(cv2.resize(colours, size, interpolation=cv2.INTER_AREA), np.float32),
                np.asarray(cv2.resize(shares, size, interpolation=cv2.INTER_AREA), np.float32),
            )
        )
    colours, shares = levels.pop()
    whole = colours.reshape(1, 1, 3) / max(float(shares[0, 0]), 1e-6)
    for colours, shares in reversed(levels):
        size = (shares.shape[1], shares.shape[0])
        whole = cv2.resize(whole, size, interpolation=cv2.INTER_LINEAR)
        own = colours / np.maximum(shares, 1e-6)[:, :, None]
        share = shares[:, :, None]
        whole = own * share + whole * (1.0 - share)
    return np.asarray(whole, np.float32)


def nearby(rgb: Float32, known: Float32, reach: int) -> Float32:
    """Each pixel's mean of the known colours around it: float32 (h, w, 3).

    known: float32 (h, w), the weight of each pixel. reach: px of the square, odd; three times as
    far where there is little within.
    """
    kept = rgb * known[:, :, None]
    near, far = (
        [np.asarray(cv2.blur(part, (size, size)), np.float32) for part in (kept, known)]
        for size in (reach, 3 * reach)
    )
    # The far mean is a small part of every mean, so that nothing jumps where the near one ends.
    summed, weight = near[0] + 0.01 * far[0], near[1] + np.float32(0.01) * far[1]
    return np.asarray(summed / np.maximum(weight, 1e-9)[:, :, None], np.float32)


def few_colours(rgb: UInt8, behind: NDArray[np.bool_]) -> Float32 | None:
    """The colours of a flat background, float32 (n, 3); None when it is not flat.

    rgb: uint8 (h, w, 3). behind: bool (h, w), where there is surely background.
    """
    left = rgb[behind].astype(np.float32)
    total = len(left)
    if total < _ENOUGH_PX:
        return None
    found: list[Float32] = []
    for _ in range(_MOST_COLOURS):
        if len(left) < _LEFT_OVER * total:
            break
        coarse = left.astype(np.int32) >> 3
        number = coarse[:, 0] << 10 | coarse[:, 1] << 5 | coarse[:, 2]
        numbers, counts = np.unique(number, return_counts=True)
        middle = left[number == numbers[counts.argmax()]].mean(axis=0)
        near = np.abs(left - middle).max(axis=1) < _NEAR_LEVELS
        found.append(left[near].mean(axis=0))
        left = left[~near]
    return None if len(left) >= _LEFT_OVER * total else np.stack(found).astype(np.float32)


def far_from(rgb: Float32, colours: Float32) -> Float32:
    """How far each pixel is from all of ``colours`` and from every mixture of two: levels, (h, w).

    rgb: float32 (h, w, 3). colours: float32 (n, 3).
    """
    pairs = list(combinations(range(len(colours)), 2)) or [(0, 0)]
    least: Float32 | None = None
    for one, other in pairs:
        along = colours[other] - colours[one]
        share = np.clip(((rgb - colours[one]) @ along) / max(float(along @ along), 1e-6), 0.0, 1.0)
        off = rgb - colours[one] - share[:, :, None] * along
        distance = np.sqrt(np.einsum("hwc,hwc->hw", off, off))
        least = distance if least is None else np.minimum(least, distance)
    assert least is not None
    return np.asarray(least, np.float32)
