"""Cuts: the output's shape, the largest part, and the whole head in it."""

from __future__ import annotations

import numpy as np
import pytest

from core.compose.framing import choose_cut

_SIZES = [(1280, 720), (1920, 1080), (960, 540), (720, 720), (720, 1280), (640, 480)]


def _affines(eyes: tuple[float, float], apart: float, frames: int = 5) -> np.ndarray:
    """Heads whose eyes are ``apart`` px and swing a little around a point."""
    scale = 130.0 / apart
    shift = np.linspace(-6, 6, frames)
    made = np.zeros((frames, 2, 3), np.float32)
    made[:, 0, 0] = made[:, 1, 1] = scale
    made[:, 0, 2] = 80.0 - scale * (eyes[0] + shift)
    made[:, 1, 2] = -61.0 - scale * eyes[1]
    return made


@pytest.mark.parametrize("size_px", _SIZES)
@pytest.mark.parametrize("loop_px", [(1280, 720), (720, 1280), (720, 720), (1920, 800)])
def test_a_cut_has_the_outputs_shape_and_is_as_large_as_can_be(
    loop_px: tuple[int, int], size_px: tuple[int, int]
) -> None:
    x, y, width, height = choose_cut(loop_px, size_px, _affines((loop_px[0] / 2, 200), 100))
    assert 0 <= x <= loop_px[0] - width
    assert 0 <= y <= loop_px[1] - height
    assert width == loop_px[0] or height == loop_px[1]
    assert width / height == pytest.approx(size_px[0] / size_px[1], rel=0.005)


def test_a_loop_of_the_same_shape_is_not_cut() -> None:
    for size_px in ((1280, 720), (1920, 1080), (960, 540)):
        assert choose_cut((1280, 720), size_px, _affines((100, 700), 90)) == (0, 0, 1280, 720)


@pytest.mark.parametrize("eyes_x", [300, 640, 1000])
def test_a_head_beside_the_middle_is_in_the_middle_of_a_square(eyes_x: int) -> None:
    x, y, width, height = choose_cut((1280, 720), (720, 720), _affines((eyes_x, 260), 140))
    assert (y, width, height) == (0, 720, 720)
    assert x == max(0, min(560, eyes_x - 360))


def test_a_head_at_the_very_edge_keeps_the_cut_in_the_picture() -> None:
    assert choose_cut((1280, 720), (720, 720), _affines((1270, 260), 140))[0] == 560
    assert choose_cut((1280, 720), (720, 720), _affines((5, 260), 140))[0] == 0


@pytest.mark.parametrize("eyes_y", [220, 420, 700])
def test_a_wide_cut_of_a_tall_loop_holds_the_hair_and_the_chin(eyes_y: int) -> None:
    apart = 110.0
    _, y, _, height = choose_cut((720, 1280), (1280, 720), _affines((360, eyes_y), apart))
    assert y <= eyes_y - 1.5 * apart
    assert y + height >= eyes_y + 1.3 * apart
