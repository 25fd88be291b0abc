"""Only what is painted over changes; the rest keeps its bits."""

from __future__ import annotations

import numpy as np
import pytest

from core.avatar.yuv_picture import YuvPicture
from core.colour import rgb_to_i420


def made(width: int = 64, height: int = 48) -> YuvPicture:
    y, x = np.mgrid[:height, :width]
    rgb = np.stack([60 + 2 * x, 40 + 3 * y, 90 + x], axis=2).astype(np.uint8)
    return YuvPicture(rgb_to_i420(rgb, "bt709"), "bt709")


def test_a_box_shows_what_the_whole_shows() -> None:
    picture = made()
    box = picture.even_box((7, 9, 31, 33))
    assert box == (6, 8, 32, 34)
    assert np.array_equal(picture.rgb(box), picture.rgb()[8:34, 6:32])
    assert np.array_equal(picture.rgb((0, 0, 64, 48)), picture.rgb())


@pytest.mark.parametrize(
    ("box", "inside"),
    [
        ((-9, -9, 3, 3), (0, 0, 4, 4)),
        ((60, 40, 99, 99), (60, 40, 64, 48)),
        ((70, 50, 99, 99), (64, 48, 64, 48)),
        ((-9, -9, -3, -3), (0, 0, 0, 0)),
    ],
)
def test_boxes_stay_inside(box: tuple[int, ...], inside: tuple[int, ...]) -> None:
    assert made().even_box(box) == inside  # type: ignore[arg-type]


def test_nothing_but_the_painted_part_changes() -> None:
    picture = made()
    before = picture.i420.copy()
    box = (16, 8, 40, 30)
    weight = np.zeros((22, 24), np.float32)
    weight[5:11, 7:15] = 1.0
    picture.put(box, np.full((22, 24, 3), (250, 10, 10), np.uint8), weight)
    luma = picture.i420[:48] != before[:48]
    assert luma[13:19, 23:31].all()
    luma[13:19, 23:31] = False
    assert not luma.any()
    chroma = (picture.i420[48:] != before[48:]).reshape(2, 24, 32)
    assert chroma[:, 6:10, 11:16].all()
    chroma[:, 6:10, 11:16] = False
    assert not chroma.any()
    red = picture.rgb()[15, 27].astype(int)
    assert np.abs(red - (250, 10, 10)).max() <= 3


def test_a_smaller_picture_tells_its_scale() -> None:
    small, scale = made(640, 360).small_rgb(320)
    assert (small.shape, scale) == ((180, 320, 3), 2.0)
    same, scale = made().small_rgb(320)
    assert (same.shape, scale) == ((48, 64, 3), 1.0)
