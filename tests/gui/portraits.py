"""Pictures of the window in every condition and theme: ``python -m tests.gui.portraits OUT``.

Drawn off-screen around a session that only says what it is told; for eyes, and for the docs:
``states-light.jpg`` and ``states-dark.jpg`` show all of them on one sheet each.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import cv2
import numpy as np
from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop
from PySide6.QtWidgets import QApplication

from app.window.bridge import Bridge
from app.window.devices import DeviceLists
from app.window.engines import EngineFound
from app.window.film import read_poster
from app.window.keeper import Keeper
from app.window.looks import Looks
from app.window.main_window import MainWindow
from core import paths
from core.avatar.library import AvatarLibrary
from core.compose.badge import Badge
from core.messages import (
    Event,
    Fault,
    Notice,
    Recording,
    State,
    StateChanged,
    Stats,
)
from core.settings import Settings
from core.types import Device, Origin, Probe, VideoFrame
from tests.gui.conftest import FakeSession

_TILE_PX = 620  # wide, on a sheet
USUAL, SMALL = (1240, 700), (1280, 720)
_FAULT = (
    "The camera cannot be opened: another program sends pictures to it.",
    "Close the other program that sends pictures to this camera.",
)
_DRIVER = "sudo apt install v4l2loopback-dkms && sudo modprobe v4l2loopback exclusive_caps=1"
_FOUND = DeviceLists(
    mics=[Device("default", "System default (USB microphone)", "system", True)],
    cameras=[Device("pipewire", "Lipcam AI avatar (PipeWire)", "pipewire")],
    mic_probe=Probe("audio", True),
    camera_probes=[Probe("pipewire", True)],
)
_ENGINES = [
    EngineFound("onnx_small", True),
    EngineFound("pattern", True),
    EngineFound("lipforcing", False),
    EngineFound("lipforcing-14b", False, "torch is missing."),
    EngineFound("lipforcing-1.3b", False, "torch is missing."),
]


def stats(**changes: object) -> Stats:
    """Figures of a good run, but for ``changes``."""
    figures: dict[str, object] = {
        "state": State.RUNNING,
        "fps": 25.0,
        "delay_ms": 190.0,
        "delay_p50_ms": 178.0,
        "delay_p95_ms": 188.0,
        "level": 0.6,
        "voiced": True,
        "engine": "onnx_small",
        "provider": "CPUExecutionProvider",
        "camera": "pipewire",
        "mic": "USB microphone",
        "readers": ("Zoom",),
    }
    return Stats(**{**figures, **changes})  # type: ignore[arg-type]


class Studio:
    """A window that can be put into any condition and photographed."""

    def __init__(self, application: QApplication, looks: Looks, settings: Settings) -> None:
        self._application = application
        self._sessions: list[FakeSession] = []
        looks.apply(settings.theme, settings.text_percent)
        self._bridge = Bridge(settings, self._make)
        library = AvatarLibrary(paths.bundled_avatars(), paths.user_avatars())
        keeper = Keeper(settings, lambda *_: None)
        self.window = MainWindow(settings, self._bridge, library, keeper, looks)
        self.window.devices.fill(_FOUND)
        self.window.panel.engines.show_found(_ENGINES)
        self.window.show()
        self.until(lambda: self.window.preview.has_picture)

    def until(self, reached: Callable[[], bool], most_ms: int = 10_000) -> None:
        """Let Qt work until something is reached."""
        clock = QElapsedTimer()
        clock.start()
        while not reached():
            self._application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            assert clock.elapsed() < most_ms, "it is not reached"

    def say(self, *events: Event) -> None:
        """The session's words."""
        for event in events:
            self._sessions[0].tell(event)
        self.settle()

    def speak(self, speaking: bool = True, level: float = 0.62) -> None:
        """Pictures of a mouth that moves, or of none."""
        folder = self.window.avatars.current_folder()
        assert folder is not None
        rgb = np.ascontiguousarray(read_poster(folder))
        Badge(rgb.shape[1::-1], "bottom-left", "dark").draw(rgb)
        origin = Origin.MODEL if speaking else Origin.IDLE
        self._sessions[0].level = level if speaking else 0.08
        for _ in range(1 if speaking else 20):
            self.window._on_frame(VideoFrame(np.ascontiguousarray(rgb), 0, 0, origin))
        for _ in range(30):
            self.window.meter.set_level(self._sessions[0].level)

    def settle(self) -> None:
        """Let Qt do all that waits."""
        for _ in range(3):
            self._application.sendPostedEvents()
            self._application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            self._application.processEvents()

    def shoot(self, path: Path, size: tuple[int, int]) -> None:
        """A picture of the window as it is now."""
        self.window.resize(*size)
        self.settle()
        self.window.grab().save(str(path))

    def close(self) -> None:
        """Let it go."""
        self.window.close()
        self._bridge.close()
        self.window.finish()
        self.window.deleteLater()
        self.settle()

    def _make(self, settings: Settings, on_event: Callable[[Event], None]) -> FakeSession:
        self._sessions.append(FakeSession(settings, on_event))
        return self._sessions[-1]


