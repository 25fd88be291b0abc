"""Open the window. The window is shown first; everything slow happens after it is visible."""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.milestones import first_spoken_teller
from app.polite_end import polite_signals
from app.window.bridge import Bridge
from app.window.first_sight import FirstSight
from app.window.keeper import Keeper
from app.window.main_window import MainWindow
from core import paths
from core.avatar.library import AvatarLibrary
from core.messages import Notice
from core.settings import Settings
from core.settings_file import update_settings


def run_window(
    settings: Settings,
    notices: Sequence[Notice],
    *,
    start: bool = False,
    saved: Settings | None = None,
) -> int:
    """Show the main window and run until it is closed. Returns the exit status.

    notices: what went wrong before there was a window (a broken settings file, say).
    start: begin talking at once, without a click. saved: what is stored, where ``settings`` holds
    choices for this time only.
    """
    application = QApplication.instance() or QApplication(sys.argv[:1])
    application.setApplicationName("Lipcam")
    application.setApplicationDisplayName("Lipcam")
    bridge = Bridge(settings)
    bridge.event.connect(first_spoken_teller())
    try:
        library = AvatarLibrary(paths.bundled_avatars(), paths.user_avatars())
        write = partial(update_settings, paths.settings_file())
        keeper = Keeper(settings if saved is None else saved, write)
        window = MainWindow(settings, bridge, library, keeper)
        for notice in notices:
            window.advice.advise(notice.key, notice.text, notice.remedy)
        window.resize(1180, 680)
        window.show()
        FirstSight(window)
        QTimer.singleShot(0, window.look_for_devices)
        if start:
            QTimer.singleShot(0, window.button.click)
        # Python sees a signal only while it runs; the bridge's timer gives it that chance.
        for polite in (signal.SIGINT, *polite_signals()):
            signal.signal(polite, lambda *_: application.quit())
        status = application.exec()
    finally:
        bridge.close()
    window.finish()
    return int(status)
