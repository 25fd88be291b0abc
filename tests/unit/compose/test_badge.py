"""The badge: in every corner, in every style, on every ground it can be read."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from core.compose.badge import TEXT, Badge
from core.compose.lettering import Lettering
from core.errors import BadFrame
from core.setting_rules import BADGE_CORNERS, BADGE_STYLES

_SIZE = (1280, 720)
_GROUNDS = {
    "white": lambda size: np.full((size[1], size[0], 3), 255, np.uint8),
    "black": lambda size: np.zeros((size[1], size[0], 3), np.uint8),
    "grey": lambda size: np.full((size[1], size[0], 3), 128, np.uint8),
    "busy": lambda size: np.random.default_rng(5).integers(
        0, 256, (size[1], size[0], 3), dtype=np.uint8
    ),
}


def _luminance(rgb: np.ndarray) -> float:
    """Of one colour, WCAG 2."""
    linear = np.where(rgb / 255 <= 0.04045, rgb / 255 / 12.92, ((rgb / 255 + 0.055) / 1.055) ** 2.4)
    return float(linear @ (0.2126, 0.7152, 0.0722))


@pytest.mark.parametrize("size_px", [(1280, 720), (1920, 1080), (960, 540), (720, 720), (640, 360)])
@pytest.mark.parametrize("corner", BADGE_CORNERS)
def test_it_lies_in_its_corner_with_a_margin_and_touches_nothing_else(
    size_px: tuple[int, int], corner: str
) -> None:
    badge, picture = Badge(size_px, corner, "dark"), _GROUNDS["white"](size_px)
    badge.draw(picture)
    changed = (picture != 255).any(axis=2)
    rows, columns = np.flatnonzero(changed.any(axis=1)), np.flatnonzero(changed.any(axis=0))
    x0, y0, x1, y1 = badge.box
    assert (x0, y0) <= (columns[0], rows[0])
    assert columns[-1] < x1
    assert y0 <= rows[0] <= rows[-1] < y1
    margin = min(size_px) * 0.035
    near_x = columns[0] if "left" in corner else size_px[0] - 1 - columns[-1]
    near_y = rows[0] if "top" in corner else size_px[1] - 1 - rows[-1]
    assert near_x == pytest.approx(margin, abs=2)
    assert near_y == pytest.approx(margin, abs=2)
    assert 0.05 < (y1 - y0) / min(size_px) < 0.08
    assert (x1 - x0) < 0.3 * size_px[0]


@pytest.mark.parametrize("style", BADGE_STYLES)
@pytest.mark.parametrize("ground", sorted(_GROUNDS))
def test_it_can_be_read_in_a_small_compressed_picture(style: str, ground: str) -> None:
    """At 360p and after a poor JPEG the words' own shape is still there."""
    picture = _GROUNDS[ground](_SIZE)
    badge = Badge(_SIZE, "bottom-right", style)
    badge.draw(picture)
    small = cv2.resize(picture, (640, 360), interpolation=cv2.INTER_AREA)
    _, raw = cv2.imencode(".jpg", small, [cv2.IMWRITE_JPEG_QUALITY, 35])
    seen = cv2.imdecode(raw, cv2.IMREAD_GRAYSCALE).astype(float)
    x0, y0, x1, y1 = (round(v / 2) for v in badge.box)
    cap, spacing = (0.50, 0.13) if style == "outline" else (0.47, 0.04)
    words = Lettering().set(TEXT, cap * 0.06 * 360, spacing=spacing).astype(np.float32)
    found = cv2.matchTemplate(
        seen[y0 - 2 : y1 + 2, x0 - 2 : x1 + 2].astype(np.float32),
        words[words.max(axis=1) > 30],
        cv2.TM_CCOEFF_NORMED,
    )
    assert max(found.max(), -found.min()) > 0.6


@pytest.mark.parametrize("style", ["dark", "light"])
@pytest.mark.parametrize("ground", ["white", "black", "grey"])
def test_the_words_stand_out(style: str, ground: str) -> None:
    picture = _GROUNDS[ground](_SIZE)
    badge = Badge(_SIZE, "top-left", style)
    badge.draw(picture)
    x0, y0, x1, y1 = badge.box
    inside = picture[y0:y1, x0:x1].reshape(-1, 3).astype(float)
    lights = sorted({_luminance(c) for c in np.unique(inside, axis=0)})
    pill = _luminance(picture[y0 + 3, (x0 + x1) // 2].astype(float))
    words = lights[0] if style == "light" else lights[-1]
    high, low = max(pill, words), min(pill, words)
    assert (high + 0.05) / (low + 0.05) >= 4.5


def test_a_picture_of_another_size_is_refused() -> None:
    with pytest.raises(BadFrame):
        Badge(_SIZE, "top-left", "dark").draw(np.zeros((100, 100, 3), np.uint8))
