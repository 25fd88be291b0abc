"""Everything that the user can do beside choosing, as actions that menus, buttons, keys and a tray
can share."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget


class Actions(QObject):
    """One attribute for each action.

    start, mute, panic, record and snapshot are the window's own; mute, panic and record can be
    checked. settings, profiles, statistics, wizard, models, doctor, report, about and quit are
    those of the menu, in that order; each is hidden until ``offer`` gives it something to do.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.start = self._action(self.tr("Start"), "Ctrl+Return")
        self.mute = self._action(self.tr("M&ute"), "Ctrl+M", checkable=True)
        self.panic = self._action(self.tr("&Panic"), "Ctrl+Shift+P", checkable=True)
        self.record = self._action(self.tr("&Record"), "Ctrl+R", checkable=True)
        self.snapshot = self._action(self.tr("S&napshot"), "Ctrl+S")
        self.settings = self._action(self.tr("&Settings…"), "Ctrl+,")
        self.profiles = self._action(self.tr("&Profiles…"))
        self.statistics = self._action(self.tr("S&tatistics…"), "Ctrl+T")
        self.wizard = self._action(self.tr("&First steps…"), "F1")
        self.models = self._action(self.tr("&Larger models…"))
        self.doctor = self._action(self.tr("&Check everything…"))
        self.report = self._action(self.tr("&Report a problem…"))
        self.about = self._action(self.tr("&About Lipcam"))
        self.quit = self._action(self.tr("&Quit"), "Ctrl+Q")
        self.settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        for action in self.of_menu:
            action.setVisible(False)

    @property
    def of_menu(self) -> tuple[QAction, ...]:
        """The menu's actions, in its order."""
        return (
            self.settings,
            self.profiles,
            self.statistics,
            self.wizard,
            self.models,
            self.doctor,
            self.report,
            self.about,
            self.quit,
        )

    def offer(self, action: QAction, slot: Callable[[], object]) -> None:
        """Let a menu's action call ``slot``, a bound method, and show it from now on."""
        action.triggered.connect(slot)
        action.setVisible(True)

    def menu(self, parent: QWidget) -> QMenu:
        """A menu of all that is offered, also of what is offered later."""
        menu = QMenu(parent)
        for action in self.of_menu:
            if action in (self.wizard, self.doctor, self.quit):
                menu.addSeparator()
            menu.addAction(action)
        return menu

    def _action(self, text: str, key: str = "", *, checkable: bool = False) -> QAction:
        action = QAction(text, self)
        action.setCheckable(checkable)
        if key:
            action.setShortcut(QKeySequence(key))
        self._window.addAction(action)  # its key works while no menu is open
        return action
