"""The main window: the picture, the choices, one button, and a line that says what is going on."""

from __future__ import annotations

import logging
from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QWidget

from app.window.actions import Actions
from app.window.avatar_shelf import AvatarShelf
from app.window.bridge import Bridge
from app.window.choice_desk import ChoiceDesk
from app.window.choice_panel import ChoicePanel
from app.window.choices import Choices
from app.window.code_loader import CodeLoader
from app.window.device_desk import DeviceDesk
from app.window.doors import Doors
from app.window.errands import Errands
from app.window.heard_advice import hear_advice
from app.window.icons import Icons, read_icons
from app.window.keeper import Keeper
from app.window.keepsake_desk import KeepsakeDesk
from app.window.live_desk import LiveDesk
from app.window.looks import Looks
from app.window.measures import px
from app.window.mic_rule import LIVE
from app.window.models_door import ModelsDoor
from app.window.poster import Poster
from app.window.preview_watch import PreviewWatch
from app.window.returns import Returns
from app.window.stage import Stage
from app.window.start_desk import StartDesk
from core import paths
from core.avatar.library import AvatarLibrary
from core.messages import Event, State, StateChanged, Stop
from core.settings import Settings
from core.types import VideoFrame

log = logging.getLogger("lipcam.window")

SAVE_S = 1.0  # at the end, for the last settings to reach the disk
SEARCH_S = 2.0  # and for a search for devices to end
_WARM_MS = 4000  # after the window is there, when a start has had its time
_EDGE = 16  # px at the usual size of text
_WIDEST_EDGE = 16  # px; where letters are large the room is theirs


