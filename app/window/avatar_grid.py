"""The avatars as a grid of faces."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImageReader, QPixmap
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QWidget

from core.avatar.library import AvatarInfo

FACE_PX = 92
ID_ROLE = Qt.ItemDataRole.UserRole


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

    def fill(self, avatars: Sequence[AvatarInfo], selected: str) -> None:
        """Show these avatars; ``selected`` is marked without being announced as a choice."""
        with QSignalBlocker(self):
            self.clear()
            for avatar in avatars:
                self.addItem(self._item(avatar))
        self.select(selected)

    def select(self, avatar_id: str) -> None:
        """Mark an avatar (the first one if there is none of that name)."""
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

    def _item(self, avatar: AvatarInfo) -> QListWidgetItem:
        item = QListWidgetItem(avatar.name)
        item.setData(ID_ROLE, avatar.id)
        if avatar.preview is not None:
            item.setIcon(_face(avatar.preview))
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


def _face(preview: Path) -> QIcon:
    """The picture as an icon; empty when it cannot be read."""
    reader = QImageReader(str(preview))
    size = reader.size()
    if size.isValid():  # a large JPEG is quick to decode at a fraction of its size
        wanted = QSize(2 * FACE_PX, 2 * FACE_PX)  # sharp on dense screens too
        reader.setScaledSize(size.scaled(wanted, Qt.AspectRatioMode.KeepAspectRatio))
    return QIcon(QPixmap.fromImage(reader.read()))
