"""The log: to a file in the user's folder, never to the terminal."""

from __future__ import annotations

import logging
import logging.handlers
from collections import deque
from contextlib import suppress
from pathlib import Path

from app.privacy import read_privacy
from core import paths

_BYTES, _KEPT = 1_000_000, 3
_NAME = "lipcam.log"
_LONGEST_LINE = 4000


def start_log() -> None:
    """Send all log records of the program to a rotating file; without one, or where the user wants
    none, to nowhere."""
    root = logging.getLogger()
    if root.handlers:
        return
    root.setLevel(logging.INFO)
    logging.raiseExceptions = False  # a log that cannot be written is not the user's trouble
    root.addHandler(_handler(read_privacy(paths.settings_file()).keep_log))


def keep_log(keep: bool) -> None:
    """Keep a log from now on, or none and delete what there is. Looks at the disk."""
    root = logging.getLogger()
    fresh = _handler(keep)
    root.addHandler(fresh)
    for handler in root.handlers[:]:
        if handler is not fresh and isinstance(handler, _OURS):
            root.removeHandler(handler)
            handler.close()
    if not keep:
        for path in _files():
            with suppress(OSError):
                path.unlink(missing_ok=True)


def last_lines(count: int) -> list[str]:
    """The newest lines of the log, oldest first, each not too long; over the seam of two files.
    Looks at the disk; what cannot be read is passed over."""
    kept: deque[str] = deque(maxlen=count)
    for path in reversed(_files()[:2]):
        try:
            with path.open(encoding="utf-8", errors="replace") as file:
                kept.extend(line.rstrip("\n")[:_LONGEST_LINE] for line in file)
        except OSError:
            continue
    return list(kept)


_OURS = (logging.handlers.RotatingFileHandler, logging.NullHandler)


def _handler(keep: bool) -> logging.Handler:
    try:
        if not keep:
            return logging.NullHandler()
        folder = paths.user_logs()
        folder.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = logging.handlers.RotatingFileHandler(
            folder / _NAME, maxBytes=_BYTES, backupCount=_KEPT, delay=True, encoding="utf-8"
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    return handler


def _files() -> list[Path]:
    """The newest first."""
    log = paths.user_logs() / _NAME
    return [log, *(log.with_name(f"{_NAME}.{n}") for n in range(1, _KEPT + 1))]
