"""A device that is away: opened again in the background, and told of exactly twice."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from core.clock import NS_PER_S
from core.errors import LipcamError
from core.messages import Event, Fault, Notice
from core.ports import Clock
from core.session.backoff import Backoff
from core.session.fence import advice, without_frames
from core.session.patience import OPEN_S, Closable, Opening, Patience

C = TypeVar("C", bound=Closable)

STABLE_NS = NS_PER_S  # a device that goes at once again was not back
MOST_HUNG = 2  # openings that a driver holds: one more would only wait behind them
_AGAIN = "It is opened again as soon as it is there."


class Comeback(Generic[C]):
    """From the moment a device goes to the one at which it is open again.

    name: of the part; its notices are "<name>-lost" and "<name>-back". late: raised where an
    opening does not come back. problem: why it is away now, with the remedy; None while it is not.
    However often opening it fails, and however often it goes again at once, the user is told once
    that it went, and once that it is back. Control thread.
    """

    def __init__(
        self,
        name: str,
        late: LipcamError,
        clock: Clock,
        emit: Callable[[Event], None],
        patience: Patience,
    ) -> None:
        self._name, self._late = name, late
        self._clock, self._emit, self._patience = clock, emit, patience
        self._backoff = Backoff(for_ever=True)
        self._opening: Opening[C] | None = None
        self._hung: list[Opening[C]] = []  # given up, and still in the driver
        self._began_ns = 0
        self._told = False  # that it is away
        self._back: tuple[str, int] | None = None  # its label, and when it was open again
        self.problem: tuple[str, str] | None = None

    def lost(self, text: str, remedy: str = "", then: str = _AGAIN) -> None:
        """It was open and has gone. then: what happens now."""
        if self._failed(text, remedy):
            self._emit(Notice(f"{self._name}-lost", f"{text} {then}", remedy))

    def refused(self, error: LipcamError, *, fault: bool = False) -> None:
        """It could not be opened when it was asked for. fault: told as one, else as a notice."""
        text, remedy = advice(error)
        if self._failed(text, remedy):
            told = Fault(self._name, text, remedy) if fault else Notice(self._name, text, remedy)
            self._emit(told)

    def tick(self, open_it: Callable[[], C], now_ns: int) -> C | None:
        """Try where that is due. What was opened, once it is; the caller then calls ``over``.

        To be called all the time, also while nothing is away."""
        if self._back is not None and now_ns - self._back[1] > STABLE_NS:
            (label, _), self._back, self._told = self._back, None, False
            self._emit(Notice(f"{self._name}-back", f"{label} is back."))
        if self._opening is None and self.problem is not None and self._may_try(now_ns):
            self._began_ns = now_ns
            self._opening = self._patience.opening(self._name, open_it)
        opening = self._opening
        if opening is None or not (opening.ended or now_ns - self._began_ns > OPEN_S * NS_PER_S):
            return None
        self._opening = None
        if not opening.ended:
            self._hung.append(opening)
        try:
            return opening.result(self._late)
        except LipcamError as error:
            self._failed(*advice(error))
            without_frames(error)  # the one for what is late is raised again and again
            return None

    def hurry(self) -> None:
        """Devices have come or gone: try now."""
        self._backoff.hurry(self._clock.now_ns())

    def over(self, label: str) -> None:
        """It is open, under this name."""
        self._backoff.waits_s = Backoff.DEVICE_S
        self.problem = None
        self._give_up()
        if self._told:
            self._back = (label, self._clock.now_ns())

    def restart(self) -> None:
        """What is away is to be opened in another way: what is just being opened is not wanted."""
        if self._opening is not None:
            self._give_up()
            self._backoff.failed(self._clock.now_ns())

    def reset(self) -> None:
        """The user chose anew, or wants it no more: nothing is opened, nothing has to be told."""
        self._backoff.reset()
        self._backoff.waits_s = Backoff.WAITS_S
        self.problem, self._back, self._told = None, None, False
        self._give_up()

    def _may_try(self, now_ns: int) -> bool:
        self._hung = [each for each in self._hung if not each.ended]
        return len(self._hung) < MOST_HUNG and self._backoff.due(now_ns)

    def _give_up(self) -> None:
        opening, self._opening = self._opening, None
        self._patience.close(self._name, opening)

    def _failed(self, text: str, remedy: str) -> bool:
        """True where the user is to be told."""
        first, self._told, self._back = not self._told, True, None
        self.problem = (text, remedy)
        self._backoff.failed(self._clock.now_ns())
        return first
