"""A text of several lines that takes no more room than it needs."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel

from app.window.measures import sized


class WrappedText(QLabel):
    """Plain text that breaks where the width ends. size: of the letters, as a share of the usual.

    A label of Qt asks for the height that it would have at a width of its own liking, which leaves
    gaps; this one asks for one line and for what its real width then needs.
    """

    def __init__(self, text: str = "", *, bold: bool = False, size: float = 1.0) -> None:
        super().__init__(text)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._bold, self._size = bold, size
        self.measure()

    def measure(self) -> None:
        """After the letters around it have become larger or smaller: Qt tells it nobody who has a
        size of his own."""
        font = QFont()  # what is not set here follows the letters of all else
        if self._bold:
            font.setBold(True)
        if self._size != 1.0:
            around = self.parentWidget()
            usual = around.font() if around is not None else QApplication.font()
            font = sized(font, usual, self._size)
        self.setFont(font)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        metrics = self.fontMetrics()
        margins = self.contentsMargins()
        width = metrics.horizontalAdvance(self.text()) + 2 + margins.left() + margins.right()
        return QSize(width, metrics.height() + margins.top() + margins.bottom())

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(6 * self.fontMetrics().height(), self.fontMetrics().height())
