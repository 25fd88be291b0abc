"""The settings' file: JSON that people can read and mend.

A value that cannot be used costs only itself: its default is used, and all else counts. A file that
cannot be used is kept aside, never overwritten, and the defaults are used; one that cannot even be
read stays where it is, and nothing is saved over it.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from core.errors import SettingsError
from core.messages import Notice
from core.settings import Settings
from core.settings_json import listed, name_aside, read_object, usable_values, write_object


def load_settings(path: Path) -> tuple[Settings, list[Notice]]:
    """The settings in ``path``; defaults when there are none.

    What cannot be used in it is named in a notice, and the file stays as it is. A file that cannot
    be used at all is renamed to ``settings.json.broken-<n>`` and a notice says so; for one that
    cannot be read there is a notice only. Never raises for what is in the file.
    """
    try:
        settings, problems = _usable(path)
    except FileNotFoundError:
        return Settings(), []
    except OSError as error:
        return Settings(), [Notice("settings", *_unread(path, error))]
    except SettingsError as error:
        text = f"The settings could not be used: {error} Defaults are used."
        return Settings(), [Notice("settings", text, _put_aside(path))]
    if not problems:
        return settings, []
    text = f"{listed(problems)} There the default is used; all other settings count."
    return settings, [Notice("settings", text, f"Mend it in {path}, or choose again.")]


def update_settings(path: Path, changes: Mapping[str, Any], otherwise: Settings) -> None:
    """Change the named settings in ``path`` and leave all others as they are there now.

    otherwise: the other settings where there is no file, or none that can be used. What is in the
    file counts, not what was read once: it may have been mended, or may not have been readable
    then. A file with something in it that cannot be used is kept aside. Raises SettingsError like
    ``save_settings``, and for a change that is no setting.
    """
    problem = ""
    try:
        stored, problems = _usable(path)
        problem = listed(problems)
    except (FileNotFoundError, NotADirectoryError):
        stored = otherwise
    except OSError as error:
        raise SettingsError(" ".join(_unread(path, error))) from error
    except SettingsError as error:
        stored, problem = otherwise, str(error)
    changed = Settings.from_dict({**stored.to_dict(), **changes})
    if problem:
        where = _put_aside(path)
        if path.exists():  # in the way of another program: it would be lost
            raise SettingsError(f"The settings could not be used: {problem} {where}")
    save_settings(changed, path)


def save_settings(settings: Settings, path: Path) -> None:
    """Write ``settings`` to ``path`` in one step: a crash leaves the old file whole.

    Raises SettingsError when the folder cannot be written, and when there is a file that cannot be
    read: nobody knows what would be lost with it.
    """
    try:
        with path.open("rb") as present:
            present.read(1)
    except (FileNotFoundError, NotADirectoryError):
        pass
    except OSError as error:
        raise SettingsError(" ".join(_unread(path, error))) from error
    try:
        write_object(path, settings.to_dict())
    except OSError as error:
        raise SettingsError(
            f"The settings cannot be saved in {path} ({error.strerror}). "
            "Check the free space and who may write there."
        ) from error


def _unread(path: Path, error: OSError) -> tuple[str, str]:
    """What to say, and the remedy."""
    text = (
        f"The settings in {path} cannot be read ({error.strerror}): Lipcam goes by its defaults "
        "and saves nothing over them."
    )
    return text, "Check that the file is yours to read and its disk is well, then start again."


def _usable(path: Path) -> tuple[Settings, list[str]]:
    """The settings in a file, and a sentence for everything in it that is none. Raises OSError,
    SettingsError."""
    good, problems = usable_values(read_object(path))
    return Settings(**good), problems


def _put_aside(path: Path) -> str:
    """Rename a file that cannot be used; tells where it is now and what can be done."""
    aside = name_aside(path)
    try:
        os.replace(path, aside)
    except OSError:
        return f"The file stays at {path}; mend it there or choose again."
    return (
        f"The file is kept as {aside.name}: mend it and rename it to {path.name} in {path.parent}, "
        "or choose again."
    )
