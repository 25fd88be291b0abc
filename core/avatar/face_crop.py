"""Lip Forcing's face crop: three points of a face onto a template, 512 x 512 px of it.

Not the mouth region of the small student (core.region): another template, another size, another
mask. Source of all figures: the specification of Lip Forcing, video preparation and paste-back
(arXiv 2606.11180); equal to tensors of the reference (tests/data/golden/face.npz).
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import ArrayLike

from core.avatar.face_warp import Float64, inverse_affine, warp_bilinear
from core.errors import AvatarError
from core.face_mask import FACE_PX
from core.types import UInt8

CROP_WIDTH, CROP_HEIGHT = 420, 560
FILL = 127
"""Grey (0..255) beyond the frame."""

_TEMPLATE = np.array([(17.0, 20.0), (58.0, 20.0), (37.5, 40.0)]) * 5.6
_OLD_SHARE = 0.2
_SMALLEST_SPREAD_PX = 1.0


class FaceCropFitter:
    """Fits the crop's transform from frame to frame; one for each video, or ``reset`` in between.

    The remainder of the fit at the nose moves slowly (a fifth of the one before is kept), which
    takes some trembling out.
    """

    def __init__(self) -> None:
        self.bias: Float64 | None = None

    def reset(self) -> None:
        """The next frame has nothing to do with those before."""
        self.bias = None

    def fit(self, points: ArrayLike) -> Float64:
        """The similarity transform of a frame.

        points: (3, 2) frame px: mean of the brow on the image's left, of that on its right, of the
        nose. Returns (2, 3), frame px -> px of the 420 x 560 crop. Raises AvatarError for another
        shape, values that are not finite, or points that lie in one place.
        """
        given = np.asarray(points, np.float64)
        if given.shape != (3, 2) or not np.isfinite(given).all():
            raise AvatarError(
                f"want three finite (x, y) points of a face, got an array of {given.shape}"
            )
        middle, aim = given.mean(0), _TEMPLATE.mean(0)
        around, aims = given - middle, _TEMPLATE - aim
        spread, wanted = around.std(ddof=1), aims.std(ddof=1)
        if spread < _SMALLEST_SPREAD_PX:
            raise AvatarError("the points of the face lie in one place; it is too small")
        around, aims = around / spread, aims / wanted
        u, _, vt = np.linalg.svd(around.T @ aims)
        vt[1] *= np.sign(np.linalg.det(u @ vt))  # a turn, never a mirror
        turn = (u @ vt).T
        bias = aims[2] - around[2]
        if self.bias is not None:
            bias = _OLD_SHARE * self.bias + (1.0 - _OLD_SHARE) * bias
        self.bias = bias
        scaled = turn * (wanted / spread)
        return np.concatenate([scaled, (aim - scaled @ middle + bias)[:, None]], axis=1)


def cut_face(frame: UInt8, matrix: Float64) -> UInt8:
    """The face of a frame as the network sees it.

    frame: uint8 (H, W, 3) RGB. matrix: of FaceCropFitter. Returns uint8 (512, 512, 3) RGB: the
    420 x 560 crop, resized with a Lanczos filter, so that faces look a little broad.
    """
    return stretch_crop(cut_crop(frame, matrix))


def cut_crop(frame: UInt8, matrix: Float64) -> UInt8:
    """The crop of a frame before it is stretched: uint8 (560, 420, 3), grey beyond the frame."""
    # Only what is under the crop is copied; a border of one pixel, so that the fill mixes in there.
    height, width = frame.shape[:2]
    to_frame = inverse_affine(matrix)
    corners = np.array([(0, 0), (CROP_WIDTH, 0), (0, CROP_HEIGHT), (CROP_WIDTH, CROP_HEIGHT)])
    places = corners @ to_frame[:, :2].T + to_frame[:, 2]
    x0, y0 = np.clip(np.floor(places.min(0)).astype(int) - 1, 0, (width - 1, height - 1))
    x1, y1 = np.clip(np.ceil(places.max(0)).astype(int) + 2, (x0 + 1, y0 + 1), (width, height))
    to_frame[:, 2] -= (x0, y0)
    whole = (0, 0, CROP_WIDTH, CROP_HEIGHT)
    return warp_bilinear(frame[y0:y1, x0:x1], to_frame, whole, FILL).astype(np.uint8)


def stretch_crop(crop: UInt8) -> UInt8:
    """A 420 x 560 crop as uint8 (512, 512, 3)."""
    size = (FACE_PX, FACE_PX)
    return np.asarray(cv2.resize(crop, size, interpolation=cv2.INTER_LANCZOS4), np.uint8)
