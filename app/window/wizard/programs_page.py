"""Step 5: how the camera is chosen in the programs for calls."""

from __future__ import annotations

import sys
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.window.choices import Choices
from app.window.devices import DeviceLists
from app.window.errands import Errands
from app.window.wizard.camera_name import camera_name
from app.window.wizard.guide_picture import GuidePicture, read_drawings
from app.window.wizard.page import WizardPage
from app.window.wizard.program_guides import Guide, guides
from app.window.wizard.side_by_side import SideBySide
from app.window.wizard.status_line import Mark, StatusLine
from app.window.wizard.voice_name import voice_name
from core import paths

_NAMES = ("zoom", "teams", "meet", "discord", "obs", "browser")


class ProgramsPage(WizardPage):
    """One tab for each program."""

    def __init__(self, choices: Choices, platform: str = sys.platform) -> None:
        super().__init__(
            self.tr("Choose it in your call program"),
            self.tr("Three steps. The camera has this name there:"),
        )
        self._choices, self._platform = choices, platform
        self._found = DeviceLists()
        self._drawings: dict[str, str] = {}
        self._shown: tuple[Guide, ...] = ()
        self._ready = False  # the drawings are there, or nobody can wait for them
        self._disk = Errands("disk", self)
        self.name = QLabel()
        self.name.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        font = self.name.font()
        font.setBold(True)
        self.name.setFont(font)
        self.copy = QPushButton(self.tr("&Copy the name"))
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(self._on_copy)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("Call programs"))
        self.tabs.setUsesScrollButtons(True)
        top = QHBoxLayout()
        top.addWidget(self.name)
        top.addWidget(self.copy)
        top.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addWidget(self.tabs, 1)
        self._show()
        read = partial(read_drawings, paths.guides(), _NAMES)
        self._disk.do(read, self._on_drawings, self._on_no_drawings)

    def fill(self, lists: DeviceLists) -> None:
        """What the search has found: it decides the camera's name."""
        self._found = lists
        self._show()

    def enter(self) -> None:
        self._ready = True
        self._show()
        self.tabs.tabBar().setFocus()

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.name.text())

    def _on_drawings(self, drawings: dict[str, str]) -> None:
        self._drawings = drawings
        self._shown = ()
        self._ready = True
        self._show()

    def _on_no_drawings(self, _error: Exception) -> None:
        """The steps say it without a picture."""
        self._ready = True
        self._show()

    def _show(self) -> None:
        camera = camera_name(self._choices.of("camera"), self._found)
        self.name.setText(camera.name)
        microphone = voice_name(self._choices.of("voice"), self._platform)
        shown = guides(camera.name, camera.backend, self._platform, microphone)
        if shown == self._shown or not self._ready:
            return
        self._shown = shown
        row = self.tabs.currentIndex()
        while self.tabs.count():
            tab = self.tabs.widget(0)
            self.tabs.removeTab(0)
            if tab is not None:
                tab.deleteLater()
        for guide in shown:
            self.tabs.addTab(self._tab(guide, camera.name), guide.name)
        self.tabs.setCurrentIndex(max(0, row))

    def drawn_words(self, camera: str) -> dict[str, str]:
        """What stands in the drawings → what is written there. camera: its name."""
        return {
            "Settings": self.tr("Settings"),
            "Camera": self.tr("Camera"),
            "Microphone": self.tr("Microphone"),
            "Speaker": self.tr("Speaker"),
            "Video": self.tr("Video"),
            "Audio": self.tr("Audio"),
            "General": self.tr("General"),
            "Devices": self.tr("Devices"),
            "Device": self.tr("Device"),
            "Sources": self.tr("Sources"),
            "Allow": self.tr("Allow"),
            "Block": self.tr("Block"),
            "Lipcam AI avatar": camera,
        }

    def _tab(self, guide: Guide, camera: str) -> QWidget:
        picture = GuidePicture(self._drawings.get(guide.program, ""), self.drawn_words(camera))
        picture.setAccessibleName(
            self.tr("Drawing: the list of cameras in {program}").format(program=guide.name)
        )
        words_beside = QWidget()
        side = QVBoxLayout(words_beside)
        side.setContentsMargins(0, 0, 0, 0)
        for number, text in enumerate(guide.steps, 1):
            side.addWidget(_label(f"{number}. {text}"))
        side.addSpacing(self.fontMetrics().height() // 2)
        for text in guide.notes:
            note = StatusLine()
            note.say(Mark.NOTE, text)
            side.addWidget(note)
        side.addStretch(1)
        tab = QWidget()
        row = QVBoxLayout(tab)
        row.addWidget(SideBySide(words_beside, picture, (1, 0)))
        return tab


def _label(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
