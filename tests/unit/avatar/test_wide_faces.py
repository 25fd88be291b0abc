"""An avatar's loop as Lip Forcing sees it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from core.avatar.face_crop import cut_face
from core.avatar.face_paste import face_weight
from core.avatar.library import AvatarLibrary
from core.avatar.wide_faces import AVERAGE_POINTS, LoopFaces, loop_faces
from core.errors import AvatarError
from core.face_mask import FaceMask
from core.region import TEMPLATE_POINTS
from core.types import Avatar
from tests.avatar_factory import anchor_points, write_avatar

SIZE = (320, 240)


@pytest.fixture
def avatar(tmp_path: Path) -> Avatar:
    write_avatar(tmp_path / "drawn", frames=8, size_px=SIZE)
    return AvatarLibrary(tmp_path, tmp_path / "none").get("drawn")


def test_without_networks_the_crop_follows_the_mouth(avatar: Avatar) -> None:
    """Each frame's own eyes and nose come to one place of the crop, whatever the head does."""
    faces = loop_faces(avatar, None)
    assert len(faces) == 8
    assert "average face" in faces.notices[0]
    places = []
    for index in range(8):
        points = anchor_points(index, 8, SIZE)
        matrix = faces.matrix(index)
        places.append(points @ matrix[:, :2].T + matrix[:, 2])
        assert np.array_equal(faces.face(index), cut_face(avatar.loop.frame(index), matrix))
    assert np.ptp(np.stack(places), axis=0).max() < 1.0
    eyes, nose = places[0][:2], places[0][2]
    assert 0 < eyes[0, 0] < nose[0] < eyes[1, 0] < 420
    assert abs(eyes[:, 0].mean() - 210) < 5
    assert eyes[:, 1].max() < nose[1] < 300


def test_the_average_face_fits_the_mouth_region() -> None:
    brows, nose = AVERAGE_POINTS[:2], AVERAGE_POINTS[2]
    eyes, base = TEMPLATE_POINTS[:2], TEMPLATE_POINTS[2]
    assert (brows[:, 1] < eyes[:, 1]).all()
    assert eyes[0, 0] < brows[0, 0] < nose[0] < brows[1, 0] < eyes[1, 0]
    assert eyes[0, 1] < nose[1] < base[1]


class Finder:
    """Sees one face in one place, or none."""

    def __init__(self, seen: bool) -> None:
        self.seen = seen

    def find(self, frame: np.ndarray) -> list:
        from core.avatar.face_box import FaceBox

        return [FaceBox(160.0, 120.0, 100.0, 0.0)] if self.seen else []

    def follow(self, frame: np.ndarray, box: object) -> np.ndarray:
        points = np.zeros((468, 3), np.float32)
        points[:, :2] = (160.0, 130.0)
        points[33, :2], points[263, :2], points[2, :2] = (120, 100), (200, 100), (160, 150)
        points[[70, 63, 105, 66, 107], :2] = (130, 90)
        points[[300, 293, 334, 296, 336], :2] = (190, 90)
        points[[4, 195, 129, 358], :2] = (160, 125)
        return points


def test_with_networks_the_brows_and_the_nose_decide(avatar: Avatar) -> None:
    faces = loop_faces(avatar, Finder(seen=True))
    assert faces.notices == ()
    matrix = faces.matrix(3)
    found = np.array([(130, 90), (190, 90), (160, 125)]) @ matrix[:, :2].T + matrix[:, 2]
    wanted = np.array([(17.0, 20.0), (58.0, 20.0), (37.5, 40.0)]) * 5.6
    assert np.abs(found - wanted).max() < 25  # a similarity; the proportions are the template's own
    assert np.abs(found.mean(0) - wanted.mean(0)).max() < 5
    unseen = loop_faces(avatar, Finder(seen=False))
    assert "no face is seen" in unseen.notices[0]


def test_masks_and_places(avatar: Avatar) -> None:
    faces, mask = loop_faces(avatar, None), FaceMask()
    assert np.array_equal(faces.keep, mask.keep)
    assert np.array_equal(faces.pixels, mask.pixels)
    assert np.array_equal(faces.latent, mask.latent)
    place = faces.place(2)
    wanted = face_weight(faces.matrix(2), SIZE)
    assert (place.x0, place.y0) == wanted.box[:2]
    assert np.array_equal(place.soft, wanted.soft)
    small = loop_faces(avatar, None, 32)
    assert small.face(0).shape == (32, 32, 3)
    assert small.keep.shape == small.pixels.shape == (32, 32)
    assert small.latent.shape == (4, 4)
    assert abs(small.keep.mean() - mask.keep.mean()) < 0.01


def test_what_does_not_belong_together_is_refused(avatar: Avatar) -> None:
    with pytest.raises(AvatarError, match="8 loop frames but face crops of shape"):
        LoopFaces(avatar, np.zeros((7, 2, 3)))
    with pytest.raises(AvatarError, match="whole pairs"):
        loop_faces(avatar, None, 40)
    with pytest.raises(AvatarError, match="alignment of shape"):
        loop_faces(replace(avatar, affines=avatar.affines[:3]), None)
