"""Checks of the program itself: its version, its folders, the disk, the settings."""

from __future__ import annotations

import errno
import os
import platform
import shlex
import sys
import tempfile
from collections.abc import Callable, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from app.doctor.check import failed, passed, warned
from app.doctor.finding import Finding
from app.doctor.scope import Scope
from core import paths
from core.errors import SettingsError
from core.settings_file import read_settings
from core.student.model_files.sizes import free_bytes, in_words

OLDEST_PYTHON = (3, 10)
_LITTLE, _NOTHING = 2_000_000_000, 50_000_000  # bytes: minutes of film; not even settings
_VITAL = ("settings", "data")


def lipcam_version() -> str:
    """Of the installed program; "" where it was not installed as one."""
    try:
        return version("lipcam")
    except PackageNotFoundError:
        return ""


def check_version(
    _scope: Scope, python: tuple[int, ...] = sys.version_info[:3], bits: int = sys.maxsize
) -> Finding:
    """Versions, and a Python that is new enough."""
    name = "version"
    dotted = ".".join(map(str, python))
    told = f"Lipcam {lipcam_version() or '(not installed as a package)'}, Python {dotted}"
    if python < OLDEST_PYTHON:
        oldest = ".".join(map(str, OLDEST_PYTHON))
        remedy = f"Install Python {oldest} or newer and start Lipcam with it: python run.py"
        return failed(name, f"{told}: this Python is too old.", remedy)
    if bits <= 2**32:
        remedy = "Install a Python of 64 bits and start Lipcam with it: python run.py"
        return failed(name, f"{told}: this Python has 32 bits only.", remedy)
    return passed(name, f"{told}, {platform.platform(terse=True)} on {platform.machine()}.")


def check_folders(scope: Scope, folders: Mapping[str, Path] | None = None) -> Finding:
    """Whether Lipcam may write where it keeps things. Makes no folder; leaves nothing behind."""
    name = "folders"
    places = folders if folders is not None else _folders(scope)
    troubles = {what: (path, why) for what, path in places.items() if (why := _unwritable(path))}
    if not troubles:
        return passed(name, f"All can be written: {', '.join(places)}.")
    told = "; ".join(f"{what} ({path}): {why}" for what, (path, why) in troubles.items())
    path, why = next(iter(troubles.values()))
    remedy, commands = _mend_folder(path, why)
    say = failed if any(each in _VITAL for each in troubles) else warned
    return say(name, f"Cannot be written: {told}.", remedy, *commands)


def check_disk(scope: Scope, free: Callable[[Path], int] = free_bytes) -> Finding:
    """Room for settings, films and models."""
    name, found = "disk", {}
    places = {
        "settings": paths.settings_file().parent,
        "films": _recordings(scope),
        "models": paths.user_models(),
    }
    for what, path in places.items():
        try:
            found[what] = free(path)
        except OSError as error:
            return warned(
                name,
                f"The disk of {path} does not say how much is free ({error.strerror}).",
                "Check that the disk is connected and well.",
            )
    told = ", ".join(f"{what}: {in_words(size)}" for what, size in found.items())
    scarce = min(found, key=lambda what: found[what])
    remedy = f"Free some space on the disk of {places[scarce]}, or choose another folder."
    if found[scarce] < _NOTHING:
        return failed(name, f"The disk is full. Free for {told}.", remedy)
    if found[scarce] < _LITTLE:
        return warned(name, f"Little space is left. Free for {told}.", remedy)
    return passed(name, f"Free for {told}.")


def check_settings(_scope: Scope, path: Path | None = None) -> Finding:
    """Whether the stored settings can be read. Leaves the file as it is."""
    name, path = "settings", path or paths.settings_file()
    try:
        _, problems = read_settings(path)
    except FileNotFoundError:
        return passed(name, "Nothing was saved yet: the defaults are used.")
    except OSError as error:
        remedy, commands = _mend_folder(path, _why(error))
        told = f"{path} cannot be read ({_why(error)}): the defaults are used, nothing is saved."
        return failed(name, told, remedy, *commands)
    except SettingsError as error:
        return failed(
            name,
            f"The settings cannot be used: {error} The defaults are used.",
            f"Mend {path} in an editor, or start Lipcam, which keeps it aside and begins anew.",
        )
    if problems:
        return warned(
            name,
            f"{' '.join(problems)} There the default is used.",
            f"Choose again in the settings, or mend it in {path}.",
        )
    return passed(name, f"{path} can be read.")


def _folders(scope: Scope) -> dict[str, Path]:
    return {
        "settings": paths.settings_file().parent,
        "data": paths.user_data(),
        "cache": paths.user_cache(),
        "logs": paths.user_logs(),
        "films": _recordings(scope),
    }


def _recordings(scope: Scope) -> Path:
    chosen = scope.settings.recordings_folder
    return Path(os.path.expanduser(chosen)) if chosen else paths.recordings()


def _unwritable(folder: Path) -> str:
    """Why nothing can be written there, or in the folder that it would be made in; "" when it
    can."""
    try:
        while not folder.exists() and folder != folder.parent:
            folder = folder.parent
        if not folder.is_dir():
            return f"{folder} is a file"
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"1")
    except OSError as error:
        return _why(error)
    return ""


def _why(error: OSError) -> str:
    return error.strerror or str(error)


def _mend_folder(path: Path, why: str) -> tuple[str, tuple[str, ...]]:
    """What to do about a path that cannot be read or written."""
    if why.endswith("is a file"):
        return f"Move that file elsewhere: {why.removesuffix(' is a file')}", ()
    if why == os.strerror(errno.ENOSPC):
        return "Free some space on that disk.", ()
    if why == os.strerror(errno.EROFS):
        return "That disk can only be read: choose a folder on another one.", ()
    if sys.platform == "win32":
        return f"Allow your user to write in {path} (Properties, Security).", ()
    there = path
    while not there.exists() and there != there.parent:
        there = there.parent
    if there == Path.home() or Path.home() in there.parents:
        return "Make it yours again:", (f'sudo chown -R "$USER" {shlex.quote(str(there))}',)
    return f"Let your user write in {there}, or choose another folder.", ()
