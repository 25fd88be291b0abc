"""The window is told as seen when the display shows it: not before, and once."""

from __future__ import annotations

import logging
import time

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.milestones import WINDOW_VISIBLE
from app.window.first_sight import FirstSight

pytestmark = pytest.mark.gui


class Painted(QWidget):
    """Notes when it was painted first."""

    first_ns = 0

    def paintEvent(self, _event: object) -> None:  # noqa: N802  Qt's name
        self.first_ns = self.first_ns or time.monotonic_ns()


def told(caplog: pytest.LogCaptureFixture) -> list[logging.LogRecord]:
    return [r for r in caplog.records if r.name == "lipcam.start" and WINDOW_VISIBLE in str(r.args)]


def test_after_its_painting_and_once(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    widget = Painted()
    qtbot.addWidget(widget)
    widget.show()
    FirstSight(widget)
    assert told(caplog) == []
    qtbot.waitUntil(lambda: bool(told(caplog)), timeout=5000)
    widget.hide()
    widget.show()
    qtbot.waitExposed(widget)
    qtbot.wait(50)
    (record,) = told(caplog)
    name, at_ns, place = record.args
    assert (name, place) == (WINDOW_VISIBLE, "offscreen")
    assert 0 < widget.first_ns <= at_ns <= time.monotonic_ns()


def test_a_window_that_nobody_sees_is_never_told(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    widget = Painted()
    qtbot.addWidget(widget)
    widget.winId()  # a window, but not shown
    FirstSight(widget)
    qtbot.wait(100)
    assert told(caplog) == []
