"""Start and Stop, whoever asks for them: the button, a key, a tray, another start of Lipcam."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.window import window_code
from app.window.choice_desk import ChoiceDesk
from app.window.code_loader import CodeLoader
from app.window.doors import Doors
from app.window.mic_rule import LIVE
from core.messages import Command, Start, State, Stop


class StartDesk(QObject):
    """GUI thread only. A start that is asked for before the avatars are there waits for them.

    changed: state or asked are others now. state: of the session. asked: a start waits. ready: the
    avatars are there. first_start: the first steps open by themselves once they are, unless the
    user starts before.
    """

    changed = Signal()

    def __init__(
        self,
        button: QAbstractButton,
        desk: ChoiceDesk,
        doors: Doors,
        code: CodeLoader,
        post: Callable[[Command], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._button, self._desk, self._doors, self._code = button, desk, doors, code
        self._post, self._window = post, window
        self.state = State.OFF
        self.asked = self.ready = self.first_start = False
        button.clicked.connect(self._on_button)

    def hear(self, state: State) -> None:
        """The session's."""
        self.state = state
        self.changed.emit()

    @Slot()
    def begin(self) -> None:
        """Start, as the button does, unless that is asked for already or it runs."""
        if not self.asked and self.state not in LIVE:
            self._button.click()

    def avatars_are_there(self) -> None:
        """Do what has waited for them."""
        self.ready = True
        if self.asked:
            self._start()
        elif self.first_start:
            self._code.when_there(window_code.WIZARD, self._offer_first_steps)

    @Slot()
    def _offer_first_steps(self) -> None:
        """Their code is there; while it came, the user may have gone on without them."""
        if self.first_start and self.state is State.OFF and self._window.isVisible():
            self._doors.show_wizard()
        self.first_start = False

    @Slot()
    def _on_button(self) -> None:
        if self.state in LIVE:
            self._post(Stop())
        elif self.ready:
            self._start()
        else:  # in a moment; pressed again, it is taken back
            self.asked = not self.asked
            self.changed.emit()

    def _start(self) -> None:
        self.asked = self.first_start = False
        self.changed.emit()
        self._desk.use_shown()
        self._post(Start())
