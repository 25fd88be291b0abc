"""Another size of text comes to the windows one after the other, and holds nothing up."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel, QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.window.text_growth import TextGrowth

pytestmark = pytest.mark.gui


class Diary(QObject):
    """Who has been given letters of another size, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def watch(self, widget: QWidget, name: str) -> None:
        widget.setObjectName(name)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if event.type() is QEvent.Type.FontChange:
            self.names.append(watched.objectName())
        return False


class Bench:
    """Windows whose names are in the diary when they have got their letters; turns by hand."""

    def __init__(self, qtbot: QtBot, application: QApplication) -> None:
        self._qtbot, self._application = qtbot, application
        self.usual = QFont(application.font())
        self.growth = TextGrowth(application)
        self.growth._turns._timer.setInterval(1_000_000)
        self.diary = Diary()
        self._windows: list[QWidget] = []

    def window(self, name: str, shown: bool) -> QWidget:
        window = QWidget()
        QVBoxLayout(window).addWidget(QLabel(name))
        self._qtbot.addWidget(window)
        self._windows.append(window)
        self.diary.watch(window, name)
        if shown:
            window.show()
        return window

    def grow(self, factor: float) -> float:
        """Ask for it; the size that all are to have, in points."""
        font = QFont(self.usual)
        font.setPointSizeF(factor * self.usual.pointSizeF())
        self.growth.begin(font)
        return font.pointSizeF()

    def turn(self) -> list[str]:
        """Who is given it in the next turn."""
        self.diary.names.clear()
        self.growth._turns._on_turn()
        return list(self.diary.names)

    def turns(self) -> list[list[str]]:
        """All that are left."""
        found = []
        while self.growth._turns._timer.isActive():
            found.append(self.turn())
        return found

    def close(self) -> None:
        self.turns()
        self._application.setFont(self.usual)
        self.growth.deleteLater()


@pytest.fixture
def bench(qtbot: QtBot, qapp: QApplication) -> Iterator[Bench]:
    before = {each for each in QApplication.topLevelWidgets() if each.isVisible()}
    assert not before, "windows of other tests"
    made = Bench(qtbot, qapp)
    yield made
    made.close()


def named(turns: list[list[str]]) -> list[list[str]]:
    """Without turns of windows that are not of this test."""
    return [turn for turn in turns if turn]


def test_a_window_in_a_turn_those_that_are_seen_first(bench: Bench, qtbot: QtBot) -> None:
    hidden = bench.window("hidden", False)
    seen = bench.window("seen", True)
    active = bench.window("active", True)
    active.activateWindow()
    qtbot.waitUntil(active.isActiveWindow)
    size = bench.grow(1.5)
    assert QApplication.font().pointSizeF() == bench.usual.pointSizeF(), "nothing at once"
    assert named(bench.turns()) == [["active"], ["seen"], ["hidden"]]
    for window in (active, seen, hidden):
        assert window.findChildren(QLabel)[0].font().pointSizeF() == size
    assert QApplication.font().pointSizeF() == size


def test_pages_have_turns_of_their_own(bench: Bench) -> None:
    window = bench.window("window", True)
    stack = QStackedWidget()
    window.layout().addWidget(stack)
    for name in ("one", "two", "three"):
        page = QLabel(name)
        bench.diary.watch(page, name)
        stack.addWidget(page)
    bench.grow(2)
    assert named(bench.turns()) == [["one"], ["two"], ["three"], ["window"]]
    bench.grow(1)
    assert named(bench.turns()) == [["one"], ["two"], ["three"], ["window"]], "and back again"


def test_a_window_that_is_made_meanwhile_has_the_size_at_the_end(
    bench: Bench, qtbot: QtBot
) -> None:
    bench.window("seen", True)
    size = bench.grow(1.5)
    late = bench.window("late", True)
    assert late.font().pointSizeF() == bench.usual.pointSizeF()
    bench.turns()
    qtbot.waitUntil(lambda: late.font().pointSizeF() == size)


def test_a_window_that_is_gone_before_its_turn_is_left_out(bench: Bench, qtbot: QtBot) -> None:
    bench.window("seen", True)
    gone = QWidget()
    gone.setObjectName("gone")
    size = bench.grow(1.5)
    with qtbot.waitSignal(gone.destroyed):
        gone.deleteLater()
    bench.turns()
    assert QApplication.font().pointSizeF() == size


def test_the_last_wish_counts(bench: Bench) -> None:
    windows = [bench.window(name, True) for name in ("one", "two")]
    bench.grow(2)
    bench.turn()
    size = bench.grow(1.25)
    bench.turns()
    assert {window.font().pointSizeF() for window in windows} == {size}
    assert QApplication.font().pointSizeF() == size


def test_while_nothing_is_seen_it_comes_at_once(bench: Bench) -> None:
    hidden = bench.window("hidden", False)
    for factor in (1.5, 2.0):
        size = bench.grow(factor)
        assert not bench.growth._turns._timer.isActive()
        assert hidden.font().pointSizeF() == size
        assert QApplication.font().pointSizeF() == size


@pytest.mark.parametrize("bold", [False, True])
def test_only_the_size_is_given(bench: Bench, bold: bool) -> None:
    window = bench.window("window", True)
    special = QLabel("of its own kind")
    font = special.font()
    font.setBold(bold)
    font.setItalic(True)
    special.setFont(font)
    window.layout().addWidget(special)
    size = bench.grow(2)
    bench.turns()
    assert special.font().pointSizeF() == size
    assert special.font().italic()
    assert special.font().bold() is bold
