"""The window's ties to the desktop: the sign in the tray, keys heard everywhere, starting with the
system, and the log."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from app.autostart import autostart
from app.log_file import keep_log
from app.one_instance import bring_to_front
from app.starting import program_command
from app.window.bridge import Bridge
from app.window.errands import Errands, nothing
from app.window.key_actions import KeyActions
from app.window.main_window import MainWindow
from app.window.tray import Tray
from core.messages import Stop

_WAIT_S = 1.0


class Desktop(QObject):
    """Follows the settings, and asks the window for what the user does elsewhere.

    tray, keys: for the real desktop, or a test's.
    """

    def __init__(
        self,
        window: MainWindow,
        bridge: Bridge,
        application: QApplication,
        tray: Tray | None = None,
        keys: KeyActions | None = None,
    ) -> None:
        super().__init__(window)
        self._window, self._bridge, self._application = window, bridge, application
        self._errands = Errands("desktop", self)
        settings = window.choices.settings
        self.tray = Tray(window, settings.tray_told) if tray is None else tray
        self.keys = KeyActions(window) if keys is None else keys
        self._starts = (settings.start_with_system, settings.start_minimised)
        self._keeps_log = settings.keep_log
        self._connect()

    def _connect(self) -> None:
        tray, keys, window = self.tray, self.keys, self._window
        for source in (tray, keys):
            self._bridge.event.connect(source.hear)
            source.mute_asked.connect(window.live.set_muted)
            source.panic_asked.connect(window.live.set_panic)
            source.next_avatar_asked.connect(window.avatars.choose_next)
            source.profile_asked.connect(self._on_profile)
            window.live.muted.connect(source.show_muted)
            window.live.panicked.connect(source.show_panic)
        keys.problems.connect(self._on_key_problems)
        tray.window_asked.connect(self._on_window)
        tray.start_asked.connect(window.acts.start.trigger)
        tray.stop_asked.connect(self._on_stop)
        tray.quit_asked.connect(self.quit)
        tray.noticed.connect(self._on_noticed)
        window.settings_changed.connect(self.follow)
        window.doors.profiles_changed.connect(self._on_profiles)
        window.keep_open = self._keeps_open

    @Slot()
    def begin(self) -> None:
        """Once the window is there: hear the keys, know the profiles, and whether Lipcam really
        starts with the system."""
        self._on_profiles()
        if self._starts[0]:
            self._errands.do(_really_starts, self._on_starts, nothing)

    @Slot()
    def follow(self) -> None:
        """Go by the settings as they are now."""
        settings = self._window.choices.settings
        self.keys.apply(settings, self._profile_keys())
        starts = (settings.start_with_system, settings.start_minimised)
        if starts != self._starts:
            before, self._starts = self._starts, starts
            work = partial(_arrange_start, *starts)
            refused = partial(self._on_start_refused, before[0])
            self._errands.do(work, self._on_arranged, refused)
        if settings.keep_log != self._keeps_log:
            self._keeps_log = settings.keep_log
            self._errands.do(partial(keep_log, settings.keep_log), nothing, nothing)

    @Slot()
    def quit(self) -> None:
        """End the program, window or not."""
        self._window.keep_open = None
        self._window.close()
        self._application.quit()

    def close(self) -> None:
        """At the program's end: give the keys back and take the sign away."""
        self.keys.close()
        self.tray.close()
        self._errands.wait(_WAIT_S)

    def _keeps_open(self) -> bool:
        return self.tray.keeps(self._window.choices.settings.close_to_tray)

    def _profile_keys(self) -> dict[str, str]:
        return dict(self._window.doors.profile_desk.hotkeys())

    @Slot()
    def _on_profiles(self) -> None:
        desk = self._window.doors.profile_desk
        self.tray.set_profiles([profile.name for profile in desk.profiles], desk.current())
        self.follow()

    @Slot(str)
    def _on_profile(self, name: str) -> None:
        self._window.doors.profile_desk.apply(name)

    @Slot(bool)
    def _on_window(self, wanted: bool) -> None:
        if wanted:
            bring_to_front(self._window)
        else:
            self._window.hide()

    @Slot()
    def _on_stop(self) -> None:
        self._bridge.post(Stop())

    @Slot(object)
    def _on_key_problems(self, problems: dict[str, str]) -> None:
        said = dict.fromkeys(problems.values())
        if said:
            self._window.advice.advise("keys", "\n".join(said))
        else:
            self._window.advice.settle("keys")

    @Slot()
    def _on_noticed(self) -> None:
        self._window.doors.set_setting("tray_told", True)

    def _on_arranged(self, _nothing: None) -> None:
        self._window.advice.settle("desktop")

    def _on_starts(self, really: bool) -> None:
        """The user may have switched it off in the system's own list."""
        if not really:
            self._take_back_start(False)

    def _on_start_refused(self, before: bool, error: Exception) -> None:
        self._window.advice.advise("desktop", str(error))
        self._take_back_start(before)

    def _take_back_start(self, with_system: bool) -> None:
        self._starts = (with_system, self._window.choices.settings.start_minimised)
        self._window.doors.set_setting("start_with_system", with_system)


def _arrange_start(with_system: bool, minimised: bool) -> None:
    """Looks at the disk. Raises DesktopError."""
    if with_system:
        autostart().enable(program_command(), minimised)
    else:
        autostart().disable()


def _really_starts() -> bool:
    """Looks at the disk."""
    return autostart().enabled()
