"""What Qt has to say goes into the log, not to the terminal."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

log = logging.getLogger("lipcam.qt")

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_MOST_OF_ONE = 10  # a warning at every repaint would push everything else out of the log
_MOST_KINDS = 1000


@contextmanager
def qt_in_the_log() -> Iterator[None]:
    """While this lasts."""
    said: Counter[str] = Counter()

    def hear(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        said[text] += len(said) < _MOST_KINDS or text in said
        if 0 < said[text] <= _MOST_OF_ONE:
            log.log(_LEVELS.get(kind, logging.WARNING), "%s", text)

    before = qInstallMessageHandler(hear)
    try:
        yield
    finally:
        qInstallMessageHandler(before)  # before the interpreter goes: Qt still talks then
