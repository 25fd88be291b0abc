"""The main window: the picture, the choices, one button, and a line that says what is going on."""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QVBoxLayout, QWidget

from app.window.advice import AdviceBox
from app.window.avatar_grid import Face, look_at_avatars
from app.window.bridge import Bridge
from app.window.choice_panel import ChoicePanel
from app.window.choices import Choices
from app.window.device_desk import MISSING_MIC, DeviceDesk
from app.window.errands import Errands
from app.window.keeper import Keeper
from app.window.mic_rule import LIVE
from app.window.passing import settle_passing
from app.window.preview import Preview
from app.window.words import state_words, status_words
from core.avatar.library import AvatarLibrary
from core.messages import (
    ChoiceInEffect,
    Event,
    Fault,
    Notice,
    Start,
    State,
    StateChanged,
    Stats,
    Stop,
)
from core.settings import Settings
from core.types import VideoFrame

if TYPE_CHECKING:
    from app.window.models.page import ModelsPage

log = logging.getLogger("lipcam.window")

MOST_PROBLEMS = 3  # damaged avatars that are named; the others say it under the pointer
SAVE_S = 1.0  # at the end, for the last settings to reach the disk
SEARCH_S = 2.0  # and for a search for devices to end


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
        self._avatars_read = False
        self._start_asked = False  # while the avatars are not there yet
        self._not_saved = False
        self._models: ModelsPage | None = None
        self._disk = Errands("disk", self)
        self.setWindowTitle(self.tr("Lipcam"))
        self._build()
        self.devices = DeviceDesk(self.panel, self.advice, self._choices, self)
        self._connect()
        self.panel.fill_speaker(self._choices.of("speaker"))
        self._show_state(State.OFF)
        read = partial(look_at_avatars, library)
        self._disk.do(read, self._fill_avatars, self._on_no_avatars)

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        self.preview = Preview()
        self.advice = AdviceBox()
        self.status = QLabel()
        self.status.setWordWrap(True)
        self.panel = ChoicePanel()
        left = QVBoxLayout()
        left.addWidget(self.preview, 1)
        left.addWidget(self.advice)
        left.addWidget(self.status)
        body = QWidget()
        columns = QHBoxLayout(body)
        columns.addLayout(left, 3)
        columns.addWidget(self.panel, 1)
        self.setCentralWidget(body)
        self.avatars, self.meter, self.button = (
            self.panel.avatars,
            self.panel.meter,
            self.panel.button,
        )
        self.mics, self.cameras, self.speakers = (
            self.panel.mics,
            self.panel.cameras,
            self.panel.speakers,
        )

    def _connect(self) -> None:
        self._bridge.event.connect(self._on_event)
        self._bridge.frame.connect(self._on_frame)
        self._bridge.level.connect(self.meter.set_level)
        self.advice.retry.connect(self.look_for_devices)
        self.button.clicked.connect(self._on_button)
        self.panel.models_button.clicked.connect(self.show_models)
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

    @Slot()
    def look_for_devices(self) -> None:
        """Search for microphones and cameras; the lists fill when the answer comes."""
        self.devices.look()

    # -- the session's words ---------------------------------------------------------------------

    @Slot(object)
    def _on_event(self, event: Event) -> None:
        self.devices.hear(event)
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
        self.devices.heard(event)

    def _on_state(self, event: StateChanged) -> None:
        self._show_state(event.state)
        settle_passing(self.advice, event.state)
        if event.reason:
            self.advice.advise("state", event.reason, event.remedy)

    def _on_decided(self, event: ChoiceInEffect) -> None:
        """Show what is in effect where that is not what was asked for. Nothing is switched by it:
        marking announces no choice."""
        if not self._choices.decided(event):
            return
        if event.kind == "avatar":
            self.avatars.select(event.choice)
            self._choices.is_the_same("avatar", self.avatars.current_id())
        elif event.kind in self.panel.boxes:
            self.panel.boxes[event.kind].mark(event.choice)
            self.devices.reword()
        self._save()

    @Slot(object)
    def _on_frame(self, frame: VideoFrame) -> None:
        self.preview.show_rgb(frame.rgb)

    def _show_state(self, state: State) -> None:
        self._state = state
        self.devices.start_asked = self._start_asked
        if self._start_asked:
            state = State.OPENING
        self.status.setText(state_words(state))
        self.panel.show_button(live=state in LIVE, ready=state is not State.STOPPING)
        waiting = {State.OFF, State.FAULT, State.OPENING}
        self.preview.show_message(state_words(state) if state in waiting else "")
        self.devices.reword()

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

    @Slot()
    def show_models(self) -> None:
        """Open the page of large models."""
        if self._models is None:
            from app.window.models.page import ModelsPage  # only who asks for it waits for it

            self._models = ModelsPage(self)
            self._models.progress.connect(self.panel.show_progress)
            self._models.failed.connect(self._on_models_failed)
        self._models.show()
        self._models.raise_()
        self._models.activateWindow()

    @Slot(str)
    def _on_models_failed(self, text: str) -> None:
        self.advice.advise("models", text)

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
        if self._models is not None:
            self._models.work.stop()
            self._models.close()
        super().closeEvent(event)

    def finish(self) -> None:
        """After the event loop: give the last settings, a search for devices and a download time
        to end."""
        if not self._disk.wait(SAVE_S):
            log.warning("the disk does not answer; the last settings may not have been saved")
        self.devices.wait(SEARCH_S)
        if self._models is not None and not self._models.finish():
            log.warning("a download is cut off; it goes on from there the next time")
