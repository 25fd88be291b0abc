"""Light or dark as the user or the system wants it, and text as large as it is wanted."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.window.icons import Icons, read_icons
from app.window.looks import Looks
from app.window.palettes import DARK, LIGHT, is_dark, palette_of
from app.window.preview import Preview
from app.window.stillness import stillness_wanted
from app.window.tick_box import TickBox
from core import paths
from tests.gui.conftest import WindowUnderTest

pytestmark = pytest.mark.gui


@pytest.fixture
def looks(qtbot: QtBot) -> Iterator[Looks]:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    made = Looks(application)
    yield made
    made.apply("light", 100)
    made.finish()
    made.deleteLater()


def test_the_theme_is_the_users_or_the_systems(looks: Looks) -> None:
    for theme, dark in (("dark", True), ("light", False), ("dark", True)):
        looks.apply(theme, 100)
        assert looks.dark is dark
        assert is_dark(QApplication.palette()) is dark
    looks.apply("system", 100)
    assert looks.dark is (QApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark)


@pytest.mark.skipif(
    not hasattr(Qt, "ContrastPreference"), reason="this Qt cannot be told a colour scheme"
)
def test_the_systems_change_is_followed(looks: Looks, qtbot: QtBot) -> None:
    hints = QApplication.styleHints()
    try:
        hints.setColorScheme(Qt.ColorScheme.Dark)
        if hints.colorScheme() is not Qt.ColorScheme.Dark:
            pytest.skip("this platform has no colour scheme")
        qtbot.waitUntil(lambda: is_dark(QApplication.palette()))
    finally:
        hints.unsetColorScheme()


def test_text_grows_and_comes_back(looks: Looks) -> None:
    usual = QApplication.font().pointSizeF()
    looks.apply("light", 150)
    assert QApplication.font().pointSizeF() == pytest.approx(1.5 * usual)
    looks.apply("light", 100)
    assert QApplication.font().pointSizeF() == pytest.approx(usual)


def test_both_palettes_name_every_colour_that_is_used() -> None:
    for scheme in (LIGHT, DARK):
        palette = palette_of(scheme)
        assert palette.color(QPalette.ColorRole.WindowText) == QColor(scheme.text)
        assert is_dark(palette) is (scheme is DARK)


def test_icons_are_sharp_at_every_density_and_take_a_colour(qtbot: QtBot) -> None:
    icons = Icons(read_icons(paths.icons()))
    red = icons.icon("mic", QColor("#ff0000"), 20)
    for density in (1.0, 2.0, 3.0):
        picture = red.pixmap(red.availableSizes()[0], density).toImage()
        inked = [
            picture.pixelColor(x, y)
            for x in range(picture.width())
            for y in range(picture.height())
            if picture.pixelColor(x, y).alpha() > 200
        ]
        assert inked
        assert all(colour.red() > 250 and colour.green() < 5 for colour in inked)
    assert red.actualSize(red.availableSizes()[-1]).width() >= 20
    assert isinstance(icons.program_icon(), QIcon)
    assert icons.icon("no such icon", QColor("black"), 20).availableSizes()


def test_a_hidden_picture_costs_nothing(qtbot: QtBot) -> None:
    preview = Preview()
    qtbot.addWidget(preview)
    preview.show_rgb(np.zeros((72, 128, 3), np.uint8))
    assert preview.has_picture
    assert preview._image is None, "it was made ready though nobody looks"
    preview.show()
    qtbot.waitUntil(lambda: preview._image is not None)


def test_corners_are_round_and_of_the_windows_colour(qtbot: QtBot) -> None:
    preview = Preview()
    qtbot.addWidget(preview)
    preview.resize(320, 180)
    preview.show_rgb(np.full((180, 320, 3), 255, np.uint8))
    shot = preview.grab().toImage()
    window = preview.palette().color(QPalette.ColorRole.Window)
    assert shot.pixelColor(0, 0) == window
    assert shot.pixelColor(160, 90) == QColor("white")
    assert shot.pixelColor(160, 0) == QColor("white")


@pytest.mark.parametrize("platform", ["linux", "darwin"])
def test_who_wants_stillness_is_asked_where_it_can_be(platform: str) -> None:
    assert stillness_wanted(platform) in (True, False)


def test_no_answer_means_motion(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert stillness_wanted("linux") is False


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_box_to_tick_is_seen_and_grows(looks: Looks, qtbot: QtBot, theme: str) -> None:
    looks.apply(theme, 100)
    box = TickBox("&Keep it")
    qtbot.addWidget(box)
    box.show()
    small = box.sizeHint()
    scheme = {"light": LIGHT, "dark": DARK}[theme]
    ground, seen = QColor(scheme.window), set[str]()
    for ticked in (False, True):
        box.setChecked(ticked)
        picture = box.grab().toImage()
        middle = picture.height() // 2
        row = [picture.pixelColor(x, middle) for x in range(box.indent)]
        assert max(contrast(each, ground) for each in row) >= 3
        seen.add(str([each.name() for each in row]))
    assert len(seen) == 2, "ticked or not can be told"
    looks.apply(theme, 200)
    QApplication.processEvents()
    assert box.sizeHint().width() > 1.8 * small.width()
    assert box.sizeHint().height() > 1.8 * small.height()


def test_words_of_a_box_go_on_in_the_next_line(looks: Looks, qtbot: QtBot) -> None:
    box = TickBox("Keep on &running after the window has been closed")
    qtbot.addWidget(box)
    line = box.sizeHint()
    assert box.heightForWidth(line.width()) == line.height()
    narrow = 2 * line.width() // 3
    assert box.minimumSizeHint().width() <= narrow
    assert box.heightForWidth(narrow) > 1.5 * line.height()
    box.resize(narrow, box.heightForWidth(narrow))
    picture = box.grab().toImage()
    ground = picture.pixelColor(narrow - 1, 0)
    last = range(picture.height() * 2 // 3, picture.height())
    inked = [
        y for y in last for x in range(box.indent, narrow) if picture.pixelColor(x, y) != ground
    ]
    assert inked, "the second line is painted"


def contrast(one: QColor, other: QColor) -> float:
    """As WCAG 2 has it."""

    def light(colour: QColor) -> float:
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


def test_no_window_asks_for_more_than_the_screen(looks: Looks, under_test: WindowUnderTest) -> None:
    looks.apply("light", 200)
    doors = under_test.window.doors
    doors.show_settings()
    doors.show_profiles()
    doors.show_statistics()
    under_test.window.show_models()
    room = under_test.window.screen().availableSize()
    for dialog in (doors.settings, doors.profiles, doors.statistics, under_test.window.models.page):
        assert dialog is not None
        assert dialog.width() <= room.width()
        assert dialog.height() <= room.height()
    under_test.window.close()
    under_test.window.finish()


@pytest.mark.parametrize("percent", [100, 200])
def test_all_words_of_the_bar_have_room(
    looks: Looks, under_test: WindowUnderTest, percent: int
) -> None:
    looks.apply("light", percent)
    window = under_test.window
    window.stage.bar.status.setText("25.0 pictures a second · 200 ms behind · " * 2)
    for size in (QSize(760, 700), QSize(1240, 700), QSize(1240, 1300)):
        window.resize(size)
        for _ in range(5):
            QApplication.processEvents()
        bar = window.stage.bar
        assert bar.height() == bar.heightForWidth(bar.width()), "neither cut nor spread"
