"""What calls hear: the real microphone, the Lipcam microphone, or a cable of the user's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.window.settings.editors.choice_editor import ChoiceEditor
from core.types import Device


class VoiceEditor(ChoiceEditor):
    """outputs: what the search for devices has found last; offered from the next showing on."""

    def __init__(
        self,
        choices: Mapping[str, str],
        outputs: Callable[[], Sequence[Device]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(choices, parent=parent)
        self._outputs = outputs

    def show_value(self, value: object) -> None:
        self._offer([Device(str(value), str(value).partition(":")[2], "")])
        super().show_value(value)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        self._offer(self._outputs())
        super().showEvent(event)

    def _offer(self, outputs: Sequence[Device]) -> None:
        for output in outputs:
            if output.label and self.box.findData(output.id) < 0:
                text = self.tr("Played to {device}").format(device=output.label)
                self.box.addItem(text, output.id)
