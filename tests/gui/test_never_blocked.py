"""The GUI thread is never blocked, whatever the session, the disk and the drivers do."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from app.window.bridge import Bridge
from app.window.devices import DeviceLists
from app.window.keeper import Keeper
from app.window.looks import Looks
from app.window.main_window import MainWindow
from core import paths
from core.avatar.library import AvatarInfo, AvatarLibrary
from core.messages import Recording, State, StateChanged
from core.settings import Settings
from core.types import Device, Origin, Probe, VideoFrame
from tests.avatar_factory import write_avatar
from tests.gui.conftest import FakeSession
from tests.gui.portraits import stats
from tests.gui.watchdog import Gap, Watchdog

pytestmark = pytest.mark.gui

LIMIT_S = 0.05
_ANSWER_S = 0.4  # of everything that is slow here


class SlowLibrary(AvatarLibrary):
    """A library on a disk that takes its time."""

    def list(self) -> list[AvatarInfo]:
        time.sleep(_ANSWER_S)
        return super().list()


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    """The window around a slow library, a slow disk and slow drivers."""
    for name in ("ada", "ben", "cem"):
        write_avatar(paths.user_avatars() / name, avatar_id=name, name=name.title())
    settings = Settings(avatar="ben")
    bridge = Bridge(settings, FakeSession)
    library = SlowLibrary(Path("/nowhere"), paths.user_avatars())
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    made = MainWindow(
        settings,
        bridge,
        library,
        Keeper(settings, lambda *_: time.sleep(_ANSWER_S)),
        Looks(application),
    )
    made.devices._search._look = _look_slowly
    qtbot.addWidget(made)
    made.show()
    made.look_around()
    yield made
    bridge.close()
    made.finish()


def _look_slowly() -> DeviceLists:
    time.sleep(_ANSWER_S)
    return DeviceLists(
        mics=[Device("default", "Default", "system"), Device("pulse:usb", "USB", "pulse")],
        cameras=[Device("pipewire", "PipeWire", "pipewire"), Device("obs", "OBS", "obs")],
        mic_probe=Probe("microphone", True),
        camera_probes=[Probe("pipewire", True)],
    )


def _session(window: MainWindow) -> FakeSession:
    session = window._bridge._session
    assert isinstance(session, FakeSession)
    return session


def _pictures(session: FakeSession, stop: threading.Event) -> None:
    """What a camera thread hands over."""
    rgb = np.random.default_rng(0).integers(0, 255, (720, 1280, 3), np.uint8)
    number = 0
    while not stop.wait(0.04):
        number += 1
        session.preview.put(VideoFrame(rgb, 0, number, Origin.MODEL))
        session.level = number % 10 / 10


def _use_everything(window: MainWindow, qtbot: QtBot) -> None:
    """Start, switch everything that can be switched, open what can be opened, stop."""
    session = _session(window)
    qtbot.mouseClick(window.button, Qt.MouseButton.LeftButton)
    for state in (State.OPENING, State.WARMING, State.RUNNING):
        session.tell(StateChanged(state))
        qtbot.wait(60)
    session.tell(stats())
    for row in range(window.avatars.count()):
        window.avatars.setCurrentRow(row)
        qtbot.wait(60)
    for box in (window.mics, window.cameras, window.speakers, window.panel.delays):
        for row in range(box.count()):
            box.setCurrentIndex(row)
            box.activated.emit(row)
            qtbot.wait(20)
    window.panel.engines.chosen.emit("pattern")
    for action in (window.acts.mute, window.acts.panic, window.acts.record, window.acts.snapshot):
        action.trigger()
        qtbot.wait(40)
    session.tell(Recording("talk.mp4", True))
    session.tell(Recording("talk.mp4", False))
    window.look_for_devices()
    window.resize(1600, 900)
    qtbot.wait(100)
    window.advice.advise("camera", "No camera.", "sudo modprobe v4l2loopback")
    window.advice.more.click()
    window.show_models()
    window.show_about()
    qtbot.wait(200)
    acts = window.acts
    for action in (acts.settings, acts.profiles, acts.statistics, acts.wizard, acts.report):
        action.trigger()
        qtbot.wait(100)
    settings = window.doors.settings
    assert settings is not None
    for group in settings.pages:
        settings.show_page(group)
        qtbot.wait(30)
    window.choices.change(theme="dark", text_percent=150)
    window.follow_settings()
    qtbot.wait(60)
    window.choices.change(theme="light", text_percent=100)
    window.follow_settings()
    window.doors.close()
    for dialog in window.findChildren(QDialog):
        dialog.close()
    qtbot.mouseClick(window.button, Qt.MouseButton.LeftButton)
    for state in (State.STOPPING, State.OFF):
        session.tell(StateChanged(state))
        qtbot.wait(60)


def _idle_gap(parent: QObject, qtbot: QtBot) -> float:
    """How long this machine leaves a thread waiting that has nothing to do."""
    with Watchdog(parent) as idle:
        qtbot.wait(400)
    return idle.longest_s


ROUNDS = 3  # what blocks does so in each of them; a machine that is starved does not


def test_the_window_answers_at_any_time(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.avatars.count() == 3)
    _use_everything(window, qtbot)  # what is loaded late is loaded now
    for _ in range(ROUNDS):
        late = _late_answers(window, qtbot)
        if not late:
            return
    pytest.fail("\n".join(_in_words(gap) for gap in late))


def _in_words(gap: Gap) -> str:
    seconds, worked = gap.seconds * 1000, gap.worked_s * 1000
    return f"{seconds:.0f} ms, of which {worked:.0f} ms were work\n{gap.stack}"


def _late_answers(window: MainWindow, qtbot: QtBot) -> list[Gap]:
    before = _idle_gap(window, qtbot)
    stop = threading.Event()
    camera = threading.Thread(target=_pictures, args=(_session(window), stop))
    camera.start()
    try:
        with Watchdog(window, LIMIT_S) as watchdog:
            _use_everything(window, qtbot)
    finally:
        stop.set()
        camera.join(10)
    noise = max(before, _idle_gap(window, qtbot))
    print(f"longest {watchdog.longest_s * 1000:.0f} ms, idle {noise * 1000:.0f} ms")
    return [gap for gap in watchdog.gaps if gap.seconds > LIMIT_S + 2 * noise]


def test_the_watchdog_sees_what_blocks(qtbot: QtBot) -> None:
    parent = QObject()
    with Watchdog(parent, LIMIT_S) as watchdog:
        qtbot.wait(30)
        time.sleep(0.2)
        qtbot.wait(30)
    assert max(gap.seconds for gap in watchdog.gaps) >= 0.2
    assert any("time.sleep(0.2)" in gap.stack for gap in watchdog.gaps)
