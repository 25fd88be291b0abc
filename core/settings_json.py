"""Settings as JSON on a disk: read with care, written in one step."""

from __future__ import annotations

import errno
import json
import os
import stat
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from core.errors import SettingsError
from core.setting_rules import PLACES, shown
from core.settings import Settings, migrate

_LONGEST_FILE = 256 * 1024
_MOST_NAMED = 3  # bad values in one notice


def read_object(path: Path, longest: int = _LONGEST_FILE) -> Mapping[str, Any]:
    """The JSON object in a file of at most ``longest`` bytes. Raises OSError where it cannot be
    read, SettingsError where it is something else; the text names no file."""
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):
        raise OSError(errno.EINVAL, "It is not a file")  # a pipe would never answer
    if found.st_size > longest:
        raise SettingsError("The file is far too long to be settings.")
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, RecursionError) as error:
        raise SettingsError(f"It is not JSON: {error}.") from error
    if not isinstance(raw, dict):
        raise SettingsError("It is JSON, but not a list of settings by name.")
    return raw


def usable_values(raw: Mapping[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """The settings that ``raw`` holds, by name, and a sentence for everything in it that is none.
    Raises SettingsError for settings of another version: there nobody knows what anything means.
    """
    raw = migrate(raw)
    good: dict[str, Any] = {}
    problems: list[str] = []
    for key, value in raw.items():
        if key not in PLACES and len(problems) >= _MOST_NAMED:
            # Looking for the nearest real name takes a millisecond; a file may hold thousands.
            problems.append(f"There is no setting {shown(key)}.")
            continue
        try:
            settings = Settings.from_dict({key: value})
        except SettingsError as error:
            problems.append(str(error))
        else:
            good[key] = getattr(settings, key)
    return good, problems


def listed(problems: list[str]) -> str:
    """Some sentences as one text of sensible length."""
    more = len(problems) - _MOST_NAMED
    named = " ".join(problems[:_MOST_NAMED])
    return f"{named} And {more} more like this." if more > 0 else named


def write_object(path: Path, content: Mapping[str, Any]) -> None:
    """Write a JSON object in one step: a crash leaves the old file whole. Raises OSError."""
    fresh = path.with_name(f"{path.name}.{os.getpid()}.new")  # two programs never share one
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
        os.replace(fresh, path)
    except OSError:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise


def name_aside(path: Path) -> Path:
    """A free name beside ``path`` for a file that cannot be used."""
    return next(
        kept
        for kept in (path.with_name(f"{path.name}.broken-{n}") for n in range(1, 10_000))
        if not kept.exists()
    )
