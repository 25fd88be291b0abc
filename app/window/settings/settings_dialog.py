"""The window of settings. What is changed acts at once; there is nothing to confirm."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QMenu,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.languages.core_words import in_users_words
from app.window.choices import Choices
from app.window.flow import Flow
from app.window.focus_order import come_last
from app.window.measures import on_screen
from app.window.profiles.exchange import Exchange
from app.window.settings.badge_question import badge_question
from app.window.settings.editors.gate_editor import GateEditor
from app.window.settings.editors.making import Supplies
from app.window.settings.page import SettingsPage, names_of
from app.window.settings.page_browser import PageBrowser
from app.window.settings.privacy_notes import PrivacyNotes
from app.window.settings.wrapped_text import WrappedText
from app.window.turns import Turns
from core.errors import SettingsError
from core.setting_rules import PLACES, Size, Whole
from core.settings import Settings

SETTLE_MS = 400  # a number that is still moving does not open the camera anew at every step


class SettingsDialog(QDialog):
    """Not modal: the picture shows what a change does. GUI thread only. Opened, it has one page;
    the others are made in the turns after that, or when they are wanted.

    changed: the name of a setting that the user has changed here, after it was told and stored.
    choices: takes the changes. save: begins to write what waits to be stored. supplies: see there.
    exchange: takes all settings out into a file, and in.
    """

    changed = Signal(str)

    def __init__(
        self,
        choices: Choices,
        save: Callable[[], None],
        parent: QWidget | None = None,
        supplies: Supplies | None = None,
        exchange: Exchange | None = None,
    ) -> None:
        super().__init__(parent)
        self._choices, self._save = choices, save
        self._waiting: dict[str, object] = {}
        self._before_reset: dict[str, Any] = {}
        self.question: QMessageBox | None = None
        self.setWindowTitle(self.tr("Settings"))
        self.setSizeGripEnabled(True)
        self._supplies = supplies or Supplies()
        self._build(exchange)
        self._turns = Turns(self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self.take_waiting)

    # -- for the main window ---------------------------------------------------------------------

    def show_page(self, group: str) -> None:
        """Go to a page: "sound", "picture", "camera", "engine", "window", "keys" or "privacy"."""
        self.browser.show_group(group)

    def show_setting(self, name: str) -> None:
        """Go to one setting, for advice that names it."""
        group = PLACES[name].group
        self.show_page(group)
        self.pages[group].show_setting(name)

    def show_values(self, names: Iterable[str] | None = None) -> None:
        """Show what these settings are now (None: all), after they were changed elsewhere."""
        wanted = tuple(PLACES) if names is None else tuple(names)
        wanted = tuple(name for name in wanted if name not in self._waiting)  # that moves still
        for page in self.pages.made.values():
            page.show_values(self._now(), wanted)
        self._follow()

    def show_refused(self, names: Iterable[str]) -> None:
        """The session could not have these settings as the user wanted, and has taken them back."""
        wanted = tuple(name for name in names if PLACES[name].group)
        self.show_values(wanted)
        for name in wanted:
            text = self.tr("This is not possible here; it is as it was before.")
            self.pages[PLACES[name].group].note(name, text)

    @Slot(float)
    def show_level(self, level: float) -> None:
        """The microphone's level, 0..1 as ``Session.level`` tells it."""
        if self.isVisible() and self.browser.group == "sound":
            gate = self.pages["sound"].rows["gate_db"].editor
            if isinstance(gate, GateEditor):
                gate.show_level(level)

    # -- building --------------------------------------------------------------------------------

    def _page(self, group: str) -> SettingsPage:
        above = PrivacyNotes(self._now) if group == "privacy" else None
        page = SettingsPage(group, self._supplies, above)
        page.edited.connect(self._on_edited)
        page.show_values(self._now(), names_of(group))
        page.follow(self._now())
        return page

    def _build(self, exchange: Exchange | None) -> None:
        self.browser = PageBrowser(self._page)
        self.pages = self.browser.pages
        column = QVBoxLayout(self)
        column.addWidget(self.browser, 1)
        self.said = WrappedText()
        self.said.hide()
        column.addWidget(self.said)
        column.addLayout(self._buttons(exchange))
        em = self.fontMetrics().height()
        self.resize(on_screen(self, QSize(54 * em, 42 * em)))
        self.browser.turned.connect(self._on_page)
        self.browser.grown.connect(self._on_grown)
        self.reset.clicked.connect(self._on_reset)
        self.undo.clicked.connect(self._on_undo)
        self.close_button.clicked.connect(self.close)

    def _buttons(self, exchange: Exchange | None) -> QHBoxLayout:
        self.reset = QPushButton(self.tr("Reset this &page"))
        text = self.tr(
            "Everything on this page becomes as it came with Lipcam. What you have decided about "
            'the label "AI avatar" stays.'
        )
        self.reset.setToolTip(text)
        self.reset.setAccessibleDescription(text)
        self.undo = QPushButton(self.tr("&Undo the reset"))
        self.undo.hide()
        self.close_button = QPushButton(self.tr("Cl&ose"))
        row = QHBoxLayout()
        left = [self.reset, self.undo]
        if exchange is not None:
            left.append(self._exchange_button(exchange))
        self._in_order = [*left, self.close_button]
        for button in self._in_order:
            button.setAutoDefault(False)  # Enter takes over what is being typed
        row.addLayout(Flow(*left), 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignBottom)
        return row

    def _exchange_button(self, exchange: Exchange) -> QPushButton:
        button = QPushButton(self.tr("&Export or import"))
        menu = QMenu(button)
        out = menu.addAction(self.tr("&Export all settings and profiles…"))
        out.triggered.connect(partial(_call, exchange.export_all, self))
        into = menu.addAction(self.tr("&Import settings or profiles…"))
        into.triggered.connect(partial(_call, exchange.ask_for_import, self))
        button.setMenu(menu)
        exchange.imported.connect(self.show_values)
        exchange.told.connect(self._on_told)
        exchange.settled.connect(self._on_settled)
        return button

    # -- changes ---------------------------------------------------------------------------------

    @Slot(str, object)
    def _on_edited(self, name: str, value: object) -> None:
        place = PLACES[name]
        if name == "badge" and not value and not self._now().badge_decided:
            self._ask_about_badge()
        elif isinstance(place.rule, Whole | Size) and place.live != "sound":
            self._waiting[name] = value
            self._settle.start()
        else:
            self._take({name: value})

    @Slot()
    def take_waiting(self) -> None:
        """Take over the numbers that were still moving."""
        self._settle.stop()
        if self._waiting:
            waiting, self._waiting = self._waiting, {}
            self._take(waiting)

    def _take(self, values: Mapping[str, Any]) -> None:
        try:
            self._choices.apply(replace(self._now(), **values))
        except SettingsError as error:  # a text that is far too long, say
            self.show_values(values)
            for name in values:
                self.pages[PLACES[name].group].note(name, in_users_words(str(error)))
            return
        self._save()
        for name in values:
            page = self.pages.made.get(PLACES[name].group)
            if page is not None:
                page.rows[name].note.hide()
            self.changed.emit(name)
        self._follow()

    def _ask_about_badge(self) -> None:
        self.pages["picture"].show_values(self._now(), ["badge"])  # until it is decided
        if self.question is not None:
            return
        self.question, off = badge_question(self)
        self.question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        off.clicked.connect(self._on_badge_off)
        self.question.finished.connect(self._on_question_gone)
        self.question.open()

    @Slot()
    def _on_badge_off(self) -> None:
        self._take({"badge": False, "badge_decided": True})
        self.show_values(["badge"])

    @Slot()
    def _on_question_gone(self) -> None:
        self.question = None

    # -- whole pages -----------------------------------------------------------------------------

    @Slot()
    def _on_reset(self) -> None:
        self.take_waiting()
        usual, now = Settings(), self._now()
        names = [name for name in names_of(self.browser.group) if not _decided(name, now)]
        before = {name: getattr(now, name) for name in names}
        self._take({name: getattr(usual, name) for name in names})
        self.show_values(names)
        self._before_reset = before
        self.undo.show()

    @Slot()
    def _on_undo(self) -> None:
        before, self._before_reset = self._before_reset, {}
        self.undo.hide()
        self._take(before)
        self.show_values(before)
        self.reset.setFocus()

    # -- what is shown ---------------------------------------------------------------------------

    @Slot()
    def _on_page(self) -> None:
        self.take_waiting()
        self.undo.hide()
        self.reset.setEnabled(bool(self.browser.group))

    @Slot()
    def _on_grown(self) -> None:
        come_last(self, self._in_order)

    @Slot(str, str, str)
    def _on_told(self, _key: str, text: str, remedy: str) -> None:
        self.said.setText(in_users_words(f"{text} {remedy}".rstrip()))
        self.said.show()

    @Slot(str)
    def _on_settled(self, _key: str) -> None:
        self.said.hide()

    def _follow(self) -> None:
        for page in self.pages.made.values():
            page.follow(self._now())

    def _now(self) -> Settings:
        return self._choices.settings

    # -- the window ------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        super().showEvent(event)
        self.show_values()
        self._turns.begin(partial(self.pages.get, group) for group in self.pages)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  Qt's name
        self.take_waiting()
        super().hideEvent(event)


def _call(what: Callable[[QWidget], None], parent: QWidget, _checked: bool = False) -> None:
    what(parent)


def _decided(name: str, settings: Settings) -> bool:
    """Whether a reset has to leave this alone: the user was asked, and has decided."""
    return name == "badge" and settings.badge_decided
