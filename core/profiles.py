"""Profiles: an avatar and the settings that go with it, under a name."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from core.errors import SettingsError
from core.setting_rules import PLACES, VERSION, shown
from core.settings import Settings
from core.settings_json import usable_values

PROFILE_SETTINGS = tuple(name for name, place in PLACES.items() if place.profile)
"""Names of the settings that a profile holds."""

LONGEST_NAME = 60
_LONGEST_HOTKEY = 100
_JOINER = "\u200d"  # within one picture character; the only invisible one that a name may have
_KEYS = {"version", "name", "hotkey", "settings"}


@dataclass(frozen=True, slots=True)
class Profile:
    """name: as the user calls it. values: of those of PROFILE_SETTINGS that it decides; others stay
    as they are. hotkey: as Qt's portable text, "" for none. id: of its file, "" while it has none.

    Raises SettingsError for a name or a hotkey that cannot be one.
    """

    name: str
    values: Mapping[str, Any]
    hotkey: str = ""
    id: str = ""

    def __post_init__(self) -> None:
        check_name(self.name)
        check_hotkey(self.hotkey)
        object.__setattr__(self, "values", MappingProxyType(dict(self.values)))

    @classmethod
    def of(cls, name: str, settings: Settings, hotkey: str = "") -> Profile:
        """What is chosen now, under a name."""
        return cls(name, {each: getattr(settings, each) for each in PROFILE_SETTINGS}, hotkey)

    def applied_to(self, settings: Settings) -> Settings:
        """``settings`` as they are with this profile. Nothing but the user's own decision takes the
        label "AI avatar" away: see ``keep_badge``."""
        return keep_badge(settings, replace(settings, **self.values))

    def is_on(self, settings: Settings) -> bool:
        """Whether ``settings`` are what this profile makes of them."""
        return self.applied_to(settings) == settings

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON values, for ``read_profile``."""
        values = {**self.values}
        if "size_px" in values:
            values["size_px"] = list(values["size_px"])
        return {
            "version": VERSION,
            "name": self.name,
            "hotkey": self.hotkey,
            "settings": values,
        }


def read_profile(raw: Mapping[str, Any], profile_id: str = "") -> tuple[Profile, list[str]]:
    """A profile from plain JSON values, and a sentence for everything in it that cannot be used.
    Raises SettingsError where nothing can: for one without a name, or of a newer Lipcam."""
    if not isinstance(raw, Mapping):
        raise SettingsError(f"It is {shown(raw)}, not a profile.")
    name, settings, hotkey = raw.get("name"), raw.get("settings"), raw.get("hotkey", "")
    if not isinstance(name, str):
        raise SettingsError("It is not a profile: it has no name.")
    check_name(name)
    if not isinstance(settings, Mapping):
        raise SettingsError("It is not a profile: it has no settings.")
    values, problems = usable_values({**settings, "version": raw.get("version", VERSION)})
    for key in [key for key in values if key not in PROFILE_SETTINGS]:
        del values[key]
        if key != "version":
            problems.append(f"The setting {key!r} is of the program, not of a profile.")
    problems += [f"There is no {shown(key)} in a profile." for key in raw if key not in _KEYS]
    try:
        check_hotkey(hotkey)
    except SettingsError as error:
        problems.append(str(error))
        hotkey = ""
    return Profile(name, values, hotkey, profile_id), problems


def check_name(name: str) -> None:
    """Raise SettingsError for what cannot be the name of a profile."""
    if not 0 < len(name) <= LONGEST_NAME:
        raise SettingsError(f"A profile's name has 1 to {LONGEST_NAME} characters.")
    if name != name.strip() or not name.replace(_JOINER, "").isprintable():
        raise SettingsError(
            f"A profile cannot be called {shown(name)}: use letters, digits and signs that can be "
            "seen, with no space before or after them."
        )


def check_hotkey(hotkey: object) -> None:
    """Raise SettingsError for what cannot be a hotkey's text; whether there is such a key is for
    the window to say."""
    fits = isinstance(hotkey, str) and len(hotkey) <= _LONGEST_HOTKEY and hotkey.isprintable()
    if not fits:
        raise SettingsError(f"The hotkey {shown(hotkey)} is no key.")


def free_name(name: str, taken: Collection[str]) -> str:
    """``name``, or where it is taken, with the first number behind it that is free."""
    used = {each.casefold() for each in taken}
    number, found = 2, name
    while found.casefold() in used:
        ending = f" {number}"
        found, number = f"{name[: LONGEST_NAME - len(ending)].rstrip()}{ending}", number + 1
    return found


def made_to_fit(profiles: Sequence[Profile], known: Sequence[Profile]) -> list[Profile]:
    """Profiles from elsewhere as new ones beside those that are known: where a name or a key is
    taken, theirs gives way."""
    names = [each.name for each in known]
    keys = {each.hotkey for each in known}
    fresh = []
    for profile in profiles:
        name = free_name(profile.name, names)
        hotkey = "" if profile.hotkey in keys else profile.hotkey
        fresh.append(replace(profile, name=name, hotkey=hotkey, id=""))
        names.append(name)
        keys.add(hotkey)
    return fresh


def keep_badge(now: Settings, wanted: Settings) -> Settings:
    """``wanted``, with the label "AI avatar" still in the picture where it is there now and the
    user has never decided otherwise: no file decides that."""
    undecided = now.badge and not wanted.badge and not now.badge_decided
    return replace(wanted, badge=True) if undecided else wanted
