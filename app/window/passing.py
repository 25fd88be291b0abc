"""Advice that is only true for a while: taken back when the session's state makes it untrue."""

from __future__ import annotations

from app.window.advice import AdviceBox
from core.messages import State

PASSING = ("state", "mic-lost", "mic-ended", "camera-lost")  # over when a run goes well, or ends
OF_A_RUN = ("delay", "speaker-lost", "voice-lost", *PASSING)  # over when the run ends
FAULTS = ("mic-fault", "student-fault", "camera-fault", "control-fault")


def settle_passing(advice: AdviceBox, state: State) -> None:
    """Take back what ``state`` makes untrue. A fault that ends a run is its own advice."""
    if state in {State.RUNNING, State.OFF}:
        for key in (*FAULTS, *PASSING):
            advice.settle(key)
    if state in {State.OFF, State.FAULT}:
        for key in OF_A_RUN:
            advice.settle(key)
