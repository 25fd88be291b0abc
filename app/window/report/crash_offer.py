"""After a crash: the offer of a report, once."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from app.report.crash import Crash, forget_crash, joined, left_crashes
from app.window.errands import Errands


class CrashOffer(QMessageBox):
    """report_asked: the user wants to see one. forgotten: the user does not."""

    report_asked = Signal()
    forgotten = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIcon(QMessageBox.Icon.Information)
        self.setWindowTitle(self.tr("Lipcam ended unexpectedly"))
        self.setText(self.tr("The last time, Lipcam ended unexpectedly. We are sorry."))
        self.setInformativeText(
            self.tr(
                "A report helps to mend it. You see all of it first, and nothing is sent: you "
                "decide what becomes of it."
            )
        )
        role = QMessageBox.ButtonRole
        self.report_button = self.addButton(self.tr("&Show the report…"), role.AcceptRole)
        self.forget_button = self.addButton(self.tr("&Forget it"), role.RejectRole)
        self.setDefaultButton(self.report_button)
        self.setEscapeButton(self.forget_button)
        self.finished.connect(self._on_finished)

    @Slot()
    def _on_finished(self) -> None:
        wanted = self.clickedButton() is self.report_button
        (self.report_asked if wanted else self.forgotten).emit()


class CrashLook(QObject):
    """Looks once, in the background, for what crashes have left, and then makes the offer.

    report_asked: with the text that the crash left, for a ReportDialog.
    """

    report_asked = Signal(str)

    def __init__(self, window: QWidget, folder: Path) -> None:
        """folder: of the logs."""
        super().__init__(window)
        self._window, self._folder = window, folder
        self._files = Errands("crashes", self)
        self._text = ""
        self.offer: CrashOffer | None = None

    def look(self) -> None:
        """Returns at once; the offer is shown when there is something."""
        self._files.do(partial(left_crashes, self._folder), self._on_found, self._on_nothing)

    def _on_found(self, crashes: list[Crash]) -> None:
        if not crashes:
            return
        self._text = joined(crashes)
        self.offer = CrashOffer(self._window)
        self.offer.report_asked.connect(self._on_report)
        self.offer.forgotten.connect(self._on_forgotten)
        self.offer.open()

    def _on_nothing(self, _error: Exception) -> None:
        """The fence of the errand has told the log; a look for crashes must not be one."""

    @Slot()
    def _on_report(self) -> None:
        self.offer = None
        self.report_asked.emit(self._text)

    @Slot()
    def _on_forgotten(self) -> None:
        self.offer = None
        self._files.do(partial(forget_crash, self._folder), self._on_forgot, self._on_nothing)

    def _on_forgot(self, _nothing: None) -> None:
        self._text = ""
