"""Desktop entries as freedesktop.org's specification wants them, written in one step.

https://specifications.freedesktop.org/desktop-entry-spec/latest
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from core.errors import DesktopError

_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./=:,+@")
_LONGEST = 64 * 1024


def desktop_entry(command: Sequence[str], values: Mapping[str, str]) -> str:
    """The text of an entry that starts ``command``. values: further keys, in order. Raises
    DesktopError for a command that no entry can hold."""
    lines = ["[Desktop Entry]", "Type=Application"]
    lines += [f"{key}={_escaped(value)}" for key, value in values.items()]
    lines.append(f"Exec={' '.join(_quoted(word) for word in command)}")
    return "\n".join(lines) + "\n"


def read_entry(path: Path) -> dict[str, str]:
    """The keys of the entry in a file, as they are written; empty for none that can be read."""
    try:
        with path.open("rb") as file:
            text = file.read(_LONGEST).decode("utf-8", errors="replace")
    except OSError:
        return {}
    found: dict[str, str] = {}
    group = ""
    for line in text.splitlines():
        if line.startswith("["):
            group = line.strip()
        elif group == "[Desktop Entry]" and "=" in line and not line.startswith("#"):
            key, _, value = line.partition("=")
            found[key.strip()] = value.strip()
    return found


def write_whole(path: Path, content: bytes) -> None:
    """Write a file in one step: a crash leaves the old one. Raises DesktopError."""
    fresh = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(content)
        os.replace(fresh, path)
    except OSError as error:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise DesktopError(
            f"{path} cannot be written ({error.strerror}). Check the free space and who may write "
            "there, then try again."
        ) from error


def remove(path: Path) -> None:
    """Delete a file; harmless when there is none. Raises DesktopError."""
    try:
        path.unlink(missing_ok=True)
    except NotADirectoryError:
        return
    except OSError as error:
        raise DesktopError(
            f"{path} cannot be removed ({error.strerror}). Check who may write there, or delete it "
            "by hand."
        ) from error


def _quoted(word: str) -> str:
    """One argument for Exec: quoted for its own rules, then escaped for those of all values."""
    if any(ord(sign) < 0x20 for sign in word):
        raise DesktopError(
            f"Lipcam cannot be started from {word!r}: no desktop takes a path with a line break. "
            "Rename the folder."
        )
    word = word.replace("%", "%%")
    if word and set(word) - {"%"} <= _PLAIN:
        return word
    for sign in '\\"`$':  # the backslash first
        word = word.replace(sign, f"\\{sign}")
    return f'"{_escaped(word)}"'


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace("\n", "\\n")
