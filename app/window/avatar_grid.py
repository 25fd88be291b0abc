"""The avatars as a grid of faces."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QIcon,
    QImage,
    QImageReader,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QListView, QListWidget, QListWidgetItem, QWidget

from app.window.face_delegate import FACE, ID_ROLE, FaceDelegate
from app.window.face_player import FacePlayer
from app.window.icons import Icons, read_icons
from app.window.slim_bars import slim_bars
from core import paths
from core.avatar.library import AvatarInfo, AvatarLibrary

FACE_PX = FACE  # of a face at the usual size of text
_PICTURE_PX = 2 * FACE  # of the pictures: sharp on dense screens, and with large text
_FOLDER_ROLE = Qt.ItemDataRole.UserRole + 1


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
    """One face for each avatar; the one that the user looks at moves. chosen: the id of the avatar
    that the user picked. icons: the window's; without them it reads its own."""

    chosen = Signal(str)

    def __init__(self, icons: Icons | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.player = FacePlayer(_PICTURE_PX, self)
        self._faces = FaceDelegate(self.player, icons or Icons(read_icons(paths.icons())), self)
        self.setItemDelegate(self._faces)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("Avatars"))
        slim_bars(self)
        self._measure()
        self.currentItemChanged.connect(self._on_current)
        self.itemEntered.connect(self._on_entered)
        self.player.moved.connect(self.viewport().update)

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

    def current_folder(self) -> Path | None:
        """Where the marked avatar lies."""
        item = self.currentItem()
        return None if item is None else Path(item.data(_FOLDER_ROLE))

    def show_matching(self, text: str) -> int:
        """Show only avatars whose names have ``text`` in them; how many there are."""
        wanted = text.strip().casefold()
        shown = 0
        for row in range(self.count()):
            hidden = wanted not in self.item(row).text().casefold()
            self.setRowHidden(row, hidden)
            shown += not hidden
        self.doItemsLayout()
        return shown

    def choose_next(self) -> None:
        """Pick the next avatar that can be used, after the last one the first."""
        rows = [self.item(row) for row in range(self.count())]
        usable = [item for item in rows if item.flags() & Qt.ItemFlag.ItemIsEnabled]
        if usable:
            now = self.currentItem()
            at = usable.index(now) + 1 if now in usable else 0
            self.setCurrentItem(usable[at % len(usable)])

    def _item(self, avatar: AvatarInfo, picture: QImage) -> QListWidgetItem:
        item = QListWidgetItem(avatar.name)
        item.setData(ID_ROLE, avatar.id)
        item.setData(_FOLDER_ROLE, str(avatar.folder))
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
            self._play(item)
            self.chosen.emit(str(item.data(ID_ROLE)))

    @Slot(QListWidgetItem)
    def _on_entered(self, item: QListWidgetItem) -> None:
        self._play(item)

    def _play(self, item: QListWidgetItem) -> None:
        if item.flags() & Qt.ItemFlag.ItemIsEnabled and self.isVisible():
            self.player.play(str(item.data(ID_ROLE)), Path(item.data(_FOLDER_ROLE)))

    def _measure(self) -> None:
        """As many faces beside each other as there is room for, spread over all of it."""
        cell = self._faces.cell()
        # Qt keeps room for the bar, beside the bar that is there.
        bars = 2 * self.verticalScrollBar().sizeHint().width()
        room = max(self.maximumViewportSize().width() - bars - 1, cell.width())
        columns = room // cell.width()
        self.setGridSize(QSize(room // columns, cell.height()))
        self.setMinimumHeight(cell.height() + 4)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        cell = self._faces.cell()
        return QSize(3 * cell.width(), 3 * cell.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        self._measure()

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if event.type() is QEvent.Type.Leave:
            self.player.stop()
        return bool(super().viewportEvent(event))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        super().focusInEvent(event)
        item = self.currentItem()
        if item is not None:
            self._play(item)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        super().focusOutEvent(event)
        self.player.stop()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  Qt's name
        self.player.stop()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._measure()


def _picture(preview: Path | None) -> QImage:
    """A preview at the size of a face; null when it cannot be read."""
    if preview is None:
        return QImage()
    reader = QImageReader(str(preview))
    size = reader.size()
    if size.isValid():  # a large JPEG is quick to decode at a fraction of its size
        wanted = QSize(_PICTURE_PX, _PICTURE_PX)
        reader.setScaledSize(size.scaled(wanted, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
