"""Lip Forcing's way back: a generated face, feathered into the frame that it was cut from.

Source: the specification's paste-back, default "mouth only".
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from core.avatar.face_crop import CROP_HEIGHT, CROP_WIDTH, FILL
from core.avatar.face_warp import Float64, inverse_affine, resize_bicubic, warp_bilinear
from core.errors import BadFrame
from core.face_mask import FACE_PX, FaceMask
from core.types import Float32, UInt8

_MARGIN_PX = 2


@dataclass(frozen=True, slots=True, eq=False)
class FaceWeight:
    """Where a crop lies in its frame. box: x0, y0, x1, y1 px of the frame, exclusive ends, holds
    everything that changes. inside: float32 (h, w), the crop's own area in the box. soft: float32
    (h, w), 0..1, the weight of the generated picture."""

    box: tuple[int, int, int, int]
    inside: Float32
    soft: Float32


def face_weight(matrix: Float64, frame_px: tuple[int, int]) -> FaceWeight:
    """The feathered weight of a crop. frame_px: (w, h). The feather grows with the crop's area: its
    root, divided by 20, is the blur's radius, and twice that is eroded before."""
    width, height = frame_px
    to_frame = inverse_affine(matrix)
    corners = np.array([(-1, -1), (CROP_WIDTH, -1), (-1, CROP_HEIGHT), (CROP_WIDTH, CROP_HEIGHT)])
    places = corners @ to_frame[:, :2].T + to_frame[:, 2]
    low = np.clip(np.floor(places.min(0)).astype(int) - _MARGIN_PX, 0, (width, height))
    high = np.clip(np.ceil(places.max(0)).astype(int) + 1 + _MARGIN_PX, low, (width, height))
    box = (int(low[0]), int(low[1]), int(high[0]), int(high[1]))
    if box[0] == box[2] or box[1] == box[3]:
        nothing = np.zeros((box[3] - box[1], box[2] - box[0]), np.float32)
        return FaceWeight(box, nothing, nothing)
    ones = np.ones((CROP_HEIGHT, CROP_WIDTH, 1), np.float32)
    covered = warp_bilinear(ones, matrix, box, 0.0)[..., 0]
    inside = np.asarray(cv2.erode(covered, np.ones((2, 2))), np.float32)
    edge = int(np.sqrt(inside.sum(dtype=np.float64))) // 20
    if edge < 1:
        return FaceWeight(box, inside, inside)
    core = cv2.erode(inside, np.ones((2 * edge, 2 * edge)))
    size = 2 * edge + 1
    sigma = 0.3 * ((size - 1) * 0.5 - 1) + 0.8
    soft = cv2.GaussianBlur(core, (size, size), sigma, borderType=cv2.BORDER_REFLECT_101)
    return FaceWeight(box, inside, np.asarray(soft, np.float32))


def mix_face(generated: Float32, aligned: UInt8, mask: FaceMask) -> Float32:
    """The generated area of one face in the rest of another: float32 (512, 512, 3), 0..1.

    generated: float32 (512, 512, 3), 0..1. aligned: uint8 (512, 512, 3), the face of the frame.
    Raises BadFrame for other shapes.
    """
    shape = (FACE_PX, FACE_PX, 3)
    if generated.shape != shape or aligned.shape != shape:
        raise BadFrame(f"want two faces of {shape}, got {generated.shape} and {aligned.shape}")
    keep = mask.keep[..., None]
    mixed = generated * (1 - keep) + aligned.astype(np.float32) / np.float32(255) * keep
    return np.asarray(mixed, np.float32)


def paste_face(frame: UInt8, mixed: Float32, matrix: Float64, strength: float = 1.0) -> UInt8:
    """A frame with a face from mix_face in it: a new uint8 (H, W, 3) RGB.

    matrix: the one that the face was cut with. strength: 0..1, weight of the whole.
    """
    place = face_weight(matrix, (frame.shape[1], frame.shape[0]))
    x0, y0, x1, y1 = place.box
    pasted = frame.copy()
    if x0 < x1 and y0 < y1:
        under = pasted[y0:y1, x0:x1]
        under[:] = lay_face(under, mixed, matrix, place, strength)
    return np.asarray(pasted, np.uint8)


def lay_face(
    under: UInt8, mixed: Float32, matrix: Float64, place: FaceWeight, strength: float = 1.0
) -> UInt8:
    """As paste_face, for the frame's part in ``place.box`` only: a new uint8 (h, w, 3)."""
    crop = resize_bicubic(mixed, (CROP_WIDTH, CROP_HEIGHT)) * np.float32(255)
    turned = warp_bilinear(crop, matrix, place.box, float(FILL))
    weight = (place.soft * np.float32(strength))[..., None]
    laid = weight * (place.inside[..., None] * turned) + (1 - weight) * under
    return np.asarray(np.clip(laid, 0, 255), np.float32).astype(np.uint8)
