"""Open the window. The window is shown first; everything slow happens after it is visible."""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from app.languages.installing import install_language
from app.milestones import first_spoken_teller
from app.one_instance import OneInstance, call_for_window
from app.polite_end import polite_signals
from app.window.bridge import Bridge
from app.window.desktop import Desktop
from app.window.first_sight import FirstSight
from app.window.keeper import Keeper
from app.window.looks import Looks
from app.window.main_window import MainWindow
from app.window.qt_log import qt_in_the_log
from app.window.waking import Waking
from core import paths
from core.avatar.library import AvatarLibrary
from core.errors import DesktopError
from core.messages import Notice
from core.settings import Settings
from core.settings_file import update_settings

_SIZE = QSize(1240, 700)
_FRAME_PX = 60  # what title and edges of a window take at the most


@qt_in_the_log()
def run_window(
    settings: Settings,
    notices: Sequence[Notice],
    *,
    start: bool = False,
    saved: Settings | None = None,
    minimised: bool = False,
) -> int:
    """Show the main window and run until it is closed. Returns the exit status.

    Where a window of this profile is open already, that one comes to the front in its place.

    notices: what went wrong before there was a window (a broken settings file, say).
    start: begin talking at once, without a click. saved: what is stored, where ``settings`` holds
    choices for this time only. minimised: out of the way, whatever the settings say.
    """
    application = _application()
    application.setApplicationName("Lipcam")
    application.setApplicationDisplayName("Lipcam")
    place = OneInstance()
    if not _is_first(place, start):
        print("Lipcam is open already: its window comes to the front.")
        return 0
    install_language(application, settings.language)
    looks = Looks(application)
    looks.apply(settings.theme, settings.text_percent)
    bridge = Bridge(settings)
    bridge.event.connect(first_spoken_teller())
    try:
        library = AvatarLibrary(paths.bundled_avatars(), paths.user_avatars())
        write = partial(update_settings, paths.settings_file())
        keeper = Keeper(settings if saved is None else saved, write)
        window = MainWindow(settings, bridge, library, keeper, looks)
        desktop = Desktop(window, bridge, application)
        window.acts.offer(window.acts.quit, desktop.quit)
        window.starts.first_start = not (start or settings.wizard_done)
        for notice in notices:
            window.advice.advise(notice.key, notice.text, notice.remedy)
        window.resize(_usual_size(application))
        desktop.tray.show_first(minimised or settings.start_minimised, settings.close_to_tray)
        FirstSight(window)
        waking = Waking(window, window.starts.begin)
        bridge.event.connect(waking.hear)
        place.called.connect(waking.wake)
        if settings.offer_reports:
            _offer_report(window, settings)
        QTimer.singleShot(0, window.look_for_devices)
        QTimer.singleShot(0, window.look_around)
        QTimer.singleShot(0, desktop.begin)
        if start:
            QTimer.singleShot(0, window.starts.begin)
        # Python sees a signal only while it runs; the bridge's timer gives it that chance.
        for polite in (signal.SIGINT, *polite_signals()):
            signal.signal(polite, lambda *_: desktop.quit())
        status = application.exec()
        desktop.close()
    finally:
        place.close()
        bridge.close()
    window.finish()
    return int(status)


def _application() -> QApplication:
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication(sys.argv[:1])


def _usual_size(application: QApplication) -> QSize:
    """As large as is pleasant, and not larger than the screen."""
    room = application.primaryScreen().availableSize()
    return _SIZE.boundedTo(room - QSize(0, _FRAME_PX))


def _is_first(place: OneInstance, start: bool) -> bool:
    """Whether no window of this profile is open. Raises DesktopError for one that hangs; who has no
    terminal to read that in gets it in a box."""
    try:
        return place.take(call_for_window(start))
    except DesktopError as error:
        on_screen = QGuiApplication.platformName() not in ("offscreen", "minimal")
        if on_screen and (sys.stderr is None or not sys.stderr.isatty()):
            QMessageBox.warning(None, "Lipcam", str(error))  # type: ignore[arg-type, unused-ignore]
        raise


def _offer_report(window: MainWindow, settings: Settings) -> None:
    """Where the last time ended in a crash."""
    from app.window.report.crash_offer import CrashLook

    def show(crash: str) -> None:
        from app.window.report.dialog import ReportDialog  # only who asks for it waits for it

        ReportDialog(settings, crash=crash, parent=window).open()

    look = CrashLook(window, paths.user_logs())
    look.report_asked.connect(show)
    look.look()
