"""A stamp is read back after what cameras do to pictures, and is never seen where there is none."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from app.bench.stamps import read_stamp, stamp, stamp_rows


def noise(height: int = 360, width: int = 640) -> np.ndarray:
    return np.random.default_rng(1).integers(0, 256, (height, width, 3), dtype=np.uint8)


@pytest.mark.parametrize("number", [0, 1, 25, 2**32, 123_456_789_012_345, 2**56 - 1])
@pytest.mark.parametrize("width", [128, 640, 1280])
def test_round_trip_rgb(number, width):
    rgb = noise(width=width)
    stamp(rgb, number)
    assert read_stamp(rgb) == number


def test_survives_420_and_limited_range_luma():
    rgb = noise()
    stamp(rgb, 987_654_321)
    i420 = cv2.cvtColor(rgb, cv2.COLOR_RGB2YUV_I420)
    assert read_stamp(i420[:360]) == 987_654_321
    assert read_stamp(cv2.cvtColor(i420, cv2.COLOR_YUV2RGB_I420)) == 987_654_321


def test_touches_only_its_rows():
    rgb, before = noise(), noise()
    stamp(rgb, 5)
    rows = stamp_rows(640)
    assert (rgb[rows:] == before[rows:]).all()


def test_no_stamp_is_no_number():
    assert read_stamp(noise()) is None
    assert read_stamp(np.zeros((360, 640, 3), np.uint8)) is None
    assert read_stamp(np.full((360, 640, 3), 255, np.uint8)) is None
    assert read_stamp(np.zeros((4, 100), np.uint8)) is None


@pytest.mark.parametrize("number", [-1, 2**56])
def test_refuses_numbers_that_do_not_fit(number):
    with pytest.raises(ValueError, match="56 bits"):
        stamp(noise(), number)


def test_refuses_small_pictures():
    with pytest.raises(ValueError, match="too small"):
        stamp(np.zeros((90, 120, 3), np.uint8), 1)
