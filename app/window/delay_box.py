"""How far the picture and the voice are behind: three ways to live with it, and what is."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from app.window.choice_box import ChoiceBox

PRESETS_MS = (180, 300, 600)
"""Conversation, Balanced, Quality."""


class DelayBox(ChoiceBox):
    """Ids are milliseconds as text. A setting that is none of the presets has an entry of its own
    for as long as it is the setting."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Delay"))
        self._wanted_ms, self._real_ms = PRESETS_MS[0], 0
        self.setToolTip(
            self.tr(
                "The picture and the voice that goes with it are this far behind what you say. "
                "More delay means fewer skipped pictures on a busy computer."
            )
        )
        self._show()

    def show_setting(self, delay_ms: int) -> None:
        """Mark the user's setting, announcing no choice."""
        if delay_ms != self._wanted_ms:
            self._wanted_ms = delay_ms
            self._show()

    def show_real(self, delay_ms: float) -> None:
        """What the delay is while live; 0 for not live."""
        if round(delay_ms) != self._real_ms:
            self._real_ms = round(delay_ms)
            self._show()

    def _show(self) -> None:
        own = [] if self._wanted_ms in PRESETS_MS else [self._wanted_ms]
        with QSignalBlocker(self):
            for row, delay_ms in enumerate((*PRESETS_MS, *own)):
                if row == self.count():
                    self.addItem("")
                self.setItemData(row, str(delay_ms))
                self.setItemText(row, self._words(delay_ms))
            while self.count() > len(PRESETS_MS) + len(own):
                self.removeItem(self.count() - 1)
            self.setCurrentIndex(self.findData(str(self._wanted_ms)))
        self.update()

    def _words(self, delay_ms: int) -> str:
        shown = delay_ms
        if delay_ms == self._wanted_ms and self._real_ms:
            shown = self._real_ms
        text = {
            PRESETS_MS[0]: self.tr("Conversation · {ms} ms"),
            PRESETS_MS[1]: self.tr("Balanced · {ms} ms"),
            PRESETS_MS[2]: self.tr("Quality · {ms} ms"),
        }.get(delay_ms, self.tr("Own: {ms} ms"))
        return text.format(ms=shown)
