"""The session, run for the user alone: pictures go to the window, no camera is taken."""

from __future__ import annotations

from app.window.bridge import Bridge
from app.window.choices import Choices
from app.window.device_desk import PREVIEW_ONLY
from app.window.mic_rule import LIVE
from core.messages import Event, Start, State, StateChanged, Stats, Stop


class Rehearsal:
    """Starts the session where it is off and ends only what it has started: a call that goes on is
    left alone.

    state: of the session. camera, mic: labels of what is open, "" for none. running: whether the
    session runs for this rehearsal.
    """

    def __init__(self, choices: Choices, bridge: Bridge, state: State) -> None:
        self._choices, self._bridge = choices, bridge
        self.state = state
        self.camera = ""
        self.mic = ""
        self.running = False
        self._ending = False  # until OFF comes, words of the run that was ended are on their way

    @property
    def on_air(self) -> bool:
        """Whether the session is live for others, started by the user before."""
        return self.state in LIVE and not self.running

    def hear(self, event: Event) -> None:
        """Follow the session."""
        if self._ending:
            self._ending = not (isinstance(event, StateChanged) and event.state is State.OFF)
        elif isinstance(event, StateChanged):
            self.state = event.state
            if event.state not in LIVE:
                self.camera = self.mic = ""
            if event.state is State.FAULT:
                self.running = False
        elif isinstance(event, Stats):
            self.camera, self.mic = event.camera, event.mic

    def begin(self) -> None:
        """Run, unless the session runs already."""
        if self.state in LIVE or self.running:
            return
        self.running = True
        self._choices.use("camera", PREVIEW_ONLY)
        self._bridge.post(Start())

    def end(self) -> None:
        """Stop what was begun; the camera is the user's choice again."""
        if not self.running:
            return
        self.running = False
        self.state, self.camera, self.mic, self._ending = State.OFF, "", "", True
        self._bridge.post(Stop())
        self._choices.use("camera", self._choices.of("camera"))

    def go_live(self) -> None:
        """Let others see it: with the user's camera, from the rehearsal straight on if it runs."""
        self.running = False
        self._choices.use("camera", self._choices.of("camera"))
        self._bridge.post(Start())
