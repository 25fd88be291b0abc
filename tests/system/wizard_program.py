"""The main window with the first steps over it, on the display that it finds; run as a program.

Prints a line of JSON whenever something has changed that a test waits for: {"open", "page",
"buttons": name → [x, y] on the screen, "mic", "camera", "voice": [mark, text], "live", "done"}.
"""

from __future__ import annotations

import json
import signal
import sys
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.log_file import start_log
from app.milestones import first_spoken_teller
from app.window.avatar_grid import look_at_avatars
from app.window.bridge import Bridge
from app.window.keeper import Keeper
from app.window.main_window import MainWindow
from app.window.wizard.wizard import Wizard
from core import paths
from core.avatar.library import AvatarLibrary
from core.settings import Settings
from core.settings_file import update_settings

_LOOK_MS = 50


def main() -> int:
    start_log()
    application = QApplication(sys.argv[:1])
    settings = Settings(speaker="off")
    bridge = Bridge(settings)
    bridge.event.connect(first_spoken_teller())
    library = AvatarLibrary(paths.bundled_avatars(), paths.user_avatars())
    keeper = Keeper(settings, partial(update_settings, paths.settings_file()))
    window = MainWindow(settings, bridge, library, keeper)
    window.resize(1180, 680)
    window.move(0, 0)
    window.show()
    window.doors.show_faces(look_at_avatars(library))
    window.doors.show_wizard()
    wizard = window.doors.wizard
    assert wizard is not None
    teller = _Teller(wizard, window)
    timer = QTimer()
    timer.timeout.connect(teller.look)
    timer.start(_LOOK_MS)
    wizard.move(10, 10)
    signal.signal(signal.SIGINT, lambda *_: application.quit())
    status = application.exec()
    bridge.close()
    window.finish()
    return int(status)


class _Teller:
    def __init__(self, wizard: Wizard, window: MainWindow) -> None:
        self._wizard, self._window, self._told = wizard, window, ""

    def look(self) -> None:
        wizard = self._wizard
        buttons = {"next": wizard.next, "start": wizard.start, "back": wizard.back}
        buttons |= {"sample": wizard.pages.mic.sample, "skip": wizard.skip}
        words = {
            "open": wizard.isVisible(),
            "page": wizard.stack.currentIndex() + 1,
            "buttons": {name: _middle(each) for name, each in buttons.items() if each.isVisible()},
            "mic": [wizard.pages.mic.status.mark.value, wizard.pages.mic.status.text],
            "camera": [wizard.pages.camera.result.mark.value, wizard.pages.camera.result.text],
            "voice": [wizard.pages.voice.result.mark.value, wizard.pages.voice.result.text],
            "live": wizard.rehearsal.camera,
            "done": wizard._choices.settings.wizard_done,
        }
        told = json.dumps(words)
        if told != self._told:
            self._told = told
            print(told, flush=True)


def _middle(widget: QWidget) -> list[int]:
    place = widget.mapToGlobal(widget.rect().center())
    return [place.x(), place.y()]


if __name__ == "__main__":
    sys.exit(main())
