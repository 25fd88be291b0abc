"""How a student's face crops are cut from a picture of a film and laid back into it."""

from __future__ import annotations

from typing import Protocol

import cv2
import numpy as np

from core.avatar.face_crop import FaceCropFitter, FaceMask, cut_face
from core.avatar.face_paste import face_weight, lay_face, mix_face
from core.avatar.face_track import FaceTrack
from core.avatar.face_warp import Float64
from core.avatar.yuv_picture import Box, YuvPicture
from core.compose.paste import lay_patch, place_patch
from core.errors import AvatarError
from core.ports import FaceFit
from core.region import (
    REGION_HEIGHT,
    REGION_WIDTH,
    blend_mask,
    cut_region,
    fit_region_affine,
)
from core.types import Float32, UInt8

_MARGIN_PX = 3


class Fit(Protocol):
    """A way to cut crops. Affines: float64 (2, 3), film px -> crop px."""

    def affines(self, track: FaceTrack) -> list[Float64 | None]:
        """One for each picture of the track; None where no crop can be cut."""
        ...

    def cut(self, picture: YuvPicture, affine: Float64) -> UInt8:
        """The crop, uint8 (h, w, 3) RGB."""
        ...

    def lay(self, picture: YuvPicture, affine: Float64, patch: UInt8, strength: float) -> None:
        """Lay a crop with a new mouth into the picture, which is changed."""
        ...


def fit_named(name: FaceFit) -> Fit:
    """The fit that a student asks for."""
    return MouthFit() if name == "mouth" else WholeFaceFit()


class MouthFit:
    """The small student's region (core.region)."""

    def __init__(self) -> None:
        self._mask: Float32 = blend_mask()

    def affines(self, track: FaceTrack) -> list[Float64 | None]:
        """From eye corners and nose base."""
        return [
            _region(anchors) if shot >= 0 else None
            for anchors, shot in zip(track.anchors, track.shot.tolist(), strict=True)
        ]

    def cut(self, picture: YuvPicture, affine: Float64) -> UInt8:
        """The region. Where it shrinks by more than half, whole blocks are averaged first."""
        box = _box_under(picture, affine, (REGION_WIDTH, REGION_HEIGHT))
        if box is None:
            return np.full((REGION_HEIGHT, REGION_WIDTH, 3), 128, np.uint8)
        part, to_crop = picture.rgb(box), _moved(affine, box)
        shrink = int(1.0 / max(np.hypot(*affine[:, 0]), 1e-3))
        if shrink >= 2:
            size = (max(1, part.shape[1] // shrink), max(1, part.shape[0] // shrink))
            whole = part[: size[1] * shrink, : size[0] * shrink]
            part = np.asarray(cv2.resize(whole, size, interpolation=cv2.INTER_AREA), np.uint8)
            # A block's middle is at (shrink - 1) / 2 of its first pixel.
            to_crop[:, 2] += to_crop[:, :2].sum(axis=1) * (shrink - 1) / 2
            to_crop[:, :2] *= shrink
        return cut_region(part, to_crop.astype(np.float32))

    def lay(self, picture: YuvPicture, affine: Float64, patch: UInt8, strength: float) -> None:
        """Feathered as for avatars."""
        place = place_patch(affine.astype(np.float32), self._mask, picture.size_px)
        if place.empty or strength <= 0.0:
            return
        x0, y0, x1, y1 = box = picture.even_box((place.x0, place.y0, place.x1, place.y1))
        part = picture.rgb(box)
        inner = (slice(place.y0 - y0, place.y1 - y0), slice(place.x0 - x0, place.x1 - x0))
        weight = np.zeros((y1 - y0, x1 - x0), np.float32)
        weight[inner] = lay_patch(part[inner], patch, place, self._mask, strength)
        picture.put(box, part, weight)


class WholeFaceFit:
    """The face crop of Lip Forcing (core.avatar.face_crop)."""

    def __init__(self) -> None:
        self._mask = FaceMask()

    def affines(self, track: FaceTrack) -> list[Float64 | None]:
        """From brows and nose; each shot anew."""
        fitter, found, before = FaceCropFitter(), [], -1
        for points, shot in zip(track.brows_and_nose, track.shot.tolist(), strict=True):
            if shot != before:
                fitter.reset()
            before = shot
            found.append(_face(fitter, points) if shot >= 0 else None)
        return found

    def cut(self, picture: YuvPicture, affine: Float64) -> UInt8:
        """The face, 512 x 512 px."""
        return cut_face(picture.rgb(), affine)

    def lay(self, picture: YuvPicture, affine: Float64, patch: UInt8, strength: float) -> None:
        """Only the generated area of the patch is used."""
        place = face_weight(affine, picture.size_px)
        box = picture.even_box(place.box)
        if box[0] >= box[2] or box[1] >= box[3] or strength <= 0.0:
            return
        whole = picture.rgb()
        mixed = mix_face(patch.astype(np.float32) / 255, cut_face(whole, affine), self._mask)
        x0, y0, x1, y1 = place.box
        under = whole[y0:y1, x0:x1]
        under[:] = lay_face(under, mixed, affine, place, strength)
        weight = np.zeros(whole.shape[:2], np.float32)
        weight[y0:y1, x0:x1] = place.soft
        x0, y0, x1, y1 = box
        picture.put(box, whole[y0:y1, x0:x1], weight[y0:y1, x0:x1])


def _region(anchors: Float32) -> Float64 | None:
    try:
        return fit_region_affine(anchors).astype(np.float64)
    except AvatarError:
        return None  # turned away: the picture stays as it is


def _face(fitter: FaceCropFitter, points: Float32) -> Float64 | None:
    try:
        return fitter.fit(points)
    except AvatarError:
        return None


def _box_under(picture: YuvPicture, affine: Float64, size: tuple[int, int]) -> Box | None:
    """The even box of the picture that a crop of this size shows; None when it shows nothing."""
    back = np.linalg.inv(affine[:, :2])
    corners = np.array([(0, 0), (size[0], 0), (0, size[1]), size], np.float64)
    places = (corners - affine[:, 2]) @ back.T
    low = np.floor(places.min(0)).astype(int) - _MARGIN_PX
    high = np.ceil(places.max(0)).astype(int) + _MARGIN_PX
    box = picture.even_box((int(low[0]), int(low[1]), int(high[0]), int(high[1])))
    return box if box[0] < box[2] and box[1] < box[3] else None


def _moved(affine: Float64, box: Box) -> Float64:
    moved = affine.copy()
    moved[:, 2] += affine[:, :2] @ box[:2]
    return moved
