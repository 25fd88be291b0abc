"""Where the student finds the present microphone."""

from __future__ import annotations

from core.ports import AudioSource


class MicSeat:
    """One place for the open microphone. The control thread puts, the student looks.

    Source and turn are swapped as one value: a student that sees a new turn treats it as a gap.
    """

    def __init__(self) -> None:
        self._now: tuple[int, AudioSource | None] = (0, None)

    @property
    def now(self) -> tuple[int, AudioSource | None]:
        """(turn, source): the turn grows with every change."""
        return self._now

    @property
    def source(self) -> AudioSource | None:
        """The open microphone, or None."""
        return self._now[1]

    def put(self, source: AudioSource | None) -> AudioSource | None:
        """Seat another microphone; returns the one before, for closing."""
        turn, old = self._now
        self._now = (turn + 1, source)
        return old
