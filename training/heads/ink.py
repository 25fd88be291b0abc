"""Ink lines for the drawn style, found where kinds of surface or depths meet in a picture."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

# Alpha values that the drawn surfaces write (times 255), kinds of surface.
SKIN, UPPER_LIP, LOWER_LIP, INSIDE, TEETH, TONGUE = 10, 30, 40, 60, 70, 80
EYE, HAIR, CLOTH, BROW, GLASSES, BACKDROP = 100, 130, 150, 170, 190, 255

_INK = np.array((46, 30, 38), np.float32)
_FOLD = 0.0011  # jump of the depth buffer that is worth a line
_SPECK_PX = 7
_WIDE = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (5, 5))
_THIN = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (3, 3))
_LASH_PX = 6  # thickness of the upper lash line in fine px
_LIP_LINE = 0.45  # how dark the line around the red of the lips is
# Parts that get a line around them; what shares a number does not.
_OUTLINED = {HAIR: 1, CLOTH: 2, BACKDROP: 3}

Fine = NDArray[np.uint8]


def inked(picture: Fine, depth: NDArray[np.float32]) -> Fine:
    """Draws the lines. picture (H, W, 4) with kinds in alpha, depth (H, W) 0..1 of the buffer.

    Returns (H, W, 4) uint8.
    """
    kind = cv2.medianBlur(np.ascontiguousarray(picture[..., 3]), _SPECK_PX)
    paint = _without_specks(picture, kind)
    outlined = np.zeros(256, np.uint8)
    for value, number in _OUTLINED.items():
        outlined[value] = number
    outline = cv2.morphologyEx(cv2.LUT(kind, outlined), cv2.MORPH_GRADIENT, _WIDE) > 0
    fold = cv2.morphologyEx(depth, cv2.MORPH_GRADIENT, _THIN) > _FOLD
    for busy in (HAIR, TEETH, BACKDROP):  # strands and teeth lie close behind each other
        fold &= kind != busy
    line = outline | cv2.dilate(fold.astype(np.uint8), _THIN).astype(bool) | _mouth_line(kind)
    line |= _lash_line(kind)
    soft = np.maximum(_LIP_LINE * _rim(kind, (UPPER_LIP, LOWER_LIP)), 0.7 * _rim(kind, (EYE,)))
    share = np.maximum(line.astype(np.float32), soft)[..., None]
    drawn = picture.copy()
    drawn[..., :3] = paint * (1.0 - share) + _INK * share + 0.5
    return np.asarray(drawn, np.uint8)


def _without_specks(picture: Fine, kind: Fine) -> Fine:
    """RGB with what thin ends of hair left on the wall taken away; kind: without specks."""
    stray = (kind == BACKDROP) & (picture[..., 3] != BACKDROP)
    paint: Fine = np.ascontiguousarray(picture[..., :3])
    if stray.any():
        paint[stray] = cv2.medianBlur(paint, _SPECK_PX)[stray]
    return paint


def _mouth_line(kind: Fine) -> NDArray[np.bool_]:
    """Where the lips meet each other or the dark of the mouth."""
    upper, lower = kind == UPPER_LIP, kind == LOWER_LIP
    mouth = (kind == INSIDE) | (kind == TEETH) | (kind == TONGUE)
    u, low, m = (cv2.dilate(k.astype(np.uint8), _WIDE) for k in (upper, lower, mouth))
    return np.asarray((u & (low | m) | (low & m)) > 0)


def _lash_line(kind: Fine) -> NDArray[np.bool_]:
    """A heavy line on the edge of the upper lid; rows run upwards, as OpenGL reads them."""
    eye = (kind == EYE).astype(np.uint8)
    above = np.zeros_like(eye)
    above[_LASH_PX:] = eye[:-_LASH_PX]
    outside = above & (kind != EYE)
    return np.asarray(cv2.morphologyEx(outside, cv2.MORPH_OPEN, _THIN) > 0)


def _rim(kind: Fine, of: tuple[int, ...]) -> NDArray[np.float32]:
    inside = np.isin(kind, of).astype(np.uint8)
    return np.asarray(cv2.morphologyEx(inside, cv2.MORPH_GRADIENT, _THIN), np.float32)
