"""A command to be typed elsewhere, with a button that copies it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from app.window.measures import sized

_SAID_MS = 2000


class CommandBox(QFrame):
    """command: the exact text. The clipboard gets it and nothing else."""

    def __init__(self, command: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.command = command
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self._text = text = QLabel(command)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._measure()
        self.button = QPushButton(self.tr("Copy"))
        self.button.setAutoDefault(False)
        self.button.setAccessibleName(self.tr("Copy: {command}").format(command=command))
        self.button.clicked.connect(self.copy)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SAID_MS)
        self._timer.timeout.connect(self._calm)
        row = QHBoxLayout(self)
        row.addWidget(text, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._measure()

    def _measure(self) -> None:
        """The command as large as all else."""
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        self._text.setFont(sized(fixed, self.font()))

    @Slot()
    def copy(self) -> None:
        """Put the command into the clipboard and say so for a while."""
        QGuiApplication.clipboard().setText(self.command)
        self.button.setText(self.tr("Copied"))
        self._timer.start()

    @Slot()
    def _calm(self) -> None:
        self.button.setText(self.tr("Copy"))
