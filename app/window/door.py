"""The way to one window: its code is loaded first, and what is open already does not wait."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Slot

from app.window.code_loader import CodeLoader


class Door(QObject):
    """code: modules that the window needs. show: makes the window, or brings it to the front."""

    def __init__(
        self,
        loader: CodeLoader,
        code: Sequence[str],
        show: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._loader, self._code, self._show = loader, code, show

    @Slot()
    def open(self) -> None:
        """Show the window: at once where its code is there, else in a moment."""
        self._loader.when_there(self._code, self._show)
