"""The avatars as a grid of faces."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QImageReader, QPixmap
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QWidget

from core.avatar.library import AvatarInfo, AvatarLibrary

FACE_PX = 92
ID_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Face:
    """An avatar and its picture; the picture is null where there is none."""

    avatar: AvatarInfo
    picture: QImage


def look_at_avatars(library: AvatarLibrary) -> list[Face]:
    """The avatars of the library, tidied up before. Waits for the disk: not in the GUI thread."""
    library.clear_leftovers(time.time())
    return [Face(avatar, _picture(avatar.preview)) for avatar in library.list()]


class AvatarGrid(QListWidget):
    """One face for each avatar. chosen: the id of the avatar that the user picked."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setIconSize(QSize(FACE_PX, FACE_PX))
        self.setGridSize(QSize(FACE_PX + 16, FACE_PX + 34))
        self.setAccessibleName(self.tr("Avatars"))
        self.currentItemChanged.connect(self._on_current)

    def fill(self, faces: Sequence[Face], selected: str) -> None:
        """Show these avatars; ``selected`` is marked without being announced as a choice."""
        with QSignalBlocker(self):
            self.clear()
            for face in faces:
                self.addItem(self._item(face.avatar, face.picture))
        self.select(selected)

    def select(self, avatar_id: str) -> None:
        """Mark an avatar (the first one if there is none of that name), announcing no choice."""
        rows = [self.item(row) for row in range(self.count())]
        usable = [item for item in rows if item.flags() & Qt.ItemFlag.ItemIsEnabled]
        match = [item for item in usable if item.data(ID_ROLE) == avatar_id] or usable[:1]
        if match:
            with QSignalBlocker(self):
                self.setCurrentItem(match[0])

    def current_id(self) -> str:
        """Id of the marked avatar, or empty."""
        item = self.currentItem()
        return "" if item is None else str(item.data(ID_ROLE))

    def _item(self, avatar: AvatarInfo, picture: QImage) -> QListWidgetItem:
        item = QListWidgetItem(avatar.name)
        item.setData(ID_ROLE, avatar.id)
        if not picture.isNull():
            item.setIcon(QIcon(QPixmap.fromImage(picture)))
        if avatar.problem:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            item.setToolTip(avatar.problem)
            unusable = self.tr("{name}, cannot be used: {problem}")
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                unusable.format(name=avatar.name, problem=avatar.problem),
            )
        else:
            item.setToolTip(
                self.tr("{name}\nLicence: {licence}").format(
                    name=avatar.name, licence=avatar.licence
                )
            )
        return item

    def _on_current(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(str(item.data(ID_ROLE)))


def _picture(preview: Path | None) -> QImage:
    """A preview at the size of a face; null when it cannot be read."""
    if preview is None:
        return QImage()
    reader = QImageReader(str(preview))
    size = reader.size()
    if size.isValid():  # a large JPEG is quick to decode at a fraction of its size
        wanted = QSize(2 * FACE_PX, 2 * FACE_PX)  # sharp on dense screens too
        reader.setScaledSize(size.scaled(wanted, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
