"""The windows of settings and profiles beside the main window, wired as it wires them."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.window.devices import DeviceLists
from app.window.profiles.profile_desk import ProfileDesk
from app.window.settings.editors.gate_editor import GateEditor
from app.window.settings.editors.making import Supplies
from app.window.settings.settings_dialog import SettingsDialog
from core import paths
from core.messages import Adjust, Adjusted, ChoiceInEffect, SwitchMic
from core.profile_shelf import ProfileShelf
from core.settings import Settings
from core.types import Device, Probe
from tests.gui.conftest import WindowUnderTest

pytestmark = pytest.mark.gui

_FOUND = DeviceLists(
    mics=[Device("default", "System default", "system"), Device("pulse:usb", "USB", "pulse")],
    mic_probe=Probe("microphone", True),
)


@pytest.fixture
def dialog(under_test: WindowUnderTest) -> SettingsDialog:
    window = under_test.window
    made = SettingsDialog(
        window.choices, window.desk.save, window, Supplies(boxes=window.panel.boxes)
    )
    under_test.bridge.level.connect(made.show_level)
    made.show()
    return made


def test_the_lists_of_devices_are_the_same(
    under_test: WindowUnderTest, dialog: SettingsDialog, qtbot: QtBot
) -> None:
    box = dialog.pages["sound"].rows["mic"].editor.control
    assert box.findText("Sample speech (no microphone needed)") >= 0  # type: ignore[attr-defined]
    under_test.window.devices.fill(_FOUND)
    qtbot.waitUntil(lambda: box.findText("USB") >= 0)  # type: ignore[attr-defined]
    box.activated.emit(box.findText("USB"))  # type: ignore[attr-defined]
    assert under_test.session.commands == [SwitchMic("pulse:usb")]
    assert under_test.saved == [{"mic": "pulse:usb"}]
    under_test.window._on_event(ChoiceInEffect("mic", "default"))  # it could not be had
    dialog.show_values(["mic"])
    assert box.currentText() == "System default"  # type: ignore[attr-defined]


def test_the_level_reaches_the_gate(
    under_test: WindowUnderTest, dialog: SettingsDialog, qtbot: QtBot
) -> None:
    gate = dialog.pages["sound"].rows["gate_db"].editor
    assert isinstance(gate, GateEditor)
    under_test.session.level = 0.5
    qtbot.waitUntil(lambda: gate.meter.level_db == pytest.approx(-30))


def test_what_was_refused_comes_back(under_test: WindowUnderTest, dialog: SettingsDialog) -> None:
    dialog.pages["picture"].rows["background"].editor.changed.emit("picture:/gone.png")
    assert under_test.session.commands == [Adjust((("background", "picture:/gone.png"),))]
    event = Adjusted((("background", "own"),))
    dialog.show_refused(under_test.window.choices.adjusted(event))
    assert dialog.pages["picture"].rows["background"].editor.value() == "own"


def test_a_profile_is_gone_over_to_by_its_name(
    under_test: WindowUnderTest, dialog: SettingsDialog, qtbot: QtBot
) -> None:
    window = under_test.window
    desk = ProfileDesk(
        window.choices, window.desk.save, ProfileShelf(paths.user_profiles()), window
    )
    desk.chosen.connect(lambda _name: dialog.show_values())
    desk.save_as("Work")
    qtbot.waitUntil(lambda: desk.current() == "Work")
    window.choices.apply(Settings(avatar="ada", gain_db=7))
    assert desk.current() == ""
    desk.apply("Work")
    assert window.choices.settings == Settings(avatar="ben")
    assert dialog.pages["sound"].rows["gain_db"].editor.value() == 0
