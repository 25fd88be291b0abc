"""Figures of pictures beside the truth: likeness, trembling, the seam.

All take uint8 (n, 128, 160, 3) region pictures. Distances are measured around the lips (`MOUTH`,
the box that training's own figures use) or only where lips and teeth are (`INNER`).
"""

from __future__ import annotations

from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from core.region import blend_mask

Pictures = NDArray[np.uint8]

MOUTH = (slice(14, 94), slice(34, 126))
INNER = (slice(20, 68), slice(46, 114))

PERCEPTUAL_NAME = "MS-GMSD"
"""What the perceptual distance is: the spread of gradient-magnitude similarity (Xue et al. 2014) at
three sizes. LPIPS proper needs network weights that no package index carries."""

_SSIM_SIGMA = 1.5
_SSIM_C1, _SSIM_C2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
_GMSD_C = 170.0
_GMSD_SCALES = 3
_STILL_LEVELS = 1.5
_MOTION_SIGMA = 1.5
_MASK = blend_mask()
_RING = (_MASK > 0.02) & (_MASK < 0.98)
_INSIDE = _MASK >= 0.98
_WHOLE = (slice(None), slice(None))


def _border_normals() -> NDArray[np.float64]:
    """Unit vectors (y, x) across the paste-back's border: (2, 128, 160)."""
    slopes = np.stack(np.gradient(_MASK.astype(np.float64)))
    return slopes / np.maximum(np.hypot(*slopes), 1e-9)


_ACROSS = _border_normals()


def psnr(made: Pictures, truth: Pictures, box: tuple[slice, slice] = MOUTH) -> float:
    """Peak signal-to-noise ratio in dB within a box, over all frames together; at most 60."""
    a, b = _cut(made, box), _cut(truth, box)
    error = np.mean([np.square(x - y).mean() for x, y in zip(a, b, strict=True)])
    return float(min(60.0, 10.0 * np.log10(255.0**2 / max(float(error), 1e-9))))


def ssim(made: Pictures, truth: Pictures, box: tuple[slice, slice] = INNER) -> float:
    """Mean structural similarity of the luminance within a box, 1 for equal pictures."""
    values = [
        _ssim_of(a, b) for a, b in zip(_luma(made, box), _luma(truth, box), strict=True)
    ]  # fmt: skip
    return float(np.mean(values))


def _ssim_of(a: NDArray[np.float32], b: NDArray[np.float32]) -> float:
    mean_a, mean_b = _blur(a), _blur(b)
    var_a, var_b = _blur(a * a) - mean_a**2, _blur(b * b) - mean_b**2
    both = _blur(a * b) - mean_a * mean_b
    top = (2 * mean_a * mean_b + _SSIM_C1) * (2 * both + _SSIM_C2)
    below = (mean_a**2 + mean_b**2 + _SSIM_C1) * (var_a + var_b + _SSIM_C2)
    return float((top / below).mean())


def perceptual(made: Pictures, truth: Pictures, box: tuple[slice, slice] = MOUTH) -> float:
    """MS-GMSD within a box: 0 for equal pictures, higher where edges differ (see module text)."""
    values = [
        _gmsd_of(a, b) for a, b in zip(_luma(made, box), _luma(truth, box), strict=True)
    ]  # fmt: skip
    return float(np.mean(values))


def _gmsd_of(a: NDArray[np.float32], b: NDArray[np.float32]) -> float:
    spreads = []
    for _ in range(_GMSD_SCALES):
        edges_a, edges_b = _edges(a), _edges(b)
        alike = (2 * edges_a * edges_b + _GMSD_C) / (edges_a**2 + edges_b**2 + _GMSD_C)
        spreads.append(float(np.square(alike.std())))
        a, b = _half(a), _half(b)
    return float(np.sqrt(np.mean(spreads)))


def still_jitter(made: Pictures, truth: Pictures) -> float:
    """Trembling of generated pixels where the truth stands still, in grey levels beyond its own.

    Mean absolute second difference over time; only pixels and moments at which the truth's own is
    under 1.5 levels count. 0 where the truth never rests.
    """
    over = total = 0.0
    for k in range(1, len(truth) - 1):
        own = _tremble(truth[k - 1 : k + 2])
        still = _INSIDE & (own < _STILL_LEVELS)
        over += float((_tremble(made[k - 1 : k + 2]) - own)[still].sum())
        total += int(still.sum())
    return over / total if total else 0.0


def _tremble(three: Pictures) -> NDArray[np.float32]:
    a, b, c = three.astype(np.float32)
    return np.asarray(np.abs(a - 2.0 * b + c).mean(-1), dtype=np.float32)


def seam(made: Pictures, truth: Pictures) -> float:
    """Gradient energy across the border where the paste-back fades, relative to the truth's.

    1: nothing to see; above: an edge was added; below: something was smeared. Only slopes across
    the border count, of slightly blurred pictures: skin texture is not a seam.
    """
    own = sum(_border_energy(p) for p in _luma(truth, _WHOLE))
    return sum(_border_energy(p) for p in _luma(made, _WHOLE)) / max(own, 1e-9)


def _border_energy(luma: NDArray[np.float32]) -> float:
    smooth = _blur(luma)
    down, across = np.gradient(smooth)
    return float(np.square(down * _ACROSS[0] + across * _ACROSS[1])[_RING].sum())


def motion(made: Pictures, base: Pictures) -> float:
    """How much the mouth moves from frame to frame beyond the neutral picture's own movement.

    Root of the mean square change of slightly blurred luminance, in grey levels, less what the
    neutral picture, whose head moves and whose light changes, does at the same time.
    """
    return float(np.sqrt(max(0.0, _change(made) - _change(base))))


def _change(pictures: Pictures) -> float:
    smooth = [cv2.GaussianBlur(luma, (0, 0), _MOTION_SIGMA) for luma in _luma(pictures, MOUTH)]
    return float(np.mean([np.square(b - a).mean() for a, b in pairwise(smooth)]))


def _cut(pictures: Pictures, box: tuple[slice, slice]) -> list[NDArray[np.float32]]:
    rows, columns = box
    return [p[rows, columns].astype(np.float32) for p in pictures]


def _luma(pictures: Pictures, box: tuple[slice, slice]) -> list[NDArray[np.float32]]:
    rows, columns = box
    return [cv2.cvtColor(p[rows, columns], cv2.COLOR_RGB2GRAY).astype(np.float32) for p in pictures]


def _blur(x: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.asarray(cv2.GaussianBlur(x, (0, 0), _SSIM_SIGMA), dtype=np.float32)


def _half(x: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.asarray(cv2.resize(x, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA))


def _edges(x: NDArray[np.float32]) -> NDArray[np.float32]:
    across = cv2.filter2D(x, -1, np.array([[1, 0, -1]] * 3, np.float32) / 3)
    down = cv2.filter2D(x, -1, np.array([[1, 0, -1]] * 3, np.float32).T / 3)
    return np.asarray(np.hypot(across, down), dtype=np.float32)
