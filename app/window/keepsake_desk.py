"""Snapshots and recordings: asked for by the user, done elsewhere, told when they are there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.window.advice import AdviceBox
from app.window.errands import Errands
from app.window.keepsakes import recording_path, show_in_folder, write_snapshot
from app.window.news_bar import NewsBar
from core import paths
from core.messages import Command, Event, Recording, StartRecording, StopRecording
from core.types import VideoFrame


class KeepsakeDesk(QObject):
    """post: hands a command to the session. folder: where recordings go, as the settings have it.
    frame: the newest picture that others see. no_recording: there is no place for the one that was
    asked for. GUI thread only."""

    no_recording = Signal()

    def __init__(
        self,
        news: NewsBar,
        advice: AdviceBox,
        post: Callable[[Command], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.frame: VideoFrame | None = None
        self.folder = ""
        self._news, self._advice, self._post = news, advice, post
        self._errands = Errands("keepsakes", self)
        self._asked = False  # for a recording whose file is not named yet
        news.show_file.connect(self._on_show_file)

    @Slot()
    def take_snapshot(self) -> None:
        """Keep the newest picture as others see it."""
        if self.frame is not None:
            write = partial(write_snapshot, self.frame.rgb, paths.snapshots(), datetime.now())
            self._errands.do(write, self._on_snapshot, partial(self._on_trouble, "snapshot"))

    def start_recording(self) -> None:
        """Find a name for the file, and let the session begin."""
        self._asked = True
        folder = Path(self.folder) if self.folder else paths.recordings()
        find = partial(recording_path, folder, datetime.now())
        self._errands.do(find, self._on_path, self._on_no_path)

    def stop_recording(self) -> None:
        """Let the session finish the file."""
        self._asked = False
        self._post(StopRecording())

    def hear(self, event: Event) -> None:
        """Follow the session."""
        if isinstance(event, Recording) and event.active:
            self._advice.settle("recording")
        elif isinstance(event, Recording):
            self._asked = False
            text = self.tr("Recorded: {name}").format(name=Path(event.path).name)
            self._news.tell(text, event.path)

    def wait(self, timeout_s: float) -> bool:
        """Wait until all is written. Blocks: after the event loop only."""
        return self._errands.wait(timeout_s)

    def _on_path(self, path: Path) -> None:
        if self._asked:
            self._asked = False
            self._post(StartRecording(str(path)))

    def _on_no_path(self, error: Exception) -> None:
        self._asked = False
        self._on_trouble("recording", error)
        self.no_recording.emit()

    def _on_snapshot(self, path: Path) -> None:
        self._advice.settle("snapshot")
        self._news.tell(self.tr("Picture saved: {name}").format(name=path.name), str(path))

    def _on_trouble(self, key: str, error: Exception) -> None:
        self._advice.advise(key, str(error))

    @Slot(str)
    def _on_show_file(self, path: str) -> None:
        show = partial(show_in_folder, Path(path))
        self._errands.do(show, self._on_shown, partial(self._on_trouble, "folder"))

    def _on_shown(self, _nothing: None) -> None:
        self._advice.settle("folder")
