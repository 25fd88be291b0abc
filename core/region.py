"""The mouth region: the one small window that the student sees and repaints.

A region is 160 x 128 px (width x height), cut from the frame by a similarity transform fitted to
three points that speech does not move. Training and the live chain both use this file, so that
what was learned and what is shown are the same pixels.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import ArrayLike, NDArray

from core.errors import AvatarError

REGION_WIDTH = 160
REGION_HEIGHT = 128

HIDDEN_FILL = 0.5
"""Grey (0..1) that replaces the generated area in what the student is shown."""

TEMPLATE_POINTS: NDArray[np.float32] = np.array(
    [(15.0, -61.0), (145.0, -61.0), (80.0, 9.0)], dtype=np.float32
)
"""(3, 2) region px: outer eye corner on the image's left, on its right, base of the nose."""
TEMPLATE_POINTS.setflags(write=False)

_GENERATED_BOX = (12, 16, 148, 124)  # x0, y0, x1, y1 (exclusive): lips, cheeks and an open jaw
_CORNER_RADIUS = 34
_FEATHER_PX = 8.0
_SMALLEST_EYE_DISTANCE_PX = 4.0


def fit_region_affine(points: ArrayLike) -> NDArray[np.float32]:
    """Least-squares similarity transform that takes the face's anchor points to the template.

    points: (3, 2) frame px in the order of TEMPLATE_POINTS, finite.
    Returns (2, 3) float32, frame px -> region px; rotation, one scale and shift, never a mirror.
    Raises AvatarError when the shape is wrong, a value is not finite, or the eye corners lie so
    close together (under 4 px) or mirrored that no face can be meant.
    """
    src = np.asarray(points, dtype=np.float64)
    if src.shape != (3, 2) or not np.isfinite(src).all():
        raise AvatarError(
            f"want three finite (x, y) anchor points, got an array of {src.shape}; "
            "choose a picture with one clear face"
        )
    eyes = src[1] - src[0]
    down = src[2] - src[0]
    if np.hypot(*eyes) < _SMALLEST_EYE_DISTANCE_PX or eyes[0] * down[1] <= eyes[1] * down[0]:
        raise AvatarError(
            "the anchor points do not form a face: want two eye corners from image left to image "
            "right at least 4 px apart and a nose base below them; choose a picture with one clear "
            "face, upright and not from the side"
        )
    return _similarity(src, TEMPLATE_POINTS.astype(np.float64))


def _similarity(src: NDArray[np.float64], dst: NDArray[np.float64]) -> NDArray[np.float32]:
    # In complex numbers a similarity is w = m z + t, so least squares is one division.
    z = src[:, 0] + 1j * src[:, 1]
    w = dst[:, 0] + 1j * dst[:, 1]
    z0 = z - z.mean()
    m = np.vdot(z0, w - w.mean()) / np.vdot(z0, z0)
    t = w.mean() - m * z.mean()
    return np.array([[m.real, -m.imag, t.real], [m.imag, m.real, t.imag]], dtype=np.float32)


def cut_region(frame: NDArray[np.uint8], affine: NDArray[np.float32]) -> NDArray[np.uint8]:
    """The region of a frame, resampled bilinearly; beyond the frame its border is repeated.

    frame: uint8 (H, W, 3) RGB. affine: (2, 3), frame px -> region px.
    Returns uint8 (128, 160, 3) RGB.
    """
    size = (REGION_WIDTH, REGION_HEIGHT)
    cut = cv2.warpAffine(
        frame, affine, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(cut, dtype=np.uint8)


def generated_mask() -> NDArray[np.float32]:
    """Area hidden from the student and painted by it.

    Returns a new (128, 160) float32 array: 1 inside a rounded box, 0 outside.
    """
    x0, y0, x1, y1 = _GENERATED_BOX
    y, x = np.mgrid[0:REGION_HEIGHT, 0:REGION_WIDTH] + 0.5
    r = _CORNER_RADIUS
    outside_x = np.maximum(np.maximum(x0 + r - x, x - (x1 - r)), 0.0)
    outside_y = np.maximum(np.maximum(y0 + r - y, y - (y1 - r)), 0.0)
    mask: NDArray[np.float32] = (outside_x**2 + outside_y**2 <= r * r).astype(np.float32)
    return mask


def blend_mask() -> NDArray[np.float32]:
    """Weight of the painted picture when it is laid back over the frame.

    Returns a new (128, 160) float32 array, 0..1: 0 outside generated_mask(), rising smoothly
    to 1 over about 8 px inside its border.
    """
    inside = generated_mask().astype(np.uint8)
    depth = cv2.distanceTransform(inside, cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    ramp = np.clip((np.asarray(depth, dtype=np.float32) - 0.5) / _FEATHER_PX, 0.0, 1.0)
    return np.asarray(ramp * ramp * (3.0 - 2.0 * ramp), dtype=np.float32)
