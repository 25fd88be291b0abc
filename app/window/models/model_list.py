"""All models, by what they are for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from app.window.measures import px
from app.window.models.wording import (
    licence_of,
    memory_words,
    size_words,
    state_words,
    use_title,
)
from core.student.model_files.standing import ModelState, Status

ID_ROLE = Qt.ItemDataRole.UserRole
_NAME, _STATE, _SIZE, _MEMORY, _LICENCE = range(5)
_ROOM_PX = 5  # of a row, around its text
_WIDE_PX = 560  # below, what is also said beside the list is left out
_ICONS = {
    Status.READY: QStyle.StandardPixmap.SP_DialogApplyButton,
    Status.DAMAGED: QStyle.StandardPixmap.SP_MessageBoxWarning,
}


class ModelList(QTreeWidget):
    """chosen: the id of the model that is marked now."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setColumnCount(5)
        self.setHeaderLabels(
            [
                self.tr("Model"),
                self.tr("State"),
                self.tr("Size"),
                self.tr("GPU memory"),
                self.tr("Licence"),
            ]
        )
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(12)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self._marked = ""
        self._row = QSize(0, self.fontMetrics().height() + _ROOM_PX)
        self.setAccessibleName(self.tr("Models"))
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        self.currentItemChanged.connect(self._on_current)

    def fill(self, states: Sequence[ModelState]) -> None:
        """Show these models; the marked one stays marked."""
        marked = self.current_id()
        place = self.verticalScrollBar().value()
        with QSignalBlocker(self):
            self.clear()
            for use in dict.fromkeys(state.model.use for state in states):
                group = self._group(use_title(use))
                for state in states:
                    if state.model.use == use:
                        group.addChild(self._item(state))
            self.expandAll()
            for row in range(self.topLevelItemCount()):
                self.setFirstColumnSpanned(row, self.rootIndex(), True)
        self.mark(marked)
        self.verticalScrollBar().setValue(place)

    def mark(self, model_id: str) -> None:
        """Mark a model, or the first one where there is none of that id."""
        items = [
            item
            for row in range(self.topLevelItemCount())
            if (group := self.topLevelItem(row)) is not None
            for n in range(group.childCount())
            if (item := group.child(n)) is not None
        ]
        match = [item for item in items if item.data(_NAME, ID_ROLE) == model_id] or items[:1]
        if match:
            self.setCurrentItem(match[0])

    def current_id(self) -> str:
        """Id of the marked model, or empty."""
        return self._marked

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        narrow = self.viewport().width() < px(self, _WIDE_PX)
        for column in (_MEMORY, _LICENCE):
            self.setColumnHidden(column, narrow)

    def moveCursor(  # noqa: N802  Qt's name
        self, action: QAbstractItemView.CursorAction, keys: Qt.KeyboardModifier
    ) -> QModelIndex:
        index = super().moveCursor(action, keys)
        moves = QAbstractItemView.CursorAction
        up = action in (moves.MoveUp, moves.MovePrevious, moves.MovePageUp, moves.MoveEnd)
        while index.isValid() and not index.flags() & Qt.ItemFlag.ItemIsSelectable:  # a heading
            index = self.indexAbove(index) if up else self.indexBelow(index)
        return index if index.isValid() else self.currentIndex()

    def selectionCommand(  # noqa: N802  Qt's name
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        if index.isValid() and not index.flags() & Qt.ItemFlag.ItemIsSelectable:
            return QItemSelectionModel.SelectionFlag.NoUpdate  # a heading takes nothing away
        return super().selectionCommand(index, event)

    def _group(self, title: str) -> QTreeWidgetItem:
        group = QTreeWidgetItem(self, [title])
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = group.font(_NAME)
        font.setBold(True)
        group.setFont(_NAME, font)
        group.setSizeHint(_NAME, self._row)
        return group

    def _item(self, state: ModelState) -> QTreeWidgetItem:
        model = state.model
        licence = licence_of(model).name
        cells = [
            model.name,
            state_words(state),
            size_words(model.bytes),
            memory_words(model),
            licence,
        ]
        item = QTreeWidgetItem(cells)
        item.setData(_NAME, ID_ROLE, model.id)
        item.setToolTip(_NAME, model.name)
        item.setSizeHint(_NAME, self._row)
        for column in (_SIZE, _MEMORY):
            item.setTextAlignment(
                column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            )
        if state.status in _ICONS:
            item.setIcon(_STATE, self.style().standardIcon(_ICONS[state.status]))
        spoken = self.tr("{name}, {state}, {size}, licence {licence}")
        item.setData(
            _NAME,
            Qt.ItemDataRole.AccessibleTextRole,
            spoken.format(name=cells[0], state=cells[1], size=cells[2], licence=licence),
        )
        return item

    @Slot(QTreeWidgetItem, QTreeWidgetItem)
    def _on_current(self, item: QTreeWidgetItem | None, _before: object) -> None:
        if item is None:
            return
        if item.parent() is None:  # a heading was clicked
            self.mark(self._marked)
            return
        self._marked = str(item.data(_NAME, ID_ROLE))
        self.chosen.emit(self._marked)
