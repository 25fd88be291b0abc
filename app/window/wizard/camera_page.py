"""Step 3: a camera that other programs see, and the proof that they do."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from app.languages.core_words import in_users_words
from app.window.choice_box import ChoiceBox
from app.window.choices import Choices
from app.window.device_desk import AUTO_CAMERA, PREVIEW_ONLY
from app.window.devices import DeviceLists
from app.window.errands import Errands
from app.window.wizard.camera_check import CameraCheck
from app.window.wizard.camera_name import camera_name
from app.window.wizard.camera_words import missing_words, ready_words, steps_for, steps_title
from app.window.wizard.page import WizardPage
from app.window.wizard.rehearsal import Rehearsal
from app.window.wizard.status_line import Mark, StatusLine
from app.window.wizard.step_list import Step, StepList
from core.camera.linux_install import LinuxInstall, linux_install
from core.camera.reader_verdict import Outcome, ReaderReport
from core.types import Device, Probe, VideoFrame


class CameraPage(WizardPage):
    """look_again: the user asks for a new search. check: the check with a real reader."""

    look_again = Signal()

    def __init__(
        self,
        choices: Choices,
        rehearsal: Rehearsal,
        check: CameraCheck,
        platform: str = sys.platform,
    ) -> None:
        super().__init__(
            self.tr("A camera that others can see"),
            self.tr("Lipcam shows the avatar as a camera. Here you see whether it really arrives."),
        )
        self._choices, self._rehearsal, self.check = choices, rehearsal, check
        self._platform = platform
        self._found = DeviceLists()
        self._install: LinuxInstall | None = None
        self._newest: VideoFrame | None = None
        self._report: ReaderReport | None = None
        self._seen = False
        self._check_when_found = False
        self._disk = Errands("driver", self)
        self._lines: list[StatusLine] = []
        self._groups: list[QFrame] = []
        self._build()
        self.check.done.connect(self._on_report)
        self.fill(DeviceLists())

    def _build(self) -> None:
        self.cameras = ChoiceBox(self.tr("Camera"))
        label = QLabel(self.tr("&Camera"))
        label.setBuddy(self.cameras)
        self.test = _again(self.tr("C&heck again"))
        self.result = StatusLine()
        self.remedy = StepList()
        line = self.fontMetrics().height()
        self.remedy.setContentsMargins(line * 3 // 2, 0, 0, 0)  # below the words of the result
        top = QHBoxLayout()
        top.addWidget(label)
        top.addWidget(self.cameras, 1)
        answer = QHBoxLayout()
        answer.addWidget(self.result, 1)
        answer.addWidget(self.test, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(top)
        self._column.addLayout(answer)
        self._column.addWidget(self.remedy)
        self._column.addStretch(1)
        self.cameras.activated.connect(self._on_camera)
        self.test.clicked.connect(self._on_again)

    @property
    def groups(self) -> Sequence[QFrame]:
        """The boxes with steps, one for each camera that is missing."""
        return self._groups

    def fill(self, lists: DeviceLists) -> None:
        """Show what the search has found."""
        self._found = lists
        searched = lists.mic_probe is not None
        auto = Device(AUTO_CAMERA, self.tr("Best available"), "system")
        window = Device(PREVIEW_ONLY, self.tr("Only Lipcam's own window"), "window")
        others = [one for one in lists.cameras if one.id not in {AUTO_CAMERA, PREVIEW_ONLY}]
        camera = self._choices.of("camera")
        self.cameras.fill([auto, *others, window], camera, camera, searched)
        if not camera_name(camera, lists).backend:
            self._report = None  # what was seen before is not there any more
        self._show_cameras()
        if self._check_when_found and searched:
            self.start_check()

    def enter(self) -> None:
        self._seen = True
        self.cameras.mark(self._choices.of("camera"))
        if self._install is None and self._platform.startswith("linux"):
            self._disk.do(linux_install, self._on_install, self._on_no_install)
        if self._report is None:
            self._check_when_found = True
            self.start_check()
        self.test.setFocus()

    def leave(self) -> None:
        self._seen = self._check_when_found = False
        self.check.cancel()

    def show_frame(self, frame: VideoFrame) -> None:
        self._newest = frame

    @Slot()
    def start_check(self) -> None:
        """See whether another program gets the pictures."""
        if not self._seen or self.check.running or self._found.mic_probe is None:
            self._show_result()
            return
        self._check_when_found = False
        self._report = None
        settings = self._choices.settings
        if self._rehearsal.on_air and self._rehearsal.camera and self._newest is not None:
            self.check.start_live(self._rehearsal.camera, self._newest.rgb, settings.fps)
        elif camera_name(settings.camera, self._found).backend:
            self.check.start(settings.camera, settings.size_px, settings.fps)
        self._show_result()

    @Slot(object)
    def _on_report(self, report: ReaderReport) -> None:
        self._report = report
        self._show_result()

    @Slot()
    def _on_again(self) -> None:
        self._check_when_found = True
        self.look_again.emit()

    @Slot(int)
    def _on_camera(self, row: int) -> None:
        self._choices.choose("camera", str(self.cameras.itemData(row)))
        self.chosen.emit("camera")
        self.check.cancel()
        self._report = None
        self.check.when_free(self.start_check)

    def _on_install(self, install: LinuxInstall) -> None:
        self._install = install
        self._show_cameras()

    def _on_no_install(self, _error: Exception) -> None:
        """The probe's own remedy is shown then."""

    # -- showing ---------------------------------------------------------------------------------

    def _show_result(self) -> None:
        self.test.setEnabled(not self.check.running)
        mark, text, remedy = self._result()
        self.result.say(mark, text)
        self.remedy.show_steps([Step(remedy)] if remedy else ())

    def _result(self) -> tuple[Mark, str, str]:
        if self._found.mic_probe is None:
            return Mark.WAIT, self.tr("Looking for cameras …"), ""
        if self.check.running:
            text = self.tr("A test picture is sent and read back, as another program would …")
            return Mark.WAIT, text, ""
        report = self._report
        if report is None:
            if self._choices.of("camera") == PREVIEW_ONLY:
                return Mark.NOTE, self.tr("Only Lipcam's own window shows the avatar."), ""
            if not camera_name(self._choices.of("camera"), self._found).backend:
                return Mark.BAD, self.tr("Other programs cannot see the avatar yet."), ""
            return Mark.WAIT, self.tr("Not checked yet."), ""
        marks = {Outcome.SEEN: Mark.GOOD, Outcome.UNCHECKED: Mark.NOTE}
        mark = marks.get(report.outcome, Mark.BAD)
        return mark, in_users_words(report.text), in_users_words(report.remedy)

    def _show_cameras(self) -> None:
        """A line for each camera that is ready, a box with steps for each that is not."""
        for widget in (*self._lines, *self._groups):
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._lines, self._groups = [], []
        probes = self._found.camera_probes
        ready = any(probe.ok for probe in probes)
        place = self._column.count() - 1  # before the stretch
        for probe in probes:
            if probe.ok:
                line = StatusLine()
                line.say(Mark.GOOD, ready_words(probe.name))
                self._lines.append(line)
                self._column.insertWidget(place, line)
                place += 1
        for probe in self._worth_having(probes, ready):
            group = self._group(probe, ready)
            self._groups.append(group)
            self._column.insertWidget(place, group)
            place += 1
        self._show_result()

    def _worth_having(self, probes: Sequence[Probe], ready: bool) -> list[Probe]:
        """Missing cameras whose steps are shown: all where none is ready, else only the driver
        that lets more programs see it."""
        missing = [probe for probe in probes if not probe.ok]
        return [probe for probe in missing if not ready or probe.name == "v4l2loopback"]

    def _group(self, probe: Probe, ready: bool) -> QFrame:
        group = QFrame()
        group.setFrameShape(QFrame.Shape.StyledPanel)
        title = QLabel(steps_title(probe.name, ready))
        title.setWordWrap(True)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        column = QVBoxLayout(group)
        column.addWidget(title)
        why = StatusLine()
        why.say(Mark.NOTE if ready else Mark.BAD, missing_words(probe))
        steps = StepList()
        shown = steps_for(probe, self._install, self._platform)
        steps.show_steps(shown)
        column.addWidget(why)
        column.addWidget(steps)
        if shown:
            again = _again(self.tr("Check again"))
            again.clicked.connect(self._on_again)
            column.addWidget(again, 0, Qt.AlignmentFlag.AlignLeft)
        return group


def _again(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    return button