class MainWindow(QMainWindow):
    """Owns the widgets; talks to the session only through the bridge, and never waits for a disk.

    keeper: takes what the user changes; the window lets it write in the background. looks: of the
    program, to follow the settings; None leaves them alone. acts: what menus, keys and a tray can
    share. desk: shows and stores choices. doors: the windows of the menu. starts: starts and stops.
    settings_changed: the settings are others now. keep_open: asked when the window is closed; True
    where it has been put away instead.
    """

    settings_changed = Signal()

    def __init__(
        self,
        settings: Settings,
        bridge: Bridge,
        library: AvatarLibrary,
        keeper: Keeper,
        looks: Looks | None = None,
    ) -> None:
        super().__init__()
        self._bridge, self._looks = bridge, looks
        self.choices = Choices(settings, keeper, bridge.post)
        self.keep_open: Callable[[], bool] | None = None
        self._disk = Errands("disk", self)
        # A few kilobytes that belong to the program as its modules do.
        self.icons = Icons(read_icons(paths.icons()))
        self.acts = Actions(self)
        self._build()
        self.keepsakes = KeepsakeDesk(self.stage.news, self.advice, bridge.post, self)
        self.live = LiveDesk(self.stage, self.panel, self.acts, self.keepsakes, bridge.post, self)
        self.watch = PreviewWatch(self, bridge.post)
        self.devices = DeviceDesk(self.panel, self.advice, self.choices, self)
        self.desk = ChoiceDesk(
            self.panel, self.advice, self.choices, self.devices, keeper, self._disk, self
        )
        self.shelf = AvatarShelf(
            self.avatars,
            Poster(self.preview, self),
            self.advice,
            self.choices,
            library,
            self._disk,
            self,
        )
        code = CodeLoader(self)
        self.models = ModelsDoor(self, self.panel, self.advice, self._disk, code)
        self.doors = Doors(
            self,
            self.acts,
            bridge,
            self.choices,
            self.desk,
            self.devices,
            self.panel,
            self.advice,
            code,
        )
        self.starts = StartDesk(self.button, self.desk, self.doors, code, bridge.post, self)
        self._connect()
        self.follow_settings()
        self._show_state()
        self.shelf.read()

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        self.stage = Stage(self.acts, self.icons)
        self.panel = panel = ChoicePanel(self.icons)
        self.menu = self.acts.menu(panel.picker)
        panel.picker.show_menu(self.menu)
        body = QWidget()
        columns = QHBoxLayout(body)
        edge = min(px(self, _EDGE), _WIDEST_EDGE)
        columns.setContentsMargins(edge, edge, edge, edge)
        columns.setSpacing(edge)
        columns.addWidget(self.stage, 1)
        columns.addWidget(panel)
        self.setCentralWidget(body)
        self.preview, self.advice = self.stage.preview, self.stage.advice
        self._returns = Returns(self.advice, self)
        self.status = self.stage.bar.status
        self.avatars, self.meter, self.button = panel.avatars, panel.meter, panel.button
        self.mics, self.cameras, self.speakers = panel.mics, panel.cameras, panel.speakers
        order = [self.button, *self.stage.in_order, *panel.in_order]
        for before, after in pairwise(order):
            self.setTabOrder(before, after)
        self.button.setFocus()

    def _connect(self) -> None:
        self._bridge.event.connect(self._on_event)
        self._bridge.event.connect(self.watch.hear)
        self._bridge.frame.connect(self._on_frame)
        self._bridge.level.connect(self.meter.set_level)
        self.advice.retry.connect(self.look_for_devices)
        self.starts.changed.connect(self._show_state)
        self.acts.start.triggered.connect(self.button.click)
        self.acts.snapshot.triggered.connect(self.keepsakes.take_snapshot)
        self.acts.offer(self.acts.models, self.models.open)
        self.acts.offer(self.acts.about, self.show_about)
        self.live.titled.connect(self.setWindowTitle)
        self.live.remedy_wanted.connect(self._on_remedy)
        self.shelf.was_read.connect(self._on_avatars_read)
        self.desk.avatar_chosen.connect(self.shelf.show_poster)
        self.desk.taken_back.connect(self.follow_settings)
        self.doors.changed.connect(self.follow_settings)

    # -- looking ---------------------------------------------------------------------------------

    @Slot()
    def _on_avatars_read(self) -> None:
        self.doors.show_faces(self.shelf.faces)
        self.starts.avatars_are_there()

    @Slot()
    def look_for_devices(self) -> None:
        """Search for microphones and cameras; the lists fill when the answer comes."""
        self.devices.look()

    @Slot()
    def look_around(self) -> None:
        """Once the window is there: its icon, which engines are installed, and whether faces may
        move."""
        QGuiApplication.setWindowIcon(self.icons.program_icon())
        self.models.look()
        self.shelf.ask_for_stillness()
        QTimer.singleShot(_WARM_MS, self.doors, self.doors.warm)

    @Slot()
    def follow_settings(self) -> None:
        """Show the settings as they are now: to be called where another page, or a profile, has
        changed ``choices``."""
        settings = self.choices.settings
        if self._looks is not None:
            self._looks.apply(settings.theme, settings.text_percent)
        self.preview.mirrored = settings.mirror_preview
        self.live.panic_shows = settings.panic_shows
        self.live.badge.follow(settings)
        self.keepsakes.folder = settings.recordings_folder
        self.desk.follow()
        self.shelf.show_poster()
        self.settings_changed.emit()

    # -- the session's words ---------------------------------------------------------------------

    @Slot(object)
    def _on_event(self, event: Event) -> None:
        self.devices.hear(event)
        self._returns.hear(event)
        self.live.hear(event)
        self.doors.hear(event)
        if isinstance(event, StateChanged):
            self.starts.hear(event.state)
        self.desk.hear(event)
        hear_advice(self.advice, event)
        self.keepsakes.hear(event)
        self.devices.heard(event)

    @Slot(object)
    def _on_frame(self, frame: VideoFrame) -> None:
        self.keepsakes.frame = frame
        self.live.hear_frame(frame)

    @Slot()
    def _show_state(self) -> None:
        state = self.starts.state
        self.devices.start_asked = self.starts.asked
        self.shelf.poster.off = state in {State.OFF, State.FAULT}
        if self.starts.asked:
            state = State.OPENING
        self.panel.show_button(live=state in LIVE, ready=state is not State.STOPPING)
        self.live.show_state(state)
        self.devices.reword()

    # -- the user's buttons ----------------------------------------------------------------------

    @Slot(str)
    def _on_remedy(self, part: str) -> None:
        if self.starts.state not in LIVE:
            self.button.click()
            return
        box = self.mics if part == "mic" else self.panel.engines
        box.setFocus()
        box.showPopup()

    @Slot()
    def show_models(self) -> None:
        """Open the page of large models."""
        self.models.show()

    @Slot()
    def show_about(self) -> None:
        """Say what this program is."""
        from app.window.about import about_box  # only who asks for it waits for it

        about_box(self).open()

    # -- the window itself -----------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        self.panel.fit(self.width())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.panel.fit(self.width())

    # -- closing ---------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        if self.keep_open is not None and self.keep_open():
            event.ignore()
            return
        self._bridge.post(Stop())
        self.doors.close()
        self.models.close()
        super().closeEvent(event)

    def finish(self) -> None:
        """After the event loop: give the last settings, a search for devices and a download time
        to end."""
        if not self._disk.wait(SAVE_S):
            log.warning("the disk does not answer; the last settings may not have been saved")
        if not self.keepsakes.wait(SAVE_S):
            log.warning("the disk does not answer; the last picture may not have been saved")
        if not self.devices.finish(SEARCH_S):
            log.warning("a driver does not answer; the search for devices is left behind")
        self.doors.finish()
        self.models.finish()
