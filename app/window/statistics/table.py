"""The history as a table, for screen readers and for exact figures."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from app.window.statistics.history import SECONDS, Sample

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class HistoryTable(QAbstractTableModel):
    """A row for each second in which something ran, the newest last: rows come and go at the ends,
    so that nobody loses the place where they read."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[str, ...]] = []

    def add(self, time: str, sample: Sample) -> None:
        """One more second. time: of the day, as it is shown."""
        if len(self._rows) >= SECONDS:
            self.beginRemoveRows(_NOWHERE, 0, 0)
            del self._rows[0]
            self.endRemoveRows()
        row = (
            time,
            f"{sample.delay_p50_ms:.0f}",
            f"{sample.delay_p95_ms:.0f}",
            f"{sample.fps:.1f}",
            f"{sample.skew_ms:+.0f}",
        )
        self.beginInsertRows(_NOWHERE, len(self._rows), len(self._rows))
        self._rows.append(row)
        self.endInsertRows()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        return 0 if parent.isValid() else 5

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole or not index.isValid():
            return None
        return self._rows[index.row()][index.column()]

    def headerData(  # noqa: N802  Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (
            self.tr("Time"),
            self.tr("Behind, ms"),
            self.tr("95 %, ms"),
            self.tr("Pictures/s"),
            self.tr("Sound late, ms"),
        )[section]
