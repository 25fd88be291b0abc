"""The column of things to choose: avatar, microphone, camera, loudspeaker; and the one button."""

from __future__ import annotations

from PySide6.QtWidgets import QFormLayout, QGroupBox, QPushButton, QVBoxLayout, QWidget

from app.window.avatar_grid import AvatarGrid
from app.window.choice_box import ChoiceBox
from app.window.level_meter import LevelMeter
from core.types import Device


class ChoicePanel(QWidget):
    """Widgets only: what they show and what a choice does is decided elsewhere.

    boxes: the lists by the setting that they choose.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(270)
        self.avatars = AvatarGrid()
        self.mics = ChoiceBox(self.tr("Microphone"))
        self.cameras = ChoiceBox(self.tr("Camera"))
        self.speakers = ChoiceBox(self.tr("Hear the voice"))
        self.boxes = {"mic": self.mics, "camera": self.cameras, "speaker": self.speakers}
        self.meter = LevelMeter()
        self.models_button = QPushButton()
        self.button = QPushButton()
        self.button.setMinimumHeight(44)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        faces = QGroupBox(self.tr("Avatar"))
        QVBoxLayout(faces).addWidget(self.avatars)
        column.addWidget(faces, 1)
        column.addWidget(self._devices())
        column.addWidget(self.models_button)
        column.addWidget(self.button)
        self.show_progress(None)

    def fill_speaker(self, saved: str) -> None:
        """When the voice is heard. saved: the user's choice."""
        choices = [
            Device("auto", self.tr("Only when it comes from a file"), ""),
            Device("default", self.tr("Always"), ""),
            Device("off", self.tr("Never"), ""),
        ]
        self.speakers.fill(choices, saved, saved, searched=False)
        self.speakers.setToolTip(
            self.tr(
                "Your own voice, heard from a loudspeaker, would get into the microphone: use "
                "headphones when you always want to hear it."
            )
        )

    def show_button(self, live: bool, ready: bool) -> None:
        """The one button: to stop while live, else to start. ready: whether it can be pressed."""
        self.button.setText(self.tr("&Stop") if live else self.tr("&Start"))
        self.button.setEnabled(ready)

    def show_progress(self, share: float | None) -> None:
        """How much of a model's file is done, 0..1; None when nothing is being done."""
        text = self.tr("La&rger models…")
        if share is not None:
            text = self.tr("La&rger models: {percent} %").format(percent=int(100 * share))
        self.models_button.setText(text)

    def _devices(self) -> QWidget:
        devices = QGroupBox(self.tr("Sound and camera"))
        form = QFormLayout(devices)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.addRow(self.tr("&Microphone"), self.mics)
        form.addRow(self.meter)
        form.addRow(self.tr("&Camera"), self.cameras)
        form.addRow(self.tr("&Hear the voice"), self.speakers)
        return devices
