"""The slate: calm, readable, of every size, and labelled."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from core.compose.badge import Badge
from core.compose.slate import slate
from core.errors import BadFrame
from core.look import Look

_LOOK = Look(badge=False)


def _inked(picture: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    bright = picture.min(axis=2) > 90
    return np.flatnonzero(bright.any(axis=1)), np.flatnonzero(bright.any(axis=0))


@pytest.mark.parametrize("size_px", [(1280, 720), (1920, 1080), (960, 540), (720, 720), (160, 160)])
def test_the_words_stand_in_the_middle(size_px: tuple[int, int]) -> None:
    picture = slate(replace(_LOOK, size_px=size_px), "Back in a moment", "Camera paused")
    assert picture.shape == (size_px[1], size_px[0], 3)
    assert picture.dtype == np.uint8
    assert picture.flags.writeable
    rows, columns = _inked(picture)
    assert (columns[0] + columns[-1]) / 2 == pytest.approx(size_px[0] / 2, abs=size_px[0] * 0.02)
    assert 0.3 * size_px[1] < rows[0] < rows[-1] < 0.7 * size_px[1]
    assert columns[-1] - columns[0] <= 0.85 * size_px[0]


def test_a_line_more_and_none_at_all() -> None:
    one, two = (_inked(slate(_LOOK, "Away", line))[0] for line in ("", "until ten"))
    assert len(two) > len(one)
    assert not len(_inked(slate(_LOOK, " "))[0])


def test_the_badge_is_on_it_and_never_mirrored() -> None:
    plain = slate(_LOOK, "Back in a moment")
    badge = Badge(_LOOK.size_px, "top-right", "light")
    badge.draw(plain)
    look = replace(_LOOK, badge=True, badge_corner="top-right", badge_style="light")
    assert np.array_equal(slate(look, "Back in a moment"), plain)
    assert np.array_equal(slate(replace(look, flip_output=True), "Back in a moment"), plain)


def test_an_odd_size_is_refused() -> None:
    with pytest.raises(BadFrame):
        slate(replace(_LOOK, size_px=(641, 360)), "x")
