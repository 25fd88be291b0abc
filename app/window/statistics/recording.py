"""A recording of the figures into a file, without the window ever waiting for the disk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.languages.core_words import in_users_words
from app.window.errands import Errands
from app.window.statistics.figures_file import FiguresFile
from core.messages import Stats

_MOST_WAITING = 30  # rows: a disk that has not answered for so many seconds is given up


class FiguresRecording(QObject):
    """At most one file at a time.

    changed: whether it records now. failed: why it has ended by itself.
    """

    changed = Signal(bool)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._disk = Errands("figures", self)
        self._file: FiguresFile | None = None
        self._waiting = 0

    @property
    def active(self) -> bool:
        """Whether it records."""
        return self._file is not None

    @Slot(str)
    def start(self, path: str) -> None:
        """Into this file from the next second on, in place of the one before."""
        self.stop()
        self._file = FiguresFile(Path(path))
        self._waiting = 1
        self._do(self._file.open, self._file)
        self.changed.emit(True)

    @Slot()
    def stop(self) -> None:
        """Finish the file; harmless when there is none."""
        file, self._file = self._file, None
        if file is not None:
            self._disk.do(file.close, self._on_closed, partial(self._on_failed, file))
            self.changed.emit(False)

    def write(self, stats: Stats) -> None:
        """One more row, where it records."""
        if self._file is None:
            return
        if self._waiting >= _MOST_WAITING:
            where = self._file.path
            self._give_up()
            self.failed.emit(
                self.tr(
                    "The disk with {path} does not answer: no more figures are written."
                ).format(path=where)
            )
            return
        self._waiting += 1
        self._do(partial(self._file.write, stats, datetime.now()), self._file)

    def finish(self, timeout_s: float) -> bool:
        """At the program's end, after the event loop: stop, and let the last rows reach the disk.
        True when they have."""
        self.stop()
        return self._disk.wait(timeout_s)

    def _do(self, work: Callable[[], None], file: FiguresFile) -> None:
        self._disk.do(work, partial(self._on_done, file), partial(self._on_failed, file))

    def _on_done(self, file: FiguresFile, _nothing: None) -> None:
        if file is self._file:
            self._waiting -= 1

    def _on_closed(self, _nothing: None) -> None:
        pass

    def _on_failed(self, file: FiguresFile, error: Exception) -> None:
        if file is self._file:  # else it has been told, or the file was given up before
            self._give_up()
            self.failed.emit(in_users_words(str(error)))

    def _give_up(self) -> None:
        file, self._file = self._file, None
        if file is not None:
            self._disk.do(file.close, self._on_closed, self._on_closing_failed)
            self.changed.emit(False)

    def _on_closing_failed(self, _error: Exception) -> None:
        """The first failure has been told; that the file does not close either is no news."""
