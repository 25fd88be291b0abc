"""The sign in the system's tray: what Lipcam does now, and the most urgent things to ask of it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from core import paths
from core.messages import Event, State, StateChanged, Stats

_LIVE = {State.RUNNING, State.HOLDING}
_BUSY = {State.OPENING, State.WARMING, State.STOPPING}
_NOTICE_MS = 8000


class Sign(Enum):
    """What the icon shows; each has a shape of its own."""

    OFF = "off"
    BUSY = "busy"
    LIVE = "live"
    MUTED = "muted"
    PANIC = "panic"
    FAULT = "fault"


class Tray(QObject):
    """Shows what it hears and asks for what the user chooses; decides and changes nothing itself.

    window_asked: True to show the window, False to hide it. mute_asked, panic_asked: on or off.
    profile_asked: its name. quit_asked: the program shall end, window or not. noticed: the user has
    just been told, for the first time, that a closed window is not the end.
    """

    window_asked = Signal(bool)
    start_asked = Signal()
    stop_asked = Signal()
    mute_asked = Signal(bool)
    panic_asked = Signal(bool)
    next_avatar_asked = Signal()
    profile_asked = Signal(str)
    quit_asked = Signal()
    noticed = Signal()

    def __init__(self, window: QWidget, notice_seen: bool = False) -> None:
        """window: the main one. notice_seen: the user knows that closing it is not the end."""
        super().__init__(window)
        self._window, self._notice_seen = window, notice_seen
        self._state = State.OFF
        self._muted, self._panic = False, False
        self._icon = QSystemTrayIcon(self)
        self._build()
        self._icon.setContextMenu(self.menu)
        self._icon.activated.connect(self._on_activated)
        window.installEventFilter(self)
        self._shown: Sign | None = None
        self._show()
        self._icon.show()

    @property
    def available(self) -> bool:
        """Whether there is a tray, now."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def tooltip(self) -> str:
        """What the sign says."""
        return self._icon.toolTip()

    @Slot(object)
    def hear(self, event: Event) -> None:
        """An event of the session."""
        if isinstance(event, StateChanged):
            self._state = event.state
        elif isinstance(event, Stats):
            self._state = event.state
            self._muted, self._panic = event.muted, bool(event.panic)
        else:
            return
        self._show()

    @Slot(bool)
    def show_muted(self, muted: bool) -> None:
        """What has just been asked for elsewhere, before the session's next figures tell it."""
        self._muted = muted
        self._show()

    @Slot(bool)
    def show_panic(self, panic: bool) -> None:
        """The same for panic."""
        self._panic = panic
        self._show()

    def set_profiles(self, names: Sequence[str], current: str = "") -> None:
        """The profiles that can be chosen, and the one in use, "" for none."""
        self._profiles.clear()
        for action in self._group.actions():
            self._group.removeAction(action)
        for name in names:
            action = self._profiles.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(name == current)
            action.setData(name)
            self._group.addAction(action)
        self._profiles.menuAction().setVisible(bool(names))

    # -- the window's life -----------------------------------------------------------------------

    def keeps(self, close_to_tray: bool) -> bool:
        """For the window's closeEvent: True when it was hidden here and the program goes on. False
        where the user does not want that or there is no tray: closing then is the end."""
        if not (close_to_tray and self.available):
            return False
        self._window.hide()
        if not self._notice_seen and QSystemTrayIcon.supportsMessages():
            self._notice_seen = True
            self._icon.showMessage(
                self.tr("Lipcam goes on in the tray"),
                self.tr("Others still see your avatar. To end Lipcam, choose Quit in its menu."),
                self._icon.icon(),
                _NOTICE_MS,
            )
            self.noticed.emit()
        return True

    def show_first(self, minimised: bool, to_tray: bool) -> None:
        """Show the window at the program's start. minimised: out of the way; to_tray: not even
        among the minimised windows, where there is a tray."""
        if not minimised:
            self._window.show()
        elif to_tray and self.available:
            QGuiApplication.setQuitOnLastWindowClosed(False)
            self._show()
        else:
            self._window.showMinimized()

    def close(self) -> None:
        """Take the sign away: some systems leave it behind otherwise."""
        self._icon.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Follow the window. While it is hidden, closing a dialog must not end the program."""
        if watched is self._window and event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            there = event.type() == QEvent.Type.Show
            QGuiApplication.setQuitOnLastWindowClosed(there or not self.available)
            self._show_window_word(there and not self._window.isMinimized())
        elif watched is self._window and event.type() == QEvent.Type.WindowStateChange:
            self._show_window_word(self._there())
        return super().eventFilter(watched, event)

    # -- the menu --------------------------------------------------------------------------------

    def _build(self) -> None:
        self.menu = QMenu(self._window)
        self._to_window = self._action(self.tr("&Show Lipcam"), self._on_window)
        self.menu.addSeparator()
        self._to_start = self._action(self.tr("S&tart"), self._on_start)
        self._to_mute = self._action(self.tr("&Mute"), self._on_mute, checkable=True)
        self._to_panic = self._action(self.tr("&Panic: hide me"), self._on_panic, checkable=True)
        self._action(self.tr("&Next avatar"), self.next_avatar_asked)
        self._profiles = self.menu.addMenu(self.tr("Pr&ofiles"))
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._on_profile)
        self.menu.addSeparator()
        self._action(self.tr("&Quit"), self.quit_asked)
        self.set_profiles(())

    def _action(self, text: str, asked: object, checkable: bool = False) -> QAction:
        action = self.menu.addAction(text)
        action.setCheckable(checkable)
        action.triggered.connect(asked)
        return action

    @Slot()
    def _on_window(self) -> None:
        self.window_asked.emit(not self._there())

    @Slot()
    def _on_start(self) -> None:
        (self.stop_asked if self._running() else self.start_asked).emit()

    @Slot(bool)
    def _on_mute(self, on: bool) -> None:
        self.show_muted(on)
        self.mute_asked.emit(on)

    @Slot(bool)
    def _on_panic(self, on: bool) -> None:
        self.show_panic(on)
        self.panic_asked.emit(on)

    @Slot(QAction)
    def _on_profile(self, action: QAction) -> None:
        self.profile_asked.emit(action.data())

    @Slot(QSystemTrayIcon.ActivationReason)
    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        # On a Mac a click opens the menu, and must not do something else as well.
        if reason == QSystemTrayIcon.ActivationReason.Trigger and sys.platform != "darwin":
            self._on_window()

    # -- showing ---------------------------------------------------------------------------------

    def _there(self) -> bool:
        return self._window.isVisible() and not self._window.isMinimized()

    def _running(self) -> bool:
        return self._state in _LIVE | _BUSY

    @property
    def sign(self) -> Sign:
        """Which one is shown."""
        if self._state in _LIVE:
            if self._panic:
                return Sign.PANIC
            return Sign.MUTED if self._muted else Sign.LIVE
        if self._state in _BUSY:
            return Sign.BUSY
        return Sign.FAULT if self._state is State.FAULT else Sign.OFF

    def _show(self) -> None:
        if self.sign is not self._shown:  # each one is read from a file, and sent to the desktop
            self._shown = self.sign
            self._icon.setIcon(tray_icon(self.sign))
        self._icon.setToolTip(self._words())
        self._to_start.setText(self.tr("S&top") if self._running() else self.tr("S&tart"))
        self._to_start.setEnabled(self._state is not State.STOPPING)
        for action, on in ((self._to_mute, self._muted), (self._to_panic, self._panic)):
            action.setEnabled(self._state in _LIVE)
            action.setChecked(on)
        self._show_window_word(self._there())

    def _show_window_word(self, there: bool) -> None:
        self._to_window.setText(self.tr("&Hide Lipcam") if there else self.tr("&Show Lipcam"))

    def _words(self) -> str:
        return {
            Sign.OFF: self.tr("Lipcam: off"),
            Sign.BUSY: self.tr("Lipcam: one moment …"),
            Sign.LIVE: self.tr("Lipcam: live"),
            Sign.MUTED: self.tr("Lipcam: live, muted"),
            Sign.PANIC: self.tr("Lipcam: you are hidden, nobody hears you"),
            Sign.FAULT: self.tr("Lipcam: stopped by a fault"),
        }[self.sign]


def tray_icon(sign: Sign) -> QIcon:
    """Drawn anew at every size."""
    return QIcon(str(paths.assets() / "tray" / f"{sign.value}.svg"))
