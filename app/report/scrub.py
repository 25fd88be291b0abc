"""Takes out of a text what is nobody's business: names, folders, addresses, secrets.

Where it is not sure it takes out too much: a report with a hole is better than one with a secret.
"""

from __future__ import annotations

import os
import re
import socket
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from getpass import getuser
from pathlib import Path

from core import paths

_NOBODY = {"", "root", "user", "admin", "administrator", "guest", "localhost", "runner", "home"}
_SHORTEST_NAME = 3  # of users and computers: a shorter one would riddle every text
_SYSTEM: tuple[str, ...] = (
    "/usr",
    "/lib",
    "/lib64",
    "/bin",
    "/sbin",
    "/etc",
    "/dev",
    "/proc",
    "/sys",
    "/opt",
)
_SYSTEM += ("/run", "/nix", "/snap", "/var/lib", "/System", "/Library", "/Applications")
_WINDOWS = re.compile(r"[A-Za-z]:[\\/](?:Windows|Program Files(?: \(x86\))?)(?:[\\/]|$)", re.I)

# Servers that everybody knows; others may be a company's own.
_KNOWN_HOSTS = (
    r"(?:[\w-]+\.)*(?:huggingface\.co|hf\.co|github\.com|pypi\.org|python\.org|example\.org|"
    r"localhost|127\.0\.0\.1)(?![\w.-])"
)

# No honest word is as long. All that is searched for below begins where a word begins or ends soon,
# so that a text of any length is done in a time that grows with it.
_ENDLESS = re.compile(r"\S{2000,}")

