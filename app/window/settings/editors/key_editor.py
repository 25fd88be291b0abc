"""A key that acts while another program has the focus."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QKeySequenceEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.window.settings.editors.editor import Editor
from app.window.settings.words import words_of
from app.window.settings.wrapped_text import WrappedText
from core.settings import Settings

_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class KeyEditor(Editor):
    """Press the keys; one chord. Warns where something else has it, or where it would be taken from
    typing.

    name: the setting, or "" for a key that is none. taken: keys of other things, by their portable
    text, with what they do.
    """

    def __init__(
        self,
        name: str,
        taken: Callable[[], Mapping[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._taken = name, taken
        self._shown = ""
        self.edit = QKeySequenceEdit()
        self.edit.setMaximumSequenceLength(1)
        self.control = self.edit
        self.clear = QPushButton(self.tr("No key"))
        self.clear.setAutoDefault(False)
        self.warning = WrappedText(bold=True)
        self.warning.hide()
        line = QHBoxLayout()
        line.addWidget(self.edit, 1)
        line.addWidget(self.clear)
        column = QVBoxLayout()
        column.addLayout(line)
        column.addWidget(self.warning)
        self.row.addLayout(column, 1)
        self.edit.editingFinished.connect(self._on_finished)
        self.clear.clicked.connect(self._on_clear)

    def value(self) -> str:
        return self._shown

    def show_value(self, value: object) -> None:
        self._shown = str(value)
        with QSignalBlocker(self.edit):
            self.edit.setKeySequence(
                QKeySequence.fromString(self._shown, QKeySequence.SequenceFormat.PortableText)
            )
        self.clear.setEnabled(bool(self._shown))

    def follow(self, settings: Settings) -> None:
        """Warn of what stands against this key as things are."""
        text = self._warning(settings)
        self.warning.setText(f"⚠ {text}")
        self.warning.setVisible(bool(text))

    def describe(self, name: str, text: str) -> None:
        super().describe(name, text)
        for child in self.edit.findChildren(QWidget):  # the field in it gets the focus
            if child.focusPolicy() != Qt.FocusPolicy.NoFocus:
                child.setAccessibleName(name)
                child.setAccessibleDescription(text)
        self.clear.setAccessibleName(self.tr("{name}: no key").format(name=name))

    @Slot()
    def _on_finished(self) -> None:
        keys = self.edit.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        if keys != self._shown:
            self.show_value(keys)
            self.changed.emit(keys)

    @Slot()
    def _on_clear(self) -> None:
        self.show_value("")
        self.changed.emit("")
        self.edit.setFocus()

    def _warning(self, settings: Settings) -> str:
        if not self._shown:
            return ""
        keys = self.edit.keySequence()
        if not keys.toString():  # Qt has a key for what it does not know
            return self.tr("{keys} is no key of this computer.").format(keys=self._shown)
        others = [
            words_of(name).name
            for name in ("hotkey_mute", "hotkey_panic", "hotkey_next_avatar", "hotkey_talk")
            if name != self._name and getattr(settings, name) == self._shown
        ]
        others += [what for text, what in self._taken().items() if text == self._shown]
        if others:
            warning = self.tr("This is also the key for: {names}. Only one of them will hear it.")
            return warning.format(names=", ".join(others))
        chord = keys[0]  # type: ignore[index]  # PySide's stubs do not know it
        held = chord.keyboardModifiers() & _HELD
        if not held and chord.key() < Qt.Key.Key_Escape:  # what types a sign
            return self.tr("You could not type this sign any more: hold Ctrl or Alt with it.")
        return ""
