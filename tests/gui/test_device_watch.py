"""Lists that follow devices by themselves, without jumping and without losing the choice."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.window.device_watch import DeviceWatch
from app.window.devices import DeviceLists, DeviceSearch
from app.window.errands import Errands
from core.messages import (
    ChoiceInEffect,
    Event,
    Notice,
    Start,
    State,
    StateChanged,
    SwitchCamera,
    SwitchMic,
)
from core.settings import Settings
from core.types import Device, Probe
from tests.gui.conftest import WindowUnderTest

pytestmark = pytest.mark.gui

DEFAULT = Device("default", "System default (Desk)", "system", True)
DESK, USB = Device("pulse:desk", "Desk", "sound server"), Device("pulse:usb", "USB", "sound server")
CAMERA = Device("pipewire", "Lipcam AI avatar (PipeWire)", "pipewire")


def lists(*mics: Device, cameras: bool = True) -> DeviceLists:
    probes = [Probe("pipewire", cameras, "", "" if cameras else "Start PipeWire.")]
    missing = Probe("microphone", bool(mics), "" if mics else "No microphone was found.")
    return DeviceLists([*mics], [CAMERA] if cameras else [], missing, probes)


class FakeSigns:
    """Signs that the test sets."""

    def __init__(self) -> None:
        self.value: object = 1
        self.threads: set[int] = set()
        self.looks = self.closed = 0
        self.error: Exception | None = None

    def look(self) -> object:
        self.looks += 1
        self.threads.add(threading.get_ident())
        if self.error is not None:
            raise self.error
        return self.value

    def close(self) -> None:
        self.closed += 1


@pytest.fixture
def signs() -> FakeSigns:
    return FakeSigns()


@pytest.fixture
def watch(qtbot: QtBot, signs: FakeSigns) -> DeviceWatch:
    errands = Errands("devices")
    made = DeviceWatch(errands, errands, signs)
    made._timer.setInterval(5)
    made.errands = errands  # kept alive
    return made


def test_it_tells_of_each_change_once_and_looks_in_another_thread(
    qtbot: QtBot, watch: DeviceWatch, signs: FakeSigns
) -> None:
    told: list[int] = []
    watch.changed.connect(lambda: told.append(signs.looks))
    watch.start()
    watch.start()
    qtbot.waitUntil(lambda: signs.looks > 5)
    assert told == []
    signs.value = 2
    qtbot.waitUntil(lambda: len(told) == 1)
    at = signs.looks
    qtbot.waitUntil(lambda: signs.looks > at + 5)
    assert len(told) == 1
    assert threading.get_ident() not in signs.threads
    watch.stop()
    qtbot.waitUntil(lambda: signs.closed == 1)
    at = signs.looks
    qtbot.wait(30)
    assert signs.looks == at


def test_what_was_seen_before_the_end_is_not_told_after_it(
    qtbot: QtBot, watch: DeviceWatch, signs: FakeSigns
) -> None:
    told: list[None] = []
    watch.changed.connect(lambda: told.append(None))
    watch.start()
    qtbot.waitUntil(lambda: watch._seen == 1 and not watch._looking)
    signs.value = 2
    watch._look()
    watch.stop()
    assert watch.errands.finish(5)
    looks = signs.looks
    watch.start()
    qtbot.wait(50)
    assert told == []
    assert signs.looks == looks, "it has ended for good"


def test_signs_that_fail_end_the_watch_and_nothing_else(
    qtbot: QtBot, watch: DeviceWatch, signs: FakeSigns, caplog: pytest.LogCaptureFixture
) -> None:
    signs.error = ValueError("a strange system")
    watch.start()
    qtbot.waitUntil(lambda: not watch._timer.isActive())
    assert signs.looks == 1
    assert "a strange system" in caplog.text
    caplog.clear()
    signs.error = None
    watch.start()  # the user has asked for another look
    qtbot.waitUntil(lambda: signs.looks > 3)


def test_a_change_during_a_search_means_another_search(qtbot: QtBot) -> None:
    go_on, begun = threading.Event(), threading.Semaphore(0)

    def look() -> DeviceLists:
        begun.release()
        go_on.wait(10)
        return DeviceLists()

    search, found = DeviceSearch(look=look), list[DeviceLists]()
    search.found.connect(found.append)
    search.start()
    assert begun.acquire(timeout=5)
    search.start_anew()
    search.start_anew()
    go_on.set()
    qtbot.waitUntil(lambda: len(found) == 2)
    assert search.finish(5)
    qtbot.wait(30)
    assert len(found) == 2


# -- in the window ---------------------------------------------------------------------------------


@pytest.fixture
def saved_settings() -> Settings:
    return Settings(avatar="ben", mic="pulse:usb")


@pytest.fixture
def tell(under_test: WindowUnderTest, qtbot: QtBot) -> Callable[..., None]:
    """Let the session say these words, and wait until the window has heard them."""

    def say(*events: Event) -> None:
        for event in events:
            with qtbot.waitSignal(under_test.bridge.event):
                under_test.session.tell(event)

    return say


def labels(box) -> list[str]:
    return [box.itemText(row) for row in range(box.count())]


def test_a_chosen_microphone_that_goes_stays_chosen_until_it_is_back(
    under_test: WindowUnderTest,
) -> None:
    window = under_test.window
    window.devices.fill(lists(DEFAULT, DESK, USB))
    assert window.mics.currentText() == "USB"
    window.devices.fill(lists(DEFAULT, DESK))
    assert (window.mics.current_id(), window.mics.currentText()) == ("pulse:usb", "usb (not found)")
    window.devices.fill(lists(DEFAULT, DESK, USB))
    assert window.mics.currentText() == "USB"
    assert under_test.session.commands == []


def test_an_open_list_does_not_jump(under_test: WindowUnderTest, qtbot: QtBot) -> None:
    window = under_test.window
    window.devices.fill(lists(DEFAULT, DESK, USB))
    window.mics.showPopup()
    qtbot.waitUntil(window.mics.view().isVisible)
    before = labels(window.mics)
    window.devices.fill(lists(DEFAULT, USB))
    assert labels(window.mics) == before
    qtbot.keyClick(window.mics.view(), Qt.Key.Key_Home)
    qtbot.keyClick(window.mics.view(), Qt.Key.Key_Down)  # "Desk", which is not there any more
    qtbot.keyClick(window.mics.view(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: labels(window.mics) != before)
    assert window.mics.current_id() == "pulse:desk", "the choice made in the open list counts"
    assert window.mics.currentText() == "desk (not found)"
    assert under_test.session.commands == [SwitchMic("pulse:desk")]


def test_closed_without_a_choice_the_list_catches_up(
    under_test: WindowUnderTest, qtbot: QtBot
) -> None:
    window = under_test.window
    window.devices.fill(lists(DEFAULT, USB))
    window.cameras.showPopup()
    qtbot.waitUntil(window.cameras.view().isVisible)
    window.devices.fill(lists(DEFAULT, DESK, USB, cameras=False))
    assert "Desk" not in labels(window.mics)
    window.cameras.hidePopup()
    qtbot.waitUntil(lambda: "Desk" in labels(window.mics))
    assert window.mics.current_id() == "pulse:usb"
    assert under_test.session.commands == []


def test_the_same_devices_again_leave_the_list_alone(under_test: WindowUnderTest) -> None:
    window = under_test.window
    window.devices.fill(lists(DEFAULT, DESK, USB))
    resets: list[None] = []
    window.mics.model().rowsRemoved.connect(lambda: resets.append(None))
    window.mics.model().modelReset.connect(lambda: resets.append(None))
    window.devices.fill(lists(DEFAULT, DESK, USB))
    assert resets == []
    window.devices.fill(lists(DEFAULT, USB))
    assert resets


def live(under_test: WindowUnderTest, tell: Callable[..., None]) -> None:
    tell(StateChanged(State.OPENING), StateChanged(State.RUNNING))


def test_a_lost_microphone_that_comes_back_is_left_to_the_session(
    under_test: WindowUnderTest, tell: Callable[..., None]
) -> None:
    """It waits for that one by itself: told again, it would open it twice."""
    window = under_test.window
    window.devices.fill(lists(DEFAULT, DESK, USB))
    live(under_test, tell)
    tell(Notice("mic-lost", "USB is gone.", "Plug it in."))
    window.devices.fill(lists(DEFAULT, DESK))
    assert "USB is gone." in window.advice.text
    window.devices.fill(lists(DEFAULT, DESK, USB))
    assert SwitchMic("pulse:usb") not in under_test.session.commands
    tell(Notice("mic-back", "USB is back."))
    assert "USB is gone." not in window.advice.text
    assert "USB is back." in window.advice.text
    assert window.mics.current_id() == "pulse:usb"


def test_word_of_a_return_goes_by_itself(
    under_test: WindowUnderTest, tell: Callable[..., None], qtbot: QtBot
) -> None:
    window = under_test.window
    live(under_test, tell)
    window._returns._timer.setInterval(10)
    tell(Notice("speaker-lost", "Desk plays no more."), Notice("speaker-back", "Desk is back."))
    assert "no more" not in window.advice.text
    qtbot.waitUntil(lambda: "is back" not in window.advice.text)
    tell(Notice("speaker-back", "Desk is back."), Notice("speaker-lost", "Desk plays no more."))
    assert "is back" not in window.advice.text
    assert "no more" in window.advice.text
    tell(StateChanged(State.OFF))
    assert "no more" not in window.advice.text


def test_one_that_comes_back_while_nothing_runs_is_only_shown(under_test: WindowUnderTest) -> None:
    window = under_test.window
    window.devices.fill(lists(DEFAULT, DESK))
    window.devices.fill(lists(DEFAULT, DESK, USB))
    assert under_test.session.commands == []


def test_the_first_microphone_replaces_the_sample_and_is_told_once(
    under_test: WindowUnderTest, tell: Callable[..., None], qtbot: QtBot
) -> None:
    window = under_test.window
    window.devices.fill(lists())
    qtbot.mouseClick(window.button, Qt.MouseButton.LeftButton)
    live(under_test, tell)
    tell(ChoiceInEffect("mic", "sample"))
    assert under_test.session.commands[-1] == Start()
    window.devices.fill(lists(DEFAULT, DESK, USB))
    assert under_test.session.commands.count(SwitchMic("pulse:usb")) == 1


def test_what_the_user_has_hidden_is_not_said_again_for_another_device(
    under_test: WindowUnderTest,
) -> None:
    window = under_test.window
    window.devices.fill(lists(DEFAULT, cameras=False))
    assert "No virtual camera" in window.advice.text
    window.advice.dismiss()
    window.devices.fill(lists(DEFAULT, DESK, cameras=False))
    assert window.advice.text == ""
    window.devices.fill(lists(DEFAULT, DESK))
    window.devices.fill(lists(DEFAULT, DESK, cameras=False))
    assert "No virtual camera" in window.advice.text, "it has gone anew"


def test_after_a_run_it_is_looked_again_where_something_had_changed(
    under_test: WindowUnderTest, tell: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    devices, searches = under_test.window.devices, list[str]()
    monkeypatch.setattr(devices._search, "start_anew", lambda: searches.append("search"))
    live(under_test, tell)
    tell(StateChanged(State.OFF))
    assert searches == []
    live(under_test, tell)
    devices._watch.changed.emit()
    assert len(searches) == 1
    tell(StateChanged(State.HOLDING))
    assert len(searches) == 1
    tell(StateChanged(State.OFF))
    tell(StateChanged(State.OFF))
    assert len(searches) == 2
    assert SwitchCamera("auto") not in under_test.session.commands
