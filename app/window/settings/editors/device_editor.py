"""A microphone, camera or loudspeaker."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from app.window.choice_box import ChoiceBox
from app.window.settings.editors.editor import Editor
from core.types import Device


class DeviceEditor(Editor):
    """Shows what the list ``source`` of the main window shows, and follows it; without one only the
    choice itself."""

    def __init__(
        self, name: str, source: ChoiceBox | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.box = ChoiceBox(name)
        self.control = self.box
        self._source, self._shown = source, ""
        self.box.activated.connect(self._on_activated)
        self.row.addWidget(self.box, 1)
        self._soon = QTimer(self)  # a list is filled line by line: look when all are there
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.refill)
        if source is not None:
            model = source.model()
            for news in (model.rowsInserted, model.rowsRemoved, model.modelReset):
                news.connect(self._on_news)
            self.refill()

    def value(self) -> str:
        return self._shown

    def show_value(self, value: object) -> None:
        self._shown = str(value)
        self.box.mark(self._shown)

    @Slot()
    def refill(self) -> None:
        """Take over what the source shows now."""
        if self._source is None:
            return
        rows = range(self._source.count())
        devices = [
            Device(str(self._source.itemData(row)), self._source.itemText(row), "") for row in rows
        ]
        shown = self._shown or self._source.current_id()
        self.box.fill(devices, shown, shown, searched=False)

    @Slot()
    def _on_news(self) -> None:
        self._soon.start()

    @Slot(int)
    def _on_activated(self, row: int) -> None:
        self._shown = str(self.box.itemData(row))
        self.changed.emit(self._shown)
