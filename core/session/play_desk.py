"""The control thread's hand on something that plays: opened in the background, and closed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from core.clock import NS_PER_S
from core.errors import LipcamError, SpeakerUnavailable
from core.messages import Event, Notice
from core.ports import Clock
from core.session.fence import advice
from core.session.patience import OPEN_S, Opening, Patience, Startable, started


class Playing(Startable, Protocol):
    """What all that plays has in common."""

    label: str

    @property
    def ended(self) -> bool: ...


S = TypeVar("S", bound=Playing)


class PlayDesk(Generic[S]):
    """Nothing waits for it, and without it all goes on.

    name: of the setting, also the key of its notices. make: what plays for a choice, not started.
    late: what to say where that does not answer. refused: what was asked for last could not be
    opened.
    """

    def __init__(
        self,
        name: str,
        make: Callable[[str], S],
        late: str,
        clock: Clock,
        emit: Callable[[Event], None],
        patience: Patience,
    ) -> None:
        self._name, self._make, self._late = name, make, late
        self._clock, self._emit, self._patience = clock, emit, patience
        self._sink: S | None = None
        self._playing = ""  # the choice behind the sink
        self._opening: Opening[S] | None = None
        self._asked = ""  # the choice behind the opening
        self._began_ns = 0
        self.refused = False

    @property
    def undecided(self) -> bool:
        """Whether it is still being opened."""
        return self._opening is not None

    def want(self, choice: str) -> None:
        """Be open for ``choice``, "" for nothing."""
        self.refused = False
        if not choice:
            self.stop()
        elif self._opening is not None and self._asked != choice:
            self._give_up()
            self.want(choice)
        elif self._opening is None and (self._sink is None or self._playing != choice):
            self._open(choice)

    def tick(self) -> None:
        """Look whether it is open now, and whether it still plays."""
        if self._opening is not None:
            self._take(self._opening)
        if self._sink is not None and self._sink.ended:
            text = f"{self._sink.label} plays no more; the picture goes on without it."
            self._close()  # another one may just be opening: that goes on
            remedy = "Plug it in and start again, or choose another one."
            self._emit(Notice(self._name, text, remedy))

    def stop(self) -> None:
        """Close; harmless when nothing is open."""
        self._give_up()
        self._close()

    def _close(self) -> None:
        sink, self._sink, self._playing = self._sink, None, ""
        self._patience.close(self._name, sink)

    def _give_up(self) -> None:
        opening, self._opening, self._asked = self._opening, None, ""
        self._patience.close(self._name, opening)

    def _open(self, choice: str) -> None:
        self._began_ns = self._clock.now_ns()
        self._asked = choice
        self._opening = self._patience.opening(self._name, lambda: self._started(choice))

    def _take(self, opening: Opening[S]) -> None:
        """Use what was opened, once it is; until then, and on failure, the old one plays on."""
        waited_ns = self._clock.now_ns() - self._began_ns
        if not opening.ended and waited_ns < OPEN_S * NS_PER_S:
            return
        self._opening = None
        try:
            fresh = opening.result(SpeakerUnavailable(self._late))
        except LipcamError as error:
            self.refused = True
            self._emit(Notice(self._name, *advice(error)))
            return
        old, self._sink, self._playing = self._sink, fresh, self._asked
        self._patience.close(self._name, old)

    def _started(self, choice: str) -> S:
        sink = self._make(choice)
        started(sink)
        return sink
