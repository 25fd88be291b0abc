"""A switch that fails: the window shows what is in effect, and switches nothing by showing it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.window.devices import DeviceLists
from core.messages import (
    ChoiceInEffect,
    Start,
    State,
    StateChanged,
    SwitchAvatar,
    SwitchCamera,
    SwitchMic,
    SwitchSpeaker,
)
from core.settings import Settings
from core.types import Device, Probe
from tests.gui.conftest import WindowUnderTest

pytestmark = pytest.mark.gui

_FOUND = DeviceLists(
    mics=[Device("default", "Default", "system"), Device("pulse:usb", "USB", "pulse")],
    cameras=[Device("pipewire", "PipeWire", "pipewire"), Device("obs", "OBS", "obs")],
    mic_probe=Probe("microphone", True),
    camera_probes=[Probe("pipewire", True)],
)


def _go_live(under_test: WindowUnderTest, qtbot: QtBot) -> None:
    under_test.window.devices.fill(_FOUND)
    under_test.session.tell(StateChanged(State.RUNNING))
    qtbot.waitUntil(lambda: "Stop" in under_test.window.button.text())


def _choose(under_test: WindowUnderTest, kind: str, choice: str) -> None:
    """As the user does it: mark, and let the box announce it."""
    window = under_test.window
    if kind == "avatar":
        rows = [window.avatars.item(row) for row in range(window.avatars.count())]
        window.avatars.setCurrentItem(
            next(item for item in rows if item.data(Qt.ItemDataRole.UserRole) == choice)
        )
        return
    box = {"mic": window.mics, "camera": window.cameras, "speaker": window.speakers}[kind]
    row = box.findData(choice)
    assert row >= 0
    box.setCurrentIndex(row)
    box.activated.emit(row)


def _shown(under_test: WindowUnderTest, kind: str) -> str:
    window = under_test.window
    return {
        "avatar": window.avatars,
        "mic": window.mics,
        "camera": window.cameras,
        "speaker": window.speakers,
    }[kind].current_id()


def _stored(under_test: WindowUnderTest) -> dict[str, object]:
    return {name: value for changes in under_test.saved for name, value in changes.items()}


KINDS = [
    ("avatar", "ben", "ada", SwitchAvatar("ada")),
    ("mic", "default", "pulse:usb", SwitchMic("pulse:usb")),
    ("camera", "auto", "obs", SwitchCamera("obs")),
    ("speaker", "auto", "default", SwitchSpeaker("default")),
]


@pytest.mark.parametrize(("kind", "before", "asked", "command"), KINDS)
def test_a_choice_that_failed_gives_way_to_the_one_in_effect(
    under_test: WindowUnderTest,
    qtbot: QtBot,
    kind: str,
    before: str,
    asked: str,
    command: object,
) -> None:
    _go_live(under_test, qtbot)
    _choose(under_test, kind, asked)
    assert under_test.session.commands == [command]
    assert _stored(under_test) == {kind: asked}
    under_test.session.tell(ChoiceInEffect(kind, before))
    qtbot.waitUntil(lambda: _shown(under_test, kind) == before)
    assert under_test.session.commands == [command], "showing it has switched something"
    assert _stored(under_test) == {kind: before}
    under_test.session.tell(StateChanged(State.OFF))
    qtbot.waitUntil(lambda: "Start" in under_test.window.button.text())
    qtbot.mouseClick(under_test.window.button, Qt.MouseButton.LeftButton)
    assert under_test.session.commands == [command, Start()], "the next start asks for it again"


@pytest.mark.parametrize(("kind", "before", "asked", "command"), KINDS)
def test_a_choice_that_succeeded_stays(
    under_test: WindowUnderTest,
    qtbot: QtBot,
    kind: str,
    before: str,
    asked: str,
    command: object,
) -> None:
    _go_live(under_test, qtbot)
    _choose(under_test, kind, asked)
    with qtbot.waitSignal(under_test.bridge.event):
        under_test.session.tell(ChoiceInEffect(kind, asked))
    assert _shown(under_test, kind) == asked
    assert under_test.session.commands == [command]
    assert _stored(under_test) == {kind: asked}


@pytest.mark.parametrize(("kind", "before", "asked", "command"), KINDS)
def test_it_can_be_asked_for_again(
    under_test: WindowUnderTest,
    qtbot: QtBot,
    kind: str,
    before: str,
    asked: str,
    command: object,
) -> None:
    _go_live(under_test, qtbot)
    for _ in range(2):
        _choose(under_test, kind, asked)
        under_test.session.tell(ChoiceInEffect(kind, before))
        qtbot.waitUntil(lambda: _shown(under_test, kind) == before)
    assert under_test.session.commands == [command, command]


def test_the_answer_to_an_earlier_choice_does_not_hide_the_later_one(
    under_test: WindowUnderTest, qtbot: QtBot
) -> None:
    _go_live(under_test, qtbot)
    _choose(under_test, "camera", "obs")
    _choose(under_test, "camera", "pipewire")
    for choice in ("auto", "pipewire"):  # the first failed, the second did not
        with qtbot.waitSignal(under_test.bridge.event):
            under_test.session.tell(ChoiceInEffect("camera", choice))
    assert _shown(under_test, "camera") == "pipewire"
    assert _stored(under_test) == {"camera": "pipewire"}
    assert under_test.session.commands == [SwitchCamera("obs"), SwitchCamera("pipewire")]


def test_a_choice_taken_back_later_is_shown_and_no_longer_stored(
    under_test: WindowUnderTest, qtbot: QtBot
) -> None:
    _go_live(under_test, qtbot)
    _choose(under_test, "avatar", "ada")
    for choice in ("ada", "ben"):
        with qtbot.waitSignal(under_test.bridge.event):
            under_test.session.tell(ChoiceInEffect("avatar", choice))
    assert _shown(under_test, "avatar") == "ben"
    assert _stored(under_test) == {"avatar": "ben"}


@pytest.mark.parametrize("saved_settings", [Settings(avatar="")])
def test_the_first_avatar_has_no_name_in_the_settings(
    under_test: WindowUnderTest, qtbot: QtBot
) -> None:
    _go_live(under_test, qtbot)
    assert _shown(under_test, "avatar") == "ada"
    _choose(under_test, "avatar", "ben")
    under_test.session.tell(ChoiceInEffect("avatar", ""))
    qtbot.waitUntil(lambda: _shown(under_test, "avatar") == "ada")
    assert _stored(under_test) == {"avatar": ""}
    assert under_test.session.commands == [SwitchAvatar("ben")]


@pytest.mark.parametrize("saved_settings", [Settings(avatar="ben", mic="pulse:gone")])
def test_what_stands_in_is_not_stored_when_a_choice_fails(
    under_test: WindowUnderTest, qtbot: QtBot
) -> None:
    window, session = under_test.window, under_test.session
    window.devices.fill(DeviceLists(mic_probe=Probe("microphone", False, "none found")))
    qtbot.mouseClick(window.button, Qt.MouseButton.LeftButton)
    assert session.commands == [SwitchMic("sample"), Start()]
    session.tell(ChoiceInEffect("mic", "sample"))
    session.tell(StateChanged(State.RUNNING))
    qtbot.waitUntil(lambda: "Stop" in window.button.text())
    _choose(under_test, "mic", "pulse:gone")
    session.tell(ChoiceInEffect("mic", "sample"))
    qtbot.waitUntil(lambda: _shown(under_test, "mic") == "sample")
    assert _stored(under_test) == {"mic": "pulse:gone"}


def test_a_choice_that_no_list_has_is_shown_all_the_same(
    under_test: WindowUnderTest, qtbot: QtBot
) -> None:
    _go_live(under_test, qtbot)
    _choose(under_test, "camera", "obs")
    under_test.session.tell(ChoiceInEffect("camera", "v4l2loopback:/dev/video9"))
    qtbot.waitUntil(lambda: _shown(under_test, "camera") == "v4l2loopback:/dev/video9")
    assert "/dev/video9" in under_test.window.cameras.currentText()


# -- The loudspeaker ------------------------------------------------------------------------------


def test_the_voice_can_be_heard_always_never_or_as_it_fits(under_test: WindowUnderTest) -> None:
    box = under_test.window.speakers
    assert [box.itemData(row) for row in range(box.count())] == ["auto", "default", "off"]
    assert box.current_id() == "auto"
    for choice in ("default", "off", "auto"):
        _choose(under_test, "speaker", choice)
    wanted = [SwitchSpeaker("default"), SwitchSpeaker("off"), SwitchSpeaker("auto")]
    assert under_test.session.commands == wanted
    assert _stored(under_test) == {"speaker": "auto"}


@pytest.mark.parametrize("saved_settings", [Settings(avatar="ben", speaker="off")])
def test_the_saved_loudspeaker_is_marked(under_test: WindowUnderTest) -> None:
    assert _shown(under_test, "speaker") == "off"
    assert under_test.session.commands == []
    assert "Hear" in under_test.window.speakers.accessibleName()
