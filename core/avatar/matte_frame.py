"""What of one frame is person: a coarse answer of a network, made exact by what stands behind.

Where the background is known, a pixel that differs from it is person, and the share of person in a
mixed pixel follows from the colours on both sides, C = a F + (1 - a) B. Where these are alike, or
where the background was never seen and cannot be guessed, the network's answer counts.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from core.avatar.matte_colours import far_from, nearby
from core.types import Float32

Mask = NDArray[np.bool_]

_PERSON, _MAYBE = 0.8, 0.15  # of the network's answer
_LIKE = 500.0  # squared levels: how much unlike the two sides must be to go by their colours alone
_MOSTLY = 0.7  # of the way from background to person
_FLAT_LEVELS = 16.0
_ISLAND = 0.02  # of the person's area: what is smaller is none
_HOLE = 0.25  # of the picture's


@dataclass(frozen=True, slots=True, eq=False)
class Behind:
    """What stands behind a part of a frame. plate: float32 (h, w, 3) RGB. tolerance: float32
    (h, w), levels that a pixel may be off it and yet be background. trusted: bool (h, w), where
    plate is good enough to go by. colours: float32 (n, 3) of a flat background, or None. unit: px,
    the width of a soft edge, from 1 on."""

    plate: Float32
    tolerance: Float32
    trusted: Mask
    colours: Float32 | None
    unit: int


def person_mask(rgb: Float32, behind: Behind, seen: Float32) -> Mask:
    """Where person is, mixed pixels included: bool (h, w).

    rgb: float32 (h, w, 3). seen: the network's answer for this part of the frame, a float32
    picture of any size, 0..1.
    """
    size = (rgb.shape[1], rgb.shape[0])
    likely = _stretched(seen, size)
    if behind.colours is not None:
        mask = far_from(rgb, behind.colours) > _FLAT_LEVELS
        return _without_holes(_without_islands(mask, likely), np.maximum(likely, likely > 0.2))
    apart = cv2.GaussianBlur(_distance(rgb, behind.plate), (0, 0), 0.7)
    near = _stretched(cv2.dilate(seen, np.ones((5, 5), np.uint8)), size) > _MAYBE
    inside = _stretched(cv2.erode(seen, np.ones((3, 3), np.uint8)), size) > _PERSON
    mask = (apart > behind.tolerance) & near
    if not behind.trusted.all():
        mask = np.where(behind.trusted, mask, soft_alpha(rgb, seen, behind.unit) > 0.5)
    mask = _closed(mask | inside, 2 * behind.unit)
    return _without_holes(_without_islands(mask, likely), likely)


def alpha_of(rgb: Float32, behind: Behind, mask: Mask, seen: Float32) -> Float32:
    """The share of person in each pixel: float32 (h, w), 0..1. mask: of ``person_mask``."""
    depth = cv2.distanceTransform(mask.astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_3)
    plate, unit = behind.plate, behind.unit
    # The person's own colour comes from further inside; a thin lock has no inside but its middle.
    inner = np.select([depth > 3 * unit, depth > unit, mask], [1.0, 0.02, 1e-4], 0.0)
    along = nearby(rgb, inner.astype(np.float32), 4 * unit + 1) - plate
    length = np.einsum("hwc,hwc->hw", along, along)
    likely = cv2.GaussianBlur(mask.astype(np.float32), (0, 0), 1.2 * unit)
    across = np.einsum("hwc,hwc->hw", rgb - plate, along) + _LIKE * likely
    alpha = np.clip(across / (length + _LIKE), 0.0, 1.0)
    # Deep inside all is person; near the edge only what is clearly more person than background.
    unlike = _distance(rgb, plate) > np.maximum(behind.tolerance, _MOSTLY * np.sqrt(length))
    sure = (depth > 10 * unit) | ((depth > 2 * unit) & unlike & behind.trusted)
    if behind.colours is None and not behind.trusted.all():
        alpha = np.where(behind.trusted, alpha, soft_alpha(rgb, seen, unit))
    around = cv2.dilate(mask.astype(np.uint8), _disc(2 * unit)) > 0
    return np.asarray(np.where(sure, 1.0, np.where(around, alpha, 0.0)), np.float32)


def soft_alpha(rgb: Float32, seen: Float32, unit: int) -> Float32:
    """The share of person where nothing is known of the background: the network's answer, made to
    follow the picture's edges (guided filter, He 2010): float32 (h, w), 0..1."""
    grey = np.asarray(cv2.cvtColor(rgb / np.float32(255.0), cv2.COLOR_RGB2GRAY), np.float32)
    likely = _stretched(seen, (rgb.shape[1], rgb.shape[0]))
    size = (8 * unit + 1, 8 * unit + 1)
    mean_grey, mean_likely = cv2.blur(grey, size), cv2.blur(likely, size)
    slope = (cv2.blur(grey * likely, size) - mean_grey * mean_likely) / (
        cv2.blur(grey * grey, size) - mean_grey * mean_grey + 1e-3
    )
    offset = mean_likely - slope * mean_grey
    followed = cv2.blur(slope, size) * grey + cv2.blur(offset, size)
    # Steeper: a soft edge that is half background shows it.
    return np.asarray(np.clip((followed - 0.25) / 0.6, 0.0, 1.0), np.float32)


def shrunk(mask: Mask, by: int) -> Mask:
    """A mask without its outermost ``by`` px; the picture's border is no edge."""
    whole = cv2.erode(mask.astype(np.uint8), _disc(by), borderType=cv2.BORDER_REPLICATE)
    return np.asarray(whole > 0)


def _stretched(seen: Float32, size: tuple[int, int]) -> Float32:
    wide = cv2.resize(seen, size, interpolation=cv2.INTER_CUBIC)
    return np.asarray(np.clip(wide, 0.0, 1.0), np.float32)


def _distance(rgb: Float32, plate: Float32) -> Float32:
    off = rgb - plate
    return np.asarray(np.sqrt(np.einsum("hwc,hwc->hw", off, off)), np.float32)


def _closed(mask: Mask, by: int) -> Mask:
    whole = cv2.morphologyEx(mask.astype(np.uint8), cv2.MORPH_CLOSE, _disc(by))
    return np.asarray(whole > 0)


def _disc(by: int) -> NDArray[np.uint8]:
    made = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * by + 1, 2 * by + 1))
    return np.asarray(made, np.uint8)


def _without_islands(mask: Mask, likely: Float32) -> Mask:
    """The largest piece, and others of some size that are likely person."""
    count, pieces = cv2.connectedComponents(mask.astype(np.uint8))
    if count < 2:
        return mask
    areas = np.bincount(pieces.ravel(), minlength=count)
    liked = np.bincount(pieces[likely > 0.6], minlength=count)
    areas[0] = 0
    kept = (liked > 0.3 * areas) & (areas > _ISLAND * areas.max())
    kept[areas.argmax()] = True
    kept[0] = False
    return np.asarray(kept[pieces])


def _without_holes(mask: Mask, likely: Float32) -> Mask:
    """Holes that are likely person are filled; one between arm and body stays."""
    count, pieces = cv2.connectedComponents((~mask).astype(np.uint8), connectivity=4)
    areas = np.maximum(np.bincount(pieces.ravel(), minlength=count), 1)
    liked = np.bincount(pieces.ravel(), weights=likely.ravel(), minlength=count) / areas
    holes = (liked > 0.5) & (areas < _HOLE * mask.size)
    holes[0] = False
    return np.asarray(mask | holes[pieces])
