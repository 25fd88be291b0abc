"""The main window: the picture, the choices, one button, and a line that says what is going on."""

from __future__ import annotations

import logging
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.window.advice import AdviceBox
from app.window.avatar_grid import AvatarGrid, Face, look_at_avatars
from app.window.bridge import Bridge
from app.window.choice_box import ChoiceBox
from app.window.choices import Choices
from app.window.devices import DeviceLists, DeviceSearch
from app.window.errands import Errands
from app.window.keeper import Keeper
from app.window.level_meter import LevelMeter
from app.window.mic_rule import LIVE, MicRule
from app.window.preview import Preview
from app.window.words import DEMO_MIC, state_words, status_words
from core.avatar.library import AvatarLibrary
from core.settings import Settings
from core.types import (
    ChoiceInEffect,
    Device,
    Event,
    Fault,
    Notice,
    Probe,
    Start,
    State,
    StateChanged,
    Stats,
    Stop,
    VideoFrame,
)

log = logging.getLogger("lipcam.window")

AUTO_CAMERA = "auto"
DEFAULT_MIC = "default"
PREVIEW_ONLY = "window"
MOST_PROBLEMS = 3  # damaged avatars that are named; the others say it under the pointer
SAVE_S = 1.0  # at the end, for the last settings to reach the disk
SEARCH_S = 2.0  # and for a search for devices to end
MISSING_MIC = "mic-missing"  # advice of the search; the session's own is "mic"
PASSING = ("state", "mic-lost", "mic-ended", "camera-lost")  # over when a run goes well, or ends
OF_A_RUN = ("delay", *PASSING)  # over when the run ends
FAULTS = ("mic-fault", "student-fault", "camera-fault", "control-fault")


