"""The name of a widget, with the key that leads to it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QWidget


class KeyLabel(QLabel):
    """Asks for one line, also where it may wrap. The line under its key takes letters apart that
    else go close together, which Qt does not reckon with."""

    def __init__(self, text: str, buddy: QWidget) -> None:
        """text: with "&" before its key. buddy: what is named, and gets the focus."""
        super().__init__(text)
        self.setBuddy(buddy)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        before, _, rest = self.text().partition("&")
        metrics = self.fontMetrics()
        width = sum(metrics.horizontalAdvance(part) for part in (before, rest[:1], rest[1:]))
        return QSize(width + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        wide = super().minimumSizeHint() if self.wordWrap() else self.sizeHint()
        return QSize(wide.width(), self.fontMetrics().height())
