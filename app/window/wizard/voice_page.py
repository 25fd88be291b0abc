"""Step 4: a microphone for calls whose voice comes with the lips, and the proof that it does."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QRadioButton, QVBoxLayout

from app.doctor.catalogue import checks_of
from app.doctor.check import Check
from app.doctor.examination import Examination
from app.doctor.finding import Finding, Verdict
from app.doctor.scope import Live, Scope
from app.languages.core_words import in_users_words
from app.window.choices import Choices
from app.window.doctor.doctor_desk import DoctorDesk, Examiner
from app.window.wizard.page import WizardPage
from app.window.wizard.status_line import Mark, StatusLine
from app.window.wizard.step_list import Step, StepList
from core.messages import Event, State, StateChanged, Stats

CHECK = "sound.voice"


class VoicePage(WizardPage):
    """make: the examination with a real listener, in a program of its own."""

    def __init__(
        self,
        choices: Choices,
        make: Callable[[Sequence[Check], Scope], Examiner] = Examination,
    ) -> None:
        super().__init__(
            self.tr("Your voice together with the lips"),
            self.tr(
                "The avatar needs a moment to say your words. So that calls hear you in time with "
                "the lips, Lipcam gives them a microphone that waits for the picture."
            ),
        )
        self._choices = choices
        self._live: Live | None = None
        self._finding: Finding | None = None
        self._asked = self._seen = False
        self._after: list[Callable[[], None]] = []
        checks = [check for check in checks_of() if check.name == CHECK]
        self.desk = DoctorDesk(checks, self, make)
        self.desk.ended.connect(self._on_ended)
        self.desk.failed.connect(self._on_failed)
        self._build()

    def _build(self) -> None:
        self.with_lips = QRadioButton(self.tr("&Lipcam microphone: in time with the lips"))
        self.at_once = QRadioButton(self.tr("The &real microphone: heard before the lips move"))
        self.other = QRadioButton()
        self._group = QButtonGroup(self)
        for button in (self.with_lips, self.at_once, self.other):
            self._group.addButton(button)
        self.test = QPushButton(self.tr("C&heck again"))
        self.test.setAutoDefault(False)
        self.result = StatusLine()
        self.remedy = StepList()
        line = self.fontMetrics().height()
        self.remedy.setContentsMargins(line * 3 // 2, 0, 0, 0)  # below the words of the result
        answer = QHBoxLayout()
        answer.addWidget(self.result, 1)
        answer.addWidget(self.test, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for button in (self.with_lips, self.at_once, self.other):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(line // 2)
        column.addLayout(answer)
        column.addWidget(self.remedy)
        column.addStretch(1)
        self._group.buttonClicked.connect(self._on_choice)
        self.test.clicked.connect(self.start_check)
        self._show()

    def enter(self) -> None:
        self._seen = True
        self._show_choice()
        if self._finding is None:
            self.start_check()
        chosen = self._group.checkedButton()
        (self.test if self.test.isEnabled() and self.test.isVisibleTo(self) else chosen).setFocus()

    def leave(self) -> None:
        self._seen = False
        self.desk.stop()

    def hear(self, event: Event) -> None:
        """Also while the page is not seen: a call may go on when it is entered."""
        if isinstance(event, Stats):
            self._live = Live.of(event)
        elif isinstance(event, StateChanged) and event.state is State.OFF:
            self._live = None

    def when_free(self, then: Callable[[], None]) -> None:
        """Call ``then`` once no check holds the microphone: now, or when it has ended."""
        if self.desk.running:
            self._after.append(then)
        else:
            then()

    @Slot()
    def start_check(self) -> None:
        """See whether another program hears the voice in time."""
        self._finding = None
        if self.desk.running:
            self._asked = True  # once the one that goes on has ended
        elif self._seen and self._choices.of("voice") != "off":
            self.desk.start(Scope(self._choices.settings, live=self._live))
        self._show()

    @Slot()
    def _on_choice(self) -> None:
        voice = "off" if self.at_once.isChecked() else "auto"
        if self.other.isChecked():
            voice = self._choices.of("voice")
        self._choices.change(voice=voice)
        self.chosen.emit("voice")
        self.desk.stop()
        self.start_check()

    @Slot(object, bool)
    def _on_ended(self, findings: tuple[Finding, ...], whole: bool) -> None:
        if whole and findings:
            self._finding = findings[0]
        self._again_or_show()

    @Slot(str)
    def _on_failed(self, reason: str) -> None:
        text = self.tr("The check itself has failed: {reason}").format(reason=reason)
        self._finding = Finding(CHECK, Verdict.WARN, text)
        self._again_or_show()

    def _again_or_show(self) -> None:
        asked, self._asked = self._asked, False
        if asked:
            self.start_check()
        self._show()
        if not self.desk.running:
            after, self._after = self._after, []
            for then in after:
                then()

    # -- showing ---------------------------------------------------------------------------------

    def _show_choice(self) -> None:
        voice = self._choices.of("voice")
        device = voice.partition(":")[2]
        self.other.setVisible(bool(device))
        shown = device.replace("&", "&&")  # a single one would mark a key
        self.other.setText(self.tr("Played to {device}").format(device=shown))
        chosen = {"auto": self.with_lips, "off": self.at_once}.get(voice, self.other)
        chosen.setChecked(True)

    def _show(self) -> None:
        off = self._choices.of("voice") == "off"
        self.test.setVisible(not off)
        self.test.setEnabled(not self.desk.running)
        mark, text, steps = self._words(off)
        self.result.say(mark, text)
        self.remedy.show_steps(steps)

    def _words(self, off: bool) -> tuple[Mark, str, tuple[Step, ...]]:
        if off:
            text = self.tr("Calls hear you before the lips move.")
            return Mark.NOTE, text, ()
        if self.desk.running:
            text = self.tr("Faint beeps are played and recorded, as another program would …")
            return Mark.WAIT, text, ()
        finding = self._finding
        if finding is None:
            return Mark.WAIT, self.tr("Not checked yet."), ()
        if finding.verdict is Verdict.PASS and self._live is not None and self._live.voice:
            text = self.tr("The call that goes on gets your voice by “{microphone}”.")
            return Mark.GOOD, text.format(microphone=self._live.voice), ()
        if finding.verdict is Verdict.PASS:
            text = self.tr("Another program hears you in time with the lips. Press Next.")
            return Mark.GOOD, text, ()
        text = in_users_words(finding.detail)
        said = in_users_words(finding.remedy)
        steps = [Step(said)] if said else []
        mark = Mark.NOTE if self.other.isChecked() else Mark.BAD  # whose end nobody can know
        return mark, text, (*steps, *(Step("", line) for line in finding.commands))
