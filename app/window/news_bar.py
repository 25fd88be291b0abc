"""One line of good news, with a way to what it tells of."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from app.window.icons import Icons
from app.window.quiet_button import QuietButton

_SHOWN_MS = 20_000


class NewsBar(QFrame):
    """A file is there: shown for a while, longer while its button has the focus.

    show_file: the user wants to see the file; its path.
    """

    show_file = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self._path = ""
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setMinimumWidth(1)
        self.show_button = QuietButton(self.tr("Show in &folder"))
        self.show_button.clicked.connect(self._on_show)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._text, 1)
        line.addWidget(self.show_button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_MS)
        self._timer.timeout.connect(self._on_time)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now; "" while it is not shown."""
        return self._whole

    def tell(self, text: str, path: str) -> None:
        """Say ``text`` about the file ``path``."""
        self._whole, self._path = text, path
        self._text.setAccessibleName(text)
        self._text.setToolTip(str(Path(path).parent))
        self.show()
        self._elide()
        self._timer.start()

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = max(self._text.width(), 1)
        middle = Qt.TextElideMode.ElideMiddle
        self._text.setText(self._text.fontMetrics().elidedText(self._whole, middle, room))

    @Slot()
    def _on_show(self) -> None:
        self.show_file.emit(self._path)

    @Slot()
    def _on_time(self) -> None:
        if self.show_button.hasFocus():
            self._timer.start()
        else:
            self._whole = ""
            self.hide()
