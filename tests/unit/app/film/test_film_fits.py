"""Crops out of a picture and back into it: where, how sharp, and what stays untouched."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest

from app.film.fits import Fit, MouthFit, WholeFaceFit, fit_named
from core.avatar.face_track import LANDMARKS, FaceTrack
from core.avatar.yuv_picture import YuvPicture
from core.colour import rgb_to_i420

SIZE = (640, 480)


def scene() -> np.ndarray:
    random = np.random.default_rng(2)
    small = np.repeat(random.integers(70, 190, (30, 40, 1), np.uint8), 3, axis=2)
    return np.asarray(cv2.resize(small, SIZE, interpolation=cv2.INTER_CUBIC), np.uint8)


def picture() -> YuvPicture:
    return YuvPicture(rgb_to_i420(scene(), "bt709"), "bt709")


def track(scale: float = 1.0, x: float = 320.0, y: float = 200.0, shot: int = 0) -> FaceTrack:
    """A face with 110 px · scale between its eye corners."""
    points = [(-55, 0), (55, 0), (0, 60), (-45, -20), (45, -20), (0, 45), (0, 80), (0, 84)]
    turn = np.linspace(0, np.pi, LANDMARKS - len(points))
    points += [(-80 * np.cos(a), 10 + 130 * np.sin(a)) for a in turn]
    placed = np.array(points, np.float32) * scale + (x, y)
    return FaceTrack(placed[None].astype(np.float32), np.array([shot]))


@pytest.fixture(params=["mouth", "face"])
def fit(request: pytest.FixtureRequest) -> Fit:
    return fit_named(request.param)


def test_the_own_crop_laid_back_changes_little(fit: Fit) -> None:
    film, before = picture(), picture()
    (place,) = fit.places(track())
    assert place is not None
    fit.lay(film, place, fit.cut(film, place), 1.0)
    assert np.abs(film.rgb().astype(int) - before.rgb()).max() <= 14
    assert np.abs(film.rgb().astype(int) - before.rgb()).mean() < 0.4


def test_a_painted_crop_shows_and_the_rest_keeps_its_bits(fit: Fit) -> None:
    film, before = picture(), picture()
    (place,) = fit.places(track())
    assert place is not None
    crop = fit.cut(film, place)
    height, width = crop.shape[:2]
    painted = crop.copy()
    middle = (slice(height * 5 // 9, height * 6 // 9), slice(width * 4 // 9, width * 5 // 9))
    painted[middle] = (250, 20, 20)
    fit.lay(film, place, painted, 1.0)
    changed = (film.i420[: SIZE[1]] != before.i420[: SIZE[1]]).any(axis=0)
    rows = (film.i420[: SIZE[1]] != before.i420[: SIZE[1]]).any(axis=1)
    assert 0.01 < changed.mean() < 0.6
    assert not rows[:130].any()
    red = (film.rgb().astype(int)[..., 0] - film.rgb()[..., 1]) > 150
    assert red.sum() > 50
    half = picture()
    fit.lay(half, place, painted, 0.0)
    assert np.array_equal(half.i420, before.i420)


@pytest.mark.parametrize("scale", [0.3, 0.6, 1.0, 1.8])
def test_the_mouth_is_where_it_was_at_any_size(scale: float) -> None:
    film, fit = picture(), MouthFit()
    (place,) = fit.places(track(scale, y=150.0))
    assert place is not None
    patch = fit.cut(film, place).copy()
    cv2.circle(patch, (80, 60), 12, (250, 20, 20), -1)
    fit.lay(film, place, patch, 1.0)
    red = (film.rgb().astype(int)[..., 0] - film.rgb()[..., 1]) > 100
    found = np.argwhere(red).mean(axis=0)[::-1]
    back = np.linalg.inv(place.affine[:, :2])
    assert np.abs(found - back @ (np.array((80, 60)) - place.affine[:, 2])).max() < 0.7


def test_a_large_face_is_averaged_not_sampled() -> None:
    checks = np.indices((SIZE[1], SIZE[0])).sum(axis=0) % 2 * 255
    film = YuvPicture(
        rgb_to_i420(np.repeat(checks[..., None], 3, 2).astype(np.uint8), "bt709"), "bt709"
    )
    fit = MouthFit()
    (place,) = fit.places(track(2.6, y=100.0))
    assert place is not None
    assert np.hypot(*place.affine[:, 0]) < 0.5
    assert fit.cut(film, place)[40:90, 40:120].std() < 25


def test_what_is_beside_the_face_is_not_painted() -> None:
    film, fit = picture(), MouthFit()
    narrow = track()
    thin = narrow.landmarks.copy()
    thin[0, 8:, 0] = 320 + (thin[0, 8:, 0] - 320) * 0.4
    (place,) = fit.places(replace(narrow, landmarks=thin))
    assert place is not None
    fit.lay(film, place, np.full((128, 160, 3), (20, 250, 20), np.uint8), 1.0)
    changed = np.flatnonzero((film.i420[: SIZE[1]] != picture().i420[: SIZE[1]]).any(axis=0))
    assert changed.max() - changed.min() < 110


@pytest.mark.parametrize("at", [(-400.0, 200.0), (2.0, 470.0), (639.0, 100.0), (320.0, 5000.0)])
def test_a_face_at_or_beyond_the_border_does_no_harm(fit: Fit, at: tuple[float, float]) -> None:
    film = picture()
    (place,) = fit.places(track(1.0, *at))
    assert place is not None
    fit.lay(film, place, fit.cut(film, place), 1.0)
    assert film.i420.shape == picture().i420.shape


def test_no_face_has_no_place() -> None:
    for fit in (MouthFit(), WholeFaceFit()):
        assert fit.places(track(shot=-1)) == [None]
    mirrored = track()
    mirrored.landmarks[0, :2] = mirrored.landmarks[0, 1::-1]
    assert MouthFit().places(mirrored) == [None]
