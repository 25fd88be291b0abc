"""What the window shows is what the session uses, also where a saved choice is not there."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.window.choices import Choices
from app.window.devices import DeviceLists
from app.window.keeper import Keeper
from core import paths
from core.errors import SettingsError
from core.messages import Start, State, StateChanged, SwitchAvatar, SwitchMic
from core.settings import Settings
from core.settings_file import load_settings, update_settings
from core.types import Device, Probe
from tests.gui.conftest import WindowUnderTest

pytestmark = pytest.mark.gui

_FOUND = DeviceLists(
    mics=[
        Device("default", "System default (USB)", "system", True),
        Device("pulse:usb", "USB microphone", "pulse"),
    ],
    cameras=[Device("auto", "Best available camera", "auto", True)],
    mic_probe=Probe("microphone", True),
    camera_probes=[Probe("pipewire", True)],
)
_NOTHING = DeviceLists(mic_probe=Probe("microphone", False, "No microphone was found"))


def _labels(combo) -> list[str]:  # type: ignore[no-untyped-def]
    return [combo.itemText(row) for row in range(combo.count())]


@pytest.mark.parametrize("searched", [False, True], ids=["before the search", "after it"])
@pytest.mark.parametrize(
    ("saved_settings", "label"),
    [
        (Settings(avatar="ben", mic="pulse:gone", camera="v4l2loopback:/dev/video9"), "gone"),
        (Settings(avatar="ben", mic="file:talk.wav", camera="file:out.mp4"), "File talk.wav"),
        (Settings(avatar="ben", mic="none", camera="none"), "None"),
    ],
    ids=["unplugged", "file", "none"],
)
def test_a_saved_choice_stays_chosen(
    under_test: WindowUnderTest,
    qtbot: QtBot,
    saved_settings: Settings,
    label: str,
    searched: bool,
) -> None:
    window = under_test.window
    if searched:
        window.devices.fill(_FOUND)
    assert window.mics.current_id() == saved_settings.mic
    assert window.cameras.current_id() == saved_settings.camera
    assert label in window.mics.currentText()
    assert ("not found" in window.mics.currentText()) == (searched and label == "gone")
    qtbot.mouseClick(window.button, Qt.MouseButton.LeftButton)
    assert under_test.session.commands == [Start()]


def test_each_device_is_listed_once(under_test: WindowUnderTest) -> None:
    under_test.window.devices.fill(_FOUND)
    mics = _labels(under_test.window.mics)
    assert mics == [
        "System default (USB)",
        "USB microphone",
        "Sample speech (no microphone needed)",
    ]
    assert _labels(under_test.window.cameras) == ["Best available", "Only this window"]


def test_the_microphone_comes_back_in_place_of_the_sample(
    under_test: WindowUnderTest, qtbot: QtBot
) -> None:
    window, session = under_test.window, under_test.session
    window.devices.fill(_NOTHING)
    qtbot.mouseClick(window.button, Qt.MouseButton.LeftButton)
    session.tell(StateChanged(State.RUNNING))
    qtbot.waitUntil(lambda: "Stop" in window.button.text())
    window.devices.fill(_FOUND)  # plugged in, and "Look again" pressed
    assert session.commands == [SwitchMic("sample"), Start(), SwitchMic("default")]
    assert window.mics.current_id() == "default"
    assert not under_test.saved, "what stands in was saved as a choice"


def test_a_live_voice_is_never_replaced_by_the_sample(
    under_test: WindowUnderTest, qtbot: QtBot
) -> None:
    window, session = under_test.window, under_test.session
    window.devices.fill(_FOUND)
    session.tell(StateChanged(State.RUNNING))
    qtbot.waitUntil(lambda: "Stop" in window.button.text())
    window.devices.fill(_NOTHING)
    assert session.commands == []
    assert window.mics.current_id() == "default"


@pytest.mark.parametrize("saved_settings", [Settings(avatar="gone")])
def test_the_face_that_is_shown_is_the_one_that_speaks(
    under_test: WindowUnderTest, qtbot: QtBot
) -> None:
    assert under_test.window.avatars.current_id() == "ada"
    qtbot.mouseClick(under_test.window.button, Qt.MouseButton.LeftButton)
    assert under_test.session.commands == [SwitchAvatar("ada"), Start()]


def test_settings_that_cannot_be_saved_are_told_until_they_can(
    under_test: WindowUnderTest, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_changes: object, _others: object) -> None:
        raise SettingsError("The settings cannot be saved. Check the free space.")

    window = under_test.window
    with monkeypatch.context() as patch:
        patch.setattr(under_test.keeper, "_write_changes", full)
        window.cameras.activated.emit(window.cameras.findData("window"))
        qtbot.waitUntil(lambda: "Check the free space" in window.advice.text)
    assert under_test.saved == []
    window.mics.activated.emit(window.mics.findData("sample"))
    qtbot.waitUntil(lambda: window.advice.text == "")
    assert under_test.saved == [{"camera": "window", "mic": "sample"}]


def test_options_for_this_time_only_are_not_stored() -> None:
    path = paths.settings_file()
    keeper = Keeper(Settings(mic="pulse:usb"), partial(update_settings, path))
    given = Settings(mic="sample", engine="pattern")
    choices = Choices(given, keeper, lambda _command: None)
    choices.choose("avatar", "ada")
    keeper.write()
    assert load_settings(path) == (Settings(mic="pulse:usb", avatar="ada"), [])
    choices.choose("mic", "default")
    choices.choose("mic", "sample")  # chosen now, by hand
    keeper.write()
    assert load_settings(path) == (Settings(mic="sample", avatar="ada"), [])
    assert choices.settings == Settings(mic="sample", avatar="ada", engine="pattern")


def test_what_is_changed_during_a_write_is_written_next() -> None:
    written: list[dict[str, object]] = []

    def write(changes: Mapping[str, object], _others: Settings) -> None:
        written.append(dict(changes))
        if len(written) == 1:
            keeper.keep(camera="obs")

    keeper = Keeper(Settings(), write)
    keeper.keep(camera="pipewire", mic="sample")
    keeper.write()
    assert keeper.stored == Settings(camera="obs", mic="sample")
    keeper.write()
    keeper.write()
    assert written == [{"camera": "pipewire", "mic": "sample"}, {"camera": "obs"}]
