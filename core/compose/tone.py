"""Skin tone: a generated mouth in the light of the picture that it is laid into."""

from __future__ import annotations

import cv2
import numpy as np

from core.errors import BadFrame
from core.types import Float32, UInt8

_MOST_LEVELS = 24.0  # a larger difference is no question of light
_SPREAD = 0.14  # of the patch's width: how far the border's tone reaches inwards
_SURE = 0.02


def match_tone(patch: UInt8, under: UInt8, weight: Float32) -> UInt8:
    """The patch, shifted smoothly so that its border agrees with what it will lie on.

    patch, under: uint8 (h, w, 3), the generated region and the same region of the picture. weight:
    float32 (h, w), 0..1, of the patch; its feathered border is where the two are compared, since
    speech moves little there. Returns a new uint8 (h, w, 3). Raises BadFrame for other shapes.
    """
    if patch.shape != under.shape or patch.shape[:2] != weight.shape:
        raise BadFrame(f"want one size, got {patch.shape}, {under.shape} and {weight.shape}")
    border = (4.0 * weight * (1.0 - weight)).astype(np.float32)
    apart = np.clip(
        under.astype(np.float32) - patch.astype(np.float32), -_MOST_LEVELS, _MOST_LEVELS
    )
    sigma = _SPREAD * patch.shape[1]
    # Far from the border the mean of all of it counts: the kernel has no end.
    share = cv2.GaussianBlur(border, (0, 0), sigma) + np.float32(_SURE * border.mean() + 1e-6)
    near = cv2.GaussianBlur(apart * border[..., None], (0, 0), sigma)
    whole = (apart * border[..., None]).mean(axis=(0, 1)) * _SURE
    shift = (near + whole) / share[..., None]
    shifted = np.rint(patch + shift)
    return np.asarray(np.clip(shifted, 0, 255), np.uint8)
