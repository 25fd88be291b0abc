"""No microphone at all: the sample speech stands in, whenever Start was pressed, and it is said."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.window.bridge import Bridge
from app.window.devices import DeviceLists
from app.window.keeper import Keeper
from app.window.main_window import MainWindow
from core.avatar.library import AvatarLibrary
from core.errors import MicUnavailable
from core.messages import (
    ChoiceInEffect,
    Event,
    Fault,
    Notice,
    Start,
    State,
    StateChanged,
    SwitchMic,
)
from core.ports import Clock
from core.session import Session
from core.settings import Settings
from core.types import Device, Probe
from tests.fake_pictures import SIZE
from tests.fake_rooms import FakeRooms
from tests.fake_sound import FakeSource
from tests.gui.conftest import WindowUnderTest
from tests.gui.test_main_window import live_stats

pytestmark = pytest.mark.gui

_NOTHING = DeviceLists(mic_probe=Probe("microphone", False, "No microphone was found.", "Plug in."))
_FOUND = DeviceLists(
    mics=[Device("default", "System default", "system")], mic_probe=Probe("microphone", True)
)
_DEAD = Fault("mic", "The microphone cannot be opened.", "Check it.")


@pytest.fixture
def tell(under_test: WindowUnderTest, qtbot: QtBot) -> Callable[..., None]:
    """Let the session say these words, and wait until the window has heard them."""

    def say(*events: Event) -> None:
        for event in events:
            with qtbot.waitSignal(under_test.bridge.event):
                under_test.session.tell(event)

    return say


def _press(under_test: WindowUnderTest, qtbot: QtBot) -> None:
    qtbot.mouseClick(under_test.window.button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    "order",
    ["opens, fails, searched", "opens, searched, fails", "searched, opens, fails"],
)
def test_an_early_start_gets_the_sample(
    under_test: WindowUnderTest, qtbot: QtBot, tell: Callable[..., None], order: str
) -> None:
    window, session = under_test.window, under_test.session
    steps = {
        "opens": lambda: tell(StateChanged(State.OPENING)),
        "fails": lambda: tell(_DEAD),
        "searched": lambda: window.devices.fill(_NOTHING),
    }
    _press(under_test, qtbot)
    for step in order.split(", "):
        steps[step]()
    assert session.commands == [Start(), SwitchMic("sample")]
    assert window.mics.current_id() == "sample"
    assert "the sample speech drives the avatar." in window.advice.text
    assert "press Start" not in window.advice.text
    tell(ChoiceInEffect("mic", "sample"), StateChanged(State.RUNNING), StateChanged(State.OFF))
    assert "drives the avatar: press Start." in window.advice.text
    assert session.commands == [Start(), SwitchMic("sample")]
    assert not under_test.saved, "what stands in was saved as a choice"


def test_the_advice_says_what_the_button_does(
    under_test: WindowUnderTest, qtbot: QtBot, tell: Callable[..., None]
) -> None:
    window = under_test.window
    window.devices.fill(_NOTHING)
    assert "press Start" in window.advice.text
    _press(under_test, qtbot)
    tell(StateChanged(State.OPENING))
    assert "Stop" in window.button.text()
    assert "press Start" not in window.advice.text
    window.advice.dismiss()
    tell(StateChanged(State.RUNNING), StateChanged(State.OFF))
    assert window.advice.text == "", "what the user has hidden came back"


def test_a_microphone_that_no_search_finds_but_that_works_goes_on(
    under_test: WindowUnderTest, qtbot: QtBot, tell: Callable[..., None]
) -> None:
    window = under_test.window
    _press(under_test, qtbot)
    window.devices.fill(_NOTHING)
    tell(StateChanged(State.OPENING), StateChanged(State.RUNNING))
    assert under_test.session.commands == [Start()]
    assert window.mics.current_id() == "default"
    assert "you can choose the sample speech" in window.advice.text
    tell(_DEAD, StateChanged(State.HOLDING, _DEAD.text, _DEAD.remedy))
    assert under_test.session.commands == [Start(), SwitchMic("sample")]


def test_a_voice_that_somebody_has_heard_is_not_replaced_when_it_is_lost(
    under_test: WindowUnderTest, qtbot: QtBot, tell: Callable[..., None]
) -> None:
    window = under_test.window
    window.devices.fill(_FOUND)
    _press(under_test, qtbot)
    tell(StateChanged(State.OPENING), StateChanged(State.RUNNING), live_stats(mic="USB"))
    tell(_DEAD, StateChanged(State.HOLDING, _DEAD.text, _DEAD.remedy))
    window.devices.fill(_NOTHING)  # pulled out, and "Look again" pressed
    assert under_test.session.commands == [Start()]
    assert "you can choose the sample speech" in window.advice.text
    tell(StateChanged(State.OFF))
    assert window.mics.current_id() == "sample"
    assert "press Start" in window.advice.text


def test_a_sample_that_cannot_be_had_is_not_said_to_speak(
    under_test: WindowUnderTest, qtbot: QtBot, tell: Callable[..., None]
) -> None:
    _press(under_test, qtbot)
    tell(StateChanged(State.OPENING), _DEAD)
    under_test.window.devices.fill(_NOTHING)
    tell(Notice("mic", "The sample is damaged."), ChoiceInEffect("mic", "default"))
    assert under_test.session.commands == [Start(), SwitchMic("sample")]
    assert under_test.window.mics.current_id() == "default"
    text = under_test.window.advice.text
    assert "drives the avatar" not in text
    assert "The sample is damaged." in text
    assert "No microphone was found." in text


@pytest.mark.parametrize("saved_settings", [Settings(avatar="ben", mic="none")])
def test_nobody_who_wants_no_microphone_is_given_the_sample(
    under_test: WindowUnderTest, qtbot: QtBot, tell: Callable[..., None]
) -> None:
    under_test.window.devices.fill(_NOTHING)
    assert "drives the avatar" not in under_test.window.advice.text
    _press(under_test, qtbot)
    tell(StateChanged(State.OPENING), StateChanged(State.RUNNING))
    assert under_test.session.commands == [Start()]


# -- With the real session ------------------------------------------------------------------------


@pytest.fixture
def rooms() -> FakeRooms:
    """Every source can be had but a microphone."""

    class NoMic(FakeRooms):
        def _open_source(self, choice: str, clock: Clock) -> FakeSource:
            if choice != "sample":
                raise MicUnavailable("there is no microphone; plug one in")
            return super()._open_source(choice, clock)

    return NoMic()


@pytest.fixture
def live(qtbot: QtBot, tmp_path: Path, rooms: FakeRooms) -> Iterator[MainWindow]:
    """A window around a real session; nobody has looked for devices yet."""
    settings = Settings(size_px=SIZE, camera="c", mic="default")

    def session(chosen: Settings, on_event: Callable[[Event], None]) -> Session:
        return Session(chosen, on_event=on_event, ports=rooms.ports())

    bridge = Bridge(settings, session)
    library = AvatarLibrary(tmp_path / "none", tmp_path / "no-more")
    window = MainWindow(settings, bridge, library, Keeper(settings, lambda *_: None))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.starts.ready)
    yield window
    bridge.close()
    window.finish()


@pytest.mark.parametrize("search_first", [False, True], ids=["fault, search", "search, fault"])
def test_the_sample_drives_the_avatar_after_an_early_start(
    qtbot: QtBot, live: MainWindow, rooms: FakeRooms, search_first: bool
) -> None:
    faults: list[Event] = []
    live._bridge.event.connect(lambda e: faults.append(e) if isinstance(e, Fault) else None)
    qtbot.mouseClick(live.button, Qt.MouseButton.LeftButton)
    if not search_first:
        qtbot.waitUntil(lambda: bool(faults), timeout=10_000)
    live.devices.fill(_NOTHING)
    qtbot.waitUntil(lambda: bool(rooms.sources and rooms.engines), timeout=10_000)
    assert rooms.sources[0].label == "sample"
    qtbot.waitUntil(lambda: bool(rooms.engines[0].pushes), timeout=10_000)
    qtbot.waitUntil(lambda: live.starts.state is State.RUNNING, timeout=10_000)
    assert "drives the avatar." in live.advice.text
    assert "there is no microphone" not in live.advice.text