_SECRETS = (
    (re.compile(r"\b(?:hf|gh[pousr]|sk|pk|xox[abp])[_-][A-Za-z0-9_-]{8,}"), "<secret>"),
    (re.compile(r"\b(Bearer|Basic)\s+[\w.~+/=-]{8,}", re.I), r"\1 <secret>"),
    (
        re.compile(
            r"((?:token|password|passwd|secret|api[_-]?key))([\"']?\s*[:=]\s*)"
            r"(?:\"[^\"]*\"|'[^']*'|[^\s,;&]+)",
            re.I,
        ),
        r"\1\2<secret>",
    ),
    (re.compile(r"((?<=\w)://)[^\s/@:]+(?::[^\s/@]*)?@"), r"\1<secret>@"),
    (re.compile(r"((?<=\w)://[^\s?#]+)[?#]\S+"), r"\1?<secret>"),
    (
        re.compile(r"((?<=\w)://(?:<secret>@)?)(?!" + _KNOWN_HOSTS + r")[^\s/:\"'<>]+"),
        r"\1<host>",
    ),
    (re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b"), "<address>"),
    (
        re.compile(r"(?<![0-9A-Za-z])[0-9A-F]{2}(?:[:_-][0-9A-F]{2}){5}(?![0-9A-Z])", re.I),
        "<address>",
    ),
    (re.compile(r"\b(?!127\.|0\.0\.0\.0)\d{1,3}(?:\.\d{1,3}){3}\b(?!\.\d)"), "<address>"),
)
_POSSESSIVE = re.compile(r"(?<![\w.-])[\d_.-]*[^\W\d_][\w.-]*(?:['’]s|s['’])(?=\s|$)")
_OWNER = re.compile(r"(?<![\w'/\\])(?!Lipcam|Python|Qt|PipeWire)[A-Z][^\W\d_]+['’]s(?=\s)")

# A path: its begin, then everything to a blank; further words belong to it while a slash or a
# file's ending still comes soon, because folders have blanks in their names.
_WORD = r"[^\s\"'<>|*?\\/]+"
_MORE = rf"(?:[ ]{_WORD}){{0,4}}?(?:[ ]?[\\/]|[ ]{_WORD}\.\w{{1,5}}\b)"
_BEGIN = r"(?:(?<![\w.~:>/\\-])|(?<=file:)|(?<=picture:)|(?<=loop:)|(?<=new:))"
_PATH = re.compile(
    rf"{_BEGIN}(?:~|[A-Za-z]:)?[\\/][^\s\"'<>|*?]+(?:(?={_MORE}){_MORE}[^\s\"'<>|*?]*)*"
)
_QUOTED = re.compile(r"(?P<mark>[\"'])(?P<path>(?:\w+:)?(?:~|[A-Za-z]:)?[\\/].*?)(?P=mark)")
_ENDING = re.compile(r"\.[A-Za-z]\w{0,4}$")


@dataclass(frozen=True, slots=True)
class Scrubber:
    """What is private here. folders: known ones by the name that stands for them, the innermost
    counts. own_avatars: ids and names that the user gave."""

    home: str
    folders: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    own_avatars: Sequence[str] = ()

    @classmethod
    def here(cls, own_avatars: Sequence[str] = ()) -> Scrubber:
        """For this user on this computer."""
        folders = {
            "<lipcam>": str(Path(__file__).resolve().parents[2]),
            "<python>": sys.prefix,
            "<python's library>": sys.base_prefix if sys.base_prefix not in ("/", "/usr") else "",
            "<settings>": str(paths.settings_file().parent),
            "<data>": str(paths.user_data()),
            "<cache>": str(paths.user_cache()),
            "<logs>": str(paths.user_logs()),
        }
        names = {_user(): "<user>", socket.gethostname().partition(".")[0]: "<computer>"}
        return cls(str(Path.home()), folders, names, own_avatars)

    def scrub(self, text: str) -> str:
        """The text without what is private; may be called twice without harm."""
        text = _ENDLESS.sub("<cut>", text)
        for pattern, instead in _SECRETS:
            text = pattern.sub(instead, text)
        for name in sorted(self.own_avatars, key=len, reverse=True):
            if name:
                text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "<own avatar>", text)
        text = _QUOTED.sub(self._in_quotes, text)
        text = _PATH.sub(self._unquoted, text)
        for name, instead in self.names.items():
            if len(name) >= _SHORTEST_NAME and name.lower() not in _NOBODY:
                text = re.sub(rf"(?<![\w<]){re.escape(name)}(?!\w)", instead, text, flags=re.I)
        return text

    def prose(self, text: str) -> str:
        """Lines of a log, in which a device may be called after its owner."""
        return self.scrub(_OWNER.sub("<somebody>'s", text))

    def device(self, label: str) -> str:
        """A device's name; people name theirs: "Anna's AirPods"."""
        return self.scrub(_POSSESSIVE.sub("<somebody>'s", label))

    def _in_quotes(self, found: re.Match[str]) -> str:
        kind, colon, rest = found["path"].partition(":")
        if colon and len(kind) > 1:  # file:/a/b, but not C:\a
            return f"{found['mark']}{kind}:{self._path(rest)}{found['mark']}"
        return f"{found['mark']}{self._path(found['path'])}{found['mark']}"

    def _unquoted(self, found: re.Match[str]) -> str:
        path = found.group().rstrip(".,;:)")
        return self._path(path) + found.group()[len(path) :]

    def _path(self, path: str) -> str:
        known = [(folder, name) for name, folder in self.folders.items() if _inside(path, folder)]
        if known:
            folder, name = max(known, key=lambda each: len(each[0]))
            return f"{name}{path[len(folder.rstrip('/')) :]}"
        if _inside(path, self.home):
            return f"~/<path>{_ending(path)}" if len(path) > len(self.home) + 1 else "~"
        if any(_inside(path, folder) for folder in _SYSTEM) or _WINDOWS.match(path):
            return path
        if path.strip("/\\.,;:)") == "" or not re.search(r"\w", path):
            return path
        return f"<path>{_ending(path)}"


def _inside(path: str, folder: str) -> bool:
    if folder in ("", "/", "\\"):
        return False
    one, other = _plain(path), _plain(folder)
    return one == other or one.startswith(f"{other}/")


def _plain(path: str) -> str:
    plain = path.replace("\\", "/").rstrip("/")
    return plain.lower() if os.name == "nt" else plain


def _ending(path: str) -> str:
    found = _ENDING.search(path)
    return found.group() if found else ""


def _user() -> str:
    try:
        return getuser()
    except (OSError, KeyError, ImportError):  # no name for this number
        return ""
