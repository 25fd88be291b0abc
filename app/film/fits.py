"""How a student's face crops are cut from a picture of a film and laid back into it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import cv2
import numpy as np

from core.avatar.face_crop import FaceCropFitter, cut_face
from core.avatar.face_paste import face_weight, lay_face, mix_face
from core.avatar.face_track import FaceTrack
from core.avatar.face_warp import Float64
from core.avatar.yuv_picture import Box, YuvPicture
from core.compose.paste import lay_patch, place_patch
from core.compose.tone import match_tone
from core.errors import AvatarError
from core.face_mask import FaceMask
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
_WIDER, _LOWER = 0.04, 0.16  # of the outline: so much further out the face may be painted
_FACE_FEATHER_PX = 3.0
_FINE_BITS = 4


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """Where a crop lies in a picture. affine: float64 (2, 3), film px -> crop px. outline: float32
    (n, 2) crop px, the face from ear to ear by way of the chin, where the fit needs it."""

    affine: Float64
    outline: Float32 | None = None


class Fit(Protocol):
    """A way to cut crops."""

    def places(self, track: FaceTrack) -> list[Place | None]:
        """One for each picture of the track; None where no crop can be cut."""
        ...

    def cut(self, picture: YuvPicture, place: Place) -> UInt8:
        """The crop, uint8 (h, w, 3) RGB."""
        ...

    def lay(self, picture: YuvPicture, place: Place, patch: UInt8, strength: float) -> None:
        """Lay a crop with a new mouth into the picture, which is changed."""
        ...


def fit_named(name: FaceFit) -> Fit:
    """The fit that a student asks for."""
    return MouthFit() if name == "mouth" else WholeFaceFit()


class MouthFit:
    """The small student's region (core.region)."""

    def __init__(self) -> None:
        self._mask: Float32 = blend_mask()

    def places(self, track: FaceTrack) -> list[Place | None]:
        """From eye corners and nose base; only the face itself is painted, not what is beside it:
        a collar, hair, a hand."""
        found: list[Place | None] = []
        for anchors, jaw, shot in zip(track.anchors, track.jaw, track.shot.tolist(), strict=True):
            affine = _region(anchors) if shot >= 0 else None
            if affine is None:
                found.append(None)
            else:
                outline = jaw @ affine[:, :2].T + affine[:, 2]
                found.append(Place(affine, outline.astype(np.float32)))
        return found

    def cut(self, picture: YuvPicture, place: Place) -> UInt8:
        """The region. Where it shrinks by more than half, whole blocks are averaged first."""
        affine = place.affine
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

    def lay(self, picture: YuvPicture, place: Place, patch: UInt8, strength: float) -> None:
        """In the light of the picture, feathered as for avatars."""
        mask = self._mask * _face_mask(place.outline)
        spot = place_patch(place.affine.astype(np.float32), mask, picture.size_px)
        if spot.empty or strength <= 0.0:
            return
        patch = match_tone(patch, self.cut(picture, place), mask)
        x0, y0, x1, y1 = box = picture.even_box((spot.x0, spot.y0, spot.x1, spot.y1))
        part = picture.rgb(box)
        inner = (slice(spot.y0 - y0, spot.y1 - y0), slice(spot.x0 - x0, spot.x1 - x0))
        weight = np.zeros((y1 - y0, x1 - x0), np.float32)
        weight[inner] = lay_patch(part[inner], patch, spot, mask, strength)
        picture.put(box, part, weight)


class WholeFaceFit:
    """The face crop of Lip Forcing (core.avatar.face_crop)."""

    def __init__(self) -> None:
        self._mask = FaceMask()

    def places(self, track: FaceTrack) -> list[Place | None]:
        """From brows and nose; each shot anew."""
        fitter, before = FaceCropFitter(), -1
        found: list[Place | None] = []
        for points, shot in zip(track.brows_and_nose, track.shot.tolist(), strict=True):
            if shot != before:
                fitter.reset()
            before = shot
            found.append(_face(fitter, points) if shot >= 0 else None)
        return found

    def cut(self, picture: YuvPicture, place: Place) -> UInt8:
        """The face, 512 x 512 px."""
        return cut_face(picture.rgb(), place.affine)

    def lay(self, picture: YuvPicture, place: Place, patch: UInt8, strength: float) -> None:
        """Only the generated area of the patch is used."""
        affine = place.affine
        spot = face_weight(affine, picture.size_px)
        box = picture.even_box(spot.box)
        if box[0] >= box[2] or box[1] >= box[3] or strength <= 0.0:
            return
        whole = picture.rgb()
        generated = np.asarray(patch, np.float32) / np.float32(255)
        mixed = mix_face(generated, cut_face(whole, affine), self._mask)
        x0, y0, x1, y1 = spot.box
        under = whole[y0:y1, x0:x1]
        under[:] = lay_face(under, mixed, affine, spot, strength)
        weight = np.zeros(whole.shape[:2], np.float32)
        weight[y0:y1, x0:x1] = spot.soft
        x0, y0, x1, y1 = box
        picture.put(box, whole[y0:y1, x0:x1], weight[y0:y1, x0:x1])


def _face_mask(outline: Float32 | None) -> Float32:
    """float32 (128, 160), 0..1: 1 inside the face, where a jaw that opens may go, too."""
    if outline is None:
        return np.ones((REGION_HEIGHT, REGION_WIDTH), np.float32)
    mask = np.zeros((REGION_HEIGHT, REGION_WIDTH), np.float32)
    middle = outline.mean(0)
    lower = np.maximum(outline[:, 1] - middle[1], 0.0)
    wide = outline + (outline - middle) * _WIDER
    wide[:, 1] += lower * _LOWER
    high = wide[[-1, 0]] - (0.0, 4.0 * REGION_HEIGHT)  # nothing is cut off above
    corners = np.concatenate([wide, high])
    fine = 1 << _FINE_BITS
    cv2.fillPoly(mask, [np.rint(corners * fine).astype(np.int32)], 1.0, shift=_FINE_BITS)
    return np.asarray(cv2.GaussianBlur(mask, (0, 0), _FACE_FEATHER_PX), np.float32)


def _region(anchors: Float32) -> Float64 | None:
    try:
        return fit_region_affine(anchors).astype(np.float64)
    except AvatarError:
        return None  # turned away: the picture stays as it is


def _face(fitter: FaceCropFitter, points: Float32) -> Place | None:
    try:
        return Place(fitter.fit(points))
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
    moved[:, 2] += affine[:, :2] @ np.array(box[:2])
    return np.asarray(moved, np.float64)