class MainWindow(QMainWindow):
    """Owns the widgets; talks to the session only through the bridge, and never waits for a disk.

    keeper: takes what the user changes; the window lets it write in the background.
    """

    def __init__(
        self, settings: Settings, bridge: Bridge, library: AvatarLibrary, keeper: Keeper
    ) -> None:
        super().__init__()
        self._bridge = bridge
        self._keeper = keeper
        self._choices = Choices(settings, keeper, bridge.post)
        self._state = State.OFF
        self._mic_rule = MicRule(self._choices)
        self._avatars_read = False
        self._start_asked = False  # while the avatars are not there yet
        self._not_saved = False
        self._disk = Errands("disk", self)
        self._search = DeviceSearch(self)
        self.setWindowTitle(self.tr("Lipcam"))
        self._build()
        self._connect()
        self._fill_speaker()
        self._fill_devices(DeviceLists())
        self._show_state(State.OFF)
        read = partial(look_at_avatars, library)
        self._disk.do(read, self._fill_avatars, self._on_no_avatars)

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        self.preview = Preview()
        self.advice = AdviceBox()
        self.status = QLabel()
        self.status.setWordWrap(True)
        left = QVBoxLayout()
        left.addWidget(self.preview, 1)
        left.addWidget(self.advice)
        left.addWidget(self.status)
        body = QWidget()
        columns = QHBoxLayout(body)
        columns.addLayout(left, 3)
        columns.addWidget(self._build_choices(), 1)
        self.setCentralWidget(body)

    def _build_choices(self) -> QWidget:
        panel = QWidget()
        panel.setMinimumWidth(270)
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 0, 0, 0)
        faces = QGroupBox(self.tr("Avatar"))
        self.avatars = AvatarGrid()
        QVBoxLayout(faces).addWidget(self.avatars)
        column.addWidget(faces, 1)
        devices = QGroupBox(self.tr("Sound and camera"))
        form = QFormLayout(devices)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.mics = ChoiceBox(self.tr("Microphone"))
        self.cameras = ChoiceBox(self.tr("Camera"))
        self.speakers = ChoiceBox(self.tr("Hear the voice"))
        self.meter = LevelMeter()
        form.addRow(self.tr("&Microphone"), self.mics)
        form.addRow(self.meter)
        form.addRow(self.tr("&Camera"), self.cameras)
        form.addRow(self.tr("&Hear the voice"), self.speakers)
        column.addWidget(devices)
        self.button = QPushButton()
        self.button.setMinimumHeight(44)
        column.addWidget(self.button)
        return panel

    def _connect(self) -> None:
        self._bridge.event.connect(self._on_event)
        self._bridge.frame.connect(self._on_frame)
        self._bridge.level.connect(self.meter.set_level)
        self._search.found.connect(self._fill_devices)
        self.advice.retry.connect(self.look_for_devices)
        self.button.clicked.connect(self._on_button)
        self.avatars.chosen.connect(self._on_avatar)
        self.mics.activated.connect(self._on_mic)
        self.cameras.activated.connect(self._on_camera)
        self.speakers.activated.connect(self._on_speaker)

    # -- filling ---------------------------------------------------------------------------------

    def _fill_avatars(self, faces: list[Face]) -> None:
        saved = self._choices.of("avatar")
        self.avatars.fill(faces, saved)
        if not saved:
            self._choices.is_the_same("avatar", self.avatars.current_id())
        problems = [
            self.tr("The avatar {name} cannot be used: {problem}").format(
                name=face.avatar.name, problem=face.avatar.problem
            )
            for face in faces
            if face.avatar.problem
        ]
        if self.avatars.current_id() and problems:
            self.advice.advise("avatars", "\n".join(problems[:MOST_PROBLEMS]))
        self._end_of_reading()

    def _on_no_avatars(self, error: Exception) -> None:
        self.advice.advise("avatars-unread", str(error))
        self._end_of_reading()

    def _end_of_reading(self) -> None:
        self._avatars_read = True
        if not self.avatars.current_id():
            self.advice.advise(
                "avatars",
                self.tr("No avatar could be read."),
                self.tr("Get the program's files again, or add an avatar of your own."),
            )
        if self._start_asked:
            self._start()

    def _fill_speaker(self) -> None:
        choices = [
            Device("auto", self.tr("Only when it comes from a file"), ""),
            Device("default", self.tr("Always"), ""),
            Device("off", self.tr("Never"), ""),
        ]
        saved = self._choices.of("speaker")
        self.speakers.fill(choices, saved, saved, searched=False)
        self.speakers.setToolTip(
            self.tr(
                "Your own voice, heard from a loudspeaker, would get into the microphone: use "
                "headphones when you always want to hear it."
            )
        )

    @Slot()
    def look_for_devices(self) -> None:
        """Search for microphones and cameras; the lists fill when the answer comes."""
        self._search.start()

    @Slot(object)
    def _fill_devices(self, lists: DeviceLists) -> None:
        self._mic_rule.found = lists
        searched = lists.mic_probe is not None
        demo = Device(DEMO_MIC, self.tr("Sample speech (no microphone needed)"), "file")
        default = Device(DEFAULT_MIC, self.tr("System default"), "system")
        mics = [*lists.mics, demo]
        if not searched or (lists.mics and all(mic.id != DEFAULT_MIC for mic in lists.mics)):
            mics = [default, *mics]
        self.mics.fill(mics, self._choices.of("mic"), self._mic_rule.choice(), searched)
        self._use_shown_mic()
        auto = Device(AUTO_CAMERA, self.tr("Best available"), "system")
        preview = Device(PREVIEW_ONLY, self.tr("Only this window"), "window")
        cameras = [
            camera for camera in lists.cameras if camera.id not in {AUTO_CAMERA, PREVIEW_ONLY}
        ]
        camera = self._choices.of("camera")
        self.cameras.fill([auto, *cameras, preview], camera, camera, searched)
        if searched:
            self._advise_devices(lists)

    def _use_shown_mic(self) -> None:
        if self._state in LIVE:
            self._choices.use("mic", self.mics.current_id())

    def _review_mic(self) -> None:
        """Something has changed for the microphone in effect: go by the fitting one."""
        shown = self._mic_rule.choice()
        if shown != self.mics.current_id():
            self.mics.mark(shown)
        self._use_shown_mic()
        self._reword_mic_advice()

    def _reword_mic_advice(self) -> None:
        """After anything that it depends on; what the user has hidden stays hidden."""
        if self._mic_rule.missing:
            self.advice.reword(MISSING_MIC, *self._mic_advice())

    def _mic_advice(self) -> tuple[str, str]:
        """What is missing, and the remedy with what can be done until then."""
        probe = self._mic_rule.found.mic_probe or Probe("microphone", False)
        text = probe.detail or self.tr("No microphone was found.")
        if self.mics.current_id() != DEMO_MIC:
            until_then = self.tr("Until then you can choose the sample speech as the microphone.")
        elif self._state in LIVE or self._start_asked:
            until_then = self.tr("Until then the sample speech drives the avatar.")
        else:
            until_then = self.tr("Until then the sample speech drives the avatar: press Start.")
        return text, f"{probe.remedy}\n{until_then}".strip()

    def _advise_devices(self, lists: DeviceLists) -> None:
        if self._mic_rule.missing:
            self.advice.advise(MISSING_MIC, *self._mic_advice())
        else:
            self.advice.settle(MISSING_MIC)
            self.advice.settle("mic")
        if any(found.ok for found in lists.camera_probes):
            self.advice.settle("camera")
        elif lists.camera_probes:
            text = self.tr(
                "No virtual camera was found, so other programs cannot see the avatar yet."
            )
            steps = [found.remedy for found in lists.camera_probes if found.remedy]
            self.advice.advise("camera", text, "\n".join(steps[:2]))

    # -- the session's words ---------------------------------------------------------------------

    @Slot(object)
    def _on_event(self, event: Event) -> None:
        self._mic_rule.hear(event)
        if isinstance(event, StateChanged):
            self._on_state(event)
        elif isinstance(event, Stats):
            self.status.setText(status_words(event))
        elif isinstance(event, ChoiceInEffect):
            self._on_decided(event)
        elif isinstance(event, Notice):
            self.advice.advise(event.key, event.text, event.remedy)
        elif isinstance(event, Fault):
            self.advice.advise(f"{event.part}-fault", event.text, event.remedy)
            self._review_mic()

    def _on_state(self, event: StateChanged) -> None:
        self._show_state(event.state)
        self._settle_passing(event)
        if event.reason:
            self.advice.advise("state", event.reason, event.remedy)
        self._review_mic()

    def _settle_passing(self, event: StateChanged) -> None:
        """Take back what this state makes untrue. A fault that ends a run is its own advice."""
        if event.state in {State.RUNNING, State.OFF}:
            for key in (*FAULTS, *PASSING):
                self.advice.settle(key)
        if event.state in {State.OFF, State.FAULT}:
            for key in OF_A_RUN:
                self.advice.settle(key)

    def _on_decided(self, event: ChoiceInEffect) -> None:
        """Show what is in effect where that is not what was asked for. Nothing is switched by it:
        marking announces no choice."""
        if not self._choices.decided(event):
            return
        if event.kind == "avatar":
            self.avatars.select(event.choice)
            self._choices.is_the_same("avatar", self.avatars.current_id())
        else:
            boxes = {"mic": self.mics, "camera": self.cameras, "speaker": self.speakers}
            boxes[event.kind].mark(event.choice)
            self._reword_mic_advice()
        self._save()

    @Slot(object)
    def _on_frame(self, frame: VideoFrame) -> None:
        self.preview.show_rgb(frame.rgb)

    def _show_state(self, state: State) -> None:
        self._state = state
        if self._start_asked:
            state = State.OPENING
        self.status.setText(state_words(state))
        live = state in LIVE
        self.button.setText(self.tr("&Stop") if live else self.tr("&Start"))
        self.button.setEnabled(state is not State.STOPPING)
        waiting = {State.OFF, State.FAULT, State.OPENING}
        self.preview.show_message(state_words(state) if state in waiting else "")
        self._reword_mic_advice()

    # -- the user's choices ----------------------------------------------------------------------

    @Slot()
    def _on_button(self) -> None:
        if self._state in LIVE:
            self._bridge.post(Stop())
            return
        if self._avatars_read:
            self._start()
        else:  # in a moment; pressed again, it is taken back
            self._start_asked = not self._start_asked
            self._show_state(self._state)

    def _start(self) -> None:
        self._start_asked = False
        self._show_state(self._state)
        # The lists may show what stands in for a saved choice that is not there.
        if self.avatars.current_id():
            self._choices.use("avatar", self.avatars.current_id())
        self._choices.use("mic", self.mics.current_id())
        self._choices.use("camera", self.cameras.current_id())
        self._bridge.post(Start())

    @Slot(str)
    def _on_avatar(self, avatar_id: str) -> None:
        self._choose("avatar", avatar_id)

    @Slot(int)
    def _on_mic(self, row: int) -> None:
        self.advice.settle(MISSING_MIC)
        self.advice.settle("mic")
        self._choose("mic", str(self.mics.itemData(row)))

    @Slot(int)
    def _on_camera(self, row: int) -> None:
        self.advice.settle("camera")
        self._choose("camera", str(self.cameras.itemData(row)))

    @Slot(int)
    def _on_speaker(self, row: int) -> None:
        self.advice.settle("speaker")
        self._choose("speaker", str(self.speakers.itemData(row)))

    def _choose(self, kind: str, choice: str) -> None:
        self._choices.choose(kind, choice)
        self._save()

    # -- saving ----------------------------------------------------------------------------------

    def _save(self) -> None:
        self._disk.do(self._keeper.write, self._on_saved, self._on_not_saved)

    def _on_saved(self, _nothing: None) -> None:
        if self._not_saved:
            self._not_saved = False
            self.advice.settle("settings")

    def _on_not_saved(self, error: Exception) -> None:
        self._not_saved = True
        self.advice.advise("settings", str(error))

    # -- closing ---------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        self._bridge.post(Stop())
        super().closeEvent(event)

    def finish(self) -> None:
        """After the event loop: give the last settings and a search for devices time to end."""
        if not self._disk.wait(SAVE_S):
            log.warning("the disk does not answer; the last settings may not have been saved")
        self._search.wait(SEARCH_S)
