"""Why keys are not heard, and what to do, in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.hotkeys.chord import Chord

translate = QCoreApplication.translate


def taken(chord: Chord) -> str:
    """Another program was first."""
    text = translate(
        "hotkeys", "{keys} is in use by another program. Choose other keys, or end their use there."
    )
    return text.format(keys=chord.shown)


def taken_here(chord: Chord) -> str:
    """Two actions have the same keys."""
    text = translate("hotkeys", "{keys} stands for something else in Lipcam. Choose other keys.")
    return text.format(keys=chord.shown)


def no_such_key(chord: Chord) -> str:
    """The keyboard cannot make it."""
    text = translate("hotkeys", "This keyboard has no keys {keys}. Choose others.")
    return text.format(keys=chord.shown)


def not_given(chord: Chord) -> str:
    """A desktop that has the last word has not given them."""
    text = translate(
        "hotkeys", "The desktop has not given {keys} to Lipcam. Choose keys in its settings."
    )
    return text.format(keys=chord.shown)


def nowhere(why: str) -> str:
    """This system has no way. why: a sentence."""
    text = translate(
        "hotkeys",
        "Keys cannot be heard while another program has the focus. {why} Use the window instead.",
    )
    return text.format(why=why)
