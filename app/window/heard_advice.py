"""What the session says becomes advice, and is taken back when its state makes it untrue."""

from __future__ import annotations

from app.window.advice import AdviceBox
from core.messages import Event, Fault, Notice, State, StateChanged

PASSING = ("state", "mic-lost", "mic-ended", "camera-lost")  # over when a run goes well, or ends
OF_A_RUN = ("delay", "speaker-lost", "voice-lost", *PASSING)  # over when the run ends
FAULTS = ("mic-fault", "student-fault", "camera-fault", "control-fault")


def hear_advice(advice: AdviceBox, event: Event) -> None:
    """Give what the event has for the user to read, if anything."""
    if isinstance(event, StateChanged):
        _settle_passing(advice, event.state)
        if event.reason:
            advice.advise("state", event.reason, event.remedy)
    elif isinstance(event, Notice):
        advice.advise(event.key, event.text, event.remedy)
    elif isinstance(event, Fault):
        advice.advise(f"{event.part}-fault", event.text, event.remedy)


def _settle_passing(advice: AdviceBox, state: State) -> None:
    """Take back what ``state`` makes untrue. A fault that ends a run is its own advice."""
    if state in {State.RUNNING, State.OFF}:
        for key in (*FAULTS, *PASSING):
            advice.settle(key)
    if state in {State.OFF, State.FAULT}:
        for key in OF_A_RUN:
            advice.settle(key)
