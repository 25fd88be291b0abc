"""The picture of a camera check: its number and its colours survive what cameras do to it."""

from __future__ import annotations

import numpy as np
import pytest

from core.camera.check_picture import (
    CELLS,
    check_error,
    check_picture,
    number_in,
    picture_error,
    thumbnail,
)
from core.colour import i420_to_rgb, rgb_to_i420

SIZES = [(160, 160), (640, 360), (1280, 720), (1920, 1080), (720, 1280), (322, 182)]


@pytest.mark.parametrize("size_px", SIZES)
def test_number_and_colours_can_be_read_from_the_thumbnail(size_px: tuple[int, int]) -> None:
    for number in (0, 1, 85, 170, 255, 256 + 7):
        rgb = check_picture(size_px, number)
        assert rgb.shape == (size_px[1], size_px[0], 3)
        thumb = thumbnail(rgb)
        assert thumb.shape == (CELLS[1], CELLS[0], 3)
        assert number_in(thumb) == number % 256
        assert check_error(thumb) <= 1


@pytest.mark.parametrize("size_px", SIZES[:4])
def test_the_way_through_yuv_changes_little(size_px: tuple[int, int]) -> None:
    through = i420_to_rgb(rgb_to_i420(check_picture(size_px, 99)), "bt601")
    assert check_error(thumbnail(through)) <= 3
    assert number_in(thumbnail(through)) == 99


@pytest.mark.parametrize("size_px", [(640, 360), (1280, 720)])
def test_a_wrong_matrix_exchanged_channels_and_black_are_far_off(size_px: tuple[int, int]) -> None:
    rgb = check_picture(size_px, 3)
    assert check_error(thumbnail(i420_to_rgb(rgb_to_i420(rgb), "bt709"))) > 30
    assert check_error(thumbnail(np.ascontiguousarray(rgb[..., ::-1]))) > 200
    assert check_error(thumbnail(np.zeros_like(rgb))) > 200
    assert check_error(thumbnail(np.ascontiguousarray(rgb[:, ::-1]))) > 200, "mirrored"


def test_two_pictures_differ_by_their_mean() -> None:
    grey = np.full((360, 640, 3), 100, np.uint8)
    other = np.full((720, 1280, 3), 130, np.uint8)
    assert picture_error(thumbnail(grey), thumbnail(other)) == pytest.approx(30)
