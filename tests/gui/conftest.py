"""A session that only remembers what it was told, and a window around it."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.window import window_code
from app.window.bridge import Bridge
from app.window.keeper import Keeper
from app.window.main_window import MainWindow
from core import paths
from core.avatar.library import AvatarLibrary
from core.messages import Command, Event
from core.settings import Settings
from core.slots import LatestSlot
from core.types import VideoFrame
from tests.avatar_factory import write_avatar

SLOW_CODE = "code_that_takes_its_time"
QUICK_CODE = "code_that_is_quick"


@pytest.fixture(autouse=True, scope="session")
def _code_is_loaded() -> None:
    """As a few seconds after the start of the program: windows open at once, not in a moment."""
    for module in window_code.ALL:
        import_module(module)


@pytest.fixture
def slow_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Modules of both names can be imported; until it is set, the slow one is half loaded."""
    door = ModuleType("door_of_the_slow_code")
    door.gate = gate = threading.Event()  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, door.__name__, door)
    folder = tmp_path / "code"
    folder.mkdir()
    (folder / f"{SLOW_CODE}.py").write_text("import door_of_the_slow_code as d\nd.gate.wait(10)\n")
    (folder / f"{QUICK_CODE}.py").write_text("")
    monkeypatch.syspath_prepend(folder)
    yield gate
    gate.set()
    for name in (SLOW_CODE, QUICK_CODE):
        sys.modules.pop(name, None)


class FakeSession:
    """Keeps the commands; the test speaks its events."""

    def __init__(self, settings: Settings, on_event: Callable[[Event], None]) -> None:
        self.settings = settings
        self.tell = on_event
        self.preview: LatestSlot[VideoFrame] = LatestSlot()
        self.level = 0.0
        self.commands: list[Command] = []
        self.closed = 0

    def post(self, command: Command) -> None:
        self.commands.append(command)

    def close(self) -> bool:
        self.closed += 1
        return True


class WindowUnderTest:
    """The real window, its fake session and what it saved."""

    def __init__(self, folder: Path, settings: Settings) -> None:
        self.written: list[Mapping[str, Any]] = []  # in the disk's thread
        self.sessions: list[FakeSession] = []
        for name in ("ada", "ben"):
            write_avatar(paths.user_avatars() / name, avatar_id=name, name=name.title())
        library = AvatarLibrary(folder, paths.user_avatars())
        self.bridge = Bridge(settings, self._make)
        self.keeper = Keeper(settings, lambda changes, _others: self.written.append(changes))
        self.window = MainWindow(settings, self.bridge, library, self.keeper)

    @property
    def saved(self) -> list[Mapping[str, Any]]:
        """The changes that were written so far, each as the names and values of one go."""
        assert self.window._disk.wait(10)
        return self.written

    @property
    def session(self) -> FakeSession:
        return self.sessions[0]

    def _make(self, settings: Settings, on_event: Callable[[Event], None]) -> FakeSession:
        self.sessions.append(FakeSession(settings, on_event))
        return self.sessions[-1]


def stored(under_test: WindowUnderTest) -> dict[str, Any]:
    """All that was written so far, in however many goes."""
    found: dict[str, Any] = {}
    for changes in under_test.saved:
        found.update(changes)
    return found


@pytest.fixture
def saved_settings() -> Settings:
    """What the user had chosen before; parametrize it directly for other choices."""
    return Settings(avatar="ben")


@pytest.fixture
def under_test(qtbot: QtBot, tmp_path: Path, saved_settings: Settings) -> Iterator[WindowUnderTest]:
    made = WindowUnderTest(tmp_path / "no-bundled-avatars", saved_settings)
    qtbot.addWidget(made.window)
    made.window.show()
    qtbot.waitUntil(lambda: made.window.avatars.count() == 2)
    yield made
    made.bridge.close()
    made.window.finish()
