"""Colour conversion against the formulas of BT.601 and BT.709 in double precision."""

from __future__ import annotations

from typing import get_args

import numpy as np
import pytest

from core.colour import Matrix, i420_to_rgb, rgb_to_i420
from core.errors import BadFrame

_LUMA = {"bt601": (0.299, 0.587, 0.114), "bt709": (0.2126, 0.7152, 0.0722)}


def _reference(rgb: np.ndarray, matrix: str) -> np.ndarray:
    """(H, W, 3) Y, U, V of every pixel, limited range, not rounded."""
    red, green, blue = (rgb[..., i].astype(np.float64) for i in range(3))
    kr, kg, kb = _LUMA[matrix]
    luma = kr * red + kg * green + kb * blue
    u = 128 + (blue - luma) / (2 * (1 - kb)) * 224 / 255
    v = 128 + (red - luma) / (2 * (1 - kr)) * 224 / 255
    return np.stack([16 + luma * 219 / 255, u, v], axis=-1)


def _blocks(seed: int, height: int = 96, width: int = 128) -> np.ndarray:
    """Random colours in flat areas of 8 × 8 px, corners of the colour cube among them."""
    rng = np.random.default_rng(seed)
    cells = rng.integers(0, 256, (height // 8, width // 8, 3), dtype=np.uint8)
    cells.reshape(-1, 3)[:8] = [(r, g, b) for r in (0, 255) for g in (0, 255) for b in (0, 255)]
    return cells.repeat(8, axis=0).repeat(8, axis=1)


def _planes(i420: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    height, width = i420.shape[0] * 2 // 3, i420.shape[1]
    u, v = i420[height:].reshape(2, height // 2, width // 2)
    return i420[:height], u, v


@pytest.mark.parametrize("matrix", get_args(Matrix))
def test_flat_colours_are_right_within_a_level(matrix: Matrix) -> None:
    rgb = _blocks(1)
    want = _reference(rgb, matrix)
    y, u, v = _planes(rgb_to_i420(rgb, matrix))
    assert np.abs(y - want[..., 0]).max() <= 1.0
    inner = np.s_[1::4, 1::4]  # chroma well inside an area of one colour
    assert np.abs(u[inner] - want[2::8, 2::8, 1]).max() <= 1.0
    assert np.abs(v[inner] - want[2::8, 2::8, 2]).max() <= 1.0


@pytest.mark.parametrize("matrix", get_args(Matrix))
def test_smooth_pictures_are_right_within_two_levels(matrix: Matrix) -> None:
    y, x = np.mgrid[0:120, 0:160]
    rgb = np.stack([x * 1.5, y * 2, 255 - x * 0.7 - y], axis=-1).astype(np.uint8)
    want = _reference(rgb, matrix)
    quads = want.reshape(60, 2, 80, 2, 3).mean(axis=(1, 3))
    found = _planes(rgb_to_i420(rgb, matrix))
    assert np.abs(found[0] - want[..., 0]).max() <= 1.0
    for plane, number in ((found[1], 1), (found[2], 2)):
        assert np.abs(plane - quads[..., number]).max() <= 2.0


def test_the_default_is_what_cameras_expect() -> None:
    np.testing.assert_array_equal(rgb_to_i420(_blocks(2)), rgb_to_i420(_blocks(2), "bt601"))


def test_known_colours_in_limited_range() -> None:
    for colour, want in (((0, 0, 0), (16, 128, 128)), ((255, 255, 255), (235, 128, 128)),
                         ((255, 0, 0), (63, 102, 240)), ((0, 0, 255), (32, 240, 118))):  # fmt: skip
        y, u, v = _planes(rgb_to_i420(np.full((4, 4, 3), colour, np.uint8), "bt709"))
        np.testing.assert_allclose((y[0, 0], u[0, 0], v[0, 0]), want, atol=1)


def test_chroma_lies_on_even_columns() -> None:
    rgb = np.zeros((4, 16, 3), np.uint8)
    rgb[:, 8] = (0, 0, 255)  # one blue column, even
    _, u, _ = _planes(rgb_to_i420(rgb, "bt709"))
    rise = u[0].astype(int) - 128
    assert rise[4] == pytest.approx(56, abs=2)  # half of full blue's 112
    assert np.abs(np.delete(rise, 4)).max() <= 1
    assert (i420_to_rgb(rgb_to_i420(rgb, "bt709"), "bt709")[0, :, 2].argmax()) == 8


@pytest.mark.parametrize("matrix", get_args(Matrix))
def test_there_and_back_is_within_two_levels(matrix: Matrix) -> None:
    rgb = np.clip(_blocks(3), 8, 247)
    back = i420_to_rgb(rgb_to_i420(rgb, matrix), matrix).astype(int)
    # The edges of the areas may bleed; their insides may not.
    rows = np.arange(96).reshape(-1, 8)[:, 3:5].ravel()
    columns = np.arange(128).reshape(-1, 8)[:, 3:5].ravel()
    error = (back - rgb)[np.ix_(rows, columns)]
    assert np.abs(error).max() <= 3
    assert np.abs(error.mean(axis=(0, 1))).max() < 0.3  # neither darker nor tinted


def test_results_are_fresh_and_contiguous() -> None:
    rgb = _blocks(4)
    for matrix in get_args(Matrix):
        i420 = rgb_to_i420(rgb, matrix)
        assert i420.shape == (144, 128)
        assert i420.dtype == np.uint8
        assert i420.flags.c_contiguous
        assert i420.flags.writeable
        assert not np.shares_memory(i420, rgb)


def test_a_read_only_or_cut_picture_is_taken() -> None:
    rgb = _blocks(5)
    rgb.setflags(write=False)
    whole = rgb_to_i420(rgb, "bt709")
    part = rgb[:, 16:112]
    assert rgb_to_i420(part, "bt709").shape == (144, 96)
    np.testing.assert_array_equal(whole[:96, 16:112], rgb_to_i420(part, "bt709")[:96])


@pytest.mark.parametrize(
    "picture",
    [
        np.zeros((3, 4, 3), np.uint8),
        np.zeros((4, 3, 3), np.uint8),
        np.zeros((4, 4), np.uint8),
        np.zeros((4, 4, 4), np.uint8),
        np.zeros((4, 4, 3), np.float32),
        np.zeros((0, 0, 3), np.uint8),
    ],
)
def test_other_pictures_are_refused(picture: np.ndarray) -> None:
    for matrix in get_args(Matrix):
        with pytest.raises(BadFrame, match="even sides"):
            rgb_to_i420(picture, matrix)


@pytest.mark.parametrize("shape", [(4, 4), (6, 3), (2, 4), (5, 4), (6, 4, 1)])
def test_other_i420_is_refused(shape: tuple[int, ...]) -> None:
    with pytest.raises(BadFrame, match="even sides"):
        i420_to_rgb(np.zeros(shape, np.uint8), "bt709")
