"""Steps that the user takes outside of Lipcam, one below the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.window.wizard.command_box import CommandBox


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do. command: what to type for it, "" for nothing."""

    text: str
    command: str = ""


class StepList(QWidget):
    """Numbered where there are several. steps: what is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps: tuple[Step, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show these; steps that are shown already keep their place, their focus and selection."""
        if tuple(steps) == self.steps:
            return
        self.steps = tuple(steps)
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, step in enumerate(self.steps, 1):
            text = step.text if len(self.steps) == 1 else f"{number}. {step.text}"
            label = QLabel(text)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._column.addWidget(label)
            if step.command:
                self._column.addWidget(CommandBox(step.command))
