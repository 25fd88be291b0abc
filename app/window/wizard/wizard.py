"""The first steps, one page after the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.doctor.check import Check
from app.doctor.examination import Examination
from app.doctor.scope import Scope
from app.window.avatar_grid import Face
from app.window.bridge import Bridge
from app.window.choices import Choices
from app.window.devices import DeviceLists, DeviceSearch
from app.window.doctor.doctor_desk import Examiner
from app.window.measures import on_screen
from app.window.mic_rule import MicRule
from app.window.settings.wrapped_text import WrappedText
from app.window.turns import Turns
from app.window.wizard.camera_check import CameraCheck
from app.window.wizard.camera_page import CameraPage
from app.window.wizard.mic_page import MicPage
from app.window.wizard.page import WizardPage
from app.window.wizard.pages import WizardPages
from app.window.wizard.rehearsal import Rehearsal
from app.window.wizard.step_track import StepTrack
from core.messages import Event, State, StateChanged
from core.types import VideoFrame

CHECK_S = 2.0  # at the end, for a camera check to let go of the camera


class Wizard(QDialog):
    """Opened with ``take_up``, left at any time, and taken up again at the page where it was left.

    chosen: the name of a setting that the user has changed; the caller shows and stores it.
    state: of the session when the wizard is made; from then on it listens.
    """

    chosen = Signal(str)

    def __init__(
        self,
        choices: Choices,
        bridge: Bridge,
        faces: Sequence[Face],
        devices: DeviceSearch,
        parent: QWidget | None = None,
        *,
        state: State = State.OFF,
        found: DeviceLists | None = None,
        make_check: Callable[[QWidget], CameraCheck] = CameraCheck,
        make_voice_check: Callable[[Sequence[Check], Scope], Examiner] = Examination,
    ) -> None:
        super().__init__(parent)
        self._choices, self._devices = choices, devices
        self.rehearsal = Rehearsal(choices, bridge, state)
        self._rule = MicRule(choices)
        self._rule.hear(StateChanged(state))
        self.check = make_check(self)
        self.pages = WizardPages(
            choices, faces, self.rehearsal, self._rule, self.check, make_voice_check, self._place
        )
        self._turns = Turns(self)
        self._open = False
        self.setWindowTitle(self.tr("First steps"))
        self._build()
        self._connect(bridge)
        self._fill(found or DeviceLists())
        self._show_page()

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        self.title = WrappedText(bold=True, size=1.5)
        self.intro = QLabel()
        self.intro.setWordWrap(True)
        self.intro.setTextFormat(Qt.TextFormat.PlainText)
        self.progress = QLabel()
        self.track = StepTrack(len(self.pages))
        self.stack = QStackedWidget()
        for _ in range(len(self.pages)):
            self.stack.addWidget(_scrolling())
        self.skip = QPushButton(self.tr("S&kip these steps"))
        self.skip.setToolTip(self.tr("You can open them again from the menu."))
        self.back = QPushButton(self.tr("&Back"))
        self.next = QPushButton(self.tr("&Next"))
        self.start = QPushButton()
        self.start.setToolTip(self.tr("Let others see the avatar, with what is chosen now."))
        head = QHBoxLayout()
        head.addWidget(self.track, 1)
        head.addWidget(self.progress)
        buttons = QHBoxLayout()
        buttons.addWidget(self.skip)
        buttons.addStretch(1)
        for button in (self.back, self.next, self.start):
            buttons.addWidget(button)
        for button in (self.skip, self.back, self.next, self.start):
            button.setAutoDefault(False)
        line = QFrame()
        line.setFrameShape(QFrame.Shape.HLine)
        line.setFrameShadow(QFrame.Shadow.Sunken)
        column = QVBoxLayout(self)
        margin = self.fontMetrics().height()
        column.setContentsMargins(margin, margin, margin, margin * 3 // 4)
        column.addLayout(head)
        column.addWidget(self.title)
        column.addWidget(self.intro)
        column.addSpacing(margin // 3)
        column.addWidget(self.stack, 1)
        column.addWidget(line)
        column.addLayout(buttons)

    def _connect(self, bridge: Bridge) -> None:
        bridge.event.connect(self._on_event)
        bridge.frame.connect(self._on_frame)
        bridge.level.connect(self._on_level)
        self._devices.found.connect(self._fill)
        self.skip.clicked.connect(self._on_skip)
        self.back.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)
        self.start.clicked.connect(self.start_now)

    def _place(self, number: int, page: WizardPage) -> None:
        page.chosen.connect(self.chosen)
        if isinstance(page, MicPage | CameraPage):
            page.look_again.connect(self._devices.start)
        area = self.stack.widget(number)
        assert isinstance(area, QScrollArea)
        area.setWidget(page)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        line = self.fontMetrics().height()
        return on_screen(self, QSize(58 * line, 40 * line))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.title.measure()

    # -- opening and leaving ---------------------------------------------------------------------

    def take_up(self) -> None:
        """Show the page where it was left, over the parent's window."""
        if self._open:
            self.raise_()
            self.activateWindow()
            return
        self._open = True
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.resize(self.sizeHint())
        self.show()
        self._devices.start()
        self._page.enter()
        self._turns.begin(partial(self.pages.__getitem__, n) for n in range(len(self.pages)))

    def show_faces(self, faces: Sequence[Face]) -> None:
        """The avatars have been read, or there are others now."""
        self.pages.show_faces(faces)

    def done(self, result: int) -> None:
        """Leave, by whatever way: nothing goes on behind."""
        if self._open:
            self._open = False
            self._page.leave()
        super().done(result)

    @Slot()
    def _on_skip(self) -> None:
        self._finish()
        self.reject()

    @Slot()
    def start_now(self) -> None:
        """The steps are done: let others see the avatar."""
        self._finish()
        self._open = False  # the page must not end what goes on from here
        if isinstance(self._page, MicPage):
            self._page.pass_on()
        else:
            self._page.leave()
        self.check.cancel()
        # The session makes the same camera and the same microphone.
        self.check.when_free(partial(self.pages.when_voice_is_free, self.rehearsal.go_live))
        self._go_to(0)
        self.accept()

    def _finish(self) -> None:
        if not self._choices.settings.wizard_done:
            self._choices.change(wizard_done=True)
            self.chosen.emit("wizard_done")

    def finish(self) -> None:
        """After the event loop: let a check give the camera or the microphone back."""
        self.check.wait(CHECK_S)
        self.pages.wait(CHECK_S)

    # -- pages -----------------------------------------------------------------------------------

    @property
    def _page(self) -> WizardPage:
        return self.pages[self.stack.currentIndex()]

    @property
    def _is_last(self) -> bool:
        return self.stack.currentIndex() == len(self.pages) - 1

    @Slot()
    def go_on(self) -> None:
        """To the next page; from the last one it starts."""
        if self._is_last:
            self.start_now()
        else:
            self._go_to(self.stack.currentIndex() + 1)

    @Slot()
    def go_back(self) -> None:
        """To the page before."""
        self._go_to(max(0, self.stack.currentIndex() - 1))

    def _go_to(self, number: int) -> None:
        if self._open:
            self._page.leave()
        self.stack.setCurrentIndex(number)
        self._show_page()
        if self._open:
            self._page.enter()

    def _show_page(self) -> None:
        number, last = self.stack.currentIndex(), self._is_last
        self.title.setText(self._page.title)
        self.intro.setText(self._page.intro)
        step = self.tr("Step {number} of {count}")
        self.progress.setText(step.format(number=number + 1, count=len(self.pages)))
        self.track.setValue(number + 1)
        self.back.setEnabled(number > 0)
        self.next.setVisible(not last)
        self.start.setText(self.tr("I understand: &start now") if last else self.tr("&Start now"))
        (self.start if last else self.next).setDefault(True)

    # -- what comes from outside -----------------------------------------------------------------

    @Slot(object)
    def _fill(self, lists: DeviceLists) -> None:
        self._rule.found = lists
        self.pages.fill(lists)

    @Slot(object)
    def _on_event(self, event: Event) -> None:
        self._rule.hear(event)
        self.rehearsal.hear(event)
        self.pages.hear(event, self._page if self._open else None)

    @Slot(object)
    def _on_frame(self, frame: VideoFrame) -> None:
        if self._open:
            self._page.show_frame(frame)

    @Slot(float)
    def _on_level(self, level: float) -> None:
        if self._open:
            self._page.show_level(level)


def _scrolling() -> QScrollArea:
    """The place of a page. Large text and small screens: the page scrolls, the buttons stay."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
