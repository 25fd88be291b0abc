"""The user sees the avatar as in a mirror, but can read the label on it."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.window.badge_place import BadgePlace
from app.window.preview import Preview
from core.compose.badge import Badge
from core.messages import State, StateChanged
from core.settings import Settings
from core.types import Origin, VideoFrame
from tests.gui.conftest import WindowUnderTest

pytestmark = pytest.mark.gui

SIZE = (640, 360)


def _seen(preview: Preview) -> np.ndarray:  # type: ignore[type-arg]
    image = preview.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    row = image.bytesPerLine()
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), row)
    return pixels[:, : 3 * image.width()].reshape(image.height(), image.width(), 3)


@pytest.mark.parametrize("corner", ["top-left", "top-right", "bottom-left", "bottom-right"])
def test_the_label_can_be_read_in_the_mirror(qtbot: QtBot, corner: str) -> None:
    picture = np.full((SIZE[1], SIZE[0], 3), 90, np.uint8)
    picture[:, : SIZE[0] // 2] = 140  # tells left from right
    badge = Badge(SIZE, corner, "dark")
    badge.draw(picture)
    place = BadgePlace()
    place.follow(Settings(badge_corner=corner))
    preview = Preview()
    qtbot.addWidget(preview)
    preview.resize(*SIZE)
    preview.mirrored = True
    preview.show_rgb(picture, place.box(SIZE))
    seen = _seen(preview)
    x0, y0, x1, y1 = badge.box
    assert (seen[y0:y1, SIZE[0] - x1 : SIZE[0] - x0] == picture[y0:y1, x0:x1]).mean() > 0.97
    middle = seen[SIZE[1] // 2]
    assert middle[100, 0] == 90
    assert middle[-100, 0] == 140
    assert (picture[y0:y1, x0:x1] != picture[y0:y1, x0:x1][:, ::-1]).any()


@pytest.mark.parametrize("saved_settings", [Settings(avatar="ben", panic_shows="slate")])
def test_the_words_of_a_panic_can_be_read_in_the_mirror(under_test: WindowUnderTest) -> None:
    window = under_test.window
    picture = np.full((SIZE[1], SIZE[0], 3), 90, np.uint8)
    picture[:, : SIZE[0] // 2] = 140
    window._on_event(StateChanged(State.RUNNING))

    def left_edge() -> int:
        window._on_frame(VideoFrame(picture, 0, 0, Origin.IDLE))
        seen = _seen(window.preview)
        place = window.preview.picture_rect()
        return int(seen[place.center().y(), place.left() + place.width() // 4, 0])

    assert left_edge() == 90, "as in a mirror"
    window.acts.panic.trigger()
    assert left_edge() == 140
    window.acts.panic.trigger()
    assert left_edge() == 90


def test_no_badge_has_no_place() -> None:
    place = BadgePlace()
    place.follow(Settings(badge=False))
    assert place.box(SIZE) is None
    place.follow(Settings(badge=True))
    assert place.box(SIZE) == Badge(SIZE, "bottom-left", "dark").box
