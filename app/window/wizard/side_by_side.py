"""Two things beside each other, or one below the other where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

_NARROW = 36  # lines of text: less width than that is too little for two


class SideBySide(QWidget):
    """shares: how much of the width each gets; 0 takes what it needs."""

    def __init__(self, first: QWidget, second: QWidget, shares: tuple[int, int]) -> None:
        super().__init__()
        self._parts = (first, second)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(self.fontMetrics().height())
        for part, share in zip(self._parts, shares, strict=True):
            self._box.addWidget(part, share, Qt.AlignmentFlag.AlignTop if not share else _FILL)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        sizes = [part.minimumSizeHint().expandedTo(part.minimumSize()) for part in self._parts]
        return QSize(max(size.width() for size in sizes), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        narrow = self.width() < _NARROW * self.fontMetrics().height()
        self._box.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)


_FILL = Qt.AlignmentFlag(0)
