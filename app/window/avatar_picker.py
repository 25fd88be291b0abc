"""The avatars with a field to search them by name, and the button of the menu."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from app.window.avatar_grid import AvatarGrid
from app.window.icons import Icons
from app.window.measures import px
from app.window.quiet_button import QuietButton
from app.window.search_field import SearchField


class AvatarPicker(QWidget):
    """Escape empties the field; the arrow down leads from it to the faces."""

    def __init__(
        self, icons: Icons, menu: QMenu | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.grid = AvatarGrid(icons)
        self.search = SearchField(icons, self.tr("Search avatars"))
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self._on_text)
        self.none = QLabel(self.tr("No avatar has this name."))
        self.none.hide()
        self.menu_button = QuietButton(self.tr("Menu"))
        self.menu_button.show_icon(icons, "menu")
        self.menu_button.setToolTip(self.tr("Menu (F10)"))
        self.menu_button.setShortcut(QKeySequence("F10"))
        self._lay_out()

    def show_menu(self, menu: QMenu) -> None:
        """What the button opens."""
        self._menu = menu
        self.menu_button.clicked.connect(self._on_menu)

    @Slot()
    def _on_menu(self) -> None:
        below = self.menu_button
        left = below.width() - self._menu.sizeHint().width()  # it ends where the button ends
        self._menu.popup(below.mapToGlobal(QPoint(left, below.height())))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(px(self, 8))
        top.addWidget(self.search, 1)
        top.addWidget(self.menu_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(self, 8))
        column.addLayout(top)
        column.addWidget(self.none)
        column.addWidget(self.grid, 1)

    @Slot(str)
    def _on_text(self, text: str) -> None:
        self.none.setVisible(not self.grid.show_matching(text) and self.grid.count() > 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
            if event.key() == Qt.Key.Key_Down:
                self.grid.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return bool(super().eventFilter(watched, event))
