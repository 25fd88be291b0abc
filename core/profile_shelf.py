"""The user's profiles on the disk: one JSON file each, so that a broken one costs only itself."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from core.errors import SettingsError
from core.messages import Notice
from core.profiles import Profile, free_name, read_profile
from core.settings_json import listed, name_aside, read_object, write_object

MOST = 200
"""Profiles that are read; more is not a shelf but an attack on it."""

_ENDING = ".json"
_LONGEST_ID = 40
_NOT_IN_IDS = re.compile(r"[^a-z0-9]+")


class ProfileShelf:
    """Reads and writes in ``folder``. Any thread but the GUI's; one at a time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def read(self) -> tuple[list[Profile], list[Notice]]:
        """All profiles by name, and what cannot be used of them. Never raises for what lies there.

        Of two with one name the second is shown with a number.
        """
        try:
            files = sorted(p for p in self.folder.iterdir() if _is_ours(p.name))
        except FileNotFoundError:
            return [], []
        except OSError as error:
            text = f"The profiles in {self.folder} cannot be read ({error.strerror})."
            return [], [Notice("profiles", text, "Check that the folder is yours to read.")]
        found: list[Profile] = []
        problems = []
        for path in files[:MOST]:
            try:
                profile, faults = self._read(path)
            except (OSError, SettingsError) as error:
                problems.append(f"{path.name} cannot be used: {_reason(error)}")
                continue
            problems += [f"{path.name}: {fault}" for fault in faults]
            name = free_name(profile.name, [each.name for each in found])
            found.append(replace(profile, name=name))
        if len(files) > MOST:
            problems.append(f"Only {MOST} of {len(files)} files are read.")
        found.sort(key=lambda profile: profile.name.casefold())
        return found, self._notices(problems)

    def add(self, profile: Profile) -> Profile:
        """Keep a new profile; gives it with its id. Raises SettingsError, also where its name is
        taken."""
        known, _ = self.read()
        self._refuse_taken(profile, known)
        if len(known) >= MOST:
            raise SettingsError(f"There are {MOST} profiles: delete some that you do not need.")
        profile = replace(profile, id=self._fresh_id(profile.name))
        self._write(profile)
        return profile

    def put(self, profile: Profile) -> None:
        """Keep what has changed in a profile of that id. A file with something in it that cannot be
        used is kept aside. Raises SettingsError, also where its name is another one's."""
        known, _ = self.read()
        if all(each.id != profile.id for each in known):
            raise SettingsError(f"There is no profile {profile.name!r} any more.")
        self._refuse_taken(profile, [each for each in known if each.id != profile.id])
        path = self._path(profile.id)
        with suppress(OSError, SettingsError):  # then there is nothing to keep
            if self._read(path)[1]:
                os.replace(path, name_aside(path))
        self._write(profile)

    def remove(self, profile_id: str) -> None:
        """Delete a profile; no harm where it is gone. Raises SettingsError."""
        path = self._path(profile_id)
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise SettingsError(f"{path} cannot be deleted ({error.strerror}).") from error

    def _read(self, path: Path) -> tuple[Profile, list[str]]:
        return read_profile(read_object(path), path.name.removesuffix(_ENDING))

    def _write(self, profile: Profile) -> None:
        path = self._path(profile.id)
        try:
            write_object(path, profile.to_dict())
        except OSError as error:
            raise SettingsError(
                f"The profile {profile.name!r} cannot be saved in {path} ({error.strerror}). "
                "Check the free space and who may write there."
            ) from error

    def _path(self, profile_id: str) -> Path:
        return self.folder / f"{profile_id}{_ENDING}"

    def _fresh_id(self, name: str) -> str:
        """A file's name that every system takes, after the profile's."""
        letters = unicodedata.normalize("NFKD", name).lower()
        stem = _NOT_IN_IDS.sub("-", letters).strip("-")[:_LONGEST_ID].strip("-") or "profile"
        # Never a bare word: on Windows "con" and "nul" are devices.
        names = (f"{stem}-{number}" for number in range(1, 10_000))
        return next(each for each in names if not os.path.lexists(self._path(each)))

    def _refuse_taken(self, profile: Profile, others: Sequence[Profile]) -> None:
        if any(each.name.casefold() == profile.name.casefold() for each in others):
            raise SettingsError(
                f"There is a profile {profile.name!r} already: choose another name."
            )

    def _notices(self, problems: list[str]) -> list[Notice]:
        if not problems:
            return []
        remedy = f"All else counts. Mend or delete the file in {self.folder}."
        return [Notice("profiles", listed(problems), remedy)]


def _is_ours(name: str) -> bool:
    return name.endswith(_ENDING) and not name.startswith(".")


def _reason(error: Exception) -> str:
    return f"{error.strerror}." if isinstance(error, OSError) else str(error)
