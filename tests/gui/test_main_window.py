"""What the window does with the user's clicks and the session's words."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.window.devices import DeviceLists
from app.window.words import engine_words, status_words
from core.messages import (
    Fault,
    Notice,
    Start,
    State,
    StateChanged,
    Stats,
    Stop,
    SwitchAvatar,
    SwitchCamera,
    SwitchMic,
)
from core.settings import Settings
from core.types import Device, Origin, Probe, VideoFrame
from tests.gui.conftest import WindowUnderTest

pytestmark = pytest.mark.gui


def live_stats(**changes: object) -> Stats:
    figures: dict[str, object] = {
        "state": State.RUNNING,
        "fps": 25.0,
        "delay_ms": 180.0,
        "delay_p50_ms": 170.0,
        "delay_p95_ms": 180.0,
        "level": 0.5,
        "voiced": True,
        "engine": "onnx_small",
        "provider": "CPUExecutionProvider",
        "camera": "window",
        "mic": "sample",
    }
    return Stats(**{**figures, **changes})  # type: ignore[arg-type]


def test_start_and_stop_are_one_button(under_test: WindowUnderTest, qtbot: QtBot) -> None:
    window, session = under_test.window, under_test.session
    qtbot.mouseClick(window.button, Qt.MouseButton.LeftButton)
    assert session.commands == [Start()]
    session.tell(StateChanged(State.RUNNING))
    qtbot.waitUntil(lambda: "Stop" in window.button.text())
    qtbot.mouseClick(window.button, Qt.MouseButton.LeftButton)
    assert session.commands == [Start(), Stop()]
    session.tell(StateChanged(State.STOPPING))
    qtbot.waitUntil(lambda: not window.button.isEnabled())
    session.tell(StateChanged(State.OFF))
    qtbot.waitUntil(lambda: window.button.isEnabled() and "Start" in window.button.text())


def test_the_saved_avatar_is_marked_and_a_click_switches(
    under_test: WindowUnderTest, qtbot: QtBot
) -> None:
    grid = under_test.window.avatars
    assert grid.count() == 2
    assert grid.current_id() == "ben"
    assert under_test.session.commands == []
    place = grid.visualItemRect(grid.item(0)).center()
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert under_test.session.commands == [SwitchAvatar("ada")]
    assert under_test.saved == [{"avatar": "ada"}]


def test_faces_are_shown(under_test: WindowUnderTest) -> None:
    grid = under_test.window.avatars
    assert not any(grid.item(row).icon().isNull() for row in range(grid.count()))


def test_devices_that_are_found_can_be_chosen(under_test: WindowUnderTest, qtbot: QtBot) -> None:
    window = under_test.window
    lists = DeviceLists(
        mics=[Device("pulse:usb", "USB microphone", "pulse")],
        cameras=[Device("pipewire", "PipeWire camera", "pipewire")],
        mic_probe=Probe("audio", True),
        camera_probes=[Probe("pipewire", True)],
    )
    window.devices.fill(lists)
    assert window.advice.text == ""
    row = window.mics.findText("USB microphone")
    window.mics.setCurrentIndex(row)
    window.mics.activated.emit(row)
    row = window.cameras.findText("PipeWire camera")
    window.cameras.setCurrentIndex(row)
    window.cameras.activated.emit(row)
    assert under_test.session.commands == [SwitchMic("pulse:usb"), SwitchCamera("pipewire")]
    saved = {name: value for changes in under_test.saved for name, value in changes.items()}
    assert saved == {"mic": "pulse:usb", "camera": "pipewire"}


def test_without_microphone_and_camera_the_exact_step_is_said(under_test: WindowUnderTest) -> None:
    window = under_test.window
    window.devices.fill(
        DeviceLists(
            mic_probe=Probe("audio", False, "No sound system answers.", "sudo apt install X"),
            camera_probes=[Probe("v4l2loopback", False, "no module", "sudo modprobe v4l2loopback")],
        )
    )
    assert window.advice.isVisible()
    assert "sudo apt install X" in window.advice.text
    assert "sudo modprobe v4l2loopback" in window.advice.text
    assert window.mics.currentData() == "sample"
    assert window.button.isEnabled()


def test_the_sample_speech_drives_a_window_without_microphone(
    under_test: WindowUnderTest, qtbot: QtBot
) -> None:
    under_test.window.devices.fill(DeviceLists(mic_probe=Probe("audio", False, "none")))
    qtbot.mouseClick(under_test.window.button, Qt.MouseButton.LeftButton)
    assert SwitchMic("sample") in under_test.session.commands
    assert under_test.session.commands[-1] == Start()


def test_notices_and_faults_from_any_thread_reach_the_user(
    under_test: WindowUnderTest, qtbot: QtBot
) -> None:
    session, advice = under_test.session, under_test.window.advice
    worker = threading.Thread(
        target=lambda: session.tell(Fault("mic", "The microphone has gone.", "Plug it in."))
    )
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: "Plug it in." in advice.text)
    session.tell(Notice("engine", "Running on the processor."))
    qtbot.waitUntil(lambda: "Running on the processor." in advice.text)
    advice.dismiss()
    assert not advice.isVisible()


@pytest.mark.parametrize(
    "saved_settings",
    [Settings(avatar="ben", mirror_preview=mirrored) for mirrored in (False, True)],
    ids=["as they are", "mirrored"],
)
def test_pictures_are_painted_without_a_change_of_colour(
    under_test: WindowUnderTest, qtbot: QtBot
) -> None:
    preview = under_test.window.preview
    rgb = np.zeros((720, 1280, 3), np.uint8)
    rgb[:, :640], rgb[:, 640:] = (255, 0, 0), (0, 0, 255)
    under_test.session.preview.put(VideoFrame(rgb, 0, 0, Origin.MODEL))
    under_test.session.tell(StateChanged(State.RUNNING))
    qtbot.waitUntil(lambda: preview._image is not None and not preview._message)
    shot, place = preview.grab().toImage(), preview.picture_rect()
    quarter = place.width() // 4
    left = shot.pixelColor(place.left() + quarter, place.center().y())
    right = shot.pixelColor(place.right() - quarter, place.center().y())
    red, blue = (255, 0, 0), (0, 0, 255)
    seen = ((left.red(), left.green(), left.blue()), (right.red(), right.green(), right.blue()))
    assert seen == ((blue, red) if preview.mirrored else (red, blue))


def test_the_picture_keeps_its_shape(under_test: WindowUnderTest) -> None:
    preview = under_test.window.preview
    preview.show_rgb(np.zeros((720, 1280, 3), np.uint8))
    for width, height in ((900, 300), (500, 800)):
        preview.resize(width, height)
        place = preview.picture_rect()
        assert abs(place.width() / place.height() - 16 / 9) < 0.02
        assert preview.rect().contains(place)


def test_the_level_rises_at_once_and_falls_slowly(under_test: WindowUnderTest) -> None:
    meter = under_test.window.meter
    meter.set_level(0.8)
    assert meter.shown == pytest.approx(0.8)
    meter.set_level(0.0)
    assert 0.5 < meter.shown < 0.8
    for _ in range(40):
        meter.set_level(0.0)
    assert meter.shown == pytest.approx(0.0)


def test_the_status_line_uses_plain_words() -> None:
    line = status_words(live_stats())
    assert "25.0 pictures a second" in line
    assert "180 ms behind your voice" in line
    assert "processor" in line
    assert "graphics card" in engine_words("onnx_small", "CUDAExecutionProvider")


def test_closing_the_window_stops_the_session(under_test: WindowUnderTest) -> None:
    under_test.window.close()
    assert under_test.session.commands[-1] == Stop()
