"""The Qt bindings must not use up Python's None: some builds of them did, one call at a time."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.gui

_CALLS = 2000


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_calls_that_return_nothing_leave_none_alone(qtbot: QtBot) -> None:
    label, canvas = QLabel(), QPixmap(8, 8)
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(_CALLS):
        label.setText(str(number))
        painter = QPainter(canvas)
        painter.fillRect(0, 0, 4, 4, 0xFF)
        painter.end()
        label.update()
    assert sys.getrefcount(None) > before - _CALLS // 10
