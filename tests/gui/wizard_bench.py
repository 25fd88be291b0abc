"""The first steps around a session that only remembers, a search and a check that say what a test
wants."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from pytestqt.qtbot import QtBot

from app.doctor.check import Check
from app.doctor.finding import Finding, Verdict
from app.doctor.scope import Scope
from app.window.avatar_grid import look_at_avatars
from app.window.bridge import Bridge
from app.window.choices import Choices
from app.window.devices import DeviceLists, DeviceSearch
from app.window.keeper import Keeper
from app.window.wizard.camera_check import CameraCheck
from app.window.wizard.wizard import Wizard
from core import paths
from core.avatar.library import AvatarLibrary
from core.camera.reader_verdict import Outcome, ReaderReport
from core.messages import Event, State, StateChanged
from core.settings import Settings
from core.types import Device, Origin, Probe, VideoFrame
from tests.avatar_factory import write_avatar
from tests.gui.conftest import FakeSession
from tests.gui.test_main_window import live_stats

NO_DRIVER = Probe(
    "v4l2loopback",
    False,
    "The driver v4l2loopback is not loaded.",
    "Install and load the driver: sudo modprobe v4l2loopback exclusive_caps=1",
)
PIPEWIRE = Device("pipewire", "Lipcam AI avatar (PipeWire, no driver needed)", "pipewire")
MIC = Device("default", "System default (USB)", "system")
FOUND = DeviceLists(
    [MIC, Device("pulse:usb", "USB headset", "pulse")],
    [PIPEWIRE],
    Probe("microphone", True),
    [NO_DRIVER, Probe("pipewire", True)],
)
NO_MIC = DeviceLists(
    [], [PIPEWIRE], Probe("microphone", False, "No microphone was found.", "Plug one in."), []
)
NO_CAMERA = DeviceLists(
    [MIC],
    [],
    Probe("microphone", True),
    [NO_DRIVER, Probe("pipewire", False, "PipeWire does not answer.", "Start PipeWire.")],
)
SEEN = ReaderReport(Outcome.SEEN, "Lipcam AI avatar", "Another program saw 50 pictures.")

HEARD = Finding("sound.voice", Verdict.PASS, "Another program hears it.")


class HandClock:
    """Time that only a test moves."""

    def __init__(self) -> None:
        self.now = 0

    def now_ns(self) -> int:
        return self.now

    def sleep_until(self, due_ns: int) -> None:
        self.now = max(self.now, due_ns)


class FakeCheck:
    """Answers with the bench's report; with ``hold`` only once it is asked to stop."""

    def __init__(self, bench: WizardBench, stop: Callable[[], bool]) -> None:
        self._bench, self._stop = bench, stop

    def run(self, choice: str, size_px: tuple[int, int], fps: int) -> ReaderReport:
        return self._answer(choice)

    def run_live(self, label: str, rgb: np.ndarray, fps: int) -> ReaderReport:
        return self._answer(f"live: {label}")

    def _answer(self, what: str) -> ReaderReport:
        self._bench.checked.append(what)
        while self._bench.hold and not self._stop():
            time.sleep(0.005)
        return self._bench.report


class FakeVoiceCheck:
    """As ``FakeCheck``, of the voice: answers with the bench's ``heard``."""

    def __init__(self, bench: WizardBench, scope: Scope) -> None:
        self._bench, self._scope = bench, scope

    def run(self, heard: Callable[[Any], None], stop: Callable[[], bool]) -> tuple[Finding, ...]:
        self._bench.listened.append(self._scope)
        while self._bench.hold and not stop():
            time.sleep(0.005)
        return () if stop() else (self._bench.heard,)


class WizardBench:
    """found: what the next search says. report, heard: what the next check says of the camera, and
    of the voice. listened: what checks of the voice were asked with."""

    def __init__(
        self,
        qtbot: QtBot,
        settings: Settings | None = None,
        state: State = State.OFF,
        found: DeviceLists = FOUND,
    ) -> None:
        settings = settings or Settings(avatar="ben")
        self.qtbot, self.found, self.report, self.hold = qtbot, found, SEEN, False
        self.checked: list[str] = []
        self.heard = HEARD
        self.listened: list[Scope] = []
        self.chosen: list[str] = []
        self.kept: dict[str, Any] = {}
        self._sessions: list[FakeSession] = []
        for name in ("ada", "ben"):
            write_avatar(paths.user_avatars() / name, avatar_id=name, name=name.title())
        self.bridge = Bridge(settings, self._session)
        keeper = Keeper(settings, lambda changes, _others: self.kept.update(changes))
        self.choices = Choices(settings, keeper, self.bridge.post)
        self.search = DeviceSearch(None, lambda: self.found)
        self.clock = HandClock()
        library = AvatarLibrary(Path("no-bundled-avatars"), paths.user_avatars())
        self.wizard = Wizard(
            self.choices,
            self.bridge,
            look_at_avatars(library),
            self.search,
            state=state,
            make_check=lambda parent: CameraCheck(parent, lambda stop: FakeCheck(self, stop)),
            make_voice_check=self._voice_check,
        )
        self.wizard.pages.mic._clock = self.clock
        self.wizard.chosen.connect(self.chosen.append)
        qtbot.addWidget(self.wizard)

    @property
    def session(self) -> FakeSession:
        return self._sessions[0]

    def open(self, page: int = 0) -> None:
        """Take it up, wait for the search, and walk to that page."""
        with self.qtbot.waitSignal(self.search.found):
            self.wizard.take_up()
        for _ in range(page):
            self.wizard.go_on()

    def look_again(self) -> None:
        with self.qtbot.waitSignal(self.search.found):
            self.search.start()

    def tell(self, *events: Event) -> None:
        for event in events:
            with self.qtbot.waitSignal(self.bridge.event):
                self.session.tell(event)

    def run(self, **figures: Any) -> None:
        """The session comes to run, its microphone open."""
        self.tell(StateChanged(State.OPENING), StateChanged(State.RUNNING), live_stats(**figures))

    def sound(self, level: float, seconds: float) -> None:
        """The microphone has this level for so long; the timer of the bridge is left out."""
        self.bridge._timer.stop()
        for _ in range(int(seconds * 30)):
            self.clock.now += 33_333_333
            self.wizard._on_level(level)

    def picture(self, colour: int = 90) -> None:
        rgb = np.full((72, 128, 3), colour, np.uint8)
        self.wizard._on_frame(VideoFrame(rgb, 0, 0, Origin.MODEL))

    def checked_once(self) -> None:
        """Wait until the check has answered."""
        self.qtbot.waitUntil(lambda: bool(self.checked) and not self.wizard.check.running)

    def _voice_check(self, checks: Sequence[Check], scope: Scope) -> FakeVoiceCheck:
        assert [check.name for check in checks] == ["sound.voice"]
        return FakeVoiceCheck(self, scope)

    def _session(self, settings: Settings, on_event: Callable[[Event], None]) -> FakeSession:
        self._sessions.append(FakeSession(settings, on_event))
        return self._sessions[-1]
