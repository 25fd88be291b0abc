"""A quiet box that says what is missing and the exact step that mends it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


class AdviceBox(QFrame):
    """Hidden while there is nothing to say. Each subject (key) has one message at a time.

    retry: the user asks to look for the devices again.
    """

    retry = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._advice: dict[str, tuple[str, str]] = {}
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        # The remedy is often a command: it must be possible to copy it.
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        # No accessible name: it would be read out instead of the text.
        self.setAccessibleName(self.tr("What is missing and how to mend it"))
        again = QPushButton(self.tr("&Look again"))
        again.clicked.connect(self.retry)
        hide = QPushButton(self.tr("H&ide"))
        hide.clicked.connect(self.dismiss)
        for button in (again, hide):
            button.setAutoDefault(False)  # in a dialog Enter is not meant for them
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(again)
        buttons.addWidget(hide)
        layout = QVBoxLayout(self)
        layout.addWidget(self._text)
        layout.addLayout(buttons)
        self.hide()

    @property
    def text(self) -> str:
        """What the box says now."""
        return self._text.text() if self._advice else ""

    def advise(self, key: str, text: str, remedy: str = "") -> None:
        """Say ``text`` about the subject ``key``, and what to do about it."""
        self._advice[key] = (text, remedy)
        self._show()

    def reword(self, key: str, text: str, remedy: str = "") -> None:
        """Say it in other words where it is still said: what the user has hidden stays hidden."""
        if self._advice.get(key, (text, remedy)) != (text, remedy):
            self.advise(key, text, remedy)

    def settle(self, key: str) -> None:
        """The subject is mended: take its message back."""
        if self._advice.pop(key, None) is not None:
            self._show()

    def dismiss(self) -> None:
        """The user has read everything."""
        self._advice.clear()
        self._show()

    def _show(self) -> None:
        said = dict.fromkeys(self._advice.values())  # a fault is also a state's reason: said once
        parts = [f"{text}\n{remedy}" if remedy else text for text, remedy in said]
        self._text.setText("\n\n".join(parts))
        self.setVisible(bool(parts))
