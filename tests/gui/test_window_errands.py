"""The tests' own wait for errands that outlive their window."""

from __future__ import annotations

import threading

import pytest
from pytestqt.qtbot import QtBot

from app.window.errands import Errands, nothing
from tests import window_errands
from tests.window_errands import errands_done

pytestmark = pytest.mark.gui


def test_an_errand_without_a_window_is_waited_for(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window_errands, "_PATIENCE_S", 0.1)
    begun, go_on = threading.Event(), threading.Event()
    errands = Errands("test")
    errands.do(lambda: (begun.set(), go_on.wait(10)), nothing, nothing)
    del errands
    assert begun.wait(5)
    assert not errands_done()
    go_on.set()
    monkeypatch.undo()
    assert errands_done()


def test_a_thread_that_waits_for_an_errand_is_no_hindrance(qtbot: QtBot) -> None:
    errands = Errands("test")
    errands.do(lambda: None, nothing, nothing)
    assert errands.wait(5)
    assert errands_done()
