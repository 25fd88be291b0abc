"""An avatar's loop as Lip Forcing sees it: the whole face of each frame, cut and laid back."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from core.avatar.face_crop import (
    CROP_HEIGHT,
    CROP_WIDTH,
    FILL,
    FaceCropFitter,
    cut_crop,
    stretch_crop,
)
from core.avatar.face_paste import face_weight
from core.avatar.face_track import FaceFinder, TrackMaker
from core.avatar.face_warp import Float64
from core.errors import AvatarError
from core.face_mask import FACE_PX, FaceMask
from core.types import Avatar, FacePlace, Float32, UInt8

AVERAGE_POINTS: NDArray[np.float32] = np.array(
    [(32.0, -89.0), (128.0, -89.0), (80.0, -14.0)], np.float32
)
"""(3, 2) px of the mouth region (core.region): means of the left brow, the right brow and the nose
of a face of average proportions whose eye corners and nose base lie on the region's template."""
AVERAGE_POINTS.setflags(write=False)


class LoopFaces:
    """``core.types.WideFaces`` of an avatar. Any thread; nothing is kept but the transforms.

    matrices: float64 (N, 2, 3), frame px -> crop px, for each loop frame. face_px: side of the
    faces, a multiple of 8; the published networks have 512, others are for tests. Raises
    AvatarError when loop and transforms do not belong together or the mask cannot be read.
    """

    def __init__(
        self,
        avatar: Avatar,
        matrices: Float64,
        face_px: int = FACE_PX,
        notices: Sequence[str] = (),
    ) -> None:
        if matrices.shape != (len(avatar.loop), 2, 3) or not len(avatar.loop):
            raise AvatarError(
                f"Avatar {avatar.id!r} has {len(avatar.loop)} loop frames but face crops of shape "
                f"{matrices.shape}; import it again."
            )
        self.face_px = face_px
        self.crop_px = (CROP_WIDTH, CROP_HEIGHT)
        self.fill = FILL
        self.notices: Sequence[str] = tuple(notices)
        mask = FaceMask(face_px=face_px)
        self.keep, self.pixels, self.latent = mask.keep, mask.pixels, mask.latent
        self._loop, self._matrices = avatar.loop, matrices

    def __len__(self) -> int:
        return len(self._matrices)

    def matrix(self, index: int) -> Float64:
        """(2, 3), px of frame ``index`` -> px of the crop."""
        return np.asarray(self._matrices[index], np.float64)

    def face(self, index: int) -> UInt8:
        """The face of frame ``index``: a new uint8 (face_px, face_px, 3) RGB."""
        crop = cut_crop(self._loop.frame(index), self.matrix(index))
        if self.face_px == FACE_PX:
            return stretch_crop(crop)
        size = (self.face_px, self.face_px)
        return np.asarray(cv2.resize(crop, size, interpolation=cv2.INTER_AREA), np.uint8)

    def place(self, index: int) -> FacePlace:
        """Where it lies in the frame and how it is feathered in."""
        found = face_weight(self.matrix(index), self._loop.size_px)
        return FacePlace(found.box[0], found.box[1], found.inside, found.soft)


def loop_faces(avatar: Avatar, finder: FaceFinder | None, face_px: int = FACE_PX) -> LoopFaces:
    """The faces of an avatar's loop.

    finder: the networks that find faces (core.avatar.onnx_faces); every frame is looked at. Where a
    face is not seen in each of them, and without networks, the crop follows from the alignment of
    the mouth region and the proportions of an average face, which a notice says.
    """
    points = _seen_points(avatar, finder) if finder is not None else None
    if points is not None:
        return LoopFaces(avatar, _fitted(points), face_px)
    why = "the face networks are not installed" if finder is None else "no face is seen in it"
    notice = (
        f"Avatar {avatar.name!r}: {why}; where its face lies follows from its mouth and an average "
        "face."
    )
    if avatar.affines.shape != (len(avatar.loop), 2, 3):
        raise AvatarError(
            f"Avatar {avatar.id!r} has an alignment of shape {avatar.affines.shape}; import it "
            "again."
        )
    return LoopFaces(avatar, _from_region(avatar.affines), face_px, (notice,))


def _seen_points(avatar: Avatar, finder: FaceFinder) -> Float32 | None:
    """(N, 3, 2) brows and nose in all frames, or None when one face is not seen throughout."""
    maker = TrackMaker(finder)
    for index in range(len(avatar.loop)):
        maker.add(avatar.loop.frame(index), index / avatar.fps)
    track = maker.track()
    return track.brows_and_nose if (track.shot == 0).all() else None


def _from_region(affines: Float32) -> Float64:
    """Crop transforms from those of the mouth region: one transform after another."""
    to_crop = FaceCropFitter().fit(AVERAGE_POINTS)
    linear = to_crop[:, :2] @ affines[:, :, :2].astype(np.float64)
    shift = affines[:, :, 2].astype(np.float64) @ to_crop[:, :2].T + to_crop[:, 2]
    return np.concatenate([linear, shift[:, :, None]], axis=2)


def _fitted(points: Float32) -> Float64:
    """(N, 2, 3) of (N, 3, 2). The loop has no beginning: it is gone through twice."""
    fitter = FaceCropFitter()
    for each in points:
        fitter.fit(each)
    return np.stack([fitter.fit(each) for each in points])
