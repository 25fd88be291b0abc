"""A system may give the size of its letters in pixels: what has a size of its own follows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.window.measures import sized
from app.window.report.dialog import ReportDialog
from app.window.settings.wrapped_text import WrappedText
from app.window.wizard.command_box import CommandBox
from core.settings import Settings

pytestmark = pytest.mark.gui

PIXELS = 30


def in_pixels(pixels: int) -> QFont:
    font = QFont(QApplication.font())
    font.setPixelSize(pixels)
    assert font.pointSizeF() < 0
    return font


@pytest.fixture
def letters() -> Iterator[None]:
    usual = QFont(QApplication.font())
    QApplication.setFont(in_pixels(PIXELS))
    yield
    QApplication.setFont(usual)


def command_px(qtbot: QtBot) -> int:
    box = CommandBox("sudo modprobe it")
    qtbot.addWidget(box)
    return box._text.fontInfo().pixelSize()


def report_px(qtbot: QtBot) -> int:
    dialog = ReportDialog(Settings(), collect=lambda _matter: "collected")
    qtbot.addWidget(dialog)
    qtbot.waitUntil(dialog.copy_button.isEnabled)
    return dialog.text.fontInfo().pixelSize()


@pytest.mark.parametrize("of_fixed_width", [command_px, report_px])
def test_a_text_of_fixed_width_is_as_large_as_all_else(
    letters: None, qtbot: QtBot, of_fixed_width: Callable[[QtBot], int]
) -> None:
    assert of_fixed_width(qtbot) == PIXELS


def test_a_command_grows_with_the_letters_around_it(letters: None, qtbot: QtBot) -> None:
    box = CommandBox("sudo modprobe it")
    qtbot.addWidget(box)
    box.setFont(in_pixels(2 * PIXELS))
    assert box._text.fontInfo().pixelSize() == 2 * PIXELS


def test_a_title_is_larger_than_what_is_around_it(letters: None, qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    title = WrappedText("Sound", bold=True, size=1.5)
    QVBoxLayout(around).addWidget(title)
    assert title.fontInfo().pixelSize() == round(1.5 * PIXELS)
    around.setFont(in_pixels(24))
    title.measure()
    assert title.fontInfo().pixelSize() == 36
    assert title.font().bold()


def test_points_stay_points() -> None:
    like = QFont()
    like.setPointSizeF(12.5)
    given = QFont()
    given.setPixelSize(40)
    given.setItalic(True)
    found = sized(given, like, 2.0)
    assert found.pointSizeF() == 25.0
    assert found.italic()
    assert sized(like, given, 0.5).pixelSize() == 20
