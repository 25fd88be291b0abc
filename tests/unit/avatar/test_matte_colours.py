"""Colours where they cannot be seen: continued smoothly, and the few of a drawn background."""

from __future__ import annotations

import numpy as np
import pytest

from core.avatar.matte_colours import far_from, few_colours, filled, nearby


def _gradient(height: int = 120, width: int = 161) -> np.ndarray:
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    return np.stack([50 + x / 2, 90 + y / 3, 140 - x / 4], axis=-1)


def test_what_is_known_stays_and_the_rest_goes_on_from_it() -> None:
    truth = _gradient()
    known = np.ones(truth.shape[:2], np.float32)
    known[30:100, 50:110] = 0
    spoilt = truth.copy()
    spoilt[known == 0] = 999
    found = filled(spoilt, known)
    assert np.abs(found - truth)[known == 1].max() < 1e-3
    assert np.abs(found - truth)[known == 0].max() < 14
    assert found[known == 0].min() > 40  # nothing dark, where nothing is known for a long way


def test_nothing_known_is_no_crash() -> None:
    found = filled(_gradient(), np.zeros((120, 161), np.float32))
    assert np.isfinite(found).all()


@pytest.mark.parametrize("far", [False, True])
def test_the_nearest_known_colour_counts(far: bool) -> None:
    rgb = np.zeros((60, 60, 3), np.float32)
    rgb[:, :30], rgb[:, 30:] = (200, 10, 10), (10, 200, 10)
    known = np.zeros((60, 60), np.float32)
    known[:, 22:26], known[:, 40:44] = 1, 1
    if far:
        known[:, 22:26] = 0
    found = nearby(rgb, known, 9)
    assert np.abs(found[30, 27] - ((10, 200, 10) if far else (200, 10, 10))).max() < 8


def test_a_flat_background_has_few_colours_and_a_room_many() -> None:
    random = np.random.default_rng(2)
    flat = np.full((100, 100, 3), (130, 190, 205), np.float32)
    flat[40:, :] = (170, 215, 222)
    noisy = np.clip(flat + random.normal(0, 1.5, flat.shape), 0, 255).astype(np.uint8)
    where = np.ones((100, 100), bool)
    found = few_colours(noisy, where)
    assert found is not None
    assert len(found) == 2
    assert np.abs(np.sort(found[:, 0]) - (130, 170)).max() < 1
    assert few_colours(_gradient().astype(np.uint8), np.ones((120, 161), bool)) is None
    assert few_colours(noisy, np.zeros((100, 100), bool)) is None


def test_mixtures_of_two_colours_are_near_and_others_are_far() -> None:
    colours = np.array([(130, 190, 205), (170, 215, 222)], np.float32)
    rgb = np.array([[(130, 190, 205), (150, 202.5, 213.5), (210, 240, 239), (150, 180, 213)]])
    found = far_from(rgb.astype(np.float32), colours)[0]
    assert found[:2].max() < 1e-3
    assert found[2] == pytest.approx(np.sqrt(40**2 + 25**2 + 17**2), rel=1e-3)
    assert found[3] > 15
    alone = far_from(rgb.astype(np.float32), colours[:1])[0]
    assert alone[1] > 20
