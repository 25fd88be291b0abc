"""Goes through the pages of settings, or finds a setting in them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.window.settings.page import SettingsPage
from app.window.settings.words import Words, page_title


class PageBrowser(QWidget):
    """turned: another page is shown. group: the one that is shown, "" where nothing was found."""

    turned = Signal()

    def __init__(self, pages: Mapping[str, SettingsPage], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages, self._groups = pages, tuple(pages)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a setting"))
        self.search.setAccessibleName(self.tr("Find a setting"))
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Pages of settings"))
        self.stack = QStackedWidget()
        for group, page in pages.items():
            self.list.addItem(page_title(group))
            self.stack.addWidget(page)
        self._nothing = QLabel(self.tr("No setting is called that."))
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self.stack.addWidget(self._nothing)
        self._lay_out()
        self.list.currentRowChanged.connect(self._on_row)
        self.search.textChanged.connect(self._on_search)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._on_find)
        # While something is being looked for, Escape ends that and not the window.
        self._clear = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.search)
        self._clear.setContext(Qt.ShortcutContext.WidgetShortcut)
        self._clear.setEnabled(False)
        self._clear.activated.connect(self.search.clear)
        self.list.setCurrentRow(0)

    @property
    def group(self) -> str:
        row = self.list.currentRow()
        return self._groups[row] if row >= 0 else ""

    def show_group(self, group: str) -> None:
        """Go to a page; a search is over."""
        self.search.clear()
        self.list.setCurrentRow(self._groups.index(group))

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        body = QHBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.addLayout(left)
        body.addWidget(self.stack, 1)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()

    def _measure(self) -> None:
        em = self.fontMetrics().height()
        for row in range(self.list.count()):
            self.list.item(row).setSizeHint(QSize(0, round(1.9 * em)))
        wide = max(self.list.sizeHintForColumn(0), 7 * em) + 2 * em
        for widget in (self.search, self.list):
            widget.setFixedWidth(wide)

    @Slot(int)
    def _on_row(self, row: int) -> None:
        self.stack.setCurrentIndex(row if row >= 0 else len(self._groups))
        self.turned.emit()

    @Slot(str)
    def _on_search(self, text: str) -> None:
        asked = text.casefold().split()
        self._clear.setEnabled(bool(text))
        found = []
        for row, (group, page) in enumerate(self._pages.items()):
            hits = page.narrow(partial(_fits, asked, page_title(group)))
            self.list.item(row).setHidden(not hits)
            if hits:
                found.append(row)
        if self.list.currentRow() not in found:
            self.list.setCurrentRow(found[0] if found else -1)

    @Slot()
    def _on_find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()


def _fits(asked: list[str], title: str, name: str, words: Words) -> bool:
    """Whether a setting has all that was asked for in its words."""
    parts = (title, name.replace("_", " "), words.name, words.help, words.section)
    text = " ".join((*parts, *words.choices.values())).casefold()
    return all(each in text for each in asked)
