"""What a screen reader is told: names, values, and texts that are not hidden behind a name."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from core.messages import Fault, State, StateChanged
from tests.gui.conftest import WindowUnderTest

pytestmark = pytest.mark.gui


def _name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_status_and_advice_are_read_as_they_are(under_test: WindowUnderTest) -> None:
    window = under_test.window
    assert _name(window.status) == window.status.text()
    window._on_event(Fault("mic", "The microphone has gone.", "Plug it in."))
    assert _name(window.advice._text) == "The microphone has gone.\nPlug it in."


def test_every_control_has_a_name_and_a_role(under_test: WindowUnderTest) -> None:
    window = under_test.window
    role = QAccessible.Role
    wanted = (
        (window.avatars, "Avatars", role.List),
        (window.meter, "Microphone level", role.ProgressBar),
        (window.button, "Start", role.Button),
    )
    for widget, name, kind in wanted:
        assert _name(widget) == name
        assert QAccessible.queryAccessibleInterface(widget).role() == kind
    boxes = (
        (window.mics, "Microphone"),
        (window.cameras, "Camera"),
        (window.speakers, "Hear the voice"),
    )
    for combo, name in boxes:
        # On Linux Qt reads the chosen text out as the name, and finds the name at the label.
        assert combo.accessibleName() == name
        assert QAccessible.queryAccessibleInterface(combo).role() == role.ComboBox


def test_the_level_has_a_value(under_test: WindowUnderTest) -> None:
    meter = under_test.window.meter
    meter.set_level(0.8)
    assert meter.value() / meter.maximum() == pytest.approx(0.8)


def test_a_fault_is_said_once_and_over_when_it_is_over(under_test: WindowUnderTest) -> None:
    window = under_test.window
    window._on_event(Fault("camera", "The camera is busy.", "Close it there."))
    window._on_event(StateChanged(State.FAULT, "The camera is busy.", "Close it there."))
    assert window.advice.text == "The camera is busy.\nClose it there."
    window._on_event(StateChanged(State.RUNNING))
    assert window.advice.text == ""
