"""Where a head appears: its pose, the camera's projection and the mouth region's window.

Coordinates: decimetres, x to the image's right, y up, z towards the camera. Pixels follow
OpenCV: the centre of the first pixel is (0, 0).
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from core.region import REGION_HEIGHT, REGION_WIDTH, fit_region_affine
from training.heads.library import Floats
from training.heads.shape import Shape

FRAME_WIDTH, FRAME_HEIGHT = 1280, 720
_EYE_PX = 142.0  # outer-eye distance in a whole frame at rest
_EYES_AT = (640.0, 285.0)  # px of the middle between the eyes
_BREATH_SHARE = 0.6  # of the shoulders' lift that the head follows

Matrix = NDArray[np.float64]


class HeadCamera:
    """A webcam at eye height in front of one head.

    A pose row is (yaw, pitch, roll, x, y, z): radians - yaw turns to the image's right, pitch
    nods down, roll tilts clockwise in the image - and shifts (right, up, towards the camera) in
    outer-eye distances.
    """

    def __init__(self, shape: Shape, distance: float) -> None:
        """distance: from the camera to the eyes, decimetres."""
        self._shape, self._distance = shape, distance
        eyes = shape.anchors[:2].mean(axis=0).astype(np.float64)
        self.position: Matrix = np.array([0.0, eyes[1], eyes[2] + distance])
        self.projection: Matrix = self._projection()
        """(4, 4) scene -> clip space of the whole frame."""

    def head_matrix(self, pose: Floats, breath: float = 0.0) -> Matrix:
        """(4, 4) that moves a resting head into a pose; breath as in HeadRenderer.render_frame."""
        shape = self._shape
        e = shape.eye_distance
        pivot = np.array([0.0, shape.chin_y - 0.1 * e, shape.anchors[0, 2] - 0.95 * e])
        turn = _rotation(*(float(a) for a in pose[:3]))
        matrix = np.eye(4)
        matrix[:3, :3] = turn
        matrix[:3, 3] = pivot - turn @ pivot + e * np.asarray(pose[3:6], np.float64)
        matrix[1, 3] += _BREATH_SHARE * e * breath
        return matrix

    def anchor_pixels(self, pose: Floats, breath: float = 0.0) -> Floats:
        """Outer eye corners (image left, right) and nose base in frame px, (3, 2)."""
        head = self.head_matrix(pose, breath)
        scene = self._shape.anchors @ head[:3, :3].T + head[:3, 3]
        clip = np.c_[scene, np.ones(len(scene))] @ self.projection.T
        ndc = clip[:, :2] / clip[:, 3:]
        size = np.array([FRAME_WIDTH, FRAME_HEIGHT])
        return np.asarray((ndc * (0.5, -0.5) + 0.5) * size - 0.5, np.float32)

    def affine(self, pose: Floats, breath: float = 0.0) -> Floats:
        """Mouth region (2, 3) float32, frame px -> region px."""
        return fit_region_affine(self.anchor_pixels(pose, breath))

    def _projection(self) -> Matrix:
        focal = _EYE_PX * self._distance / self._shape.eye_distance
        near, far = 1.0, self._distance + 12.0
        sx, sy = 2.0 / FRAME_WIDTH, 2.0 / FRAME_HEIGHT
        # The lens is shifted, not tilted, so that upright lines stay upright.
        cx, cy = (_EYES_AT[0] + 0.5) * sx - 1.0, 1.0 - (_EYES_AT[1] + 0.5) * sy
        lens = np.array(
            [
                [focal * sx, 0.0, -cx, 0.0],
                [0.0, focal * sy, -cy, 0.0],
                [0.0, 0.0, -(far + near) / (far - near), -2.0 * far * near / (far - near)],
                [0.0, 0.0, -1.0, 0.0],
            ]
        )
        move = np.eye(4)
        move[:3, 3] = -self.position
        return lens @ move


def region_window(affine: Floats) -> tuple[Matrix, Matrix]:
    """A mouth region as a change of clip space, so that it can be drawn without its frame.

    affine: (2, 3), frame px -> region px. Returns (4, 4) frame clip -> region clip, and (3, 3)
    that takes places in the region (0..1, y up) to places in the frame (0..1, y down).
    """
    to_frame_px = np.eye(3)
    to_frame_px[:2] = cv2.invertAffineTransform(affine.astype(np.float64))
    region_px = _unit_to_px(REGION_WIDTH, REGION_HEIGHT)
    frame_px = _unit_to_px(FRAME_WIDTH, FRAME_HEIGHT)
    to_frame = np.linalg.inv(frame_px) @ to_frame_px @ region_px
    half = np.array([[0.5, 0.0, 0.5], [0.0, 0.5, 0.5], [0.0, 0.0, 1.0]])  # clip -1..1 -> 0..1
    flat = np.linalg.inv(half) @ np.linalg.inv(to_frame) @ half
    clip = np.eye(4)
    clip[np.ix_([0, 1], [0, 1, 3])] = flat[:2]
    return clip, WHOLE_FRAME @ to_frame


WHOLE_FRAME: Matrix = np.array([[1.0, 0.0, 0.0], [0.0, -1.0, 1.0], [0.0, 0.0, 1.0]])
"""Places 0..1 with y up -> the same places with y down."""


def _unit_to_px(width: int, height: int) -> Matrix:
    """0..1 upwards -> px with y down and pixel centres at whole numbers."""
    return np.array([[width, 0.0, -0.5], [0.0, -height, height - 0.5], [0.0, 0.0, 1.0]])


def _rotation(yaw: float, pitch: float, roll: float) -> Matrix:
    cy, sy, cp, sp, cr, sr = (f(a) for a in (yaw, pitch, roll) for f in (np.cos, np.sin))
    around_y = np.array([[cy, 0.0, sy], [0.0, 1.0, 0.0], [-sy, 0.0, cy]])
    around_x = np.array([[1.0, 0.0, 0.0], [0.0, cp, -sp], [0.0, sp, cp]])
    around_z = np.array([[cr, sr, 0.0], [-sr, cr, 0.0], [0.0, 0.0, 1.0]])
    return np.asarray(around_z @ around_y @ around_x)
