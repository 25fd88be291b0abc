"""Sees what a worker does outside the folder that it may write to.

Python's own acts are seen as they happen (audit events) and are refused; those of libraries by
comparing the folders around it before and after.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

Listing = dict[str, tuple[int, int, int]]

_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
# Audit events whose first so many arguments are paths that are changed.
_CHANGES = {
    "os.remove": 1, "os.rmdir": 1, "os.mkdir": 1, "os.rename": 2, "os.link": 2, "os.symlink": 2,
    "os.chmod": 1, "os.chown": 1, "os.truncate": 1, "os.utime": 1, "shutil.rmtree": 1,
    "os.setxattr": 1,
}  # fmt: skip
_STARTS = ("subprocess.Popen", "os.exec", "os.posix_spawn", "os.spawn", "os.system", "pty.spawn",
           "os.startfile", "webbrowser.open")  # fmt: skip
_ASKED = ("uname", "pactl", "nvidia-smi", "modinfo", "lsmod", "ldconfig")  # they only tell
_NET = ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "urllib.Request")
_CODE = ("pickle.find_class", "marshal.loads", "ctypes.dlopen")
_DEVICES = ("/dev/null", "/dev/full", "/dev/tty")
_OWN = ("stdout", "stderr")  # of the worker
_MADE_BY = (
    "dataclasses.py",
    "/inspect.py",
    "/collections/__init__.py",
    "/typing.py",
    "functools.py",
    "enum.py",
)


class Forbidden(BaseException):
    """Raised in the middle of a forbidden act; a BaseException, so that no reader mends it."""


class Watch:
    """allowed: folders that may be written to. around: folder whose other parts are compared."""

    def __init__(self, allowed: Sequence[Path], around: Path) -> None:
        self._allowed = tuple(os.path.realpath(each) + os.sep for each in allowed)
        self._around = around
        self._on = False
        self.may_start = False
        self.seen: list[str] = []
        self._trusted = tuple(
            {os.path.realpath(each) for each in (sys.prefix, sys.base_prefix, os.getcwd())}
        )
        self._root = str(Path(__file__).resolve().parents[2])
        sys.addaudithook(self._hear)

    def begin(self, may_start: bool) -> None:
        self.seen, self.may_start = [], may_start
        self._before = self.listing()
        self._on = True

    def end(self) -> None:
        self._on = False
        after = self.listing()
        for path in sorted({*self._before, *after}):
            if self._before.get(path) != after.get(path):
                self.seen.append(f"changed outside: {path}")

    def listing(self) -> Listing:
        found: Listing = {}
        for folder, folders, files in os.walk(self._around):
            if (os.path.realpath(folder) + os.sep).startswith(self._allowed):
                folders.clear()
                continue
            for name in (*folders, *files):
                path = os.path.join(folder, name)
                if folder == str(self._around) and name in _OWN:
                    continue
                if (path + os.sep).startswith(self._allowed):
                    continue
                stat = os.lstat(path)
                is_folder = name in folders
                found[path] = (stat.st_mode, 0 if is_folder else stat.st_size, 0)
        return found

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self._on:
            return
        problem = self._problem(event, arguments)
        if problem:
            self._on = False
            self.seen.append(problem)
            raise Forbidden(problem)

    def _problem(self, event: str, arguments: tuple[Any, ...]) -> str:
        found = ""
        if event == "open":
            path, mode, flags = arguments
            writes = bool(flags & _WRITES) if isinstance(flags, int) else bool(mode)
            found = self._outside(event, path) if writes else ""
        elif event in _CHANGES:
            found = self._moved(event, arguments)
        elif event in _STARTS:
            asks = self.may_start or os.path.basename(str(arguments[0])) in _ASKED
            found = "" if asks else f"{event}: {str(arguments[:2])[:300]}"
        elif event in _NET:
            well = self.may_start or _is_local(arguments)
            found = "" if well else f"{event}: {str(arguments)[:300]}"
        elif event in _CODE:
            found = self._code(event, arguments)
        elif event == "exec":
            found = self._evaluated(arguments)
        return found

    def _moved(self, event: str, arguments: tuple[Any, ...]) -> str:
        folder_number = arguments[-1] if isinstance(arguments[-1], int) else -1
        if folder_number >= 0 and event in ("os.remove", "os.rmdir", "os.mkdir"):
            return ""  # below a folder that is open: shutil.rmtree, whose own event is judged
        paths = arguments[: _CHANGES[event]]
        if event in ("os.link", "os.symlink"):
            paths = paths[1:]  # what it leads to is only read
        return next((p for each in paths if (p := self._outside(event, each))), "")

    def _outside(self, event: str, path: Any) -> str:
        if not isinstance(path, (str, bytes, os.PathLike)):
            return ""  # a file that is open already
        folder, name = os.path.split(os.path.abspath(os.fsdecode(path)))
        whole = os.path.join(os.path.realpath(folder), name)
        if whole in _DEVICES or (whole + os.sep).startswith(self._allowed):
            return ""
        return f"{event}: {whole}"

    def _code(self, event: str, arguments: tuple[Any, ...]) -> str:
        if event == "marshal.loads":
            return "" if _called_by("importlib") else f"{event}"
        if event == "ctypes.dlopen":
            name = str(arguments[0])
            ours = not os.path.isabs(name) or name.startswith((*self._trusted, "/usr/", "/lib"))
            return "" if ours else f"{event}: {name[:200]}"
        return f"{event}: {arguments}"

    def _evaluated(self, arguments: tuple[Any, ...]) -> str:
        name = getattr(arguments[0], "co_filename", "?")
        if name.startswith(("<frozen", *self._trusted, self._root)) or _called_by(*_MADE_BY):
            return ""
        if name.startswith(("<__array_function__", "<unknown>")) or os.path.isabs(name):
            return "" if os.path.exists(name) else f"exec: {name}"
        frame = sys._getframe(3)
        return f"exec: {name} by {frame.f_code.co_filename}:{frame.f_lineno}"


def _is_local(arguments: tuple[Any, ...]) -> bool:
    """A socket of this machine's file system."""
    return any(isinstance(each, (str, bytes)) and b"/" in os.fsencode(each) for each in arguments)


def _called_by(*names: str) -> bool:
    frame: Any = sys._getframe(3)
    for _ in range(8):
        if frame is None:
            return False
        if any(name in frame.f_code.co_filename for name in names):
            return True
        frame = frame.f_back
    return False
