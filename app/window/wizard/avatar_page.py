"""Step 1: who speaks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.window.avatar_grid import FACE_PX, AvatarGrid, Face
from app.window.choices import Choices
from app.window.errands import Errands
from app.window.wizard.face_picture import FacePicture
from app.window.wizard.page import WizardPage
from app.window.wizard.side_by_side import SideBySide

_LARGE = QSize(720, 720)


class AvatarPage(WizardPage):
    """A grid of faces and a large picture of the marked one."""

    def __init__(self, choices: Choices, faces: Sequence[Face]) -> None:
        super().__init__(
            self.tr("Who shall speak?"),
            self.tr("Pick a face. You can change it at any time, also during a call."),
        )
        self._choices = choices
        self._faces: dict[str, Face] = {}
        self._disk = Errands("large-face", self)
        self.grid = AvatarGrid()
        metrics = self.grid.fontMetrics()
        self.grid.setGridSize(QSize(FACE_PX + 24, FACE_PX + metrics.height() + 22))
        self.grid.setMinimumHeight(2 * self.grid.gridSize().height() + 8)
        self.grid.setMinimumWidth(2 * (FACE_PX + 24) + 30)
        self.picture = FacePicture()
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        large = QWidget()
        side = QVBoxLayout(large)
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(self.picture, 1)
        side.addWidget(self.words)
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(SideBySide(self.grid, large, (3, 2)))
        self.setTabOrder(self.grid, self.words)
        self.grid.chosen.connect(self._on_chosen)
        self.fill(faces)

    def fill(self, faces: Sequence[Face]) -> None:
        """Show these avatars."""
        self._faces = {face.avatar.id: face for face in faces}
        self.grid.fill(faces, self._choices.of("avatar"))
        self._show(self.grid.current_id())

    def enter(self) -> None:
        self.grid.select(self._choices.of("avatar"))
        self._show(self.grid.current_id())
        self.grid.setFocus()

    @Slot(str)
    def _on_chosen(self, avatar_id: str) -> None:
        self._choices.choose("avatar", avatar_id)
        self._show(avatar_id)
        self.chosen.emit("avatar")

    def _show(self, avatar_id: str) -> None:
        face = self._faces.get(avatar_id)
        if face is None:
            self.words.setText(self.tr("No avatar could be read."))
            return
        self.picture.show_image(face.picture)  # at once; the sharp one comes from the disk
        self.words.setText(
            self.tr("{name}\nLicence: {licence}").format(
                name=face.avatar.name, licence=face.avatar.licence
            )
        )
        self.picture.setAccessibleName(self.tr("Picture of {name}").format(name=face.avatar.name))
        if face.avatar.preview is not None:
            read = partial(_large_picture, face.avatar.preview)
            self._disk.do(read, partial(self._on_large, avatar_id), _stay)

    def _on_large(self, avatar_id: str, image: QImage) -> None:
        if avatar_id == self.grid.current_id() and not image.isNull():
            self.picture.show_image(image)


def _large_picture(preview: Path) -> QImage:
    reader = QImageReader(str(preview))
    size = reader.size()
    if size.isValid():
        smaller = size.scaled(_LARGE, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(smaller.boundedTo(size))
    return reader.read()


def _stay(_error: Exception) -> None:
    """The small picture stays."""
