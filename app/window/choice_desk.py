"""What the user chooses in the panel: told to the session, stored, and shown as it is in effect."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from app.window.advice import AdviceBox
from app.window.choice_panel import ChoicePanel
from app.window.choices import Choices
from app.window.device_desk import MISSING_MIC, DeviceDesk
from app.window.errands import Errands
from app.window.keeper import Keeper
from core.messages import Adjusted, ChoiceInEffect, Event


class ChoiceDesk(QObject):
    """disk: writes what was chosen in the background. avatar_chosen: the user picked another face.
    chosen: the name of the setting that the user has just chosen in the panel. taken_back: names of
    settings that the session could not have as the user wanted; they have changed by that."""

    avatar_chosen = Signal()
    chosen = Signal(str)
    taken_back = Signal(object)

    def __init__(
        self,
        panel: ChoicePanel,
        advice: AdviceBox,
        choices: Choices,
        devices: DeviceDesk,
        keeper: Keeper,
        disk: Errands,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._panel, self._advice, self._choices = panel, advice, choices
        self._devices, self._keeper, self._disk = devices, keeper, disk
        self._not_saved = False
        panel.fill_speaker(choices.of("speaker"))
        panel.avatars.chosen.connect(self._on_avatar)
        panel.mics.activated.connect(self._on_mic)
        panel.cameras.activated.connect(self._on_camera)
        panel.speakers.activated.connect(self._on_speaker)
        panel.delays.activated.connect(self._on_delay)
        panel.engines.chosen.connect(self._on_engine)

    def follow(self) -> None:
        """Show the settings as they are now: another page, or a profile, has changed them."""
        settings, panel = self._choices.settings, self._panel
        panel.meter.set_gate(float(settings.gate_db) if settings.gate else None)
        panel.delays.show_setting(settings.delay_ms)
        for kind, box in panel.boxes.items():
            # A missing microphone has a stand-in; a rehearsal without a camera is not shown.
            shown = self._choices.in_effect(kind) if kind == "mic" else self._choices.of(kind)
            if box.current_id() != shown:
                box.mark(shown)
        if panel.avatars.current_id() != settings.avatar:
            panel.avatars.select(settings.avatar)
            if not settings.avatar:  # the first one
                self._choices.is_the_same("avatar", panel.avatars.current_id())

    def use_shown(self) -> None:
        """Before a start: the lists may show what stands in for a saved choice that is not
        there."""
        if self._panel.avatars.current_id():
            self._choices.use("avatar", self._panel.avatars.current_id())
        self._choices.use("mic", self._panel.mics.current_id())
        self._choices.use("camera", self._panel.cameras.current_id())

    def hear(self, event: Event) -> None:
        """Follow the session."""
        if isinstance(event, ChoiceInEffect):
            self._hear_decided(event)
        elif isinstance(event, Adjusted):
            self._hear_adjusted(event)

    def _hear_decided(self, event: ChoiceInEffect) -> None:
        """Show what is in effect where that is not what was asked for. Nothing is switched by it:
        marking announces no choice."""
        if not self._choices.decided(event):
            return
        if event.kind == "avatar":
            self._panel.avatars.select(event.choice)
            self._choices.is_the_same("avatar", self._panel.avatars.current_id())
        elif event.kind in self._panel.boxes:
            self._panel.boxes[event.kind].mark(event.choice)
            self._devices.reword()
        self.save()
        self.taken_back.emit((event.kind,))

    def _hear_adjusted(self, event: Adjusted) -> None:
        """Go by what is in effect."""
        names = self._choices.adjusted(event)
        if names:
            self.save()
            self.taken_back.emit(names)

    @Slot(str)
    def _on_avatar(self, avatar_id: str) -> None:
        self._choose("avatar", avatar_id)
        self.avatar_chosen.emit()

    @Slot(int)
    def _on_mic(self, row: int) -> None:
        self._advice.settle(MISSING_MIC)
        self._advice.settle("mic")
        self._choose("mic", str(self._panel.mics.itemData(row)))

    @Slot(int)
    def _on_camera(self, row: int) -> None:
        self._advice.settle("camera")
        self._choose("camera", str(self._panel.cameras.itemData(row)))

    @Slot(int)
    def _on_speaker(self, row: int) -> None:
        self._advice.settle("speaker")
        self._choose("speaker", str(self._panel.speakers.itemData(row)))

    @Slot(str)
    def _on_engine(self, engine: str) -> None:
        self._advice.settle("engine")
        self._choose("engine", engine)

    @Slot(int)
    def _on_delay(self, row: int) -> None:
        self._advice.settle("delay")
        delay_ms = int(self._panel.delays.itemData(row))
        if delay_ms != self._choices.settings.delay_ms:
            self._choices.change(delay_ms=delay_ms)
            self._panel.delays.show_setting(delay_ms)
            self.save()
            self.chosen.emit("delay_ms")

    def _choose(self, kind: str, choice: str) -> None:
        self._choices.choose(kind, choice)
        self.save()
        self.chosen.emit(kind)

    # -- saving ----------------------------------------------------------------------------------

    @Slot()
    def save(self) -> None:
        """Write what has changed, in the background."""
        self._disk.do(self._keeper.write, self._on_saved, self._on_not_saved)

    def _on_saved(self, _nothing: None) -> None:
        if self._not_saved:
            self._not_saved = False
            self._advice.settle("settings")

    def _on_not_saved(self, error: Exception) -> None:
        self._not_saved = True
        self._advice.advise("settings", str(error))
