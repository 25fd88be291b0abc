"""The main window: the picture, the choices, one button, and a line that says what is going on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QComboBox,
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
from app.window.devices import DeviceLists, DeviceSearch
from app.window.level_meter import LevelMeter
from app.window.preview import Preview
from app.window.words import DEMO_MIC, state_words, status_words
from core.avatar.library import AvatarLibrary
from core.settings import Settings
from core.types import (
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


class MainWindow(QMainWindow):
    """Owns the widgets; talks to the session only through the bridge.

    save: called with the new settings whenever the user changed one.
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
        self.status.setAccessibleName(self.tr("Status"))
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
        self.mics, self.cameras, self.meter = QComboBox(), QComboBox(), LevelMeter()
        for combo, name in ((self.mics, "Microphone"), (self.cameras, "Camera")):
            combo.setAccessibleName(self.tr(name))
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            combo.setMinimumContentsLength(18)
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
        demo = Device(DEMO_MIC, self.tr("Sample speech (no microphone needed)"), "file")
        default = Device(DEFAULT_MIC, self.tr("System default"), "system")
        mics = [default, *lists.mics, demo] if lists.mics else [demo]
        if lists.mic_probe is None:
            mics = [default, demo]
        _fill(self.mics, mics, self._settings.mic)
        auto = Device(AUTO_CAMERA, self.tr("Best available"), "system")
        preview = Device(PREVIEW_ONLY, self.tr("Only this window"), "window")
        cameras = [
            camera for camera in lists.cameras if camera.id not in {AUTO_CAMERA, PREVIEW_ONLY}
        ]
        _fill(self.cameras, [auto, *cameras, preview], self._settings.camera)
        if lists.mic_probe is not None:
            self._advise_devices(lists)

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
        else:
            text = self.tr(
                "No virtual camera was found, so other programs cannot see the avatar yet."
            )
            steps = [found.remedy for found in lists.camera_probes if found.remedy]
            self.advice.advise("camera", text, "\n".join(steps[:2]))

    # -- the session's words ---------------------------------------------------------------------

    @Slot(object)
    def _on_event(self, event: Event) -> None:
        if isinstance(event, StateChanged):
            self._show_state(event.state)
            if event.reason:
                self.advice.advise("state", event.reason, event.remedy)
            elif event.state is State.RUNNING:
                self.advice.settle("state")
        elif isinstance(event, Stats):
            self.status.setText(status_words(event))
        elif isinstance(event, Notice):
            self.advice.advise(event.key, event.text, event.remedy)
        elif isinstance(event, Fault):
            self.advice.advise(event.part, event.text, event.remedy)

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
        shown = str(self.mics.currentData())
        if shown != self._settings.mic:
            # The saved microphone is not there, so the list shows what stands in for it.
            self._bridge.post(SwitchMic(shown))
        self._bridge.post(Start())

    @Slot(str)
    def _on_avatar(self, avatar_id: str) -> None:
        self._change(avatar=avatar_id)
        self._bridge.post(SwitchAvatar(avatar_id))

    @Slot(int)
    def _on_mic(self, row: int) -> None:
        choice = str(self.mics.itemData(row))
        self._change(mic=choice)
        self.advice.settle("mic")
        self._bridge.post(SwitchMic(choice))

    @Slot(int)
    def _on_camera(self, row: int) -> None:
        choice = str(self.cameras.itemData(row))
        self._change(camera=choice)
        self.advice.settle("camera")
        self._bridge.post(SwitchCamera(choice))

    def _change(self, **changes: object) -> None:
        self._settings = replace(self._settings, **changes)
        self._save(self._settings)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        self._bridge.post(Stop())
        super().closeEvent(event)


def _fill(combo: QComboBox, devices: list[Device], selected: str) -> None:
    """Put devices into a combo box and mark the chosen one, without announcing a choice."""
    with QSignalBlocker(combo):
        combo.clear()
        for device in devices:
            combo.addItem(device.label, device.id)
        combo.setCurrentIndex(max(0, combo.findData(selected)))
