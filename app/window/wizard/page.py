"""What every page of the first steps is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.messages import Event
from core.types import VideoFrame


class WizardPage(QWidget):
    """title, intro: what stands above the page. chosen: a setting that the user has changed.

    Between ``enter`` and ``leave`` the page is the one that is seen.
    """

    chosen = Signal(str)

    def __init__(self, title: str, intro: str) -> None:
        super().__init__()
        self.title, self.intro = title, intro

    def enter(self) -> None:
        """The user has come to this page."""

    def leave(self) -> None:
        """The user has left it, or the whole dialog."""

    def hear(self, event: Event) -> None:
        """The session's word, while the page is seen."""

    def show_frame(self, frame: VideoFrame) -> None:
        """The session's newest picture, while the page is seen."""

    def show_level(self, level: float) -> None:
        """The microphone's level, 0..1, while the page is seen."""
