"""The list of profiles, one a line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from app.window.profiles.profile_words import key_words, summary
from core.profiles import Profile

_NAME = Qt.ItemDataRole.UserRole


class ProfileList(QTreeWidget):
    """marked: another line is. wanted: go over to that one (Enter, or a double click). renamed: the
    name, and what the user calls it now."""

    marked = Signal()
    wanted = Signal(str)
    renamed = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderLabels(
            [self.tr("Name"), self.tr("Key"), self.tr("In use"), self.tr("What it is")]
        )
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Profiles"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.header().setStretchLastSection(True)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.currentItemChanged.connect(self._on_marked)
        self.itemDoubleClicked.connect(self._on_double)
        self.itemChanged.connect(self._on_changed)

    def fill(self, profiles: Sequence[Profile], current: str) -> None:
        """Show the profiles and leave the marked one marked. current: the one in use, or ""."""
        marked = self.name()
        with QSignalBlocker(self):
            self.clear()
            for profile in profiles:
                used = self.tr("✓ in use") if profile.name == current else ""
                columns = [profile.name, key_words(profile.hotkey), used, summary(profile)]
                item = QTreeWidgetItem(self, columns)
                item.setData(0, _NAME, profile.name)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
                item.setToolTip(3, columns[3])
                item.setSizeHint(3, QSize(0, round(1.6 * self.fontMetrics().height())))
                font = QFont(item.font(0))
                font.setBold(profile.name == current)
                item.setFont(0, font)
            self.mark(marked or current)
        self.marked.emit()

    def name(self) -> str:
        """Of the marked profile, "" for none."""
        item = self.currentItem()
        return str(item.data(0, _NAME)) if item is not None else ""

    def mark(self, name: str) -> None:
        """Mark a profile; the first where there is none of that name."""
        items = [self.topLevelItem(row) for row in range(self.topLevelItemCount())]
        known = [item for item in items if item is not None]
        fitting = [item for item in known if item.data(0, _NAME) == name]
        if known:
            self.setCurrentItem((fitting or known)[0])

    def rename(self) -> None:
        """Let the user write another name into the marked line."""
        if (item := self.currentItem()) is not None:
            self.setFocus()
            self.editItem(item, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.name() and self.state() != QAbstractItemView.State.EditingState:
            self.wanted.emit(self.name())
            return
        super().keyPressEvent(event)

    @Slot()
    def _on_marked(self) -> None:
        self.marked.emit()

    @Slot(QTreeWidgetItem, int)
    def _on_double(self, item: QTreeWidgetItem, _column: int) -> None:
        self.wanted.emit(str(item.data(0, _NAME)))

    @Slot(QTreeWidgetItem, int)
    def _on_changed(self, item: QTreeWidgetItem, column: int) -> None:
        name = str(item.data(0, _NAME))
        if column == 0 and item.text(0) != name:
            self.renamed.emit(name, item.text(0))
