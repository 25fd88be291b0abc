"""The corner in which the label stands."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.window.settings.editors.badge_picture import BadgePicture
from app.window.settings.editors.choice_editor import ChoiceEditor
from core.settings import Settings


class CornerEditor(ChoiceEditor):
    """The list of corners over a small picture that shows the label, and can be clicked into."""

    def __init__(self, choices: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(choices, parent=parent)
        self.picture = BadgePicture()
        self.picture.clicked.connect(self._on_clicked)
        column = QVBoxLayout()
        column.addWidget(self.box)
        column.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignLeft)
        self.row.addLayout(column, 1)

    def follow(self, settings: Settings) -> None:
        self.picture.show_badge(settings.badge_corner, settings.badge_style, settings.badge)

    @Slot(str)
    def _on_clicked(self, corner: str) -> None:
        self.show_value(corner)
        self.changed.emit(corner)
