"""Profiles in plain words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from app.window.settings.words import value_words
from core.profiles import Profile

translate = QCoreApplication.translate
_SHOWN = ("avatar", "size_px", "engine")
_BACKGROUNDS = ("own", "blur", "key", "colour", "picture")


def key_words(hotkey: str) -> str:
    """A key as this system writes it."""
    keys = QKeySequence.fromString(hotkey, QKeySequence.SequenceFormat.PortableText)
    return keys.toString(QKeySequence.SequenceFormat.NativeText) or hotkey


def summary(profile: Profile) -> str:
    """What tells one profile from another, in one line."""
    parts = [value_words(name, profile.values[name]) for name in _SHOWN if name in profile.values]
    kind = str(profile.values.get("background", "")).partition(":")[0]
    if kind in _BACKGROUNDS:
        parts.insert(2, background_words(kind))
    if profile.values.get("badge") is False:
        parts.append(translate("profiles", "without the label"))
    return " · ".join(parts)


def background_words(kind: str) -> str:
    """A kind of background in two words."""
    return {
        "own": translate("profiles", "own background"),
        "blur": translate("profiles", "blurred background"),
        "key": translate("profiles", "green background"),
        "colour": translate("profiles", "coloured background"),
        "picture": translate("profiles", "picture behind"),
    }[kind]