def _live(studio: Studio, **changes: object) -> None:
    studio.say(StateChanged(State.OPENING), StateChanged(State.RUNNING), stats(**changes))
    studio.speak()


def _silent(studio: Studio) -> None:
    _live(studio, readers=())
    studio.speak(speaking=False)


def _muted(studio: Studio) -> None:
    _live(studio)
    studio.window.acts.mute.trigger()


def _panic(studio: Studio) -> None:
    _live(studio)
    studio.window.acts.panic.trigger()


def _recording(studio: Studio) -> None:
    _live(studio)
    path = "Lipcam 2025-11-28 19.11.05.mp4"
    studio.say(Recording(path, True), stats(recording=path, recorded_s=72.0))


def _recorded(studio: Studio) -> None:
    _recording(studio)
    studio.say(Recording("/home/me/Videos/Lipcam/Lipcam 2025-11-28 19.11.05.mp4", False), stats())


def _holding(studio: Studio) -> None:
    _live(studio)
    text, remedy = "The microphone USB has stopped: it was unplugged.", "Plug it in again."
    fault = Fault("mic", text, remedy)
    studio.say(fault, StateChanged(State.HOLDING, text, remedy), stats(state=State.HOLDING))


def _fault(studio: Studio) -> None:
    _live(studio)
    studio.say(Fault("camera", *_FAULT), StateChanged(State.FAULT, *_FAULT))


def _advice(studio: Studio) -> None:
    text = "No virtual camera was found, so other programs cannot see the avatar yet."
    studio.say(Notice("camera", text, f"Install and load the driver: {_DRIVER}"))


def _more_advice(studio: Studio) -> None:
    _advice(studio)
    studio.say(Notice("delay", "The delay is 270 ms: 180 ms cannot be kept here."))
    studio.window.advice.more.click()


CONDITIONS: dict[str, Callable[[Studio], None]] = {
    "off": lambda studio: None,
    "opening": lambda studio: studio.say(StateChanged(State.OPENING)),
    "warming": lambda studio: studio.say(StateChanged(State.OPENING), StateChanged(State.WARMING)),
    "speaking": _live,
    "silent": _silent,
    "muted": _muted,
    "panic": _panic,
    "recording": _recording,
    "recorded": _recorded,
    "holding": _holding,
    "fault": _fault,
    "advice": _advice,
    "advice-open": _more_advice,
}


def main(out: Path) -> None:
    """Write PNGs of every condition in both themes, and at twice the size of text."""
    out.mkdir(parents=True, exist_ok=True)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    looks = Looks(application)
    for theme in ("light", "dark"):
        for percent, size in ((100, USUAL), (200, SMALL)):
            for name, put in CONDITIONS.items():
                settings = Settings(theme=theme, text_percent=percent, gate=True, gate_db=-42)
                studio = Studio(application, looks, settings)
                put(studio)
                studio.shoot(out / f"{name}-{theme}-{percent}.png", size)
                studio.close()


def make_sheets(out: Path) -> None:
    """All conditions at the usual size of text, three in a row, named; one sheet for each theme."""
    for theme, paper, ink in (("light", 255, 60), ("dark", 30, 220)):
        tiles = []
        for name in CONDITIONS:
            picture = cv2.imread(str(out / f"{name}-{theme}-100.png"))
            assert picture is not None
            size = (_TILE_PX, _TILE_PX * picture.shape[0] // picture.shape[1])
            small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
            title = np.full((26, _TILE_PX, 3), paper, np.uint8)
            place, font = (8, 19), cv2.FONT_HERSHEY_SIMPLEX
            cv2.putText(title, name, place, font, 0.55, (ink, ink, ink), 1, cv2.LINE_AA)
            tiles.append(np.vstack([title, small]))
        blank = np.full_like(tiles[0], paper)
        tiles += [blank] * (-len(tiles) % 3)
        rows = [np.hstack(tiles[start : start + 3]) for start in range(0, len(tiles), 3)]
        sheet = str(out / f"states-{theme}.jpg")
        cv2.imwrite(sheet, np.vstack(rows), [cv2.IMWRITE_JPEG_QUALITY, 86])


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as home:
        os.environ["LIPCAM_HOME"] = home
        main(Path(sys.argv[1]))
        make_sheets(Path(sys.argv[1]))
