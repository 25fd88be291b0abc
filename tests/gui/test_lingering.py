"""The tests' own wait for threads that outlive what a test made."""

from __future__ import annotations

import threading

import pytest
from pytestqt.qtbot import QtBot

from app.window.errands import Errands, nothing
from core.session.fence import FencedThread
from tests import lingering

pytestmark = pytest.mark.gui


def test_an_errand_without_a_window_is_waited_for_and_told(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Event(), threading.Event()
    errands = Errands("for a test")
    errands.do(lambda: (begun.set(), go_on.wait(10)), nothing, nothing)
    del errands
    assert begun.wait(5)
    with monkeypatch.context() as patch:
        patch.setattr(lingering, "_PATIENCE_S", 0.1)
        assert lingering.at_work() == ["for a test"]
        assert lingering.at_work() == [], "waited for once"
    lingering._given_up.clear()
    threading.Timer(0.1, go_on.set).start()
    assert lingering.at_work() == []
    assert go_on.is_set()


def test_errands_that_have_not_begun_count(qtbot: QtBot) -> None:
    errands, done = Errands("for a test"), list[int]()
    for number in range(100):
        errands.do(lambda number=number: done.append(number), nothing, nothing)
    assert lingering.at_work() == []
    assert done == list(range(100))


def test_a_thread_that_waits_for_an_errand_is_no_hindrance(qtbot: QtBot) -> None:
    errands = Errands("for a test")
    errands.do(lambda: None, nothing, nothing)
    assert errands.wait(5)
    assert lingering.at_work() == []


def test_a_driver_that_is_still_opening_something_is_waited_for() -> None:
    go_on = threading.Event()
    FencedThread("open-it", lambda: go_on.wait(10), lambda error: None).start()
    threading.Timer(0.1, go_on.set).start()
    assert lingering.at_work() == []
    assert go_on.is_set()
