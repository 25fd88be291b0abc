"""What every widget for one setting has in common."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.settings import Settings


class Editor(QWidget):
    """Shows a value of one setting and tells of the user's changes. GUI thread only.

    changed: the new value; only the user's changes, never what was shown. control: the widget that
    a label belongs to and that gets the focus.
    """

    changed = Signal(object)
    control: QWidget

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)

    def value(self) -> object:
        """What is shown."""
        raise NotImplementedError

    def show_value(self, value: object) -> None:
        """Show a legal value of the setting, without announcing a change."""
        raise NotImplementedError

    def follow(self, settings: Settings) -> None:
        """Look at the other settings, where what is shown depends on them."""

    def whole_width(self) -> int:
        """px that show all of it, with no word cut short."""
        return self.minimumSizeHint().width()

    def describe(self, name: str, text: str) -> None:
        """For screen readers. name: of the setting; text: its help."""
        self.control.setAccessibleName(name)
        self.control.setAccessibleDescription(text)
