"""The way to the page of large models, and what the main window shows of the work there."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from app.window import window_code
from app.window.advice import AdviceBox
from app.window.choice_panel import ChoicePanel
from app.window.code_loader import CodeLoader
from app.window.door import Door
from app.window.engines import EngineFound, look_at_engines
from app.window.errands import Errands

if TYPE_CHECKING:
    from app.window.models.page import ModelsPage

log = logging.getLogger("lipcam.window")


class ModelsDoor(QObject):
    """Knows which engines are installed, and looks again after each work on models. page: None
    until somebody has asked for it."""

    def __init__(
        self,
        window: QWidget,
        panel: ChoicePanel,
        advice: AdviceBox,
        disk: Errands,
        code: CodeLoader,
    ) -> None:
        super().__init__(window)
        self._window, self._panel, self._advice, self._disk = window, panel, advice, disk
        self.page: ModelsPage | None = None
        self._door = Door(code, window_code.MODELS, self.show, self)
        panel.models_button.clicked.connect(self.open)
        panel.engines.wanted.connect(self.open)

    @Slot()
    def look(self) -> None:
        """Which engines are there? The list follows when the answer comes."""
        self._disk.do(look_at_engines, self._on_engines, self._on_unknown)

    @Slot()
    def open(self) -> None:
        """Open the page, in a moment where its code has to be loaded first."""
        self._door.open()

    @Slot()
    def show(self) -> None:
        """Open the page at once."""
        if self.page is None:
            from app.window.models.page import ModelsPage  # only who asks for it waits for it

            self.page = ModelsPage(self._window)
            self.page.progress.connect(self._on_progress)
            self.page.failed.connect(self._on_failed)
        self.page.show()
        self.page.raise_()
        self.page.activateWindow()

    def close(self) -> None:
        """The main window closes: the page and its work go with it."""
        if self.page is not None:
            self.page.work.stop()
            self.page.close()

    def finish(self) -> None:
        """After the event loop: give a download time to end."""
        if self.page is not None and not self.page.finish():
            log.warning("a download is cut off; it goes on from there the next time")

    def _on_engines(self, found: list[EngineFound]) -> None:
        self._panel.engines.show_found(found)

    def _on_unknown(self, _error: Exception) -> None:
        pass  # the list stays as it is, and the log has the reason

    @Slot(object)
    def _on_progress(self, share: float | None) -> None:
        self._panel.show_progress(share)
        if share is None:
            self.look()

    @Slot(str)
    def _on_failed(self, text: str) -> None:
        self._advice.advise("models", text)
