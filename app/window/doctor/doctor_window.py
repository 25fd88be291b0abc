"""The window "Check everything"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QCloseEvent, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from app.doctor.catalogue import checks_of
from app.doctor.check import Check
from app.doctor.examination import Examination
from app.doctor.finding import Finding, Verdict, worst
from app.doctor.report import as_text, to_mend
from app.doctor.scope import Live, Scope
from app.window.doctor.doctor_desk import DoctorDesk, Examiner
from app.window.doctor.finding_list import FindingList
from app.window.doctor.finding_view import FindingView
from app.window.doctor.words import check_title, summary_words, verdict_word
from app.window.measures import on_screen
from app.window.settings.wrapped_text import WrappedText
from app.window.wizard.status_line import Mark, StatusLine
from core.messages import Event, State, StateChanged, Stats
from core.settings import Settings

_COPIED_MS = 2000
_OFF = {State.OFF, State.FAULT}
_CHANGING = {State.OPENING, State.STOPPING}
_MARKS = {Verdict.PASS: Mark.GOOD, Verdict.WARN: Mark.NOTE, Verdict.FAIL: Mark.BAD}


class DoctorWindow(QDialog):
    """Not modal; it checks when it is shown.

    settings: what is chosen now. state: of the session; ``hear`` is to be connected to its events.
    While a session runs it is left alone and its figures are used; one that begins ends an
    examination at once, which goes on when the figures come. checks, make: for tests.
    """

    def __init__(
        self,
        settings: Callable[[], Settings],
        state: State = State.OFF,
        parent: QWidget | None = None,
        checks: Sequence[Check] | None = None,
        make: Callable[[Sequence[Check], Scope], Examiner] = Examination,
    ) -> None:
        super().__init__(parent)
        self._settings, self._state = settings, state
        self._stats: Stats | None = None
        self._wanted = False  # as soon as the session is neither coming nor going
        self._checks = tuple(checks_of() if checks is None else checks)
        self._titles = {check.name: check_title(check) for check in self._checks}
        self._findings: dict[str, Finding] = {}
        self.desk = DoctorDesk(self._checks, self, make)
        self.setWindowTitle(self.tr("Check everything"))
        self.setSizeGripEnabled(True)
        self._build()
        self._connect()

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        intro = WrappedText(
            self.tr(
                "Every part is tried. The microphone is heard for a second and test pictures go to "
                "the camera; nothing of it is kept. A running session is left alone."
            )
        )
        self.summary = StatusLine()
        self.list = FindingList(self._checks)
        self.view = FindingView()
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.list)
        self.split.addWidget(self.view)
        self.again = self._button(self.tr("Check &again"))
        self.copy_button = self._button(self.tr("Copy &report"))
        self.close_button = self._button(self.tr("&Close"))
        self._copied = QTimer(self)
        self._copied.setSingleShot(True)
        self._copied.setInterval(_COPIED_MS)
        below = QHBoxLayout()
        below.addWidget(self.again)
        below.addWidget(self.copy_button)
        below.addStretch(1)
        below.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.addWidget(intro)
        column.addWidget(self.summary)
        column.addWidget(self.split, 1)
        column.addLayout(below)
        em = self.fontMetrics().height()
        self.resize(on_screen(self, QSize(58 * em, 50 * em)))
        self.split.setSizes([28 * em, 14 * em])

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        return button

    def _connect(self) -> None:
        self.desk.begun.connect(self.list.show_begun)
        self.desk.found.connect(self._on_found)
        self.desk.ended.connect(self._on_ended)
        self.desk.failed.connect(self._on_failed)
        self.list.marked.connect(self._show_marked)
        self.again.clicked.connect(self.start)
        self.copy_button.clicked.connect(self.copy_report)
        self.close_button.clicked.connect(self.close)
        self._copied.timeout.connect(self._calm)

    # -- checking --------------------------------------------------------------------------------

    @Slot()
    def start(self) -> None:
        """Check all, as soon as the session allows."""
        if self.desk.running:
            return
        on = self._state not in _OFF
        if self._state in _CHANGING or (on and self._stats is None):
            self._wanted = True
            self.summary.say(Mark.WAIT, self.tr("Waiting until the session has started …"))
            self._show_buttons()
            return
        self._wanted = False
        self._findings.clear()
        self.list.clear_findings()
        live = Live.of(self._stats) if on else None
        self.desk.start(Scope(self._settings(), live=live))
        self._show_going()

    @Slot(object)
    def hear(self, event: Event) -> None:
        """A word of the session."""
        if isinstance(event, Stats):
            self._stats = event if self._state not in _OFF else None
        elif isinstance(event, StateChanged):
            came = self._state in _OFF and event.state not in _OFF
            self._state = event.state
            if event.state in _OFF:
                self._stats = None
            if came and self.desk.running:  # it wants the devices
                self._wanted = True
                self.desk.stop()
        if self._wanted and self.isVisible():
            self.start()

    @Slot(object)
    def _on_found(self, finding: Finding) -> None:
        self._findings[finding.name] = finding
        self.list.show_finding(finding)
        if self.list.name() == finding.name:
            self._show_marked()
        self._show_going()

    @Slot(object, bool)
    def _on_ended(self, findings: Sequence[Finding], whole: bool) -> None:
        self.list.show_open()
        self._show_buttons()
        if whole:
            self.summary.say(_MARKS[worst(findings)], summary_words(findings))
            self._mark_worst(findings)
            QAccessible.updateAccessibility(QAccessibleEvent(self.summary, QAccessible.Event.Alert))
        else:
            self.summary.say(Mark.NOTE, self.tr("The check was stopped."))
        if self._wanted and self.isVisible():
            self.start()

    @Slot(str)
    def _on_failed(self, reason: str) -> None:
        self.list.show_open()
        self._show_buttons()
        text = self.tr("The check itself has failed: {reason}").format(reason=reason)
        self.summary.say(Mark.BAD, text)

    # -- showing ---------------------------------------------------------------------------------

    def _mark_worst(self, findings: Sequence[Finding]) -> None:
        """Unless the user has marked something himself."""
        first = next((each.name for each in to_mend(findings)), "")
        if first and not self.list.name():
            self.list.mark(first)

    @Slot()
    def _show_marked(self) -> None:
        name = self.list.name()
        finding = self._findings.get(name)
        word = verdict_word(finding.verdict) if finding is not None else ""
        self.view.show_finding(self._titles.get(name, ""), word, finding)

    def _show_going(self) -> None:
        text = self.tr("Checking: {done} of {count} …")
        text = text.format(done=len(self._findings), count=len(self._checks))
        self.summary.say(Mark.WAIT, text)
        self._show_buttons()

    def _show_buttons(self) -> None:
        busy = self.desk.running or self._wanted
        self.again.setEnabled(not busy)
        self.copy_button.setEnabled(not busy and bool(self._findings))

    @Slot()
    def copy_report(self) -> None:
        """All findings as plain text, in English, into the clipboard."""
        found = [self._findings[c.name] for c in self._checks if c.name in self._findings]
        QGuiApplication.clipboard().setText(as_text(self._checks, found) + "\n")
        self.copy_button.setText(self.tr("Copied"))
        self._copied.start()

    @Slot()
    def _calm(self) -> None:
        self.copy_button.setText(self.tr("Copy &report"))

    # -- the window ------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        super().showEvent(event)
        if not event.spontaneous():
            self.list.setFocus()
            self.start()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        self._end()
        super().closeEvent(event)

    def reject(self) -> None:
        """Escape."""
        self._end()
        super().reject()

    def _end(self) -> None:
        self._wanted = False
        self.desk.stop()

    def finish(self, timeout_s: float = 2.0) -> bool:
        """After the event loop: end what is being done; True when it has ended."""
        return self.desk.wait(timeout_s)
