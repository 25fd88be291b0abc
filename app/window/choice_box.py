"""A list to choose a device from; also shows a saved choice that is not there now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QTimer, Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from core.types import Device

_LETTERS = 18  # the least that is shown of a long name


class ChoiceBox(QComboBox):
    """Labels of devices with their ids as data; ``activated`` tells of the user's choices only.

    closed: the list was open and is not any more, and a choice made in it has been told.
    """

    closed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """name: what a screen reader calls the list."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS)
        self._is_open = False

    @property
    def is_open(self) -> bool:
        """Whether the user is looking through the list: it must not change under their eyes."""
        return self._is_open

    def fill(self, devices: Sequence[Device], saved: str, shown: str, searched: bool) -> None:
        """Show ``devices`` and mark the one with the id ``shown``, without announcing a choice.

        saved: the user's choice, which stays in the list when it is missing. searched: False while
        nobody has looked, so that nothing can be called missing.
        """
        missing = [Device(saved, self._name_of(saved, searched), "")]
        if any(device.id == saved for device in devices):
            missing = []
        with QSignalBlocker(self):
            wanted = [(device.label, device.id) for device in (*devices, *missing)]
            if wanted != [(self.itemText(row), self.itemData(row)) for row in range(self.count())]:
                self.clear()
                for label, device_id in wanted:
                    self.addItem(label, device_id)
            self.setCurrentIndex(max(0, self.findData(shown)))

    def mark(self, choice: str) -> None:
        """Mark the device with the id ``choice``, without announcing a choice."""
        with QSignalBlocker(self):
            if self.findData(choice) < 0:
                self.addItem(self._name_of(choice, searched=False), choice)
            self.setCurrentIndex(self.findData(choice))

    def current_id(self) -> str:
        """Id of the marked device."""
        return str(self.currentData())

    def showPopup(self) -> None:  # noqa: N802  Qt's name
        self._is_open = True
        super().showPopup()

    def hidePopup(self) -> None:  # noqa: N802  Qt's name
        super().hidePopup()
        if self._is_open:
            QTimer.singleShot(0, self._tell_closed)  # Qt tells the choice right after this

    @Slot()
    def _tell_closed(self) -> None:
        self._is_open = False
        self.closed.emit()

    def _name_of(self, choice: str, searched: bool) -> str:
        kind, _, rest = choice.partition(":")
        if kind in ("file", "file-loop"):
            return self.tr("File {name}").format(name=rest)
        if choice == "none":
            return self.tr("None")
        name = rest or choice
        return self.tr("{name} (not found)").format(name=name) if searched else name
