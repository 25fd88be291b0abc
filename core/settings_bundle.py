"""All settings and profiles as one file, to take along or to give away.

Such a file comes from anywhere: it is data of limited length that is checked like the settings'
own file, and it never decides what is for the user alone to decide: which of his files a video may
be written over, say.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from core.errors import SettingsError
from core.profile_shelf import MOST
from core.profiles import Profile, keep_badge, read_profile
from core.setting_rules import VERSION, shown
from core.settings import Settings, migrate
from core.settings_json import read_object, usable_values, write_object

ENDING = ".lipcam-settings"
_KIND = "lipcam settings"
_LONGEST_FILE = 4 * 1024 * 1024
_OTHER = "Export it again, or choose another file."
_KEYS = {"kind", "version", "settings", "profiles"}
_OWN = ("version", "badge_decided", "wizard_done", "tray_told")
"""What the user has decided or seen on this computer: it travels in no file."""


@dataclass(frozen=True, slots=True)
class SettingsBundle:
    """settings: by name, None where the file has profiles only. problems: a sentence for everything
    in it that cannot be used."""

    settings: Mapping[str, Any] | None
    profiles: tuple[Profile, ...] = ()
    problems: tuple[str, ...] = ()

    def applied_to(self, settings: Settings) -> Settings:
        """``settings`` as they are with those of the file; the label "AI avatar" stays unless the
        user has decided otherwise."""
        return keep_badge(settings, replace(settings, **(self.settings or {})))

    def missing_paths(self) -> tuple[str, ...]:
        """Files and folders that it names and that are not on this computer. Looks at the disk."""
        named = [self.settings or {}, *(profile.values for profile in self.profiles)]
        found = [path for values in named for path in _paths(values)]
        return tuple(path for path in dict.fromkeys(found) if not _is_there(path))


def write_bundle(path: Path, settings: Settings | None, profiles: Sequence[Profile] = ()) -> None:
    """Write settings, profiles or both to one file. Raises SettingsError."""
    content: dict[str, Any] = {"kind": _KIND, "version": VERSION}
    if settings is not None:
        values = settings.to_dict()
        content["settings"] = {key: values[key] for key in values if key not in _OWN}
    content["profiles"] = [profile.to_dict() for profile in profiles]
    try:
        write_object(path, content)
    except OSError as error:
        raise SettingsError(
            f"{path} cannot be written ({error.strerror}). Choose another name or folder."
        ) from error


def read_bundle(path: Path) -> SettingsBundle:
    """What ``write_bundle`` wrote, or what somebody made of it. Raises SettingsError where nothing
    in the file can be used."""
    try:
        raw = read_object(path, _LONGEST_FILE)
    except OSError as error:
        raise SettingsError(
            f"{path} cannot be read ({error.strerror}). Choose another file."
        ) from error
    except SettingsError as error:
        raise SettingsError(f"{path} cannot be used. {error} {_OTHER}") from error
    if raw.get("kind") != _KIND:
        raise SettingsError(
            f"{path} is no file of Lipcam's settings. Choose one that Lipcam has exported "
            f"({ENDING})."
        )
    try:
        migrate({"version": raw.get("version", VERSION)})  # refuses what is newer
        return _read(raw)
    except SettingsError as error:
        raise SettingsError(f"{path} cannot be used. {error} {_OTHER}") from error


def _read(raw: Mapping[str, Any]) -> SettingsBundle:
    problems = [f"There is no {shown(key)} in such a file." for key in raw if key not in _KEYS]
    settings: dict[str, Any] | None = None
    if "settings" in raw:
        if not isinstance(raw["settings"], Mapping):
            raise SettingsError("Its settings are not a list by name.")
        version = raw.get("version", VERSION)
        settings, faults = usable_values({**raw["settings"], "version": version})
        problems += faults
        settings = {key: value for key, value in _sparing(settings).items() if key not in _OWN}
    profiles, faults = _read_profiles(raw.get("profiles", []))
    if settings is None and not profiles:
        raise SettingsError(" ".join(["There is nothing in it.", *(problems + faults)[:2]]))
    return SettingsBundle(settings, profiles, tuple(problems + faults))


def _read_profiles(raw: object) -> tuple[tuple[Profile, ...], list[str]]:
    if not isinstance(raw, list):
        return (), ["Its profiles are not a list."]
    profiles, problems = [], []
    for number, each in enumerate(raw[:MOST], start=1):
        try:
            profile, faults = read_profile(each)
        except SettingsError as error:
            problems.append(f"Profile {number}: {error}")
            continue
        profiles.append(replace(profile, values=_sparing(profile.values)))
        problems += [f"Profile {profile.name!r}: {fault}" for fault in faults]
    if len(raw) > MOST:
        problems.append(f"Only {MOST} of {len(raw)} profiles are read.")
    return tuple(profiles), problems


def _sparing(values: Mapping[str, Any]) -> dict[str, Any]:
    """The same, with a camera that is a file taking a name beside one that is there."""
    kind, colon, film = str(values.get("camera", "")).partition(":")
    return {**values, "camera": f"file-new:{film}"} if kind == "file" and colon else {**values}


def _paths(values: Mapping[str, Any]) -> list[str]:
    """Paths that some settings name and that have to be there for them to work."""
    kind, _, picture = str(values.get("background", "")).partition(":")
    played, _, sound = str(values.get("mic", "")).partition(":")
    filmed, _, film = str(values.get("camera", "")).partition(":")
    films = filmed in ("file", "file-new")
    found = [
        values.get("recordings_folder", ""),
        picture if kind == "picture" else "",
        sound if played in ("file", "file-loop") else "",
        str(Path(film).parent) if films else "",  # the film itself will be made
    ]
    return [path for path in found if path]


def _is_there(path: str) -> bool:
    try:
        return Path(path).expanduser().exists()
    except (OSError, ValueError, RuntimeError):  # no name of this system
        return False
