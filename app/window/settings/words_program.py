"""Words of the program's own settings: window, keys, privacy."""

from __future__ import annotations

from app.languages.installing import LANGUAGES
from app.window.settings.words import Words, translate


def window_words() -> dict[str, Words]:
    """Of the page of the window."""
    return _look_words() | _start_words()


def _look_words() -> dict[str, Words]:
    return {
        "language": Words(
            translate("settings", "&Language"),
            translate("settings", "In effect after the next start."),
            choices={  # each in its own words, for those who cannot read the others
                "": translate("settings", "As the system"),
                **LANGUAGES,
            },
        ),
        "theme": Words(
            translate("settings", "&Colours"),
            translate("settings", "Light letters on dark, or dark letters on light."),
            choices={
                "system": translate("settings", "As the system"),
                "light": translate("settings", "Light"),
                "dark": translate("settings", "Dark"),
            },
        ),
        "text_percent": Words(
            translate("settings", "Size of &text"),
            translate("settings", "100 is the system's own size."),
            unit=translate("settings", "%"),
        ),
    }


def _start_words() -> dict[str, Words]:
    start = translate("settings", "Start and end")
    return {
        "close_to_tray": Words(
            translate("settings", "&Keep running when the window is closed"),
            translate(
                "settings", "The avatar stays live; an icon near the clock opens the window again."
            ),
            section=start,
        ),
        "start_minimised": Words(
            translate("settings", "Start with the window &hidden"),
            translate("settings", "An icon near the clock opens it."),
            section=start,
        ),
        "start_with_system": Words(
            translate("settings", "Start when I log &in"),
            translate("settings", "For this user of the computer only."),
            section=start,
        ),
        "recordings_folder": Words(
            translate("settings", "&Folder for recordings"),
            translate("settings", "Films that you record are put here."),
            section=translate("settings", "Recordings"),
        ),
    }


def key_words() -> dict[str, Words]:
    """Of the page of keys."""
    talk = translate("settings", "Push to talk")
    return {
        "hotkeys": Words(
            translate("settings", "&Hear these keys in other programs too"),
            translate("settings", "They then act while another window has the focus."),
        ),
        "hotkey_mute": Words(
            translate("settings", "&Mute"),
            translate("settings", "Silence, until it is pressed again. The avatar stays."),
        ),
        "hotkey_panic": Words(
            translate("settings", "Pa&nic"),
            translate("settings", "At once no voice and a harmless picture, until pressed again."),
        ),
        "panic_shows": Words(
            translate("settings", "Panic sho&ws"),
            translate("settings", "What others see until the key is pressed again."),
            choices={
                "idle": translate("settings", "The avatar, silent and at rest"),
                "slate": translate("settings", "A still picture with a line of text"),
            },
        ),
        "hotkey_next_avatar": Words(
            translate("settings", "Ne&xt avatar"),
            translate("settings", "Goes on to the next one of your avatars."),
        ),
        "push_to_talk": Words(
            translate("settings", "&Speak only while a key is held"),
            translate("settings", "Muted unless the talk key is held."),
            section=talk,
        ),
        "hotkey_talk": Words(
            translate("settings", "&Talk key"),
            translate("settings", "Hold it to speak. Without a key nobody could hear you."),
            section=talk,
        ),
    }


def privacy_words() -> dict[str, Words]:
    """Of the page of privacy."""
    return {
        "keep_log": Words(
            translate("settings", "&Keep a log file"),
            translate(
                "settings",
                "What the program did and what went wrong, on this computer only. Never what you "
                "say or show.",
            ),
        ),
        "offer_reports": Words(
            translate("settings", "O&ffer a report after a crash"),
            translate(
                "settings", "You read it first. Nothing is sent: you decide what becomes of it."
            ),
        ),
    }
