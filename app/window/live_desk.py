"""What goes on in the session, made visible: chip, status line, title, and the bar's buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from app.window.actions import Actions
from app.window.badge_place import BadgePlace, Box
from app.window.choice_panel import ChoicePanel
from app.window.keepsake_desk import KeepsakeDesk
from app.window.mic_rule import LIVE
from app.window.stage import Stage
from app.window.states import FACES, Condition, condition_of, condition_words, title_words
from app.window.wish import Wish
from app.window.words import state_words, status_of, status_words, time_words
from core.messages import (
    PANIC_PICTURES,
    Command,
    Event,
    Fault,
    Recording,
    SetMuted,
    SetPanic,
    State,
    StateChanged,
    Stats,
)
from core.types import Origin, VideoFrame

_ON = "on"
_SLATE = "slate"  # of PANIC_PICTURES
_QUIET_LOOKS = 15  # pictures at rest in a row, half a second, that count as silence
_WITH_MESSAGE = {State.OFF, State.FAULT, State.OPENING}
_RUNNING = {State.RUNNING, State.HOLDING}


class LiveDesk(QObject):
    """Hears the session and shows it on the stage. GUI thread only.

    panic_shows: one of PANIC_PICTURES, badge: where it lies, both as the settings have it. titled:
    a new title for the window. remedy_wanted: the part ("mic", "student", "camera", "control")
    whose fault the user wants to mend. muted, panicked: what the user wants to be, told whenever
    somebody asks for it.
    """

    titled = Signal(str)
    remedy_wanted = Signal(str)
    muted = Signal(bool)
    panicked = Signal(bool)

    def __init__(
        self,
        stage: Stage,
        panel: ChoicePanel,
        actions: Actions,
        keepsakes: KeepsakeDesk,
        post: Callable[[Command], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.panic_shows = PANIC_PICTURES[0]
        self.badge = BadgePlace()
        self._stage, self._panel, self._actions = stage, panel, actions
        self._keepsakes, self._post = keepsakes, post
        self._state, self._shown = State.OFF, State.OFF
        self._muted, self._panic, self._recording = Wish(), Wish(), Wish()
        self._stats: Stats | None = None
        self._fault = ""  # the part of the last one
        self._quiet = _QUIET_LOOKS
        actions.mute.triggered.connect(self._on_mute)
        actions.panic.triggered.connect(self._on_panic)
        actions.record.triggered.connect(self._on_record)
        keepsakes.no_recording.connect(self._on_no_recording)
        stage.bar.mended.connect(self._on_mended)
        self._condition = Condition.OFF
        self.show_state(State.OFF)

    @property
    def condition(self) -> Condition:
        """What is shown."""
        return self._condition

    def show_state(self, state: State) -> None:
        """What to show for the session's state; OPENING where a start is only asked for yet."""
        self._shown = state
        if state not in _RUNNING:
            self._stats, self._quiet = None, _QUIET_LOOKS
        self._stage.preview.show_message(state_words(state) if state in _WITH_MESSAGE else "")
        self._show()

    def hear(self, event: Event) -> None:
        """Follow the session."""
        if isinstance(event, StateChanged):
            self._on_state(event.state)
        elif isinstance(event, Stats):
            self._on_stats(event)
        elif isinstance(event, Recording):
            self._recording.want(_ON if event.active else "")
            self._show()
        elif isinstance(event, Fault):
            self._fault = event.part
            self._show()

    def hear_frame(self, frame: VideoFrame) -> None:
        """A picture that others see: it tells speech from silence."""
        height, width = frame.rgb.shape[:2]
        if self._panic.value == _SLATE and frame.origin is Origin.IDLE:
            readable: Box | None = (0, 0, width, height)  # it is all words
        else:
            readable = self.badge.box((width, height))
        self._stage.preview.show_rgb(frame.rgb, readable)
        quiet = self._quiet + 1 if frame.origin is Origin.IDLE else 0
        turned = (quiet >= _QUIET_LOOKS) != (self._quiet >= _QUIET_LOOKS)
        self._quiet = min(quiet, _QUIET_LOOKS)
        if turned or not self._actions.snapshot.isEnabled():
            self._show()

    def _on_state(self, state: State) -> None:
        if state is State.OPENING or state not in LIVE:
            self._recording.forget()  # mute and panic go on in the next run
        if state in {State.OPENING, State.RUNNING, State.OFF}:
            self._fault = ""
        self._state = state

    def _on_stats(self, stats: Stats) -> None:
        if self._state in LIVE:
            self._stats = stats
            self._muted.hear(_ON if stats.muted else "")
            self._panic.hear(stats.panic)
            self._recording.hear(_ON if stats.recording else "")
        self._show()

    # -- what the user wants ---------------------------------------------------------------------

    def set_muted(self, muted: bool) -> None:
        """Let others hear nothing, or the voice again; shown at once. The next run goes on so."""
        if muted != bool(self._muted.value):
            self._muted.want(_ON if muted else "")
            self._post(SetMuted(muted))
        self.muted.emit(muted)
        self._show()

    def set_panic(self, panic: bool) -> None:
        """Show and let out nothing of the user, or go on; shown at once. Nothing while off."""
        if self._shown in LIVE and panic != bool(self._panic.value):
            picture = self.panic_shows if panic else ""
            self._panic.want(picture)
            self._post(SetPanic(picture))
        self.panicked.emit(bool(self._panic.value))
        self._show()

    @Slot()
    def _on_mute(self) -> None:
        self.set_muted(not self._muted.value)

    @Slot()
    def _on_panic(self) -> None:
        self.set_panic(not self._panic.value)

    @Slot()
    def _on_record(self) -> None:
        if self._recording.value:
            self._recording.want("")
            self._keepsakes.stop_recording()
        else:
            self._recording.want(_ON)
            self._keepsakes.start_recording()
        self._show()

    @Slot()
    def _on_no_recording(self) -> None:
        self._recording.want("")
        self._show()

    @Slot()
    def _on_mended(self) -> None:
        self.remedy_wanted.emit(self._fault or "control")

    # -- showing ---------------------------------------------------------------------------------

    def _show(self) -> None:
        speaking = self._quiet < _QUIET_LOOKS
        self._condition = condition_of(
            self._shown,
            muted=bool(self._muted.value),
            panic=bool(self._panic.value),
            speaking=speaking,
        )
        self._show_chip()
        self._show_buttons()
        bar = self._stage.bar
        status = status_of(self._shown) if self._stats is None else status_words(self._stats)
        if status != bar.status.text():
            bar.status.setText(status)
        bar.show_remedy(self._remedy())
        self._panel.delays.show_real(0 if self._stats is None else self._stats.delay_ms)
        self._panel.engines.show_provider("" if self._stats is None else self._stats.provider)
        self.titled.emit(title_words(self._condition, bool(self._recording.value)))

    def _show_chip(self) -> None:
        bar, face = self._stage.bar, FACES[self._condition]
        bar.chip.show_word(condition_words(self._condition), face.icon, face.tone)
        recording = bool(self._recording.value) and self._shown in LIVE
        if recording:
            seconds = self._stats.recorded_s if self._stats is not None else 0.0
            text = self.tr("Recording {time}").format(time=time_words(seconds))
            bar.clock.show_word(text, "recording", "bad")
        bar.clock.setVisible(recording)

    def _show_buttons(self) -> None:
        live = self._shown in LIVE
        muted, panic = bool(self._muted.value), bool(self._panic.value)
        recording = bool(self._recording.value)
        actions, bar = self._actions, self._stage.bar
        texts = (
            (actions.mute, muted, self.tr("&Unmute") if muted else self.tr("M&ute")),
            (actions.panic, panic, self.tr("&Resume") if panic else self.tr("&Panic")),
            (
                actions.record,
                recording,
                self.tr("&Finish") if recording else self.tr("&Record"),
            ),
        )
        for action, checked, text in texts:
            action.setText(text)
            action.setChecked(checked)
            action.setEnabled(live)
        actions.snapshot.setEnabled(self._keepsakes.frame is not None)
        bar.mute.show_icon("mic-off" if muted else "mic")
        bar.record.show_icon("stop" if recording else "record")

    def _remedy(self) -> str:
        if self._shown is State.FAULT:
            return self.tr("&Try again")
        if self._shown is State.HOLDING and self._fault == "mic":
            return self.tr("Choose ano&ther microphone")
        if self._shown in LIVE and self._fault == "student":
            return self.tr("Choose ano&ther engine")
        return ""
