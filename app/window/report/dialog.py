"""The dialog that shows a report before anything becomes of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QSize, Qt, Slot
from PySide6.QtGui import QFontDatabase, QFontMetricsF, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.desktop_file import write_whole
from app.languages.core_words import in_users_words
from app.report.report import Matter, make_report
from app.window.errands import Errands
from app.window.measures import on_screen, sized
from core.messages import Stats
from core.settings import Settings

_COLUMNS, _ROWS = 88, 26


class ReportDialog(QDialog):
    """Collects in a thread of its own, then shows all of it, to be read and changed. Nothing leaves
    it but by the user's Copy or Save.

    stats: of the last minute. crash: what a crash has left. collect: makes the text.
    """

    def __init__(
        self,
        settings: Settings,
        stats: Sequence[Stats] = (),
        crash: str = "",
        parent: QWidget | None = None,
        collect: Callable[[Matter], str] = make_report,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Report a problem"))
        self._files = Errands("report", self)
        self._build()
        matter = Matter(settings, tuple(stats), crash, _screen_lines())
        self._files.do(partial(collect, matter), self._on_collected, self._on_not_collected)

    def _build(self) -> None:
        what = QLabel(
            self.tr(
                "This is what Lipcam knows about itself and this computer. Your name, your folders "
                "and your avatars are left out. Read it, and delete what you do not want to tell.\n"
                "Nothing is sent: copy or save it, and pass it on yourself."
            )
        )
        what.setWordWrap(True)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("The report"))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setTabChangesFocus(True)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        self.text.setFont(sized(fixed, self.font()))
        self.text.setReadOnly(True)
        self.text.setPlainText(self.tr("Collecting …"))
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy_button = QPushButton(self.tr("C&opy"))
        self.save_button = QPushButton(self.tr("&Save…"))
        for button in (self.copy_button, self.save_button):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
            button.setEnabled(False)
            button.setAutoDefault(False)
        self.copy_button.clicked.connect(self._on_copy)
        self.save_button.clicked.connect(self._on_save)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (what, self.text, self.said, buttons):
            column.addWidget(widget, 1 if widget is self.text else 0)
        self._fit(QFontMetricsF(self.text.font()))

    def _fit(self, letters: QFontMetricsF) -> None:
        """As wide as a line of the log."""
        width, height = _COLUMNS * letters.averageCharWidth(), (_ROWS + 10) * letters.height()
        self.resize(on_screen(self, QSize(int(width), int(height))))

    def _on_collected(self, text: str) -> None:
        begin = self.tr("What happened? What did you do just before?")
        self.text.setPlainText(f"{begin}\n\n\n\n{text}")
        self.text.setReadOnly(False)
        cursor = self.text.textCursor()
        cursor.setPosition(len(begin) + 1)  # there the user writes
        self.text.setTextCursor(cursor)
        for button in (self.copy_button, self.save_button):
            button.setEnabled(True)
        self.text.setFocus()

    def _on_not_collected(self, error: Exception) -> None:
        text = self.tr("The report could not be made: {error}")
        self._on_collected(text.format(error=repr(error)))

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.said.setText(self.tr("The report is in the clipboard."))

    @Slot()
    def _on_save(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the report"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Text files (*.txt)"))
        dialog.setDefaultSuffix("txt")
        dialog.selectFile("lipcam-report.txt")
        dialog.fileSelected.connect(self.save)
        dialog.open()

    @Slot(str)
    def save(self, path: str) -> None:
        """Write the text as it is now; what becomes of it is said below it."""
        content = self.text.toPlainText().encode("utf-8", errors="replace")
        saved = self.tr("Saved: {path}").format(path=path)
        self._files.do(
            partial(write_whole, Path(path), content),
            partial(self._on_saved, saved),
            self._on_not_saved,
        )

    def _on_saved(self, words: str, _nothing: None) -> None:
        self.said.setText(words)

    def _on_not_saved(self, error: Exception) -> None:
        self.said.setText(in_users_words(str(error)))


def _screen_lines() -> tuple[str, ...]:
    """What only the window's thread may ask Qt."""
    screens = ", ".join(
        f"{screen.size().width()} x {screen.size().height()} at {screen.devicePixelRatio():g}"
        for screen in QGuiApplication.screens()
    )
    version = QLibraryInfo.version().toString()
    return f"Qt {version} on {QGuiApplication.platformName()}", f"Screens: {screens}"
