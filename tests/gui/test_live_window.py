"""The real window around the real session: sample speech in, a moving mouth in the picture."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.window.bridge import Bridge
from app.window.keeper import Keeper
from app.window.main_window import MainWindow
from core import paths
from core.avatar.library import AvatarLibrary
from core.messages import Event, Recording, Stats
from core.settings import Settings
from core.settings_file import load_settings, update_settings
from core.types import Origin, VideoFrame
from tests.avatar_factory import write_avatar

pytestmark = [pytest.mark.gui, pytest.mark.flow]


@pytest.fixture
def live(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """The window with a drawn avatar that speaks the sample."""
    write_avatar(paths.user_avatars() / "ada", avatar_id="ada", name="Ada")
    settings = Settings(
        avatar="ada",
        mic="sample",
        camera="window",
        speaker="off",
        engine="pattern",
        size_px=(320, 180),
    )
    bridge = Bridge(settings)
    library = AvatarLibrary(tmp_path / "none", paths.user_avatars())
    write = partial(update_settings, paths.settings_file())
    window = MainWindow(settings, bridge, library, Keeper(settings, write))
    qtbot.addWidget(window)
    window.show()
    yield window
    bridge.close()
    window.finish()


def test_start_makes_the_avatar_speak_and_stop_ends_it(qtbot: QtBot, live: MainWindow) -> None:
    frames: list[VideoFrame] = []
    live._bridge.frame.connect(frames.append)
    qtbot.mouseClick(live.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: sum(frame.origin is Origin.MODEL for frame in frames) > 40, timeout=20_000
    )
    assert "pictures a second" in live.status.text()
    assert all(frame.rgb.max() > 60 for frame in frames), "a picture was black"
    mouths = np.stack([frame.rgb[90:150, 110:210].mean(axis=2) for frame in frames[-40:]])
    assert mouths.std(axis=0).max() > 8.0, "nothing moves around the mouth"
    qtbot.mouseClick(live.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Start" in live.button.text(), timeout=10_000)


def test_a_camera_that_cannot_be_had_gives_way_to_the_one_in_use(
    qtbot: QtBot, live: MainWindow, tmp_path: Path
) -> None:
    qtbot.mouseClick(live.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "pictures a second" in live.status.text(), timeout=20_000)
    live.cameras.mark(f"file:{tmp_path}")  # a folder is no video file
    assert live.cameras.current_id() != "window"
    live.cameras.activated.emit(live.cameras.currentIndex())
    qtbot.waitUntil(lambda: live.cameras.current_id() == "window", timeout=20_000)
    assert live.advice.text
    frames: list[VideoFrame] = []
    live._bridge.frame.connect(frames.append)
    qtbot.waitUntil(lambda: len(frames) > 5, timeout=10_000)
    live.finish()
    assert load_settings(paths.settings_file())[0].camera == "window"


def test_mute_panic_and_a_recording_with_the_real_session(qtbot: QtBot, live: MainWindow) -> None:
    heard: list[Event] = []
    live._bridge.event.connect(heard.append)

    def figures() -> Stats | None:
        return next((event for event in reversed(heard) if isinstance(event, Stats)), None)

    def told(**wanted: object) -> bool:
        now = figures()
        return now is not None and all(getattr(now, name) == wanted[name] for name in wanted)

    chip = live.stage.bar.chip
    qtbot.mouseClick(live.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: chip.text() == "Speaking", timeout=20_000)
    live.acts.record.trigger()
    qtbot.waitUntil(lambda: any(isinstance(event, Recording) for event in heard), timeout=10_000)
    live.acts.mute.trigger()
    qtbot.waitUntil(lambda: told(muted=True), timeout=10_000)
    assert chip.text() == "Muted"
    live.acts.panic.trigger()
    qtbot.waitUntil(lambda: told(panic="idle"), timeout=10_000)
    assert chip.text() == "Panic"
    live.acts.panic.trigger()
    live.acts.mute.trigger()
    qtbot.waitUntil(lambda: told(muted=False, panic=""), timeout=10_000)
    qtbot.waitUntil(lambda: chip.text() == "Speaking", timeout=20_000)
    assert "Recording" in live.stage.bar.clock.text()
    live.acts.record.trigger()
    qtbot.waitUntil(lambda: "Recorded" in live.stage.news.text, timeout=20_000)
    (file,) = paths.recordings().glob("*.mp4")
    assert file.stat().st_size > 1000
    qtbot.mouseClick(live.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: chip.text() == "Off", timeout=10_000)
