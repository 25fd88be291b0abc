"""Where the listening thread finds the present microphone."""

from __future__ import annotations

import threading
from dataclasses import dataclass

from core.ports import AudioSource


@dataclass(frozen=True, slots=True, eq=False)
class Seated:
    """turn: grows with every change. waits: a speech with a beginning, to be heard only while there
    is a student: it would be over before anybody speaks it."""

    turn: int
    source: AudioSource | None
    waits: bool


class MicSeat:
    """One place for the open microphone. The control thread puts, the listening thread looks.

    All is swapped as one value: a listener that sees a new turn treats it as a gap.
    """

    def __init__(self) -> None:
        self._now = Seated(0, None, False)
        self._bell = threading.Event()

    @property
    def now(self) -> Seated:
        """What is seated."""
        return self._now

    @property
    def source(self) -> AudioSource | None:
        """The open microphone, or None."""
        return self._now.source

    def put(self, source: AudioSource | None, waits: bool = False) -> AudioSource | None:
        """Seat another microphone; returns the one before, for closing."""
        old = self._now
        self._now = Seated(old.turn + 1, source, waits)
        self.wake()
        return old.source

    def wake(self) -> None:
        """Let a listener that waits look again. Any thread."""
        self._bell.set()

    def wait(self, timeout_s: float) -> None:
        """Until there may be something new, or so long. One thread."""
        self._bell.wait(timeout_s)
        self._bell.clear()
