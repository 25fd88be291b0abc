"""Goes through the pages of settings, or finds a setting in them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.window.settings.page import SettingsPage, groups, names_of
from app.window.settings.page_shelf import PageShelf
from app.window.settings.words import Words, page_title, words_of

_MOST_SHARE = 0.3  # of the width, for the list beside the pages to show all of what it asks


class PageBrowser(QWidget):
    """turned: another page is shown. grown: another page is there, behind all else in the order of
    the Tab key. group: the one that is shown, "" where nothing was found. pages: made when they are
    first shown or looked up."""

    turned = Signal()
    grown = Signal()

    def __init__(self, make: Callable[[str], SettingsPage], parent: QWidget | None = None) -> None:
        """make: the page of a group, with the values of now."""
        super().__init__(parent)
        self._make, self._groups = make, groups()
        self.pages = PageShelf(self._place)
        self._holders: dict[str, QVBoxLayout] = {}  # of pages that are made later
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a setting"))
        self.search.setAccessibleName(self.tr("Find a setting"))
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Pages of settings"))
        self.stack = QStackedWidget()
        for group in self._groups:
            self.list.addItem(page_title(group))
            holder = QWidget()
            self._holders[group] = QVBoxLayout(holder)
            self._holders[group].setContentsMargins(0, 0, 0, 0)
            self.stack.addWidget(holder)
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

    def _place(self, group: str) -> SettingsPage:
        page = self._make(group)
        page.narrow(partial(_fits, self._asked, page_title(group)))
        self._holders[group].addWidget(page)
        self.grown.emit()
        return page

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

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        em = self.fontMetrics().height()
        for row in range(self.list.count()):
            self.list.item(row).setSizeHint(QSize(0, round(1.9 * em)))
        width = self.fontMetrics().horizontalAdvance
        titles = max(map(width, map(page_title, self._groups)))
        sought = width(self.search.placeholderText())
        sought = min(sought + 3 * em // 2, round(_MOST_SHARE * self.width()))
        wide = max(titles + em, 9 * em, sought)
        for widget in (self.search, self.list):
            widget.setFixedWidth(wide)

    @property
    def _asked(self) -> list[str]:
        return self.search.text().casefold().split()

    @Slot(int)
    def _on_row(self, row: int) -> None:
        if row >= 0:
            self.pages[self._groups[row]]  # at the latest now
        self.stack.setCurrentIndex(row if row >= 0 else len(self._groups))
        self.turned.emit()

    @Slot(str)
    def _on_search(self, text: str) -> None:
        self._clear.setEnabled(bool(text))
        found = []
        for row, group in enumerate(self._groups):
            wanted = partial(_fits, self._asked, page_title(group))
            hits = any(wanted(name, words_of(name)) for name in names_of(group))
            if group in self.pages.made:
                self.pages[group].narrow(wanted)
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
