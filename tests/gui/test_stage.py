"""The bar below the picture: what goes on is said, and each button does its one thing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from core import paths
from core.messages import (
    Adjusted,
    Event,
    Fault,
    Notice,
    Recording,
    SetDelay,
    SetMuted,
    SetPanic,
    Start,
    StartRecording,
    State,
    StateChanged,
    StopRecording,
    SwitchEngine,
)
from core.settings import Settings
from core.types import Origin, VideoFrame
from tests.gui.conftest import WindowUnderTest
from tests.gui.portraits import stats

pytestmark = pytest.mark.gui

_RGB = np.random.default_rng(0).integers(0, 255, (90, 160, 3), np.uint8)


@pytest.fixture
def tell(under_test: WindowUnderTest, qtbot: QtBot) -> Callable[..., None]:
    """Let the session say these words, and wait until the window has heard them."""

    def say(*events: Event) -> None:
        for event in events:
            with qtbot.waitSignal(under_test.bridge.event):
                under_test.session.tell(event)

    return say


def _show(under_test: WindowUnderTest, origin: Origin, times: int = 1) -> None:
    for _ in range(times):
        under_test.bridge.frame.emit(VideoFrame(_RGB, 0, 0, origin))


def test_speech_and_silence_are_told_apart(
    under_test: WindowUnderTest, tell: Callable[..., None]
) -> None:
    bar = under_test.window.stage.bar
    assert bar.chip.text() == "Off"
    tell(StateChanged(State.OPENING), StateChanged(State.RUNNING))
    assert bar.chip.text() == "Silent"
    _show(under_test, Origin.MODEL)
    assert (bar.chip.text(), bar.chip.icon) == ("Speaking", "speaking")
    _show(under_test, Origin.IDLE, 10)
    assert bar.chip.text() == "Speaking", "a breath is no silence"
    _show(under_test, Origin.IDLE, 10)
    assert bar.chip.text() == "Silent"
    assert under_test.window.windowTitle() == "Live – Lipcam"


def test_mute_is_shown_at_once_and_follows_the_session(
    under_test: WindowUnderTest, qtbot: QtBot, tell: Callable[..., None]
) -> None:
    window, session = under_test.window, under_test.session
    assert not window.acts.mute.isEnabled(), "nothing is let out"
    tell(StateChanged(State.RUNNING))
    qtbot.mouseClick(window.stage.bar.mute, Qt.MouseButton.LeftButton)
    assert session.commands == [SetMuted(True)]
    assert window.stage.bar.chip.text() == "Muted"
    assert window.stage.bar.mute.isChecked()
    assert "Unmute" in window.stage.bar.mute.text().replace("&", "")
    assert window.windowTitle() == "Muted – Lipcam"
    tell(stats(muted=False), stats(muted=True))
    assert window.stage.bar.chip.text() == "Muted"
    tell(stats(muted=False))  # by a key of the system, say
    assert not window.stage.bar.mute.isChecked()
    window.acts.mute.trigger()
    tell(StateChanged(State.OFF), StateChanged(State.OPENING), StateChanged(State.RUNNING))
    assert window.stage.bar.chip.text() == "Muted", "the session goes on so in the next run"


@pytest.mark.parametrize("saved_settings", [Settings(avatar="ben", panic_shows="slate")])
def test_panic_shows_what_the_settings_say(
    under_test: WindowUnderTest, tell: Callable[..., None]
) -> None:
    window = under_test.window
    tell(StateChanged(State.RUNNING))
    window.acts.panic.trigger()
    assert window.stage.bar.chip.text() == "Panic"
    window.acts.panic.trigger()
    assert under_test.session.commands == [SetPanic("slate"), SetPanic("")]


def test_a_recording_is_named_timed_and_shown_when_it_is_done(
    under_test: WindowUnderTest, qtbot: QtBot, tell: Callable[..., None]
) -> None:
    window, session = under_test.window, under_test.session
    tell(StateChanged(State.RUNNING))
    window.acts.record.trigger()
    qtbot.waitUntil(lambda: bool(session.commands))
    (command,) = session.commands
    assert isinstance(command, StartRecording)
    assert Path(command.path).parent == paths.recordings()
    assert Path(command.path).parent.is_dir()
    tell(Recording(command.path, True), stats(recording=command.path, recorded_s=72.4))
    assert window.stage.bar.clock.text() == "Recording 1:12"
    assert "recording" in window.windowTitle()
    window.acts.record.trigger()
    assert session.commands[-1] == StopRecording()
    tell(Recording(command.path, False))
    assert Path(command.path).name in window.stage.news.text
    assert window.stage.bar.clock.isHidden()
    assert not window.acts.record.isChecked()


def test_a_recording_that_the_session_cannot_make_is_not_shown_for_long(
    under_test: WindowUnderTest, qtbot: QtBot, tell: Callable[..., None]
) -> None:
    window = under_test.window
    tell(StateChanged(State.RUNNING))
    window.acts.record.trigger()
    tell(Notice("recording", "The disk is full."), *[stats() for _ in range(3)])
    assert "The disk is full." in window.advice.text
    assert not window.acts.record.isChecked()


def test_a_recording_without_a_place_is_not_shown(
    under_test: WindowUnderTest, qtbot: QtBot, tell: Callable[..., None], tmp_path: Path
) -> None:
    window = under_test.window
    (tmp_path / "file").touch()
    window.keepsakes.folder = str(tmp_path / "file")
    tell(StateChanged(State.RUNNING))
    window.acts.record.trigger()
    qtbot.waitUntil(lambda: "Nothing can be recorded" in window.advice.text)
    assert not window.acts.record.isChecked()
    assert window.stage.bar.clock.isHidden()
    assert under_test.session.commands == []


def test_a_snapshot_is_what_others_see(under_test: WindowUnderTest, qtbot: QtBot) -> None:
    window = under_test.window
    assert window.preview.mirrored
    window.acts.snapshot.setEnabled(True)
    window.acts.snapshot.trigger()
    assert not paths.snapshots().exists(), "there is no picture yet"
    _show(under_test, Origin.MODEL)
    window.acts.snapshot.trigger()
    qtbot.waitUntil(lambda: "Picture saved" in window.stage.news.text)
    (file,) = paths.snapshots().glob("*.png")
    assert np.array_equal(cv2.imread(str(file))[..., ::-1], _RGB), "it is mirrored"


def test_a_fault_has_a_button_that_mends_it(
    under_test: WindowUnderTest, qtbot: QtBot, tell: Callable[..., None]
) -> None:
    window = under_test.window
    assert window.stage.bar.remedy.isHidden()
    tell(StateChanged(State.RUNNING), Fault("mic", "Gone."), StateChanged(State.HOLDING, "Gone."))
    assert "microphone" in window.stage.bar.remedy.text()
    window.stage.bar.remedy.click()
    assert window.mics.view().isVisible()
    window.mics.hidePopup()
    tell(Fault("camera", "Busy."), StateChanged(State.FAULT, "Busy."))
    assert "Try again" in window.stage.bar.remedy.text().replace("&", "")
    window.stage.bar.remedy.click()
    assert under_test.session.commands[-1] == Start()
    tell(StateChanged(State.OPENING))
    assert window.stage.bar.remedy.isHidden()


def test_who_watches_is_said(under_test: WindowUnderTest, tell: Callable[..., None]) -> None:
    tell(StateChanged(State.RUNNING), stats(readers=("Zoom",)))
    assert under_test.window.status.text().startswith("In use by Zoom")
    tell(stats(readers=()))
    assert under_test.window.status.text().startswith("Nobody is watching")
    tell(stats(readers=None))
    assert "watching" not in under_test.window.status.text()


# -- Delay, engine, gate --------------------------------------------------------------------------


def test_the_delay_says_what_is_and_offers_presets(
    under_test: WindowUnderTest, tell: Callable[..., None]
) -> None:
    box = under_test.window.panel.delays
    assert box.currentText() == "Conversation · 180 ms"
    tell(StateChanged(State.RUNNING), stats(delay_ms=270.0))
    assert box.currentText() == "Conversation · 270 ms"
    row = box.findData("600")
    box.setCurrentIndex(row)
    box.activated.emit(row)
    assert under_test.session.commands == [SetDelay(600)]
    assert under_test.saved == [{"delay_ms": 600}]
    under_test.window.choices.change(delay_ms=240)
    under_test.window.follow_settings()
    tell(StateChanged(State.OFF))
    assert box.currentText() == "Own: 240 ms"


def test_an_engine_that_is_not_there_leads_to_the_models(
    under_test: WindowUnderTest, qtbot: QtBot
) -> None:
    from app.window.engines import look_at_engines

    window, box = under_test.window, under_test.window.panel.engines
    box.show_found(look_at_engines())
    assert box.current_id() == "onnx_small"
    row = box.findData("lipforcing-14b")
    assert "not installed: get it…" in box.itemText(row)
    assert box.findData("pattern") < 0, "a test pattern is nothing for everybody"
    with qtbot.waitSignal(box.wanted):
        box.activated.emit(row)
    assert box.current_id() == "onnx_small"
    assert under_test.session.commands == []
    assert window.models.page is not None
    window.models.page.close()


def test_an_engine_that_is_there_is_chosen(under_test: WindowUnderTest) -> None:
    from app.window.engines import EngineFound

    box = under_test.window.panel.engines
    box.show_found([EngineFound("onnx_small", True), EngineFound("lipforcing-1.3b", True)])
    box.activated.emit(box.findData("lipforcing-1.3b"))
    assert under_test.session.commands == [SwitchEngine("lipforcing-1.3b")]
    assert under_test.saved == [{"engine": "lipforcing-1.3b"}]


@pytest.mark.parametrize("saved_settings", [Settings(avatar="ben", gate=True, gate_db=-30)])
def test_the_gate_is_a_line_on_the_meters_scale(
    under_test: WindowUnderTest, tell: Callable[..., None]
) -> None:
    meter = under_test.window.meter
    assert meter.gate == pytest.approx(0.5)
    under_test.window.choices.change(gate_db=-45)
    tell(Adjusted((("gate_db", -60),)))  # the session could not have it
    assert meter.gate == pytest.approx(0.0)
    under_test.window.choices.change(gate=False)
    under_test.window.follow_settings()
    assert meter.gate is None


# -- Advice ---------------------------------------------------------------------------------------


def test_advice_is_one_line_until_more_is_wanted(under_test: WindowUnderTest) -> None:
    window, advice = under_test.window, under_test.window.advice
    advice.advise("camera", "No camera.", "Load it: sudo modprobe v4l2loopback")
    advice.advise("delay", "The delay is 270 ms.")
    assert advice.text.startswith("The delay is 270 ms."), "the newest comes first"
    assert not advice.copy_button.isVisible(), "the command belongs to what is not shown"
    closed = advice.sizeHint().height()
    assert closed < 4 * window.fontMetrics().height()
    advice.more.click()
    assert advice.sizeHint().height() > closed
    advice.copy_button.click()
    assert QGuiApplication.clipboard().text() == "sudo modprobe v4l2loopback"
    advice.settle("camera")
    assert not advice.copy_button.isVisible()
    advice.hide_button.click()
    assert not advice.isVisible()


# -- Avatars --------------------------------------------------------------------------------------


def test_avatars_are_found_by_name(under_test: WindowUnderTest, qtbot: QtBot) -> None:
    picker, grid = under_test.window.panel.picker, under_test.window.avatars
    qtbot.keyClicks(picker.search, "AD")
    assert [grid.isRowHidden(row) for row in range(2)] == [False, True]
    qtbot.keyClicks(picker.search, "x")
    assert picker.none.isVisible()
    qtbot.keyClick(picker.search, Qt.Key.Key_Escape)
    assert not any(grid.isRowHidden(row) for row in range(2))
    qtbot.keyClick(picker.search, Qt.Key.Key_Down)
    assert under_test.session.commands == [], "searching switches nothing"


def test_the_face_that_is_looked_at_moves_and_rests_when_it_may_not(
    under_test: WindowUnderTest, qtbot: QtBot
) -> None:
    grid = under_test.window.avatars
    grid.itemEntered.emit(grid.item(0))
    qtbot.waitUntil(lambda: grid.player.playing)
    assert grid.player.picture("ada") is not None
    assert grid.player.picture("ben") is None
    under_test.window.hide()
    assert not grid.player.playing
    under_test.window.show()
    grid.player.allowed = False
    grid.itemEntered.emit(grid.item(0))
    qtbot.wait(250)
    assert not grid.player.playing


def test_the_chosen_avatar_is_on_the_stage_before_anything_is_live(
    under_test: WindowUnderTest, qtbot: QtBot, tell: Callable[..., None]
) -> None:
    preview = under_test.window.preview
    qtbot.waitUntil(lambda: preview.has_picture)
    before = preview._rgb
    tell(StateChanged(State.RUNNING))
    under_test.window.avatars.choose_next()
    qtbot.wait(150)
    assert preview._rgb is before, "a poster came over the live picture"
