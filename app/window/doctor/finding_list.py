"""All checks by what they are about, filling while they are done."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from app.doctor.check import Check
from app.doctor.finding import Finding, Verdict
from app.window.doctor.verdict_icon import verdict_icon
from app.window.doctor.words import check_title, group_title, verdict_word

_NAME_ROLE = Qt.ItemDataRole.UserRole
_WHAT, _VERDICT, _DETAIL = range(3)


class FindingList(QTreeWidget):
    """marked: the name of the check that is marked now, "" for none."""

    marked = Signal(str)

    def __init__(self, checks: Sequence[Check], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: dict[str, QTreeWidgetItem] = {}
        self._titles = {check.name: check_title(check) for check in checks}
        self._verdicts: dict[str, Verdict | None] = {}
        self.setColumnCount(3)
        self.setHeaderLabels([self.tr("Check"), self.tr("Result"), self.tr("What was found")])
        self.setAccessibleName(self.tr("Checks"))
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setAllColumnsShowFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.header().setStretchLastSection(True)
        self.header().setSectionsMovable(False)
        self._fill(checks)
        self.currentItemChanged.connect(self._on_current)

    def _fill(self, checks: Sequence[Check]) -> None:
        for group, members in groupby(checks, lambda check: check.group):
            head = QTreeWidgetItem([group_title(group)])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.addTopLevelItem(head)
            head.setFirstColumnSpanned(True)
            for check in members:
                item = QTreeWidgetItem([self._titles[check.name], "", ""])
                item.setData(_WHAT, _NAME_ROLE, check.name)
                head.addChild(item)
                self._items[check.name] = item
        self.expandAll()
        self._measure()

    def name(self) -> str:
        """The check that is marked."""
        item = self.currentItem()
        return str(item.data(_WHAT, _NAME_ROLE) or "") if item is not None else ""

    def mark(self, name: str) -> None:
        """Mark a check and bring it into sight."""
        self.setCurrentItem(self._items[name])

    def clear_findings(self) -> None:
        """Before a new examination."""
        for name in self._items:
            self._show(name, None, self.tr("Waiting"), "")

    def show_begun(self, name: str) -> None:
        """It is being checked."""
        self._show(name, None, self.tr("Checking …"), "")

    def show_open(self) -> None:
        """Those that were not done, because the examination was ended."""
        for name, verdict in self._verdicts.items():
            if verdict is None:
                self._show(name, None, self.tr("Not checked"), "")

    def show_finding(self, finding: Finding) -> None:
        """What was found."""
        word = verdict_word(finding.verdict)
        self._show(finding.name, finding.verdict, word, finding.detail)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        changes = (QEvent.Type.FontChange, QEvent.Type.PaletteChange, QEvent.Type.StyleChange)
        if event.type() in changes:
            self._measure()

    def _show(self, name: str, verdict: Verdict | None, word: str, detail: str) -> None:
        item = self._items[name]
        self._verdicts[name] = verdict
        line = " ".join(detail.split())
        item.setText(_VERDICT, word)
        item.setText(_DETAIL, line)
        said = f"{self._titles[name]}: {word}. {line}".strip()
        item.setData(_WHAT, Qt.ItemDataRole.AccessibleTextRole, said)
        self._show_icon(name)

    def _show_icon(self, name: str) -> None:
        side = self.iconSize().width()
        icon = verdict_icon(
            self._verdicts.get(name), side, self.devicePixelRatioF(), self.palette()
        )
        self._items[name].setIcon(_VERDICT, icon)

    def _measure(self) -> None:
        """Rows, icons and columns for the letters as they are now."""
        metrics = self.fontMetrics()
        side = metrics.height()
        self.setIconSize(QSize(side, side))
        self.setIndentation(side)
        bold = self.font()
        bold.setBold(True)
        for row in range(self.topLevelItemCount()):
            head = self.topLevelItem(row)
            if head is not None:
                head.setFont(_WHAT, bold)
        titles = max(metrics.horizontalAdvance(title) for title in self._titles.values())
        words = [self.tr("Checking …"), self.tr("Not checked"), *map(verdict_word, Verdict)]
        widest = max(metrics.horizontalAdvance(word) for word in words)
        self.header().setSectionResizeMode(_WHAT, QHeaderView.ResizeMode.Interactive)
        self.setColumnWidth(_WHAT, titles + 3 * side)
        self.setColumnWidth(_VERDICT, widest + 5 * side // 2)
        for name in self._items:
            self._items[name].setSizeHint(_WHAT, QSize(0, side * 3 // 2))
            self._show_icon(name)

    @Slot()
    def _on_current(self) -> None:
        self.marked.emit(self.name())
