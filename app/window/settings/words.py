"""Every setting in words that people use."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from core.setting_rules import PLACES

# Called by this name and with its context spelled out, for Qt's collector of strings to see it.
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Words:
    """label: with its & key, which no other label of the page has. help: one sentence or two. unit:
    behind a number. choices: of a list, by value, in the order of the list. section: the heading
    under which the setting stands, with those beside it that have the same."""

    label: str
    help: str
    unit: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)
    section: str = ""

    @property
    def name(self) -> str:
        """The label as it is read."""
        return plain(self.label)


def plain(label: str) -> str:
    """A label without its & key, nor the key that stands behind it: as in Chinese: "…(&N)"."""
    label = re.sub(r"\(&\w\)", "", label)
    return label.replace("&&", "\0").replace("&", "").replace("\0", "&")


def page_title(group: str) -> str:
    """Name of a page. Raises KeyError for a group without one."""
    return {
        "sound": translate("settings", "Sound"),
        "picture": translate("settings", "Picture"),
        "camera": translate("settings", "Camera"),
        "engine": translate("settings", "Lip motion"),
        "window": translate("settings", "Window"),
        "keys": translate("settings", "Keys"),
        "privacy": translate("settings", "Privacy"),
    }[group]


def setting_name(name: str) -> str:
    """The name of any setting, also of one that no page shows."""
    if PLACES[name].group:
        return words_of(name).name
    return translate("settings", "Avatar") if name == "avatar" else name


def value_words(name: str, value: object) -> str:
    """A value of a setting, to be read."""
    if isinstance(value, bool):
        return translate("settings", "on") if value else translate("settings", "off")
    if isinstance(value, tuple):
        return " × ".join(str(side) for side in value)
    words = words_of(name) if PLACES[name].group else Words("", "")
    if str(value) in words.choices:
        return words.choices[str(value)]
    if value == "":
        return {
            "avatar": translate("settings", "the first one"),
            "recordings_folder": translate("settings", "the system's folder"),
        }.get(name, translate("settings", "none"))
    return f"{value} {words.unit}".rstrip()


def words_of(name: str) -> Words:
    """The words of a setting that stands on a page. Raises KeyError for one that has none."""
    from app.window.settings.words_live import (
        camera_words,
        engine_words,
        picture_words,
        sound_words,
    )
    from app.window.settings.words_program import key_words, privacy_words, window_words

    for words in (
        sound_words(),
        picture_words(),
        camera_words(),
        engine_words(),
        window_words(),
        key_words(),
        privacy_words(),
    ):
        if name in words:
            return words[name]
    raise KeyError(name)
