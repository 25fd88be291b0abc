"""What a crash leaves behind, for the next start to offer a report.

A dying program cannot be relied on: the interpreter's fault handler writes the stacks straight into
a file that is open from the start. An exception that nobody has caught is noted there too. The file
is locked while its program lives, so that the next one can tell a crash from a neighbour.
"""

from __future__ import annotations

import atexit
import faulthandler
import logging
import os
import sys
import threading
import time
import traceback
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from app.file_lock import FileLock

log = logging.getLogger("lipcam.crash")

_NOBODY = "an exception that nobody caught"
_PATTERN = "crash-*.txt"
_SEEN = "last-crash.txt"
_LONGEST = 256 * 1024  # bytes of one file
_MOST_NOTES = 20
_MOST_FILES = 3  # that are told; of more the oldest are forgotten


@dataclass(frozen=True, slots=True)
class Crash:
    """What one program left. when: of its last word, as a report shows it."""

    text: str
    when: str


class CrashWatch:
    """From ``start`` to ``stop``, or to the end of the program however it comes.

    folder: where the file is made. A folder that cannot be written in means no file: the program
    never fails for its watch.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / f"crash-{os.getpid()}-{time.time_ns()}.txt"
        self._lock = FileLock(self._path)
        self._file = -1
        self._dumping = False
        self._noted: set[str] = set()
        self._busy = threading.Lock()
        self._before: tuple[Any, Any, Any] | None = None

    def start(self) -> None:
        """Hear of everything that kills the program or that nobody catches."""
        self._open()
        self._before = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        sys.unraisablehook = self._on_unraisable
        atexit.register(self.stop)

    def stop(self) -> None:
        """The program ends well: a file without content goes. Harmless when already stopped."""
        atexit.unregister(self.stop)
        if self._before is not None:
            sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
            self._before = None
        if self._file < 0:
            return
        if self._dumping:
            faulthandler.disable()
            self._dumping = False
        empty = os.fstat(self._file).st_size == 0
        os.close(self._file)
        self._file = -1
        self._lock.release()
        if empty:
            with suppress(OSError):
                self._path.unlink(missing_ok=True)

    def note_exception(self, error: Exception) -> None:
        """One that ends the program."""
        self.note(_NOBODY, _shown(type(error), error, error.__traceback__))

    def note(self, title: str, text: str) -> None:
        """Write into the log and the file; what has been noted already only into the log."""
        log.critical("%s\n%s", title, text)
        with self._busy:
            known = text in self._noted or len(self._noted) >= _MOST_NOTES
            if known or self._file < 0 or os.fstat(self._file).st_size > _LONGEST:
                return
            self._noted.add(text)
            line = f"{_now()} {title}\n{text}\n\n"
            with suppress(OSError):
                os.write(self._file, line.encode("utf-8", errors="replace"))

    def _open(self) -> None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._lock.take()
            flags = os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0)
            self._file = os.open(self._path, flags)
            if not faulthandler.is_enabled():  # else a developer wants it elsewhere
                faulthandler.enable(self._file, all_threads=True)
                self._dumping = True
        except (OSError, RuntimeError) as error:
            log.info("a crash would leave no file: %s", error)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, Exception):  # Ctrl-C and a wished end are none
            self.note(_NOBODY, _shown(kind, error, trace))
        if self._before is not None:
            self._before[0](kind, error, trace)

    def _on_thread_exception(self, told: threading.ExceptHookArgs) -> None:
        name = told.thread.name if told.thread is not None else "?"
        if issubclass(told.exc_type, Exception):
            text = _shown(told.exc_type, told.exc_value, told.exc_traceback)
            self.note(f"{_NOBODY} in the thread {name}", text)
        if self._before is not None:
            self._before[1](told)

    def _on_unraisable(self, told: Any) -> None:
        text = _shown(told.exc_type, told.exc_value, told.exc_traceback)
        what = told.err_msg or "an exception that cannot be raised"
        log.error("%s: %r\n%s", what, told.object, text)


def left_crashes(folder: Path) -> list[Crash]:
    """Take in what crashed programs have left in ``folder``, the newest first. Each is told once:
    it is then only in the file of seen ones (``seen_crash``). Files of living programs stay; empty
    ones of killed programs go. Looks at the disk; never raises for what is there."""
    found: list[Crash] = []
    for path in sorted(folder.glob(_PATTERN), key=_age):
        crash = _take(path)
        if crash is not None:
            found.append(crash)
    if found:
        with suppress(OSError):
            (folder / _SEEN).write_text(joined(found[:_MOST_FILES]), encoding="utf-8")
    return found[:_MOST_FILES]


def seen_crash(folder: Path) -> str:
    """What the last crashes that were told have left; "" for none."""
    try:
        with (folder / _SEEN).open("rb") as file:
            return file.read(_MOST_FILES * _LONGEST).decode("utf-8", errors="replace")
    except OSError:
        return ""


def forget_crash(folder: Path) -> None:
    """The user does not want to hear of it again."""
    with suppress(OSError):
        (folder / _SEEN).unlink(missing_ok=True)


def joined(crashes: Sequence[Crash]) -> str:
    """One text of several."""
    return "\n\n".join(f"Ended at {crash.when}\n{crash.text}" for crash in crashes)


def _take(path: Path) -> Crash | None:
    """The content of a file that nobody holds, which is then gone."""
    lock = FileLock(path)
    try:
        if path.is_symlink() or not path.is_file() or not lock.take():
            return None
        with path.open("rb") as file:
            content = file.read(_LONGEST + 64 * 1024)
        when = datetime.fromtimestamp(path.stat().st_mtime).isoformat(" ", "seconds")
    except OSError:
        return None
    finally:
        lock.release()
    with suppress(OSError):
        path.unlink(missing_ok=True)
    text = content.decode("utf-8", errors="replace").replace("\0", "").strip()
    return Crash(text, when) if text else None


def _age(path: Path) -> float:
    try:
        return -path.lstat().st_mtime
    except OSError:
        return 0.0


def _shown(
    kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
) -> str:
    if kind is None:
        return ""
    return "".join(traceback.format_exception(kind, error, trace)).rstrip()


def _now() -> str:
    return datetime.now().isoformat(" ", "seconds")
