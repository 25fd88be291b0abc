"""Where the session is: the state that follows from what the desks say, told when it changes."""

from __future__ import annotations

from collections.abc import Callable

from core.messages import Event, State, StateChanged
from core.session.desks import Desks


class Status:
    """Any thread may look at ``now``, with one state; the rest belongs to the control thread."""

    def __init__(self, emit: Callable[[Event], None]) -> None:
        self.now = State.OFF
        self._emit = emit
        self._reason = ("", "")

    @property
    def off(self) -> bool:
        """Whether nothing runs."""
        return self.now in (State.OFF, State.FAULT)

    def set(self, state: State, reason: str = "", remedy: str = "") -> None:
        """It is another state, or the same for another reason."""
        if state is self.now and (reason, remedy) == self._reason:
            return
        self.now, self._reason = state, (reason, remedy)
        self._emit(StateChanged(state, reason, remedy))

    def follow(self, desks: Desks) -> None:
        """Be in the state of a run whose camera is not dead."""
        student = desks.student
        problem = desks.camera.problem or student.problem
        if student.active is None and student.candidate is not None and problem is None:
            self.set(State.WARMING)
            return
        problem = problem or desks.mic.problem or desks.listen.problem
        if problem is not None:
            self.set(State.HOLDING, *problem)
        elif student.active is not None:
            self.set(State.RUNNING)
