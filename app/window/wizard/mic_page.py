"""Step 2: whether the microphone hears the user, with the avatar speaking as the proof."""

from __future__ import annotations

from typing import TypeGuard

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.languages.core_words import in_users_words
from app.window.choice_box import ChoiceBox
from app.window.choices import Choices
from app.window.device_desk import DEFAULT_MIC
from app.window.devices import DeviceLists
from app.window.level_meter import LevelMeter
from app.window.mic_rule import MicRule
from app.window.preview import Preview
from app.window.wizard.ear import Ear, Verdict
from app.window.wizard.mic_words import silence_steps
from app.window.wizard.page import WizardPage
from app.window.wizard.rehearsal import Rehearsal
from app.window.wizard.side_by_side import SideBySide
from app.window.wizard.status_line import Mark, StatusLine
from app.window.wizard.step_list import Step, StepList
from app.window.words import DEMO_MIC
from core.clock import MonotonicClock
from core.messages import Event, Fault, Notice, State, StateChanged, Stats
from core.ports import Clock
from core.types import Device, VideoFrame

_WIDEST_PX = 420  # of the small live picture
_HEARING = (State.RUNNING, State.HOLDING)


class MicPage(WizardPage):
    """look_again: the user asks for a new search for microphones."""

    look_again = Signal()

    def __init__(
        self, choices: Choices, rehearsal: Rehearsal, rule: MicRule, clock: Clock | None = None
    ) -> None:
        super().__init__(
            self.tr("Can you be heard?"),
            self.tr("Say a sentence, such as “Hello, nice to see you.” The avatar says it too."),
        )
        self._choices, self._rehearsal, self._rule = choices, rehearsal, rule
        self._clock = clock or MonotonicClock()
        self._ear = Ear()
        self._seen = False
        self._trouble: tuple[str, str] | None = None  # of the session's microphone
        self._muted = False
        self._build()
        self.fill(DeviceLists())

    def _build(self) -> None:
        self.mics = ChoiceBox(self.tr("Microphone"))
        self.again = QPushButton(self.tr("&Look again"))
        self.again.clicked.connect(self.look_again)
        self.sample = QPushButton(self.tr("&Use the sample speech"))
        self.sample.setToolTip(self.tr("Recorded words in place of a microphone."))
        self.sample.clicked.connect(self._on_sample)
        for button in (self.again, self.sample):
            button.setAutoDefault(False)
        self.meter = LevelMeter()
        self.status = StatusLine()
        self.steps = StepList()
        self.preview = Preview()
        line = self.fontMetrics().height()
        width = min(26 * line, _WIDEST_PX)
        self.preview.setFixedSize(width, width * 9 // 16)
        label = QLabel(self.tr("&Microphone"))
        label.setBuddy(self.mics)
        level = QLabel(self.tr("Level"))
        top = QGridLayout()
        top.addWidget(label, 0, 0)
        top.addWidget(self.mics, 0, 1)
        top.addWidget(self.again, 0, 2)
        top.addWidget(level, 1, 0)
        top.addWidget(self.meter, 1, 1, 1, 2)
        top.setColumnStretch(1, 1)
        words = QWidget()
        side = QVBoxLayout(words)
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(self.status)
        side.addWidget(self.steps)
        side.addWidget(self.sample, 0, Qt.AlignmentFlag.AlignLeft)
        side.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addSpacing(line // 2)
        column.addWidget(SideBySide(self.preview, words, (0, 1)), 1)
        self.mics.activated.connect(self._on_mic)

    @property
    def verdict(self) -> Verdict:
        """What is known of the microphone by now."""
        return self._ear.verdict

    def fill(self, lists: DeviceLists) -> None:
        """Show what the search has found; ``rule.found`` is it already."""
        searched = lists.mic_probe is not None
        demo = Device(DEMO_MIC, self.tr("Sample speech (no microphone needed)"), "file")
        mics = [*lists.mics, demo]
        if not searched or (lists.mics and all(mic.id != DEFAULT_MIC for mic in lists.mics)):
            mics = [Device(DEFAULT_MIC, self.tr("System default"), "system"), *mics]
        self.mics.fill(mics, self._choices.of("mic"), self._rule.choice(), searched)
        if self._seen:
            self._use_shown()
        self._show()

    def enter(self) -> None:
        self._seen = True
        self._trouble = None
        self._ear.reset()
        self._use_shown()
        self._rehearsal.begin()
        self._show()
        self.mics.setFocus()

    def leave(self) -> None:
        self._seen = False
        self._rehearsal.end()

    def pass_on(self) -> None:
        """Left for a call: the session that runs here goes on there."""
        self._seen = False

    def hear(self, event: Event) -> None:
        if _of_the_mic(event):
            self._trouble = (event.text, event.remedy)
            if isinstance(event, Fault):
                self._ear.reset()  # what was heard before is over
        elif isinstance(event, StateChanged) and event.state is State.RUNNING:
            self._trouble = None
        elif isinstance(event, Stats):
            self._muted = event.muted
        if self._rule.choice() != self.mics.current_id():
            self.mics.mark(self._rule.choice())
            self._ear.reset()
        self._show()

    def show_frame(self, frame: VideoFrame) -> None:
        self.preview.show_rgb(frame.rgb)

    def show_level(self, level: float) -> None:
        self.meter.set_level(level)
        # Only of an open microphone can it be said that it is silent.
        if self._rehearsal.state in _HEARING and self._rehearsal.mic:
            before = self._ear.verdict
            if self._ear.hear(level, self._clock.now_ns()) is not before:
                self._show()

    @Slot(int)
    def _on_mic(self, row: int) -> None:
        self._choose(str(self.mics.itemData(row)))

    @Slot()
    def _on_sample(self) -> None:
        self.mics.mark(DEMO_MIC)
        self._choose(DEMO_MIC)

    def _choose(self, mic: str) -> None:
        self._trouble = None
        self._ear.reset()
        self._choices.choose("mic", mic)
        self.chosen.emit("mic")
        self._show()

    def _use_shown(self) -> None:
        """The sample stands in where there is no microphone; it is not stored as a choice."""
        if self._choices.in_effect("mic") != self.mics.current_id():
            self._ear.reset()
            self._choices.use("mic", self.mics.current_id())

    def _show(self) -> None:
        mark, text, steps = self._words()
        self.status.say(mark, text)
        self.steps.show_steps(steps)
        opening = self._rehearsal.state not in _HEARING
        helped = self.mics.current_id() == DEMO_MIC or self.verdict is Verdict.HEARD
        self.sample.setVisible(not helped)
        self.preview.show_message(self.tr("Opening …") if opening and self._seen else "")

    def _words(self) -> tuple[Mark, str, tuple[Step, ...]]:
        sample = self.mics.current_id() == DEMO_MIC
        if sample and self._rule.missing and self._choices.of("mic") != DEMO_MIC:
            return self._no_mic()
        if self._trouble is not None and not sample and self.verdict is Verdict.LISTENING:
            text, remedy = map(in_users_words, self._trouble)
            steps = (Step(remedy),) if remedy else silence_steps(Verdict.SILENT)
            return Mark.BAD, text, steps
        if self._rehearsal.state not in _HEARING:
            return Mark.WAIT, self.tr("The microphone is being opened …"), ()
        if sample:
            return Mark.NOTE, self.tr("The sample speech drives the avatar: no voice needed."), ()
        return self._heard()

    def _heard(self) -> tuple[Mark, str, tuple[Step, ...]]:
        """Of a microphone that is open."""
        verdict = self._ear.verdict
        mark, text = {
            Verdict.LISTENING: (Mark.WAIT, self.tr("Listening … say a sentence.")),
            Verdict.HEARD: (
                Mark.GOOD,
                self.tr("You are heard, and the avatar says it with you. Press Next."),
            ),
            Verdict.SILENT: (Mark.BAD, self.tr("This microphone gives no sound at all.")),
            Verdict.QUIET: (
                Mark.BAD,
                self.tr("There is some sound, but too quiet for a voice."),
            ),
        }[verdict]
        if self._muted:
            return Mark.BAD, self.tr("Lipcam itself is muted: switch the sound on there."), ()
        return mark, text, silence_steps(verdict)

    def _no_mic(self) -> tuple[Mark, str, tuple[Step, ...]]:
        probe = self._rule.found.mic_probe
        remedy = in_users_words(probe.remedy) if probe is not None else ""
        said = in_users_words(probe.detail) if probe is not None else ""
        text = said or self.tr("No microphone was found.")
        until = self.tr("Until then the sample speech drives the avatar, as you see.")
        steps = [Step(remedy)] if remedy else []
        return Mark.BAD, f"{text} {until}", tuple(steps)


def _of_the_mic(event: Event) -> TypeGuard[Fault | Notice]:
    """Whether it tells of trouble with what shall be tried here."""
    if isinstance(event, Fault):
        return event.part in ("mic", "student")
    return isinstance(event, Notice) and event.key.startswith("mic")
