"""Advice about a run is taken back when it is not true any more."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from core.messages import Event, Fault, Notice, State, StateChanged
from tests.gui.conftest import WindowUnderTest

pytestmark = pytest.mark.gui

_DELAY = Notice("delay", "The delay is 240 ms: 180 ms cannot be kept here.", "Close programs.")
_ENDED = Notice("mic-ended", "The sound file has ended.", "Choose another sound.")
_LOST = Notice("camera-lost", "The camera has gone. It is opened again.")


def _after(under_test: WindowUnderTest, qtbot: QtBot, *events: Event) -> str:
    """What the advice says when the session has said all this."""
    for event in events:
        with qtbot.waitSignal(under_test.bridge.event):
            under_test.session.tell(event)
    return under_test.window.advice.text


@pytest.mark.parametrize("notice", [_DELAY, _ENDED, _LOST], ids=lambda notice: notice.key)
@pytest.mark.parametrize("end", [State.OFF, State.FAULT])
def test_it_ends_with_the_run(
    under_test: WindowUnderTest, qtbot: QtBot, notice: Notice, end: State
) -> None:
    assert notice.text in _after(under_test, qtbot, StateChanged(State.RUNNING), notice)
    assert _after(under_test, qtbot, StateChanged(State.STOPPING), StateChanged(end)) == ""


@pytest.mark.parametrize("notice", [_ENDED, _LOST], ids=lambda notice: notice.key)
def test_it_ends_when_the_run_goes_well_again(
    under_test: WindowUnderTest, qtbot: QtBot, notice: Notice
) -> None:
    holding = StateChanged(State.HOLDING, notice.text, notice.remedy)
    text = _after(under_test, qtbot, StateChanged(State.RUNNING), notice, holding)
    assert text.count(notice.text) == 1
    assert _after(under_test, qtbot, StateChanged(State.RUNNING)) == ""


def test_a_delay_that_is_raised_at_the_start_is_read(
    under_test: WindowUnderTest, qtbot: QtBot
) -> None:
    """The session says so just before it says that it runs."""
    warming = StateChanged(State.WARMING)
    text = _after(under_test, qtbot, warming, _DELAY, StateChanged(State.RUNNING))
    assert "240 ms" in text


def test_the_fault_that_ended_a_run_stays_to_be_read(
    under_test: WindowUnderTest, qtbot: QtBot
) -> None:
    fault = Fault("camera", "The disk is full.", "Free some space.")
    end = StateChanged(State.FAULT, fault.text, fault.remedy)
    text = _after(under_test, qtbot, StateChanged(State.RUNNING), _LOST, fault, end)
    assert text == "The disk is full.\nFree some space."
    assert _after(under_test, qtbot, StateChanged(State.OPENING), StateChanged(State.RUNNING)) == ""
