"""The log: to a file in the user's folder, never to the terminal."""

from __future__ import annotations

import logging
import logging.handlers

from core import paths

_BYTES, _KEPT = 1_000_000, 3


def start_log() -> None:
    """Send all log records of the program to a rotating file; without one, to nowhere."""
    root = logging.getLogger()
    if root.handlers:
        return
    root.setLevel(logging.INFO)
    logging.raiseExceptions = False  # a log that cannot be written is not the user's trouble
    try:
        folder = paths.user_logs()
        folder.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = logging.handlers.RotatingFileHandler(
            folder / "lipcam.log", maxBytes=_BYTES, backupCount=_KEPT, delay=True, encoding="utf-8"
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)
