"""Keys that are pressed together, from the text that the settings store."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence

from core.errors import DesktopError

translate = QCoreApplication.translate

_ALONE = range(Qt.Key.Key_F1.value, Qt.Key.Key_F35.value + 1)
_MEDIA = range(Qt.Key.Key_Back.value, Qt.Key.Key_unknown.value)
_ONLY_HELD = {
    Qt.Key.Key_Shift.value,
    Qt.Key.Key_Control.value,
    Qt.Key.Key_Meta.value,
    Qt.Key.Key_Alt.value,
    Qt.Key.Key_AltGr.value,
    Qt.Key.Key_Super_L.value,
    Qt.Key.Key_Super_R.value,
}
_LONGEST_SHOWN = 60
_NO_KEY = {0, Qt.Key.Key_unknown.value}
_ALONE_TOO = {
    Qt.Key.Key_Pause.value,
    Qt.Key.Key_ScrollLock.value,
    Qt.Key.Key_Print.value,
    Qt.Key.Key_Insert.value,
    Qt.Key.Key_Menu.value,
    Qt.Key.Key_Help.value,
}


@dataclass(frozen=True, slots=True)
class Chord:
    """One key and what is held with it.

    key: a value of Qt.Key; on a Mac ``ctrl`` is the Command key and ``meta`` the Control key, as
    everywhere in Qt. keypad: the key of the number pad. shown: as this system writes it.
    """

    key: int
    ctrl: bool = False
    alt: bool = False
    shift: bool = False
    meta: bool = False
    keypad: bool = False
    shown: str = ""

    def same_keys(self, other: Chord) -> bool:
        """Whether both are pressed in the same way."""
        return self._pressed() == other._pressed()

    def _pressed(self) -> tuple[int | bool, ...]:
        return self.key, self.ctrl, self.alt, self.shift, self.meta, self.keypad


def read_chord(text: str) -> Chord:
    """The keys in Qt's portable text ("Ctrl+Alt+M"). Raises DesktopError, with the remedy, for what
    is no key, and for what nobody may take away from all other programs."""
    sequence = QKeySequence.fromString(text, QKeySequence.SequenceFormat.PortableText)
    text = _shown(text)
    if sequence.count() > 1:
        raise DesktopError(
            translate(
                "hotkeys",
                "{keys}: keys one after another cannot be heard. Choose only one of them.",
            ).format(keys=text)
        )
    pressed = sequence[0] if sequence.count() else None  # type: ignore[index]
    if pressed is None or pressed.key().value in _NO_KEY | _ONLY_HELD:
        raise DesktopError(
            translate("hotkeys", "There are no keys {keys}. Choose others.").format(keys=text)
        )
    held = pressed.keyboardModifiers()
    with_ = Qt.KeyboardModifier
    chord = Chord(
        pressed.key().value,
        ctrl=bool(held & with_.ControlModifier),
        alt=bool(held & with_.AltModifier),
        shift=bool(held & with_.ShiftModifier),
        meta=bool(held & with_.MetaModifier),
        keypad=bool(held & with_.KeypadModifier),
        shown=_shown(sequence.toString(QKeySequence.SequenceFormat.NativeText)),
    )
    if not (chord.ctrl or chord.alt or chord.meta or _may_be_alone(chord.key)):
        raise DesktopError(
            translate(
                "hotkeys",
                "{keys} alone would be taken from all other programs. Add Ctrl or Alt to it, or "
                "choose a key like F9 or Pause.",
            ).format(keys=chord.shown)
        )
    return chord


def _shown(text: str) -> str:
    """In a sentence: text of settings may have anything in it."""
    plain = "".join(sign if sign.isprintable() else "?" for sign in text)
    return plain if len(plain) <= _LONGEST_SHOWN else f"{plain[:_LONGEST_SHOWN]} …"


def _may_be_alone(key: int) -> bool:
    return key in _ALONE or key in _MEDIA or key in _ALONE_TOO
