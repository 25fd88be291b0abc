"""Which microphone the window goes by: the saved one, or the sample speech where there is none."""

from __future__ import annotations

from app.window.choices import Choices
from app.window.devices import DeviceLists
from app.window.words import DEMO_MIC
from core.messages import Event, Fault, State, StateChanged, Stats

LIVE = {State.OPENING, State.WARMING, State.RUNNING, State.HOLDING}
_NO_MIC_NEEDED = ("file:", "file-loop:", "none", DEMO_MIC)


class MicRule:
    """Knows what the search has found and what the session has said. found: the last answer."""

    def __init__(self, choices: Choices) -> None:
        self.found = DeviceLists()
        self._choices = choices
        self._live = False
        self._failed = ""  # the choice that has failed in this run
        self._was_open = ""  # the one that was seen open

    @property
    def live(self) -> bool:
        """Whether the session has been started and not ended."""
        return self._live

    @property
    def missing(self) -> bool:
        """Whether a search has found no microphone."""
        return self.found.mic_probe is not None and not self.found.mics

    def hear(self, event: Event) -> None:
        """Follow the session."""
        if isinstance(event, StateChanged):
            self._live = event.state in LIVE
            if event.state is State.OPENING:
                self._failed = self._was_open = ""
            elif event.state is State.RUNNING:
                self._failed = ""
        elif isinstance(event, Stats) and event.mic:
            self._was_open = self._choices.confirmed("mic")
        elif isinstance(event, Fault) and event.part == "mic":
            self._failed = self._choices.confirmed("mic")

    def choice(self) -> str:
        """What to show, and to go by while live."""
        saved = self._choices.of("mic")
        if not self.missing or saved.startswith(_NO_MIC_NEEDED):
            return saved
        if self._live and self._choices.in_effect("mic") == saved:
            # It may be there after all, unless it has failed. One that was open is never replaced:
            # somebody listens to that voice.
            never_came = self._failed == saved != self._was_open
            return DEMO_MIC if never_came else saved
        return DEMO_MIC
