"""The control thread's hand on something that plays: opened in the background, and closed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from core.clock import NS_PER_S
from core.errors import LipcamError, SpeakerUnavailable
from core.messages import Event, Notice
from core.ports import Clock
from core.session.comeback import Comeback
from core.session.fence import advice
from core.session.patience import OPEN_S, Opening, Patience, Startable, started
from core.session.watch import Watch

AWAKE_NS = 2 * NS_PER_S


class Playing(Startable, Protocol):
    """What all that plays has in common."""

    label: str

    @property
    def ended(self) -> bool: ...


S = TypeVar("S", bound=Playing)


class PlayDesk(Generic[S]):
    """Nothing waits for it, and without it all goes on. One that goes is opened again once it can.

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
        self._lost = ""  # the choice that has gone and is to come back
        self._comeback = Comeback[S](name, SpeakerUnavailable(late), clock, emit, patience)
        self.refused = False

    @property
    def undecided(self) -> bool:
        """Whether it is still being opened."""
        return self._opening is not None

    @property
    def plays(self) -> bool:
        """Whether it is open, or may be at any moment."""
        return self._sink is not None or self.undecided

    def want(self, choice: str) -> None:
        """Be open for ``choice``, "" for nothing."""
        self.refused = False
        if not choice:
            self.stop()
        elif self._opening is not None and self._asked != choice:
            self._give_up()
            self.want(choice)
        elif self._opening is None and choice not in (self._playing, self._lost):
            self._open(choice)

    def tick(self, watch: Watch) -> None:
        """Look whether it is open now, whether it still plays, and open it again where it went."""
        if self._opening is not None:
            self._take(self._opening)
        # Just after a sleep of the whole program it has not been asked for sound for long either.
        if self._sink is not None and self._sink.ended and watch.awake(AWAKE_NS):
            text = f"{self._sink.label} plays no more; the picture goes on without it."
            self._lost = self._playing
            self._close()  # another one may just be opening: that goes on
            self._comeback.lost(text)
        choice = self._lost
        if self._opening is None:  # else that one may take its place
            back = self._comeback.tick(lambda: self._started(choice), self._clock.now_ns())
            if back is not None:
                self._seat(back, choice)

    def hurry(self) -> None:
        """Devices have come or gone."""
        self._comeback.hurry()

    def stop(self) -> None:
        """Close; harmless when nothing is open."""
        self._give_up()
        self._forget_lost()
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
            self._refuse(error)
            return
        if self._lost != self._asked:
            self._forget_lost()
        self._seat(fresh, self._asked)

    def _refuse(self, error: LipcamError) -> None:
        """What plays, or is waited for, stays as it was; where there is neither, this is."""
        if self._sink is None and not self._lost:
            self._lost = self._asked
            self._comeback.refused(error)
        else:
            self._emit(Notice(self._name, *advice(error)))

    def _seat(self, fresh: S, choice: str) -> None:
        old, self._sink, self._playing, self._lost = self._sink, fresh, choice, ""
        self._patience.close(self._name, old)
        self._comeback.over(fresh.label)

    def _forget_lost(self) -> None:
        self._lost = ""
        self._comeback.reset()

    def _started(self, choice: str) -> S:
        sink = self._make(choice)
        started(sink)
        return sink
