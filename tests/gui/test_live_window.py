"""The real window around the real session: sample speech in, a moving mouth in the picture."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.window.bridge import Bridge
from app.window.main_window import MainWindow
from core import paths
from core.avatar.library import AvatarLibrary
from core.settings import Settings
from core.types import Origin, VideoFrame
from tests.avatar_factory import write_avatar

pytestmark = [pytest.mark.gui, pytest.mark.flow]


def test_start_makes_the_avatar_speak_and_stop_ends_it(qtbot: QtBot, tmp_path: Path) -> None:
    write_avatar(paths.user_avatars() / "ada", avatar_id="ada", name="Ada")
    settings = Settings(
        avatar="ada", mic="sample", camera="window", engine="pattern", size_px=(320, 180)
    )
    bridge = Bridge(settings)
    library = AvatarLibrary(tmp_path / "none", paths.user_avatars())
    window = MainWindow(settings, bridge, library, lambda _settings: None)
    qtbot.addWidget(window)
    window.show()
    frames: list[VideoFrame] = []
    bridge.frame.connect(frames.append)
    try:
        qtbot.mouseClick(window.button, Qt.MouseButton.LeftButton)
        spoken = [Origin.MODEL]
        qtbot.waitUntil(
            lambda: sum(frame.origin in spoken for frame in frames) > 40, timeout=20_000
        )
        assert "pictures a second" in window.status.text()
        assert all(frame.rgb.max() > 60 for frame in frames), "a picture was black"
        mouths = np.stack([frame.rgb[90:150, 110:210].mean(axis=2) for frame in frames[-40:]])
        assert mouths.std(axis=0).max() > 8.0, "nothing moves around the mouth"
        qtbot.mouseClick(window.button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: "Start" in window.button.text(), timeout=10_000)
    finally:
        bridge.close()
