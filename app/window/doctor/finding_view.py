"""One finding whole: what is so, what to do, and the commands for it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.doctor.finding import Finding
from app.window.settings.wrapped_text import WrappedText
from app.window.wizard.command_box import CommandBox


class FindingView(QScrollArea):
    """boxes: the commands that are shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: list[CommandBox] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("The marked check"))
        self.title = WrappedText(bold=True)
        self.detail, self.remedy = WrappedText(), WrappedText()
        for text in (self.detail, self.remedy):
            text.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        body = QWidget()
        self._column = QVBoxLayout(body)
        for text in (self.title, self.detail, self.remedy):
            self._column.addWidget(text)
        self._column.addStretch(1)
        self.setWidget(body)
        self.show_finding("", "", None)

    def show_finding(self, title: str, word: str, finding: Finding | None) -> None:
        """title: of the check. word: of its verdict, or of how it stands. finding: None while there
        is none."""
        self.title.setText(f"{title}: {word}" if word else title)
        self.detail.setText(finding.detail if finding is not None else "")
        self.remedy.setText(finding.remedy if finding is not None else "")
        for text in (self.title, self.detail, self.remedy):
            text.setVisible(bool(text.text()))
        commands = finding.commands if finding is not None else ()
        if [box.command for box in self.boxes] == list(commands):
            return
        for box in self.boxes:
            box.hide()
            box.deleteLater()
        self.boxes = [CommandBox(command) for command in commands]
        before: QWidget = self
        for box in self.boxes:
            self._column.insertWidget(self._column.count() - 1, box)
            box.show()
            QWidget.setTabOrder(before, box.button)
            before = box.button
