"""A program of its own, in which no window has been open yet: what a first opening costs.

python -m tests.gui.cold_windows [--time] MENU_ENTRY … | prints one JSON object: for each entry of
the menu, in that order, what ``First`` has. "theme" changes the colours of all that is open by
then, "text" the size of its text. --time: measure, and count nothing, because counting takes time.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.window.bridge import Bridge
from app.window.devices import DeviceLists
from app.window.keeper import Keeper
from app.window.looks import Looks
from app.window.main_window import MainWindow
from app.window.palettes import is_dark
from core import paths
from core.avatar.library import AvatarLibrary
from core.settings import Settings
from core.types import Device, Probe
from tests.avatar_factory import write_avatar
from tests.gui.conftest import FakeSession

LOOKS = ("theme", "text")  # entries that open no window
_BEAT_MS = 1
_QUIET_BEATS = 150  # without anything to do: it is open, and all its pages are made
_LIMIT_S = 60.0
_OF_STYLE = {QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange}
STEPS = ("avatar", "mic", "camera", "voice", "programs", "honesty")


@dataclass
class First:
    """longest_s: with --time, processor time of the GUI thread for the longest piece between two
    chances of other events. made, pages: without, the most widgets, and the most pages of
    settings or first steps, made in such a piece. restyled: how often a widget was told of other
    colours, letters or style, in all; at_once: in such a piece. widgets: how many there are.
    loaded: modules that this thread had to load. window: whether one came."""

    longest_s: float = 0.0
    made: int = 0
    pages: int = 0
    restyled: int = 0
    at_once: int = 0
    widgets: int = 0
    loaded: list[str] = field(default_factory=list)
    window: bool = False


class Count(QObject):
    """A filter of all events. made: widgets, so far. restyled: how often one of them was told of
    other colours, letters or style."""

    def __init__(self) -> None:
        super().__init__()
        self.made = self.restyled = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        self.made += event.type() is QEvent.Type.Create
        self.restyled += event.type() in _OF_STYLE
        return False


class Heart(QObject):
    """Beats in the GUI thread and notes how much that thread has worked between two beats.

    amounts: count what it has made since it began. most: the largest growth of each.
    """

    def __init__(self, *amounts: Callable[[], int]) -> None:
        super().__init__()
        self._amounts = amounts
        self.begin()
        self._timer = QTimer(self)
        self._timer.setInterval(_BEAT_MS)
        self._timer.timeout.connect(self._on_beat)
        self._timer.start()

    def begin(self) -> None:
        """Forget what was."""
        self.longest_s, self.quiet, self._last = 0.0, 0, time.thread_time()
        self._there = [amount() for amount in self._amounts]
        self.most = [0] * len(self._amounts)

    def _on_beat(self) -> None:
        now = time.thread_time()
        worked, self._last = now - self._last, now
        self.longest_s = max(self.longest_s, worked)
        before, self._there = self._there, [amount() for amount in self._amounts]
        grown = [now - then for now, then in zip(self._there, before, strict=True)]
        self.most = [max(pair) for pair in zip(self.most, grown, strict=True)]
        self.quiet = 0 if worked > 0.003 else self.quiet + 1


class LoadWatch:
    """A finder that finds nothing, and remembers what this thread has looked for."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self._here = threading.get_ident()

    def find_spec(self, name: str, *_: object) -> None:
        if threading.get_ident() == self._here:
            self.names.append(name)


def main(entries: list[str], timed: bool) -> None:
    application = QApplication(sys.argv[:1])
    window = _window(application)
    count = Count()
    heart = Heart(lambda: count.made, lambda: _pages(window), lambda: count.restyled)
    watch = LoadWatch()
    if not timed:
        application.installEventFilter(count)
    sys.meta_path.insert(0, watch)  # type: ignore[arg-type]
    _settle(heart, lambda: window.avatars.count() > 0)
    found = {}
    for entry in entries:
        before, restyled = _windows(), count.restyled
        watch.names.clear()
        heart.begin()
        QTimer.singleShot(0, lambda entry=entry: _press(window, entry))
        _settle(heart, lambda before=before, entry=entry: entry in LOOKS or _windows() > before)
        first = First(loaded=list(watch.names), window=bool(_windows() - before))
        if timed:
            first.longest_s = heart.longest_s
        else:
            first.made, first.pages, first.at_once = heart.most
            first.restyled = count.restyled - restyled
            first.widgets = len(QApplication.allWidgets())
        found[entry] = asdict(first)
    print(json.dumps(found))
    window.close()
    window._bridge.close()
    window.finish()


def _pages(window: MainWindow) -> int:
    """How many pages of settings and of first steps there are by now."""
    settings, steps = window.doors.settings, window.doors.wizard
    made = 0 if settings is None else len(settings.pages.made)
    return made + (0 if steps is None else sum(map(steps.pages.is_made, STEPS)))


def _window(application: QApplication) -> MainWindow:
    for name in ("ada", "ben"):
        write_avatar(paths.user_avatars() / name, avatar_id=name, name=name.title())
    settings = Settings()
    window = MainWindow(
        settings,
        Bridge(settings, FakeSession),
        AvatarLibrary(Path("/nowhere"), paths.user_avatars()),
        Keeper(settings, lambda *_: None),
        Looks(application),
    )
    window.devices._search._look = _devices
    window.resize(1240, 700)
    window.show()
    window.look_for_devices()
    return window


def _devices() -> DeviceLists:
    return DeviceLists(
        mics=[Device("default", "Default", "system")],
        cameras=[Device("pipewire", "PipeWire", "pipewire")],
        mic_probe=Probe("microphone", True),
        camera_probes=[Probe("pipewire", True)],
    )


def _press(window: MainWindow, entry: str) -> None:
    if entry == "theme":
        wanted = "light" if is_dark(window.palette()) else "dark"
        window.choices.change(theme=wanted)
        window.follow_settings()
    elif entry == "text":
        window.choices.change(text_percent=150)
        window.follow_settings()
    else:
        getattr(window.acts, entry).trigger()


def _windows() -> set[QWidget]:
    return {each for each in QApplication.topLevelWidgets() if each.isVisible()}


def _settle(heart: Heart, there: Callable[[], bool]) -> None:
    """Until ``there`` and nothing more is to be done."""
    loop, end = QEventLoop(), time.monotonic() + _LIMIT_S
    look = QTimer()
    look.setInterval(5)

    def on_look() -> None:
        if (there() and heart.quiet >= _QUIET_BEATS) or time.monotonic() > end:
            loop.quit()

    look.timeout.connect(on_look)
    look.start()
    loop.exec()


if __name__ == "__main__":
    main([word for word in sys.argv[1:] if word != "--time"], "--time" in sys.argv)
