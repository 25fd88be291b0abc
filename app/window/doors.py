"""The windows that the menu opens, each made when somebody first asks for it."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.window import window_code
from app.window.actions import Actions
from app.window.advice import AdviceBox
from app.window.bridge import Bridge
from app.window.choice_desk import ChoiceDesk
from app.window.choice_panel import ChoicePanel
from app.window.choices import Choices
from app.window.code_loader import CodeLoader
from app.window.device_desk import DeviceDesk
from app.window.door import Door
from app.window.measures import on_screen
from core import paths
from core.messages import Event, State, StateChanged, Stats
from core.profile_shelf import ProfileShelf
from core.settings import Settings

if TYPE_CHECKING:
    from app.window.avatar_grid import Face
    from app.window.doctor.doctor_window import DoctorWindow
    from app.window.profiles.exchange import Exchange
    from app.window.profiles.profile_desk import ProfileDesk
    from app.window.profiles.profiles_window import ProfilesWindow
    from app.window.settings.settings_dialog import SettingsDialog
    from app.window.statistics.panel import StatisticsPanel
    from app.window.wizard.wizard import Wizard

_REMEMBERED = 320  # events: figures of five minutes, for statistics that are opened later
_MINUTE = 60  # figures, for a report
_WAIT_S = 1.0


class Doors(QObject):
    """Owns the windows and tells them what they need. GUI thread only.

    changed: a setting was changed in one of them, or by a profile, and is told and stored.
    profiles_changed: there are others, or another one is in use.
    """

    changed = Signal()
    profiles_changed = Signal()

    def __init__(
        self,
        window: QWidget,
        acts: Actions,
        bridge: Bridge,
        choices: Choices,
        desk: ChoiceDesk,
        devices: DeviceDesk,
        panel: ChoicePanel,
        advice: AdviceBox,
        code: CodeLoader,
    ) -> None:
        super().__init__(window)
        self._window, self._bridge, self._choices = window, bridge, choices
        self._desk, self._devices, self._panel, self._advice = desk, devices, panel, advice
        self._state = State.OFF
        self._heard: deque[tuple[datetime, StateChanged | Stats]] = deque(maxlen=_REMEMBERED)
        self._faces: Sequence[Face] = ()
        self._code = code
        self._profiles: ProfileDesk | None = None
        self._exchange: Exchange | None = None
        self.settings: SettingsDialog | None = None
        self.profiles: ProfilesWindow | None = None
        self.statistics: StatisticsPanel | None = None
        self.wizard: Wizard | None = None
        self.doctor: DoctorWindow | None = None
        for action, needed, show in (
            (acts.settings, window_code.SETTINGS, self.show_settings),
            (acts.profiles, window_code.PROFILES, self.show_profiles),
            (acts.statistics, window_code.STATISTICS, self.show_statistics),
            (acts.wizard, window_code.WIZARD, self.show_wizard),
            (acts.doctor, window_code.DOCTOR, self.show_doctor),
            (acts.report, window_code.REPORT, self.show_report),
        ):
            acts.offer(action, Door(code, needed, show, self).open)
        desk.taken_back.connect(self._on_taken_back)
        desk.chosen.connect(self._on_chosen)

    # -- what they are told ----------------------------------------------------------------------

    def hear(self, event: Event) -> None:
        """Follow the session."""
        if isinstance(event, StateChanged):
            self._state = event.state
        if isinstance(event, StateChanged | Stats):
            self._heard.append((datetime.now(), event))
        if self.statistics is not None:
            self.statistics.hear(event)

    def show_faces(self, faces: Sequence[Face]) -> None:
        """The avatars have been read."""
        self._faces = faces
        if self.wizard is not None:
            self.wizard.show_faces(faces)

    def set_setting(self, name: str, value: object) -> None:
        """The program itself has found or decided this: stored, and shown where it is seen."""
        if getattr(self._choices.settings, name) != value:
            self._choices.change(**{name: value})
            self._desk.save()
            if self.settings is not None:
                self.settings.show_values([name])
            self.changed.emit()

    @property
    def profile_desk(self) -> ProfileDesk:
        """Keeps the profiles; looks for them on the disk, in the background, when first asked
        for."""
        if self._profiles is None:
            from app.window.profiles.profile_desk import ProfileDesk

            shelf = ProfileShelf(paths.user_profiles())
            desk = self._profiles = ProfileDesk(self._choices, self._desk.save, shelf, self)
            desk.told.connect(self._advice.advise)
            desk.settled.connect(self._advice.settle)
            desk.chosen.connect(self._on_all_changed)
            desk.profiles_changed.connect(self.profiles_changed)
            desk.look()
        return self._profiles

    @Slot()
    def warm(self) -> None:
        """Load the code of all windows in the background: half of what their first opening would
        make the user wait for."""
        self._code.load(window_code.ALL)

    # -- opening ---------------------------------------------------------------------------------

    @Slot()
    def show_settings(self) -> None:
        """Open the settings."""
        if self.settings is None:
            from app.window.settings.editors.making import Supplies
            from app.window.settings.settings_dialog import SettingsDialog

            supplies = Supplies(
                self._panel.boxes, self.profile_desk.taken_keys, lambda: self._devices.outputs
            )
            self.settings = SettingsDialog(
                self._choices, self._desk.save, self._window, supplies, self._trade()
            )
            self.settings.changed.connect(self._on_setting)
            self._bridge.level.connect(self.settings.show_level)
        _bring(self.settings)

    @Slot()
    def show_profiles(self) -> None:
        """Open the list of profiles."""
        if self.profiles is None:
            from app.window.profiles.profiles_window import ProfilesWindow

            self.profiles = ProfilesWindow(
                self.profile_desk, self._choices, self._trade(), self._window
            )
        _bring(self.profiles)

    @Slot()
    def show_statistics(self) -> None:
        """Open the live figures, with those of the last minutes."""
        if self.statistics is None:
            from app.window.statistics.panel import StatisticsPanel

            panel = self.statistics = StatisticsPanel(self._window)
            panel.setWindowFlag(Qt.WindowType.Window)
            letter = panel.fontMetrics()
            wanted = QSize(120 * letter.averageCharWidth(), 34 * letter.lineSpacing())
            panel.resize(on_screen(panel, wanted))
            for when, event in self._heard:
                panel.hear(event, when)
        _bring(self.statistics)

    @Slot()
    def show_wizard(self) -> None:
        """Open the first steps, at the page where they were left."""
        if self.wizard is None:
            from app.window.wizard.wizard import Wizard

            self.wizard = Wizard(
                self._choices,
                self._bridge,
                self._faces,
                self._devices.search,
                self._window,
                state=self._state,
            )
            self.wizard.chosen.connect(self._on_first_steps)
            self.wizard.finished.connect(self._on_steps_left)
        self.wizard.take_up()

    @Slot()
    def show_doctor(self) -> None:
        """Open the examination of every part."""
        if self.doctor is None:
            from app.window.doctor.doctor_window import DoctorWindow

            self.doctor = DoctorWindow(self._present_settings, self._state, self._window)
            self._bridge.event.connect(self.doctor.hear)
        _bring(self.doctor)

    def _present_settings(self) -> Settings:
        return self._choices.settings

    @Slot()
    def show_report(self) -> None:
        """Open a report of what this program and machine are, to be read, copied or saved."""
        from app.window.report.dialog import ReportDialog

        figures = [event for _when, event in self._heard if isinstance(event, Stats)]
        minute = figures[-_MINUTE:]
        ReportDialog(self._choices.settings, minute, parent=self._window).open()

    # -- closing ---------------------------------------------------------------------------------

    def close(self) -> None:
        """The main window closes: they go with it, and what is being loaded opens no more."""
        self._code.forget()
        for window in (self.settings, self.profiles, self.statistics, self.wizard, self.doctor):
            if window is not None:
                window.close()

    def finish(self) -> None:
        """After the event loop: give files and a check of the camera time to end."""
        if self.statistics is not None:
            self.statistics.recording.finish(_WAIT_S)
        if self._profiles is not None:
            self._profiles.wait(_WAIT_S)
        if self.wizard is not None:
            self.wizard.finish()
        if self.doctor is not None:
            self.doctor.finish()

    # -- what was changed in them ----------------------------------------------------------------

    def _trade(self) -> Exchange:
        if self._exchange is None:
            from app.window.profiles.exchange import Exchange

            desk = self.profile_desk
            trade = self._exchange = Exchange(self._choices, self._desk.save, desk, self)
            trade.told.connect(self._advice.advise)
            trade.settled.connect(self._advice.settle)
            trade.imported.connect(self._on_all_changed)
        return self._exchange

    @Slot(str)
    def _on_setting(self, _name: str) -> None:
        self.changed.emit()
        self._tell_profiles()

    @Slot()
    def _on_all_changed(self) -> None:
        if self.settings is not None:
            self.settings.show_values()
        self.changed.emit()
        self._tell_profiles()

    @Slot(str)
    def _on_chosen(self, name: str) -> None:
        if self.settings is not None:
            self.settings.show_values([name])
        self._tell_profiles()

    @Slot(object)
    def _on_taken_back(self, names: Sequence[str]) -> None:
        if self.settings is not None:
            self.settings.show_refused(names)
        self._tell_profiles()

    @Slot(str)
    def _on_first_steps(self, _name: str) -> None:
        self._desk.save()
        self._on_all_changed()

    def _tell_profiles(self) -> None:
        """Another one, or none, may be in use."""
        if self.profiles is not None:
            self.profiles.refresh()
        self.profiles_changed.emit()

    @Slot()
    def _on_steps_left(self) -> None:
        self._advice.settle("mic")  # of the rehearsal, which is over


def _bring(window: QWidget) -> None:
    window.show()
    window.raise_()
    window.activateWindow()
