"""The main window: the picture, the choices, one button, and a line that says what is going on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

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
from app.window.avatar_grid import AvatarGrid
from app.window.bridge import Bridge
from app.window.choice_box import ChoiceBox
from app.window.devices import DeviceLists, DeviceSearch
from app.window.level_meter import LevelMeter
from app.window.preview import Preview
from app.window.words import DEMO_MIC, state_words, status_words
from core.avatar.library import AvatarLibrary
from core.errors import SettingsError
from core.settings import Settings
from core.types import (
    Command,
    Device,
    Event,
    Fault,
    Notice,
    Start,
    State,
    StateChanged,
    Stats,
    Stop,
    SwitchAvatar,
    SwitchCamera,
    SwitchMic,
    VideoFrame,
)

AUTO_CAMERA = "auto"
DEFAULT_MIC = "default"
PREVIEW_ONLY = "window"
LIVE = {State.OPENING, State.WARMING, State.RUNNING, State.HOLDING}
NO_MIC_NEEDED = ("file:", "file-loop:", "none", DEMO_MIC)
PASSING = ("state", "mic-lost", "camera-lost")  # advice about a run; over when it runs well or ends


class MainWindow(QMainWindow):
    """Owns the widgets; talks to the session only through the bridge.

    save: called with the new settings whenever the user changed one; may raise SettingsError.
    """

    def __init__(
        self,
        settings: Settings,
        bridge: Bridge,
        library: AvatarLibrary,
        save: Callable[[Settings], None],
    ) -> None:
        super().__init__()
        self._settings = settings
        self._bridge = bridge
        self._library = library
        self._save = save
        self._state = State.OFF
        # What the session will use; a choice is absent while that is not sure.
        self._told = {"avatar": settings.avatar, "mic": settings.mic, "camera": settings.camera}
        self._search = DeviceSearch(self)
        self.setWindowTitle(self.tr("Lipcam"))
        self._build()
        self._connect()
        self._fill_avatars()
        self._fill_devices(DeviceLists())
        self._show_state(State.OFF)

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
        self.meter = LevelMeter()
        form.addRow(self.tr("&Microphone"), self.mics)
        form.addRow(self.meter)
        form.addRow(self.tr("&Camera"), self.cameras)
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

    # -- filling ---------------------------------------------------------------------------------

    def _fill_avatars(self) -> None:
        infos = self._library.list()
        self.avatars.fill(infos, self._settings.avatar)
        self._told["avatar"] = self._settings.avatar or self.avatars.current_id()
        if not self.avatars.current_id():
            self.advice.advise(
                "avatars",
                self.tr("No avatar could be read."),
                self.tr("Get the program's files again, or add an avatar of your own."),
            )

    @Slot()
    def look_for_devices(self) -> None:
        """Search for microphones and cameras; the lists fill when the answer comes."""
        self._search.start()

    @Slot(object)
    def _fill_devices(self, lists: DeviceLists) -> None:
        searched = lists.mic_probe is not None
        demo = Device(DEMO_MIC, self.tr("Sample speech (no microphone needed)"), "file")
        default = Device(DEFAULT_MIC, self.tr("System default"), "system")
        mics = [*lists.mics, demo]
        if not searched or (lists.mics and all(mic.id != DEFAULT_MIC for mic in lists.mics)):
            mics = [default, *mics]
        shown = self._mic_to_show(lists)
        self.mics.fill(mics, self._settings.mic, shown, searched)
        if self._state in LIVE:
            self._tell("mic", SwitchMic(shown), shown)
        auto = Device(AUTO_CAMERA, self.tr("Best available"), "system")
        preview = Device(PREVIEW_ONLY, self.tr("Only this window"), "window")
        cameras = [
            camera for camera in lists.cameras if camera.id not in {AUTO_CAMERA, PREVIEW_ONLY}
        ]
        camera = self._settings.camera
        self.cameras.fill([auto, *cameras, preview], camera, camera, searched)
        if searched:
            self._advise_devices(lists)

    def _mic_to_show(self, lists: DeviceLists) -> str:
        """The saved microphone; the sample speech where there is no microphone at all."""
        saved = self._settings.mic
        none_found = lists.mic_probe is not None and not lists.mics
        if self._state in LIVE and self._told.get("mic") == saved:
            return saved  # a voice that is live is never replaced by another
        return DEMO_MIC if none_found and not saved.startswith(NO_MIC_NEEDED) else saved

    def _advise_devices(self, lists: DeviceLists) -> None:
        probe = lists.mic_probe
        if lists.mics or probe is None:
            self.advice.settle("mic")
        else:
            text = probe.detail or self.tr("No microphone was found.")
            demo = self.tr("Until then the sample speech drives the avatar: press Start.")
            self.advice.advise("mic", text, f"{probe.remedy}\n{demo}".strip())
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
        if isinstance(event, StateChanged):
            self._on_state(event)
        elif isinstance(event, Stats):
            self.status.setText(status_words(event))
        elif isinstance(event, Notice):
            self._told.pop(event.key, None)  # perhaps what was asked for could not be had
            self.advice.advise(event.key, event.text, event.remedy)
        elif isinstance(event, Fault):
            self.advice.advise(f"{event.part}-fault", event.text, event.remedy)

    def _on_state(self, event: StateChanged) -> None:
        self._show_state(event.state)
        if event.reason:
            self.advice.advise("state", event.reason, event.remedy)
        elif event.state in {State.RUNNING, State.OFF}:
            for part in ("mic", "student", "camera", "control"):
                self.advice.settle(f"{part}-fault")
            for key in PASSING:
                self.advice.settle(key)

    @Slot(object)
    def _on_frame(self, frame: VideoFrame) -> None:
        self.preview.show_rgb(frame.rgb)

    def _show_state(self, state: State) -> None:
        self._state = state
        self.status.setText(state_words(state))
        live = state in LIVE
        self.button.setText(self.tr("&Stop") if live else self.tr("&Start"))
        self.button.setEnabled(state is not State.STOPPING)
        waiting = {State.OFF, State.FAULT, State.OPENING}
        self.preview.show_message(state_words(state) if state in waiting else "")

    # -- the user's choices ----------------------------------------------------------------------

    @Slot()
    def _on_button(self) -> None:
        if self._state in LIVE:
            self._bridge.post(Stop())
            return
        # The lists may show what stands in for a saved choice that is not there.
        avatar, mic, camera = (
            self.avatars.current_id(),
            self.mics.current_id(),
            self.cameras.current_id(),
        )
        if avatar:
            self._tell("avatar", SwitchAvatar(avatar), avatar)
        self._tell("mic", SwitchMic(mic), mic)
        self._tell("camera", SwitchCamera(camera), camera)
        self._bridge.post(Start())

    def _tell(self, key: str, command: Command, choice: str) -> None:
        """Post ``command`` unless the session goes by ``choice`` already."""
        if self._told.get(key) != choice:
            self._choose(key, command, choice)

    def _choose(self, key: str, command: Command, choice: str) -> None:
        self._told[key] = choice
        self._bridge.post(command)

    @Slot(str)
    def _on_avatar(self, avatar_id: str) -> None:
        self._change(avatar=avatar_id)
        self._choose("avatar", SwitchAvatar(avatar_id), avatar_id)

    @Slot(int)
    def _on_mic(self, row: int) -> None:
        choice = str(self.mics.itemData(row))
        self._change(mic=choice)
        self.advice.settle("mic")
        self._choose("mic", SwitchMic(choice), choice)

    @Slot(int)
    def _on_camera(self, row: int) -> None:
        choice = str(self.cameras.itemData(row))
        self._change(camera=choice)
        self.advice.settle("camera")
        self._choose("camera", SwitchCamera(choice), choice)

    def _change(self, **changes: object) -> None:
        self._settings = replace(self._settings, **changes)
        try:
            self._save(self._settings)
        except SettingsError as error:
            self.advice.advise("settings", str(error))

    # -- closing ---------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        self._bridge.post(Stop())
        super().closeEvent(event)

    def finish(self, timeout_s: float = 2.0) -> None:
        """After the event loop: give a search for devices this long to end."""
        self._search.wait(timeout_s)
