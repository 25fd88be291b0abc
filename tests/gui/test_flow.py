"""Widgets in rows, as many in each as there is room for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.window.flow import Flow
from app.window.key_label import KeyLabel

pytestmark = pytest.mark.gui


class Block(QWidget):
    """Wants a size."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self._size = QSize(width, height)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return self._size


def flowing(qtbot: QtBot, *widgets: QWidget, right: bool = False) -> tuple[QWidget, Flow]:
    window = QWidget()
    qtbot.addWidget(window)
    flow = Flow(*widgets, right=right)
    flow.setSpacing(10)
    window.setLayout(flow)
    return window, flow


def places(*widgets: QWidget) -> list[tuple[int, int]]:
    return [(each.x(), each.y()) for each in widgets]


def test_rows_are_as_long_as_the_room(qtbot: QtBot) -> None:
    blocks = [Block(100, 20), Block(60, 30), Block(80, 20)]
    window, flow = flowing(qtbot, *blocks)
    assert flow.sizeHint() == QSize(260, 30)
    assert flow.minimumSize().width() == 100
    assert [flow.heightForWidth(width) for width in (260, 259, 149, 100)] == [30, 60, 90, 90]
    window.resize(200, 60)
    window.show()
    assert places(*blocks) == [(0, 5), (110, 0), (0, 40)], "in the middle of its row"
    assert [each.size() for each in blocks] == [each.sizeHint() for each in blocks]


def test_rows_may_end_at_the_right(qtbot: QtBot) -> None:
    blocks = [Block(100, 20), Block(60, 20), Block(80, 20)]
    window, _flow = flowing(qtbot, *blocks, right=True)
    window.resize(200, 50)
    window.show()
    assert places(*blocks) == [(30, 0), (140, 0), (120, 30)]


def test_what_is_hidden_takes_no_room(qtbot: QtBot) -> None:
    blocks = [Block(100, 20), Block(60, 20), Block(80, 20)]
    window, flow = flowing(qtbot, *blocks)
    window.resize(200, 50)
    window.show()
    blocks[1].hide()
    flow.activate()
    assert places(blocks[0], blocks[2]) == [(0, 0), (110, 0)]
    assert flow.sizeHint() == QSize(190, 20)


def test_all_hidden_is_nothing(qtbot: QtBot) -> None:
    block = Block(100, 20)
    _window, flow = flowing(qtbot, block)
    block.hide()
    assert flow.heightForWidth(50) == 0
    assert flow.sizeHint() == QSize(0, 0)


def test_a_label_with_a_key_asks_for_one_line_also_where_it_may_wrap(qtbot: QtBot) -> None:
    label = KeyLabel("A name of &several words", QWidget())
    qtbot.addWidget(label)
    width = label.fontMetrics().horizontalAdvance
    line = label.sizeHint()
    assert line.width() >= width("A name of ") + width("s") + width("everal words")
    assert label.minimumSizeHint().width() == line.width()
    label.setWordWrap(True)
    assert label.sizeHint() == line, "else what is laid out by it would change to and fro"
    assert label.minimumSizeHint().width() < line.width()
