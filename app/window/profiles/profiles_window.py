"""The window of profiles: keep what is chosen now, go over to one, and put them in order."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.window.advice import AdviceBox
from app.window.choices import Choices
from app.window.key_label import KeyLabel
from app.window.measures import on_screen
from app.window.profiles.exchange import Exchange
from app.window.profiles.profile_desk import ProfileDesk
from app.window.profiles.profile_list import ProfileList
from app.window.settings.editors.key_editor import KeyEditor
from app.window.settings.wrapped_text import WrappedText
from core.profiles import LONGEST_NAME


class ProfilesWindow(QDialog):
    """Not modal: the picture shows what a profile does. Everything is done by ``desk``; only what
    is shown is here."""

    def __init__(
        self,
        desk: ProfileDesk,
        choices: Choices,
        exchange: Exchange,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._choices, self._exchange = desk, choices, exchange
        self.question: QMessageBox | None = None
        self.setWindowTitle(self.tr("Profiles"))
        self.setSizeGripEnabled(True)
        self._build()
        self._connect()
        self.refresh()

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        intro = WrappedText(
            self.tr(
                "A profile is an avatar with the settings that go with it: sound, picture, camera "
                "and lip motion. Window, keys and privacy stay as they are."
            )
        )
        self.line = QLineEdit()
        self.line.setMaxLength(LONGEST_NAME)
        self.line.setPlaceholderText(self.tr("For example: Work"))
        label = KeyLabel(self.tr("&Name"), self.line)
        self.line.setAccessibleName(self.tr("Name for a new profile"))
        self.keep = self._button(self.tr("&Keep what is chosen now"))
        above = QHBoxLayout()
        above.addWidget(label)
        above.addWidget(self.line, 1)
        above.addWidget(self.keep)
        self.list = ProfileList()
        self.advice = AdviceBox()
        column = QVBoxLayout(self)
        column.addWidget(intro)
        column.addLayout(above)
        middle = QHBoxLayout()
        middle.addWidget(self.list, 1)
        middle.addLayout(self._buttons())
        column.addLayout(middle, 1)
        column.addLayout(self._key_row())
        column.addWidget(self.advice)
        em = self.fontMetrics().height()
        self.resize(on_screen(self, QSize(56 * em, 32 * em)))

    def _buttons(self) -> QVBoxLayout:
        self.use = self._button(self.tr("&Use it"))
        self.update_button = self._button(self.tr("Up&date it"))
        self.update_button.setToolTip(self.tr("Keep what is chosen now under its name."))
        self.rename = self._button(self.tr("&Rename"))
        self.duplicate = self._button(self.tr("Du&plicate"))
        self.delete = self._button(self.tr("Dele&te…"))
        self.export = self._button(self.tr("&Export…"))
        self.import_button = self._button(self.tr("I&mport…"))
        self.close_button = self._button(self.tr("&Close"))
        column = QVBoxLayout()
        for button in (
            self.use, self.update_button, self.rename, self.duplicate, self.delete,
        ):  # fmt: skip
            column.addWidget(button)
        column.addSpacing(self.fontMetrics().height())
        column.addWidget(self.export)
        column.addWidget(self.import_button)
        column.addStretch(1)
        column.addWidget(self.close_button)
        return column

    def _key_row(self) -> QHBoxLayout:
        self.key = KeyEditor("", self._other_keys)
        text = self.tr("Goes over to the profile, also while another program has the focus.")
        self.key.describe(self.tr("Key for the marked profile"), text)
        label = KeyLabel(self.tr("Ke&y for it"), self.key.control)
        label.setToolTip(text)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.key, 1)
        return row

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        return button

    def _connect(self) -> None:
        self._desk.profiles_changed.connect(self.refresh)
        self._desk.chosen.connect(self.refresh)
        for teller in (self._desk, self._exchange):
            teller.told.connect(self.advice.advise)
            teller.settled.connect(self.advice.settle)
        self.advice.retry.connect(self._desk.look)
        self.line.textChanged.connect(self._show_buttons)
        self.line.returnPressed.connect(self._on_keep)
        self.keep.clicked.connect(self._on_keep)
        self.list.marked.connect(self._on_marked)
        self.list.wanted.connect(self._desk.apply)
        self.list.renamed.connect(self._desk.rename)
        self.use.clicked.connect(self._on_use)
        self.update_button.clicked.connect(self._on_update)
        self.rename.clicked.connect(self.list.rename)
        self.duplicate.clicked.connect(self._on_duplicate)
        self.delete.clicked.connect(self._on_delete)
        self.export.clicked.connect(self._on_export)
        self.import_button.clicked.connect(self._on_import)
        self.key.changed.connect(self._on_key)
        self.close_button.clicked.connect(self.close)

    # -- what the user does ----------------------------------------------------------------------

    @Slot()
    def _on_keep(self) -> None:
        if self.line.text().strip():
            self._desk.save_as(self.line.text())
            self.line.clear()

    @Slot()
    def _on_use(self) -> None:
        self._desk.apply(self.list.name())

    @Slot()
    def _on_update(self) -> None:
        self._desk.update(self.list.name())

    @Slot()
    def _on_duplicate(self) -> None:
        self._desk.duplicate(self.list.name())

    @Slot()
    def _on_delete(self) -> None:
        if self.question is not None:
            return
        name = self.list.name()
        text = self.tr("Delete the profile {name}? Its avatar stays.").format(name=name)
        buttons = QMessageBox.StandardButton
        question = QMessageBox(
            QMessageBox.Icon.Question, self.tr("Delete a profile"), text, buttons.Cancel, self
        )
        question.setTextFormat(Qt.TextFormat.PlainText)
        sure = question.addButton(self.tr("&Delete"), QMessageBox.ButtonRole.DestructiveRole)
        question.setDefaultButton(buttons.Cancel)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sure.clicked.connect(partial(self._on_sure, name))
        question.finished.connect(self._on_question_gone)
        self.question = question
        question.open()

    def _on_sure(self, name: str, _checked: bool = False) -> None:
        self._desk.delete(name)

    @Slot()
    def _on_question_gone(self) -> None:
        self.question = None

    @Slot()
    def _on_export(self) -> None:
        self._exchange.export_profile(self.list.name(), self)

    @Slot()
    def _on_import(self) -> None:
        self._exchange.ask_for_import(self)

    @Slot(object)
    def _on_key(self, hotkey: str) -> None:
        if self.list.name():
            self._desk.set_hotkey(self.list.name(), hotkey)

    # -- what is shown ---------------------------------------------------------------------------

    @Slot()
    def refresh(self) -> None:
        """Show what there is and which one is in use, after settings were changed elsewhere."""
        self.list.fill(self._desk.profiles, self._desk.current())

    @Slot()
    def _on_marked(self) -> None:
        name = self.list.name()
        self.key.show_value(self._desk.profile(name).hotkey if name else "")
        self.key.follow(self._choices.settings)
        self._show_buttons()

    @Slot()
    def _show_buttons(self) -> None:
        self.keep.setEnabled(bool(self.line.text().strip()))
        for widget in (
            self.use, self.update_button, self.rename, self.duplicate, self.delete, self.export,
            self.key,
        ):  # fmt: skip
            widget.setEnabled(bool(self.list.name()))

    def _other_keys(self) -> Mapping[str, str]:
        return {
            each.hotkey: self.tr("Profile {name}").format(name=each.name)
            for each in self._desk.profiles
            if each.hotkey and each.name != self.list.name()
        }

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        super().showEvent(event)
        self._desk.look()
        self.refresh()
