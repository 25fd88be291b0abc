"""The chosen avatar on the stage while nothing is live."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from app.window.errands import Errands
from app.window.film import Rgb, read_poster
from app.window.preview import Preview


class Poster(QObject):
    """Shows the first picture of an avatar's loop. off: whether nothing is live; its owner says."""

    def __init__(self, preview: Preview, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.off = True
        self._preview = preview
        self._folder: Path | None = None
        self._errands = Errands("poster", self)

    def show(self, folder: Path | None) -> None:
        """Show the avatar in ``folder``, in a moment, unless something is live by then."""
        if folder is None or not self.off:
            self._folder = None
            return
        if folder != self._folder:
            self._folder = folder
            read = partial(read_poster, folder)
            self._errands.do(read, partial(self._on_picture, folder), self._on_none)

    def _on_picture(self, folder: Path, rgb: Rgb) -> None:
        if self.off and folder == self._folder:
            self._preview.show_rgb(rgb)

    def _on_none(self, _error: Exception) -> None:
        self._folder = None  # what is wrong is said when the avatar is used
